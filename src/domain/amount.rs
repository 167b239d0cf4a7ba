//! Dated figures with their legal basis. A figure is in force on a day or it is not; there is no "latest".

use super::{Day, TextId};
use serde::{Deserialize, Serialize};

/// A figure of the law that changes with time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Amount {
    /// Its values, each with the days it is in force.
    pub values: Vec<AmountValue>,
}

/// One value of a figure.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AmountValue {
    /// In grosze.
    pub grosze: u32,
    /// The first day in force.
    pub from: Day,
    /// The last day in force, where it is known.
    pub to: Option<Day>,
    /// The article that sets it.
    pub basis: TextId,
    /// How sure the source is.
    pub certainty: Certainty,
}

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// Stated by an act or a good page.
    Sure,
    /// Computed from sure figures.
    Derived,
    /// The source is weak: the person is told to ask by phone.
    ToConfirm,
}

impl Amount {
    /// The value in force on that day.
    pub fn on(&self, day: Day) -> Option<&AmountValue> {
        let in_force = |value: &&AmountValue| value.from <= day && value.to.is_none_or(|to| day <= to);
        self.values.iter().filter(in_force).max_by_key(|value| value.from)
    }

    /// The newest value that had begun by that day, even when it has lapsed since.
    pub fn last_known(&self, day: Day) -> Option<&AmountValue> {
        self.values.iter().filter(|value| value.from <= day).max_by_key(|value| value.from)
    }
}

/// Money in words a person writes: `1010 zł`, `99,20 zł`, with spaces that do not break.
pub fn zloty(grosze: f64) -> String {
    let grosze = grosze.round();
    let (whole, rest) = ((grosze / 100.0).floor(), grosze.rem_euclid(100.0));
    let mut digits = format!("{whole}");
    if digits.len() > 4 {
        for place in (1..digits.len().div_ceil(3)).map(|group| digits.len() - 3 * group).collect::<Vec<_>>() {
            digits.insert(place, '\u{a0}');
        }
    }
    if rest == 0.0 { format!("{digits}\u{a0}zł") } else { format!("{digits},{rest:02}\u{a0}zł") }
}
