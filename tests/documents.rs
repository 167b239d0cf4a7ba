//! Does every statement of the cities' own documents have its place: each file of `documents` names, for every statement
//! of one document, where in the data a person finds it, or why it is history.

use crate::shelf;
use drogowskaz::authoring::files::tomls;
use serde::Deserialize;
use std::fs;
use std::path::PathBuf;
use toml::Table;

/// The documents, and how many statements at least were found in each.
const DOCUMENTS: [(&str, usize); 5] = [
    ("000", 75),
    ("001", 100),
    ("002", 26),
    ("003", 55),
    ("004", 81),
];

/// What a place may be: its name, which is also the name of its list, the file below `data`, and the field that is its key.
/// A file of one city has the city in place of `{}`, and its key begins with the city: "czestochowa/kancelaria".
const PLACES: [(&str, &str, &str); 9] = [
    ("komorka", "miasta/{}/komorki.toml", "klucz"),
    ("siedziba", "miasta/{}/siedziby.toml", "klucz"),
    ("placowka", "miasta/{}/placowki.toml", "klucz"),
    ("sciezka", "miasta/{}/sciezki.toml", "klucz"),
    ("komunikat", "miasta/{}/komunikaty.toml", "klucz"),
    ("linia", "telefony.toml", "numer"),
    ("pytanie", "pytania.toml", "fakt"),
    ("pojecie", "pojecia.toml", "klucz"),
    ("kwota", "kwoty.toml", "klucz"),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    zdanie: Vec<Statement>,
}

/// A statement, and where it is shown, or why it is not.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    tekst: String,
    #[serde(default)]
    gdzie: Vec<String>,
    historia: Option<String>,
}

impl Statement {
    /// What is wrong with it.
    fn faults(&self) -> Vec<String> {
        let reason = self.historia.as_deref().map(str::trim);
        let nowhere = match (self.gdzie.as_slice(), reason) {
            ([], None | Some("")) => Some("ani „gdzie”, ani „historia”"),
            ([_, ..], Some(_)) => Some("i „gdzie”, i „historia”"),
            _ => None,
        };
        let unknown = self.gdzie.iter().filter(|place| !known(place));
        let unknown = unknown.map(|place| format!("nie ma tego w danych: „{place}”"));
        nowhere
            .map(str::to_owned)
            .into_iter()
            .chain(unknown)
            .collect()
    }
}

fn data(name: &str) -> PathBuf {
    shelf::root().join("data").join(name)
}

/// Whether the data have the place that an author names as "kind: key".
fn known(place: &str) -> bool {
    match place.split_once(": ") {
        Some(("miasto", city)) => data(&format!("miasta/{city}/miasto.toml")).is_file(),
        Some(("usluga", key)) => service(key),
        Some((kind, key)) => listed(kind, key),
        None => false,
    }
}

/// Whether there is such a service: of the law, of any city, or, where one is named, of that city.
fn service(key: &str) -> bool {
    let editions = &shelf::library().editions;
    match key.split_once('/') {
        Some((city, key)) => data(&format!("miasta/{city}/uslugi/{key}.toml")).is_file(),
        None => editions
            .iter()
            .any(|edition| edition.service_keys.iter().any(|known| known == key)),
    }
}

fn listed(kind: &str, key: &str) -> bool {
    let Some((list, file, field)) = PLACES.iter().find(|(name, ..)| *name == kind) else {
        return false;
    };
    let (city, key) = match key.split_once('/') {
        Some((city, key)) if file.contains("{}") => (city, key),
        _ => ("", key),
    };
    let text = fs::read_to_string(data(&file.replace("{}", city))).unwrap_or_default();
    let table: Table = toml::from_str(&text).unwrap_or_default();
    let rows = table.get(*list).and_then(|rows| rows.as_array());
    let mut rows = rows.into_iter().flatten();
    rows.any(|row| row.get(field).and_then(|value| value.as_str()) == Some(key))
}

/// The folder of the documents.
fn folder() -> PathBuf {
    shelf::root().join("tests/documents")
}

/// Reads the statements of a document and says, one a line, what is wrong with them.
fn faults(name: &str, least: usize) -> Vec<String> {
    let text = fs::read_to_string(folder().join(format!("{name}.toml"))).unwrap_or_default();
    let document: Document = match toml::from_str(&text) {
        Ok(document) => document,
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let count = document.zdanie.len();
    let few = (count < least).then(|| format!("{name}: zdań jest {count}, a ma być {least}"));
    let wrong = document.zdanie.iter().flat_map(|statement| {
        let faults = statement.faults().into_iter();
        faults.map(|fault| format!("{name}: „{}”: {fault}", statement.tekst))
    });
    few.into_iter().chain(wrong).collect()
}

/// Shows all that is wrong with the documents at once.
#[track_caller]
fn check(documents: &[(&str, usize)]) {
    let all = documents
        .iter()
        .flat_map(|(name, least)| faults(name, *least));
    let all: Vec<String> = all.collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn every_file_of_statements_is_read() {
    let listed = DOCUMENTS.map(|(name, _)| format!("{name}.toml"));
    let there = tomls(&folder()).into_iter().map(|file| {
        let name = file.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    });
    assert_eq!(there.collect::<Vec<_>>(), listed);
}

#[test]
fn every_statement_of_the_documents_is_found_on_the_way_or_says_why_it_is_history() {
    check(&DOCUMENTS);
}
