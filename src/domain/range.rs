//! A number known only within bounds: an age group, a band of income.
//! Money is counted in grosze, everything else in whole units.

use super::Truth;
use super::bytes::bytes;

/// All numbers from `low` to `high`, both included; `high` may be infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
}

bytes!(Range { low, high });

impl Range {
    /// A number known exactly.
    pub fn exactly(number: f64) -> Range {
        Range {
            low: number,
            high: number,
        }
    }

    /// Whether every number here is at least `limit` (above it, unless `inclusive`).
    pub fn reaches(self, limit: f64, inclusive: bool) -> Truth {
        !self.stays(limit, !inclusive)
    }

    /// Whether every number here is at most `limit` (below it, unless `inclusive`).
    /// A range with numbers on both sides is `Unknown`, not a guess.
    pub fn stays(self, limit: f64, inclusive: bool) -> Truth {
        let within = |number: f64| {
            if inclusive {
                number <= limit
            } else {
                number < limit
            }
        };
        match (within(self.low), within(self.high)) {
            (_, true) => Truth::Yes,
            (false, false) => Truth::No,
            (true, false) => Truth::Unknown,
        }
    }

    /// The sum of two numbers known within bounds.
    #[must_use]
    pub fn plus(self, other: Range) -> Range {
        Range {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    /// The difference of two numbers known within bounds.
    #[must_use]
    pub fn minus(self, other: Range) -> Range {
        Range {
            low: self.low - other.high,
            high: self.high - other.low,
        }
    }

    /// The quotient of two numbers known within bounds; none when the divisor may be less than one.
    pub fn divided_by(self, divisor: Range) -> Option<Range> {
        (divisor.low >= 1.0).then(|| Range {
            low: if divisor.high.is_infinite() {
                0.0_f64.min(self.low)
            } else {
                self.low / divisor.high
            },
            high: self.high / divisor.low,
        })
    }

    /// The product of two numbers, neither less than nothing, known within bounds.
    #[must_use]
    pub fn times(self, other: Range) -> Range {
        Range {
            low: self.low * other.low,
            high: self.high * other.high,
        }
    }

    /// So many hundredths of this number.
    #[must_use]
    pub fn percent(self, percent: Range) -> Range {
        Range {
            low: self.low * percent.low / 100.0,
            high: self.high * percent.high / 100.0,
        }
    }

    /// The number, raised to `floor` where it is less.
    #[must_use]
    pub fn at_least(self, floor: Range) -> Range {
        Range {
            low: self.low.max(floor.low),
            high: self.high.max(floor.high),
        }
    }

    /// The number, lowered to `ceiling` where it is more.
    #[must_use]
    pub fn at_most(self, ceiling: Range) -> Range {
        Range {
            low: self.low.min(ceiling.low),
            high: self.high.min(ceiling.high),
        }
    }
}
