//! The checked-out repository: where things lie in it, and how a program is started from its root.

use super::failure::Failure;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, iter};

/// The repository that this program was started in.
pub(crate) struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// Finds the repository: cargo names it, or the working directory lies inside it.
    pub(crate) fn find() -> Result<Self, Failure> {
        let start = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .or_else(|| env::current_dir().ok())
            .unwrap_or_default();
        start
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .map(|folder| Self {
                root: folder.to_path_buf(),
            })
            .ok_or_else(|| {
                Failure::new(
                    "Run this inside the Drogowskaz repository: there is no Trunk.toml here or above.",
                )
            })
    }

    /// The repository itself.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The unoptimised site, which is not for publishing.
    pub(crate) fn dev_site(&self) -> PathBuf {
        self.root.join("target").join("dev-site")
    }

    /// The browser tests and the npm packages.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// Where `cargo install` puts the tools that only this repository needs.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target").join("tools")
    }

    /// A program to be run from the root, with our own tools before those of the machine.
    pub(crate) fn program(&self, name: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.root).env("PATH", self.path());
        command
    }

    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = iter::once(self.tools().join("bin")).chain(env::split_paths(&inherited));
        env::join_paths(folders).unwrap_or(inherited)
    }
}
