//! How to write a test here.
//!
//! Data in, text out. A test's name is a sentence about what a person gains; its body is one call of the file's own
//! `check`, which takes plain data and compares the whole output. Write `&expect![""]`, run
//! `UPDATE_EXPECT=1 cargo test`, and read what was written before you believe it.
//!
//! - A rule of law gets an example: three lines in its service file, no Rust (`examples`).
//! - A bug gets a transcript: a persona in `data/osoby` (`journeys`), or the smallest broken rulebook (`mistakes`).
//! - A law of the engine gets a property (`truth_laws`).
//! - A law about all people gets a planted mistake (`proofs`); a change for people, two rulebooks (`differences`).
//! - The text of a card or of a journey is a golden file: change the data, update, and review the difference.
//!
//! No mocks, no network, no clock, no sleeping, no `#[ignore]`, no `#[should_panic]`.
//! `shelf` holds the real rulebook, read once; `smallest` makes rulebooks to break.

#![allow(
    clippy::needless_raw_string_hashes,
    reason = "UPDATE_EXPECT=1 writes them"
)]

mod age;
mod cards;
mod codes;
mod comparison;
mod differences;
mod documents;
mod edits;
mod examples;
mod grammar;
mod hosting;
mod hours;
mod language;
mod mistakes;
mod offers;
mod packs;
mod pages;
mod proofs;
mod reasons;
mod reminders;
mod rulebook;
mod search;
mod smallest;
mod style;
mod supply;
mod tidy;
mod traps;
mod wcag;

mod forecast;
mod interview;
mod journeys;
mod shelf;
mod takeaway;
mod truth_laws;
mod walks;
