//! Kleene's three-valued logic: what we know about one statement.
//! It knows nothing of facts or people.

/// Whether a statement holds, as far as the answers tell.
///
/// # Examples
/// What is not known never decides on its own, yet one sure side can:
/// ```
/// use drogowskaz::domain::Truth::{No, Unknown, Yes};
/// assert_eq!(Unknown & No, No);
/// assert_eq!(Unknown | Yes, Yes);
/// assert_eq!(!Unknown, Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// The answers so far do not settle it.
    Unknown,
}

use Truth::{No, Unknown, Yes};

impl Truth {
    /// Whether all of them hold; an empty list holds.
    pub fn all(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Yes, |all, one| all & one)
    }

    /// Whether at least one of them holds; an empty list does not.
    pub fn any(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(No, |any, one| any | one)
    }
}

impl From<bool> for Truth {
    fn from(settled: bool) -> Truth {
        if settled { Yes } else { No }
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Yes => No,
            No => Yes,
            Unknown => Unknown,
        }
    }
}

impl std::ops::BitAnd for Truth {
    type Output = Truth;

    fn bitand(self, other: Truth) -> Truth {
        match (self, other) {
            (No, _) | (_, No) => No,
            (Yes, Yes) => Yes,
            (Unknown, Yes | Unknown) | (Yes, Unknown) => Unknown,
        }
    }
}

impl std::ops::BitOr for Truth {
    type Output = Truth;

    fn bitor(self, other: Truth) -> Truth {
        !(!self & !other)
    }
}
