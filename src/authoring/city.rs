//! Reads the files of one city: `miasto`, `siedziby`, `komorki`, `sciezki`, `placowki`, `kierunki`, `komunikaty`;
//! and those of the country, which every city shares.

use super::mistake::MistakeKind;
use super::names::Names;
use super::notices;
use super::reader::{self, Spot, Table};
use super::source::Source;
use super::workshop::Workshop;
use crate::domain::{
    Address, City, Facility, FacilityId, Greeting, Hours, Office, OfficeId, Path, PathId, Phone,
    Route, Section, SectionId, ServiceId,
};

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
struct CityNames {
    offices: Names,
    sections: Names,
    paths: Names,
    facilities: Names,
}

/// Everything behind the doors of a city or of the country.
struct Behind {
    offices: Vec<Office>,
    sections: Vec<Section>,
    paths: Vec<Path>,
    routes: Vec<Route>,
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
    let mut names = names(&files.doors, country, shop);
    names.facilities = keys(&files.facilities, "placowka", "placówka", shop);
    let facilities = rows(&files.facilities, "placowka", shop, |row| {
        facility(row, shop)
    });
    let mut here = behind(&files.doors, &names, shop);
    if let Some(country) = country {
        let theirs = behind(country, &names, shop);
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
        rows(source, "komunikat", shop, |row| {
            notices::read(row, &names.paths, shop)
        })
    });
    reader::file(&files.city, shop.ledger, |file| City {
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
    })
}

/// Puts the country's texts into the table, where every city finds them.
pub fn intern(country: &Doors, shop: &Workshop) {
    behind(country, &names(country, None, shop), shop);
}

/// The keys of all sections a city can send to, in the order of their ids.
pub fn section_keys(files: &Files, country: Option<&Doors>, shop: &Workshop) -> Vec<String> {
    let names = names(&files.doors, country, shop);
    names.sections.keys().map(str::to_owned).collect()
}

fn names(doors: &Doors, country: Option<&Doors>, shop: &Workshop) -> CityNames {
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

fn behind(doors: &Doors, names: &CityNames, shop: &Workshop) -> Behind {
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

fn keys(source: &Source, list: &'static str, what: &'static str, shop: &Workshop) -> Names {
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
    let institution = shop.maybe_text(row, "instytucja");
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
