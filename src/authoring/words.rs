//! Reads `data/interfejs.toml`: every word of the interface, by the keys the code knows.

use super::mistake::{Ledger, MistakeKind};
use super::names::nearest;
use super::phrases::{Phrases, bind};
use super::reader::{self, Table};
use super::source::Source;
use crate::domain::Word;

/// Puts the interface's words first into the table of texts, in the code's order.
pub fn read(source: &Source, phrases: &mut Phrases, ledger: &Ledger) {
    reader::names(source, ledger, |file| {
        let said: Vec<(String, reader::Spot<String>)> = sections(file);
        for (_, key) in Word::ALL {
            let text = said
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, text)| text.value.clone());
            if text.is_none() {
                ledger.note(
                    file.place(),
                    MistakeKind::KeyMissing {
                        key: (*key).to_owned(),
                    },
                );
            }
            phrases.push(bind(&text.unwrap_or_default()));
        }
        for (name, text) in &said {
            if !Word::ALL.iter().any(|(_, key)| key == name) {
                let nearest = nearest(name, Word::ALL.iter().map(|(_, key)| *key));
                ledger.note(
                    &text.place,
                    MistakeKind::KeyUnknown {
                        key: name.clone(),
                        nearest,
                    },
                );
            }
        }
    });
}

fn sections(file: &Table) -> Vec<(String, reader::Spot<String>)> {
    file.sections()
        .into_iter()
        .flat_map(|(section, table)| {
            table
                .strings()
                .into_iter()
                .map(move |(key, text)| (format!("{section}.{key}"), text))
        })
        .collect()
}
