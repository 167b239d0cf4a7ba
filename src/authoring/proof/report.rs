//! What came of all proofs, one line a law.

use super::law::{Finding, Law};
use std::fmt;
use std::time::Duration;

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
    /// How long the proof took one core.
    pub time: Duration,
    finding: Finding,
}

impl Report {
    /// Whether every law holds.
    pub fn is_clean(&self) -> bool {
        self.laws.iter().all(|law| law.faults().is_empty())
    }

    /// How many things were proved.
    pub fn proved(&self) -> usize {
        self.laws.iter().map(|law| law.finding.proved).sum()
    }
}

impl Proved {
    /// A law of which nothing is known.
    pub(super) fn not_yet(law: &Law) -> Proved {
        Proved {
            title: law.title,
            time: Duration::ZERO,
            finding: Finding::default(),
        }
    }

    /// Takes in what a part of the proof found.
    pub(super) fn take(&mut self, finding: Finding, time: Duration) {
        self.finding.join(finding);
        self.time += time;
    }

    /// What breaks the law.
    pub fn faults(&self) -> &[String] {
        &self.finding.faults
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
        let Finding {
            proved,
            note,
            faults,
        } = &self.finding;
        let verdict = if faults.is_empty() { "ok" } else { "BŁĄD" };
        write!(out, "{verdict:<5} {}: {proved}", self.title)?;
        if !note.is_empty() {
            write!(out, " ({note})")?;
        }
        faults
            .iter()
            .try_for_each(|fault| write!(out, "\n      {fault}"))
    }
}
