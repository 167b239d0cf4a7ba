//! The course of a conversation: from an answer to what is due next, to another device's plan, to a new beginning.

use super::app::App;
use super::browser;
use super::packs;
use super::reading::Desk;
use super::screen::{Reading, Screen};
use super::start::keep;
use super::supply::Arrival;
use crate::domain::{Consent, FactId, Parcel, Reply, Session};
use leptos::prelude::*;

impl App {
    /// Takes an answer and goes on: to the next question, or, from a changed one, to where the change was asked for.
    pub fn answer(self, fact: FactId, reply: Reply, changing: bool) {
        let expected = changing.then(|| self.next()).flatten();
        self.session.update(|session| session.answer(fact, reply));
        let ready = untrack(|| self.supply.questions()) == Arrival::Here;
        self.trail.go(match expected {
            Some(other) if other != fact => self.trail.origin().into(),
            Some(_) | None if ready => self.due(changing),
            Some(_) | None => Screen::Next,
        });
    }

    /// The screen that is due: the next question, or what follows the last.
    pub fn due(self, changing: bool) -> Screen {
        let wary = self
            .session
            .with_untracked(|session| session.consent() == Consent::NotAsked);
        match self.next() {
            Some(fact) if wary && self.is_sensitive(fact) => Screen::Leaving { asking: true },
            Some(fact) => Screen::Question { fact, changing },
            None if changing => self.trail.origin().into(),
            None => Reading::Review.into(),
        }
    }

    /// Whether a question is sensitive; that of the needs, which everybody is asked, does not count.
    fn is_sensitive(self, fact: FactId) -> bool {
        self.book
            .with_untracked(|book| fact != book.needs && book.question(fact).sensitive)
    }

    /// Takes what is said about sensitive questions and goes on.
    pub fn settle(self, consent: Consent) {
        self.session.update(|session| session.settle(consent));
        self.trail.go(self.due(false));
    }

    /// Explains how to leave quickly, once.
    pub(super) fn explain(self) {
        let there = Screen::Leaving { asking: false };
        if untrack(|| self.trail.here()) != there {
            self.look_at(there);
        }
    }

    /// Looks at something beside the conversation; what is filled in on the first screen is kept.
    pub(super) fn look_at(self, there: impl Into<Screen>) {
        if untrack(|| self.trail.here()) == Screen::Start {
            keep(self);
        }
        self.trail.go(there);
    }

    pub(super) fn next(self) -> Option<FactId> {
        self.book.with_untracked(|book| {
            self.session
                .with_untracked(|session| session.next(book, self.today()))
        })
    }

    /// Shows what came in with the address, if anything did, in the place of the screen one is on.
    pub(super) fn take_carried(self) {
        if let Some(code) = browser::carried() {
            self.carried.set(Some(code));
            self.trail.put(Reading::Carried);
        }
    }

    /// Goes on with the answers and the city of a code, instead of those of this device.
    pub fn resume(self, parcel: &Parcel) {
        let session = self
            .book
            .with_untracked(|book| Session::resume(book, parcel));
        self.session.set(session);
        self.carried.set(None);
        self.forget_city();
        self.trail.forget(Screen::Start);
        self.trail.go(Reading::Plan);
        parcel
            .city
            .into_iter()
            .for_each(|city| self.choose_city(city));
    }

    /// Forgets every answer and the city, and begins again.
    pub fn restart(self) {
        self.forget_answers(Screen::Start);
        self.forget_city();
        self.trail.go(Screen::Start);
    }

    /// Forgets every answer; whatever led to one leads to this screen.
    pub fn forget_answers(self, screen: impl Into<Screen>) {
        self.book
            .with_untracked(|book| self.session.update(|session| session.restart(book)));
        self.seen.set_value(None);
        self.carried.set(None);
        self.asked.set(String::new());
        self.desk.set(Desk::default());
        self.trail.forget(screen);
        packs::fresh();
    }
}
