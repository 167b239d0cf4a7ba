//! The build tools that come from crates.io, each at one exact version.

use super::fetch;
use crate::commands::checkout::Checkout;
use crate::commands::console::say;
use crate::commands::failure::Failure;
use crate::commands::program;
use std::fs;

/// Builds the site from `index.html`.
pub(crate) const TRUNK: CargoTool = CargoTool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    features: &[],
    minutes: 4,
};

/// Writes the script that loads the wasm; must be the very version that `Cargo.toml` pins.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    features: &[],
    minutes: 2,
};

/// Splits the wasm in two, so that nobody waits for the second part before the first question.
pub(crate) const WASM_SPLIT: CargoTool = CargoTool {
    program: "wasm-split-cli",
    package: "wasm_split_cli_support",
    version: "0.2.4",
    features: &["build-binary"],
    minutes: 1,
};

/// Drives Firefox in the browser tests.
pub(crate) const GECKODRIVER: CargoTool = CargoTool {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    features: &[],
    minutes: 3,
};

/// A program that `cargo install` can build.
pub(crate) struct CargoTool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    features: &'static [&'static str],
    minutes: u8,
}

impl CargoTool {
    /// Takes the tool from PATH or from `target/tools`; builds it there if neither has this version.
    pub(crate) fn install(&self, checkout: &Checkout) -> Result<(), Failure> {
        if self.in_place(checkout) {
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
        cargo.args(
            self.features
                .iter()
                .flat_map(|feature| ["--features", feature]),
        );
        fetch(&what, cargo)
    }

    /// Whether this version is here: by its own word, or by cargo's list of what it has installed.
    fn in_place(&self, checkout: &Checkout) -> bool {
        let listed = || {
            let list = fs::read_to_string(checkout.tools().join(".crates.toml"));
            let line = format!("\"{} {} (", self.package, self.version);
            let binary = checkout.tools().join("bin").join(self.program);
            binary.is_file() && list.is_ok_and(|list| list.contains(&line))
        };
        program::version(checkout.program(self.program)).as_deref() == Some(self.version)
            || listed()
    }
}
