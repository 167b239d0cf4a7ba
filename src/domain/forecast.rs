//! How many questions are probably still to come: the interview walked on with typical answers.

use super::{Case, Choices, Day, FactId, Kind, Reply, Role, Rulebook, Session, Value};

impl Session {
    /// How many questions probably follow the one on the screen.
    pub fn ahead(&self, fact: FactId, book: &Rulebook, today: Day) -> usize {
        let mut later = self.clone();
        if later.answers().to(fact).is_none() {
            later.answer(fact, later.case(book, today).typical(fact));
        }
        let mut count = 0;
        while let Some(next) = later.next(book, today) {
            later.answer(next, later.case(book, today).typical(next));
            count += 1;
        }
        count
    }
}

impl Case<'_> {
    /// What somebody answers for whom the question is meant: the first of the list. Danger is rare: there, the last.
    fn typical(&self, fact: FactId) -> Reply {
        let question = self.book.question(fact);
        Reply::Is(match &question.kind {
            Kind::One(answers) | Kind::Many(answers) => {
                let last = answers.len().saturating_sub(1);
                let danger = question.role == Role::Danger;
                Value::Chosen(Choices::one(if danger { last } else { 0 }))
            }
            Kind::Number { .. } | Kind::Money => {
                let bands = self.bands(fact);
                let lowest = bands.first().map(|band| Value::Number(band.range));
                lowest.unwrap_or(Value::NotApplicable)
            }
        })
    }
}
