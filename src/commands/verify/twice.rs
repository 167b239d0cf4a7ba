//! The check that anybody gets the same bytes: the release is built again in another folder, from nothing.

use super::check::{Finding, Scope};
use crate::commands::checkout::Checkout;
use crate::commands::failure::Failure;
use crate::commands::{archive, program};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// Compares the archive of the release with that of a second build, which takes some minutes.
pub(super) fn identical(checkout: &Checkout, scope: Scope) -> Finding {
    if scope == Scope::Usual {
        return Ok("left out: only with --full".to_owned());
    }
    let first = archive::make(checkout)?;
    let folder = env::temp_dir().join(format!("drogowskaz-{}", process::id()));
    copy(checkout, &folder)?;
    lend_tools(checkout, &folder)?;
    let mut cargo = checkout.program("cargo");
    cargo.args(["run", "--quiet", "--", "build", "--zip"]);
    cargo.current_dir(&folder).env_remove("CARGO_TARGET_DIR");
    let ended = program::capture(cargo)?;
    if !ended.well {
        return Err(Failure(ended.printed));
    }
    let name = first
        .path
        .strip_prefix(checkout.root())
        .unwrap_or(&first.path);
    let second = fs::read(folder.join(name)).map_err(|reason| unread(&folder, &reason))?;
    let second = crate::publish::archive::sum(&second);
    if first.sum != second {
        return Err(Failure::new(format!(
            "Two builds differ: {} and {second}. Compare dist/ with the one in {}.",
            first.sum,
            folder.display()
        )));
    }
    fs::remove_dir_all(&folder).map_err(|reason| unread(&folder, &reason))?;
    Ok(second)
}

/// Copies what git knows or would take in, as it is now.
fn copy(checkout: &Checkout, folder: &Path) -> Result<(), Failure> {
    let mut git = checkout.program("git");
    git.args(["-c", "core.quotePath=false", "ls-files"]);
    git.args(["--cached", "--others", "--exclude-standard"]);
    let listed = program::capture(git)?;
    if !listed.well {
        return Err(Failure(listed.printed));
    }
    for name in listed.printed.lines() {
        let (from, to) = (checkout.root().join(name), folder.join(name));
        if !from.is_file() {
            continue;
        }
        let parent = to.parent().map_or_else(PathBuf::new, Path::to_path_buf);
        fs::create_dir_all(parent).map_err(|reason| unread(&to, &reason))?;
        fs::copy(&from, &to).map_err(|reason| unread(&from, &reason))?;
    }
    Ok(())
}

/// Gives the second build our tools, which are no part of what is compared and take ten minutes to make.
fn lend_tools(checkout: &Checkout, folder: &Path) -> Result<(), Failure> {
    let ours = checkout.tools();
    let theirs = folder.join("target").join("tools");
    for part in ["", "bin"] {
        let (from, to) = (ours.join(part), theirs.join(part));
        fs::create_dir_all(&to).map_err(|reason| unread(&to, &reason))?;
        let entries = fs::read_dir(&from).map_err(|reason| unread(&from, &reason))?;
        for file in entries.flatten().filter(|entry| entry.path().is_file()) {
            let to = to.join(file.file_name());
            fs::copy(file.path(), &to).map_err(|reason| unread(&to, &reason))?;
        }
    }
    Ok(())
}

fn unread(path: &Path, reason: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {reason}.", path.display()))
}
