//! Packs an edition in two parts: all that the questions need, and the words one reads later.

use crate::authoring::library::Edition;
use crate::domain::Texts;

/// An edition as bytes.
pub struct Pack {
    /// The rulebook with the words of the interface and of the questions.
    pub first: Vec<u8>,
    /// All other words.
    pub rest: Vec<u8>,
}

/// Packs an edition.
pub fn pack(edition: &Edition) -> Pack {
    let (front, back) = edition.book.texts.all().split_at(edition.front);
    Pack {
        first: bytes(&(&edition.book, Texts::new(front.to_vec()))),
        rest: bytes(&Texts::new(back.to_vec())),
    }
}

fn bytes(thing: &impl serde::Serialize) -> Vec<u8> {
    postcard::to_allocvec(thing).expect("a rulebook holds nothing that postcard cannot write")
}
