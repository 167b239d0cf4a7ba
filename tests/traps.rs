//! Does every trap of the law audit still have its guard: `traps.toml` names, for each point, what in the data or in the
//! tests would fail if the trap came back.

use crate::shelf;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// The families of points, and how many each has.
const FAMILIES: [(&str, usize); 6] = [
    ("A", 40),
    ("B", 40),
    ("L", 7),
    ("K", 30),
    ("T", 6),
    ("D", 17),
];

/// How many changes of the law the research lists, each a point "P: …".
const CHANGES: usize = 17;

/// Keys whose texts nobody is shown as true today.
const NOT_SHOWN: [&str; 5] = ["dawne", "dawniej", "szukaj", "zrodlo", "podstawa"];

#[derive(Deserialize)]
struct Traps {
    wiersz: Vec<Row>,
}

/// A trap and its guards, or why it cannot be one here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    punkt: String,
    pulapka: String,
    #[serde(default)]
    dowod: Vec<String>,
    poza: Option<String>,
}

fn rows() -> Vec<Row> {
    let text = read(&shelf::root().join("tests/traps.toml"));
    let traps: Traps = toml::from_str(&text).unwrap_or_else(|error| panic!("traps.toml: {error}"));
    traps.wiersz
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_default()
}

/// A file of the data; empty when there is none.
fn data(name: &str) -> Table {
    let text = read(&shelf::root().join("data").join(name));
    toml::from_str(&text).unwrap_or_default()
}

/// The names of the cities' folders.
fn cities() -> Vec<String> {
    let folder = fs::read_dir(shelf::root().join("data/miasta"));
    let entries = folder.into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The file of a service, of the law or of one city.
fn service(key: &str) -> Table {
    let cities = cities().into_iter();
    let folders = cities.map(|city| format!("miasta/{city}/uslugi"));
    let files = std::iter::once("uslugi".to_owned()).chain(folders);
    files
        .map(|folder| data(&format!("{folder}/{key}.toml")))
        .find(|table| !table.is_empty())
        .unwrap_or_default()
}

/// The tables of a list in which `field` is `key`, put together: a section, an amount with all its values.
fn entries(file: &Table, list: &str, field: &str, key: &str) -> Vec<Value> {
    let rows = file
        .get(list)
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let named = |row: &&Value| row.get(field).and_then(Value::as_str) == Some(key);
    rows.filter(named).cloned().collect()
}

/// Every text below a value, but for those under the keys left out.
fn texts(value: &Value, without: &[&str]) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(|item| texts(item, without)).collect(),
        Value::Table(table) => table
            .iter()
            .filter(|(key, _)| !without.contains(&key.as_str()))
            .flat_map(|(_, value)| texts(value, without))
            .collect(),
        Value::Datetime(date) => vec![date.to_string()],
        Value::Integer(number) => vec![number.to_string()],
        Value::Float(number) => vec![number.to_string()],
        Value::Boolean(_) => Vec::new(),
    }
}

/// Whether a guard stands. Written "rodzaj: klucz" or "rodzaj: klucz: fragment"; the fragment is of the entry's own text.
fn stands(guard: &str) -> bool {
    let Some((kind, rest)) = guard.split_once(": ") else {
        return false;
    };
    let (key, fragment) = rest.split_once(": ").unwrap_or((rest, ""));
    let (city, local) = key.split_once('/').unwrap_or(("", key));
    let folder = if city == "kraj" {
        city.to_owned()
    } else {
        format!("miasta/{city}")
    };
    let of_city = |name: &str| data(&format!("{folder}/{name}.toml"));
    let found = match kind {
        "przyklad" => {
            let file = service(key);
            let examples = file.get("przyklad").and_then(Value::as_array);
            let people = examples
                .into_iter()
                .flatten()
                .filter_map(|one| one.get("osoba"));
            let mut people = people.filter_map(Value::as_str);
            return !fragment.is_empty() && people.any(|person| person.starts_with(fragment));
        }
        "test" => {
            let name = format!("fn {key}(");
            let files = fs::read_dir(shelf::root().join("tests"));
            let mut files = files.into_iter().flatten().flatten();
            return files.any(|file| read(&file.path()).contains(&name));
        }
        "nie_ma" => return shown().iter().all(|text| !text.contains(rest)),
        "osoba" => vec![Value::Table(data(&format!("osoby/{key}.toml")))],
        "usluga" => vec![Value::Table(service(key))],
        "kwota" | "pytanie" | "pojecie" => {
            let (name, field) = match kind {
                "kwota" => ("kwoty.toml", "klucz"),
                "pytanie" => ("pytania.toml", "fakt"),
                _ => ("pojecia.toml", "klucz"),
            };
            entries(&data(name), kind, field, key)
        }
        "siedziba" => entries(&of_city("siedziby"), kind, "klucz", local),
        "komorka" => entries(&of_city("komorki"), kind, "klucz", local),
        "placowka" => entries(&of_city("placowki"), kind, "klucz", local),
        "kierunek" => entries(&of_city("kierunki"), kind, "usluga", local),
        "komunikat" => entries(&of_city("komunikaty"), kind, "klucz", local),
        "linia" => {
            let lines = entries(&data("telefony.toml"), kind, "numer", local);
            let here = |line: &Value| {
                let cities = line.get("miasta").and_then(Value::as_array);
                cities.is_none_or(|cities| cities.iter().any(|one| one.as_str() == Some(city)))
            };
            lines.into_iter().filter(here).collect()
        }
        _ => Vec::new(),
    };
    let said: Vec<String> = found.iter().flat_map(|entry| texts(entry, &[])).collect();
    !said.is_empty() && said.iter().any(|text| text.contains(fragment))
}

/// Everything in the data that somebody may be shown today; notices say their own dates.
fn shown() -> Vec<String> {
    let mut names = vec!["telefony.toml".to_owned(), "pytania.toml".to_owned()];
    let mut folders = vec!["uslugi".to_owned()];
    for city in cities() {
        folders.push(format!("miasta/{city}"));
        folders.push(format!("miasta/{city}/uslugi"));
    }
    for folder in folders {
        let files = fs::read_dir(shelf::root().join("data").join(&folder));
        for file in files.into_iter().flatten().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name != "komunikaty.toml" {
                names.push(format!("{folder}/{name}"));
            }
        }
    }
    let tables = names.iter().map(|name| Value::Table(data(name)));
    tables.flat_map(|table| texts(&table, &NOT_SHOWN)).collect()
}

#[test]
fn every_trap_has_a_guard_that_stands() {
    let missing: Vec<String> = rows()
        .iter()
        .flat_map(|row| {
            let fallen = row.dowod.iter().filter(|guard| !stands(guard));
            fallen.map(|guard| format!("{}: {guard}", row.punkt))
        })
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn no_trap_is_left_without_a_guard_or_a_reason() {
    let bare: Vec<String> = rows()
        .into_iter()
        .filter(|row| row.dowod.is_empty() == row.poza.is_none() || row.pulapka.is_empty())
        .map(|row| row.punkt)
        .collect();
    assert!(bare.is_empty(), "{}", bare.join(", "));
}

#[test]
fn every_point_of_the_audit_is_there_once() {
    let rows = rows();
    let points: BTreeSet<&str> = rows.iter().map(|row| row.punkt.as_str()).collect();
    assert_eq!(points.len(), rows.len(), "a point is there twice");
    let numbered = FAMILIES
        .iter()
        .flat_map(|(family, last)| (1..=*last).map(move |number| format!("{family}{number}")));
    let wanted: Vec<String> = numbered.collect();
    let missing: Vec<&String> = wanted
        .iter()
        .filter(|point| !points.contains(point.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let changes = points
        .iter()
        .filter(|point| point.starts_with("P: "))
        .count();
    assert_eq!(changes, CHANGES);
    assert_eq!(points.len(), wanted.len() + CHANGES, "a point nobody knows");
}

#[test]
fn a_guard_that_has_fallen_is_seen() {
    let fallen = [
        "przyklad: zasilek-staly: Nikt taki",
        "przyklad: zasilek-staly",
        "osoba: nikt",
        "kwota: kryterium_sam: M.P. 1999",
        "usluga: nie-ma-takiej",
        "usluga: zasilek-staly: tego tekstu nie ma",
        "siedziba: czestochowa/nigdzie",
        "linia: wroclaw/987",
        "test: nobody_wrote_this",
        "nie_ma: pracownik socjalny",
        "domysl: cokolwiek",
        "bez rodzaju",
    ];
    let standing: Vec<&str> = fallen.into_iter().filter(|guard| stands(guard)).collect();
    assert!(standing.is_empty(), "{standing:?}");
}
