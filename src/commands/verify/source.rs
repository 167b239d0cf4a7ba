//! The checks that read the sources and the data; none needs a browser or the built site.

use super::check::{Finding, Scope, command};
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use crate::commands::toolbox::wasm_target;
use crate::commands::{check, prove};

pub(super) fn format(checkout: &Checkout, _: Scope) -> Finding {
    cargo(checkout, &["fmt", "--check"])
}

pub(super) fn clippy_native(checkout: &Checkout, _: Scope) -> Finding {
    cargo(
        checkout,
        &["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"],
    )
}

pub(super) fn clippy_wasm(checkout: &Checkout, _: Scope) -> Finding {
    wasm_target::install(checkout)?;
    cargo(
        checkout,
        &[
            "clippy",
            "--quiet",
            "--target",
            wasm_target::NAME,
            "--",
            "-D",
            "warnings",
        ],
    )
}

pub(super) fn tests(checkout: &Checkout, scope: Scope) -> Finding {
    let mut cargo = checkout.program("cargo");
    cargo.args(["test", "--quiet"]).env("ALL_ROUNDS", "1");
    if scope == Scope::Full {
        cargo.env("PROPTEST_CASES", "10000");
    }
    command(cargo)
}

/// The rulebook's own checks, in process: the same as `cargo run -- check`.
pub(super) fn data(checkout: &Checkout, _: Scope) -> Finding {
    let report = check::report(checkout.root());
    if report.mistakes.is_empty() {
        return Ok(report.count);
    }
    let mistakes: Vec<_> = report.mistakes.iter().map(ToString::to_string).collect();
    Err(Failure::new(mistakes.join("\n")))
}

/// The proofs about all answers, in process: the same as `cargo run -- prove`, on the day the data was last checked,
/// so that what passed once does not fail by the mere passing of time.
pub(super) fn proofs(checkout: &Checkout, _: Scope) -> Finding {
    let report = prove::report(checkout.root(), None)
        .ok_or_else(|| Failure::new("The rulebook cannot be read; see the line „data”."))?;
    if report.is_clean() {
        return Ok(format!("{} facts about all people", report.proved()));
    }
    Err(Failure::new(report.to_string()))
}

fn cargo(checkout: &Checkout, arguments: &[&str]) -> Finding {
    let mut cargo = checkout.program("cargo");
    cargo.args(arguments);
    command(cargo)
}
