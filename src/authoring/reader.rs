//! Reads TOML tables key by key and remembers where everything stood.
//! It never stops at a mistake: it notes it and goes on with something empty.

mod named;
mod numbers;

pub use named::Word;

use super::complaints;
use super::mistake::{Ledger, MistakeKind};
use super::names::nearest;
use super::source::{Place, Source};
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot<T> {
    /// The value.
    pub value: T,
    /// Where it begins; for texts, their first letter.
    pub place: Place,
}

/// A table being read.
pub struct Table<'a> {
    source: &'a Source,
    ledger: &'a Ledger,
    entries: &'a DeTable<'a>,
    place: Place,
    read: RefCell<Vec<&'static str>>,
}

/// Reads one file as a table and hands it to `read`; keys left unread are mistakes.
pub fn file<T>(source: &Source, ledger: &Ledger, read: impl FnOnce(&Table) -> T) -> T {
    names(source, ledger, |table| {
        let value = read(table);
        table.close();
        value
    })
}

/// Reads one file whose keys are names of its own, so that `read` has to say which of them are mistakes.
pub fn names<T>(source: &Source, ledger: &Ledger, read: impl FnOnce(&Table) -> T) -> T {
    let (document, errors) = DeTable::parse_recoverable(&source.text);
    complaints::note(source, &errors, ledger);
    read(&Table::new(
        source,
        ledger,
        document.get_ref(),
        source.place(0),
    ))
}

/// Looks into a file for a part of it, such as its names; the rest is read at another time.
pub fn scan<T>(source: &Source, ledger: &Ledger, read: impl FnOnce(&Table) -> T) -> T {
    let (document, _) = DeTable::parse_recoverable(&source.text);
    read(&Table::new(
        source,
        ledger,
        document.get_ref(),
        source.place(0),
    ))
}

impl<'a> Table<'a> {
    fn new(
        source: &'a Source,
        ledger: &'a Ledger,
        entries: &'a DeTable<'a>,
        place: Place,
    ) -> Table<'a> {
        Table {
            source,
            ledger,
            entries,
            place,
            read: RefCell::default(),
        }
    }

    /// Where the table begins.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The mistakes of this reading.
    pub fn ledger(&self) -> &'a Ledger {
        self.ledger
    }

    /// A text that has to be there.
    pub fn text(&self, key: &'static str) -> Spot<String> {
        self.maybe_text(key)
            .unwrap_or_else(|| self.missing(key, String::new()))
    }

    /// A text that may be there.
    pub fn maybe_text(&self, key: &'static str) -> Option<Spot<String>> {
        let value = self.get(key)?;
        let text = self.as_text(value);
        if text.is_none() {
            self.wrong(value, key, "tekst w cudzysłowie");
        }
        text
    }

    /// A list of texts that has to be there and hold something.
    pub fn some_texts(&self, key: &'static str) -> Vec<Spot<String>> {
        let texts = self.given_texts(key);
        if let Some(value) = self.get(key)
            && value
                .get_ref()
                .as_array()
                .is_some_and(|items| items.iter().len() == 0)
        {
            self.wrong(value, key, "lista, na której jest choć jeden tekst");
        }
        texts
    }

    /// A list of texts that must stand there, if only to be empty.
    pub fn given_texts(&self, key: &'static str) -> Vec<Spot<String>> {
        if !self.has(key) {
            self.missing(key, ());
        }
        self.texts(key)
    }

    /// A list of texts; empty when absent.
    pub fn texts(&self, key: &'static str) -> Vec<Spot<String>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let texts = value
            .get_ref()
            .as_array()
            .map(|items| items.iter().map(|item| self.as_text(item)).collect());
        let texts: Option<Vec<_>> = texts.unwrap_or_default();
        texts.unwrap_or_else(|| {
            self.wrong(value, key, "lista tekstów, na przykład [\"a\", \"b\"]");
            Vec::new()
        })
    }

    /// Yes or no; no when absent.
    pub fn flag(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|value| {
            value.get_ref().as_bool().unwrap_or_else(|| {
                self.wrong(value, key, "true albo false");
                false
            })
        })
    }

    /// Yes, or a text that says how; nothing when absent or no.
    pub fn flag_or_text(&self, key: &'static str) -> Option<Option<Spot<String>>> {
        let value = self.get(key)?;
        match (value.get_ref().as_bool(), self.as_text(value)) {
            (Some(flag), _) => flag.then_some(None),
            (None, Some(text)) => Some(Some(text)),
            (None, None) => {
                self.wrong(value, key, "true, false albo tekst w cudzysłowie");
                None
            }
        }
    }

    /// A list of tables; empty when absent.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let items = value
            .get_ref()
            .as_array()
            .and_then(|items| items.iter().map(|item| self.as_table(item)).collect());
        items.unwrap_or_else(|| {
            self.wrong(value, key, "lista tabel");
            Vec::new()
        })
    }

    /// A table that may be there.
    pub fn maybe_table(&self, key: &'static str) -> Option<Table<'a>> {
        let value = self.get(key)?;
        let table = self.as_table(value);
        if table.is_none() {
            self.wrong(value, key, "tabela, na przykład { od = 0, do = 120 }");
        }
        table
    }

    /// Whether the table has this key, read or not.
    pub fn has(&self, key: &str) -> bool {
        self.entries.keys().any(|entry| entry.get_ref() == key)
    }

    /// Says which keys nobody read.
    pub fn close(&self) {
        let read = self.read.borrow();
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if !read.contains(&name) {
                let nearest = nearest(name, read.iter().copied());
                let place = self.source.place(key.span().start);
                self.ledger.note(
                    &place,
                    MistakeKind::KeyUnknown {
                        key: name.to_owned(),
                        nearest,
                    },
                );
            }
        }
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.read.borrow_mut().push(key);
        self.entries
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }

    /// Something empty in the place of what is missing; a value of the wrong kind has been noted already.
    fn missing<T>(&self, key: &'static str, empty: T) -> Spot<T> {
        if !self.has(key) {
            let key = key.to_owned();
            self.ledger
                .note(&self.place, MistakeKind::KeyMissing { key });
        }
        Spot {
            value: empty,
            place: self.place.clone(),
        }
    }

    fn wrong(&self, value: &Spanned<DeValue>, key: &str, wanted: &'static str) {
        self.ledger.note(
            &self.at(value),
            MistakeKind::WrongType {
                key: key.to_owned(),
                wanted,
            },
        );
    }

    fn at(&self, value: &Spanned<DeValue>) -> Place {
        self.source.place(value.span().start)
    }

    fn as_text(&self, value: &Spanned<DeValue>) -> Option<Spot<String>> {
        let text = value.get_ref().as_str()?;
        let quotes = if self.source.slice(value.span()).starts_with("\"\"\"") {
            3
        } else {
            1
        };
        let place = self.source.place(value.span().start + quotes);
        Some(Spot {
            value: text.trim().to_owned(),
            place,
        })
    }

    fn as_table(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let entries = value.get_ref().as_table()?;
        Some(Table::new(
            self.source,
            self.ledger,
            entries,
            self.at(value),
        ))
    }
}
