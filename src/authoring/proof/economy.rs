//! No condition is idle: each decides something for somebody, with all the others in force.
//! Some only repeat what the question of another presupposes; they still keep the rule true if that question were asked
//! of more people, so what is idle must be so even if everybody were asked everything.

use super::court::{Court, Read};
use super::law::Finding;
use super::post::Trial;
use super::survey::{Posts, Survey};

/// Every condition of every service, route, estimate and question decides something.
pub(super) fn conditions(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    let mut guarding = 0;
    for city in 0..court.cities.len() {
        guarding = round(court, city, &mut finding, Posts::Conditions).max(guarding);
    }
    finding.note = remark(guarding);
    finding
}

/// Every part of every concept makes a difference to it.
pub(super) fn concepts(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    if !court.cities.is_empty() {
        let guarding = round(court, 0, &mut finding, Posts::Concepts);
        finding.note = remark(guarding);
    }
    finding
}

fn remark(guarding: usize) -> String {
    match guarding {
        0 => String::new(),
        some => format!("strzegą tego, o co pyta pytanie: {some}"),
    }
}

/// Visits the posts twice: as questions are asked now, and as if all were asked of everybody.
/// Says how many conditions only repeat what a question presupposes.
fn round(court: &mut Court, city: usize, finding: &mut Finding, posts: Posts) -> usize {
    let now = court.cities[city].complete.clone();
    let open = now.reading.asked_of_everybody();
    let open = Read::of(open, &mut court.space);
    let trials = Survey::new(court, city, now).visit(posts);
    let if_open = Survey::new(court, city, open).visit(posts);
    let mut guarding = 0;
    for trial in trials {
        let same = |other: &&Trial| other.subject == trial.subject && other.fault.is_none();
        let guards = trial.fault.is_some() && if_open.iter().any(|other| same(&other));
        guarding += usize::from(guards);
        let fault = trial.fault.filter(|_| !guards);
        finding.note(fault.map(|fault| format!("{}: {fault}", trial.subject)));
    }
    guarding
}
