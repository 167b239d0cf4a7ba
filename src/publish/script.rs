//! Joins scripts into plain ones that browsers of 2018 can read: the boot script with the glue of the wasm, and what
//! makes the page easier to read and to keep.

use super::{disk, tool};
use std::path::Path;

/// What is joined; the first of each imports the others, and its name stays.
const SCRIPTS: [&[&str]; 2] = [
    &["boot.js", "drogowskaz.js", "__wasm_split.js"],
    &[
        "comfort.js",
        "looks.js",
        "aloud.js",
        "offline.js",
        "element.js",
    ],
];

/// Puts the joined scripts in the place of their parts.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn join(root: &Path, staging: &Path, release: bool) -> Result<(), String> {
    for parts in SCRIPTS {
        join_one(root, staging, parts, release)?;
    }
    Ok(())
}

fn join_one(root: &Path, staging: &Path, parts: &[&str], release: bool) -> Result<(), String> {
    let (whole, joined) = (staging.join(parts[0]), staging.join("joined.js"));
    let mut flags = vec!["--bundle", "--format=iife", "--target=es2018"];
    flags.extend(release.then_some("--minify"));
    tool::esbuild(root, &whole, &joined, &flags)?;
    for part in parts {
        disk::remove(&staging.join(part))?;
    }
    disk::copy(&joined, &whole)?;
    disk::remove(&joined)
}
