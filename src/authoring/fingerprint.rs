//! What tells one table of questions and cities apart from another, so that a case code is never read with a wrong one.
//! It is made of keys, not of words: a question that is put better is still the same question.

use super::library::Edition;
use crate::domain::Kind;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// How many fingerprints there are: as many as three letters of a code can name.
const COUNT: u16 = 46_656;

/// The fingerprint of these editions: of the keys of cities, questions and answers, and of what numbers can be.
pub fn of(editions: &[Edition]) -> u16 {
    let mut table = String::new();
    for edition in editions {
        let _ = writeln!(table, "{}", edition.city);
    }
    let first = editions.iter().take(1);
    let facts = first.flat_map(|edition| edition.fact_keys.iter().zip(&edition.book.questions));
    for ((key, answers), question) in facts {
        let _ = match &question.kind {
            Kind::One(_) => writeln!(table, "{key}: one of {answers:?}"),
            Kind::Many(list) => {
                let alone: Vec<bool> = list.iter().map(|answer| answer.alone).collect();
                writeln!(table, "{key}: many of {answers:?} {alone:?}")
            }
            Kind::Number { limits, .. } => {
                let groups: Vec<_> = question.groups().collect();
                writeln!(table, "{key}: {limits:?} {groups:?}")
            }
            Kind::Money => writeln!(table, "{key}: money"),
        };
    }
    let digest = Sha256::digest(table);
    u16::from_be_bytes([digest[0], digest[1]]) % COUNT
}
