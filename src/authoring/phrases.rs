//! The table of texts being filled: every phrase once, amounts named by number.

use super::mistake::Ledger;
use super::names::Names;
use super::reader::Spot;
use crate::domain::{TextId, Texts};
use std::collections::HashMap;

/// Texts in the order they were first met.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    texts: Vec<String>,
    known: HashMap<String, TextId>,
}

impl Phrases {
    /// Adds a text as it stands, even one that is there already.
    pub fn push(&mut self, text: String) {
        self.known
            .entry(text.clone())
            .or_insert(TextId::at(self.texts.len()));
        self.texts.push(text);
    }

    /// The number of a text; its amounts `{@klucz}` become `{@n}`.
    pub fn add(&mut self, text: &Spot<String>, amounts: &Names, ledger: &Ledger) -> TextId {
        let text = bind(&numbered(text, amounts, ledger));
        if let Some(id) = self.known.get(&text) {
            return *id;
        }
        let id = TextId::at(self.texts.len());
        self.push(text);
        id
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.texts.len()
    }

    /// The table.
    pub fn close(self) -> Texts {
        Texts::new(self.texts)
    }
}

fn numbered(text: &Spot<String>, amounts: &Names, ledger: &Ledger) -> String {
    let mut parts = text.value.split("{@");
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once('}').unwrap_or((part, ""));
        let name = Spot {
            value: key.to_owned(),
            place: text.place.clone(),
        };
        let number = amounts.resolve(&name, ledger).unwrap_or(usize::MAX);
        said = format!("{said}{{@{number}}}{rest}");
    }
    said
}

/// Ties what must not part at the end of a line: one-letter words, abbreviations and numbers with what follows.
pub fn bind(text: &str) -> String {
    let mut bound = String::with_capacity(text.len());
    let mut word = String::new();
    for letter in text.chars() {
        if letter == ' ' {
            bound.push_str(&word);
            bound.push(if ties(&word) { '\u{a0}' } else { ' ' });
            word.clear();
        } else if letter == '\n' {
            bound.push_str(&word);
            bound.push('\n');
            word.clear();
        } else {
            word.push(letter);
        }
    }
    bound + &word
}

fn ties(word: &str) -> bool {
    let bare = word.trim_start_matches(['„', '(', '"']);
    let short = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
    short
        || matches!(
            bare,
            "ul." | "al." | "art." | "nr" | "Nr" | "ust." | "pkt" | "poz." | "§" | "tel."
        )
}
