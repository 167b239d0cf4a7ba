//! Where the number of a question comes from: what was said, or what the rulebook sets where it is not asked.

use super::circuit::Edge;
use super::reading::{Reading, Said};
use super::scale::Ruler;
use super::space::Space;
use crate::domain::{FactId, Otherwise, Quantity, Range, Value};

/// Where the value of a number comes from, for those whom `guard` describes.
#[derive(Clone)]
pub(super) struct Source {
    /// Whom it is for.
    pub(super) guard: Edge,
    /// The value.
    pub(super) value: Origin,
}

/// A value.
#[derive(Clone, Copy)]
pub(super) enum Origin {
    /// What was said: the question's place in the space, and the rulers of the least and the most.
    Said(usize, Ruler, Ruler),
    /// A number that the rulebook sets.
    Fixed(Range),
}

/// All that a number's value can come from; who has none of them does not know it.
pub(super) struct Sources {
    /// The values.
    pub(super) known: Vec<Source>,
    /// Whose number it does not arise.
    pub(super) not_applicable: Edge,
}

impl Reading<'_> {
    /// All that the number of a question can come from.
    pub(super) fn sources(&mut self, space: &mut Space, fact: FactId) -> Sources {
        let arises = self.arises(space, fact);
        let edition = self.edition;
        let mut sources = match &edition.book.question(fact).otherwise {
            Otherwise::Is(Value::Number(range)) => Sources {
                known: vec![Source {
                    guard: arises.no,
                    value: Origin::Fixed(*range),
                }],
                not_applicable: Edge::FALSE,
            },
            Otherwise::Is(Value::Chosen(_) | Value::NotApplicable) => Sources {
                known: Vec::new(),
                not_applicable: arises.no,
            },
            Otherwise::SameAs(other, _) => {
                let mut others = self.sources(space, *other);
                for source in &mut others.known {
                    source.guard = space.circuit.and(arises.no, source.guard);
                }
                others.not_applicable = space.circuit.and(arises.no, others.not_applicable);
                others
            }
        };
        let voice = &self.voices[fact.index()];
        let heard = space.circuit.and(!arises.no, voice.answered);
        match voice.said {
            Said::Number(low, high) => sources.known.push(Source {
                guard: heard,
                value: Origin::Said(voice.fact, low, high),
            }),
            Said::List(_) => {
                sources.not_applicable = space.circuit.or(sources.not_applicable, heard);
            }
        }
        sources.known.retain(|source| source.guard != Edge::FALSE);
        sources
    }

    /// Whether a number does not arise: the first of its parts that has no value does not.
    pub(super) fn not_applicable(
        &self,
        space: &mut Space,
        quantity: Quantity,
        facts: &[FactId],
        sources: &[Sources],
    ) -> Edge {
        match quantity {
            Quantity::Fact(fact) => {
                let found = of(fact, facts, sources);
                found.map_or(Edge::FALSE, |sources| sources.not_applicable)
            }
            Quantity::Computed(id) => {
                let parts = &self.edition.book.number(id).parts;
                parts.iter().rev().fold(Edge::FALSE, |rest, part| {
                    let this = self.not_applicable(space, *part, facts, sources);
                    let known = self.known(space, *part, facts, sources);
                    space.circuit.switch(known, rest, this)
                })
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => Edge::FALSE,
        }
    }

    /// Whether a part has a value, as far as its facts tell.
    fn known(
        &self,
        space: &mut Space,
        quantity: Quantity,
        facts: &[FactId],
        sources: &[Sources],
    ) -> Edge {
        match quantity {
            Quantity::Fact(fact) => {
                let found = of(fact, facts, sources).into_iter();
                let known = found.flat_map(|sources| &sources.known);
                space.circuit.any(known.map(|source| source.guard))
            }
            Quantity::Computed(id) => {
                let terms: Vec<Quantity> = self.edition.book.number(id).terms().collect();
                terms.into_iter().fold(Edge::TRUE, |all, term| {
                    let known = self.known(space, term, facts, sources);
                    space.circuit.and(all, known)
                })
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => self
                .value(quantity, &|_| Range::exactly(0.0))
                .is_some()
                .into(),
        }
    }
}

/// Where the number of a question comes from, among those of `facts`.
fn of<'a>(fact: FactId, facts: &[FactId], sources: &'a [Sources]) -> Option<&'a Sources> {
    let place = facts.iter().position(|known| *known == fact)?;
    sources.get(place)
}
