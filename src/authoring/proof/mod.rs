//! Machine proofs about the rulebook, over all answers there can be and not over samples.
//!
//! Every answer to every question is a variable (`space`), numbers are cut at every threshold that some condition sets
//! (`scale`, `numbers`), and every condition and verdict is a function of these variables in a circuit (`circuit`), built
//! the way the domain reads them (`reading`, `judgement`). A law (`law`) asks a SAT solver (`prover`) for somebody who
//! breaks it; that there is nobody is the proof. That the circuit says what the program says is tried on random people
//! (`mirror`).

mod arithmetic;
mod bearing;
pub mod changes;
mod circuit;
mod count;
mod court;
mod crowd;
mod dice;
mod doors;
mod economy;
mod grounds;
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
mod search;
mod silence;
mod sources;
mod space;
mod survey;
mod words;

pub use grounds::Grounds;
pub use report::{Proved, Report};

use crate::authoring::library::Edition;
use crate::domain::Day;
use court::Court;
use law::{LAWS, Law};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// On how many random people the circuit is compared with the program.
pub const PEOPLE: usize = 100_000;

/// Proves all laws for all cities, as the law is on one day; tries so many random people.
pub fn prove(editions: &[Edition], today: Day, people: usize) -> Report {
    let parts = |(law, it): (usize, &Law)| (0..it.parts).map(move |part| (law, part));
    let jobs: Vec<(usize, usize)> = LAWS.iter().enumerate().flat_map(parts).collect();
    let all: Vec<&Edition> = editions.iter().collect();
    let next = AtomicUsize::new(0);
    let proved: Mutex<Vec<Proved>> = Mutex::new(LAWS.iter().map(Proved::not_yet).collect());
    let work = || {
        let mut court = Court::new(&all, today);
        court.people = people;
        while let Some((law, part)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let begun = Instant::now();
            let finding = (LAWS[*law].attempt)(&mut court.anew(), *part);
            if let Ok(mut proved) = proved.lock() {
                proved[*law].take(finding, begun.elapsed());
            }
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    Report {
        cities: Court::new(&all, today).sizes(),
        laws: proved.into_inner().unwrap_or_default(),
    }
}
