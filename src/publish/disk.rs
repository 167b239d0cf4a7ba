//! Reads and writes files; what goes wrong is a sentence that names the file. The sums of what is in them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of text.
pub(super) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|reason| wrong(path, reason))
}

/// A file of bytes.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|reason| wrong(path, reason))
}

/// Writes a file, in folders that need not be there yet.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|reason| wrong(folder, reason))?;
    }
    fs::write(path, content).map_err(|reason| wrong(path, reason))
}

/// Copies a file, into a folder that need not be there yet.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    write(to, read_bytes(from)?)
}

/// Removes a file.
pub(super) fn remove(path: &Path) -> Result<(), String> {
    fs::remove_file(path).map_err(|reason| wrong(path, reason))
}

/// All files in a folder and in those in it, by name.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|reason| wrong(folder, reason))? {
        let path = entry.map_err(|reason| wrong(folder, reason))?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The sum of some bytes as a browser checks it (Subresource Integrity).
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn wrong(path: &Path, reason: impl Display) -> String {
    format!("{}: {reason}", path.display())
}
