//! The next question: the one worth most for what is still open. Never a hand-drawn flow.

use super::{
    Case, Choices, Consent, Criterion, FactId, FactSet, Outcome, Question, Reply, Role, Truth,
    Value, Verdict,
};

/// The most effort asked of a person before they see a plan: an answer is one, a "nie wiem" two.
pub const PATIENCE: usize = 12;

/// How much a question weighs that tells whether something is urgent.
const URGENT: f64 = 1000.0;
/// How much it weighs to learn whether a service fits.
const DECISION: f64 = 1.0;
/// How much more, when it is what the person came for.
const WISHED: f64 = 2.0;
/// How much it weighs to turn "możliwe" into "prawdopodobnie tak".
const REFINEMENT: f64 = 0.5;
/// How much it weighs to rule out a service that will stay open otherwise, because somebody does not know.
const REMNANT: f64 = 0.5;
/// How many services a need has in the middle: those of a need with fewer weigh more, so that each need is heard.
const CROWD: f64 = 16.0;
/// How much more a question weighs when it keeps to the topic at hand.
const SAME_TOPIC: f64 = 1.6;
/// How much more a question weighs that asks for danger.
const DANGER: f64 = 10.0;
/// How much more a question weighs that asks what the person came for.
const WISH: f64 = 3.0;
/// How much more a question has to be worth after each one asked; "nie wiem" tires twice.
const EFFORT: f64 = 0.12;

/// Facts that share one vote.
type Ballot = (FactSet, f64);

impl Case<'_> {
    /// The question worth most now, among the services in play; none when no answer would change anything,
    /// or so little that a plan is worth more by now.
    ///
    /// Each open service has one vote, shared among its open conditions and within each among the facts it misses.
    /// Urgency outweighs everything, what the person came for outweighs what the law asks; the topic of `last` is kept where votes are close.
    pub fn next_question(&self, last: Option<FactId>, consent: Consent) -> Option<FactId> {
        let verdicts = self.verdicts();
        let ballots = verdicts.iter().flat_map(|verdict| {
            let weight = self.weight(verdict, &verdicts);
            let ballots = self.ballots(verdict).into_iter();
            ballots.map(move |(facts, share)| (facts, share * weight))
        });
        let ballots: Vec<Ballot> = ballots.collect();
        let topic = last.map(|fact| self.book.question(fact).topic);
        let effort = EFFORT * count(self.answers.effort());
        let mut best: Option<(FactId, f64)> = None;
        for (fact, question) in self.askable(consent) {
            let worth: f64 = ballots.iter().map(|ballot| vote(ballot, fact)).sum();
            let worth = worth * urge(question.role);
            let loyal = topic == Some(question.topic);
            let appeal = worth * if loyal { SAME_TOPIC } else { 1.0 };
            if worth > effort && appeal > best.map_or(0.0, |(_, most)| most) {
                best = Some((fact, appeal));
            }
        }
        best.map(|(fact, _)| fact)
    }

    /// How many more questions there can be at most, as things stand.
    pub fn questions_left(&self, consent: Consent) -> usize {
        let open =
            |verdict: &Verdict| self.unasked(verdict.missing.with(self.urgency_facts(verdict)));
        let open = self
            .verdicts()
            .iter()
            .map(open)
            .fold(FactSet::default(), FactSet::with);
        let left = self.askable(consent);
        left.filter(|(fact, _)| open.contains(*fact)).count()
    }

    /// The questions a person may be asked.
    fn askable(&self, consent: Consent) -> impl Iterator<Item = (FactId, &Question)> {
        let spared = consent == Consent::Refused;
        let asked = self.book.facts();
        asked.filter(move |(_, question)| !(spared && question.sensitive))
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

    /// How much one service's vote weighs: more when the person asked for it, and when their need has few services.
    fn weight(&self, verdict: &Verdict, verdicts: &[Verdict]) -> f64 {
        let service = self.book.service(verdict.service);
        let wished = self.is_wished(verdict.service);
        let named = self.named_needs();
        let crowds = named
            .places()
            .filter(|need| service.needs.has(*need))
            .map(|need| {
                let same = |other: &&Verdict| self.book.service(other.service).needs.has(need);
                verdicts.iter().filter(same).count()
            });
        let crowd = crowds.min().map_or(CROWD, count);
        (CROWD / crowd).sqrt() * if wished { WISHED } else { 1.0 }
    }

    /// The needs the person named; none, if they do not know.
    pub(super) fn named_needs(&self) -> Choices {
        match self.answers.to(self.book.needs) {
            Some(Reply::Is(Value::Chosen(needs))) => needs,
            Some(Reply::Is(Value::Number(_) | Value::NotApplicable) | Reply::DontKnow) | None => {
                Choices::default()
            }
        }
    }

    fn ballots(&self, verdict: &Verdict) -> Vec<Ballot> {
        let mut ballots = match verdict.outcome {
            Outcome::Unknown => self.decisions(verdict),
            Outcome::Likely | Outcome::Possible | Outcome::Unlikely => {
                vec![(self.unasked(verdict.missing), REFINEMENT)]
            }
        };
        ballots.push((self.unasked(self.urgency_facts(verdict)), URGENT));
        ballots
    }

    /// One ballot for each condition that has to hold and is open; the alternatives, and the exclusions, have one together.
    fn decisions(&self, verdict: &Verdict) -> Vec<Ballot> {
        let rule = &self.book.service(verdict.service).rule;
        let mut open: Vec<FactSet> = rule.all.iter().map(|one| self.open(&[one])).collect();
        let alternatives: Vec<&Criterion> = rule.any.iter().collect();
        let met = |one: &&Criterion| self.truth(&one.condition) == Truth::Yes;
        if !alternatives.iter().any(met) {
            open.push(self.open(&alternatives));
        }
        open.push(self.open(&rule.none.iter().collect::<Vec<_>>()));
        open.retain(|facts| !facts.is_empty());
        let unasked: Vec<FactSet> = open.iter().map(|facts| self.unasked(*facts)).collect();
        let hopeless = unasked.iter().any(|facts| facts.is_empty());
        let weight = if hopeless { REMNANT } else { DECISION };
        let share = weight / count(open.len());
        unasked.into_iter().map(|facts| (facts, share)).collect()
    }

    fn open(&self, criteria: &[&Criterion]) -> FactSet {
        let mut open = FactSet::default();
        criteria
            .iter()
            .for_each(|criterion| self.open_facts(&criterion.condition, &mut open));
        open
    }
}

/// How much more a question weighs than its votes say.
fn urge(role: Role) -> f64 {
    match role {
        Role::Danger => DANGER,
        Role::Wish => WISH,
        Role::Fixed | Role::Law => 1.0,
    }
}

/// What a ballot gives to a fact.
fn vote((facts, weight): &Ballot, fact: FactId) -> f64 {
    if facts.contains(fact) {
        weight / count(facts.len())
    } else {
        0.0
    }
}

fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(1.0, f64::from)
}
