//! Reads `data/urzadzenie.toml`: what is said about what stays in a visitor's device.

use super::files;
use super::mistake::Mistake;
use std::path::Path;

/// The file, relative to the checkout.
const FILE: &str = "data/urzadzenie.toml";

/// All that is said, by its keys.
const KEYS: [&str; 23] = [
    "tytul",
    "odpowiedzi",
    "zapisana",
    "niezapisana",
    "nowsza",
    "usun",
    "usuniete",
    "nie_usuniete",
    "zostaje",
    "historia",
    "pliki",
    "polaczenia",
    "ikona_zostaje",
    "siec",
    "na_koniec",
    "ikona",
    "ikona_opis",
    "nazwa_ikony",
    "inna_nazwa",
    "dodaj",
    "bez_sieci",
    "bez_sieci_opis",
    "bez_sieci_wroc",
];

/// What is said, each with its key.
#[derive(Debug)]
pub struct DeviceWords(Vec<(&'static str, String)>);

impl DeviceWords {
    /// A template with its gaps `{urzadzenie.…}` filled.
    pub fn fill(&self, template: &str) -> String {
        let fill = |text: String, (key, said): &(&str, String)| {
            text.replace(&format!("{{urzadzenie.{key}}}"), said)
        };
        self.0.iter().fold(template.to_owned(), fill)
    }

    /// What is said under a key; nothing for one that is not known.
    pub fn say(&self, key: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| *known == key);
        found.map_or("", |(_, said)| said)
    }
}

/// Reads what is said.
///
/// # Errors
/// Everything that is wrong with the file, in its order.
pub fn open(root: &Path) -> Result<DeviceWords, Vec<Mistake>> {
    files::alone(root, FILE, |file| {
        let words = KEYS.iter().map(|key| (*key, file.text(key).value));
        DeviceWords(words.collect())
    })
}
