//! The two build tools that come from crates.io, each at one exact version.

use super::fetch;
use crate::commands::checkout::Checkout;
use crate::commands::console::say;
use crate::commands::failure::Failure;
use crate::commands::program;

/// Builds the site from `index.html`.
pub(crate) const TRUNK: CargoTool = CargoTool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    minutes: 4,
};

/// Writes the script that loads the wasm; must be the very version that `Cargo.toml` pins.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    minutes: 2,
};

/// A program that `cargo install` can build.
pub(crate) struct CargoTool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    minutes: u8,
}

impl CargoTool {
    /// Takes the tool from PATH or from `target/tools`; builds it there if neither has this version.
    pub(crate) fn install(&self, checkout: &Checkout) -> Result<(), Failure> {
        if program::version(checkout.program(self.program)).as_deref() == Some(self.version) {
            return Ok(());
        }
        let what = format!("{} {}", self.package, self.version);
        let minutes = self.minutes;
        say(format!(
            "Building {what} into target/tools, once; this usually takes about {minutes} minutes on two cores."
        ));
        let mut cargo = checkout.program("cargo");
        // By force: a broken or half-installed copy must not stand in the way.
        cargo.args(["install", "--locked", "--force"]);
        cargo.arg("--root").arg(checkout.tools());
        cargo.arg(format!("{}@{}", self.package, self.version));
        fetch(&what, cargo)
    }
}
