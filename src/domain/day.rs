//! A calendar day, as small as a number. Today is always an argument: nothing here reads a clock.

use super::bytes::bytes;
use chrono::{Datelike, NaiveDate};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

bytes!(Day(days));

impl Day {
    /// The day in chrono's own form.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or_default()
    }

    /// How many days have passed since another day; less than none when it is still to come.
    pub fn days_since(self, other: Day) -> i32 {
        self.0.saturating_sub(other.0)
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Day {
        Day(date.num_days_from_ce())
    }
}

impl std::fmt::Display for Day {
    /// As people write it: `22.11.2026`.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let date = self.date();
        write!(out, "{}.{:02}.{}", date.day(), date.month(), date.year())
    }
}
