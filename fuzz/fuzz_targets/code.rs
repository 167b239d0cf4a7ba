//! Reads arbitrary bytes as a case code of the real rulebook, as they are and under a head and a guard that are right, so
//! that its inmost part is reached too: nothing may panic, and whatever is taken for a code is written the same.

#![no_main]

use drogowskaz::authoring::library;
use drogowskaz::domain::{LONGEST_CODE, Parcel, Rulebook, Unpacked};
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut editions = library::open(&root).editions.into_iter();
    editions.next().expect("the rulebook has a city").book
});

const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:";

fuzz_target!(|bytes: &[u8]| {
    check(&String::from_utf8_lossy(bytes));
    check(&sealed(bytes));
});

fn check(text: &str) {
    if let Unpacked::Whole(parcel) = BOOK.unpack(text) {
        assert_eq!(BOOK.pack(&parcel).as_deref(), Some(text));
    }
}

/// Bytes as letters between the head of every code of ours and the guard that belongs to them.
fn sealed(bytes: &[u8]) -> String {
    let empty = BOOK.pack(&Parcel::default()).expect("nothing said has a code");
    let room = LONGEST_CODE - empty.len();
    let letters = bytes.iter().take(room).map(|byte| usize::from(*byte) % LETTERS.len());
    let mut code = empty[..4].to_owned();
    code.extend(letters.map(|place| char::from(LETTERS[place])));
    let places = code.bytes().map(|byte| LETTERS.iter().position(|known| *known == byte).unwrap_or_default());
    let mark = places.fold(1, |mark, place| (mark * 41 + place) % 46_649);
    let guard = [mark / 36 / 36 % 36, mark / 36 % 36, mark % 36];
    code.extend(guard.map(|place| char::from(LETTERS[place])));
    code
}
