//! Reads `data/brak-strony.toml`: what is said to whoever comes to an address where there is no page.

use super::files;
use super::mistake::Mistake;
use std::path::Path;

/// The file, relative to the checkout.
const FILE: &str = "data/brak-strony.toml";

/// What the page says.
#[derive(Debug)]
pub struct Lost {
    /// Its heading.
    pub title: String,
    /// What happened and what one can do.
    pub about: String,
}

/// Reads what the page says.
///
/// # Errors
/// Everything that is wrong with the file, in its order.
pub fn open(root: &Path) -> Result<Lost, Vec<Mistake>> {
    files::alone(root, FILE, |file| Lost {
        title: file.text("tytul").value,
        about: file.text("opis").value,
    })
}
