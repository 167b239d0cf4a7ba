//! `build --zip`: the archive of the release in `target/`.

use super::checkout::Checkout;
use super::failure::Failure;
use super::toolbox::wasm_target;
use crate::publish::{archive, bill};
use std::fs;
use std::path::PathBuf;

/// What the archive is called, and the folder in it.
const NAME: &str = concat!("drogowskaz-", env!("CARGO_PKG_VERSION"));

/// Where the archive is, and its sum.
pub(crate) struct Archive {
    pub(crate) path: PathBuf,
    pub(crate) sum: String,
}

/// Makes the archive of the site in `dist/`.
pub(crate) fn make(checkout: &Checkout) -> Result<Archive, Failure> {
    let read = |name: &str| {
        fs::read_to_string(checkout.root().join(name))
            .map_err(|reason| Failure::new(format!("{name}: {reason}")))
    };
    let packages = [
        read("Cargo.lock")?,
        read("tests/browser/package-lock.json")?,
    ];
    let [cargo, npm] = &packages;
    let bill = bill::bill(&metadata(checkout)?, cargo, npm).map_err(Failure::new)?;
    let content =
        archive::of(NAME, &checkout.dist(), &read("LICENSE")?, bill).map_err(Failure::new)?;
    let path = checkout.root().join("target").join(format!("{NAME}.zip"));
    fs::write(&path, &content)
        .map_err(|reason| Failure::new(format!("{}: {reason}", path.display())))?;
    let sum = archive::sum(&content);
    Ok(Archive { path, sum })
}

/// What cargo knows of the packages that the browser's part is made of.
fn metadata(checkout: &Checkout) -> Result<String, Failure> {
    let mut cargo = checkout.program("cargo");
    cargo.args(["metadata", "--locked", "--format-version=1", "--quiet"]);
    cargo.args(["--filter-platform", wasm_target::NAME]);
    let output = cargo
        .output()
        .map_err(|reason| Failure::new(format!("cargo metadata: {reason}")))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(String::from_utf8_lossy(&output.stderr)))
}
