//! Chromium for the browser tests: the one that is named, the one on PATH, or Debian's package.

use super::{debian, named};
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use std::path::PathBuf;

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const PACKAGES: [&str; 2] = ["chromium", "fonts-dejavu-core"];

/// Where Chromium is. Root on Debian gets it installed, anybody else is told how.
pub(crate) fn install(checkout: &Checkout) -> Result<PathBuf, Failure> {
    if let Some(path) = named("CHROMIUM_PATH")? {
        return Ok(path);
    }
    if let Some(path) = debian::on_path(&NAMES) {
        return Ok(path);
    }
    debian::install(checkout, &PACKAGES)?;
    debian::on_path(&NAMES).ok_or_else(missing)
}

fn missing() -> Failure {
    Failure::new(
        "The browser tests need Chromium, and none was found. Install it (Debian: `sudo apt-get install chromium`, \
         Fedora: `sudo dnf install chromium`, elsewhere Chrome from https://www.google.com/chrome), \
         or name one: `CHROMIUM_PATH=/path/to/chrome cargo verify`.",
    )
}
