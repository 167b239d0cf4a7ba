//! Dated figures with their legal basis. A figure is in force on a day or it is not; there is no "latest".

use super::bytes::bytes;
use super::{Day, TextId};

/// A figure of the law that changes with time.
#[derive(Clone, Debug)]
pub struct Amount {
    /// Its values, each with the days it is in force.
    pub values: Vec<AmountValue>,
}

bytes!(Amount { values });

/// One value of a figure.
#[derive(Clone, Copy, Debug)]
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

bytes!(AmountValue {
    grosze,
    from,
    to,
    basis,
    certainty
});

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Stated by an act or a good page.
    Sure,
    /// Computed from sure figures.
    Derived,
    /// The source is weak: the person is told to ask by phone.
    ToConfirm,
}

bytes!(enum Certainty { 0 Sure, 1 Derived, 2 ToConfirm });

impl AmountValue {
    /// Whether a rule may rest on it.
    pub fn is_firm(&self) -> bool {
        match self.certainty {
            Certainty::Sure | Certainty::Derived => true,
            Certainty::ToConfirm => false,
        }
    }
}

impl Amount {
    /// The value in force on that day.
    pub fn on(&self, day: Day) -> Option<&AmountValue> {
        let in_force =
            |value: &&AmountValue| value.from <= day && value.to.is_none_or(|to| day <= to);
        self.values
            .iter()
            .filter(in_force)
            .max_by_key(|value| value.from)
    }

    /// The newest value that had begun by that day, even when it has lapsed since.
    pub fn last_known(&self, day: Day) -> Option<&AmountValue> {
        self.values
            .iter()
            .filter(|value| value.from <= day)
            .max_by_key(|value| value.from)
    }
}

/// Money in words a person writes: `1010 zł`, `99,20 zł`, with spaces that do not break.
pub fn zloty(grosze: f64) -> String {
    format!("{}\u{a0}zł", decimal(grosze))
}

/// A sum of grosze as a decimal number of złote: `1010`, `99,20`, `10 000`.
pub fn decimal(grosze: f64) -> String {
    let grosze = whole(grosze);
    let (zloty, rest) = (grosze / 100, grosze % 100);
    let thousands = if zloty >= 10_000 {
        format!("{}\u{a0}{:03}", zloty / 1000, zloty % 1000)
    } else {
        zloty.to_string()
    };
    if rest == 0 {
        thousands
    } else {
        format!("{thousands},{rest:02}")
    }
}

/// A number as one writes it: `3`, `12,5`.
pub(super) fn decimal_number(number: f64) -> String {
    decimal(number * 100.0)
}

/// A number that is whole, as one. Printing integers takes a tenth of the wasm that printing floats does.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "amounts are whole and below 2^53"
)]
pub(super) fn whole(number: f64) -> u64 {
    number.round().max(0.0) as u64
}
