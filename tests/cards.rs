//! What a social worker reads: the review card of every service, as golden files.
//! `UPDATE_EXPECT=1 cargo test cards` (or `cargo run -q -- cards`) writes them anew.

use crate::shelf;
use drogowskaz::authoring::cards;
use drogowskaz::authoring::library::Edition;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn editions() -> &'static [Edition] {
    &shelf::library().editions
}

#[test]
fn every_card_reads_as_written_down() {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        cards::write(shelf::root(), editions()).expect("the golden folder can be written");
    }
    let cards = cards::all(editions());
    let mut changed: Vec<String> = cards
        .iter()
        .filter_map(|(path, card)| difference(path, card))
        .collect();
    changed.extend(
        cards::strays(shelf::root(), &cards)
            .iter()
            .map(|path| format!("{}: no service has this card", path.display())),
    );
    let advice = "If that is what was meant: UPDATE_EXPECT=1 cargo test cards";
    assert!(changed.is_empty(), "{}\n{advice}", changed.join("\n"));
}

#[test]
fn every_service_has_a_card_of_its_own() {
    let cards = cards::all(editions());
    let different: BTreeSet<&String> = cards.iter().map(|(_, card)| card).collect();
    let shared = shelf::book().shared();
    let own = editions()
        .iter()
        .map(|edition| edition.book.services.len() - shared);
    assert_eq!(different.len(), shared + own.sum::<usize>());
}

/// An address of e-mail, or the name of the portal that is written like one.
fn is_mail(word: &str) -> bool {
    let letters = |part: &str| part.contains(char::is_alphabetic);
    word.split_once('@')
        .is_some_and(|(who, place)| letters(who) && letters(place))
}

#[test]
fn no_card_shows_a_key_or_an_operator() {
    for (path, card) in cards::all(editions()) {
        for (number, line) in card.lines().enumerate() {
            let words = line.split(' ').filter(|word| !is_mail(word));
            let signs = ['@', '{', '}', '<', '>', '=', '_', '\u{a0}'];
            assert!(
                !words.collect::<String>().contains(signs),
                "{}:{}: {line}",
                path.display(),
                number + 1
            );
        }
    }
}

/// An institution that one reaches by phone and internet only has pages in place of an address.
#[test]
fn every_card_names_a_door_with_a_place_and_a_phone() {
    for (path, card) in cards::all(editions()) {
        let doors = card.split("## Gdzie").nth(1).unwrap_or_default();
        let places = [", ul. ", ", al. ", ", www."];
        assert!(
            places.iter().any(|place| doors.contains(place)),
            "{}",
            path.display()
        );
        assert!(doors.contains(", tel. "), "{}", path.display());
    }
}

/// The first line that differs from the golden file.
fn difference(path: &Path, card: &str) -> Option<String> {
    let golden = fs::read_to_string(shelf::root().join(path)).unwrap_or_default();
    if golden == card {
        return None;
    }
    let lines = golden
        .lines()
        .chain([""])
        .zip(card.lines().chain([""]))
        .enumerate();
    let (number, (was, is)) = lines.into_iter().find(|(_, (was, is))| was != is)?;
    Some(format!(
        "{}:{}\n  was: {was}\n  is:  {is}",
        path.display(),
        number + 1
    ))
}
