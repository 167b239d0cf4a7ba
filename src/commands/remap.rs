//! Keeps the names of local folders, and so of their users, out of the published wasm; also makes two
//! builds in different folders equal to the byte.

use super::checkout::Checkout;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The compiler flags that shorten local paths; where several fit, the last one counts.
pub(crate) fn flags(checkout: &Checkout) -> String {
    let home = cargo_home();
    let mut folders = vec![home.clone()];
    folders.extend(registries(&home));
    folders.push(checkout.root().to_path_buf());
    let flags: Vec<_> = folders.iter().filter_map(|folder| flag(folder)).collect();
    flags.join(" ")
}

/// Cargo splits the flags at spaces, so a folder with a space in its name cannot be remapped.
fn flag(folder: &Path) -> Option<String> {
    let folder = folder.to_str()?;
    let fits = !folder.is_empty() && !folder.contains(char::is_whitespace);
    fits.then(|| format!("--remap-path-prefix={folder}="))
}

fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default()
}

/// Each registry, or mirror of one, unpacks into a folder of its own name.
fn registries(home: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(home.join("registry").join("src")) else {
        return Vec::new();
    };
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
