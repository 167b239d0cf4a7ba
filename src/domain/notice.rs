//! Changes in how a centre works, each announced from one day to another.

use super::bytes::bytes;
use super::{City, Day, PathId, Route, ServiceId, TextId};

/// An announced change: how to get in touch, what is suspended, what goes another way.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The first day.
    pub from: Day,
    /// The last day, where it is known.
    pub to: Option<Day>,
    /// What it is, in a few words.
    pub title: TextId,
    /// What changes, a sentence a line.
    pub about: TextId,
    /// Ways to get in touch, in the order to try them; the usual ones hold where there is none.
    pub channels: Vec<TextId>,
    /// How to arrange a visit, when nobody is received without a call.
    pub by_appointment: Option<TextId>,
    /// What is asked before a visit.
    pub asked: Vec<TextId>,
    /// Services that are not given meanwhile.
    pub suspended: Vec<Suspension>,
    /// Services that go another way meanwhile.
    pub rerouted: Vec<Detour>,
    /// Where we know it from.
    pub sources: Vec<TextId>,
}

bytes!(Notice {
    from,
    to,
    title,
    about,
    channels,
    by_appointment,
    asked,
    suspended,
    rerouted,
    sources,
});

/// A service that is not given for a time.
#[derive(Clone, Copy, Debug)]
pub struct Suspension {
    /// The service.
    pub service: ServiceId,
    /// What the person is told.
    pub because: TextId,
}

bytes!(Suspension { service, because });

/// A service that goes another way for a time.
#[derive(Clone, Copy, Debug)]
pub struct Detour {
    /// The service.
    pub service: ServiceId,
    /// The way it goes.
    pub path: PathId,
    /// What the person is told.
    pub because: TextId,
}

bytes!(Detour {
    service,
    path,
    because
});

impl Notice {
    /// Whether it holds on that day.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl City {
    /// The notices that hold on that day.
    pub fn notices_on(&self, day: Day) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(move |notice| notice.holds(day))
    }

    /// The ways to get in touch on that day, in the order to try them.
    pub fn channels_on(&self, day: Day) -> &[TextId] {
        self.notices_on(day)
            .map(|notice| notice.channels.as_slice())
            .find(|channels| !channels.is_empty())
            .unwrap_or(&self.channels)
    }

    /// Why a service is not given on that day, if it is suspended.
    pub fn suspended(&self, service: ServiceId, day: Day) -> Option<TextId> {
        self.notices_on(day)
            .flat_map(|notice| &notice.suspended)
            .find(|it| it.service == service)
            .map(|it| it.because)
    }

    /// The way through the centre that a route takes on that day.
    pub fn path_on(&self, route: &Route, day: Day) -> PathId {
        self.detour(route, day).map_or(route.path, |it| it.path)
    }

    /// What to watch on a route on that day.
    pub fn notes_on(&self, route: &Route, day: Day) -> impl Iterator<Item = TextId> {
        let detour = self.detour(route, day).map(|it| it.because);
        detour.into_iter().chain(route.note)
    }

    fn detour(&self, route: &Route, day: Day) -> Option<&Detour> {
        self.notices_on(day)
            .flat_map(|notice| &notice.rerouted)
            .find(|it| it.service == route.service)
    }
}
