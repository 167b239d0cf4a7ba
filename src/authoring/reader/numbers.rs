//! Days and numbers of a table.

use super::{Spot, Table};
use crate::authoring::mistake::MistakeKind;
use crate::domain::Day;
use chrono::{Datelike, NaiveDate};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;

/// Years a date of the rulebook can lie in: since the act on social assistance.
const YEARS: RangeInclusive<i32> = 2004..=2099;

impl Table<'_> {
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

    /// A count that may be there.
    pub fn maybe_count(&self, key: &'static str) -> Option<usize> {
        let value = self.get(key)?;
        let count = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if count.is_none() {
            self.wrong(value, key, "liczba całkowita, na przykład 1");
        }
        count
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
}

/// A whole or decimal number, if it is one.
pub(super) fn as_number(value: &DeValue) -> Option<f64> {
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
