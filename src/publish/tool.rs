//! Runs the programs that publishing needs, each in silence unless it fails.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where npm puts a program.
pub(super) fn of_npm(root: &Path, name: &str) -> PathBuf {
    root.join("tests/browser/node_modules/.bin").join(name)
}

/// Has esbuild make one file of another and of what that imports.
pub(super) fn esbuild(root: &Path, from: &Path, to: &Path, flags: &[&str]) -> Result<(), String> {
    let to = format!("--outfile={}", to.display());
    let mut arguments = vec![from.as_os_str(), to.as_ref()];
    arguments.push("--log-level=error".as_ref());
    arguments.extend(flags.iter().map(OsStr::new));
    run(of_npm(root, "esbuild"), arguments)
}

/// Runs a program to its end.
pub(super) fn run(
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<(), String> {
    let program = program.as_ref();
    let name = program.display();
    match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed with {status}.")),
        Err(reason) => Err(format!(
            "Cannot run {name}: {reason}. Run: cargo run -q -- build"
        )),
    }
}
