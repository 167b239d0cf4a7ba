//! Two sets of answers side by side: which services another answer would change, and how.

use super::order::sort_by;
use super::{Case, FactId, Outcome, Range, ServiceId, TextId};

/// One person's case, and the same case with some answers changed.
#[derive(Debug)]
pub struct Comparison {
    /// The questions answered differently.
    pub facts: Vec<FactId>,
    /// Every service looked at in one of them: those that differ, then the rest.
    pub rows: Vec<Contrast>,
}

/// One service in both cases.
#[derive(Clone, Debug)]
pub struct Contrast {
    /// The service.
    pub service: ServiceId,
    /// In the first case; none where it is not looked at.
    pub before: Option<Standing>,
    /// In the second.
    pub after: Option<Standing>,
}

/// How a person stands with a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// What we think of it.
    pub outcome: Outcome,
    /// Whether it is urgent today.
    pub urgent: bool,
    /// How much it may be and how often, where it may be given and that can be told.
    pub amount: Option<(Range, Option<TextId>)>,
}

impl Contrast {
    /// Whether the verdict or the amount is another.
    pub fn differs(&self) -> bool {
        self.before != self.after
    }
}

impl Comparison {
    /// The differences from one case to another of the same rulebook on the same day.
    pub fn of(before: &Case, after: &Case) -> Comparison {
        let facts = before.book.facts().map(|(fact, _)| fact);
        let facts = facts.filter(|fact| before.answers.to(*fact) != after.answers.to(*fact));
        let (here, there) = (before.in_play(), after.in_play());
        let more = there.iter().filter(|service| !here.contains(service));
        let contrast = |service: &ServiceId| Contrast {
            service: *service,
            before: here.contains(service).then(|| before.standing(*service)),
            after: there.contains(service).then(|| after.standing(*service)),
        };
        let mut rows: Vec<Contrast> = here.iter().chain(more).map(contrast).collect();
        sort_by(&mut rows, |row| (!row.differs(), row.service));
        Comparison {
            facts: facts.collect(),
            rows,
        }
    }

    /// The services that differ.
    pub fn changes(&self) -> impl Iterator<Item = &Contrast> {
        self.rows.iter().filter(|row| row.differs())
    }
}

impl Case<'_> {
    fn standing(&self, service: ServiceId) -> Standing {
        let verdict = self.judge(service);
        let figure = self.estimate(service);
        let figure = figure.filter(|_| verdict.outcome != Outcome::Unlikely);
        Standing {
            outcome: verdict.outcome,
            urgent: verdict.urgent,
            amount: figure.map(|figure| (figure.range, figure.per)),
        }
    }
}
