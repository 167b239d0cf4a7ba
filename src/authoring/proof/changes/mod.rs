//! What a new version of the rulebook changes for people: who loses and who gains, of all people there can be,
//! and what else reads otherwise. Questions, answers, services, sections and amounts are the same when their keys are.

mod listing;
mod outcomes;

use crate::authoring::library::Edition;
use crate::domain::Day;
use listing::Listing;
use std::fmt;

/// Two versions of the same thing.
#[derive(Clone, Copy)]
struct Versions<T> {
    old: T,
    new: T,
}

/// Everything that changes, in the order in which it matters.
#[derive(Debug)]
pub struct Changes {
    parts: Vec<Part>,
}

/// Changes of one kind.
#[derive(Debug)]
struct Part {
    title: String,
    lines: Vec<String>,
}

/// Compares two versions of the rulebook as they are on one day.
pub fn compare(old: &[Edition], new: &[Edition], today: Day) -> Changes {
    let common: Vec<Versions<&Edition>> = new
        .iter()
        .filter_map(|new| {
            let old = old.iter().find(|old| old.city == new.city)?;
            Some(Versions { old, new })
        })
        .collect();
    let (mut losses, mut gains) = (Vec::new(), Vec::new());
    for (place, city) in common.iter().enumerate() {
        let moved = outcomes::moved(*city, place == 0, today);
        losses.extend(moved.losses);
        gains.extend(moved.gains);
    }
    let mut parts = vec![
        Part::new("Kto traci", losses),
        Part::new("Kto zyskuje", gains),
        Part::new("Miasta", cities(old, new)),
    ];
    if let Some(first) = common.first() {
        let of = |list: fn(&Edition) -> Listing| list(first.old).compared(&list(first.new));
        parts.push(Part::new("Usługi", of(Listing::services)));
        parts.push(Part::new("Pytania i odpowiedzi", of(Listing::questions)));
        parts.push(Part::new("Kwoty", of(Listing::amounts)));
    }
    for city in &common {
        let title = format!("Miejsca i numery: {}", city.new.city);
        let [old, new] = [city.old, city.new].map(Listing::places);
        parts.push(Part::new(&title, old.compared(&new)));
    }
    parts.retain(|part| !part.lines.is_empty());
    Changes { parts }
}

fn cities(old: &[Edition], new: &[Edition]) -> Vec<String> {
    let [old, new] = [old, new].map(Listing::cities);
    old.compared(&new)
}

impl Part {
    fn new(title: &str, lines: Vec<String>) -> Part {
        Part {
            title: title.to_owned(),
            lines,
        }
    }
}

impl Changes {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(
                out,
                "Nic się nie zmienia: ani wyniki, ani pytania, ani kwoty, ani miejsca."
            );
        }
        for (place, part) in self.parts.iter().enumerate() {
            let gap = if place == 0 { "" } else { "\n" };
            writeln!(out, "{gap}{}", part.title)?;
            part.lines
                .iter()
                .try_for_each(|line| writeln!(out, "  {line}"))?;
        }
        Ok(())
    }
}
