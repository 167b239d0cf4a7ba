//! What one sees: which screen, how what it needs is doing, and what the page is called meanwhile.

use super::app::App;
use super::browser;
use super::element::Element;
use super::leaving::leaving;
use super::question::question;
use super::screen::{Reading, Screen};
use super::start::{ask_city, start_screen};
use super::supply::Arrival;
use super::wait::wait;
use crate::domain::Word;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// The page as it is drawn, and again whenever something else is to be seen; at first, the screen that `stands` there.
pub fn page(app: App, stands: Option<browser::Drawn>) -> impl IntoView {
    browser::keep_links_inside();
    browser::on_click("do-wyjscia", move || app.explain());
    browser::on_click("do-miejsc", move || app.open_directory());
    browser::on_click("do-konsultacji", move || app.look_at(Reading::Desk));
    browser::on_click("do-startu", move || app.trail.go(Screen::Start));
    let shown = Memo::new(move |_| app.sight());
    Effect::new(move |before: Option<(Sight, String)>| {
        let (sight, asked) = (shown.get(), app.asked.get());
        let now = sight.screen;
        let wrong = app.trail.faults.with(|faults| !faults.is_empty());
        let searched = now == Reading::Directory.into() && !asked.is_empty();
        browser::set_title(&app.title(now, wrong));
        let seen = (sight, asked);
        let left = match before.as_ref().map(|(before, _)| before) {
            Some(before) if sight.place < before.place => match before.screen {
                Screen::Reading(left) => left.door(),
                Screen::Start | Screen::Next | Screen::Question { .. } | Screen::Leaving { .. } => {
                    None
                }
            },
            Some(_) | None => None,
        };
        if wrong || searched || before.is_some_and(|before| before != seen) {
            browser::focus(left.or(searched.then(|| "wyniki".to_owned())));
        }
        seen
    });
    let mut stands = SendWrapper::new(stands);
    move || {
        let stands = Option::take(&mut stands);
        if stands.is_none() {
            browser::lines_in_footer();
        }
        app.view(shown.get()).over(stands)
    }
}

/// What one sees: a new one is drawn, and the reader taken to it, when any of this changes.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Sight {
    screen: Screen,
    /// Where it is among those visited.
    place: usize,
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
            Screen::Leaving { .. } | Screen::Reading(Reading::Cities) => self.supply.law(),
            Screen::Reading(Reading::Directory | Reading::Desk) if city.is_none() => {
                self.supply.law()
            }
            Screen::Reading(Reading::Carried) => self.supply.code(),
            Screen::Next | Screen::Question { .. } => self.supply.questions(),
            Screen::Reading(Reading::Review) => self.supply.summary(),
            Screen::Reading(_) => self.supply.everything(),
        };
        Sight {
            screen,
            place: self.trail.place(),
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
                ask_city(self, Word::DirectoryTitle, false)
            }
            Screen::Reading(Reading::Cities) => ask_city(self, Word::DirectoryTitle, true),
            Screen::Reading(Reading::Desk) if sight.city.is_none() => {
                ask_city(self, Word::DeskTitle, false)
            }
            Screen::Reading(screen) => match self.supply.draw() {
                Some(draw) => draw(self, screen),
                None => wait(self, false),
            },
        }
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
