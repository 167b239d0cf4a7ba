//! More money alone never gains anything: with all else as it was, a higher answer to a question about money
//! never turns "raczej nie" into anything better, nor "możliwe" into "prawdopodobnie tak".

use super::circuit::Edge;
use super::court::Court;
use super::law::Finding;
use super::person::said;
use super::reading::{Reading, Said, Voice};
use super::words;
use crate::domain::{FactId, Kind, ServiceId};

/// Nobody gains by a higher answer to a question about money, but where a service is meant for those who have more
/// and its file says so (`wyzszy_pomaga`).
pub(super) fn never_gains(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    let mut exceptions = Vec::new();
    for city in 0..court.cities.len() {
        let edition = court.cities[city].edition;
        no_sums(court, city, &mut finding);
        let facts = edition.book.facts();
        let money = facts.filter(|(_, question)| matches!(question.kind, Kind::Money));
        for (fact, _) in money {
            court.begin_anew();
            let services = court.cities[city]
                .partial
                .depending(fact, court.services(city));
            let Some(mut raised) = Raised::of(court, city, fact) else {
                continue;
            };
            for service in services {
                let declared = edition.raises[service.index()].contains(&fact);
                let name = words::service(edition, service);
                let fault = match (raised.gain(court, city, service), declared) {
                    (Some(_), true) => {
                        exceptions.push(name);
                        None
                    }
                    (None, true) => {
                        let (key, _) = &edition.fact_keys[fact.index()];
                        Some(format!(
                            "{name}: ma „wyzszy_pomaga”, a „{key}” nikomu nie pomaga"
                        ))
                    }
                    (gain, false) => gain,
                };
                finding.note(fault);
            }
        }
    }
    if !exceptions.is_empty() {
        finding.note = format!("wyjątki: {}", exceptions.join(", "));
    }
    finding
}

/// What a service's file names in vain: only of a sum of money can more help.
fn no_sums(court: &Court, city: usize, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    for service in court.services(city) {
        let named = edition.raises[service.index()].iter();
        let no_sum = |fact: &&FactId| !matches!(edition.book.question(**fact).kind, Kind::Money);
        for fact in named.filter(no_sum) {
            let (key, _) = &edition.fact_keys[fact.index()];
            let name = words::service(edition, service);
            finding.note(Some(format!(
                "{name}: ma „wyzszy_pomaga”, a „{key}” to nie kwota"
            )));
        }
    }
}

/// Two readings of the same person: with a sum of money, and with a larger one.
struct Raised<'a> {
    fact: FactId,
    before: Reading<'a>,
    after: Reading<'a>,
}

impl<'a> Raised<'a> {
    fn of(court: &mut Court<'a>, city: usize, fact: FactId) -> Option<Raised<'a>> {
        let reading = court.cities[city].partial.reading.clone();
        let place = reading.voices[fact.index()].fact;
        let [less, more] = court.space.two_rulers(place)?.map(|ruler| {
            let voice = Voice {
                fact: place,
                answered: Edge::TRUE,
                said: Said::Number(ruler, ruler),
            };
            reading.with(fact, voice)
        });
        Some(Raised {
            fact,
            before: less,
            after: more,
        })
    }

    fn gain(&mut self, court: &mut Court, city: usize, service: ServiceId) -> Option<String> {
        let before = self.before.judge(&mut court.space, service);
        let after = self.after.judge(&mut court.space, service);
        let circuit = &mut court.space.circuit;
        let fits = circuit.or(after.likely, after.possible);
        let let_in = circuit.and(before.unlikely, fits);
        let assured = circuit.and(before.possible, after.likely);
        let gains = [before.in_play, circuit.or(let_in, assured)];
        if !court.anybody(&gains) {
            return None;
        }
        let found = court.smallest_found(&gains)?;
        let [less, more] = [&self.before, &self.after].map(|reading| court.heard(reading, &found));
        let book = &court.cities[city].edition.book;
        let rest = said(book, &less.answers, court.today, |fact| fact != self.fact);
        let [less, more] = [less, more]
            .map(|person| said(book, &person.answers, court.today, |fact| fact == self.fact));
        let name = words::service(court.cities[city].edition, service);
        Some(format!(
            "{name}: zyskuje na wyższym dochodzie ktoś, kto odpowiada: {rest}; najpierw „{less}”, potem „{more}”"
        ))
    }
}
