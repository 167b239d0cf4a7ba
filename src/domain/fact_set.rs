//! A set of facts, small enough to copy.

use super::FactId;

/// Some of the rulebook's facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactSet(u128);

impl FactSet {
    /// How many facts a rulebook can have at most.
    pub const LIMIT: usize = 128;

    /// Adds one fact.
    pub fn insert(&mut self, fact: FactId) {
        self.0 |= Self::bit(fact);
    }

    /// Whether the fact is among them.
    pub fn contains(self, fact: FactId) -> bool {
        self.0 & Self::bit(fact) != 0
    }

    /// Both sets together.
    #[must_use]
    pub fn with(self, other: FactSet) -> FactSet {
        FactSet(self.0 | other.0)
    }

    /// How many facts there are.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn bit(fact: FactId) -> u128 {
        u32::try_from(fact.index())
            .ok()
            .and_then(|place| 1_u128.checked_shl(place))
            .unwrap_or(0)
    }
}
