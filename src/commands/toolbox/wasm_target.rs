//! Rust's own library for the browser, the target `wasm32-unknown-unknown`.

use super::fetch;
use crate::commands::checkout::Checkout;
use crate::commands::console::say;
use crate::commands::failure::Failure;
use crate::commands::program;
use std::path::Path;

/// The target that the site is compiled for.
pub(crate) const NAME: &str = "wasm32-unknown-unknown";

/// Adds the target with rustup unless the compiler has it.
pub(crate) fn install(checkout: &Checkout) -> Result<(), Failure> {
    if in_place(checkout)? {
        return Ok(());
    }
    if program::version(checkout.program("rustup")).is_none() {
        return Err(Failure::new(format!(
            "The Rust target {NAME} is missing, and there is no rustup to add it. \
             Install Rust from https://rustup.rs, then run the same command again."
        )));
    }
    say(format!(
        "Adding the Rust target {NAME}; this usually takes half a minute."
    ));
    let mut rustup = checkout.program("rustup");
    rustup.args(["target", "add", NAME]);
    fetch(&format!("the Rust target {NAME}"), rustup)
}

/// Asks the compiler, not rustup: a Rust from elsewhere may have the target too.
fn in_place(checkout: &Checkout) -> Result<bool, Failure> {
    let mut rustc = checkout.program("rustc");
    rustc.args(["--print", "sysroot"]);
    let sysroot = program::capture(rustc)?.printed;
    let libraries = Path::new(sysroot.trim()).join("lib").join("rustlib");
    Ok(libraries.join(NAME).is_dir())
}
