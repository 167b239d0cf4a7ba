//! Which form of a word goes with a number.

/// The place of the form among "1 pytanie|2 pytania|5 pytań": one, few or many.
pub(super) fn plural(count: usize) -> usize {
    match (count, count % 100, count % 10) {
        (1, _, _) => 0,
        (_, 12..=14, _) => 2,
        (_, _, 2..=4) => 1,
        _ => 2,
    }
}
