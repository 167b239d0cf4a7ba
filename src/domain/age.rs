//! How old the data is by a device's clock, and whether that clock can be believed at all.

use super::{Day, Rulebook};

/// From so many days on data is old.
const OLD: i32 = 181;

/// From so many days after the check on, five years, a clock is not believed.
const FAR_OFF: i32 = 5 * 365 + 1;

/// What the clock says of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Checked within half a year.
    Fresh,
    /// Checked longer ago.
    Old,
    /// The clock shows a day before the check, or years after it: it is more likely wrong than right.
    ClockWrong,
}

impl Rulebook {
    /// The age of the data on a day.
    pub fn age(&self, today: Day) -> Age {
        match today.days_since(self.checked) {
            0..OLD => Age::Fresh,
            OLD..FAR_OFF => Age::Old,
            _ => Age::ClockWrong,
        }
    }
}
