//! `build`: makes `dist/` with Trunk. Trunk itself never downloads: the toolbox has brought everything.

use super::checkout::Checkout;
use super::console::say;
use super::failure::Failure;
use super::{archive, program, remap, toolbox};
use std::env;
use std::process::{Command, ExitCode};

/// Build the release site into `dist/`, as it is to be published.
#[derive(clap::Args)]
pub(crate) struct Build {
    /// Build quickly without optimisation, into `target/dev-site/`, which is not for publishing.
    #[arg(long)]
    dev: bool,
    /// Also make the archive of the release in `target/`, with a bill of materials and checksums.
    #[arg(long, conflicts_with = "dev")]
    zip: bool,
}

impl Build {
    /// Puts the tools in place, then builds the site.
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let checkout = Checkout::find()?;
        toolbox::for_the_site(&checkout)?;
        if self.dev {
            let mut trunk = trunk(&checkout, "build");
            trunk.arg("--dist").arg(checkout.dev_site());
            shown(trunk)?;
            say("The site is in target/dev-site/.");
        } else {
            release(&checkout)?;
            say("The site is in dist/.");
        }
        if self.zip {
            let made = archive::make(&checkout)?;
            say(format!("{}  {}", made.sum, made.path.display()));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Builds the release site in the open.
pub(crate) fn release(checkout: &Checkout) -> Result<(), Failure> {
    say(
        "Building the release site. The first build usually takes about 4 minutes on two cores, later ones about one.",
    );
    shown(release_command(checkout))
}

fn shown(trunk: Command) -> Result<(), Failure> {
    if program::show(trunk)?.well {
        Ok(())
    } else {
        Err(Failure::new(
            "The site was not built. The lines above say why; the last site built, if any, is still in dist/.",
        ))
    }
}

/// The command that builds the release site.
pub(crate) fn release_command(checkout: &Checkout) -> Command {
    let mut trunk = trunk(checkout, "build");
    trunk.args(["--release", "--locked"]);
    // For the wasm alone: the same flags for all of cargo would compile the commands anew inside Trunk's hook.
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        remap::flags(checkout),
    );
    trunk
}

/// One of Trunk's actions, without a network.
pub(crate) fn trunk(checkout: &Checkout, action: &str) -> Command {
    let mut trunk = checkout.program("trunk");
    trunk.args([action, "--offline", "--skip-version-check"]);
    trunk.env("CARGO_NET_OFFLINE", "true");
    // When a build fails, Trunk's own stack would bury the compiler's message.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk takes this variable for a switch and stops at the usual `NO_COLOR=1`.
        trunk.env("NO_COLOR", "true");
    }
    trunk
}
