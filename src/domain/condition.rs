//! Conditions: tests of facts, and named situations built from them.

use super::bytes::bytes;
use super::{AmountId, Choices, ConceptId, FactId, NumberId, Range, TextId, Word};

/// One test that holds, does not hold, or is not known yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// A named situation.
    Concept(ConceptId),
    /// At least one of these answers was chosen.
    Answer {
        /// The fact tested.
        fact: FactId,
        /// The answers that satisfy it.
        any: Choices,
    },
    /// A number lies within limits.
    Number {
        /// The number tested.
        quantity: Quantity,
        /// The lower limit, if any.
        at_least: Option<Bound>,
        /// The upper limit, if any.
        at_most: Option<Bound>,
    },
}

bytes!(enum Condition {
    0 Concept(concept),
    1 Answer { fact, any },
    2 Number { quantity, at_least, at_most },
});

/// A number of this person: asked for, or computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// The answer to a question.
    Fact(FactId),
    /// A number computed from others.
    Computed(NumberId),
    /// A dated figure.
    Amount(AmountId),
    /// A fixed number.
    Fixed(f64),
}

bytes!(enum Quantity { 0 Fact(fact), 1 Computed(number), 2 Amount(amount), 3 Fixed(number) });

/// One end of a numeric test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The limit itself.
    pub limit: Limit,
    /// Whether the limit satisfies the test.
    pub inclusive: bool,
}

bytes!(Bound { limit, inclusive });

/// A limit written as a number or named as a dated figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// In grosze or whole units.
    Fixed(f64),
    /// The value in force on the day.
    Amount(AmountId),
}

bytes!(enum Limit { 0 Fixed(number), 1 Amount(amount) });

/// A number computed from others by one operation.
#[derive(Clone, Debug)]
pub struct Formula {
    /// What it is called.
    pub name: TextId,
    /// What is done.
    pub operation: Operation,
    /// With what, in order.
    pub parts: Vec<Quantity>,
    /// The result is never less than this.
    pub at_least: Option<Quantity>,
    /// The result is never more than this.
    pub at_most: Option<Quantity>,
}

bytes!(Formula {
    name,
    operation,
    parts,
    at_least,
    at_most
});

impl Formula {
    /// Everything it is computed from, its bounds included.
    pub fn terms(&self) -> impl Iterator<Item = Quantity> {
        let parts = self.parts.iter().copied();
        parts.chain(self.at_least).chain(self.at_most)
    }
}

/// The operations the rulebook knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// `iloraz`: the first divided by the second.
    Quotient,
    /// `suma`: all together.
    Sum,
    /// `roznica`: the first less the others.
    Difference,
    /// `iloczyn`: all multiplied.
    Product,
    /// `procent`: so many hundredths (the second) of the first.
    Percent,
}

bytes!(enum Operation { 0 Quotient, 1 Sum, 2 Difference, 3 Product, 4 Percent });

impl Operation {
    /// What it makes of its parts; none for too few parts, or for a division by nothing.
    pub fn of(self, parts: &[Range]) -> Option<Range> {
        let (first, rest) = parts.split_first()?;
        match self {
            Operation::Sum => Some(rest.iter().fold(*first, |sum, part| sum.plus(*part))),
            Operation::Difference => Some(rest.iter().fold(*first, |left, part| left.minus(*part))),
            Operation::Product => Some(rest.iter().fold(*first, |all, part| all.times(*part))),
            Operation::Quotient => first.divided_by(*rest.first()?),
            Operation::Percent => Some(first.percent(*rest.first()?)),
        }
    }
}

/// A named situation built from facts.
#[derive(Clone, Debug)]
pub struct Concept {
    /// Whether all parts must hold, or one is enough.
    pub join: Join,
    /// The parts.
    pub parts: Vec<Condition>,
}

bytes!(Concept { join, parts });

/// How the parts of a concept are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All must hold.
    All,
    /// One is enough.
    Any,
}

bytes!(enum Join { 0 All, 1 Any });

impl Join {
    /// What stands above its parts.
    pub fn word(self) -> Word {
        match self {
            Join::All => Word::JoinAll,
            Join::Any => Word::JoinAny,
        }
    }
}

/// A condition of a service, with its reason in the person's words.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// What is tested.
    pub condition: Condition,
    /// Why, when it holds.
    pub because: TextId,
    /// What would have to be otherwise, when it fails: completes "Byłoby inaczej, gdyby …".
    pub unless: Option<TextId>,
}

bytes!(Criterion {
    condition,
    because,
    unless
});
