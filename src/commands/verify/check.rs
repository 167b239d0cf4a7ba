//! One check: a name, what it costs, and a function that makes it.

use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use crate::commands::program;
use std::process::Command;

/// What a check needs, and so how dear it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Reads the sources and the data.
    Source,
    /// Puts the tools in place for what follows.
    Tools,
    /// Builds the site.
    Build,
    /// Looks at the built site.
    Site,
}

/// How much is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// What every change must pass.
    Usual,
    /// The long variations too.
    Full,
}

/// A check that passed may add a short note to its line; one that failed hands over what was printed.
pub(super) type Finding = Result<String, Failure>;

/// One line of the report.
pub(super) struct Check {
    pub(super) stage: Stage,
    pub(super) name: &'static str,
    pub(super) make: fn(&Checkout, Scope) -> Finding,
}

impl Check {
    /// For the table of checks.
    pub(super) const fn new(
        stage: Stage,
        name: &'static str,
        make: fn(&Checkout, Scope) -> Finding,
    ) -> Self {
        Self { stage, name, make }
    }
}

/// The finding of a check that is one outside command.
pub(super) fn command(command: Command) -> Finding {
    let ended = program::capture(command)?;
    if ended.well {
        Ok(String::new())
    } else {
        Err(Failure(ended.printed))
    }
}
