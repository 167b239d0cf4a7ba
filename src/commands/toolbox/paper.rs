//! The programs that read what was printed: poppler counts pages and reads words, zbar reads QR codes.

use super::debian;
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;

const PROGRAMS: [&str; 4] = ["pdfinfo", "pdftotext", "pdftoppm", "zbarimg"];

/// Puts them in place. Root on Debian gets them installed, anybody else is told how.
pub(super) fn install(checkout: &Checkout) -> Result<(), Failure> {
    if all_there() {
        return Ok(());
    }
    debian::install(checkout, &["poppler-utils", "zbar-tools"])?;
    if all_there() { Ok(()) } else { Err(missing()) }
}

fn all_there() -> bool {
    PROGRAMS
        .iter()
        .all(|program| debian::on_path(&[program]).is_some())
}

fn missing() -> Failure {
    Failure::new(
        "The tests of the printed plan need poppler and zbar. Install them (Debian: `sudo apt-get install poppler-utils zbar-tools`, \
         Fedora: `sudo dnf install poppler-utils zbar`, macOS: `brew install poppler zbar`), then run the same command again.",
    )
}
