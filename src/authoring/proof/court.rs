//! Where laws are proved: all people, all cities, and the prover. A law asks whether anybody breaks it.

use super::circuit::Edge;
use super::count;
use super::judgement::Judgement;
use super::prover::{Found, Prover};
use super::reading::{Ear, Reading};
use super::space::{Places, Space};
use crate::authoring::library::Edition;
use crate::domain::{Day, FactId, ServiceId};
use std::collections::{HashMap, HashSet};

/// All people and all cities, as they are on one day.
pub(super) struct Court<'a> {
    /// All people.
    pub(super) space: Space,
    /// Every city.
    pub(super) cities: Vec<City<'a>>,
    /// Where each city's questions lie.
    pub(super) places: Vec<Places>,
    /// The day whose law counts.
    pub(super) today: Day,
    /// How many random people are tried.
    pub(super) people: usize,
    prover: Prover,
    known: HashMap<Vec<Edge>, bool>,
}

/// One city, read twice.
#[derive(Clone)]
pub(super) struct City<'a> {
    /// Its edition.
    pub(super) edition: &'a Edition,
    /// For people who answer everything.
    pub(super) complete: Read<'a>,
    /// For people who answer what they like.
    pub(super) partial: Read<'a>,
}

/// A reading with what it says of every service.
#[derive(Clone)]
pub(super) struct Read<'a> {
    /// The reading.
    pub(super) reading: Reading<'a>,
    /// Its judgements, by service.
    pub(super) judged: Vec<Judgement>,
    /// The questions of the space that each of them depends on.
    depends: Vec<HashSet<usize>>,
}

impl<'a> Read<'a> {
    /// Judges every service.
    pub(super) fn of(mut reading: Reading<'a>, space: &mut Space) -> Read<'a> {
        let services = reading.edition.book.all_services();
        let judged: Vec<Judgement> = services.map(|(id, _)| reading.judge(space, id)).collect();
        let depends = judged.iter().map(|it| space.questions_of(&it.edges()));
        Read {
            depends: depends.collect(),
            reading,
            judged,
        }
    }

    /// The services among these whose judgement depends on a question.
    pub(super) fn depending(
        &self,
        fact: FactId,
        among: impl Iterator<Item = ServiceId>,
    ) -> Vec<ServiceId> {
        let place = self.reading.voices[fact.index()].fact;
        let depends = |service: &ServiceId| self.depends[service.index()].contains(&place);
        among.filter(depends).collect()
    }

    /// What it says of one service.
    pub(super) fn judgement(&self, service: ServiceId) -> &Judgement {
        &self.judged[service.index()]
    }
}

impl<'a> Court<'a> {
    /// A court for these cities.
    pub(super) fn new(editions: &[&'a Edition], today: Day) -> Court<'a> {
        let (mut space, places) = Space::of(editions);
        let city = |(edition, places): (&&'a Edition, &Places)| {
            let mut read = |ear| {
                let reading = Reading::new(edition, places, today, ear, &space);
                Read::of(reading, &mut space)
            };
            City {
                edition,
                complete: read(Ear::Complete),
                partial: read(Ear::Partial),
            }
        };
        let cities = editions.iter().zip(&places).map(city).collect();
        Court {
            space,
            cities,
            places,
            today,
            people: 0,
            prover: Prover::new(),
            known: HashMap::new(),
        }
    }

    /// Each city in one line: its size, and how many different people there can be.
    pub(super) fn sizes(&self) -> Vec<String> {
        let size = |city: &City| {
            let facts = city.complete.reading.voices.iter().map(|voice| voice.fact);
            let people = count::in_words(count::people(&self.space, facts));
            let (services, questions) = (
                city.complete.judged.len(),
                city.edition.book.questions.len(),
            );
            let city = &city.edition.city;
            format!(
                "{city}: usługi {services}, pytania {questions}, różne zestawy odpowiedzi: {people}"
            )
        };
        self.cities.iter().map(size).collect()
    }

    /// Whether anybody exists for whom all of this holds. What was asked before is remembered.
    pub(super) fn anybody(&mut self, all: &[Edge]) -> bool {
        let mut asked: Vec<Edge> = all.to_vec();
        asked.sort_unstable();
        asked.dedup();
        if let Some(known) = self.known.get(&asked) {
            return *known;
        }
        let found = self.prover.anybody(&self.space, &asked);
        self.known.insert(asked, found);
        found
    }

    /// A court that has heard nothing yet, so that what one law finds does not depend on those before it.
    pub(super) fn anew(&self) -> Court<'a> {
        Court {
            space: self.space.clone(),
            cities: self.cities.clone(),
            places: self.places.clone(),
            today: self.today,
            people: self.people,
            prover: Prover::new(),
            known: HashMap::new(),
        }
    }

    /// Lets the prover forget all it was told: what is asked next has little to do with it.
    pub(super) fn begin_anew(&mut self) {
        self.prover = Prover::new();
    }

    /// Somebody for whom all of this holds.
    pub(super) fn somebody(&mut self, all: &[Edge]) -> Option<Found> {
        self.prover.somebody(&self.space, all)
    }

    /// When nobody exists for whom all of this holds: a few of these functions that already rule everybody out.
    pub(super) fn culprits(&mut self, all: &[Edge]) -> Vec<Edge> {
        if all.contains(&Edge::FALSE) {
            return vec![Edge::FALSE];
        }
        if self.prover.anybody(&self.space, all) {
            return Vec::new();
        }
        self.prover.culprits(all)
    }

    /// The services to look at in a city: those of the law are the same everywhere and are looked at in the first.
    pub(super) fn services(&self, city: usize) -> impl Iterator<Item = ServiceId> + use<'a> {
        let book = &self.cities[city].edition.book;
        let shared = if city == 0 { 0 } else { book.shared() };
        book.all_services().map(|(service, _)| service).skip(shared)
    }
}
