//! Reads a city's `komunikaty.toml`: changes in how its centre works, each from one day to another.

use super::mistake::MistakeKind;
use super::names::Names;
use super::reader::Table;
use super::workshop::Workshop;
use crate::domain::{Detour, Notice, PathId, ServiceId, Suspension};

/// Reads one notice.
pub fn read(row: &Table, paths: &Names, shop: &Workshop) -> Notice {
    let key = row.text("klucz");
    let (from, to) = (
        row.day("od").value,
        row.maybe_day("do").map(|day| day.value),
    );
    if to.is_some_and(|to| to < from) {
        let kind = MistakeKind::NoticeDates { key: key.value };
        shop.ledger.note(&key.place, kind);
    }
    Notice {
        from,
        to,
        title: shop.text(row, "tytul"),
        about: shop.text(row, "opis"),
        channels: shop.texts(row, "kontakt"),
        by_appointment: shop.maybe_text(row, "wizyta"),
        asked: shop.texts(row, "pytania"),
        suspended: each(row, "zawieszone", |row| suspension(row, shop)),
        rerouted: each(row, "zmienione", |row| detour(row, paths, shop)),
        sources: shop.texts(row, "zrodlo"),
    }
}

fn each<T>(row: &Table, list: &'static str, read: impl Fn(&Table) -> Option<T>) -> Vec<T> {
    let read_whole = |row: &Table| {
        let thing = read(row);
        row.close();
        thing
    };
    row.tables(list).iter().filter_map(read_whole).collect()
}

fn suspension(row: &Table, shop: &Workshop) -> Option<Suspension> {
    let service = shop.services.resolve(&row.text("usluga"), shop.ledger);
    let because = shop.text(row, "opis");
    Some(Suspension {
        service: ServiceId::at(service?),
        because,
    })
}

fn detour(row: &Table, paths: &Names, shop: &Workshop) -> Option<Detour> {
    let service = shop.services.resolve(&row.text("usluga"), shop.ledger);
    let path = paths.resolve(&row.text("sciezka"), shop.ledger);
    let because = shop.text(row, "opis");
    Some(Detour {
        service: ServiceId::at(service?),
        path: PathId::at(path?),
        because,
    })
}
