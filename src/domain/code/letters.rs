//! The letters of codes: those that a QR code holds in its compact mode, an address in its fragment, and a message
//! without taking them for marks of its own.

/// The letters, each by its place.
const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:";
/// How many they are.
pub(super) const COUNT: u64 = LETTERS.len() as u64;
/// How many of them are digits or letters of the alphabet: a link that ends in another one may lose it.
const PLAIN: u64 = 36;
/// What guards a code: a prime below the cube of `PLAIN`, so that three plain letters hold the rest of any division.
const PRIME: u64 = 46_649;

/// The letter at a place.
pub(super) fn letter(place: u64) -> Option<char> {
    let place = usize::try_from(place).ok()?;
    LETTERS.get(place).map(|byte| char::from(*byte))
}

/// The place of a letter.
pub(super) fn place(letter: char) -> Option<u64> {
    let place = LETTERS
        .iter()
        .position(|byte| char::from(*byte) == letter)?;
    u64::try_from(place).ok()
}

/// A number in three plain letters.
pub(super) fn three(number: u64) -> impl Iterator<Item = char> {
    let places = [
        number / PLAIN / PLAIN % PLAIN,
        number / PLAIN % PLAIN,
        number % PLAIN,
    ];
    places.into_iter().filter_map(letter)
}

/// What guards a text: no single letter, and no two neighbours, can be changed without changing it.
pub(super) fn mark(text: &str) -> u64 {
    let places = text.chars().filter_map(place);
    places.fold(1, |mark, place| (mark * (COUNT + 1) + place) % PRIME)
}
