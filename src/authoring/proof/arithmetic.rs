//! The domain's arithmetic on ranges (`Case::quantity`), for facts whose numbers are tried one by one.

use super::reading::Reading;
use crate::domain::{FactId, Operation, Quantity, Range};

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
                let mut result = formula.operation.of(&parts?)?;
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

/// A number of a scale as the domain writes numbers.
#[expect(clippy::cast_precision_loss, reason = "scales end far below 2^53")]
pub(super) fn float(number: i64) -> f64 {
    number as f64
}
