//! The circuit and the domain's own evaluator agree on whoever comes: verdicts, urgency, routes, what is looked at.
//! It holds the proofs to the program that people use.

use super::circuit::{Edge, value};
use super::court::{City, Court, Read};
use super::crowd::{Crowd, LANES, Profile};
use super::dice::Dice;
use super::law::Finding;
use super::person::said;
use crate::domain::{Case, Outcome, ServiceId};

/// In how many parts the people are tried.
pub(super) const PARTS: usize = 8;

/// How many people are tried in all.
const PEOPLE: usize = 100_000;

/// What a service's judgement says: its name, the function, and whether the domain says it.
type Sentence = (&'static str, Edge, bool);

/// Tries one part of the people, in turn in every city.
pub(super) fn agrees(court: &mut Court, part: usize) -> Finding {
    let mut finding = Finding::default();
    let mut dice = Dice::seeded(u64::try_from(part).unwrap_or_default());
    let crowds = PEOPLE.div_ceil(PARTS * LANES);
    for city in (0..court.cities.len()).cycle().take(crowds) {
        let needs = court.cities[city].edition.book.needs.index();
        let (needs, _) = court.places[city].0[needs];
        let crowd = Crowd::random(&court.space, needs, &mut dice);
        let variables = crowd.variables(&court.space);
        let values = court.space.circuit.simulate(|node| variables[node]);
        for (lane, person) in crowd.people().iter().enumerate() {
            let holds = |edge: Edge| value(&values, edge) >> lane & 1 == 1;
            finding.note(disagreement(court, city, person, &holds));
        }
    }
    finding
}

fn disagreement(
    court: &Court,
    city: usize,
    person: &Profile,
    holds: &dyn Fn(Edge) -> bool,
) -> Option<String> {
    let places = &court.places[city];
    let city = &court.cities[city];
    let book = &city.edition.book;
    let answers = person.answers(book, places);
    let case = Case {
        book,
        answers: &answers,
        today: court.today,
    };
    let in_play = case.in_play();
    let partial = std::iter::once(&city.partial);
    let complete = person.complete.then_some(&city.complete);
    for read in partial.chain(complete) {
        for (service, _) in book.all_services() {
            let shown = in_play.contains(&service);
            let sentences = sentences(city, &case, read, service, shown);
            let wrong = sentences.iter().find(|(_, edge, said)| holds(*edge) != *said);
            if let Some((what, _, _)) = wrong {
                let key = &city.edition.service_keys[service.index()];
                let words = said(book, &answers, court.today, |_| true);
                return Some(format!("{key}: inaczej wychodzi {what}, gdy ktoś odpowiada: {words}"));
            }
        }
    }
    None
}

/// Everything the domain says of a service.
fn sentences(
    city: &City,
    case: &Case,
    read: &Read,
    service: ServiceId,
    in_play: bool,
) -> Vec<Sentence> {
    let it = read.judgement(service);
    let verdict = case.judge(service);
    let route = case.route(service);
    let told = |outcome: Outcome| (it.told(outcome), verdict.outcome == outcome);
    let outcomes = [
        Outcome::Likely,
        Outcome::Possible,
        Outcome::Unknown,
        Outcome::Unlikely,
    ];
    let verdicts = outcomes.map(told).map(|(edge, said)| ("wynik", edge, said));
    let routes = it.routes.iter().map(|(place, served)| {
        let taken = route.is_some_and(|route| std::ptr::eq(route, &raw const city.edition.book.city.routes[*place]));
        ("kierunek", *served, taken)
    });
    let rest = [
        ("pilność", it.urgent, verdict.urgent),
        ("to, czy usługa jest brana pod uwagę", it.in_play, in_play),
    ];
    verdicts.into_iter().chain(rest).chain(routes).collect()
}
