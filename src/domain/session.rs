//! One conversation: what was asked, what was said, and what comes next.

use super::interview::PATIENCE;
use super::{Answers, Case, Consent, Day, FactId, Reply, Rulebook, Truth};

/// The answers of one person, in the order they gave them.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    answers: Answers,
    order: Vec<FactId>,
    consent: Consent,
}

impl Session {
    /// A new conversation: nothing is known.
    pub fn start(book: &Rulebook) -> Session {
        Session {
            answers: Answers::none(book),
            order: Vec::new(),
            consent: Consent::NotAsked,
        }
    }

    /// What the person has said.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What the person said about sensitive questions.
    pub fn consent(&self) -> Consent {
        self.consent
    }

    /// Takes what the person says about sensitive questions.
    pub fn settle(&mut self, consent: Consent) {
        self.consent = consent;
    }

    /// The conversation read with the rulebook of a day.
    pub fn case<'a>(&'a self, book: &'a Rulebook, today: Day) -> Case<'a> {
        Case {
            book,
            answers: &self.answers,
            today,
        }
    }

    /// Takes an answer; a changed one replaces the old, the rest is kept.
    pub fn answer(&mut self, fact: FactId, reply: Reply) {
        if !self.order.contains(&fact) {
            self.order.push(fact);
        }
        self.answers.set(fact, Some(reply));
    }

    /// Takes an answer back.
    pub fn unanswer(&mut self, fact: FactId) {
        self.order.retain(|asked| *asked != fact);
        self.answers.set(fact, None);
    }

    /// "Nie wiem lub wolę nie mówić".
    pub fn skip(&mut self, fact: FactId) {
        self.answer(fact, Reply::DontKnow);
    }

    /// The question before this one, to go back to.
    pub fn before(&self, fact: FactId) -> Option<FactId> {
        let place = self
            .order
            .iter()
            .position(|asked| *asked == fact)
            .unwrap_or(self.order.len());
        place
            .checked_sub(1)
            .and_then(|place| self.order.get(place))
            .copied()
    }

    /// The step a question is, counted from one.
    pub fn step(&self, fact: FactId) -> usize {
        self.order
            .iter()
            .position(|asked| *asked == fact)
            .unwrap_or(self.order.len())
            + 1
    }

    /// The next question, the needs first; none when a plan is due:
    /// because nothing more would change it, or because a person has answered enough.
    /// Who does not want sensitive ones is not asked them: what nobody asked is never a "no".
    pub fn next(&self, book: &Rulebook, today: Day) -> Option<FactId> {
        if self.answers.to(book.needs).is_none() {
            return Some(book.needs);
        }
        let patient = self.answers.effort() <= PATIENCE;
        patient
            .then(|| {
                self.case(book, today)
                    .next_question(self.order.last().copied(), self.consent)
            })
            .flatten()
    }

    /// The questions answered so far that still arise, in order.
    pub fn summary(&self, book: &Rulebook, today: Day) -> Vec<FactId> {
        let case = self.case(book, today);
        self.order
            .iter()
            .copied()
            .filter(|fact| case.arises(*fact) != Truth::No)
            .collect()
    }

    /// Forgets everything.
    pub fn restart(&mut self, book: &Rulebook) {
        *self = Session::start(book);
    }
}
