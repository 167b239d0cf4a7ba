//! Tests of numbers as functions of the answers. Where a test changes its truth is found by trying the domain's own
//! arithmetic: every value of a short scale, and by halving on a long one, on which all arithmetic runs one way.

use super::arithmetic::{End, Leaf, float};
use super::circuit::Edge;
use super::rails::Rails;
use super::reading::Reading;
use super::scale::Ruler;
use super::sources::{Origin, Sources};
use super::space::{Shape, Space};
use super::words;
use crate::domain::{Bound, FactId, Operation, Quantity, Range};

impl Reading<'_> {
    /// Whether a number lies within limits.
    pub(super) fn limited(
        &mut self,
        space: &mut Space,
        quantity: Quantity,
        at_least: Option<&Bound>,
        at_most: Option<&Bound>,
    ) -> Rails {
        let facts = self.facts_of(quantity);
        let sources: Vec<Sources> = facts
            .iter()
            .map(|fact| self.sources(space, *fact))
            .collect();
        let mut cases = vec![(Edge::TRUE, Vec::new())];
        for (fact, sources) in facts.iter().zip(&sources) {
            let mut longer = Vec::new();
            for (guard, origins) in &cases {
                for source in &sources.known {
                    let guard = space.circuit.and(*guard, source.guard);
                    let origins: Vec<_> = origins
                        .iter()
                        .copied()
                        .chain([(*fact, source.value)])
                        .collect();
                    longer.push((guard, origins));
                }
            }
            cases = longer;
        }
        let mut truth = Rails {
            yes: Edge::FALSE,
            no: self.not_applicable(space, quantity, &facts, &sources),
        };
        if !self.edition.book.is_firm(quantity, self.today) {
            cases.clear();
        }
        for (guard, origins) in cases.into_iter().filter(|(guard, _)| *guard != Edge::FALSE) {
            let test = Test {
                reading: self,
                origins: &origins,
            };
            let defined = test.defined(space, quantity);
            let guard = space.circuit.and(guard, defined);
            let lower = test.bound(space, quantity, at_least, End::Low);
            let upper = test.bound(space, quantity, at_most, End::High);
            let within = Rails::all(&mut space.circuit, [lower, upper]);
            let [yes, no] = [within.yes, within.no].map(|rail| space.circuit.and(guard, rail));
            truth.yes = space.circuit.or(truth.yes, yes);
            truth.no = space.circuit.or(truth.no, no);
        }
        truth
    }
}

/// A test of a quantity whose facts come from known sources.
struct Test<'a, 'b> {
    reading: &'a Reading<'b>,
    origins: &'a [(FactId, Origin)],
}

impl Test<'_, '_> {
    /// Whether every division within a quantity can be made.
    fn defined(&self, space: &mut Space, quantity: Quantity) -> Edge {
        let mut divisors = Vec::new();
        let book = &self.reading.edition.book;
        self.reading.collect(quantity, &mut |part| {
            if let Quantity::Computed(id) = part
                && book.number(id).operation == Operation::Quotient
            {
                divisors.extend(book.number(id).parts.get(1).copied());
            }
        });
        divisors.into_iter().fold(Edge::TRUE, |all, divisor| {
            let one = self.compare(space, divisor, End::Low, &|low| low >= 1.0);
            space.circuit.and(all, one)
        })
    }

    /// Whether a quantity keeps to a bound, the way `Range::stays` reads ranges, also those that arithmetic turned round;
    /// `end` says on which side the bound lies.
    fn bound(
        &self,
        space: &mut Space,
        quantity: Quantity,
        bound: Option<&Bound>,
        end: End,
    ) -> Rails {
        let Some(bound) = bound else {
            return Rails::YES;
        };
        let Some(limit) = self
            .reading
            .edition
            .book
            .limit(bound.limit, self.reading.today)
        else {
            return Rails::UNKNOWN;
        };
        let keeps = |number: f64| match end {
            End::Low => number > limit || bound.inclusive && number == limit,
            End::High => number < limit || bound.inclusive && number == limit,
        };
        let [low, high] = [End::Low, End::High].map(|at| self.compare(space, quantity, at, &keeps));
        let circuit = &mut space.circuit;
        match end {
            End::Low => Rails {
                yes: circuit.and(low, high),
                no: !high,
            },
            End::High => Rails {
                yes: high,
                no: circuit.and(!low, !high),
            },
        }
    }

    /// Whether one end of a quantity passes a test.
    fn compare(
        &self,
        space: &mut Space,
        quantity: Quantity,
        end: End,
        passes: &dyn Fn(f64) -> bool,
    ) -> Edge {
        let mut leaves = Vec::new();
        self.reading.leaves(quantity, end, &mut leaves);
        leaves.retain_mut(|(fact, end)| match self.origin(*fact) {
            Some(Origin::Said(_, low, high)) => {
                // An exact number has one ruler for both ends.
                if low == high {
                    *end = End::Low;
                }
                true
            }
            Some(Origin::Fixed(_)) | None => false,
        });
        leaves.dedup();
        leaves.sort_by_key(|leaf| !self.is_narrow(space, *leaf));
        let wide = leaves.iter().filter(|leaf| !self.is_narrow(space, **leaf));
        if wide.count() > 1 {
            let name = words::number(self.reading.edition, quantity);
            if !space.beyond.contains(&name) {
                space.beyond.push(name);
            }
            return Edge::FALSE;
        }
        let holds = |values: &[f64]| {
            let range = self
                .reading
                .value(quantity, &|fact| self.range(fact, &leaves, values));
            range.is_some_and(|range| {
                passes(match end {
                    End::Low => range.low,
                    End::High => range.high,
                })
            })
        };
        self.cut(space, &leaves, &mut Vec::new(), &holds)
    }

    /// A function of the first free leaf's ruler, and of those behind it.
    fn cut(
        &self,
        space: &mut Space,
        leaves: &[Leaf],
        values: &mut Vec<f64>,
        holds: &dyn Fn(&[f64]) -> bool,
    ) -> Edge {
        let Some(leaf) = leaves.get(values.len()) else {
            return holds(values).into();
        };
        let Some((fact, ruler, least, most)) = self.ruler(space, *leaf) else {
            return Edge::FALSE;
        };
        let mut at = |space: &mut Space, number: i64| {
            values.push(float(number));
            let edge = self.cut(space, leaves, values, holds);
            values.pop();
            edge
        };
        let mut edge = at(space, least);
        if self.is_narrow(space, *leaf) {
            let mut before = edge;
            for number in least + 1..=most {
                let here = at(space, number);
                if here != before {
                    let reached = space.reaches(fact, ruler, number);
                    edge = space.circuit.switch(reached, here, edge);
                    before = here;
                }
            }
        } else if at(space, most) != edge {
            let (mut below, mut above) = (least, most);
            while above - below > 1 {
                let middle = below + (above - below) / 2;
                if at(space, middle) == edge {
                    below = middle;
                } else {
                    above = middle;
                }
            }
            let reached = space.reaches(fact, ruler, above);
            edge = space.circuit.switch(reached, !edge, edge);
        }
        edge
    }

    fn origin(&self, fact: FactId) -> Option<Origin> {
        let found = self.origins.iter().find(|(known, _)| *known == fact);
        found.map(|(_, origin)| *origin)
    }

    fn ruler(&self, space: &Space, (fact, end): Leaf) -> Option<(usize, Ruler, i64, i64)> {
        let Some(Origin::Said(place, low, high)) = self.origin(fact) else {
            return None;
        };
        let Shape::Number(number) = &space.facts[place].shape else {
            return None;
        };
        let ruler = match end {
            End::Low => low,
            End::High => high,
        };
        Some((place, ruler, number.scale.least, number.scale.most))
    }

    fn is_narrow(&self, space: &Space, leaf: Leaf) -> bool {
        let Some((fact, ..)) = self.ruler(space, leaf) else {
            return true;
        };
        matches!(&space.facts[fact].shape, Shape::Number(number) if number.scale.is_narrow())
    }

    /// The range of a fact while some ends are tried: an end not tried lies where the other does.
    fn range(&self, fact: FactId, leaves: &[Leaf], values: &[f64]) -> Range {
        if let Some(Origin::Fixed(range)) = self.origin(fact) {
            return range;
        }
        let end = |end: End| {
            let place = leaves.iter().position(|leaf| *leaf == (fact, end));
            place.and_then(|place| values.get(place)).copied()
        };
        let (low, high) = (end(End::Low), end(End::High));
        Range {
            low: low.or(high).unwrap_or_default(),
            high: high.or(low).unwrap_or_default(),
        }
    }
}
