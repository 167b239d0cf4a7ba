//! Reads buildings, sections, ways through them and routes to them: a city's own, and the country's behind them.

use super::aliases;
use super::city::phones;
use super::hours::hours;
use super::names::Names;
use super::reader::{self, Spot, Table};
use super::source::Source;
use super::workshop::Workshop;
use crate::domain::{
    Address, FacilityId, Office, OfficeId, Path, PathId, Route, Section, SectionId, ServiceId,
};

/// Buildings, sections, ways through them and routes to them: of a city, or of the whole country.
pub struct Doors {
    /// `siedziby.toml`.
    pub offices: Source,
    /// `komorki.toml`.
    pub sections: Source,
    /// `sciezki.toml`.
    pub paths: Source,
    /// `kierunki.toml`.
    pub routes: Source,
}

/// The names a city can use: its own first, then the country's.
pub struct CityNames {
    /// Of buildings.
    pub offices: Names,
    /// Of sections.
    pub sections: Names,
    /// Of ways.
    pub paths: Names,
    /// Of facilities.
    pub facilities: Names,
}

/// Everything behind the doors of a city or of the country.
pub struct Behind {
    /// Buildings.
    pub offices: Vec<Office>,
    /// Sections.
    pub sections: Vec<Section>,
    /// Ways through them.
    pub paths: Vec<Path>,
    /// Routes to them.
    pub routes: Vec<Route>,
}

/// Puts the country's texts into the table, where every city finds them.
pub fn intern(country: &Doors, shop: &Workshop) {
    behind(country, &names(country, None, shop), shop);
}

/// The keys of all sections a city can send to, in the order of their ids.
pub fn section_keys(doors: &Doors, country: Option<&Doors>, shop: &Workshop) -> Vec<String> {
    let names = names(doors, country, shop);
    names.sections.keys().map(str::to_owned).collect()
}

/// The names of a city, with those of the country behind them.
pub fn names(doors: &Doors, country: Option<&Doors>, shop: &Workshop) -> CityNames {
    let sources = |pick: fn(&Doors) -> &Source| {
        let country = country.map(pick);
        std::iter::once(pick(doors)).chain(country)
    };
    let all = |pick, list, what| {
        let mut names = Names::of(what);
        sources(pick).for_each(|source| add_keys(&mut names, source, list, shop));
        names
    };
    CityNames {
        offices: all(|doors| &doors.offices, "siedziba", "siedziba"),
        sections: all(|doors| &doors.sections, "komorka", "komórka"),
        paths: all(|doors| &doors.paths, "sciezka", "ścieżka"),
        facilities: Names::of("placówka"),
    }
}

/// Reads what is behind the doors of a city or of the country.
pub fn behind(doors: &Doors, names: &CityNames, shop: &Workshop) -> Behind {
    let sections = rows(&doors.sections, "komorka", shop, |row| {
        section(row, names, shop)
    });
    let routes = rows(&doors.routes, "kierunek", shop, |row| {
        route(row, names, shop)
    });
    Behind {
        offices: rows(&doors.offices, "siedziba", shop, |row| office(row, shop)),
        sections: sections.into_iter().flatten().collect(),
        paths: rows(&doors.paths, "sciezka", shop, |row| path(row, shop)),
        routes: routes.into_iter().flatten().collect(),
    }
}

/// The keys of a list.
pub fn keys(source: &Source, list: &'static str, what: &'static str, shop: &Workshop) -> Names {
    let mut names = Names::of(what);
    add_keys(&mut names, source, list, shop);
    names
}

fn add_keys(names: &mut Names, source: &Source, list: &'static str, shop: &Workshop) {
    reader::scan(source, shop.ledger, |file| {
        file.tables(list)
            .iter()
            .for_each(|row| names.add(&row.text("klucz"), shop.ledger));
    });
}

/// Reads every row of a list, and notes the keys nobody read.
pub fn rows<T>(
    source: &Source,
    list: &'static str,
    shop: &Workshop,
    read: impl Fn(&Table) -> T,
) -> Vec<T> {
    reader::file(source, shop.ledger, |file| {
        let read_whole = |row: &Table| {
            let thing = read(row);
            row.close();
            thing
        };
        file.tables(list).iter().map(read_whole).collect()
    })
}

fn office(row: &Table, shop: &Workshop) -> Office {
    row.text("klucz");
    let institution = shop.maybe_text(row, "instytucja");
    let [former, also] = aliases::read(row, ["dawne", "inaczej"], shop);
    let reachable = institution.is_some() && !row.has("adres") && !row.has("kod_miasto");
    Office {
        name: shop.text(row, "nazwa"),
        institution,
        address: (!reachable).then(|| Address {
            street: shop.text(row, "adres"),
            town: shop.text(row, "kod_miasto"),
        }),
        website: shop.maybe_text(row, "strona"),
        note: shop.maybe_text(row, "uwaga"),
        former,
        also,
        sources: shop.texts(row, "zrodlo"),
    }
}

fn section(row: &Table, names: &CityNames, shop: &Workshop) -> Option<Section> {
    row.text("klucz");
    let office = names.offices.resolve(&row.text("siedziba"), shop.ledger);
    let parent = row
        .maybe_text("czesc")
        .and_then(|key| names.sections.resolve(&key, shop.ledger));
    let room = shop
        .maybe_text(row, "pokoj")
        .map(|room| (room, shop.maybe_text(row, "pokoj_stan")));
    let [former, also] = aliases::read(row, ["dawne", "inaczej"], shop);
    Some(Section {
        name: shop.text(row, "nazwa"),
        parent: parent.map(SectionId::at),
        scope: shop.text(row, "zakres"),
        phones: phones(row, shop),
        email: shop.maybe_text(row, "email"),
        room,
        hours: row.maybe_table("godziny").map(|table| hours(&table)),
        former,
        also,
        sources: shop.texts(row, "zrodlo"),
        office: OfficeId::at(office?),
    })
}

fn path(row: &Table, shop: &Workshop) -> Path {
    row.text("klucz");
    row.text("nazwa");
    Path {
        steps: shop.texts(row, "kroki"),
    }
}

fn route(row: &Table, names: &CityNames, shop: &Workshop) -> Option<Route> {
    let service = shop.services.resolve(&row.text("usluga"), shop.ledger);
    let find = |list: &[Spot<String>], names: &Names| -> Vec<usize> {
        list.iter()
            .filter_map(|key| names.resolve(key, shop.ledger))
            .collect()
    };
    let sections = row.some_texts("komorki");
    let facilities = find(&row.texts("placowki"), &names.facilities);
    let path = names.paths.resolve(&row.text("sciezka"), shop.ledger);
    let when = row.maybe_text("gdy");
    Some(Route {
        sections: find(&sections, &names.sections)
            .into_iter()
            .map(SectionId::at)
            .collect(),
        facilities: facilities.into_iter().map(FacilityId::at).collect(),
        note: shop.maybe_text(row, "uwaga"),
        when: when.as_ref().and_then(|text| shop.condition(text)),
        service: ServiceId::at(service?),
        path: PathId::at(path?),
    })
}
