//! Chromium for the browser tests: the one that is named, the one on PATH, or Debian's package.

use super::fetch;
use crate::commands::checkout::Checkout;
use crate::commands::console::say;
use crate::commands::failure::Failure;
use crate::commands::program;
use std::path::PathBuf;
use std::{env, fs};

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Both as one command: apt names a missing network only when it updates, and fails only when it installs.
const APT: &str =
    "apt-get -q update && apt-get -q install -y --no-install-recommends chromium fonts-dejavu-core";

/// Where Chromium is. Root on Debian gets it installed, anybody else is told how.
pub(crate) fn install(checkout: &Checkout) -> Result<PathBuf, Failure> {
    if let Some(path) = env::var_os("CHROMIUM_PATH").map(PathBuf::from) {
        return named(path);
    }
    if let Some(path) = on_path() {
        return Ok(path);
    }
    if !(is_debian() && is_root(checkout)) {
        return Err(missing());
    }
    say(
        "Installing the Debian packages chromium and fonts-dejavu-core; this usually takes about a minute.",
    );
    let mut apt = checkout.program("sh");
    apt.args(["-c", APT])
        .env("DEBIAN_FRONTEND", "noninteractive");
    fetch("the Debian package chromium", apt)?;
    on_path().ok_or_else(missing)
}

fn named(path: PathBuf) -> Result<PathBuf, Failure> {
    if path.is_file() {
        return Ok(path);
    }
    let path = path.display();
    Err(Failure::new(format!(
        "CHROMIUM_PATH names {path}, but no such file exists. Correct it or unset it."
    )))
}

fn on_path() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .find(|file| file.is_file())
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn is_root(checkout: &Checkout) -> bool {
    let mut id = checkout.program("id");
    id.arg("-u");
    program::capture(id).is_ok_and(|ended| ended.printed.trim() == "0")
}

fn missing() -> Failure {
    Failure::new(
        "The browser tests need Chromium, and none was found. Install it (Debian: `sudo apt-get install chromium`, \
         Fedora: `sudo dnf install chromium`, elsewhere Chrome from https://www.google.com/chrome), \
         or name one: `CHROMIUM_PATH=/path/to/chrome cargo verify`.",
    )
}
