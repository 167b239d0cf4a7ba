//! Joins the boot script with the glue of the wasm into one plain script that browsers of 2018 can read.

use std::fs;
use std::path::Path;
use std::process::Command;

/// What is joined; the first imports the others, and its name stays.
const PARTS: [&str; 3] = ["boot.js", "drogowskaz.js", "__wasm_split.js"];

/// Puts the joined script in the place of its parts.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn join(root: &Path, staging: &Path, release: bool) -> Result<(), String> {
    let tool = root.join("tests/browser/node_modules/.bin/esbuild");
    let joined = staging.join("joined.js");
    let mut esbuild = Command::new(&tool);
    esbuild
        .arg(staging.join(PARTS[0]))
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
    for part in PARTS {
        let path = staging.join(part);
        fs::remove_file(&path).map_err(|reason| format!("{}: {reason}", path.display()))?;
    }
    let boot = staging.join(PARTS[0]);
    fs::rename(&joined, &boot).map_err(|reason| format!("{}: {reason}", boot.display()))
}
