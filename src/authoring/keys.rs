//! The keys of what conditions are made of, for those who speak to authors.

use super::names::Names;
use super::workshop::Workshop;

/// Keys, in the order of the rulebook's lists.
pub struct Keys {
    /// Concepts.
    pub concepts: Vec<String>,
    /// Computed numbers.
    pub numbers: Vec<String>,
    /// Amounts.
    pub amounts: Vec<String>,
}

impl Keys {
    /// The keys of a rulebook being read.
    pub fn of(shop: &Workshop) -> Keys {
        let keys = |names: &Names| names.keys().map(str::to_owned).collect();
        Keys {
            concepts: keys(&shop.concepts),
            numbers: keys(&shop.numbers),
            amounts: keys(&shop.amounts),
        }
    }
}
