//! The space of all people: every answer to every question as variables, and what answers can go together.
//! A partial profile says which questions are answered; the same variables hold what everybody else would have said.

use super::circuit::{Circuit, Edge};
use super::scale::{Clause, Ruler, Scale};
use crate::authoring::library::Edition;
use crate::domain::{Kind, Question};
use std::collections::HashSet;

/// The largest sum of money anybody is taken to have, in grosze.
const MOST_MONEY: i64 = 10_000_000_000;

/// All people there can be.
#[derive(Clone)]
pub(super) struct Space {
    /// The functions built over their answers.
    pub(super) circuit: Circuit,
    /// The questions, in the order they first appear.
    pub(super) facts: Vec<Fact>,
    /// Whether the person said "nie wiem" when asked for their needs.
    pub(super) unsure: Edge,
    /// What holds for everybody.
    pub(super) clauses: Vec<Clause>,
    /// Numbers made of several sums of money, which no ruler can be cut for.
    pub(super) beyond: Vec<String>,
}

/// One question.
#[derive(Clone)]
pub(super) struct Fact {
    /// Its key.
    pub(super) key: String,
    /// Whether a partial profile answers it.
    pub(super) answered: Edge,
    /// What can be answered.
    pub(super) shape: Shape,
}

/// What can be answered to a question.
#[derive(Clone)]
pub(super) enum Shape {
    /// One or several of a list.
    List(List),
    /// A number: exactly, or within bounds.
    Number(Number),
}

/// A list of answers.
#[derive(Clone)]
pub(super) struct List {
    /// Each answer's key.
    pub(super) keys: Vec<String>,
    /// Whether each is chosen.
    pub(super) chosen: Vec<Edge>,
    /// Whether each rules out the others.
    pub(super) alone: Vec<bool>,
    /// Whether several can be chosen.
    pub(super) many: bool,
}

/// A number.
#[derive(Clone)]
pub(super) struct Number {
    /// Its scale.
    pub(super) scale: Scale,
    /// What it is.
    pub(super) exact: Ruler,
    /// The least a partial profile leaves it.
    pub(super) low: Ruler,
    /// The most.
    pub(super) high: Ruler,
    /// Whether it is money.
    pub(super) money: bool,
}

/// Where an edition's questions and their answers lie in the space.
#[derive(Clone)]
pub(super) struct Places(pub(super) Vec<(usize, Vec<usize>)>);

impl Space {
    /// The space of all who can answer the questions of these editions; same keys are same questions.
    pub(super) fn of(editions: &[&Edition]) -> (Space, Vec<Places>) {
        let mut circuit = Circuit::new();
        let unsure = circuit.variable();
        let mut space = Space {
            circuit,
            facts: Vec::new(),
            unsure,
            clauses: Vec::new(),
            beyond: Vec::new(),
        };
        let places = editions
            .iter()
            .map(|edition| space.settle(edition))
            .collect();
        for fact in 0..space.facts.len() {
            space.bind(fact);
        }
        if let Some(edition) = editions.first() {
            let (needs, _) = &edition.fact_keys[edition.book.needs.index()];
            let answered = space.facts.iter().find(|fact| fact.key == *needs);
            let clause = answered.map(|fact| vec![!fact.answered, !unsure]);
            space.clauses.extend(clause);
        }
        (space, places)
    }

    /// The chosen answers of a list, anew: somebody's other answer to the same question.
    pub(super) fn other_choice(&mut self, fact: usize) -> Option<Vec<Edge>> {
        let Shape::List(list) = &self.facts[fact].shape else {
            return None;
        };
        let chosen: Vec<Edge> = list
            .chosen
            .iter()
            .map(|_| self.circuit.variable())
            .collect();
        self.clauses.extend(list.clauses(&chosen));
        Some(chosen)
    }

    /// Two rulers on a number's scale, the second showing the same or more.
    pub(super) fn two_rulers(&mut self, fact: usize) -> Option<[Ruler; 2]> {
        let Shape::Number(number) = &mut self.facts[fact].shape else {
            return None;
        };
        let rulers = [(); 2].map(|()| number.scale.ruler(&mut self.circuit, &mut self.clauses));
        let [less, more] = rulers;
        number
            .scale
            .order(Edge::TRUE, less, more, &mut self.clauses);
        Some(rulers)
    }

    /// Whether a number on a ruler has reached a mark.
    pub(super) fn reaches(&mut self, fact: usize, ruler: Ruler, mark: i64) -> Edge {
        match &mut self.facts[fact].shape {
            Shape::List(_) => Edge::FALSE,
            Shape::Number(number) => {
                let (circuit, clauses) = (&mut self.circuit, &mut self.clauses);
                number.scale.reaches(ruler, mark, circuit, clauses)
            }
        }
    }

    /// The questions that some functions depend on.
    pub(super) fn questions_of(&self, edges: &[Edge]) -> HashSet<usize> {
        let mut read = HashSet::new();
        for edge in edges {
            read.extend(self.circuit.variables(*edge));
        }
        let depends = |fact: &usize| {
            let fact = &self.facts[*fact];
            let heard = read.contains(&fact.answered);
            heard
                || fact
                    .shape
                    .variables()
                    .iter()
                    .any(|variable| read.contains(variable))
        };
        (0..self.facts.len()).filter(depends).collect()
    }

    /// Adds what is new in an edition, and says where everything of it lies.
    fn settle(&mut self, edition: &Edition) -> Places {
        let questions = edition.book.questions.iter().zip(&edition.fact_keys);
        let settle = |(question, (key, answers)): (&Question, &(String, Vec<String>))| {
            let alike = |fact: &Fact| fact.key == *key && fact.shape.suits(&question.kind);
            let place = self.facts.iter().position(alike);
            let place = place.unwrap_or_else(|| self.add(key, &question.kind));
            (place, self.answers(place, question, answers))
        };
        Places(questions.map(settle).collect())
    }

    fn add(&mut self, key: &str, kind: &Kind) -> usize {
        let answered = self.circuit.variable();
        let shape = match kind {
            Kind::One(_) => Shape::List(List::new(false)),
            Kind::Many(_) => Shape::List(List::new(true)),
            Kind::Number { limits, .. } => {
                self.number(whole(limits.low), whole(limits.high), false)
            }
            Kind::Money => self.number(0, MOST_MONEY, true),
        };
        self.facts.push(Fact {
            key: key.to_owned(),
            answered,
            shape,
        });
        self.facts.len() - 1
    }

    fn number(&mut self, least: i64, most: i64, money: bool) -> Shape {
        let mut scale = Scale::new(least, most);
        let [low, exact, high] =
            [(); 3].map(|()| scale.ruler(&mut self.circuit, &mut self.clauses));
        Shape::Number(Number {
            scale,
            exact,
            low,
            high,
            money,
        })
    }

    fn answers(&mut self, place: usize, question: &Question, keys: &[String]) -> Vec<usize> {
        let Shape::List(list) = &mut self.facts[place].shape else {
            return Vec::new();
        };
        let answers = keys.iter().zip(question.answers());
        let settle = |(key, answer): (&String, &crate::domain::Answer)| {
            let known = list.keys.iter().position(|known| known == key);
            known.unwrap_or_else(|| {
                list.keys.push(key.clone());
                list.chosen.push(self.circuit.variable());
                list.alone.push(answer.alone);
                list.keys.len() - 1
            })
        };
        answers.map(settle).collect()
    }

    /// What answers to a question can go together; the bounds of a partial profile hold the number itself.
    fn bind(&mut self, fact: usize) {
        let fact = &mut self.facts[fact];
        match &mut fact.shape {
            Shape::List(list) => self.clauses.extend(list.clauses(&list.chosen)),
            Shape::Number(number) => {
                let (low, exact, high) = (number.low, number.exact, number.high);
                for (guard, lesser, greater) in [
                    (Edge::TRUE, low, high),
                    (fact.answered, low, exact),
                    (fact.answered, exact, high),
                ] {
                    number
                        .scale
                        .order(guard, lesser, greater, &mut self.clauses);
                }
            }
        }
    }
}

impl Shape {
    /// The variables of a complete answer.
    pub(super) fn variables(&self) -> Vec<Edge> {
        match self {
            Shape::List(list) => list.chosen.clone(),
            Shape::Number(number) => {
                let variables = number.scale.variables(number.exact);
                variables.map(|(_, variable)| variable).collect()
            }
        }
    }

    fn suits(&self, kind: &Kind) -> bool {
        match (self, kind) {
            (Shape::List(list), Kind::One(_)) => !list.many,
            (Shape::List(list), Kind::Many(_)) => list.many,
            (Shape::Number(number), Kind::Number { limits, .. }) => {
                let scale = &number.scale;
                let same = (scale.least, scale.most) == (whole(limits.low), whole(limits.high));
                !number.money && same
            }
            (Shape::Number(number), Kind::Money) => number.money,
            (Shape::List(_), Kind::Number { .. } | Kind::Money)
            | (Shape::Number(_), Kind::One(_) | Kind::Many(_)) => false,
        }
    }
}

impl List {
    fn new(many: bool) -> List {
        List {
            keys: Vec::new(),
            chosen: Vec::new(),
            alone: Vec::new(),
            many,
        }
    }

    /// At least one is chosen; of a list for one answer, and beside an answer that stands alone, no other.
    fn clauses(&self, chosen: &[Edge]) -> Vec<Clause> {
        let mut clauses = vec![chosen.to_vec()];
        for (place, one) in chosen.iter().enumerate() {
            for (other_place, other) in chosen.iter().enumerate().skip(place + 1) {
                if !self.many || self.alone[place] || self.alone[other_place] {
                    clauses.push(vec![!*one, !*other]);
                }
            }
        }
        clauses
    }
}

/// A limit of the rulebook as a whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "limits are whole and far below 2^53"
)]
pub(super) fn whole(number: f64) -> i64 {
    number.round() as i64
}
