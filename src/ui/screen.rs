//! Which screen is shown, and the way that led to it. Addresses are neutral numbers: a shared phone tells nothing.

use super::browser;
use super::field::Fault;
use crate::domain::{FactId, ServiceId};
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
    /// All questions and verdicts at once, for a social worker and the person beside them.
    Desk,
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

    /// Leads to the plan what led to the cards of services that only the city has, for the city changes.
    pub fn leave_cards(self, shared: usize) {
        self.visited.update(|visited| {
            for screen in visited {
                if matches!(screen, Screen::Reading(Reading::Card(service)) if service.index() >= shared) {
                    *screen = Reading::Plan.into();
                }
            }
        });
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

    /// Whether there is a screen to go back to.
    pub fn can_return(self) -> bool {
        self.at.get_untracked() > 0
    }
}
