//! Answers in words, for summaries and transcripts.

use super::{Band, Case, FactId, FactSet, Kind, Reply, Value, Word};

impl Case<'_> {
    /// A reply as a person would read it.
    pub fn in_words(&self, fact: FactId, reply: Reply) -> String {
        let question = self.book.question(fact);
        match reply {
            Reply::DontKnow => {
                let own = question.dont_know.map(|words| self.book.text(words));
                own.unwrap_or_else(|| self.book.texts.word(Word::DontKnow))
                    .to_owned()
            }
            Reply::Is(Value::Chosen(chosen)) => {
                let answers = question.answers();
                let names = chosen.places().filter_map(|place| answers.get(place));
                names
                    .map(|answer| self.book.text(answer.text))
                    .collect::<Vec<_>>()
                    .join(", ")
            }
            Reply::Is(Value::Number(range)) => {
                let named = match &question.kind {
                    Kind::Number { .. } => self
                        .bands(fact)
                        .into_iter()
                        .find(|band| band.range == range),
                    Kind::One(_) | Kind::Many(_) | Kind::Money => None,
                };
                self.band_name(fact, named.unwrap_or(Band { range, name: None }))
            }
            Reply::Is(Value::NotApplicable) => self.book.texts.word(Word::NoAnswer).to_owned(),
        }
    }

    /// The names of some facts, in the order of the questions.
    pub fn labels(&self, facts: FactSet) -> Vec<&str> {
        let named = self.book.facts().filter(|(fact, _)| facts.contains(*fact));
        named
            .map(|(_, question)| self.book.text(question.label))
            .collect()
    }

    /// The first of these facts that the person answered, to go back and change it.
    pub fn answered(&self, facts: FactSet) -> Option<FactId> {
        let answered = |fact: &FactId| facts.contains(*fact) && self.answers.to(*fact).is_some();
        self.book.facts().map(|(fact, _)| fact).find(answered)
    }
}
