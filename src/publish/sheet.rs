//! The one style sheet of the site: the tokens, then the parts, without what only their authors need.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where the sheet is written, in the order in which a browser reads it.
const SOURCES: [&str; 2] = ["public/tokens.css", "public/style.css"];

/// The sheet, from its sources in `root`; with the swatches of the page of parts unless it is for publishing.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn join(root: &Path, release: bool) -> Result<String, String> {
    let read = |name: &str| {
        fs::read_to_string(root.join(name)).map_err(|reason| format!("{name}: {reason}"))
    };
    let sources: Vec<String> = SOURCES.into_iter().map(read).collect::<Result<_, _>>()?;
    let mut all = sources.concat();
    if !release {
        all += &swatches(&sources[0]);
    }
    minifier::css::minify(&all)
        .map(|sheet| sheet.to_string())
        .map_err(|reason| format!("{}: {reason}", SOURCES.join(" + ")))
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
