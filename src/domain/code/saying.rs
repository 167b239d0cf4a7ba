//! All that can be said to a question, counted: nothing yet, "nie wiem", then each answer that its screen offers.

use crate::domain::amount::whole;
use crate::domain::bands::MOST;
use crate::domain::{Answer, Choices, Kind, Question, Range, Reply, Value};

/// The number of "nie wiem"; nothing said is 0.
const DONT_KNOW: u64 = 1;
/// The number of the first answer.
const FIRST: u64 = 2;
/// How many sums can be typed: below ten million złote, in grosze.
const SUMS: u64 = 1_000_000_000;

impl Question {
    /// How many things can be said to it.
    pub(super) fn sayings(&self) -> u64 {
        FIRST
            + match &self.kind {
                Kind::One(answers) => count(answers.len()),
                Kind::Many(answers) => {
                    (1 << together(answers).count()) - 1 + count(alone(answers).count())
                }
                Kind::Number { limits, steps } if steps.is_empty() => Line::of(*limits).values(),
                Kind::Number { steps, .. } => count(steps.len()),
                Kind::Money => Line::MONEY.values(),
            }
    }

    /// The number of what was said; none for what its screen does not offer.
    pub(super) fn saying(&self, reply: Option<Reply>) -> Option<u64> {
        let value = match reply {
            None => return Some(0),
            Some(Reply::DontKnow) => return Some(DONT_KNOW),
            Some(Reply::Is(value)) => value,
        };
        let number = match (&self.kind, value) {
            (Kind::One(answers), Value::Chosen(chosen)) => {
                position(0..answers.len(), |place| chosen == Choices::one(place))
            }
            (Kind::Many(answers), Value::Chosen(chosen)) => several(answers, chosen),
            (Kind::Number { limits, steps }, Value::Number(range)) if steps.is_empty() => {
                Line::of(*limits).number(range)
            }
            (Kind::Number { .. }, Value::Number(range)) => {
                position(self.groups(), |group| group == range)
            }
            (Kind::Money, Value::Number(range)) => Line::MONEY.number(range),
            _ => None,
        };
        number.map(|number| FIRST + number)
    }

    /// What was said, by its number.
    pub(super) fn said(&self, number: u64) -> Option<Reply> {
        if number == DONT_KNOW {
            return Some(Reply::DontKnow);
        }
        let number = number.checked_sub(FIRST)?;
        let place = usize::try_from(number).ok();
        let value = match &self.kind {
            Kind::One(_) => Value::Chosen(Choices::one(place?)),
            Kind::Many(answers) => Value::Chosen(set(answers, number)?),
            Kind::Number { limits, steps } if steps.is_empty() => {
                Value::Number(Line::of(*limits).range(number)?)
            }
            Kind::Number { .. } => Value::Number(self.groups().nth(place?)?),
            Kind::Money => Value::Number(Line::MONEY.range(number)?),
        };
        Some(Reply::Is(value))
    }
}

/// The answers that go together with others, by their places.
fn together(answers: &[Answer]) -> impl Iterator<Item = usize> {
    let places = answers.iter().enumerate();
    places
        .filter(|(_, answer)| !answer.alone)
        .map(|(place, _)| place)
}

/// The answers that rule out the others.
fn alone(answers: &[Answer]) -> impl Iterator<Item = usize> {
    let places = answers.iter().enumerate();
    places
        .filter(|(_, answer)| answer.alone)
        .map(|(place, _)| place)
}

/// The number of a set: some of those that go together, or one that stands alone.
fn several(answers: &[Answer], chosen: Choices) -> Option<u64> {
    let bits = together(answers)
        .enumerate()
        .filter(|(_, place)| chosen.has(*place));
    let bits = bits.fold(0, |bits, (bit, _)| bits | 1_u64 << bit);
    let sets = (1 << together(answers).count()) - 1;
    let number = if bits > 0 {
        bits - 1
    } else {
        sets + position(alone(answers), |place| chosen.has(place))?
    };
    (set(answers, number) == Some(chosen)).then_some(number)
}

/// The set of a number.
fn set(answers: &[Answer], number: u64) -> Option<Choices> {
    let sets = (1 << together(answers).count()) - 1;
    if let Some(place) = number.checked_sub(sets) {
        return alone(answers)
            .nth(usize::try_from(place).ok()?)
            .map(Choices::one);
    }
    let bits = number + 1;
    let chosen = together(answers)
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1);
    Some(chosen.map(|(_, place)| place).collect())
}

/// The numbers one can give: each exactly, or any span between two points; the last point may be endless.
struct Line {
    /// The first point.
    from: f64,
    /// How many numbers can be given exactly.
    exact: u64,
    /// How many points a span can begin or end at.
    points: u64,
    /// Whether the last point has no end.
    endless: bool,
}

impl Line {
    /// Money a month: any sum that can be typed, or a span up to the largest sum we reckon with, or beyond.
    const MONEY: Line = Line {
        from: 0.0,
        exact: SUMS,
        points: MOST as u64 + 2,
        endless: true,
    };

    /// The whole numbers within limits.
    fn of(limits: Range) -> Line {
        let count = whole(limits.high - limits.low) + 1;
        Line {
            from: limits.low,
            exact: count,
            points: count,
            endless: false,
        }
    }

    /// How many values there are. Spans are counted in rows as long as there are points: those that begin at a point
    /// and, on the same row, those that begin at the point as far from the end.
    fn values(&self) -> u64 {
        self.exact + self.points / 2 * self.points
    }

    /// The number of a value.
    fn number(&self, range: Range) -> Option<u64> {
        let number = if range.low == range.high {
            whole(range.low - self.from)
        } else {
            let [low, high] = [range.low, range.high].map(|end| self.point(end));
            let within = high.checked_sub(low + 1)?;
            let mirror = self.points.checked_sub(low + 2)?;
            let rank = if low <= mirror {
                low * self.points + within
            } else {
                mirror * self.points + self.points.checked_sub(mirror + 1)? + within
            };
            self.exact + rank
        };
        (self.range(number) == Some(range)).then_some(number)
    }

    /// The value of a number.
    fn range(&self, number: u64) -> Option<Range> {
        let Some(rank) = number.checked_sub(self.exact) else {
            return Some(Range::exactly(self.from + float(number)?));
        };
        let (row, within) = (rank / self.points, rank % self.points);
        let long = self.points.checked_sub(row + 1)?;
        let (low, high) = match within.checked_sub(long) {
            None => (row, row + 1 + within),
            Some(within) => {
                let low = self.points.checked_sub(row + 2).filter(|low| *low > row)?;
                (low, low + 1 + within)
            }
        };
        let high = if self.endless && high + 1 == self.points {
            f64::INFINITY
        } else {
            self.from + float(high)?
        };
        let low = self.from + float(low)?;
        Some(Range { low, high })
    }

    fn point(&self, end: f64) -> u64 {
        if end.is_infinite() {
            self.points.saturating_sub(1)
        } else {
            whole(end - self.from)
        }
    }
}

fn float(number: u64) -> Option<f64> {
    u32::try_from(number).ok().map(f64::from)
}

fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or_default()
}

/// The place of the first that is meant.
fn position<T>(all: impl Iterator<Item = T>, meant: impl Fn(T) -> bool) -> Option<u64> {
    all.into_iter()
        .zip(0..)
        .find_map(|(one, place)| meant(one).then_some(place))
}
