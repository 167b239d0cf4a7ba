//! What is not asked, or answered "nie wiem", never decides: a settled verdict stays, however a person goes on.
//! To go on is to answer more in such a way that what was said is still heard.

use super::circuit::Edge;
use super::court::{Court, Read};
use super::law::Finding;
use super::reading::{Ear, Reading};
use super::{person, words};
use crate::authoring::examples;
use crate::domain::{Outcome, ServiceId};

/// "Raczej nie" and "prawdopodobnie tak" stay; "możliwe" can only become "prawdopodobnie tak".
pub(super) fn never_decides(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    for city in 0..court.cities.len() {
        let edition = court.cities[city].edition;
        let without_needs = Reading::new(
            edition,
            &court.places[city],
            court.today,
            Ear::CompleteButNeeds,
            &court.space,
        );
        let without_needs = Read::of(without_needs, &mut court.space);
        let complete = court.cities[city].complete.clone();
        for mut later in [complete, without_needs] {
            let heard = still_heard(court, city, &mut later.reading);
            for service in court.services(city) {
                for (told, then) in [
                    (Outcome::Unlikely, [Outcome::Unlikely, Outcome::Unlikely]),
                    (Outcome::Likely, [Outcome::Likely, Outcome::Likely]),
                    (Outcome::Possible, [Outcome::Possible, Outcome::Likely]),
                ] {
                    let fault = turned(court, city, &later, heard, service, told, then);
                    finding.note(fault);
                }
            }
        }
    }
    finding
}

/// A person who is told one thing, and after more answers something that must not come of it.
fn turned(
    court: &mut Court,
    city: usize,
    later: &Read,
    heard: Edge,
    service: ServiceId,
    told: Outcome,
    then: [Outcome; 2],
) -> Option<String> {
    let first = court.cities[city].partial.judgement(service).told(told);
    let [one, other] = then.map(|outcome| later.judgement(service).told(outcome));
    let turned = [heard, first, !one, !other];
    if !court.anybody(&turned) {
        return None;
    }
    let found = court.smallest_found(&turned)?;
    let first = court.heard(&court.cities[city].partial.reading, &found);
    let facts = court.forcing(&found, &[], &[!one, !other]);
    let last = court.heard_of(&later.reading, &found, &facts);
    let book = &court.cities[city].edition.book;
    let words = first.in_words(book, court.today);
    let more = person::said(book, &last.answers, court.today, |_| true);
    let told = examples::in_words(told);
    let name = words::service(court.cities[city].edition, service);
    Some(format!(
        "{name}: „{told}” słyszy {words}; a co innego, gdy powie: {more}"
    ))
}

/// Those of whom everything said so far is heard also in the end.
fn still_heard(court: &mut Court, city: usize, later: &mut Reading) -> Edge {
    let space = &mut court.space;
    let book = &court.cities[city].edition.book;
    let voices = &court.cities[city].partial.reading.voices;
    let mut heard = vec![];
    for ((fact, _), voice) in book.facts().zip(voices) {
        let arises = later.arises(space, fact);
        heard.push(space.circuit.or(!voice.answered, !arises.no));
    }
    let needs = &voices[book.needs.index()];
    heard.push(match later.unsure {
        Edge::FALSE => Edge::TRUE,
        _ => !needs.answered,
    });
    space.circuit.all(heard)
}
