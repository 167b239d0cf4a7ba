//! Opening hours, as a function of a given day and time.

use super::holidays::is_day_off;
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// Opening hours of a week, Monday first, in minutes after midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours(pub [Option<(u16, u16)>; 7]);

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
    /// Whether the door is open at that moment; on public holidays it is not.
    pub fn at(&self, moment: NaiveDateTime) -> Opening {
        match self.on(moment.date()) {
            Some((opens, closes)) if opens <= moment.time() && moment.time() < closes => {
                Opening::Open(closes)
            }
            Some(_) | None => self.next(moment).map_or(Opening::Never, Opening::Closed),
        }
    }

    /// From when to when on that day.
    pub fn on(&self, date: NaiveDate) -> Option<(NaiveTime, NaiveTime)> {
        let today = self
            .0
            .get(date.weekday().num_days_from_monday() as usize)
            .copied()
            .flatten();
        today
            .filter(|_| !is_day_off(date))
            .and_then(|(opens, closes)| Some((time(opens)?, time(closes)?)))
    }

    fn next(&self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        (0..14)
            .filter_map(|days| moment.date().checked_add_signed(Duration::days(days)))
            .filter_map(|date| self.on(date).map(|(opens, _)| date.and_time(opens)))
            .find(|opening| *opening > moment)
    }
}

fn time(minutes: u16) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(u32::from(minutes / 60), u32::from(minutes % 60), 0)
}
