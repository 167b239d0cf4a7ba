//! What a social worker reads: the review card of every service, as golden files.
//! `UPDATE_EXPECT=1 cargo test cards` (or `cargo run -q -- cards`) writes them anew.

use crate::shelf;
use drogowskaz::authoring::cards;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_card_reads_as_written_down() {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        for edition in &shelf::library().editions {
            cards::write(shelf::root(), edition).expect("the golden folder can be written");
        }
    }
    let cards: Vec<(PathBuf, String)> = shelf::library()
        .editions
        .iter()
        .flat_map(cards::all)
        .collect();
    let mut changed: Vec<String> = cards
        .iter()
        .filter_map(|(path, card)| difference(path, card))
        .collect();
    changed.extend(
        strays(&cards)
            .iter()
            .map(|path| format!("{}: no service has this card", path.display())),
    );
    let advice = "If that is what was meant: UPDATE_EXPECT=1 cargo test cards";
    assert!(changed.is_empty(), "{}\n{advice}", changed.join("\n"));
}

#[test]
fn every_service_has_a_card_of_its_own() {
    let cards = cards::all(shelf::edition());
    let different: BTreeSet<&String> = cards.iter().map(|(_, card)| card).collect();
    assert_eq!(different.len(), shelf::book().services.len());
}

#[test]
fn no_card_shows_a_key_or_an_operator() {
    for (path, card) in cards::all(shelf::edition()) {
        for (number, line) in card.lines().enumerate() {
            let sign = line.find(['@', '{', '}', '<', '>', '=', '_', '\u{a0}']);
            let mail = line.contains("pomoc@");
            assert!(
                sign.is_none() || mail,
                "{}:{}: {line}",
                path.display(),
                number + 1
            );
        }
    }
}

#[test]
fn every_card_names_a_door_with_an_address_and_a_phone() {
    for (path, card) in cards::all(shelf::edition()) {
        let doors = card.split("## Gdzie").nth(1).unwrap_or_default();
        assert!(
            doors.contains(", ul. ") || doors.contains(", al. "),
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

/// Golden cards of services that are gone.
fn strays(cards: &[(PathBuf, String)]) -> Vec<PathBuf> {
    let folders: BTreeSet<&Path> = cards.iter().filter_map(|(path, _)| path.parent()).collect();
    let files = folders.into_iter().flat_map(|folder| {
        let entries = fs::read_dir(shelf::root().join(folder))
            .into_iter()
            .flatten()
            .flatten();
        entries
            .map(|entry| folder.join(entry.file_name()))
            .collect::<Vec<_>>()
    });
    files
        .filter(|file| !cards.iter().any(|(path, _)| path == file))
        .collect()
}
