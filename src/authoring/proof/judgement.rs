//! What a person is told of one service, as functions of their answers: the mirror of `Case::judge`, `route` and `in_play`.

use super::circuit::Edge;
use super::rails::Rails;
use super::reading::{Reading, Said};
use super::space::Space;
use crate::domain::{Condition, Criterion, Nature, Outcome, Route, ServiceId};

/// A service, judged for everybody at once.
#[derive(Clone)]
pub(super) struct Judgement {
    /// Whether it is looked at.
    pub(super) in_play: Edge,
    /// "Prawdopodobnie tak".
    pub(super) likely: Edge,
    /// "Możliwe".
    pub(super) possible: Edge,
    /// "Nie wiemy".
    pub(super) open: Edge,
    /// "Raczej nie".
    pub(super) unlikely: Edge,
    /// Whether it is urgent today.
    pub(super) urgent: Edge,
    /// Those who are told each of the things that may lower it.
    pub(super) cautions: Vec<Edge>,
    /// Those whom each of its estimates is for.
    pub(super) estimates: Vec<Edge>,
    /// Those whom each of its routes serves, by the route's place in the city's list.
    pub(super) routes: Vec<(usize, Edge)>,
}

impl Judgement {
    /// Those who are told this.
    pub(super) fn told(&self, outcome: Outcome) -> Edge {
        match outcome {
            Outcome::Likely => self.likely,
            Outcome::Possible => self.possible,
            Outcome::Unknown => self.open,
            Outcome::Unlikely => self.unlikely,
        }
    }

    /// All functions it is made of.
    pub(super) fn edges(&self) -> Vec<Edge> {
        let verdict = [
            self.in_play,
            self.likely,
            self.possible,
            self.open,
            self.urgent,
        ];
        let details = self.cautions.iter().chain(&self.estimates).copied();
        let routes = self.routes.iter().map(|(_, served)| *served);
        verdict.into_iter().chain(details).chain(routes).collect()
    }

    /// Those whom it may fit.
    pub(super) fn fits(&self, space: &mut Space) -> Edge {
        space.circuit.or(self.likely, self.possible)
    }

    /// Those whose plan it stands in: it may fit, and it is known where it is handled.
    pub(super) fn planned(&self, space: &mut Space, route: impl Fn(usize) -> bool) -> Edge {
        let circuit = &mut space.circuit;
        let routes = self.routes.iter().filter(|(place, _)| route(*place));
        let routed = circuit.any(routes.map(|(_, served)| *served));
        let fits = circuit.or(self.likely, self.possible);
        circuit.all([self.in_play, fits, routed])
    }
}

/// The lists of a rule, each criterion judged.
#[derive(Clone)]
pub(super) struct Lists {
    /// All must hold.
    pub(super) all: Vec<Rails>,
    /// One must hold, if there are any.
    pub(super) any: Vec<Rails>,
    /// None may hold.
    pub(super) none: Vec<Rails>,
    /// May hold, yet the centre may then refuse.
    pub(super) weakens: Vec<Rails>,
}

impl Lists {
    /// Whether the rule is met.
    pub(super) fn fits(&self, space: &mut Space) -> Rails {
        let circuit = &mut space.circuit;
        let all = Rails::all(circuit, self.all.iter().copied());
        let any = if self.any.is_empty() {
            Rails::YES
        } else {
            Rails::any(circuit, self.any.iter().copied())
        };
        let none = Rails::any(circuit, self.none.iter().copied());
        Rails::all(circuit, [all, any, !none])
    }
}

impl Reading<'_> {
    /// What people are told of a service.
    pub(super) fn judge(&mut self, space: &mut Space, id: ServiceId) -> Judgement {
        let edition = self.edition;
        let service = edition.book.service(id);
        let lists = self.lists(space, id);
        let fits = lists.fits(space);
        let weakened = Rails::any(&mut space.circuit, lists.weakens.iter().copied());
        let urgent: Vec<Rails> = service
            .urgent
            .iter()
            .map(|condition| self.truth(space, condition))
            .collect();
        let in_play = self.in_play(space, id);
        let routes = edition.book.city.routes.iter().enumerate();
        let routes = routes.filter(|(_, route)| route.service == id);
        let (places, routes): (Vec<usize>, Vec<&Route>) = routes.unzip();
        let routes = self.in_turn(space, routes.iter().map(|route| route.when.as_ref()));
        let estimates = service.estimates.iter();
        let estimates = self.in_turn(space, estimates.map(|estimate| estimate.when.as_ref()));
        let circuit = &mut space.circuit;
        let urgent = Rails::any(circuit, urgent);
        let likely = match service.nature {
            Nature::Right => circuit.and(fits.yes, weakened.no),
            Nature::Discretionary | Nature::Programme => Edge::FALSE,
        };
        Judgement {
            in_play,
            likely,
            possible: circuit.and(fits.yes, !likely),
            open: circuit.and(!fits.yes, !fits.no),
            unlikely: fits.no,
            urgent: circuit.and(!fits.no, urgent.yes),
            cautions: lists.weakens.iter().map(|truth| truth.yes).collect(),
            estimates,
            routes: places.into_iter().zip(routes).collect(),
        }
    }

    /// The criteria of a service, each judged.
    pub(super) fn lists(&mut self, space: &mut Space, id: ServiceId) -> Lists {
        let edition = self.edition;
        let rule = &edition.book.service(id).rule;
        let mut judged = |criteria: &[Criterion]| {
            let truths = criteria.iter().map(|one| self.truth(space, &one.condition));
            truths.collect()
        };
        Lists {
            all: judged(&rule.all),
            any: judged(&rule.any),
            none: judged(&rule.none),
            weakens: judged(&rule.weakens),
        }
    }

    fn in_play(&mut self, space: &mut Space, id: ServiceId) -> Edge {
        let edition = self.edition;
        let service = edition.book.service(id);
        let also: Vec<Rails> = service
            .also
            .iter()
            .map(|condition| self.truth(space, condition))
            .collect();
        let also = Rails::any(&mut space.circuit, also);
        let named = self.named(space, id);
        space.circuit.any([named, self.unsure, also.yes])
    }

    /// Those who named a need that a service answers.
    pub(super) fn named(&self, space: &mut Space, id: ServiceId) -> Edge {
        let book = &self.edition.book;
        let needs = &self.voices[book.needs.index()];
        let circuit = &mut space.circuit;
        let named = match &needs.said {
            Said::List(chosen) => {
                let places = book.service(id).needs.places();
                circuit.any(places.filter_map(|place| chosen.get(place).copied()))
            }
            Said::Number(..) => Edge::FALSE,
        };
        circuit.and(needs.answered, named)
    }

    /// Those for whom each of several things counts, where the first that surely applies does.
    fn in_turn<'b>(
        &mut self,
        space: &mut Space,
        conditions: impl Iterator<Item = Option<&'b Condition>>,
    ) -> Vec<Edge> {
        let mut left = Edge::TRUE;
        let mut turns = Vec::new();
        for condition in conditions {
            let applies = condition.map_or(Rails::YES, |condition| self.truth(space, condition));
            turns.push(space.circuit.and(left, applies.yes));
            left = space.circuit.and(left, !applies.yes);
        }
        turns
    }
}
