//! The whole of a verdict: every condition of the rule, what came of it, and the answers that settled it.

use super::{Case, Condition, Criterion, FactId, FactSet, NumberId, Reply, ServiceId, Step, Truth};

/// Which of a rule's lists a condition stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clause {
    /// All of these must hold.
    All,
    /// One of these must hold.
    Any,
    /// None of these may hold.
    Never,
    /// These let the centre refuse or give less.
    Weakens,
}

/// One condition of a rule, judged.
#[derive(Clone, Debug)]
pub struct Check<'a> {
    /// The condition.
    pub criterion: &'a Criterion,
    /// Whether it holds.
    pub truth: Truth,
    /// The answers it looked at.
    pub replies: Vec<(FactId, Reply)>,
    /// The facts that would tell.
    pub open: FactSet,
    /// The numbers worked out on the way.
    pub steps: Vec<Step>,
}

impl Clause {
    /// The lists of a rule, in the order one reads them.
    pub const ALL: [Clause; 4] = [Clause::All, Clause::Any, Clause::Never, Clause::Weakens];
}

impl<'a> Case<'a> {
    /// Every condition in one list of a service's rule, judged.
    pub fn trace(&self, service: ServiceId, clause: Clause) -> Vec<Check<'a>> {
        let rule = &self.book.service(service).rule;
        let criteria = match clause {
            Clause::All => &rule.all,
            Clause::Any => &rule.any,
            Clause::Never => &rule.none,
            Clause::Weakens => &rule.weakens,
        };
        criteria.iter().map(|one| self.check(one)).collect()
    }

    fn check(&self, criterion: &'a Criterion) -> Check<'a> {
        let mut read = FactSet::default();
        self.facts_read(&criterion.condition, &mut read);
        let facts = self.book.facts().map(|(fact, _)| fact);
        let facts = facts.filter(|fact| read.contains(*fact));
        let mut open = FactSet::default();
        self.open_facts(&criterion.condition, &mut open);
        let mut numbers = Vec::new();
        self.numbers(&criterion.condition, &mut numbers);
        Check {
            criterion,
            truth: self.truth(&criterion.condition),
            replies: facts
                .filter_map(|fact| Some((fact, self.answers.to(fact)?)))
                .collect(),
            open,
            steps: numbers.iter().filter_map(|id| self.step(*id)).collect(),
        }
    }

    /// Adds the computed numbers that a condition tests.
    fn numbers(&self, condition: &Condition, numbers: &mut Vec<NumberId>) {
        match condition {
            Condition::Concept(id) => {
                let parts = &self.book.concept(*id).parts;
                parts.iter().for_each(|part| self.numbers(part, numbers));
            }
            Condition::Answer { .. } => (),
            Condition::Number { quantity, .. } => self.order(*quantity, numbers),
        }
    }
}
