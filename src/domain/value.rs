//! What an answer says about a fact.

use super::Range;
use super::bytes::bytes;

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// The answers chosen from the question's list.
    Chosen(Choices),
    /// A number, exact or within bounds.
    Number(Range),
    /// The fact does not arise for this person, so no test of it holds.
    NotApplicable,
}

bytes!(enum Value { 0 Chosen(choices), 1 Number(range), 2 NotApplicable });

/// What the person said to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reply {
    /// An answer.
    Is(Value),
    /// "Nie wiem lub wolę nie mówić".
    DontKnow,
}

/// A set of answers from one question's list, by their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices(u32);

bytes!(Choices(bits));

impl Choices {
    /// How many answers a question can have at most.
    pub const LIMIT: usize = 32;

    /// The answer at this place alone.
    pub fn one(place: usize) -> Choices {
        Choices(u32::try_from(place).map_or(0, |place| 1_u32.checked_shl(place).unwrap_or(0)))
    }

    /// Both sets together.
    #[must_use]
    pub fn with(self, other: Choices) -> Choices {
        Choices(self.0 | other.0)
    }

    /// Whether the sets share an answer.
    pub fn meets(self, other: Choices) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the answer at this place is among them.
    pub fn has(self, place: usize) -> bool {
        self.meets(Choices::one(place))
    }

    /// Whether nothing is chosen.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places chosen, in order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..Self::LIMIT).filter(move |place| self.has(*place))
    }
}

impl FromIterator<usize> for Choices {
    fn from_iter<T: IntoIterator<Item = usize>>(places: T) -> Choices {
        places.into_iter().fold(Choices::default(), |all, place| {
            all.with(Choices::one(place))
        })
    }
}
