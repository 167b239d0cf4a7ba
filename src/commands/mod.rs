//! The command line. Each command is a file; this one only knows their names, and turns a failure into a sentence.

mod archive;
mod bench;
mod build;
mod cards;
mod check;
mod checkout;
mod console;
mod diff;
mod failure;
mod program;
mod prove;
mod remap;
mod screen;
mod serve;
mod toolbox;
mod verify;

use checkout::Checkout;
use clap::{Parser, Subcommand};
use failure::Failure;
use std::path::Path;
use std::process::ExitCode;

/// Drogowskaz: builds, checks and serves the signpost to municipal social help.
#[derive(Parser)]
#[command(name = "drogowskaz", bin_name = "cargo run -q --", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Verify(verify::Verify),
    Build(build::Build),
    Bench(bench::Bench),
    /// Check the rulebook in `data/` and print every mistake.
    Check,
    /// Write the review card of every service into `tests/golden/karty/`.
    Cards,
    Prove(prove::Prove),
    Diff(diff::Diff),
    Screen(screen::Screen),
    /// Finish the folder that Trunk has built; Trunk calls this itself.
    #[command(hide = true)]
    Publish,
}

/// Runs the command line and says how it went.
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Verify(verify) => verify.run(),
        Command::Build(build) => build.run(),
        Command::Bench(bench) => bench.run(),
        Command::Check => in_checkout(check::run),
        Command::Cards => in_checkout(cards::run),
        Command::Diff(diff) => diff.run(),
        Command::Prove(prove) => in_checkout(|root| prove.run(root)),
        Command::Screen(screen) => in_checkout(|root| screen.run(root)),
        Command::Publish => publish(),
    };
    done.unwrap_or_else(|failure| {
        console::say(failure);
        ExitCode::FAILURE
    })
}

/// Runs a command that says itself what it found, and only succeeds or does not.
fn in_checkout(command: impl Fn(&Path) -> bool) -> Result<ExitCode, Failure> {
    let well = command(Checkout::find()?.root());
    Ok(if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn publish() -> Result<ExitCode, Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("Only Trunk calls this. To build the site: cargo run -q -- build")
    })?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    crate::publish::site::finish(Checkout::find()?.root(), Path::new(&staging), release)
        .map(|()| ExitCode::SUCCESS)
        .map_err(Failure::new)
}
