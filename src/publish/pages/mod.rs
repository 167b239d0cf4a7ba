//! The site without scripts: a page for each city and each service, open data, and what search engines and phones ask for.

mod city;
mod data;
mod frame;
mod hsds;
mod linked;
pub mod names;
mod outside;
pub mod pictures;
mod places;
mod refuge;
mod rule;
mod service;
mod voice;

use super::page::escape;
use crate::authoring::library::Edition;
use crate::authoring::pages::PageWords;
use crate::domain::{Rulebook, SectionId, ServiceId};
use std::collections::BTreeSet;

pub use frame::{fill, fill_first};
pub use refuge::refuge;

/// What all pages are made from.
pub struct Shelf<'a> {
    /// The rulebooks of all cities.
    pub editions: &'a [Edition],
    /// The words that only these pages show.
    pub words: &'a PageWords,
}

/// A page before it is put into the frame.
pub struct Page {
    /// The name of its file.
    pub name: String,
    /// Its title, as the history of a phone keeps it.
    pub title: String,
    /// What a preview of a link to it says.
    pub preview: String,
    /// What stands in it.
    pub main: String,
    /// The same for search engines.
    pub linked: Option<serde_json::Value>,
}

/// A file beside the pages.
pub struct File {
    /// Its name, with the folder it is in.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

impl Shelf<'_> {
    /// The address of a page, when it is known where the site is published.
    pub fn address(&self, page: &str) -> Option<String> {
        let base = &self.words.address;
        (!base.is_empty()).then(|| format!("{}/{page}", base.trim_end_matches('/')))
    }

    /// Every page: those of the cities, those of the services, and open data.
    pub fn pages(&self) -> Vec<Page> {
        let cities = self.editions.iter().map(|it| city::page(self, it));
        let mut pages: Vec<Page> = cities.collect();
        let services = self.services().into_iter();
        pages.extend(services.map(|(edition, id, doors)| service::page(self, edition, id, doors)));
        pages.push(data::page(self));
        pages
    }

    /// Every service once, with the cities whose doors it has: all of them for one of the law.
    fn services(&self) -> Vec<(&Edition, ServiceId, &[Edition])> {
        let mut services = Vec::new();
        for (place, edition) in self.editions.iter().enumerate() {
            for (id, _) in edition.book.all_services() {
                if id.index() >= edition.book.shared() {
                    services.push((edition, id, std::slice::from_ref(edition)));
                } else if place == 0 {
                    services.push((edition, id, self.editions));
                }
            }
        }
        services
    }

    /// Every file beside the pages: open data, and what search engines and phones ask for.
    pub fn files(&self, pages: &[Page]) -> Vec<File> {
        let mut files = data::files(self);
        files.extend(outside::files(self, pages));
        files
    }
}

/// The sections that handle a service in a city, each once.
fn sections(book: &Rulebook, service: ServiceId) -> BTreeSet<SectionId> {
    let routes = book.city.routes.iter();
    let routes = routes.filter(|route| route.service == service);
    routes.flat_map(|route| &route.sections).copied().collect()
}

/// The postcode of a town, where it is known, and the town.
fn postcode(town: &str) -> (Option<&str>, &str) {
    match town.split_once([' ', '\u{a0}']) {
        Some((code, rest)) if code.starts_with(|it: char| it.is_ascii_digit()) => {
            (Some(code), rest)
        }
        _ => (None, town),
    }
}
