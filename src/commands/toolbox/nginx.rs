//! nginx, for the test of the site on a real server. Where it cannot be installed, that test is skipped by name.

use super::debian;
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use std::path::Path;

/// Where Debian puts it, which is not on everybody's `PATH`.
const PLACE: &str = "/usr/sbin/nginx";

const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// Root on Debian gets it installed.
pub(super) fn install(checkout: &Checkout) -> Result<(), Failure> {
    if Path::new(PLACE).is_file() || debian::on_path(&["nginx"]).is_some() {
        return Ok(());
    }
    debian::install(checkout, &PACKAGES)
}
