//! The app: one session, one trail of screens; everything else is derived.

use super::browser;
use super::card::card;
use super::directory::directory;
use super::element::Element;
use super::field::Fault;
use super::plan::plan;
use super::question::question;
use super::review::review;
use super::screen::{Screen, Trail};
use super::start::start_screen;
use super::wait::wait;
use crate::domain::{Case, Day, FactId, Reply, Rulebook, Session, TextId, Word};
use chrono::NaiveDateTime;
use leptos::prelude::*;

/// The words that come after those of the questions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Coming,
    Here,
    Lost,
}

/// What every screen is given.
#[derive(Clone, Copy)]
pub struct App {
    /// The rulebook; its later words arrive while the first question is read.
    pub book: RwSignal<Rulebook>,
    /// The conversation.
    pub session: RwSignal<Session>,
    /// The screens.
    pub trail: Trail,
    /// Whether the words one reads in a plan are here.
    words: RwSignal<Words>,
    /// What the directory is searched for.
    asked: RwSignal<String>,
    /// When the page was opened.
    pub now: NaiveDateTime,
}

/// Fetches the rulebook, takes over the page, then fetches the rest of the words.
pub async fn start() {
    let Some(book) = browser::rulebook().await else {
        return;
    };
    let session = Session::start(&book);
    let lines = browser::lines();
    let Some(home) = browser::home() else { return };
    browser::clear_home();
    let book = RwSignal::new(book);
    let app = App {
        book,
        session: RwSignal::new(session),
        trail: Trail::new(),
        words: RwSignal::new(Words::Coming),
        asked: RwSignal::new(String::new()),
        now: browser::now(),
    };
    leptos::mount::mount_to(home, move || view(app, lines)).forget();
    let rest = browser::other_words().await;
    let words = if rest.is_some() {
        Words::Here
    } else {
        Words::Lost
    };
    book.update(|book| book.texts.extend(rest.unwrap_or_default()));
    app.words.set(words);
}

fn view(app: App, lines: Option<browser::Lines>) -> impl IntoView {
    browser::keep_links_inside();
    browser::on_click("do-miejsc", move || app.trail.go(Screen::Directory));
    browser::on_click("do-startu", move || app.trail.go(Screen::Start));
    let shown = Memo::new(move |_| app.trail.here());
    Effect::new(move |before: Option<Screen>| {
        let now = shown.get();
        let wrong = app.trail.fault.with(Option::is_some);
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
        match screen {
            Screen::Start => start_screen(self),
            Screen::Question { fact, changing } => question(self, fact, changing),
            Screen::Review => review(self),
            Screen::Plan | Screen::Card(_) | Screen::Directory
                if self.words.get() != Words::Here =>
            {
                wait(self, self.words.get() == Words::Lost)
            }
            Screen::Plan => plan(self),
            Screen::Card(service) => card(self, service),
            Screen::Directory => directory(self),
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
    pub fn fault(self) -> Option<Fault> {
        self.trail.fault.get()
    }

    /// Says what is wrong with the form on the screen.
    pub fn refuse(self, fault: Fault) {
        self.trail.fault.set(Some(fault));
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
        let next = self.next();
        self.trail.go(match next {
            Some(fact) => Screen::Question { fact, changing },
            None if changing => Screen::Plan,
            None => Screen::Review,
        });
    }

    /// The next question, if one is due.
    pub fn next(self) -> Option<FactId> {
        self.book.with_untracked(|book| {
            self.session
                .with_untracked(|session| session.next(book, self.today()))
        })
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
            Screen::Start | Screen::Review | Screen::Plan | Screen::Card(_) | Screen::Directory => {
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
