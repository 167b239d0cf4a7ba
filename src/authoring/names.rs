//! All names the rulebook defines, so that every mention can be checked and the nearest one suggested.

use super::mistake::{Ledger, MistakeKind};
use super::reader::Spot;

/// Names of one kind, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Names {
    what: &'static str,
    keys: Vec<String>,
}

impl Names {
    /// No names yet of what Polish calls `what`.
    pub fn of(what: &'static str) -> Names {
        Names {
            what,
            keys: Vec::new(),
        }
    }

    /// Names that were read before.
    pub fn known<'a>(what: &'static str, keys: impl IntoIterator<Item = &'a String>) -> Names {
        Names {
            what,
            keys: keys.into_iter().cloned().collect(),
        }
    }

    /// Adds a name; a second use is a mistake.
    pub fn add(&mut self, name: &Spot<String>, ledger: &Ledger) {
        if self.keys.contains(&name.value) {
            ledger.note(
                &name.place,
                MistakeKind::Duplicate {
                    what: self.what,
                    key: name.value.clone(),
                },
            );
        }
        self.keys.push(name.value.clone());
    }

    /// The place of a name, if it is defined.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.keys.iter().position(|key| key == name)
    }

    /// The place of a name; one that is not defined is a mistake.
    pub fn resolve(&self, name: &Spot<String>, ledger: &Ledger) -> Option<usize> {
        let found = self.find(&name.value);
        if found.is_none() {
            let nearest = nearest(&name.value, self.keys.iter().map(String::as_str));
            let kind = MistakeKind::NameUnknown {
                what: self.what,
                name: name.value.clone(),
                nearest,
            };
            ledger.note(&name.place, kind);
        }
        found
    }

    /// The name at a place.
    pub fn key(&self, index: usize) -> &str {
        self.keys.get(index).map_or("", String::as_str)
    }

    /// All names.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }
}

/// The known word most like this one, if it is like it at all.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    const ALIKE: f64 = 0.75;
    known
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, candidate)| candidate.to_owned())
}
