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

/// How many disagreements of each part are shown.
const SHOWN: usize = 3;

/// Each of them is asked about every so many-th service, in turn.
const STRIDE: usize = 4;

/// Tries one part of the people, in turn in every city.
pub(super) fn agrees(court: &mut Court, part: usize) -> Finding {
    let mut finding = Finding::default();
    let mut dice = Dice::seeded(u64::try_from(part).unwrap_or_default());
    if !court.space.beyond.is_empty() {
        let said = |number: &String| {
            format!("{number}: tego dowody nie obejmują, bo łączy kilka kwot od osoby")
        };
        let numbers = court.space.beyond.iter().map(said);
        numbers.for_each(|fault| finding.note(Some(fault)));
        return finding;
    }
    let crowds = court.people.div_ceil(PARTS * LANES);
    for city in (0..court.cities.len()).cycle().take(crowds) {
        let needs = court.cities[city].edition.book.needs.index();
        let (needs, _) = court.places[city].0[needs];
        let crowd = Crowd::random(&court.space, needs, &mut dice);
        let disagree = disagreements(court, city, &crowd, |turn| turn);
        let agree = LANES - disagree.len();
        (0..agree).for_each(|_| finding.note(None));
        for (lane, _) in disagree {
            if finding.faults.len() < SHOWN {
                finding.note(Some(smallest(court, city, &crowd.people()[lane], lane)));
            }
        }
    }
    finding
}

/// Those of whom the circuit says otherwise than the domain, each with what it says.
fn disagreements(
    court: &Court,
    city: usize,
    crowd: &Crowd,
    turn: impl Fn(usize) -> usize,
) -> Vec<(usize, String)> {
    let variables = crowd.variables(&court.space);
    let values = court.space.circuit.simulate(|node| variables[node]);
    let people = crowd.people().iter().enumerate();
    let disagreement = people.filter_map(|(lane, person)| {
        let holds = |edge: Edge| value(&values, edge) >> lane & 1 == 1;
        let found = disagreement(court, city, person, turn(lane), &holds)?;
        Some((lane, found))
    });
    disagreement.collect()
}

/// What the circuit says otherwise of a person, or of one with fewer answers.
fn smallest(court: &Court, city: usize, person: &Profile, turn: usize) -> String {
    let wrong = |person: &Profile| {
        let alone = Crowd::one(person.clone());
        let mut found = disagreements(court, city, &alone, |_| turn);
        found.pop().map(|(_, fault)| fault)
    };
    let (mut person, mut fault) = (person.clone(), wrong(person).unwrap_or_default());
    for fact in 0..court.space.facts.len() {
        let smaller = person.without(fact);
        if let Some(still) = wrong(&smaller) {
            (person, fault) = (smaller, still);
        }
    }
    fault
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
            let said = person::said(book, &answers, court.today, |_| true);
            return Some(format!(
                "{name}: inaczej wychodzi {what}, gdy ktoś odpowiada: {said}"
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
