//! `diff`: what the rulebook as it lies here changes for people, against another revision of it.

use super::checkout::Checkout;
use super::console;
use super::failure::Failure;
use super::program;
use super::prove::day;
use crate::authoring::library::{self, Library};
use crate::authoring::proof::changes;
use crate::authoring::reminders;
use crate::domain::Day;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// How many mistakes of an old revision are shown.
const SHOWN: usize = 5;

/// Compare `data/` with another revision: which people lose and which gain, and what else changes.
#[derive(clap::Args)]
pub(super) struct Diff {
    /// A revision as git knows it: `HEAD`, a branch, a tag, a hash.
    revision: String,
    /// The day whose law counts, for example `2026-11-22`; today, if not given.
    #[arg(long, value_parser = day)]
    day: Option<Day>,
}

impl Diff {
    /// Prints what changes; succeeds when there is such a revision and both versions can be read.
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let checkout = Checkout::find()?;
        let folder = Folder::new()?;
        take_out(&checkout, &self.revision, &folder.0)?;
        same_words(&checkout, &folder.0)?;
        let old = read(&folder.0, &format!("rewizji „{}”", self.revision))?;
        let new = read(checkout.root(), "tego katalogu")?;
        let today = self.day.unwrap_or_else(reminders::today);
        console::print(format_args!(
            "Od rewizji „{}” do tego, co leży w data/. Prawo z dnia {today}.\n",
            self.revision
        ));
        let changes = changes::compare(&old.editions, &new.editions, today);
        console::print(changes.to_string().trim_end());
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes `data/` as it was in a revision into a folder, past the index and the working tree.
fn take_out(checkout: &Checkout, revision: &str, folder: &Path) -> Result<(), Failure> {
    let git = |arguments: &[&str]| {
        let mut git = checkout.program("git");
        git.args(arguments)
            .env("GIT_INDEX_FILE", folder.join("index"));
        git
    };
    let commit = format!("{revision}^{{commit}}");
    let known = git(&[
        "rev-parse",
        "--quiet",
        "--verify",
        "--end-of-options",
        &commit,
    ]);
    if !well(known)? {
        return Err(Failure::new(format!(
            "Git nie zna rewizji „{revision}”. Podaj gałąź, znacznik albo skrót, na przykład: cargo run -q -- diff HEAD~1"
        )));
    }
    let prefix = format!("--prefix={}/", folder.display());
    let data = well(git(&[
        "read-tree",
        "--prefix=data/",
        &format!("{revision}:data"),
    ]))? && well(git(&["checkout-index", "--all", "--force", &prefix]))?
        && folder.join("data").is_dir();
    if data {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "W rewizji „{revision}” nie ma katalogu data/, więc nie ma czego porównać."
        )))
    }
}

fn well(command: Command) -> Result<bool, Failure> {
    program::capture(command).map(|ended| ended.well)
}

/// Gives an old revision today's words of the interface: nothing depends on them, but the reader asks for all of them.
fn same_words(checkout: &Checkout, folder: &Path) -> Result<(), Failure> {
    let words = Path::new("data/interfejs.toml");
    fs::copy(checkout.root().join(words), folder.join(words))
        .map(|_| ())
        .map_err(|error| Failure::new(format!("Nie można skopiować data/interfejs.toml: {error}.")))
}

/// A version of the rulebook. Mistakes in it are named, as what they concern may be compared wrongly.
fn read(root: &Path, whose: &str) -> Result<Library, Failure> {
    let library = library::open(root);
    let count = library.mistakes.len();
    if library.editions.is_empty() {
        return Err(Failure::new(format!(
            "Danych {whose} dzisiejszy program nie umie przeczytać (błędy: {count}). Pierwsze z nich:\n{}",
            first(&library)
        )));
    }
    if count > 0 {
        console::say(format_args!(
            "W danych {whose} dzisiejszy program widzi błędy ({count}). To, czego dotyczą, może być porównane źle. Pierwsze z nich:\n{}\n",
            first(&library)
        ));
    }
    Ok(library)
}

fn first(library: &Library) -> String {
    let shown = library.mistakes.iter().take(SHOWN);
    let shown: Vec<String> = shown.map(|mistake| format!("  {mistake}")).collect();
    shown.join("\n")
}

/// A folder of our own that goes when we go.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Folder, Failure> {
        let name = format!("drogowskaz-diff-{}", std::process::id());
        let folder = Folder(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).map_err(|error| {
            Failure::new(format!(
                "The folder {} cannot be made: {error}.",
                folder.0.display()
            ))
        })?;
        Ok(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind in the temporary one harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}
