//! What a person came for, and, of a service that does not fit, what would have to be otherwise.

use super::{Case, Criterion, FactSet, Outcome, Role, ServiceId, Truth, Verdict};

/// What would have to be otherwise: all of some things, and one of others.
#[derive(Clone, Debug, Default)]
pub struct Remedy<'a> {
    /// Conditions that would all have to hold.
    pub all: Vec<&'a Criterion>,
    /// Conditions of which one would have to hold.
    pub one_of: Vec<&'a Criterion>,
}

impl<'a> Case<'a> {
    /// What would have to be otherwise for a service that does not fit;
    /// none where something is in the way that nobody can change, or that no wish of ours undoes.
    pub fn remedy(&self, verdict: &Verdict) -> Option<Remedy<'a>> {
        let hopeful =
            |criterion: &&Criterion| criterion.unless.is_some() && !self.is_fixed(criterion);
        let (all, lacking) = self.failed(verdict);
        let one_of: Vec<&Criterion> = lacking.iter().copied().filter(hopeful).collect();
        let stuck = self.is_excluded(verdict)
            || !all.iter().all(hopeful)
            || one_of.is_empty() && !lacking.is_empty();
        (verdict.outcome == Outcome::Unlikely && !stuck).then_some(Remedy { all, one_of })
    }

    /// Whether a service does not fit because the person came for something else.
    pub fn is_aside(&self, verdict: &Verdict) -> bool {
        let (all, lacking) = self.failed(verdict);
        let mut failed = all.iter().chain(&lacking);
        !self.is_excluded(verdict) && failed.any(|criterion| self.reads_wish(criterion))
    }

    /// Whether a service is what the person came for.
    pub(super) fn is_wished(&self, service: ServiceId) -> bool {
        let required = self.book.service(service).rule.all.iter();
        let mut met = required.filter(|one| self.truth(&one.condition) == Truth::Yes);
        met.any(|criterion| self.reads_wish(criterion))
    }

    /// Whether a condition asks what the person came for.
    pub(super) fn reads_wish(&self, criterion: &Criterion) -> bool {
        let mut roles = self.roles(criterion).into_iter();
        roles.any(|role| role == Role::Wish)
    }

    /// Whether a condition reads only what nobody can change, such as age.
    fn is_fixed(&self, criterion: &Criterion) -> bool {
        let mut roles = self.roles(criterion).into_iter();
        roles.all(|role| role == Role::Fixed)
    }

    /// What the questions are for that a condition reads.
    fn roles(&self, criterion: &Criterion) -> Vec<Role> {
        let mut read = FactSet::default();
        self.facts_read(&criterion.condition, &mut read);
        let facts = self.book.facts().filter(|(fact, _)| read.contains(*fact));
        facts.map(|(_, question)| question.role).collect()
    }

    fn is_excluded(&self, verdict: &Verdict) -> bool {
        let mut none = self.book.service(verdict.service).rule.none.iter();
        none.any(|criterion| self.truth(&criterion.condition) == Truth::Yes)
    }

    /// The required conditions that fail, and the alternatives, if all of them do.
    fn failed(&self, verdict: &Verdict) -> (Vec<&'a Criterion>, Vec<&'a Criterion>) {
        let rule = &self.book.service(verdict.service).rule;
        let fails = |criterion: &&Criterion| self.truth(&criterion.condition) == Truth::No;
        let lacking = if rule.any.iter().all(|criterion| fails(&criterion)) {
            rule.any.iter().collect()
        } else {
            Vec::new()
        };
        (rule.all.iter().filter(fails).collect(), lacking)
    }
}
