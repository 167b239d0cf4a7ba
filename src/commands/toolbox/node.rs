//! Node, which runs wasm-opt, the local server and the browser tests. It is never installed for you.

use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use crate::commands::program;

const OLDEST: u32 = 20;

/// Accepts Node of a version that still gets repairs.
pub(crate) fn require(checkout: &Checkout) -> Result<(), Failure> {
    let remedy = format!(
        "Install Node {OLDEST} or newer, with npm, from https://nodejs.org and run the same command again."
    );
    let Some(version) = program::version(checkout.program("node")) else {
        return Err(Failure::new(format!("Node is missing. {remedy}")));
    };
    if major(&version).is_none_or(|major| major < OLDEST) {
        return Err(Failure::new(format!("Node {version} is too old. {remedy}")));
    }
    if program::version(checkout.program("npm")).is_none() {
        return Err(Failure::new(format!(
            "Node is here, but npm is missing. {remedy}"
        )));
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    let (major, _) = version.trim_start_matches('v').split_once('.')?;
    major.parse().ok()
}
