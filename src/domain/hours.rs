//! Opening hours, as a function of a given day and time.

use super::Word;
use super::bytes::bytes;
use super::holidays::is_day_off;
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};

/// Opening hours of a week, Monday first; each day's spells in order, in minutes after midnight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours(pub [Vec<(u16, u16)>; 7]);

bytes!(Hours(days));

/// A time of day, in minutes after midnight, as one writes it: "7:30".
pub fn clock(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Whether a door is open at a given moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Open until this time today.
    Open(NaiveTime),
    /// Closed; opens next then.
    Closed(NaiveDateTime),
    /// Never open in the next fortnight.
    Never,
}

impl Hours {
    /// The days of a week, in their order.
    pub const DAYS: [Word; 7] = [
        Word::Monday,
        Word::Tuesday,
        Word::Wednesday,
        Word::Thursday,
        Word::Friday,
        Word::Saturday,
        Word::Sunday,
    ];

    /// Whether the door is open at that moment; on public holidays it is not.
    pub fn at(&self, moment: NaiveDateTime) -> Opening {
        let now = moment.time();
        let open = self
            .on(moment.date())
            .find(|(opens, closes)| *opens <= now && now < *closes);
        match open {
            Some((_, closes)) => Opening::Open(closes),
            None => self.next(moment).map_or(Opening::Never, Opening::Closed),
        }
    }

    /// From when to when on that day.
    pub fn on(&self, date: NaiveDate) -> impl Iterator<Item = (NaiveTime, NaiveTime)> {
        let today = self.0.get(date.weekday().num_days_from_monday() as usize);
        let spells = today.filter(|_| !is_day_off(date)).into_iter().flatten();
        spells.filter_map(|(opens, closes)| Some((time(*opens)?, time(*closes)?)))
    }

    fn next(&self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        (0..14)
            .filter_map(|days| moment.date().checked_add_signed(Duration::days(days)))
            .flat_map(|date| self.on(date).map(move |(opens, _)| date.and_time(opens)))
            .find(|opening| *opening > moment)
    }
}

fn time(minutes: u16) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(u32::from(minutes / 60), u32::from(minutes % 60), 0)
}
