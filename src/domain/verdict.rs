//! Whether a service fits this person, and why. Advice, not a decision.

use super::{Case, Criterion, FactSet, Nature, ServiceId, Truth};

/// What we think of one service for one person.
#[derive(Clone, Debug)]
pub struct Verdict<'a> {
    /// The service.
    pub service: ServiceId,
    /// The short of it.
    pub outcome: Outcome,
    /// The fewest conditions that decide it.
    pub grounds: Grounds<'a>,
    /// Conditions that hold and let the centre refuse or give less.
    pub cautions: Vec<&'a Criterion>,
    /// Facts that still keep it open.
    pub missing: FactSet,
    /// Whether it is urgent today.
    pub urgent: bool,
}

/// The fewest conditions that decide a verdict: with any of them gone, the rest would not.
#[derive(Clone, Debug)]
pub enum Grounds<'a> {
    /// Those that have to hold and do, and one alternative.
    Met(Vec<&'a Criterion>),
    /// One that rules the service out.
    Excluded(&'a Criterion),
    /// One that has to hold and does not.
    Failed(&'a Criterion),
    /// All alternatives, as none of them holds.
    Lacking(Vec<&'a Criterion>),
}

/// The four things a person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// "Prawdopodobnie tak".
    Likely,
    /// "Możliwe, decyduje ośrodek".
    Possible,
    /// "Nie wiemy, brakuje…".
    Unknown,
    /// "Raczej nie, bo…".
    Unlikely,
}

impl<'a> Case<'a> {
    /// What we think of one service for this person.
    ///
    /// More answers never turn a settled verdict round:
    /// `Likely` and `Unlikely` stay, `Possible` can only become `Likely`, `Unknown` can become anything.
    pub fn judge(&self, service: ServiceId) -> Verdict<'a> {
        let subject = self.book.service(service);
        let rule = &subject.rule;
        let all = self.sift(&rule.all);
        let any = self.sift(&rule.any);
        let none = self.sift(&rule.none);
        let weakens = self.sift(&rule.weakens);
        let any_holds = if rule.any.is_empty() {
            Truth::Yes
        } else {
            any.any()
        };
        let fits = all.all() & any_holds & !none.any();
        let outcome = match (fits, subject.nature, weakens.any()) {
            (Truth::Yes, Nature::Right, Truth::No) => Outcome::Likely,
            (Truth::Yes, _, _) => Outcome::Possible,
            (Truth::Unknown, _, _) => Outcome::Unknown,
            (Truth::No, _, _) => Outcome::Unlikely,
        };
        let any_open = if any_holds == Truth::Yes {
            FactSet::default()
        } else {
            any.open
        };
        let missing = match fits {
            Truth::Yes if subject.nature == Nature::Right && weakens.any() != Truth::Yes => {
                weakens.open
            }
            Truth::Yes | Truth::No => FactSet::default(),
            Truth::Unknown => all.open.with(any_open).with(none.open),
        };
        Verdict {
            service,
            outcome,
            grounds: grounds(Lists { all, any, none }, any_holds),
            cautions: weakens.yes,
            missing,
            urgent: outcome != Outcome::Unlikely && self.urgency(service) == Truth::Yes,
        }
    }

    /// The facts that would tell whether a service is urgent, while it may still fit.
    pub fn urgency_facts(&self, verdict: &Verdict) -> FactSet {
        let mut open = FactSet::default();
        if verdict.outcome != Outcome::Unlikely && self.urgency(verdict.service) == Truth::Unknown {
            let urgent = &self.book.service(verdict.service).urgent;
            urgent
                .iter()
                .for_each(|condition| self.open_facts(condition, &mut open));
        }
        open
    }

    fn urgency(&self, service: ServiceId) -> Truth {
        Truth::any(
            self.book
                .service(service)
                .urgent
                .iter()
                .map(|condition| self.truth(condition)),
        )
    }

    fn sift(&self, criteria: &'a [Criterion]) -> Sifted<'a> {
        let mut sifted = Sifted::default();
        for criterion in criteria {
            match self.truth(&criterion.condition) {
                Truth::Yes => sifted.yes.push(criterion),
                Truth::No => sifted.no.push(criterion),
                Truth::Unknown => {
                    sifted.unknown = true;
                    self.open_facts(&criterion.condition, &mut sifted.open);
                }
            }
        }
        sifted
    }
}

/// The lists that tell whether a service fits, judged.
struct Lists<'a> {
    all: Sifted<'a>,
    any: Sifted<'a>,
    none: Sifted<'a>,
}

/// The fewest conditions that decide: what rules out comes first, then what is required, then the alternatives.
fn grounds(lists: Lists, any_holds: Truth) -> Grounds {
    if let Some(excluding) = lists.none.yes.first() {
        return Grounds::Excluded(excluding);
    }
    if let Some(failed) = lists.all.no.first() {
        return Grounds::Failed(failed);
    }
    if any_holds == Truth::No {
        return Grounds::Lacking(lists.any.no);
    }
    let alternative = lists.any.yes.into_iter().take(1);
    Grounds::Met(lists.all.yes.into_iter().chain(alternative).collect())
}

/// A list of criteria, judged.
#[derive(Default)]
struct Sifted<'a> {
    yes: Vec<&'a Criterion>,
    no: Vec<&'a Criterion>,
    unknown: bool,
    open: FactSet,
}

impl Sifted<'_> {
    fn all(&self) -> Truth {
        match (self.no.is_empty(), self.unknown) {
            (false, _) => Truth::No,
            (true, true) => Truth::Unknown,
            (true, false) => Truth::Yes,
        }
    }

    fn any(&self) -> Truth {
        match (self.yes.is_empty(), self.unknown) {
            (false, _) => Truth::Yes,
            (true, true) => Truth::Unknown,
            (true, false) => Truth::No,
        }
    }
}
