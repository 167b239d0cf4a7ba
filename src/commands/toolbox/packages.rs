//! The npm packages of `tests/browser`: wasm-opt, esbuild, Playwright, axe, html-validate.

use super::fetch;
use crate::commands::checkout::Checkout;
use crate::commands::console::say;
use crate::commands::failure::Failure;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Installs the packages unless that was done after the lock file last changed.
pub(crate) fn install(checkout: &Checkout) -> Result<(), Failure> {
    let folder = checkout.browser_tests();
    let wanted = last_changed(&folder.join("package-lock.json"));
    let installed = last_changed(&folder.join("node_modules").join(".package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    say("Installing the npm packages of tests/browser; this usually takes less than a minute.");
    let mut npm = checkout.program("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    // A single retry: npm's own patience would hide a missing network for minutes.
    npm.arg("--fetch-retries=1");
    npm.current_dir(folder).env("PUPPETEER_SKIP_DOWNLOAD", "1");
    fetch("the npm packages of tests/browser", npm)
}

fn last_changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|file| file.modified()).ok()
}
