//! Reads what only one city has: `miasto`, `placowki`, `komunikaty`, and with `doors` its buildings and routes.

use super::aliases;
use super::doors::{self, Doors};
use super::notices;
use super::reader::{self, Table};
use super::source::Source;
use super::workshop::Workshop;
use crate::domain::{City, Facility, Greeting, Phone, Route, ServiceId};

/// The files of a city.
pub struct Files {
    /// `miasto.toml`.
    pub city: Source,
    /// `placowki.toml`.
    pub facilities: Source,
    /// `komunikaty.toml`, where there is one.
    pub notices: Option<Source>,
    /// Its buildings, sections, ways and routes.
    pub doors: Doors,
}

/// What one must know of a city to choose it.
pub fn greeting(file: &Table, shop: &Workshop) -> Greeting {
    Greeting {
        name: shop.text(file, "nazwa"),
        centre: shop.text(file, "osrodek"),
        switchboard: shop.maybe_text(file, "centrala").map(|number| Phone {
            number,
            label: shop.maybe_text(file, "centrala_opis"),
            as_of: None,
            to_confirm: false,
        }),
    }
}

/// Reads a city, with the institutions of the country behind its own.
/// A general route of the city leaves no room for one of the country.
pub fn read(files: &Files, country: Option<&Doors>, shop: &Workshop) -> City {
    let mut names = doors::names(&files.doors, country, shop);
    names.facilities = doors::keys(&files.facilities, "placowka", "placówka", shop);
    let facilities = doors::rows(&files.facilities, "placowka", shop, |row| {
        facility(row, shop)
    });
    let mut here = doors::behind(&files.doors, &names, shop);
    if let Some(country) = country {
        let theirs = doors::behind(country, &names, shop);
        here.offices.extend(theirs.offices);
        here.sections.extend(theirs.sections);
        here.paths.extend(theirs.paths);
        let settled = |service| {
            let mut routes = here.routes.iter();
            routes.any(|own| own.service == service && own.when.is_none())
        };
        let theirs = theirs.routes.into_iter();
        let theirs: Vec<Route> = theirs.filter(|route| !settled(route.service)).collect();
        here.routes.extend(theirs);
    }
    let notices = files.notices.as_ref();
    let notices = notices.map(|source| {
        doors::rows(source, "komunikat", shop, |row| {
            notices::read(row, &names.paths, shop)
        })
    });
    reader::file(&files.city, shop.ledger, |file| {
        file.maybe_count("kolejnosc");
        City {
            greeting: greeting(file, shop),
            in_city: shop.text(file, "w_miescie"),
            website: shop.maybe_text(file, "strona"),
            channels: shop.texts(file, "kontakt"),
            notices: notices.unwrap_or_default(),
            fallback: ServiceId::at(
                shop.services
                    .resolve(&file.text("zawsze"), shop.ledger)
                    .unwrap_or_default(),
            ),
            offices: here.offices,
            sections: here.sections,
            paths: here.paths,
            facilities,
            routes: here.routes,
            sources: shop.texts(file, "zrodlo"),
            checked: file.day("sprawdzono").value,
        }
    })
}

fn facility(row: &Table, shop: &Workshop) -> Facility {
    row.text("klucz");
    let [also] = aliases::read(row, ["inaczej"], shop);
    Facility {
        name: shop.text(row, "nazwa"),
        address: shop.text(row, "adres"),
        audience: shop.text(row, "dla_kogo"),
        run_by: shop.maybe_text(row, "prowadzi"),
        phones: phones(row, shop),
        note: shop.maybe_text(row, "uwaga"),
        elsewhere: row.flag("poza_mops"),
        also,
        sources: shop.texts(row, "zrodlo"),
    }
}

/// The phones of a section or a facility.
pub fn phones(row: &Table, shop: &Workshop) -> Vec<Phone> {
    let read = |row: &Table| {
        let phone = Phone {
            number: shop.text(row, "numer"),
            label: shop.maybe_text(row, "opis"),
            as_of: shop.maybe_text(row, "stan"),
            to_confirm: row.flag("do_potwierdzenia"),
        };
        row.close();
        phone
    };
    row.tables("telefony").iter().map(read).collect()
}
