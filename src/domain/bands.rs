//! The groups a number is asked in: cut where a threshold still matters for this person.

use super::amount::{whole, zloty};
use super::order::sort_by;
use super::{
    Case, Condition, FactId, Kind, Measure, Outcome, Quantity, Range, Reply, TextId, Truth, Value,
    Word,
};

/// The largest sum of money we reckon with, in grosze.
pub(super) const MOST: u32 = 10_000_000;

/// One group of numbers to choose from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The numbers in it.
    pub range: Range,
    /// Its own name, where the question gives one.
    pub name: Option<TextId>,
}

impl Band {
    /// Whether a reply chooses this group, or lies in it without being an exact number.
    pub fn is_of(self, reply: Option<Reply>) -> bool {
        let within = |range: Range| {
            range.low < range.high && self.range.low <= range.low && range.high <= self.range.high
        };
        matches!(reply, Some(Reply::Is(Value::Number(range))) if range == self.range || within(range))
    }
}

impl Case<'_> {
    /// The groups in which to ask for a number. Empty for questions with a list of answers.
    ///
    /// Two thresholds one grosz apart (one law says "below", another "not above") leave a gap between groups:
    /// whoever is right on the threshold types the exact sum.
    pub fn bands(&self, fact: FactId) -> Vec<Band> {
        match &self.book.question(fact).kind {
            Kind::One(_) | Kind::Many(_) => Vec::new(),
            Kind::Number { limits, steps } if steps.is_empty() => {
                groups(&self.cuts(fact, *limits), *limits)
            }
            Kind::Number { steps, .. } => {
                let names = steps.iter().map(|(_, name)| *name);
                let groups = self.book.question(fact).groups();
                groups
                    .zip(names)
                    .map(|(range, name)| Band { range, name })
                    .collect()
            }
            Kind::Money => {
                let limits = Range {
                    low: 0.0,
                    high: f64::from(MOST),
                };
                let mut bands = groups(&self.cuts(fact, limits), limits);
                bands.retain(|band| band.range.low < band.range.high);
                if let Some(last) = bands.last_mut() {
                    last.range.high = f64::INFINITY;
                }
                bands
            }
        }
    }

    /// A group's name: "od 18 do 59", "mniej niż 1010 zł".
    pub fn band_name(&self, fact: FactId, band: Band) -> String {
        let money = matches!(self.book.question(fact).kind, Kind::Money);
        let texts = &self.book.texts;
        let limits = match &self.book.question(fact).kind {
            Kind::Number { limits, .. } => *limits,
            Kind::One(_) | Kind::Many(_) | Kind::Money => Range {
                low: 0.0,
                high: f64::INFINITY,
            },
        };
        let say = |number: f64| {
            if money {
                zloty(number)
            } else {
                whole(number).to_string()
            }
        };
        let Range { low, high } = band.range;
        let step = if money { 1.0 } else { 0.0 };
        let odd = |number: f64| money && !whole(number).is_multiple_of(100);
        if let Some(name) = band.name {
            return self.book.say(name, self.today);
        }
        let first = low <= limits.low;
        let last = high >= limits.high;
        match (first, last) {
            _ if low == high => say(low),
            (true, true) => texts.word(Word::AnyNumber).to_owned(),
            (true, false) if odd(high) => texts.sentence(Word::LessThan, &[&say(high + step)]),
            (true, false) => texts.sentence(Word::UpTo, &[&say(high)]),
            (false, true) if odd(low) => texts.sentence(Word::MoreThan, &[&say(low - step)]),
            (false, true) => texts.sentence(Word::OrMore, &[&say(low)]),
            (false, false) if odd(low) => {
                texts.sentence(Word::MoreThanUpTo, &[&say(low - step), &say(high)])
            }
            (false, false) if odd(high) => {
                texts.sentence(Word::FromBelow, &[&say(low), &say(high + step)])
            }
            (false, false) => texts.sentence(Word::FromTo, &[&say(low), &say(high)]),
        }
    }

    /// The last numbers before each threshold that still matters, in order.
    fn cuts(&self, fact: FactId, limits: Range) -> Vec<f64> {
        let blank = self.answers.but(fact, None);
        let asked = Case {
            answers: &blank,
            ..*self
        };
        let mut cuts = Vec::new();
        for verdict in asked
            .verdicts()
            .iter()
            .filter(|verdict| verdict.outcome != Outcome::Unlikely)
        {
            let rule = &self.book.service(verdict.service).rule;
            let criteria = rule
                .all
                .iter()
                .chain(&rule.any)
                .chain(&rule.none)
                .chain(&rule.weakens);
            criteria
                .for_each(|criterion| asked.collect(&criterion.condition, fact, limits, &mut cuts));
        }
        for (_, question) in self.book.facts() {
            if let Some(condition) = &question.asked_when {
                asked.collect(condition, fact, limits, &mut cuts);
            }
        }
        sort_by(&mut cuts, |cut| *cut);
        cuts.dedup();
        cuts
    }

    fn collect(&self, condition: &Condition, fact: FactId, limits: Range, cuts: &mut Vec<f64>) {
        if self.truth(condition) != Truth::Unknown {
            return;
        }
        match condition {
            Condition::Concept(id) => {
                let parts = &self.book.concept(*id).parts;
                parts
                    .iter()
                    .for_each(|part| self.collect(part, fact, limits, cuts));
            }
            Condition::Answer { .. } => (),
            Condition::Number {
                quantity,
                at_least,
                at_most,
            } => {
                let bounds = [(at_least, false), (at_most, true)];
                for (bound, upper) in bounds {
                    let last = |surely| {
                        let bound = bound.as_ref()?;
                        let inclusive = upper == bound.inclusive;
                        let limit = self.book.limit(bound.limit, self.today)?;
                        let before = |range: Range| {
                            let within = range.stays(limit, inclusive);
                            if surely {
                                within == Truth::Yes
                            } else {
                                within != Truth::No
                            }
                        };
                        self.last(*quantity, fact, limits, before)
                    };
                    cuts.extend(last(true).into_iter().chain(last(false)));
                }
            }
        }
    }

    /// The largest answer to `fact` for which `quantity` lies before a bound, by bisection:
    /// every quantity of the rulebook grows with each fact it is computed from, or ignores it.
    fn last(
        &self,
        quantity: Quantity,
        fact: FactId,
        limits: Range,
        before: impl Fn(Range) -> bool,
    ) -> Option<f64> {
        let before = |number: f64| {
            let reply = Some(Reply::Is(Value::Number(Range::exactly(number))));
            let answers = self.answers.but(fact, reply);
            match (Case {
                answers: &answers,
                ..*self
            })
            .quantity(quantity)
            {
                Measure::Known(range) => Some(before(range)),
                Measure::NotApplicable | Measure::Unknown => None,
            }
        };
        let (mut low, mut high) = (limits.low, limits.high);
        if !before(low)? || before(high)? {
            return None;
        }
        while high - low > 1.0 {
            let middle = f64::midpoint(low, high).floor();
            if before(middle)? {
                low = middle;
            } else {
                high = middle;
            }
        }
        Some(low)
    }
}

/// The groups between cuts.
fn groups(cuts: &[f64], limits: Range) -> Vec<Band> {
    let starts = std::iter::once(limits.low).chain(cuts.iter().map(|cut| cut + 1.0));
    let ends = cuts.iter().copied().chain([limits.high]);
    starts
        .zip(ends)
        .map(|(low, high)| Band {
            range: Range { low, high },
            name: None,
        })
        .collect()
}
