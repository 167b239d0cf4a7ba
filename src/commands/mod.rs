//! The command line. Each command is a file; this one only knows their names.

mod check;

use clap::{Parser, Subcommand};
use std::path::Path;
use std::process::ExitCode;

/// Drogowskaz: builds, checks and serves the signpost to municipal social help.
#[derive(Parser)]
#[command(name = "drogowskaz", bin_name = "cargo run -q --")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check the rulebook in `data/` and print every mistake.
    Check,
}

/// Runs the command line and says how it went.
pub fn run() -> ExitCode {
    let root = Path::new(".");
    let done = match Arguments::parse().command {
        Command::Check => check::run(root),
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
