//! Every question and every answer bears on something a person is told: a verdict, its urgency, where to go, how much.
//! An answer that is not offered cannot be tested for: the reader of the data refuses it.

use super::circuit::Edge;
use super::court::Court;
use super::law::Finding;
use super::reading::{Reading, Said, Voice};
use crate::domain::{FactId, Kind, ServiceId};

/// For every answer of a list there is somebody who would be told something else had they answered otherwise.
pub(super) fn answers(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    for fact in facts(court) {
        court.begin_anew();
        let count = court.cities[0].edition.book.question(fact).answers().len();
        let mut idle: Vec<usize> = (0..count).collect();
        for city in 0..court.cities.len() {
            if idle.is_empty() {
                break;
            }
            if let Some(other) = Other::choice(court, city, fact) {
                idle.retain(|answer| !other.without(court, *answer));
            }
        }
        if may_stand_for_none(court, fact) && idle.len() == 1 {
            idle.clear();
        }
        for answer in 0..count {
            let (key, answers) = &court.cities[0].edition.fact_keys[fact.index()];
            let fault = format!(
                "{key}: odpowiedź „{}” nic u nikogo nie zmienia",
                answers[answer]
            );
            finding.note(idle.contains(&answer).then_some(fault));
        }
    }
    "innych odpowiedzi czytnik nie przyjmuje".clone_into(&mut finding.note);
    finding
}

/// For every question there is somebody who would be told something else had they answered otherwise.
pub(super) fn questions(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    for fact in facts(court) {
        court.begin_anew();
        let matters = (0..court.cities.len()).any(|city| question_matters(court, city, fact));
        let (key, _) = &court.cities[0].edition.fact_keys[fact.index()];
        let fault = format!("{key}: odpowiedź nic u nikogo nie zmienia");
        finding.note((!matters).then_some(fault));
    }
    finding
}

/// Whether one idle answer may stand for "none of the others": where several can be chosen, and no answer rules out the rest.
fn may_stand_for_none(court: &Court, fact: FactId) -> bool {
    match &court.cities[0].edition.book.question(fact).kind {
        Kind::Many(answers) => !answers.iter().any(|answer| answer.alone),
        Kind::One(_) | Kind::Number { .. } | Kind::Money => false,
    }
}

fn facts(court: &Court) -> Vec<FactId> {
    let first = court.cities.first();
    let facts = first.into_iter().flat_map(|city| city.edition.book.facts());
    facts.map(|(fact, _)| fact).collect()
}

fn question_matters(court: &mut Court, city: usize, fact: FactId) -> bool {
    let book = &court.cities[city].edition.book;
    match &book.question(fact).kind {
        Kind::One(_) | Kind::Many(_) => {
            let other = Other::choice(court, city, fact);
            other.is_some_and(|other| court.anybody(&[other.differs]))
        }
        Kind::Number { .. } | Kind::Money => {
            number_matters(court, city, fact) || estimate_needs(court, city, fact)
        }
    }
}

fn number_matters(court: &mut Court, city: usize, fact: FactId) -> bool {
    let place = court.cities[city].complete.reading.voices[fact.index()].fact;
    let Some(rulers) = court.space.two_rulers(place) else {
        return false;
    };
    let [less, more] = rulers.map(|ruler| Said::Number(ruler, ruler));
    let differs = told_apart(court, city, fact, less, more);
    court.anybody(&[differs])
}

/// Whether somebody gets an estimate that is computed from this number.
fn estimate_needs(court: &mut Court, city: usize, fact: FactId) -> bool {
    let edition = court.cities[city].edition;
    edition.book.all_services().any(|(service, it)| {
        let read = &mut court.cities[city].complete;
        let judged = read.judgement(service).clone();
        let heard = !read.reading.arises(&mut court.space, fact).no;
        it.estimates
            .iter()
            .zip(judged.estimates)
            .any(|(estimate, turn)| {
                let ends = [Some(estimate.amount), estimate.up_to]
                    .into_iter()
                    .flatten();
                let reading = &court.cities[city].complete.reading;
                let needed = ends
                    .flat_map(|end| reading.facts_of(end))
                    .any(|read| read == fact);
                needed && court.anybody(&[judged.in_play, !judged.unlikely, turn, heard])
            })
    })
}

/// Somebody's choice from a list, and another one.
struct Other {
    mine: Vec<Edge>,
    theirs: Vec<Edge>,
    alone: Vec<bool>,
    many: bool,
    differs: Edge,
}

impl Other {
    fn choice(court: &mut Court, city: usize, fact: FactId) -> Option<Other> {
        let reading = court.cities[city].complete.reading.clone();
        let (place, answers) = &court.places[city].0[fact.index()];
        let new = court.space.other_choice(*place)?;
        let theirs: Vec<Edge> = answers.iter().map(|answer| new[*answer]).collect();
        let voice = &reading.voices[fact.index()];
        let Said::List(mine) = voice.said.clone() else {
            return None;
        };
        let question = reading.edition.book.question(fact);
        let alone = question
            .answers()
            .iter()
            .map(|answer| answer.alone)
            .collect();
        let many = matches!(question.kind, Kind::Many(_));
        let [one, other] = [&mine, &theirs].map(|chosen| Said::List(chosen.clone()));
        let differs = told_apart(court, city, fact, one, other);
        Some(Other {
            mine,
            theirs,
            alone,
            many,
            differs,
        })
    }

    /// Whether somebody is told something else without one of their answers. Of a list for several answers only this
    /// one is taken away; if none is left, one that stands alone takes its place.
    fn without(&self, court: &mut Court, answer: usize) -> bool {
        let mut pair = vec![self.mine[answer], !self.theirs[answer], self.differs];
        if self.many && !self.alone[answer] {
            for (place, (mine, theirs)) in self.mine.iter().zip(&self.theirs).enumerate() {
                if place != answer && !self.alone[place] {
                    pair.push(!court.space.circuit.differ(*mine, *theirs));
                }
            }
        }
        court.anybody(&pair)
    }
}

/// Those who are told something else when they answer a question one way than when they answer it the other.
fn told_apart(court: &mut Court, city: usize, fact: FactId, one: Said, other: Said) -> Edge {
    let read = &court.cities[city].complete;
    let place = read.reading.voices[fact.index()].fact;
    let all = read.reading.edition.book.all_services();
    let services = read.depending(fact, all.map(|(service, _)| service));
    let mut readings = [one, other].map(|said| {
        let voice = Voice {
            fact: place,
            answered: Edge::TRUE,
            said,
        };
        read.reading.with(fact, voice)
    });
    let mut apart = Vec::new();
    for service in services {
        let [one, other] = readings
            .each_mut()
            .map(|reading| told(court, reading, service));
        for (one, other) in one.into_iter().zip(other) {
            apart.push(court.space.circuit.differ(one, other));
        }
    }
    court.space.circuit.any(apart)
}

/// Everything a person is told of a service.
fn told(court: &mut Court, reading: &mut Reading, service: ServiceId) -> Vec<Edge> {
    let it = reading.judge(&mut court.space, service);
    let fits = it.fits(&mut court.space);
    let circuit = &mut court.space.circuit;
    let mut told = vec![it.in_play];
    for edge in [it.likely, it.possible, it.open, it.urgent] {
        told.push(circuit.and(it.in_play, edge));
    }
    let shown = circuit.and(it.in_play, fits);
    let routes = it.routes.iter().map(|(_, served)| served);
    for edge in routes.chain(&it.cautions).chain(&it.estimates) {
        told.push(circuit.and(shown, *edge));
    }
    told
}
