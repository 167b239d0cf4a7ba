//! The circuit and the domain's own evaluator agree on whoever comes: verdicts, urgency, routes, what is looked at.
//! It holds the proofs to the program that people use.

use super::circuit::{Edge, value};
use super::court::{City, Court};
use super::crowd::{Crowd, LANES, Profile};
use super::dice::Dice;
use super::judgement::Judgement;
use super::law::Finding;
use super::{person, words};
use crate::domain::{Case, Criterion, Route, Verdict};

/// In how many parts the people are tried.
pub(super) const PARTS: usize = 8;

/// Each of them is asked about every so many-th service, in turn.
const STRIDE: usize = 4;

/// Tries one part of the people, in turn in every city.
pub(super) fn agrees(court: &mut Court, part: usize) -> Finding {
    let mut finding = Finding::default();
    let mut dice = Dice::seeded(u64::try_from(part).unwrap_or_default());
    for number in court.space.beyond.iter().filter(|_| part == 0) {
        let fault = format!("{number}: tego dowód nie obejmuje, bo łączy kilka kwot od osoby");
        finding.note(Some(fault));
    }
    let crowds = court.people.div_ceil(PARTS * LANES);
    for city in (0..court.cities.len()).cycle().take(crowds) {
        let needs = court.cities[city].edition.book.needs.index();
        let (needs, _) = court.places[city].0[needs];
        let crowd = Crowd::random(&court.space, needs, &mut dice);
        let variables = crowd.variables(&court.space);
        let values = court.space.circuit.simulate(|node| variables[node]);
        for (lane, person) in crowd.people().iter().enumerate() {
            let holds = |edge: Edge| value(&values, edge) >> lane & 1 == 1;
            finding.note(disagreement(court, city, person, lane, &holds));
        }
    }
    finding
}

/// What the circuit says otherwise than the domain, of a person and every fourth service; `turn` says which.
fn disagreement(
    court: &Court,
    city: usize,
    person: &Profile,
    turn: usize,
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
    let services = book.all_services().map(|(service, _)| service);
    for service in services.skip(turn % STRIDE).step_by(STRIDE) {
        let said = Said {
            verdict: case.judge(service),
            route: case.route(service),
            in_play: in_play.contains(&service),
        };
        let partial = std::iter::once(&city.partial);
        let complete = person.complete.then_some(&city.complete);
        let mut readings = partial.chain(complete);
        let wrong =
            readings.find_map(|read| said.contradicts(city, read.judgement(service), holds));
        if let Some(what) = wrong {
            let name = words::service(city.edition, service);
            let person = person::said(book, &answers, court.today, |_| true);
            return Some(format!(
                "{name}: inaczej wychodzi {what}, gdy ktoś odpowiada: {person}"
            ));
        }
    }
    None
}

/// What the domain says of a service.
struct Said<'a> {
    verdict: Verdict<'a>,
    route: Option<&'a Route>,
    in_play: bool,
}

impl Said<'_> {
    /// The first thing that the circuit says otherwise.
    fn contradicts(
        &self,
        city: &City,
        it: &Judgement,
        holds: &dyn Fn(Edge) -> bool,
    ) -> Option<&'static str> {
        let book = &city.edition.book;
        let weakens = &book.service(self.verdict.service).rule.weakens;
        let told = |criterion: &Criterion| {
            let mut cautions = self.verdict.cautions.iter();
            cautions.any(|caution| std::ptr::eq(*caution, criterion))
        };
        let taken = |place: usize| {
            let route = &book.city.routes[place];
            self.route.is_some_and(|taken| std::ptr::eq(taken, route))
        };
        let mut cautions = weakens.iter().zip(&it.cautions);
        let mut routes = it.routes.iter();
        if !holds(it.told(self.verdict.outcome)) {
            Some("wynik")
        } else if holds(it.urgent) != self.verdict.urgent {
            Some("pilność")
        } else if holds(it.in_play) != self.in_play {
            Some("to, czy usługa jest brana pod uwagę")
        } else if cautions.any(|(criterion, edge)| holds(*edge) != told(criterion)) {
            Some("to, co osłabia")
        } else if routes.any(|(place, served)| holds(*served) != taken(*place)) {
            Some("kierunek")
        } else {
            None
        }
    }
}
