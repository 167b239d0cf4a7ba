//! `serve`: builds the site and serves it on this machine alone.
//! The release site is served by the server of the browser tests, so it comes with the headers it will be published with.

use super::checkout::Checkout;
use super::console::say;
use super::failure::Failure;
use super::{build, program, toolbox};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

/// Build the site and serve it on this machine.
#[derive(clap::Args)]
pub(crate) struct Serve {
    /// The port to serve on.
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// Build quickly without optimisation, and reload the page after each change.
    #[arg(long)]
    dev: bool,
}

impl Serve {
    /// Serves until it is stopped. A busy port is found out first, before minutes go into a build.
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let checkout = Checkout::find()?;
        self.require_port()?;
        toolbox::for_the_site(&checkout)?;
        if self.dev {
            self.follow_changes(&checkout)
        } else {
            self.release(&checkout)
        }
    }

    fn require_port(&self) -> Result<(), Failure> {
        let port = self.port;
        let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
            return Ok(());
        };
        let other = port.checked_add(1).unwrap_or(8080);
        Err(Failure::new(match error.kind() {
            io::ErrorKind::AddrInUse => {
                format!(
                    "Port {port} is taken. Stop the other program or choose another: cargo serve --port {other}"
                )
            }
            io::ErrorKind::PermissionDenied => {
                format!(
                    "Port {port} is reserved for the system. Choose a higher one: cargo serve --port 8080"
                )
            }
            _ => format!(
                "Port {port} cannot be used ({error}). Choose another: cargo serve --port {other}"
            ),
        }))
    }

    fn release(&self, checkout: &Checkout) -> Result<ExitCode, Failure> {
        build::release(checkout)?;
        let mut node = checkout.program("node");
        node.arg(checkout.browser_tests().join("host.mjs"));
        node.arg(checkout.dist()).arg(self.port.to_string());
        program::become_program(node)
    }

    fn follow_changes(&self, checkout: &Checkout) -> Result<ExitCode, Failure> {
        let port = self.port;
        say(
            "Building without optimisation. The first build usually takes about 2 minutes on two cores.",
        );
        say(format!(
            "Then the page is at http://127.0.0.1:{port} and reloads after each change. Ctrl-C ends it."
        ));
        let mut trunk = build::trunk(checkout, "serve");
        trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
        trunk.args(["--no-spa", "--disable-address-lookup"]);
        // Not into dist/: what lies there is always fit to be published.
        trunk.arg("--dist").arg(checkout.dev_site());
        program::become_program(trunk)
    }
}
