//! The domain's arithmetic on ranges (`Case::quantity`), for facts whose numbers are tried one by one.

use super::reading::Reading;
use crate::domain::{FactId, Limit, Operation, Quantity, Range};

/// One end of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The least.
    Low,
    /// The most.
    High,
}

/// One end of one fact.
pub(super) type Leaf = (FactId, End);

impl End {
    /// The other end.
    pub(super) fn other(self) -> End {
        match self {
            End::Low => End::High,
            End::High => End::Low,
        }
    }
}

impl Reading<'_> {
    /// The facts a quantity is computed from, each once.
    pub(super) fn facts_of(&self, quantity: Quantity) -> Vec<FactId> {
        let mut facts = Vec::new();
        self.collect(quantity, &mut |quantity| {
            if let Quantity::Fact(fact) = quantity
                && !facts.contains(&fact)
            {
                facts.push(fact);
            }
        });
        facts
    }

    /// Visits a quantity and everything it is computed from.
    pub(super) fn collect(&self, quantity: Quantity, visit: &mut impl FnMut(Quantity)) {
        visit(quantity);
        if let Quantity::Computed(id) = quantity {
            let formula = self.edition.book.number(id);
            formula.terms().for_each(|term| self.collect(term, visit));
        }
    }

    /// A number, given the facts it is computed from; none when an amount has no value yet, or for a division by nothing.
    pub(super) fn value(
        &self,
        quantity: Quantity,
        facts: &dyn Fn(FactId) -> Range,
    ) -> Option<Range> {
        match quantity {
            Quantity::Fact(fact) => Some(facts(fact)),
            Quantity::Amount(id) => {
                let value = self.edition.book.amount(id).last_known(self.today)?;
                Some(Range::exactly(f64::from(value.grosze)))
            }
            Quantity::Fixed(number) => Some(Range::exactly(number)),
            Quantity::Computed(id) => {
                let formula = self.edition.book.number(id);
                let parts = formula.parts.iter().map(|part| self.value(*part, facts));
                let parts: Option<Vec<Range>> = parts.collect();
                let mut result = combine(formula.operation, &parts?)?;
                if let Some(floor) = formula.at_least {
                    result = result.at_least(self.value(floor, facts)?);
                }
                if let Some(ceiling) = formula.at_most {
                    result = result.at_most(self.value(ceiling, facts)?);
                }
                Some(result)
            }
        }
    }

    /// A limit's value on the day; none when no value is in force, or only one with a weak source.
    pub(super) fn limit(&self, limit: Limit) -> Option<f64> {
        match limit {
            Limit::Fixed(number) => Some(number),
            Limit::Amount(id) => {
                let value = self.edition.book.amount(id).on(self.today)?;
                value.is_firm().then(|| f64::from(value.grosze))
            }
        }
    }

    /// Whether a number rests on figures that are in force on the day and have a good source.
    pub(super) fn is_firm(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::Amount(id) => self.limit(Limit::Amount(id)).is_some(),
            Quantity::Computed(id) => {
                let mut terms = self.edition.book.number(id).terms();
                terms.all(|term| self.is_firm(term))
            }
            Quantity::Fact(_) | Quantity::Fixed(_) => true,
        }
    }

    /// The ends of facts that an end of a quantity is computed from.
    pub(super) fn leaves(&self, quantity: Quantity, end: End, leaves: &mut Vec<Leaf>) {
        match quantity {
            Quantity::Fact(fact) => {
                if !leaves.contains(&(fact, end)) {
                    leaves.push((fact, end));
                }
            }
            Quantity::Computed(id) => {
                let formula = self.edition.book.number(id);
                for (place, part) in formula.parts.iter().enumerate() {
                    let turned = match formula.operation {
                        Operation::Sum | Operation::Product | Operation::Percent => false,
                        Operation::Difference | Operation::Quotient => place > 0,
                    };
                    self.leaves(*part, if turned { end.other() } else { end }, leaves);
                }
                for clamp in formula.at_least.iter().chain(&formula.at_most) {
                    self.leaves(*clamp, end, leaves);
                }
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => (),
        }
    }
}

fn combine(operation: Operation, parts: &[Range]) -> Option<Range> {
    let (first, rest) = parts.split_first()?;
    match operation {
        Operation::Sum => Some(rest.iter().fold(*first, |sum, part| sum.plus(*part))),
        Operation::Difference => Some(rest.iter().fold(*first, |left, part| left.minus(*part))),
        Operation::Product => Some(rest.iter().fold(*first, |all, part| all.times(*part))),
        Operation::Quotient => first.divided_by(*rest.first()?),
        Operation::Percent => Some(first.percent(*rest.first()?)),
    }
}

/// A number of a scale as the domain writes numbers.
#[expect(clippy::cast_precision_loss, reason = "scales end far below 2^53")]
pub(super) fn float(number: i64) -> f64 {
    number as f64
}
