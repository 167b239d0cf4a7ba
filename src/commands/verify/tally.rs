//! Makes the checks, prints their lines, and keeps the score.

use super::check::{Check, Scope};
use crate::commands::checkout::Checkout;
use crate::commands::console::print;
use std::process::ExitCode;
use std::time::Instant;

/// The score so far.
#[derive(Default)]
pub(super) struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Whether nothing has failed yet.
    pub(super) fn is_clean(&self) -> bool {
        self.failed == 0
    }

    /// Makes a check and prints its line; after a failure, also what the check has to show.
    pub(super) fn run(&mut self, check: &Check, checkout: &Checkout, scope: Scope) {
        let start = Instant::now();
        let finding = (check.make)(checkout, scope);
        let seconds = start.elapsed().as_secs_f64();
        let name = check.name;
        match finding {
            Ok(note) => {
                self.passed += 1;
                print(format!("ok    {name:<20}{seconds:>8.1} s  {note}").trim_end());
            }
            Err(failure) => {
                self.failed += 1;
                print(format!("FAIL  {name:<20}{seconds:>8.1} s"));
                print(failure.to_string().trim_end());
            }
        }
    }

    /// Prints the line of a check that makes no sense after what has failed.
    pub(super) fn skip(check: &Check) {
        print(format!("--    {:<20}   not run", check.name));
    }

    /// Prints the closing line, which CI reads.
    pub(super) fn close(self) -> ExitCode {
        print(format!("{} passed, {} failed", self.passed, self.failed));
        if self.is_clean() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
