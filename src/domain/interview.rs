//! The next question: the one worth most for what is still open. Never a hand-drawn flow.

use super::{Case, FactId, FactSet, Outcome, Verdict};

/// The most questions asked in a row before a person sees a plan.
pub const PATIENCE: usize = 12;

/// How much a question weighs that tells whether something is urgent.
const URGENT: f64 = 1000.0;
/// How much it weighs to turn "możliwe" into "prawdopodobnie tak".
const REFINEMENT: f64 = 0.2;
/// How much more a question weighs when it keeps to the topic at hand.
const SAME_TOPIC: f64 = 1.6;

impl Case<'_> {
    /// The question worth most now, among the services in play; none when no answer would change anything.
    ///
    /// Each open service gives one vote, shared among the facts it still misses.
    /// Urgency outweighs everything; the topic of `last` is kept where votes are close.
    pub fn next_question(&self, last: Option<FactId>) -> Option<FactId> {
        let verdicts = self.verdicts();
        let ballots: Vec<(FactSet, f64)> = verdicts
            .iter()
            .flat_map(|verdict| self.ballots(verdict))
            .collect();
        let topic = last.map(|fact| self.book.question(fact).topic);
        let mut best: Option<(FactId, f64)> = None;
        for (fact, question) in self.book.facts() {
            let loyalty = if topic == Some(question.topic) {
                SAME_TOPIC
            } else {
                1.0
            };
            let votes = |(facts, weight): &(FactSet, f64)| {
                if facts.contains(fact) {
                    weight / count(*facts)
                } else {
                    0.0
                }
            };
            let worth = ballots.iter().map(votes).sum::<f64>() * loyalty;
            if worth > best.map_or(0.0, |(_, most)| most) {
                best = Some((fact, worth));
            }
        }
        best.map(|(fact, _)| fact)
    }

    /// How many more questions there can be at most, as things stand.
    pub fn questions_left(&self) -> usize {
        let open =
            |verdict: &Verdict| self.unasked(verdict.missing.with(self.urgency_facts(verdict)));
        self.verdicts()
            .iter()
            .map(open)
            .fold(FactSet::default(), FactSet::with)
            .len()
    }

    /// Verdicts on all services in play.
    pub fn verdicts(&self) -> Vec<Verdict<'_>> {
        self.in_play()
            .into_iter()
            .map(|service| self.judge(service))
            .collect()
    }

    /// The facts among these that have not been asked about.
    pub fn unasked(&self, facts: FactSet) -> FactSet {
        let mut unasked = FactSet::default();
        for (fact, _) in self.book.facts() {
            if facts.contains(fact) && self.answers.to(fact).is_none() {
                unasked.insert(fact);
            }
        }
        unasked
    }

    fn ballots(&self, verdict: &Verdict) -> [(FactSet, f64); 2] {
        let weight = if verdict.outcome == Outcome::Unknown {
            1.0
        } else {
            REFINEMENT
        };
        [
            (self.unasked(verdict.missing), weight),
            (self.unasked(self.urgency_facts(verdict)), URGENT),
        ]
    }
}

fn count(facts: FactSet) -> f64 {
    u32::try_from(facts.len()).map_or(1.0, f64::from)
}
