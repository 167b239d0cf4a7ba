//! The cards as files: written, and those of services that are gone found.

use super::{FOLDER, all};
use crate::authoring::library::Edition;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Writes all cards and removes those of services that are gone; says how many there are.
///
/// # Errors
/// When a file cannot be written or removed.
pub fn write(root: &Path, editions: &[Edition]) -> io::Result<usize> {
    let cards = all(editions);
    for stray in strays(root, &cards) {
        fs::remove_file(stray)?;
    }
    for (path, card) in &cards {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap_or(root))?;
        fs::write(path, card)?;
    }
    Ok(cards.len())
}

/// Files in the folder of cards that are the card of nothing.
pub fn strays(root: &Path, cards: &[(PathBuf, String)]) -> Vec<PathBuf> {
    let folder = root.join(FOLDER);
    let inside = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let (folders, mut files): (Vec<_>, Vec<_>) =
        inside(&folder).into_iter().partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| inside(folder)));
    files.retain(|file| cards.iter().all(|(path, _)| root.join(path) != *file));
    files
}
