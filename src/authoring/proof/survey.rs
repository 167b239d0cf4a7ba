//! All posts of one city's rulebook, visited in order with one reading.

use super::circuit::Edge;
use super::court::{Court, Read};
use super::post::{Held, Post, Trial};
use super::rails::Rails;
use super::words;
use crate::domain::{Condition, Criterion, Join, ServiceId};

/// A round of all posts.
pub(super) struct Survey<'c, 'a> {
    court: &'c mut Court<'a>,
    city: usize,
    read: Read<'a>,
    trials: Vec<Trial>,
}

/// Which posts are visited.
#[derive(Clone, Copy)]
pub(super) enum Posts {
    /// Those of all services, their routes and estimates, and of all questions.
    Conditions,
    /// Every part of every concept.
    Concepts,
}

impl<'c, 'a> Survey<'c, 'a> {
    /// A round with a reading.
    pub(super) fn new(court: &'c mut Court<'a>, city: usize, read: Read<'a>) -> Survey<'c, 'a> {
        Survey {
            court,
            city,
            read,
            trials: Vec::new(),
        }
    }

    /// What comes of a round of some posts.
    pub(super) fn visit(mut self, posts: Posts) -> Vec<Trial> {
        match posts {
            Posts::Conditions => self.conditions(),
            Posts::Concepts => self.concepts(),
        }
        self.trials
    }

    fn conditions(&mut self) {
        let edition = self.read.reading.edition;
        for service in self.court.services(self.city) {
            self.service(service);
        }
        for ((service, _), key) in edition.book.all_services().zip(&edition.service_keys) {
            let routes = edition.book.city.routes.iter();
            let routes = routes.filter(|route| route.service == service);
            let routes = routes.map(|route| route.when.as_ref());
            let name = format!("{}, {key}, kierunek", edition.city);
            self.in_turn(&name, routes, &self.asked(service));
        }
        if self.city == 0 {
            self.gates();
        }
    }

    fn concepts(&mut self) {
        let edition = self.read.reading.edition;
        for (concept, key) in edition.book.concepts.iter().zip(&edition.keys.concepts) {
            let all = concept.join == Join::All;
            let parts = self.held(&concept.parts, all);
            for (place, part) in concept.parts.iter().enumerate() {
                self.examine(&Post {
                    place: format!("pojęcie {key}, część {}", place + 1),
                    condition: part,
                    context: others(&parts, place),
                    by_holding: !all,
                });
            }
        }
    }

    /// All posts of one service's file.
    fn service(&mut self, service: ServiceId) {
        let it = self.read.reading.edition.book.service(service);
        let name = self.name(service);
        let asked = self.asked(service);
        let named = self.read.reading.named(&mut self.court.space, service);
        self.rule(service);
        self.alternatives(&format!("{name}, pilne"), &it.urgent, &asked);
        self.alternatives(&format!("{name}, takze"), &it.also, &[Held::silent(!named)]);
        let estimates = it.estimates.iter().map(|estimate| estimate.when.as_ref());
        self.in_turn(&format!("{name}, szacunek"), estimates, &asked);
    }

    /// Those who ask for a service that may fit them.
    fn asked(&self, service: ServiceId) -> [Held; 2] {
        let judged = self.read.judgement(service);
        [Held::silent(judged.in_play), Held::silent(!judged.unlikely)]
    }

    fn name(&self, service: ServiceId) -> String {
        words::service(self.read.reading.edition, service)
    }

    /// The four lists of a rule.
    fn rule(&mut self, service: ServiceId) {
        let rule = &self.read.reading.edition.book.service(service).rule;
        let asked = [Held::silent(self.read.judgement(service).in_play)];
        let all = self.held(conditions(&rule.all), true);
        let any = self.held(conditions(&rule.any), false);
        let none = self.held(conditions(&rule.none), false);
        let met = self.one_of(&rule.any);
        self.list(service, "wszystkie", &rule.all, false, |place| {
            [&asked, &met[..], &none, &others(&all, place)].concat()
        });
        let several = rule.any.len() > 1;
        self.list(service, "ktorekolwiek", &rule.any, several, |place| {
            [&asked, &all[..], &none, &others(&any, place)].concat()
        });
        self.list(service, "zadne", &rule.none, true, |place| {
            [&asked, &met[..], &all, &others(&none, place)].concat()
        });
        self.list(service, "oslabiaja", &rule.weakens, true, |_| {
            [&asked, &met[..], &all, &none].concat()
        });
    }

    fn list(
        &mut self,
        service: ServiceId,
        list: &str,
        criteria: &[Criterion],
        by_holding: bool,
        context: impl Fn(usize) -> Vec<Held>,
    ) {
        let name = self.name(service);
        for (place, criterion) in criteria.iter().enumerate() {
            self.examine(&Post {
                place: format!("{name}, {list} {}", place + 1),
                condition: &criterion.condition,
                context: context(place),
                by_holding,
            });
        }
    }

    /// Conditions of which one is enough.
    fn alternatives(&mut self, name: &str, conditions: &[Condition], asked: &[Held]) {
        let all = self.held(conditions, false);
        for (place, condition) in conditions.iter().enumerate() {
            self.examine(&Post {
                place: format!("{name} {}", place + 1),
                condition,
                context: [asked, &others(&all, place)].concat(),
                by_holding: true,
            });
        }
    }

    /// Conditions of which the first that holds counts.
    fn in_turn<'b>(
        &mut self,
        name: &str,
        conditions: impl Iterator<Item = Option<&'b Condition>>,
        asked: &[Held],
    ) {
        let mut context = asked.to_vec();
        for (place, condition) in conditions.enumerate() {
            let place = format!("{name} {}", place + 1);
            if let Some(condition) = condition {
                self.examine(&Post {
                    place,
                    condition,
                    context: context.clone(),
                    by_holding: true,
                });
                context.extend(self.held([condition], false));
            } else {
                let left: Vec<Edge> = context.iter().map(|held| held.edge).collect();
                let ever = self.court.anybody(&left);
                let fault = "nigdy się nie liczy, bo zawsze liczy się wcześniejszy";
                self.trials.push(Trial {
                    subject: place,
                    fault: (!ever).then(|| fault.to_owned()),
                });
            }
        }
    }

    /// What decides whether a question is asked.
    fn gates(&mut self) {
        let edition = self.read.reading.edition;
        for (question, (key, _)) in edition.book.questions.iter().zip(&edition.fact_keys) {
            if let Some(condition) = &question.asked_when {
                self.examine(&Post {
                    place: format!("pytanie {key}, pytaj_gdy"),
                    condition,
                    context: Vec::new(),
                    by_holding: true,
                });
            }
        }
    }

    fn examine(&mut self, post: &Post) {
        let trials = post.examine(self.court, &mut self.read.reading);
        self.trials.extend(trials);
    }

    /// Those for whom some conditions hold, or do not.
    fn held<'b>(
        &mut self,
        conditions: impl IntoIterator<Item = &'b Condition>,
        holds: bool,
    ) -> Vec<Held> {
        let held = |condition| {
            let truth = self.read.reading.truth(&mut self.court.space, condition);
            Held {
                name: Some(words::condition(self.read.reading.edition, condition)),
                holds,
                edge: if holds { truth.yes } else { truth.no },
            }
        };
        conditions.into_iter().map(held).collect()
    }

    /// Those who meet one of the alternatives, if there are any.
    fn one_of(&mut self, criteria: &[Criterion]) -> Vec<Held> {
        if criteria.is_empty() {
            return Vec::new();
        }
        let space = &mut self.court.space;
        let truths = conditions(criteria).map(|one| self.read.reading.truth(space, one));
        let truths: Vec<Rails> = truths.collect();
        vec![Held {
            name: Some("ktorekolwiek".to_owned()),
            holds: true,
            edge: Rails::any(&mut space.circuit, truths).yes,
        }]
    }
}

fn conditions(criteria: &[Criterion]) -> impl Iterator<Item = &Condition> {
    criteria.iter().map(|criterion| &criterion.condition)
}

fn others(list: &[Held], place: usize) -> Vec<Held> {
    let others = list.iter().enumerate();
    let others = others.filter(|(other, _)| *other != place);
    others.map(|(_, held)| held.clone()).collect()
}
