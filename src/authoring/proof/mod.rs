//! Machine proofs about the rulebook, over all answers there can be and not over samples.
//!
//! Every answer to every question is a variable (`space`), numbers are cut at every threshold that some condition sets
//! (`scale`, `numbers`), and every condition and verdict is a function of these variables in a circuit (`circuit`), built
//! the way the domain reads them (`reading`, `judgement`). A law (`law`) asks a SAT solver (`prover`) for somebody who
//! breaks it; that there is nobody is the proof. That the circuit says what the program says is tried on random people
//! (`mirror`).

mod arithmetic;
mod bearing;
mod circuit;
mod court;
mod crowd;
mod dice;
mod doors;
mod economy;
mod income;
mod judgement;
mod law;
mod mirror;
mod numbers;
mod person;
mod post;
mod prover;
mod rails;
mod reach;
mod reading;
mod report;
mod scale;
mod silence;
mod sources;
mod space;
mod survey;
mod words;

pub use report::{Proved, Report};

use crate::authoring::library::Edition;
use crate::domain::Day;
use court::Court;
use law::{Finding, LAWS};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Proves all laws for all cities, as the law is on one day.
pub fn prove(editions: &[Edition], today: Day) -> Report {
    let jobs: Vec<(usize, usize)> = LAWS
        .iter()
        .enumerate()
        .flat_map(|(law, it)| (0..it.parts).map(move |part| (law, part)))
        .collect();
    let next = AtomicUsize::new(0);
    let found: Mutex<Vec<(usize, Finding, f64)>> = Mutex::default();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut court = Court::new(editions, today);
                while let Some((law, part)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let begun = Instant::now();
                    let finding = (LAWS[*law].attempt)(&mut court, *part);
                    let seconds = begun.elapsed().as_secs_f64();
                    if let Ok(mut found) = found.lock() {
                        found.push((*law, finding, seconds));
                    }
                }
            });
        }
    });
    let mut proved: Vec<(Finding, f64)> = LAWS.iter().map(|_| Default::default()).collect();
    for (law, finding, seconds) in found.into_inner().unwrap_or_default() {
        proved[law].0.join(finding);
        proved[law].1 += seconds;
    }
    let laws = LAWS.iter().zip(proved);
    Report {
        cities: Vec::new(),
        laws: laws
            .map(|(law, (finding, seconds))| Proved::new(law.title, finding, seconds))
            .collect(),
    }
}
