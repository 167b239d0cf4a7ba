//! What else a person may be due, outside the needs they named.

use super::order::sort_by;
use super::{Case, FactId, Outcome, Role, Verdict};

impl<'a> Case<'a> {
    /// Services nobody asked for that the answers given already make probable, the surest first.
    /// None in an emergency: one thing at a time.
    pub fn beyond(&self) -> Vec<Verdict<'a>> {
        let in_play = self.in_play();
        if in_play.iter().any(|service| self.judge(*service).urgent) {
            return Vec::new();
        }
        let services = self.book.all_services().map(|(id, _)| id);
        let others = services.filter(|id| !in_play.contains(id));
        let verdicts = others.map(|id| self.judge(id));
        let mut offered: Vec<Verdict> = verdicts.filter(|it| self.is_offered(it)).collect();
        sort_by(&mut offered, |verdict| verdict.outcome);
        offered
    }

    /// Whether a service fits, is given here today, and rests on something the person told of their life.
    /// Nobody is offered unasked what helps in danger.
    fn is_offered(&self, verdict: &Verdict) -> bool {
        let read = self.read_by(&verdict.grounds);
        let read: Vec<FactId> = self
            .book
            .facts()
            .map(|(fact, _)| fact)
            .filter(|fact| read.contains(*fact))
            .collect();
        let danger = |fact: &FactId| self.book.question(*fact).role == Role::Danger;
        verdict.outcome <= Outcome::Possible
            && self.suspended(verdict.service).is_none()
            && self.route(verdict.service).is_some()
            && !read.iter().any(danger)
            && read.iter().any(|fact| self.is_telling(*fact))
    }

    /// Whether an answer was given that tells what somebody lacks. A topic with a question about what nobody can
    /// change, such as age, tells who they are.
    fn is_telling(&self, fact: FactId) -> bool {
        let topic = self.book.question(fact).topic;
        let mut facts = self.book.facts();
        let personal = facts.any(|(_, it)| it.topic == topic && it.role == Role::Fixed);
        fact != self.book.needs && !personal && self.answers.to(fact).is_some()
    }
}
