//! `verify`: every check there is, in order of cost, one line each.
//! All checks of a stage run; the next, dearer stage starts only when nothing has failed.

mod check;
mod site;
mod source;
mod tally;
mod twice;

use super::checkout::Checkout;
use super::console::say;
use super::failure::Failure;
use check::{Check, Scope, Stage};
use std::process::ExitCode;
use tally::Tally;

const CHECKS: &[Check] = &[
    Check::new(Stage::Source, "format", source::format),
    Check::new(Stage::Source, "clippy (native)", source::clippy_native),
    Check::new(Stage::Source, "clippy (wasm)", source::clippy_wasm),
    Check::new(Stage::Source, "native tests", source::tests),
    Check::new(Stage::Source, "data", source::data),
    Check::new(Stage::Source, "proofs", source::proofs),
    Check::new(Stage::Tools, "tools in place", site::tools),
    Check::new(Stage::Build, "release build", site::build),
    Check::new(Stage::Site, "size gate", site::size),
    Check::new(Stage::Site, "browser tests", site::browser_tests),
    Check::new(Stage::Site, "same bytes twice", twice::identical),
];

/// Run every check, cheap ones first, and print one line for each.
#[derive(clap::Args)]
pub(crate) struct Verify {
    /// Also run the long variations: more random cases, every screen in every theme and size.
    #[arg(long)]
    full: bool,
}

impl Verify {
    /// Succeeds only if every check was run and passed.
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let checkout = Checkout::find()?;
        let scope = if self.full { Scope::Full } else { Scope::Usual };
        say(
            "One line per check. On two cores it usually takes a quarter of an hour; a first run, which also builds its tools, up to forty minutes.",
        );
        let mut tally = Tally::default();
        for stage in CHECKS.chunk_by(|one, next| one.stage == next.stage) {
            let go_on = tally.is_clean();
            for check in stage {
                if go_on {
                    tally.run(check, &checkout, scope);
                } else {
                    Tally::skip(check);
                }
            }
        }
        Ok(tally.close())
    }
}
