//! The search for people to show: with as few answers as can be.

use super::circuit::Edge;
use super::court::Court;
use super::person::Person;
use super::prover::Found;
use super::reading::Reading;
use super::space::Shape;
use std::collections::HashSet;

impl Court<'_> {
    /// A person's answers in words.
    pub(super) fn in_words(&self, city: usize, person: &Person) -> String {
        person.in_words(&self.cities[city].edition.book, self.today)
    }

    /// What a reading hears of somebody.
    pub(super) fn heard(&self, reading: &Reading, found: &Found) -> Person {
        Person::new(reading, &self.space, found, |_| true)
    }

    /// What a reading hears of somebody's answers to some questions of the space.
    pub(super) fn heard_of(
        &self,
        reading: &Reading,
        found: &Found,
        facts: &HashSet<usize>,
    ) -> Person {
        let voices = &reading.voices;
        Person::new(reading, &self.space, found, |place| {
            facts.contains(&voices[place].fact)
        })
    }

    /// Somebody for whom all of this holds, with as few answers as can be: what is not said is not known.
    pub(super) fn smallest(&mut self, city: usize, all: &[Edge]) -> Option<Person> {
        let found = self.smallest_found(all)?;
        Some(self.heard(&self.cities[city].partial.reading, &found))
    }

    /// The same as `smallest`, as the prover finds them.
    pub(super) fn smallest_found(&mut self, all: &[Edge]) -> Option<Found> {
        let mut goal = all.to_vec();
        let mut found = self.somebody(&goal)?;
        for fact in (0..self.space.facts.len()).rev() {
            let answered = self.space.facts[fact].answered;
            self.without(&mut goal, &mut found, answered);
        }
        self.fewer_answers(&mut goal, &mut found);
        Some(found)
    }

    /// Somebody for whom all of this holds, whatever else they would have said: with those answers only that force it.
    pub(super) fn sure(&mut self, city: usize, all: &[Edge]) -> Option<Person> {
        let (found, facts) = self.sure_found(&[], all)?;
        let reading = &self.cities[city].complete.reading;
        Some(self.heard_of(reading, &found, &facts))
    }

    /// The same as `sure` among those for whom something is given, as the prover finds them.
    pub(super) fn sure_found(
        &mut self,
        given: &[Edge],
        all: &[Edge],
    ) -> Option<(Found, HashSet<usize>)> {
        let mut goal = [given, all].concat();
        let mut found = self.somebody(&goal)?;
        self.fewer_answers(&mut goal, &mut found);
        let facts = self.forcing(&found, given, all);
        Some((found, facts))
    }

    /// The questions to which somebody's answers alone make all of this hold, where something is given.
    pub(super) fn forcing(
        &mut self,
        found: &Found,
        given: &[Edge],
        all: &[Edge],
    ) -> HashSet<usize> {
        let goal = self.space.circuit.all(all.iter().copied());
        let mut kept: Vec<Vec<Edge>> = Vec::new();
        for fact in &self.space.facts {
            let held = |edge: Edge| if found.holds(edge) { edge } else { !edge };
            kept.push(fact.shape.variables().into_iter().map(held).collect());
        }
        for fact in (0..kept.len()).rev() {
            let without = std::mem::take(&mut kept[fact]);
            let mut asked = kept.concat();
            asked.extend(given);
            asked.push(!goal);
            if self.anybody(&asked) {
                kept[fact] = without;
            }
        }
        let answered = kept.iter().enumerate();
        let answered = answered.filter(|(_, answer)| !answer.is_empty());
        answered.map(|(fact, _)| fact).collect()
    }

    /// Of lists for several answers, as few of them as can be.
    fn fewer_answers(&mut self, goal: &mut Vec<Edge>, found: &mut Found) {
        for fact in 0..self.space.facts.len() {
            let chosen = match &self.space.facts[fact].shape {
                Shape::List(list) if list.many => list.chosen.clone(),
                Shape::List(_) | Shape::Number(_) => Vec::new(),
            };
            for answer in chosen {
                self.without(goal, found, answer);
            }
        }
    }

    /// Drops something from a person if what was to be shown still holds.
    fn without(&mut self, goal: &mut Vec<Edge>, found: &mut Found, thing: Edge) {
        goal.push(!thing);
        if found.holds(thing) {
            if let Some(smaller) = self.somebody(goal) {
                *found = smaller;
            } else {
                goal.pop();
                goal.push(thing);
            }
        }
    }
}
