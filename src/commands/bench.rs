//! `bench page`: how long a visitor with a slow phone and a slow network waits, beside the least that could be.

use super::checkout::Checkout;
use super::failure::Failure;
use super::{program, remap, toolbox};
use crate::publish::wasm;
use std::path::PathBuf;
use std::process::ExitCode;

/// The page of a host for the smallest module.
const SMALLEST: &str = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Leptos</title>\
    <body><script type=\"module\">import init from './drogowskaz.js'; init('drogowskaz_bg.wasm');</script>";

/// Measure what visitors wait for; build the site first.
#[derive(clap::Args)]
pub(crate) struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// The first question and the steps after it: slow 4G, a processor six times slower, nothing in the cache.
    Page {
        /// How often each page is loaded.
        #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..))]
        loads: u16,
        /// How many conversations are held to the end.
        #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
        walks: u16,
        /// Leave out the smallest page of Leptos, which has to be compiled first.
        #[arg(long)]
        without_leptos: bool,
    },
}

impl Bench {
    /// Measures and prints a table.
    pub(crate) fn run(&self) -> Result<ExitCode, Failure> {
        let What::Page {
            loads,
            walks,
            without_leptos,
        } = self.what;
        let checkout = Checkout::find()?;
        if !checkout.dist().join("index.html").is_file() {
            return Err(Failure::new(
                "There is no site in dist/ to measure. Build it first: cargo run -q -- build",
            ));
        }
        toolbox::for_the_site(&checkout)?;
        let mut node = checkout.program("node");
        node.arg(checkout.browser_tests().join("bench.mjs"))
            .args([loads.to_string(), walks.to_string()])
            .env("CHROMIUM_PATH", toolbox::for_the_browser(&checkout)?);
        if !without_leptos {
            node.arg(smallest(&checkout)?);
        }
        let ended = program::show(node)?;
        Ok(if ended.well {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// Builds the smallest page of Leptos as ours is built, and says where it is.
fn smallest(checkout: &Checkout) -> Result<PathBuf, Failure> {
    let mut cargo = checkout.program("cargo");
    cargo.args(["build", "--quiet", "--release", "--locked", "--offline"]);
    cargo.args([
        "--example",
        "smallest",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        remap::flags(checkout),
    );
    let ended = program::show(cargo)?;
    if !ended.well {
        return Err(Failure::new("The smallest page of Leptos was not built."));
    }
    let folder = checkout.root().join("target").join("smallest");
    wasm::plain(checkout.root(), "examples/smallest.wasm", &folder).map_err(Failure::new)?;
    let page = folder.join("index.html");
    std::fs::write(&page, SMALLEST)
        .map_err(|reason| Failure::new(format!("{}: {reason}", page.display())))?;
    Ok(folder)
}
