//! The app: one session, one trail of screens; everything else is derived.

use super::browser;
use super::card::card;
use super::directory::directory;
use super::element::Element;
use super::field::Fault;
use super::packs;
use super::plan::plan;
use super::question::question;
use super::review::review;
use super::screen::{Screen, Trail};
use super::start::{choose_city, start_screen};
use super::wait::wait;
use crate::domain::{Case, Day, FactId, Reply, Rulebook, Session, TextId, Word};
use chrono::NaiveDateTime;
use leptos::prelude::*;

/// Something the page fetches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrival {
    /// It is here.
    Here,
    /// It is on its way, or nobody has asked for it yet.
    Coming,
    /// It did not come.
    Lost,
}

/// What every screen is given.
#[derive(Clone, Copy)]
pub struct App {
    /// The rulebook, as far as it is here: the greeting, then the law, then the city.
    pub book: RwSignal<Rulebook>,
    /// The conversation.
    pub session: RwSignal<Session>,
    /// The screens.
    pub trail: Trail,
    /// The city chosen, by its place in the rulebook.
    pub city: RwSignal<Option<usize>>,
    /// The rules and questions.
    law: RwSignal<Arrival>,
    /// What the city adds.
    locality: RwSignal<Arrival>,
    /// The words one reads in a plan.
    leaflets: RwSignal<Arrival>,
    /// What the directory is searched for.
    asked: RwSignal<String>,
    /// When the page was opened.
    pub now: NaiveDateTime,
}

/// Fetches the greeting, takes over the page, then fetches the law and the rest of the words.
pub async fn start() {
    let Some(book) = packs::greeting().await else {
        return;
    };
    let session = Session::start(&book);
    let lines = browser::lines();
    let Some(home) = browser::home() else { return };
    browser::clear_home();
    let app = App {
        book: RwSignal::new(book),
        session: RwSignal::new(session),
        trail: Trail::new(),
        city: RwSignal::new(None),
        law: RwSignal::new(Arrival::Coming),
        locality: RwSignal::new(Arrival::Coming),
        leaflets: RwSignal::new(Arrival::Coming),
        asked: RwSignal::new(String::new()),
        now: browser::now(),
    };
    leptos::mount::mount_to(home, move || view(app, lines)).forget();
    let law = packs::law().await;
    app.law.set(if law.is_some() {
        Arrival::Here
    } else {
        Arrival::Lost
    });
    if let Some((law, words)) = law {
        app.book.update(|book| {
            let mut texts = std::mem::take(&mut book.texts);
            texts.put(words);
            *book = Rulebook { texts, ..law };
        });
    }
    let words = packs::leaflets().await;
    let arrival = if words.is_some() {
        Arrival::Here
    } else {
        Arrival::Lost
    };
    words
        .into_iter()
        .for_each(|words| app.book.update(|book| book.texts.put(words)));
    app.leaflets.set(arrival);
}

fn view(app: App, lines: Option<browser::Lines>) -> impl IntoView {
    browser::keep_links_inside();
    browser::on_click("do-miejsc", move || app.trail.go(Screen::Directory));
    browser::on_click("do-startu", move || app.trail.go(Screen::Start));
    let shown = Memo::new(move |_| app.trail.here());
    Effect::new(move |before: Option<Screen>| {
        let now = shown.get();
        let wrong = app.trail.faults.with(|faults| !faults.is_empty());
        let searched = now == Screen::Directory && app.asked.with(|asked| !asked.is_empty());
        if let Some(lines) = &lines {
            browser::place(lines, now == Screen::Start);
        }
        browser::set_title(&app.title(now, wrong));
        let left = match before {
            Some(Screen::Card(service)) if now != Screen::Card(service) => {
                Some(format!("u{}", service.index()))
            }
            Some(_) | None => None,
        };
        if wrong || searched || before.is_some_and(|before| before != now) {
            browser::focus(if searched {
                Some("wyniki".to_owned())
            } else {
                left
            });
        }
        now
    });
    move || app.view(shown.get())
}

impl App {
    fn view(self, screen: Screen) -> Element {
        let missing = self.missing(screen);
        match screen {
            Screen::Start => start_screen(self),
            _ if missing != Arrival::Here => wait(self, missing == Arrival::Lost),
            Screen::Next => self.view(self.due(false)),
            Screen::Question { fact, changing } => question(self, fact, changing),
            Screen::Review => review(self),
            Screen::Plan => plan(self),
            Screen::Card(service) => card(self, service),
            Screen::Directory if self.city.get().is_none() => choose_city(self),
            Screen::Directory => directory(self),
        }
    }

    /// How what a screen needs is doing: the worst of it.
    fn missing(self, screen: Screen) -> Arrival {
        let (law, city, words) = (self.law.get(), self.locality.get(), self.leaflets.get());
        match screen {
            Screen::Start => Arrival::Here,
            Screen::Directory if self.city.get().is_none() => Arrival::Here,
            Screen::Next | Screen::Question { .. } | Screen::Review => law.max(city),
            Screen::Plan | Screen::Card(_) | Screen::Directory => law.max(city).max(words),
        }
    }

    /// Takes the city in, once its pack and the law are here; what waited for it goes on.
    pub fn choose_city(self, place: usize) {
        if self.city.get_untracked() == Some(place)
            && self.locality.get_untracked() == Arrival::Here
        {
            return;
        }
        self.city.set(Some(place));
        self.locality.set(Arrival::Coming);
        self.book.with_untracked(|book| {
            if let Some(city) = book.cities.get(place) {
                let number = city.switchboard.as_ref();
                let number = number.map(|phone| book.text(phone.number));
                browser::show_city(place, book.text(city.name), number);
            }
        });
        browser::later(async move {
            packs::law().await;
            let locality = packs::locality(place).await;
            if self.city.get_untracked() != Some(place) {
                return;
            }
            let Some((locality, words)) = locality else {
                self.locality.set(Arrival::Lost);
                return;
            };
            self.book.update(|book| {
                book.texts.put(words);
                book.settle(locality);
            });
            self.locality.set(Arrival::Here);
            if self.law.get_untracked() == Arrival::Here {
                self.trail.replace(Screen::Next, self.due(false));
            }
        });
    }

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

    /// Takes an answer and goes on: to the next question, or to the summary.
    pub fn answer(self, fact: FactId, reply: Reply, changing: bool) {
        self.session.update(|session| session.answer(fact, reply));
        let ready = self.law.get_untracked().max(self.locality.get_untracked()) == Arrival::Here;
        self.trail.go(if ready {
            self.due(changing)
        } else {
            Screen::Next
        });
    }

    /// The screen that is due: the next question, or what follows the last.
    fn due(self, changing: bool) -> Screen {
        let next = self.book.with_untracked(|book| {
            self.session
                .with_untracked(|session| session.next(book, self.today()))
        });
        match next {
            Some(fact) => Screen::Question { fact, changing },
            None if changing => Screen::Plan,
            None => Screen::Review,
        }
    }

    /// Forgets every answer and begins again.
    pub fn restart(self) {
        self.book
            .with_untracked(|book| self.session.update(|session| session.restart(book)));
        self.trail.go(Screen::Start);
    }

    /// The page's name: neutral, for a history that tells nothing.
    fn title(self, screen: Screen, wrong: bool) -> String {
        let name = match screen {
            Screen::Question { fact, .. } => {
                let step = self.session.with_untracked(|session| session.step(fact));
                format!(
                    "{} – {}",
                    self.sentence(Word::StepTitle, &[&step.to_string()]),
                    self.word(Word::AppName)
                )
            }
            Screen::Start
            | Screen::Next
            | Screen::Review
            | Screen::Plan
            | Screen::Card(_)
            | Screen::Directory => self.word(Word::AppName),
        };
        if wrong {
            self.sentence(Word::Mistake, &[&name])
        } else {
            name
        }
    }
}
