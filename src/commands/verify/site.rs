//! The checks of the site: that it can be built, that it is small, that it works in a real browser.

use super::check::{Finding, Scope, command};
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use crate::commands::{build, toolbox};
use crate::publish::site;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// What a visitor may have to download, compressed, before the app has taken over the first question (QUALITY P1).
const MOST_BYTES: usize = 90_000;

/// What a device keeps so that everything opens without a network, all cities included (QUALITY P1).
const MOST_BYTES_KEPT: usize = 300_000;

/// How many files that may be: fourteen, and the worker.
const MOST_KEPT: usize = 15;

pub(super) fn tools(checkout: &Checkout, _: Scope) -> Finding {
    toolbox::for_the_site(checkout)?;
    toolbox::for_the_browser(checkout)?;
    Ok(String::new())
}

pub(super) fn build(checkout: &Checkout, _: Scope) -> Finding {
    command(build::release_command(checkout))
}

/// Weighs the files that stand between a visitor and the first question, and all that a device keeps.
pub(super) fn size(checkout: &Checkout, _: Scope) -> Finding {
    let dist = checkout.dist();
    let first = site::critical_path(&dist).map_err(Failure::new)?;
    let kept = site::kept_offline(&dist).map_err(Failure::new)?;
    if kept.len() > MOST_KEPT {
        let kept = kept.len();
        return Err(Failure::new(format!(
            "A device keeps {kept} files, more than {MOST_KEPT}."
        )));
    }
    let first = weigh("The first question costs", &first, MOST_BYTES)?;
    let kept = weigh("To open without a network costs", &kept, MOST_BYTES_KEPT)?;
    Ok(format!("{first}, offline {kept} bytes, brotli"))
}

/// The sum of some files, if it is no more than it may be.
fn weigh(what: &str, files: &[(String, usize)], most: usize) -> Finding {
    let bytes: usize = files.iter().map(|(_, bytes)| bytes).sum();
    let sum = format!("{bytes} of {most}");
    if (1..=most).contains(&bytes) {
        return Ok(sum);
    }
    let mut report = String::new();
    for (name, bytes) in files {
        let _ = writeln!(report, "{bytes:>8}  {name}");
    }
    Err(Failure::new(format!("{report}{what} {sum} bytes, brotli.")))
}

pub(super) fn browser_tests(checkout: &Checkout, scope: Scope) -> Finding {
    let chromium = toolbox::for_the_browser(checkout)?;
    let mut node = checkout.program("node");
    node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .args(test_files(checkout)?);
    node.env("CHROMIUM_PATH", chromium);
    if scope == Scope::Full {
        node.env("VERIFY_FULL", "1");
    }
    command(node)
}

/// Named one by one: what `node --test` makes of a folder or a pattern differs between its versions.
fn test_files(checkout: &Checkout) -> Result<Vec<PathBuf>, Failure> {
    let folder = checkout.browser_tests();
    let entries = fs::read_dir(&folder).map_err(|error| {
        Failure::new(format!(
            "The folder {} cannot be read: {error}.",
            folder.display()
        ))
    })?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    Ok(files)
}
