//! Joins scripts into plain ones that browsers of 2018 can read: the boot script with the glue of the wasm, and what
//! makes reading easier.

use std::fs;
use std::path::Path;
use std::process::Command;

/// What is joined; the first of each imports the others, and its name stays.
const SCRIPTS: [[&str; 3]; 2] = [
    ["boot.js", "drogowskaz.js", "__wasm_split.js"],
    ["comfort.js", "looks.js", "aloud.js"],
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

fn join_one(root: &Path, staging: &Path, parts: [&str; 3], release: bool) -> Result<(), String> {
    let tool = root.join("tests/browser/node_modules/.bin/esbuild");
    let joined = staging.join("joined.js");
    let mut esbuild = Command::new(&tool);
    esbuild
        .arg(staging.join(parts[0]))
        .arg(format!("--outfile={}", joined.display()))
        .args([
            "--bundle",
            "--format=iife",
            "--target=es2018",
            "--log-level=error",
        ]);
    if release {
        esbuild.arg("--minify");
    }
    match esbuild.status() {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(format!("esbuild failed with {status}.")),
        Err(reason) => {
            let tool = tool.display();
            return Err(format!(
                "Cannot run {tool}: {reason}. Run: cargo run -q -- build"
            ));
        }
    }
    for part in parts {
        let path = staging.join(part);
        fs::remove_file(&path).map_err(|reason| format!("{}: {reason}", path.display()))?;
    }
    let whole = staging.join(parts[0]);
    fs::rename(&joined, &whole).map_err(|reason| format!("{}: {reason}", whole.display()))
}
