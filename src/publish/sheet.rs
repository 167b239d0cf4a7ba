//! The one style sheet of the site: the tokens, then the parts, without what only their authors need.

use super::{disk, tool};
use std::collections::BTreeSet;
use std::path::Path;

/// Where the sheet is written, in the order in which a browser reads it.
const SOURCES: [&str; 2] = ["public/tokens.css", "public/style.css"];

/// Writes the sheet from its sources in `root`: small for publishing, else with the swatches of the page of parts.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn join(root: &Path, sheet: &Path, release: bool) -> Result<(), String> {
    let sources = SOURCES.map(|name| disk::read(&root.join(name)));
    let sources: Vec<String> = sources.into_iter().collect::<Result<_, _>>()?;
    let all = sources.concat();
    if !release {
        return disk::write(sheet, all + &swatches(&sources[0]));
    }
    disk::write(sheet, all)?;
    tool::esbuild(root, sheet, sheet, &["--allow-overwrite", "--minify"])
}

/// A class for each colour of the tokens as ground, and one as ink.
fn swatches(tokens: &str) -> String {
    let names = tokens.lines().filter_map(|line| {
        let (name, value) = line.trim().split_once(": ")?;
        value.starts_with('#').then(|| name.strip_prefix("--"))?
    });
    let names: BTreeSet<&str> = names.collect();
    let rules = names.iter().map(|name| {
        format!(
            ".on--{name} {{ background: var(--{name}); }} .in--{name} {{ color: var(--{name}); }}\n"
        )
    });
    rules.collect()
}
