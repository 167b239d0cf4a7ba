//! `cards`: writes the review card of every service to `tests/golden/karty`.

use super::console;
use crate::authoring::cards::{self, FOLDER};
use crate::authoring::library;
use std::path::Path;

/// Writes all cards and prints how many there are; succeeds when the rulebook has no mistake of form
/// and every file could be written.
pub fn run(root: &Path) -> bool {
    let library = library::open(root);
    if let Some(mistake) = library.mistakes.first() {
        console::print(mistake);
        console::print("Kart nie ma, bo dane mają błędy. Zobacz wszystkie: cargo run -q -- check");
        return false;
    }
    let written = cards::write(root, &library.editions);
    match &written {
        Ok(count) => console::print(format_args!("karty: {count}, katalog: {FOLDER}")),
        Err(reason) => console::print(format_args!(
            "Nie można zapisać kart w katalogu {FOLDER}: {reason}"
        )),
    }
    written.is_ok()
}
