//! A number of one question, cut at every mark where some condition changes its truth.
//! A ruler says for each mark whether the number has reached it; several rulers lie on one scale.

use super::circuit::{Circuit, Edge};
use std::collections::BTreeMap;

/// A list of variables of which at least one holds; what people can answer obeys all such lists.
pub(super) type Clause = Vec<Edge>;

/// The most values that are tried one by one; scales with more are cut by halving.
const NARROW: i64 = 200;

/// A ruler on a scale, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ruler(usize);

/// All rulers of one question's number.
#[derive(Clone)]
pub(super) struct Scale {
    /// The least the number can be.
    pub(super) least: i64,
    /// The most it can be.
    pub(super) most: i64,
    marks: BTreeMap<i64, Vec<Edge>>,
    rulers: usize,
    orders: Vec<Order>,
}

/// Where `guard` holds, the one ruler never shows more than the other.
#[derive(Clone)]
struct Order {
    guard: Edge,
    lesser: Ruler,
    greater: Ruler,
}

impl Scale {
    /// A scale without marks.
    pub(super) fn new(least: i64, most: i64) -> Scale {
        Scale {
            least,
            most,
            marks: BTreeMap::new(),
            rulers: 0,
            orders: Vec::new(),
        }
    }

    /// Whether its values can be tried one by one.
    pub(super) fn is_narrow(&self) -> bool {
        self.most - self.least < NARROW
    }

    /// The marks, in order. Between two of them no condition tells numbers apart.
    pub(super) fn marks(&self) -> Vec<i64> {
        self.marks.keys().copied().collect()
    }

    /// A new ruler, with the clauses that make it one.
    pub(super) fn ruler(&mut self, circuit: &mut Circuit, clauses: &mut Vec<Clause>) -> Ruler {
        let ruler = Ruler(self.rulers);
        self.rulers += 1;
        for row in self.marks.values_mut() {
            row.push(circuit.variable());
        }
        let column: Vec<Edge> = self.marks.values().map(|row| row[ruler.0]).collect();
        clauses.extend(column.windows(2).map(|pair| vec![!pair[1], pair[0]]));
        ruler
    }

    /// Demands that one ruler never shows more than another, where `guard` holds.
    pub(super) fn order(
        &mut self,
        guard: Edge,
        lesser: Ruler,
        greater: Ruler,
        clauses: &mut Vec<Clause>,
    ) {
        let order = Order {
            guard,
            lesser,
            greater,
        };
        clauses.extend(self.marks.values().map(|row| order.at(row)));
        self.orders.push(order);
    }

    /// Whether the number on a ruler has reached a mark. A mark not known yet is cut into all rulers.
    pub(super) fn reaches(
        &mut self,
        ruler: Ruler,
        mark: i64,
        circuit: &mut Circuit,
        clauses: &mut Vec<Clause>,
    ) -> Edge {
        if mark <= self.least {
            return Edge::TRUE;
        }
        if mark > self.most {
            return Edge::FALSE;
        }
        if !self.marks.contains_key(&mark) {
            self.cut(mark, circuit, clauses);
        }
        self.marks[&mark][ruler.0]
    }

    /// The numbers on a ruler between the same two marks, given which of its variables hold.
    pub(super) fn shown(&self, ruler: Ruler, holds: impl Fn(Edge) -> bool) -> (i64, i64) {
        let mut shown = (self.least, self.most);
        for (mark, row) in &self.marks {
            if holds(row[ruler.0]) {
                shown.0 = *mark;
            } else {
                shown.1 = mark - 1;
                break;
            }
        }
        shown
    }

    /// The variables of a ruler, each with its mark.
    pub(super) fn variables(&self, ruler: Ruler) -> impl Iterator<Item = (i64, Edge)> {
        self.marks
            .iter()
            .map(move |(mark, row)| (*mark, row[ruler.0]))
    }

    fn cut(&mut self, mark: i64, circuit: &mut Circuit, clauses: &mut Vec<Clause>) {
        let row: Vec<Edge> = (0..self.rulers).map(|_| circuit.variable()).collect();
        if let Some((_, below)) = self.marks.range(..mark).next_back() {
            clauses.extend(row.iter().zip(below).map(|(high, low)| vec![!*high, *low]));
        }
        if let Some((_, above)) = self.marks.range(mark..).next() {
            clauses.extend(row.iter().zip(above).map(|(low, high)| vec![!*high, *low]));
        }
        clauses.extend(self.orders.iter().map(|order| order.at(&row)));
        self.marks.insert(mark, row);
    }
}

impl Order {
    fn at(&self, row: &[Edge]) -> Clause {
        vec![!self.guard, !row[self.lesser.0], row[self.greater.0]]
    }
}
