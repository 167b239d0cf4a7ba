//! What must be in place before the site can be built and tested, and how it gets there.
//! Looking comes first and costs a moment; only what is missing is fetched, and each fetch is announced.

mod cargo_tool;
mod chromium;
mod debian;
mod firefox;
mod nginx;
mod node;
mod packages;
mod paper;
pub(crate) mod wasm_target;

use super::checkout::Checkout;
use super::failure::Failure;
use super::program;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// Puts in place what a build of the site needs. Node comes first: it is the one thing only a person can install.
pub(crate) fn for_the_site(checkout: &Checkout) -> Result<(), Failure> {
    node::require(checkout)?;
    wasm_target::install(checkout)?;
    cargo_tool::TRUNK.install(checkout)?;
    cargo_tool::WASM_BINDGEN.install(checkout)?;
    cargo_tool::WASM_SPLIT.install(checkout)?;
    packages::install(checkout)?;
    crates(checkout)
}

/// Puts in place the browsers for the tests, what reads their paper and a server to test on, and says where Chromium is.
pub(crate) fn for_the_browser(checkout: &Checkout) -> Result<PathBuf, Failure> {
    paper::install(checkout)?;
    nginx::install(checkout)?;
    firefox::install(checkout)?;
    chromium::install(checkout)
}

/// The browser that a variable of the environment names, if it names one.
fn named(variable: &str) -> Result<Option<PathBuf>, Failure> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => Err(Failure::new(format!(
            "{variable} names {}, but no such file exists. Correct it or unset it.",
            path.display()
        ))),
        path => Ok(path),
    }
}

/// Trunk asks cargo about every crate in the lock file, so all of them must be here before it runs offline.
fn crates(checkout: &Checkout) -> Result<(), Failure> {
    let mut cargo = checkout.program("cargo");
    cargo.args(["fetch", "--locked"]);
    fetch("the Rust crates in Cargo.lock", cargo)
}

/// Runs a command that may download, and says in one sentence why it could not.
fn fetch(what: &str, mut command: Command) -> Result<(), Failure> {
    // A missing network needs no stack trace.
    command.env("RUST_BACKTRACE", "0");
    let ended = program::show(command)?;
    if ended.well {
        return Ok(());
    }
    Err(Failure::new(if ended.without_network() {
        format!(
            "There is no network to fetch {what}. Connect once, then run the same command again."
        )
    } else {
        format!(
            "Fetching {what} failed. The lines above say why; put that right, then run the same command again."
        )
    }))
}
