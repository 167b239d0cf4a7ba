//! `prove`: machine proofs about the rulebook, over all answers there can be.

use super::console;
use crate::authoring::library;
use crate::authoring::proof::{self, Report};
use crate::authoring::reminders;
use crate::domain::Day;
use chrono::NaiveDate;
use std::path::Path;
use std::time::Instant;

/// Prove what holds for everybody, whatever they answer, and print one line for each law.
#[derive(clap::Args)]
pub(super) struct Prove {
    /// The day whose law counts, for example `2026-11-22`; today, if not given.
    #[arg(long, value_parser = day)]
    day: Option<Day>,
}

impl Prove {
    /// Prints the report; succeeds when the rulebook can be read and every law holds.
    pub(super) fn run(&self, root: &Path) -> bool {
        let begun = Instant::now();
        let day = self.day.unwrap_or_else(reminders::today);
        let Some(report) = report(root, Some(day)) else {
            console::print(
                "Dowodów nie ma, bo dane mają błędy. Zobacz wszystkie: cargo run -q -- check",
            );
            return false;
        };
        console::print(format_args!(
            "Wszystkie odpowiedzi, jakie są możliwe. Prawo z dnia {day}.\n"
        ));
        report.cities.iter().for_each(console::print);
        console::print("");
        for law in &report.laws {
            let said = law.to_string();
            let (line, faults) = said.split_once('\n').unwrap_or((&said, ""));
            let seconds = law.time.as_secs_f64();
            console::print(format_args!("{line:<88}{seconds:>5.1} s"));
            faults.lines().for_each(console::print);
        }
        let seconds = begun.elapsed().as_secs_f64();
        let faults: usize = report.laws.iter().map(|law| law.faults().len()).sum();
        console::print(format_args!("\nczas: {seconds:.1} s, błędy: {faults}"));
        report.is_clean()
    }
}

/// The proofs for the rulebook in `root/data` on a day, or on the day it was last checked; none when it cannot be read.
pub(super) fn report(root: &Path, day: Option<Day>) -> Option<Report> {
    let library = library::open(root);
    let books = library.editions.iter().map(|edition| &edition.book);
    let checked = books.map(|book| book.checked).max()?;
    let today = day.unwrap_or(checked);
    let readable = library.mistakes.is_empty();
    readable.then(|| proof::prove(&library.editions, today, proof::PEOPLE))
}

/// A day as it is written on the command line.
pub(super) fn day(text: &str) -> Result<Day, String> {
    let date: Result<NaiveDate, _> = text.parse();
    date.map(Day::from)
        .map_err(|_| "write it as 2026-11-22".to_owned())
}
