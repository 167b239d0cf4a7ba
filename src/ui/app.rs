//! The app: one session, one trail of screens; everything else is derived.

use super::browser;
use super::element::Element;
use super::field::Fault;
use super::leaving::leaving;
use super::packs;
use super::question::question;
use super::reading::Desk;
use super::screen::{Reading, Screen, Trail};
use super::start::{ask_city, start_screen};
use super::supply::{Arrival, Supply};
use super::wait::wait;
use crate::domain::{Case, Consent, Day, FactId, Reply, Rulebook, Session, TextId, Word};
use chrono::NaiveDateTime;
use leptos::prelude::*;

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
    /// How what is fetched is doing.
    pub supply: Supply,
    /// What the directory is searched for.
    asked: RwSignal<String>,
    /// Whether Shift pressed three times leaves.
    pub shift: RwSignal<bool>,
    /// What the consultation remembers beside the answers.
    pub desk: RwSignal<Desk>,
    /// When the page was opened.
    pub now: NaiveDateTime,
}

/// Fetches the greeting, takes over the page, then fetches the rest.
pub async fn start() {
    let Some(book) = packs::greeting().await else {
        return;
    };
    let session = Session::start(&book);
    let lines = browser::lines();
    let Some(home) = browser::home() else { return };
    browser::clear_home();
    #[cfg(debug_assertions)]
    let gallery = browser::wants_gallery();
    let app = App {
        book: RwSignal::new(book),
        session: RwSignal::new(session),
        trail: Trail::new(),
        city: RwSignal::new(None),
        supply: Supply::new(),
        asked: RwSignal::new(String::new()),
        shift: RwSignal::new(true),
        desk: RwSignal::new(Desk::default()),
        now: browser::now(),
    };
    leptos::mount::mount_to(home, move || view(app, lines)).forget();
    app.fetch();
    #[cfg(debug_assertions)]
    if gallery {
        app.choose_city(0);
        app.trail.go(Reading::Gallery);
    }
}

fn view(app: App, lines: Option<browser::Lines>) -> impl IntoView {
    browser::keep_links_inside();
    browser::on_click("do-miejsc", move || app.trail.go(Reading::Directory));
    browser::on_click("do-wyjscia", move || app.explain());
    browser::on_click("do-konsultacji", move || app.trail.go(Reading::Desk));
    browser::on_click("do-startu", move || app.trail.go(Screen::Start));
    let shown = Memo::new(move |_| app.sight());
    Effect::new(move |before: Option<Sight>| {
        let sight = shown.get();
        let now = sight.screen;
        let wrong = app.trail.faults.with(|faults| !faults.is_empty());
        let searched =
            now == Reading::Directory.into() && app.asked.with(|asked| !asked.is_empty());
        if let Some(lines) = &lines {
            browser::place(lines, matches!(now, Screen::Start | Screen::Leaving { .. }));
        }
        browser::set_title(&app.title(now, wrong));
        let left = match before.map(|before| before.screen) {
            Some(left @ Screen::Reading(Reading::Card(service))) if now != left => {
                Some(format!("u{}", service.index()))
            }
            Some(_) | None => None,
        };
        if wrong || searched || before.is_some_and(|before| before != sight) {
            browser::focus(if searched {
                Some("wyniki".to_owned())
            } else {
                left
            });
        }
        sight
    });
    move || app.view(shown.get())
}

/// What one sees: a new one is drawn, and the reader taken to it, when any of this changes.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Sight {
    screen: Screen,
    /// How what the screen needs is doing.
    arrival: Arrival,
    city: Option<usize>,
}

impl App {
    fn sight(self) -> Sight {
        let city = self.city.get();
        let screen = self.trail.here();
        let arrival = match screen {
            Screen::Start => Arrival::Here,
            Screen::Reading(Reading::Directory | Reading::Desk) if city.is_none() => Arrival::Here,
            Screen::Leaving { .. } => self.supply.law(),
            Screen::Next | Screen::Question { .. } => self.supply.questions(),
            Screen::Reading(Reading::Review) => self.supply.summary(),
            Screen::Reading(_) => self.supply.everything(),
        };
        Sight {
            screen,
            arrival,
            city,
        }
    }

    fn view(self, sight: Sight) -> Element {
        match sight.screen {
            Screen::Start => start_screen(self),
            _ if sight.arrival != Arrival::Here => wait(self, sight.arrival == Arrival::Lost),
            Screen::Next => self.view(Sight {
                screen: self.due(false),
                ..sight
            }),
            Screen::Question { fact, changing } => question(self, fact, changing),
            Screen::Leaving { asking } => leaving(self, asking),
            Screen::Reading(Reading::Directory) if sight.city.is_none() => {
                ask_city(self, Word::DirectoryTitle)
            }
            Screen::Reading(Reading::Desk) if sight.city.is_none() => {
                ask_city(self, Word::DeskTitle)
            }
            Screen::Reading(screen) => match self.supply.draw() {
                Some(draw) => draw(self, screen),
                None => wait(self, false),
            },
        }
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

    /// The names of the cities, in their order.
    pub fn cities(self) -> Vec<String> {
        self.book.with_untracked(|book| {
            let names = book.cities.iter().map(|city| book.text(city.name));
            names.map(str::to_owned).collect()
        })
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
        let ready = untrack(|| self.supply.questions()) == Arrival::Here;
        self.trail.go(if ready {
            self.due(changing)
        } else {
            Screen::Next
        });
    }

    /// The screen that is due: the next question, or what follows the last.
    pub fn due(self, changing: bool) -> Screen {
        let next = self.book.with_untracked(|book| {
            self.session
                .with_untracked(|session| session.next(book, self.today()))
        });
        let wary = self
            .session
            .with_untracked(|session| session.consent() == Consent::NotAsked);
        match next {
            Some(fact) if wary && self.is_sensitive(fact) => Screen::Leaving { asking: true },
            Some(fact) => Screen::Question { fact, changing },
            None if changing => Reading::Plan.into(),
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
    fn explain(self) {
        let there = Screen::Leaving { asking: false };
        if untrack(|| self.trail.here()) != there {
            self.trail.go(there);
        }
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
        self.desk.set(Desk::default());
        self.trail.forget(screen);
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
            Screen::Start | Screen::Next | Screen::Leaving { .. } | Screen::Reading(_) => {
                self.word(Word::AppName)
            }
        };
        if wrong {
            self.sentence(Word::Mistake, &[&name])
        } else {
            name
        }
    }
}
