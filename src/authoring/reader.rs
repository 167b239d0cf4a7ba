//! Reads TOML tables key by key and remembers where everything stood.
//! It never stops at a mistake: it notes it and goes on with something empty.

use super::complaints;
use super::mistake::{Ledger, MistakeKind};
use super::names::nearest;
use super::source::{Place, Source};
use crate::domain::Day;
use chrono::{Datelike, NaiveDate};
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Years a date of the rulebook can lie in: since the act on social assistance.
const YEARS: std::ops::RangeInclusive<i32> = 2004..=2099;

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
        let texts = self.texts(key);
        if !self.has(key) {
            self.missing(key, ());
        }
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

    /// A day that has to be there.
    pub fn day(&self, key: &'static str) -> Spot<Day> {
        self.maybe_day(key)
            .unwrap_or_else(|| self.missing(key, Day::from(NaiveDate::default())))
    }

    /// A day that may be there.
    pub fn maybe_day(&self, key: &'static str) -> Option<Spot<Day>> {
        let value = self.get(key)?;
        let date = value
            .get_ref()
            .as_datetime()
            .and_then(|moment| moment.date)
            .and_then(|date| {
                NaiveDate::from_ymd_opt(
                    i32::from(date.year),
                    u32::from(date.month),
                    u32::from(date.day),
                )
            });
        match date {
            None => self.wrong(value, key, "data jako RRRR-MM-DD, bez cudzysłowu"),
            Some(date) if !YEARS.contains(&date.year()) => {
                let day = date.to_string();
                self.ledger
                    .note(&self.at(value), MistakeKind::DayOutOfRange { day });
            }
            Some(_) => (),
        }
        date.map(|date| Spot {
            value: Day::from(date),
            place: self.at(value),
        })
    }

    /// A number that has to be there.
    pub fn number(&self, key: &'static str) -> Spot<f64> {
        let Some(value) = self.get(key) else {
            return self.missing(key, 0.0);
        };
        let number = as_number(value.get_ref()).unwrap_or_else(|| {
            self.wrong(value, key, "liczba");
            0.0
        });
        Spot {
            value: number,
            place: self.at(value),
        }
    }

    /// A list of numbers; empty when absent.
    pub fn numbers(&self, key: &'static str) -> Vec<Spot<f64>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let items = value.get_ref().as_array().map(|items| items.iter());
        let read = |item: &Spanned<DeValue>| {
            Some(Spot {
                value: as_number(item.get_ref())?,
                place: self.at(item),
            })
        };
        items
            .and_then(|items| items.map(read).collect())
            .unwrap_or_else(|| {
                self.wrong(value, key, "lista liczb");
                Vec::new()
            })
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

    /// Every key of the table with its value as a list of words or numbers, for tables whose keys are names.
    pub fn pairs(&self) -> Vec<(Spot<String>, Vec<Spot<Word>>)> {
        let pair = |(key, value): (&Spanned<_>, &'a Spanned<DeValue<'a>>)| {
            let name: &toml::de::DeString = key.get_ref();
            let words = match value.get_ref() {
                DeValue::Array(items) => {
                    items.iter().filter_map(|item| self.as_word(item)).collect()
                }
                _ => self.as_word(value).into_iter().collect(),
            };
            (
                Spot {
                    value: name.to_string(),
                    place: self.source.place(key.span().start),
                },
                words,
            )
        };
        self.entries.iter().map(pair).collect()
    }

    /// Every key of the table that holds a table of its own.
    pub fn sections(&self) -> Vec<(String, Table<'a>)> {
        let section = |(key, value): (&Spanned<toml::de::DeString>, &'a Spanned<DeValue<'a>>)| {
            Some((key.get_ref().to_string(), self.as_table(value)?))
        };
        self.entries.iter().filter_map(section).collect()
    }

    /// Every key of the table that holds a text.
    pub fn strings(&self) -> Vec<(String, Spot<String>)> {
        let string = |(key, value): (&Spanned<toml::de::DeString>, &'a Spanned<DeValue<'a>>)| {
            Some((key.get_ref().to_string(), self.as_text(value)?))
        };
        self.entries.iter().filter_map(string).collect()
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

    fn as_word(&self, value: &Spanned<DeValue>) -> Option<Spot<Word>> {
        let place = self.at(value);
        let word = match value.get_ref() {
            DeValue::String(text) => Some(Word::Text(text.to_string())),
            DeValue::Integer(_) | DeValue::Float(_) => as_number(value.get_ref()).map(Word::Number),
            DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => {
                None
            }
        };
        if word.is_none() {
            self.ledger.note(
                &place,
                MistakeKind::WrongType {
                    key: "odpowiedź".into(),
                    wanted: "tekst albo liczba",
                },
            );
        }
        word.map(|value| Spot { value, place })
    }
}

/// A word of a table of answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// A key or a phrase.
    Text(String),
    /// A number.
    Number(f64),
}

fn as_number(value: &DeValue) -> Option<f64> {
    match value {
        DeValue::Integer(number) => number.as_str().replace('_', "").parse().ok(),
        DeValue::Float(number) => number.as_str().replace('_', "").parse().ok(),
        DeValue::String(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}
