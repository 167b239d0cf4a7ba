//! What other answers change in what fits: services gained and lost, surer and less sure, and sums.

use super::{Case, Outcome, Range, ServiceId};

/// One service as it was, and as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The service.
    pub service: ServiceId,
    /// Which way it went.
    pub turn: Turn,
    /// How much it might be before, and how much now, where that is another sum.
    pub sums: Option<(Range, Range)>,
}

/// Which way a service went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It fits now, and did not.
    Gained,
    /// It fitted, and no longer does.
    Lost,
    /// It was possible, and is probable.
    Surer,
    /// It was probable, and is only possible.
    LessSure,
    /// It fits as before.
    Kept,
}

impl Case<'_> {
    /// What is otherwise here than in `before`, in the order of the rulebook; the rulebook is the same.
    pub fn changes_since(&self, before: &Case) -> Vec<Change> {
        let (old, new) = (before.fitting(), self.fitting());
        let services = self.book.all_services();
        let changes = services.filter_map(|(service, _)| {
            let turn = turn(of(&old, service), of(&new, service))?;
            let sums = before.estimate(service).zip(self.estimate(service));
            let sums = sums
                .map(|(was, is)| (was.range, is.range))
                .filter(|(was, is)| turn != Turn::Gained && turn != Turn::Lost && was != is);
            Some(Change {
                service,
                turn,
                sums,
            })
        });
        changes
            .filter(|change| change.turn != Turn::Kept || change.sums.is_some())
            .collect()
    }

    /// The services that fit and are given at present.
    fn fitting(&self) -> Vec<(ServiceId, Outcome)> {
        let given = self
            .in_play()
            .into_iter()
            .filter(|service| self.suspended(*service).is_none());
        given
            .map(|service| (service, self.judge(service).outcome))
            .filter(|(_, outcome)| *outcome <= Outcome::Possible)
            .collect()
    }
}

fn of(fitting: &[(ServiceId, Outcome)], service: ServiceId) -> Option<Outcome> {
    let mut same = fitting.iter().filter(|(other, _)| *other == service);
    same.next().map(|(_, outcome)| *outcome)
}

fn turn(before: Option<Outcome>, after: Option<Outcome>) -> Option<Turn> {
    match (before, after) {
        (None, None) => None,
        (None, Some(_)) => Some(Turn::Gained),
        (Some(_), None) => Some(Turn::Lost),
        (Some(was), Some(is)) if is < was => Some(Turn::Surer),
        (Some(was), Some(is)) if was < is => Some(Turn::LessSure),
        (Some(_), Some(_)) => Some(Turn::Kept),
    }
}
