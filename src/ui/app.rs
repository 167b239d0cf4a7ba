//! The app: one session, one trail of screens; everything else is derived.

use super::browser;
use super::field::Fault;
use super::packs;
use super::reading::Desk;
use super::screen::{Reading, Screen, Trail};
use super::sight::page;
use super::supply::Supply;
use crate::domain::{Answers, Case, Day, Rulebook, Session, TextId, Word};
use chrono::NaiveDateTime;
use leptos::prelude::*;
use std::ops::Deref;

/// What every screen is given: it stays as long as the page, so each handler keeps no more than where it is.
#[derive(Clone, Copy)]
pub struct App(&'static State);

/// What the app knows.
pub struct State {
    /// The rulebook, as far as it is here: the greeting, then the law, then the city.
    pub book: RwSignal<Rulebook>,
    /// The conversation.
    pub session: RwSignal<Session>,
    /// The screens.
    pub trail: Trail,
    /// The city chosen, by its place in the rulebook.
    pub city: RwSignal<Option<usize>>,
    /// The answers, and the city, as they were when a result was last shown.
    pub seen: StoredValue<Option<(Option<usize>, Answers)>>,
    /// How what is fetched is doing.
    pub supply: Supply,
    /// What the directory is searched for.
    pub asked: RwSignal<String>,
    /// Whether Shift pressed three times leaves.
    pub shift: RwSignal<bool>,
    /// The code that came in with the address, until it is opened or put aside.
    pub carried: RwSignal<Option<String>>,
    /// What the consultation remembers beside the answers.
    pub desk: RwSignal<Desk>,
    /// When the page was opened.
    pub now: NaiveDateTime,
}

impl Deref for App {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// Fetches the greeting, takes over the page, then fetches the rest.
pub async fn start() {
    let Some(book) = packs::greeting().await else {
        return;
    };
    let session = Session::start(&book);
    let Some(home) = browser::home() else { return };
    #[cfg(debug_assertions)]
    let gallery = browser::wants_gallery();
    let app = App(Box::leak(Box::new(State {
        book: RwSignal::new(book),
        session: RwSignal::new(session),
        trail: Trail::new(),
        city: RwSignal::new(None),
        seen: StoredValue::new(None),
        supply: Supply::new(),
        asked: RwSignal::new(String::new()),
        shift: RwSignal::new(true),
        carried: RwSignal::new(None),
        desk: RwSignal::new(Desk::default()),
        now: browser::now(),
    })));
    app.take_carried();
    browser::on_carried(move || app.take_carried());
    browser::on_forget(move || app.restart());
    let first = untrack(|| app.trail.here()) == Screen::Start;
    let standing = browser::first_screen().filter(|_| first);
    if standing.is_none() {
        browser::clear_home();
    }
    leptos::mount::mount_to(home, move || page(app, standing)).forget();
    app.fetch();
    packs::here();
    #[cfg(debug_assertions)]
    if gallery {
        app.choose_city(0);
        app.trail.go(Reading::Gallery);
    }
}

impl App {
    /// The day whose law counts.
    pub fn today(self) -> Day {
        Day::from(self.now.date())
    }

    /// A word of the interface.
    pub fn word(self, word: Word) -> String {
        self.book
            .with_untracked(|book| book.texts.word(word).to_owned())
    }

    /// A sentence of the interface, its gaps filled.
    pub fn sentence(self, word: Word, gaps: &[&str]) -> String {
        self.book
            .with_untracked(|book| book.texts.sentence(word, gaps))
    }

    /// The names of the cities, in their order.
    pub fn cities(self) -> Vec<String> {
        self.book.with_untracked(|book| {
            let names = book.cities.iter().map(|city| book.text(city.name));
            names.map(str::to_owned).collect()
        })
    }

    /// A sentence of the interface about so many things, its gaps filled.
    pub fn counted(self, word: Word, count: usize, gaps: &[&str]) -> String {
        self.book
            .with_untracked(|book| book.texts.counted(word, count, gaps))
    }

    /// A text with today's amounts.
    pub fn say(self, text: TextId) -> String {
        self.book
            .with_untracked(|book| book.say(text, self.today()))
    }

    /// Reads something from the case as it stands.
    pub fn ask<T>(self, read: impl FnOnce(Case) -> T) -> T {
        self.book.with_untracked(|book| {
            self.session
                .with_untracked(|session| read(session.case(book, self.today())))
        })
    }

    /// What is wrong with the form on the screen.
    pub fn faults(self) -> Vec<Fault> {
        self.trail.faults.get()
    }

    /// Says what is wrong with the form on the screen.
    pub fn refuse(self, faults: Vec<Fault>) {
        self.trail.faults.set(faults);
    }

    /// What the directory is searched for.
    pub fn asked(self) -> String {
        self.asked.get()
    }

    /// Searches the directory.
    pub fn search(self, asked: String) {
        self.asked.set(asked);
    }

    /// Opens the directory, with nothing searched for.
    pub fn open_directory(self) {
        self.asked.set(String::new());
        self.look_at(Reading::Directory);
    }
}
