//! Firefox and what drives it, for the tests in a second browser. Where there is no Firefox, they are skipped by name.

use super::{cargo_tool, debian, named};
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use std::path::PathBuf;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// Takes the Firefox that is named or on PATH; root on Debian gets one installed. Whoever has one gets its driver.
pub(super) fn install(checkout: &Checkout) -> Result<(), Failure> {
    if firefox()?.is_none() {
        debian::install(checkout, &["firefox-esr"])?;
    }
    match firefox()? {
        Some(_) => cargo_tool::GECKODRIVER.install(checkout),
        None => Ok(()),
    }
}

fn firefox() -> Result<Option<PathBuf>, Failure> {
    let named = named("FIREFOX_PATH")?;
    Ok(named.or_else(|| debian::on_path(&NAMES)))
}
