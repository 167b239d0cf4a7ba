//! Who is told something better or worse of a service than before, counted over all people, with one of them to look at.
//! A person is somebody who can answer both versions the same: a question or an answer of one version only counts there.

use super::Versions;
use crate::authoring::library::Edition;
use crate::authoring::proof::circuit::Edge;
use crate::authoring::proof::count;
use crate::authoring::proof::court::Court;
use crate::authoring::proof::judgement::Judgement;
use crate::authoring::proof::person::said;
use crate::authoring::proof::prover::Found;
use crate::authoring::proof::space::{Shape, Space};
use crate::authoring::proof::words;
use crate::domain::{Day, ServiceId};
use std::collections::HashSet;

/// What a person is told of a service, from the least; who is not shown it is told as much as "raczej nie".
const LEVELS: [&str; 4] = ["nie", "nie wiemy", "możliwe", "prawdopodobnie tak"];

/// Those who lose and those who gain, a paragraph for each change of one service.
pub(super) struct Moved {
    pub(super) losses: Vec<String>,
    pub(super) gains: Vec<String>,
}

/// Compares a city; the services of the law only where that is asked for, as they are the same in every city.
pub(super) fn moved(city: Versions<&Edition>, with_law: bool, today: Day) -> Moved {
    let mut court = Court::new(&[city.old, city.new], today);
    let limits = answers_of_both(&mut court);
    let mut comparison = Comparison { court, limits };
    let mut moved = Moved {
        losses: Vec::new(),
        gains: Vec::new(),
    };
    for (name, service) in services(city, with_law) {
        let [old, new] = [(0, service.old), (1, service.new)].map(|(version, service)| {
            let city = &comparison.court.cities[version];
            let judgement = service.map(|service| city.complete.judgement(service).clone());
            levels(&mut comparison.court.space, judgement.as_ref())
        });
        for (from, before) in old.into_iter().enumerate() {
            for (to, after) in new.into_iter().enumerate().filter(|(to, _)| *to != from) {
                let told = [old, new].concat();
                if let Some(people) = comparison.people(&told, before, after) {
                    let change = format!(
                        "{name}: było „{}”, będzie „{}”: {people}",
                        LEVELS[from], LEVELS[to]
                    );
                    let list = if to < from {
                        &mut moved.losses
                    } else {
                        &mut moved.gains
                    };
                    list.push(change);
                }
            }
        }
    }
    moved
}

/// All services of either version, by name.
fn services(
    city: Versions<&Edition>,
    with_law: bool,
) -> Vec<(String, Versions<Option<ServiceId>>)> {
    let find = |edition: &Edition, key: &String| {
        let services = edition.book.all_services().zip(&edition.service_keys);
        let mut services = services.filter(|(_, known)| *known == key);
        services.next().map(|((id, _), _)| id)
    };
    let of_law = |edition: &Edition, id: Option<ServiceId>| {
        id.is_none_or(|id| id.index() < edition.book.shared())
    };
    let gone = city.old.service_keys.iter();
    let gone = gone.filter(|key| !city.new.service_keys.contains(key));
    let keys = city.new.service_keys.iter().chain(gone);
    let mut services = Vec::new();
    for key in keys {
        let [old, new] = [city.old, city.new].map(|edition| find(edition, key));
        if with_law || !(of_law(city.old, old) && of_law(city.new, new)) {
            let name = match (old, new) {
                (None, Some(new)) => format!("{} (nowa usługa)", words::service(city.new, new)),
                (Some(old), None) => {
                    format!("{} (usługi nie będzie)", words::service(city.old, old))
                }
                (_, new) => new.map_or_else(|| key.clone(), |new| words::service(city.new, new)),
            };
            services.push((name, Versions { old, new }));
        }
    }
    services
}

/// Those who are told each of the four things.
fn levels(space: &mut Space, it: Option<&Judgement>) -> [Edge; 4] {
    let Some(it) = it else {
        return [Edge::TRUE, Edge::FALSE, Edge::FALSE, Edge::FALSE];
    };
    let circuit = &mut space.circuit;
    let shown = [it.open, it.possible, it.likely].map(|edge| circuit.and(it.in_play, edge));
    let more = circuit.any(shown);
    let [open, possible, likely] = shown;
    [!more, open, possible, likely]
}

/// For each question, those whose answer both versions offer; of a question that only one version asks, everybody.
fn answers_of_both(court: &mut Court) -> Vec<Edge> {
    let mut limits = Vec::new();
    for fact in 0..court.space.facts.len() {
        let offered = |version: usize| {
            let mut asked = court.places[version].0.iter();
            let asked = asked.find(|(place, _)| *place == fact);
            asked.map(|(_, answers)| answers)
        };
        let Shape::List(list) = &court.space.facts[fact].shape else {
            limits.push(Edge::TRUE);
            continue;
        };
        let mut missing = Vec::new();
        if let (Some(old), Some(new)) = (offered(0), offered(1)) {
            let chosen = list.chosen.iter().enumerate();
            let only = chosen.filter(|(place, _)| !(old.contains(place) && new.contains(place)));
            missing.extend(only.map(|(_, chosen)| !*chosen));
        }
        limits.push(court.space.circuit.all(missing));
    }
    limits
}

struct Comparison<'a> {
    court: Court<'a>,
    /// For each question, those whose answer both versions offer.
    limits: Vec<Edge>,
}

impl Comparison<'_> {
    /// Those who go from one level to another: how many they are, and the smallest of them. None if there is nobody.
    fn people(&mut self, told: &[Edge], before: Edge, after: Edge) -> Option<String> {
        let (found, facts) = self.court.sure_found(&self.limits, &[before, after])?;
        let person = self.in_words(&found, &facts);
        let count = self.count(told, before, after);
        Some(format!(
            "{count}\n    na przykład ktoś, kto odpowiada: {person}"
        ))
    }

    /// How many of all the different people whom these verdicts can tell apart.
    fn count(&mut self, told: &[Edge], before: Edge, after: Edge) -> String {
        let space = &mut self.court.space;
        let mut facts: Vec<usize> = space.questions_of(told).into_iter().collect();
        facts.sort_unstable();
        let limits = facts.iter().map(|fact| self.limits[*fact]);
        let all = space.circuit.all(limits);
        let some = space.circuit.all([all, before, after]);
        let [some, all] = [some, all].map(|edge| count::described(space, edge, &facts));
        match some.zip(all) {
            Some((some, all)) => {
                let share = count::share(some / all);
                let [some, all] = [some, all].map(count::in_words);
                format!("{some} z {all} zestawów odpowiedzi ({share})")
            }
            None => "co najmniej jeden zestaw odpowiedzi".to_owned(),
        }
    }

    /// The answers in the words of the new version, and in those of the old one where they are to be heard there only.
    fn in_words(&self, found: &Found, facts: &HashSet<usize>) -> String {
        let [old, new] = [0, 1].map(|version| &self.court.cities[version]);
        let today = self.court.today;
        let heard = self.court.heard_of(&new.complete.reading, found, facts);
        let now = said(&new.edition.book, &heard.answers, today, |_| true);
        let heard = self.court.heard_of(&old.complete.reading, found, facts);
        let voices = &new.complete.reading.voices;
        let gone = said(&old.edition.book, &heard.answers, today, |fact| {
            let place = old.complete.reading.voices[fact.index()].fact;
            voices.iter().all(|voice| voice.fact != place)
        });
        let parts = [now, gone].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("; ")
    }
}
