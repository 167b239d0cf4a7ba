//! Tables whose keys are names of the author's own: answers by fact, words of the interface by section.

use super::numbers::as_number;
use super::{Spot, Table};
use crate::authoring::mistake::MistakeKind;
use toml::Spanned;
use toml::de::{DeString, DeValue};

/// A word of a table of answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// A key or a phrase.
    Text(String),
    /// A number.
    Number(f64),
}

impl<'a> Table<'a> {
    /// Every key of the table with its value as a list of words or numbers, for tables whose keys are names.
    pub fn pairs(&self) -> Vec<(Spot<String>, Vec<Spot<Word>>)> {
        let pair = |(key, value): (&Spanned<_>, &'a Spanned<DeValue<'a>>)| {
            let name: &DeString = key.get_ref();
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
        let section = |(key, value): (&Spanned<DeString>, &'a Spanned<DeValue<'a>>)| {
            Some((key.get_ref().to_string(), self.as_table(value)?))
        };
        self.entries.iter().filter_map(section).collect()
    }

    /// Every key of the table that holds a text.
    pub fn strings(&self) -> Vec<(String, Spot<String>)> {
        let string = |(key, value): (&Spanned<DeString>, &'a Spanned<DeValue<'a>>)| {
            Some((key.get_ref().to_string(), self.as_text(value)?))
        };
        self.entries.iter().filter_map(string).collect()
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
