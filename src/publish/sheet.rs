//! The one style sheet of the site: the tokens, then the parts, without what only their authors need.

use std::fs;
use std::path::Path;

/// Where the sheet is written, in the order in which a browser reads it.
const SOURCES: [&str; 2] = ["public/tokens.css", "public/style.css"];

/// The sheet, from its sources in `root`.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn join(root: &Path) -> Result<String, String> {
    let read = |name: &str| {
        fs::read_to_string(root.join(name)).map_err(|reason| format!("{name}: {reason}"))
    };
    let sources: Vec<String> = SOURCES.into_iter().map(read).collect::<Result<_, _>>()?;
    minifier::css::minify(&sources.concat())
        .map(|sheet| sheet.to_string())
        .map_err(|reason| format!("{}: {reason}", SOURCES.join(" + ")))
}
