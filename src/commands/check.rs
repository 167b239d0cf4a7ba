//! `check`: everything wrong with the rulebook, what will need somebody soon, and a one-line count.

use super::console;
use crate::authoring::crosscheck;
use crate::authoring::declaration;
use crate::authoring::library::{self, Library};
use crate::authoring::lost;
use crate::authoring::mistake::Mistake;
use crate::authoring::pages;
use crate::authoring::reminders;
use std::path::Path;

/// What a check of the rulebook found.
pub struct Report {
    /// Mistakes of form and of meaning, in the order of the files.
    pub mistakes: Vec<Mistake>,
    /// How much was checked, in one line.
    pub count: String,
}

/// Checks the rulebook in `root/data`.
pub fn report(root: &Path) -> Report {
    let library = library::open(root);
    let mut mistakes = crosscheck::everything(&library);
    mistakes.extend(declaration::open(root).err().unwrap_or_default());
    mistakes.extend(pages::open(root).err().unwrap_or_default());
    mistakes.extend(lost::open(root).err().unwrap_or_default());
    Report {
        count: count(&library, mistakes.len()),
        mistakes,
    }
}

/// Prints the report and the reminders; succeeds when there is no mistake.
pub fn run(root: &Path) -> bool {
    let report = report(root);
    report.mistakes.iter().for_each(console::print);
    reminders::all(root, reminders::today())
        .iter()
        .for_each(|reminder| console::print(format_args!("przypomnienie: {reminder}")));
    console::print(&report.count);
    report.mistakes.is_empty()
}

fn count(library: &Library, mistakes: usize) -> String {
    let first = library.editions.first();
    let books = || library.editions.iter().map(|edition| &edition.book);
    format!(
        "miasta: {}, pytania: {}, pojęcia: {}, kwoty: {}, usługi: {}, przykłady: {}, błędy: {mistakes}",
        library.editions.len(),
        first.map_or(0, |edition| edition.book.questions.len()),
        first.map_or(0, |edition| edition.book.concepts.len()),
        first.map_or(0, |edition| edition.book.amounts.len()),
        books().map(|book| book.services.len()).max().unwrap_or(0),
        library
            .editions
            .iter()
            .map(|edition| edition.examples.len())
            .max()
            .unwrap_or(0),
    )
}
