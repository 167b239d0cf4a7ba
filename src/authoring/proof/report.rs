//! What came of all proofs, one line a law.

use super::law::Finding;
use std::fmt;

/// All laws, each with what came of it.
#[derive(Debug)]
pub struct Report {
    /// Each city in one line: its size, and how many different people there can be.
    pub cities: Vec<String>,
    /// The laws.
    pub laws: Vec<Proved>,
}

/// One law.
#[derive(Debug)]
pub struct Proved {
    /// The law.
    pub title: &'static str,
    /// How many things were proved.
    pub proved: usize,
    /// What goes with the count.
    pub note: String,
    /// What breaks it.
    pub faults: Vec<String>,
    /// How long the proof took, in seconds of one core.
    pub seconds: f64,
}

impl Report {
    /// Whether every law holds.
    pub fn is_clean(&self) -> bool {
        self.laws.iter().all(|law| law.faults.is_empty())
    }
}

impl Proved {
    /// A law with what was found.
    pub(super) fn new(title: &'static str, finding: Finding, seconds: f64) -> Proved {
        Proved {
            title,
            proved: finding.proved,
            note: finding.note,
            faults: finding.faults,
            seconds,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for city in &self.cities {
            writeln!(out, "{city}")?;
        }
        for law in &self.laws {
            writeln!(out, "{law}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Proved {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.faults.is_empty() { "ok" } else { "BŁĄD" };
        let note = match self.note.as_str() {
            "" => String::new(),
            note => format!(" ({note})"),
        };
        write!(out, "{verdict:<6}{}: {}{note}", self.title, self.proved)?;
        for fault in &self.faults {
            write!(out, "\n      {fault}")?;
        }
        Ok(())
    }
}
