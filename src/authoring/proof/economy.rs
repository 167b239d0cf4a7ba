//! No condition is idle: each of them decides something for somebody, with all the others in force.

use super::court::Court;
use super::law::Finding;
use super::post::{Held, Post};
use super::rails::Rails;
use super::words;
use crate::domain::{Condition, Criterion, Join, ServiceId};

/// Every condition of every service, route and question decides something.
pub(super) fn conditions(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    for city in 0..court.cities.len() {
        let edition = court.cities[city].edition;
        for (service, _) in edition.book.all_services() {
            rule(court, city, service, &mut finding);
            urgency(court, city, service, &mut finding);
            summons(court, city, service, &mut finding);
            estimates(court, city, service, &mut finding);
            routes(court, city, service, &mut finding);
        }
        gates(court, city, &mut finding);
    }
    finding
}

/// Every part of every concept makes a difference to it.
pub(super) fn concepts(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    let Some(city) = court.cities.first() else {
        return finding;
    };
    let edition = city.edition;
    for (concept, key) in edition.book.concepts.iter().zip(&edition.keys.concepts) {
        let all = concept.join == Join::All;
        let parts: Vec<Held> = concept
            .parts
            .iter()
            .map(|part| held(court, 0, part, all))
            .collect();
        for (place, part) in concept.parts.iter().enumerate() {
            let post = Post {
                place: format!("pojęcie {key}, część {}", place + 1),
                condition: part,
                context: others(&parts, place),
                by_holding: !all,
            };
            court.examine(0, &post, &mut finding);
        }
    }
    finding
}

/// The four lists of a rule.
fn rule(court: &mut Court, city: usize, service: ServiceId, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    let rule = &edition.book.service(service).rule;
    let name = court.name(city, service);
    let in_play = court.cities[city].complete.judgement(service).in_play;
    let list = |court: &mut Court, criteria: &[Criterion], holds: bool| -> Vec<Held> {
        let conditions = criteria.iter().map(|one| &one.condition);
        conditions
            .map(|condition| held(court, city, condition, holds))
            .collect()
    };
    let all = list(court, &rule.all, true);
    let none = list(court, &rule.none, false);
    let any = list(court, &rule.any, false);
    let met = one_of(court, city, &rule.any);
    let asked = [Held::silent(in_play)];
    let mut examine = |list: &str, criteria: &[Criterion], by_holding: bool, context: &dyn Fn(usize) -> Vec<Held>| {
        for (place, criterion) in criteria.iter().enumerate() {
            let post = Post {
                place: format!("{name}, {list} {}", place + 1),
                condition: &criterion.condition,
                context: context(place),
                by_holding,
            };
            court.examine(city, &post, finding);
        }
    };
    examine("wszystkie", &rule.all, false, &|place| {
        [&asked, &met[..], &none, &others(&all, place)].concat()
    });
    examine("ktorekolwiek", &rule.any, rule.any.len() > 1, &|place| {
        [&asked, &all[..], &none, &others(&any, place)].concat()
    });
    examine("zadne", &rule.none, true, &|place| {
        [&asked, &met[..], &all, &others(&none, place)].concat()
    });
    examine("oslabiaja", &rule.weakens, true, &|_| {
        [&asked, &met[..], &all, &none].concat()
    });
    for (place, criterion) in rule.weakens.iter().enumerate() {
        let truth = court.truth(city, &criterion.condition);
        let context = [&asked, &met[..], &all, &none].concat();
        let edges = context.iter().map(|held| held.edge).chain([truth.no]);
        let edges: Vec<_> = edges.collect();
        let fault = format!(
            "{name}, oslabiaja {} („{}”): zachodzi u każdego, do kogo usługa pasuje; to uwaga, nie warunek",
            place + 1,
            words::condition(edition, &criterion.condition),
        );
        let ever = court.anybody(&edges);
        finding.note((!ever).then_some(fault));
    }
}

/// What makes a service urgent.
fn urgency(court: &mut Court, city: usize, service: ServiceId, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    let it = court.cities[city].complete.judgement(service);
    let asked = [Held::silent(it.in_play), Held::silent(!it.unlikely)];
    let urgent = &edition.book.service(service).urgent;
    alternatives(court, city, service, "pilne", urgent, &asked, finding);
}

/// What brings a service up by itself.
fn summons(court: &mut Court, city: usize, service: ServiceId, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    let reading = &court.cities[city].complete.reading;
    let named = reading.named(&mut court.space, service);
    let asked = [Held::silent(!named)];
    let also = &edition.book.service(service).also;
    alternatives(court, city, service, "takze", also, &asked, finding);
}

/// Conditions of which one is enough.
fn alternatives(
    court: &mut Court,
    city: usize,
    service: ServiceId,
    list: &str,
    conditions: &[Condition],
    asked: &[Held],
    finding: &mut Finding,
) {
    let name = court.name(city, service);
    let all: Vec<Held> = conditions
        .iter()
        .map(|condition| held(court, city, condition, false))
        .collect();
    for (place, condition) in conditions.iter().enumerate() {
        let post = Post {
            place: format!("{name}, {list} {}", place + 1),
            condition,
            context: [asked, &others(&all, place)].concat(),
            by_holding: true,
        };
        court.examine(city, &post, finding);
    }
}

/// Estimates, of which the first that applies counts.
fn estimates(court: &mut Court, city: usize, service: ServiceId, finding: &mut Finding) {
    let estimates = &court.cities[city].edition.book.service(service).estimates;
    let conditions = estimates.iter().map(|estimate| estimate.when.as_ref());
    let conditions: Vec<_> = conditions.collect();
    let name = format!("{}, szacunek", court.name(city, service));
    in_turn(court, city, service, &name, &conditions, finding);
}

/// Routes, of which the first that applies counts.
fn routes(court: &mut Court, city: usize, service: ServiceId, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    let routes = edition.book.city.routes.iter();
    let routes = routes.filter(|route| route.service == service);
    let conditions: Vec<_> = routes.map(|route| route.when.as_ref()).collect();
    let key = &edition.service_keys[service.index()];
    let name = format!("{}, {key}, kierunek", edition.city);
    in_turn(court, city, service, &name, &conditions, finding);
}

/// Conditions of which the first that holds counts, for those whom the service fits.
fn in_turn(
    court: &mut Court,
    city: usize,
    service: ServiceId,
    name: &str,
    conditions: &[Option<&Condition>],
    finding: &mut Finding,
) {
    let it = court.cities[city].complete.judgement(service);
    let mut context = vec![Held::silent(it.in_play), Held::silent(!it.unlikely)];
    for (place, condition) in conditions.iter().enumerate() {
        let place = format!("{name} {}", place + 1);
        if let Some(condition) = condition {
            let post = Post {
                place,
                condition,
                context: context.clone(),
                by_holding: true,
            };
            court.examine(city, &post, finding);
            context.push(held(court, city, condition, false));
        } else {
            let edges: Vec<_> = context.iter().map(|held| held.edge).collect();
            let ever = court.anybody(&edges);
            let fault = format!("{place}: nigdy się nie liczy, bo zawsze liczy się wcześniejszy");
            finding.note((!ever).then_some(fault));
        }
    }
}

/// What decides whether a question is asked.
fn gates(court: &mut Court, city: usize, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    for (question, (key, _)) in edition.book.questions.iter().zip(&edition.fact_keys) {
        for (condition, by_holding) in question
            .asked_when
            .iter()
            .flat_map(|condition| [(condition, true), (condition, false)])
        {
            let post = Post {
                place: format!("pytanie {key}, pytaj_gdy"),
                condition,
                context: Vec::new(),
                by_holding,
            };
            court.examine(city, &post, finding);
        }
    }
}

/// Those for whom a condition holds, or does not.
fn held(court: &mut Court, city: usize, condition: &Condition, holds: bool) -> Held {
    let truth = court.truth(city, condition);
    Held {
        name: Some(words::condition(court.cities[city].edition, condition)),
        holds,
        edge: if holds { truth.yes } else { truth.no },
    }
}

/// Those who meet one of the alternatives, if there are any.
fn one_of(court: &mut Court, city: usize, criteria: &[Criterion]) -> Vec<Held> {
    let truths: Vec<Rails> = criteria
        .iter()
        .map(|criterion| court.truth(city, &criterion.condition))
        .collect();
    if truths.is_empty() {
        return Vec::new();
    }
    vec![Held {
        name: Some("ktorekolwiek".to_owned()),
        holds: true,
        edge: Rails::any(&mut court.space.circuit, truths).yes,
    }]
}

fn others(list: &[Held], place: usize) -> Vec<Held> {
    let others = list.iter().enumerate();
    let others = others.filter(|(other, _)| *other != place);
    others.map(|(_, held)| held.clone()).collect()
}
