//! The questions of a conversation that two people see at once: those that can still matter, and the others.

use super::order::sort_by;
use super::{Case, Consent, FactId, FactSet, Truth};

/// All questions that arise for a person, by whether they can still matter.
#[derive(Debug)]
pub struct Agenda {
    /// The needs, what is answered, and what can still change something; topic by topic.
    pub open: Vec<FactId>,
    /// All others that arise or may arise.
    pub others: Vec<FactId>,
    /// The one worth most now; none when the rest would change little.
    pub due: Option<FactId>,
}

impl Case<'_> {
    /// The questions for this person, as things stand; `last` is the one answered last.
    pub fn agenda(&self, last: Option<FactId>) -> Agenda {
        let needs = self.book.needs;
        let mut matter = FactSet::default();
        matter.insert(needs);
        for verdict in self.verdicts() {
            matter = matter.with(verdict.missing);
            matter = matter.with(self.urgency_facts(&verdict));
        }
        let (mut open, mut others): (Vec<FactId>, Vec<FactId>) = self
            .book
            .facts()
            .map(|(fact, _)| fact)
            .filter(|fact| self.arises(*fact) != Truth::No)
            .partition(|fact| matter.contains(*fact) || self.answers.to(*fact).is_some());
        for facts in [&mut open, &mut others] {
            sort_by(facts, |fact| self.book.question(*fact).topic);
        }
        let unasked = self.answers.to(needs).is_none();
        Agenda {
            open,
            others,
            due: if unasked {
                Some(needs)
            } else {
                self.next_question(last, Consent::Given)
            },
        }
    }
}
