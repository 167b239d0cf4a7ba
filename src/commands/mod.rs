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
    /// Finish the folder that Trunk has built; Trunk calls this itself.
    #[command(hide = true)]
    Publish,
}

/// Runs the command line and says how it went.
pub fn run() -> ExitCode {
    let root = Path::new(".");
    let done = match Arguments::parse().command {
        Command::Check => check::run(root),
        Command::Publish => {
            let staging = std::env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".into());
            let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
            match crate::publish::site::finish(root, Path::new(&staging), release) {
                Ok(()) => true,
                Err(reason) => { eprintln!("{reason}"); false }
            }
        }
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
