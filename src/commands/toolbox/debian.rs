//! Debian: whether we may install packages here, and how.

use super::fetch;
use crate::commands::checkout::Checkout;
use crate::commands::console::say;
use crate::commands::failure::Failure;
use crate::commands::program;
use std::path::PathBuf;
use std::{env, fs};

/// Installs packages, where that is possible; says nothing where it is not.
pub(super) fn install(checkout: &Checkout, packages: &[&str]) -> Result<(), Failure> {
    if !(is_debian() && is_root(checkout)) {
        return Ok(());
    }
    let [listed, named] = [" ", " and "].map(|between| packages.join(between));
    say(format!(
        "Installing the Debian packages {named}; this usually takes about a minute."
    ));
    // Both as one command: apt names a missing network only when it updates, and fails only when it installs.
    let command =
        format!("apt-get -q update && apt-get -q install -y --no-install-recommends {listed}");
    let mut apt = checkout.program("sh");
    apt.args(["-c", &command])
        .env("DEBIAN_FRONTEND", "noninteractive");
    fetch(&format!("the Debian packages {named}"), apt)
}

/// The first of these programs on `PATH`.
pub(super) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
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
