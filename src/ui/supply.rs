//! What the page fetches after the greeting: the law, the city chosen, the words one reads in a plan.
//! Whoever needs something asks for it; what was lost is asked for again.

use super::app::App;
use super::browser;
use super::packs;
use super::reading::{self, Draw};
use super::screen::Screen;
use crate::domain::{Locality, Rulebook, TextPart};
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

/// How all that is fetched is doing.
#[derive(Clone, Copy)]
pub struct Supply {
    /// The rules and questions.
    law: RwSignal<Arrival>,
    /// What the city adds.
    locality: RwSignal<Arrival>,
    /// The words one reads in a plan.
    leaflets: RwSignal<Arrival>,
    /// The module that draws the screens one reads.
    reading: RwSignal<Arrival>,
    /// How it draws them.
    draw: RwSignal<Option<Draw>>,
}

impl Supply {
    /// Nothing is here yet.
    pub fn new() -> Supply {
        Supply {
            law: RwSignal::new(Arrival::Coming),
            locality: RwSignal::new(Arrival::Coming),
            leaflets: RwSignal::new(Arrival::Coming),
            reading: RwSignal::new(Arrival::Coming),
            draw: RwSignal::new(None),
        }
    }

    /// How the rules and questions are doing.
    pub fn law(self) -> Arrival {
        self.law.get()
    }

    /// How what the questions need is doing: the worst of it.
    pub fn questions(self) -> Arrival {
        self.law.get().max(self.locality.get())
    }

    /// How what the summary of answers needs is doing: the worst of it.
    pub fn summary(self) -> Arrival {
        self.questions().max(self.reading.get())
    }

    /// How all of it is doing: the worst of it.
    pub fn everything(self) -> Arrival {
        self.summary().max(self.leaflets.get())
    }

    /// How the screens one reads are drawn, once that is here.
    pub fn draw(self) -> Option<Draw> {
        self.draw.get()
    }
}

/// Fetches something unless it is here, and takes it in once, however many wait for it;
/// not at all when it is no longer `wanted`.
async fn bring<T>(
    arrival: RwSignal<Arrival>,
    fetch: impl Future<Output = Option<T>>,
    wanted: impl Fn() -> bool,
    take: impl Fn(T),
) {
    if arrival.get_untracked() == Arrival::Here {
        return;
    }
    arrival.set(Arrival::Coming);
    let it = fetch.await;
    if arrival.get_untracked() == Arrival::Here || !wanted() {
        return;
    }
    arrival.set(if it.is_some() {
        Arrival::Here
    } else {
        Arrival::Lost
    });
    it.into_iter().for_each(take);
}

impl App {
    /// Takes the city in, once the law and its pack are here; what waited for it goes on.
    pub fn choose_city(self, place: usize) {
        if self.city.get_untracked() != Some(place) {
            self.city.set(Some(place));
            self.supply.locality.set(Arrival::Coming);
            self.trail
                .leave_cards(self.book.with_untracked(Rulebook::shared));
            self.show_city();
        }
        self.fetch();
    }

    /// Forgets the city.
    pub fn forget_city(self) {
        self.city.set(None);
        self.supply.locality.set(Arrival::Coming);
        self.show_city();
    }

    /// Shows what every page shows of the city chosen.
    fn show_city(self) {
        let place = self.city.get_untracked();
        self.book.with_untracked(|book| {
            let city = place.and_then(|place| book.cities.get(place));
            let name = city.map(|city| book.text(city.name)).unwrap_or_default();
            let number = city.and_then(|city| city.switchboard.as_ref());
            browser::show_city(place, name, number.map(|phone| book.text(phone.number)));
        });
    }

    /// Fetches what is not here, the law first; asks again for what was lost.
    pub fn fetch(self) {
        browser::later(async move {
            self.bring_law().await;
            if self.supply.law.get_untracked() == Arrival::Here {
                self.bring_city().await;
            }
            let take = |words| self.book.update(|book| book.texts.put(words));
            bring(self.supply.leaflets, packs::leaflets(), || true, take).await;
        });
        browser::later(async move {
            let module = async { reading::bring().await.ok() };
            let take = |draw: Box<Draw>| self.supply.draw.set(Some(*draw));
            bring(self.supply.reading, module, || true, take).await;
        });
    }

    async fn bring_law(self) {
        let take = |(law, words): (Rulebook, TextPart)| {
            self.book.update(|book| {
                let mut texts = std::mem::take(&mut book.texts);
                texts.put(words);
                *book = Rulebook { texts, ..law };
            });
        };
        bring(self.supply.law, packs::law(), || true, take).await;
    }

    async fn bring_city(self) {
        let Some(place) = self.city.get_untracked() else {
            return;
        };
        let wanted = || self.city.get_untracked() == Some(place);
        let take = |(locality, words): (Locality, TextPart)| {
            self.book.update(|book| {
                book.texts.put(words);
                book.settle(locality);
            });
            self.trail.replace(Screen::Next, self.due(false));
        };
        bring(self.supply.locality, packs::locality(place), wanted, take).await;
    }
}
