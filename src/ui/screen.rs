//! Which screen is shown, and the way that led to it. Addresses are neutral numbers: a shared phone tells nothing.

use super::browser;
use super::field::Fault;
use crate::domain::{FacilityId, FactId, LineId, OfficeId, SectionId, ServiceId};
use leptos::prelude::*;

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The first: what this is, emergency lines, the needs.
    Start,
    /// Whatever is due next, while the questions are on their way.
    Next,
    /// One question; `changing` when it is asked again from the summary or a card.
    Question { fact: FactId, changing: bool },
    /// How to leave quickly; before the first sensitive question when `asking`, which asks whether to go on.
    Leaving { asking: bool },
    /// What one reads once there are answers, or without any.
    Reading(Reading),
}

/// What one reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The answers, to check.
    Review,
    /// The plan of visits.
    Plan,
    /// One service.
    Card(ServiceId),
    /// All sections, offices and lines.
    Directory,
    /// Every part in every state, for developers.
    #[cfg(debug_assertions)]
    Gallery,
    /// Which city's, where another is wanted.
    Cities,
    /// All help with one need, by its place in the first question.
    Need(usize),
    /// One building.
    Office(OfficeId),
    /// One section.
    Section(SectionId),
    /// One place of help.
    Facility(FacilityId),
    /// One line that helps at once.
    Line(LineId),
    /// The rules of all services.
    Rules,
    /// The rule of one service.
    Rule(ServiceId),
    /// What came in with the address: a plan of another device.
    Carried,
    /// All questions and verdicts at once, for a social worker and the person beside them.
    Desk,
}

impl Reading {
    /// The name of the link that leads here, to come back to.
    pub fn door(self) -> Option<String> {
        let (kind, place) = match self {
            Reading::Card(service) => ("u", service.index()),
            Reading::Need(place) => ("p", place),
            Reading::Office(office) => ("s", office.index()),
            Reading::Section(section) => ("k", section.index()),
            Reading::Facility(facility) => ("f", facility.index()),
            Reading::Line(line) => ("l", line.index()),
            Reading::Rules => ("zasady", 0),
            Reading::Rule(service) => ("z", service.index()),
            Reading::Review
            | Reading::Plan
            | Reading::Directory
            | Reading::Cities
            | Reading::Carried
            | Reading::Desk => return None,
            #[cfg(debug_assertions)]
            Reading::Gallery => return None,
        };
        Some(format!("{kind}{place}"))
    }

    /// What takes its place when the city changes: nothing that only the old city has can be shown any more.
    fn elsewhere(self, shared: usize) -> Reading {
        match self {
            Reading::Card(service) if service.index() >= shared => Reading::Plan,
            Reading::Rule(service) if service.index() >= shared => Reading::Rules,
            Reading::Office(_) | Reading::Section(_) | Reading::Facility(_) | Reading::Line(_) => {
                Reading::Directory
            }
            other => other,
        }
    }
}

impl From<Reading> for Screen {
    fn from(reading: Reading) -> Screen {
        Screen::Reading(reading)
    }
}

/// The address that leads to the consultation. It gives way to a neutral one at once.
const DESK: &str = "konsultacja";

/// The screens visited, and where we are among them.
#[derive(Clone, Copy)]
pub struct Trail {
    visited: RwSignal<Vec<Screen>>,
    at: RwSignal<usize>,
    /// What is wrong with the form on the screen we are on.
    pub faults: RwSignal<Vec<Fault>>,
}

impl Trail {
    /// A trail that begins where the address leads, and follows the browser's own back and forward.
    pub fn new() -> Trail {
        let first = if browser::names(DESK) {
            Reading::Desk.into()
        } else {
            Screen::Start
        };
        let trail = Trail {
            visited: RwSignal::new(vec![first]),
            at: RwSignal::new(0),
            faults: RwSignal::new(Vec::new()),
        };
        browser::forget_entry();
        browser::on_travel(move |entry| {
            if let Some(entry) = entry {
                let last = trail.visited.with_untracked(Vec::len) - 1;
                trail.faults.set(Vec::new());
                trail.at.set(entry.min(last));
            } else if browser::names(DESK) {
                trail.reach(Reading::Desk, browser::renumber);
            }
        });
        trail
    }

    /// Goes on to a screen; what lay ahead is forgotten, as browsers do.
    pub fn go(self, screen: impl Into<Screen>) {
        self.reach(screen, browser::push);
    }

    fn reach(self, screen: impl Into<Screen>, entry: fn(usize)) {
        let screen = screen.into();
        let next = self.at.get_untracked() + 1;
        self.visited.update(|visited| {
            visited.truncate(next);
            visited.push(screen);
        });
        entry(next);
        self.faults.set(Vec::new());
        self.at.set(next);
    }

    /// Puts a screen in the place of the one we are on, if that is still the same.
    pub fn replace(self, old: Screen, new: Screen) {
        let at = self.at.get_untracked();
        if self
            .visited
            .with_untracked(|visited| visited.get(at) == Some(&old))
        {
            self.visited.update(|visited| visited[at] = new);
            self.at.set(at);
        }
    }

    /// Puts a screen in the place of the one we are on.
    pub fn put(self, screen: impl Into<Screen>) {
        let at = self.at.get_untracked();
        let screen = screen.into();
        self.visited.update(|visited| {
            let here = visited.iter_mut().skip(at).take(1);
            here.for_each(|here| *here = screen);
        });
        self.at.set(at);
    }

    /// Leads elsewhere what led to pages that only the city has, for the city changes.
    pub fn leave_city(self, shared: usize) {
        self.visited.update(|visited| {
            for screen in visited {
                if let Screen::Reading(reading) = screen {
                    *reading = reading.elsewhere(shared);
                }
            }
        });
    }

    /// How far along we are.
    pub fn place(self) -> usize {
        self.at.get()
    }

    /// Leads to one screen whatever led to an answer.
    pub fn forget(self, screen: impl Into<Screen>) {
        let screen = screen.into();
        self.visited.update(|visited| visited.fill(screen));
    }

    /// The screen we are on.
    pub fn here(self) -> Screen {
        let at = self.at.get();
        self.visited
            .with_untracked(|visited| visited.get(at).copied().unwrap_or(Screen::Start))
    }

    /// What was read last before the screen we are on: a changed answer leads back there.
    pub fn origin(self) -> Reading {
        let here = self.at.get_untracked();
        let read = |screen: &Screen| match screen {
            Screen::Reading(reading) => Some(*reading),
            Screen::Start | Screen::Next | Screen::Leaving { .. } | Screen::Question { .. } => None,
        };
        self.visited.with_untracked(|visited| {
            let mut before = visited.iter().take(here).rev();
            before.find_map(read).unwrap_or(Reading::Review)
        })
    }

    /// Whether there is a screen to go back to.
    pub fn can_return(self) -> bool {
        self.at.get_untracked() > 0
    }
}
