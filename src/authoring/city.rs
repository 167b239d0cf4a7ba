//! Reads the files of one city: `miasto`, `siedziby`, `komorki`, `sciezki`, `placowki`, `kierunki`.

use super::mistake::MistakeKind;
use super::names::Names;
use super::reader::{self, Spot, Table};
use super::source::Source;
use super::workshop::Workshop;
use crate::domain::{
    City, Facility, FacilityId, Hours, Office, OfficeId, Path, PathId, Phone, Route, Section,
    SectionId, ServiceId,
};

/// Puts the words of a city that the first screen shows into the table of texts.
pub fn greeting(file: &Table, shop: &Workshop) {
    for key in ["nazwa", "centrala"] {
        shop.text(file, key);
    }
}

/// The files of a city.
pub struct Files {
    /// `miasto.toml`.
    pub city: Source,
    /// `siedziby.toml`.
    pub offices: Source,
    /// `komorki.toml`.
    pub sections: Source,
    /// `sciezki.toml`.
    pub paths: Source,
    /// `placowki.toml`.
    pub facilities: Source,
    /// `kierunki.toml`.
    pub routes: Source,
}

/// The names a city defines.
struct CityNames {
    offices: Names,
    sections: Names,
    paths: Names,
    facilities: Names,
}

/// Reads a city.
pub fn read(files: &Files, shop: &Workshop) -> City {
    let names = CityNames {
        offices: keys(&files.offices, "siedziba", "siedziba", shop),
        sections: keys(&files.sections, "komorka", "komórka", shop),
        paths: keys(&files.paths, "sciezka", "ścieżka", shop),
        facilities: keys(&files.facilities, "placowka", "placówka", shop),
    };
    let offices = rows(&files.offices, "siedziba", shop, |row| office(row, shop));
    let sections = rows(&files.sections, "komorka", shop, |row| {
        section(row, &names, shop)
    });
    let paths = rows(&files.paths, "sciezka", shop, |row| path(row, shop));
    let facilities = rows(&files.facilities, "placowka", shop, |row| {
        facility(row, shop)
    });
    let routes = rows(&files.routes, "kierunek", shop, |row| {
        route(row, &names, shop)
    });
    reader::file(&files.city, shop.ledger, |file| City {
        name: shop.text(file, "nazwa"),
        in_city: shop.text(file, "w_miescie"),
        centre: shop.text(file, "osrodek"),
        switchboard: Phone {
            number: shop.text(file, "centrala"),
            label: shop.maybe_text(file, "centrala_opis"),
            as_of: None,
            to_confirm: false,
        },
        website: shop.text(file, "strona"),
        channels: shop.texts(file, "kontakt"),
        fallback: ServiceId::at(
            shop.services
                .resolve(&file.text("zawsze"), shop.ledger)
                .unwrap_or_default(),
        ),
        offices,
        sections: sections.into_iter().flatten().collect(),
        paths,
        facilities,
        routes: routes.into_iter().flatten().collect(),
        sources: shop.texts(file, "zrodlo"),
        checked: file.day("sprawdzono").value,
    })
}

fn keys(source: &Source, list: &'static str, what: &'static str, shop: &Workshop) -> Names {
    let mut names = Names::of(what);
    reader::scan(source, shop.ledger, |file| {
        file.tables(list)
            .iter()
            .for_each(|row| names.add(&row.text("klucz"), shop.ledger));
    });
    names
}

fn rows<T>(
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
    Office {
        name: shop.text(row, "nazwa"),
        street: shop.text(row, "adres"),
        town: shop.text(row, "kod_miasto"),
        note: shop.maybe_text(row, "uwaga"),
        former: shop.texts(row, "dawne"),
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
    Some(Section {
        name: shop.text(row, "nazwa"),
        parent: parent.map(SectionId::at),
        scope: shop.text(row, "zakres"),
        phones: phones(row, shop),
        email: shop.maybe_text(row, "email"),
        room,
        hours: row.maybe_table("godziny").map(|table| hours(&table)),
        former: shop.texts(row, "dawne"),
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

fn facility(row: &Table, shop: &Workshop) -> Facility {
    row.text("klucz");
    Facility {
        name: shop.text(row, "nazwa"),
        address: shop.text(row, "adres"),
        audience: shop.text(row, "dla_kogo"),
        run_by: shop.maybe_text(row, "prowadzi"),
        phones: phones(row, shop),
        note: shop.maybe_text(row, "uwaga"),
        elsewhere: row.flag("poza_mops"),
        sources: shop.texts(row, "zrodlo"),
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

fn phones(row: &Table, shop: &Workshop) -> Vec<Phone> {
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

fn hours(table: &Table) -> Hours {
    const DAYS: [&str; 7] = ["pn", "wt", "sr", "cz", "pt", "so", "nd"];
    let day = |day: &'static str| {
        let text = table.maybe_text(day)?;
        let read = text
            .value
            .split_once('-')
            .and_then(|(opens, closes)| Some((minutes(opens)?, minutes(closes)?)));
        if read.is_none_or(|(opens, closes)| opens >= closes) {
            let wanted = "godziny od-do, na przykład „7:30-15:30”";
            table.ledger().note(
                &text.place,
                MistakeKind::WrongType {
                    key: day.into(),
                    wanted,
                },
            );
        }
        read
    };
    let hours = Hours(DAYS.map(day));
    table.close();
    hours
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
