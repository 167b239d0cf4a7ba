//! How much a service may be worth to this person, with the arithmetic shown. A range in gives a range out.

use super::amount::zloty;
use super::bytes::bytes;
use super::{Case, Condition, Measure, NumberId, Quantity, Range, ServiceId, TextId, Truth, Word};

/// A rule for an estimate.
#[derive(Clone, Debug)]
pub struct Estimate {
    /// For whom; for everybody, if absent.
    pub when: Option<Condition>,
    /// The sum, or the least it can be.
    pub amount: Quantity,
    /// The most it can be, where that is another number.
    pub up_to: Option<Quantity>,
    /// "na miesiąc", "raz".
    pub per: Option<TextId>,
}

bytes!(Estimate {
    when,
    amount,
    up_to,
    per
});

/// An estimate worked out for one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// In grosze.
    pub range: Range,
    /// "na miesiąc", "raz".
    pub per: Option<TextId>,
    /// The arithmetic, a computed number a step, in the order one would work it out.
    pub steps: Vec<Step>,
    /// Whether a dated figure in it has lapsed or has a weak source.
    pub to_confirm: bool,
}

/// One step of the arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is worked out.
    pub name: TextId,
    /// How: "3 × 823 zł".
    pub sum: String,
    /// What comes out.
    pub result: Range,
}

impl Case<'_> {
    /// How much a service may be, by the first estimate that surely applies;
    /// none where there is none, or where a number it needs is not known.
    pub fn estimate(&self, service: ServiceId) -> Option<Figure> {
        let applies = |estimate: &&Estimate| {
            let when = estimate.when.as_ref();
            when.is_none_or(|condition| self.truth(condition) == Truth::Yes)
        };
        let estimates = &self.book.service(service).estimates;
        let estimate = estimates.iter().find(applies)?;
        let least = self.known_range(estimate.amount)?;
        let range = match estimate.up_to {
            None => least,
            Some(most) => Range {
                low: least.low,
                high: self.known_range(most)?.high,
            },
        };
        let mut numbers = Vec::new();
        let ends = [Some(estimate.amount), estimate.up_to];
        let ends = ends.into_iter().flatten();
        ends.clone().for_each(|end| self.order(end, &mut numbers));
        Some(Figure {
            range,
            per: estimate.per,
            steps: numbers.iter().filter_map(|id| self.step(*id)).collect(),
            to_confirm: ends
                .into_iter()
                .any(|end| !self.book.is_firm(end, self.today)),
        })
    }

    /// A sum, or the least and the most it can be, in words: `484,50–969 zł`.
    pub fn span(&self, range: Range) -> String {
        let texts = &self.book.texts;
        let (low, high) = (zloty(range.low), zloty(range.high));
        if low == high {
            low
        } else if range.high.is_infinite() {
            texts.sentence(Word::OrMore, &[&low])
        } else {
            texts.sentence(Word::Span, &[low.trim_end_matches("\u{a0}zł"), &high])
        }
    }

    fn known_range(&self, quantity: Quantity) -> Option<Range> {
        match self.quantity(quantity) {
            Measure::Known(range) => Some(range),
            Measure::NotApplicable | Measure::Unknown => None,
        }
    }

    /// Adds the computed numbers behind a quantity, each after those it is computed from.
    pub(super) fn order(&self, quantity: Quantity, numbers: &mut Vec<NumberId>) {
        if let Quantity::Computed(id) = quantity
            && !numbers.contains(&id)
        {
            let formula = self.book.number(id);
            formula.terms().for_each(|term| self.order(term, numbers));
            numbers.push(id);
        }
    }

    /// One computed number with its arithmetic, when it is known.
    pub(super) fn step(&self, id: NumberId) -> Option<Step> {
        let formula = self.book.number(id);
        Some(Step {
            name: formula.name,
            sum: (self.book.texts).arithmetic(formula, |part| self.term(part)),
            result: self.known_range(Quantity::Computed(id))?,
        })
    }

    fn term(&self, quantity: Quantity) -> String {
        let Some(range) = self.known_range(quantity) else {
            return String::new();
        };
        if self.book.is_money(quantity) {
            return self.span(range);
        }
        let [low, high] = [range.low, range.high].map(super::amount::decimal_number);
        if low == high {
            low
        } else {
            self.book.texts.sentence(Word::Span, &[&low, &high])
        }
    }
}
