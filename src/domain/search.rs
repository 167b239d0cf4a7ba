//! The search of the directory: by present, everyday and former names, by numbers and by what is written of a thing.

use super::order::sort_by;
use super::query::{Fit, Query};
use super::{
    Facility, FacilityId, Line, LineId, Office, OfficeId, Phone, Rulebook, Section, SectionId,
    Service, ServiceId, TextId,
};

/// How many of a thing's other names are as good as its name.
const FIRST: usize = 4;

/// Something one can find in the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A service.
    Service(ServiceId),
    /// A section.
    Section(SectionId),
    /// A building.
    Office(OfficeId),
    /// A place where help is given.
    Facility(FacilityId),
    /// A line that helps at once.
    Line(LineId),
}

/// By what a thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Its name, or its address.
    Name,
    /// What it used to be called, or where it was, or its former number.
    Former(TextId),
    /// Another name, or a word for what it helps with.
    Also(TextId),
    /// Its phone number.
    Phone(TextId),
    /// What is written of it.
    Text,
}

/// Something found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// What.
    pub thing: Thing,
    /// By what.
    pub by: By,
    /// How well it fits, the best first; among equals, how early the name stands among a thing's names.
    rank: (u8, usize),
}

/// What a thing can be found by.
#[derive(Default)]
struct Labels<'a> {
    names: Vec<TextId>,
    former: &'a [TextId],
    also: &'a [TextId],
    phones: Vec<TextId>,
    texts: Vec<TextId>,
}

impl Rulebook {
    /// Everything in the directory that has all the words asked for, the best first.
    pub fn search(&self, typed: &str) -> Vec<Hit> {
        let Some(query) = Query::read(typed) else {
            return Vec::new();
        };
        let mut hits: Vec<Hit> = self
            .labelled()
            .filter_map(|(thing, labels)| self.hit(&query, thing, &labels))
            .collect();
        sort_by(&mut hits, |hit| hit.rank);
        hits
    }

    fn labelled(&self) -> impl Iterator<Item = (Thing, Labels<'_>)> {
        let services = self.all_services();
        let services = services.map(|(id, it)| (Thing::Service(id), service(it)));
        let sections = self.all_sections();
        let sections = sections.map(|(id, it)| (Thing::Section(id), section(it)));
        let offices = self.all_offices();
        let offices = offices.map(|(id, it)| (Thing::Office(id), office(it)));
        let facilities = self.all_facilities();
        let facilities = facilities.map(|(id, it)| (Thing::Facility(id), facility(it)));
        let lines = self.all_lines();
        let lines = lines.map(|(id, it)| (Thing::Line(id), line(it)));
        services
            .chain(sections)
            .chain(offices)
            .chain(facilities)
            .chain(lines)
    }

    /// The best reason to show a thing, if there is any.
    fn hit(&self, query: &Query, thing: Thing, labels: &Labels) -> Option<Hit> {
        let mut best: Option<Hit> = None;
        let mut offer = |by, rank| {
            if best.is_none_or(|best| rank < best.rank) {
                best = Some(Hit { thing, by, rank });
            }
        };
        for (by, text, place) in labels.each() {
            let said = self.text(text);
            let call = query.call(said).filter(|_| !matches!(by, By::Text));
            let fit = call.or_else(|| query.fit(said));
            let fit = fit.filter(|fit| !matches!((by, fit), (By::Text, Fit::Forms)));
            fit.into_iter()
                .for_each(|fit| offer(by, (rank(by, fit, place), place)));
        }
        let named = |text: &TextId| {
            let fit = query.fit(self.text(*text));
            fit.is_some_and(|fit| fit <= Fit::Beginnings)
        };
        if let Some(hit) = best.as_mut().filter(|_| labels.names.iter().any(named)) {
            hit.by = By::Name;
        }
        best.or_else(|| {
            let all = labels.each().map(|(_, text, _)| self.text(text));
            let all = all.collect::<Vec<_>>().join(" ");
            query.fit(&all).map(|_| Hit {
                thing,
                by: By::Text,
                rank: (u8::MAX, 0),
            })
        })
    }
}

impl Labels<'_> {
    fn each(&self) -> impl Iterator<Item = (By, TextId, usize)> {
        let names = self.names.iter().map(|text| (By::Name, *text, 0));
        let former = self.former.iter().enumerate();
        let former = former.map(|(place, text)| (By::Former(*text), *text, place));
        let also = self.also.iter().enumerate();
        let also = also.map(|(place, text)| (By::Also(*text), *text, place));
        let phones = self.phones.iter().enumerate();
        let phones = phones.map(|(place, text)| (By::Phone(*text), *text, place));
        let texts = self.texts.iter().map(|text| (By::Text, *text, 0));
        names.chain(former).chain(also).chain(phones).chain(texts)
    }
}

/// Names first, then other names, then what is written; what says just that before what has it among other words.
fn rank(by: By, fit: Fit, place: usize) -> u8 {
    match (by, fit) {
        (By::Name | By::Phone(_), Fit::Whole) => 0,
        (By::Former(_) | By::Also(_), Fit::Whole) if place < FIRST => 1,
        (By::Name | By::Phone(_), Fit::Words) => 2,
        (By::Name | By::Phone(_), Fit::Beginnings) => 3,
        (By::Former(_) | By::Also(_), Fit::Whole | Fit::Words) => 4,
        (By::Former(_) | By::Also(_), Fit::Beginnings) => 5,
        (By::Name | By::Phone(_), Fit::Forms) => 6,
        (By::Former(_) | By::Also(_), Fit::Forms) => 7,
        (By::Text, _) => 8,
    }
}

fn service(it: &Service) -> Labels<'_> {
    Labels {
        names: vec![it.name],
        former: &it.leaflet.former,
        also: &it.leaflet.synonyms,
        texts: vec![it.brief, it.leaflet.about],
        ..Labels::default()
    }
}

fn section(it: &Section) -> Labels<'_> {
    Labels {
        names: vec![it.name],
        former: &it.former,
        also: &it.also,
        phones: numbers(&it.phones),
        texts: vec![it.scope],
    }
}

fn office(it: &Office) -> Labels<'_> {
    let street = it.address.map(|address| address.street);
    let town = it.address.map(|address| address.town);
    Labels {
        names: [Some(it.name), street, it.institution]
            .into_iter()
            .flatten()
            .collect(),
        former: &it.former,
        also: &it.also,
        texts: town.into_iter().chain(it.website).chain(it.note).collect(),
        ..Labels::default()
    }
}

fn facility(it: &Facility) -> Labels<'_> {
    Labels {
        names: vec![it.name, it.address],
        also: &it.also,
        phones: numbers(&it.phones),
        texts: [Some(it.audience), it.run_by, it.note]
            .into_iter()
            .flatten()
            .collect(),
        ..Labels::default()
    }
}

fn line(it: &Line) -> Labels<'_> {
    Labels {
        names: vec![it.name],
        phones: vec![it.number],
        texts: [Some(it.about), it.when, it.audience]
            .into_iter()
            .flatten()
            .collect(),
        ..Labels::default()
    }
}

fn numbers(phones: &[Phone]) -> Vec<TextId> {
    phones.iter().map(|phone| phone.number).collect()
}
