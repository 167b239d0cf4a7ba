//! How many people there are, told apart by their answers: all of them, or those whom a function describes.
//! Counts question by question; what is left of the function after an answer is again a function, and is counted once.

use super::arithmetic::float;
use super::circuit::Edge;
use super::space::{List, Number, Shape, Space};
use std::collections::{HashMap, HashSet};

/// The most steps after which counting is given up.
const MOST: usize = 20_000;

/// Answers that come to the same: the variables they settle, and how many there are.
type Class = (Vec<(Edge, bool)>, f64);

/// How many different people there are, if only these questions count.
pub(super) fn people(space: &Space, facts: impl IntoIterator<Item = usize>) -> f64 {
    let count = |fact: usize| {
        let classes = classes(&space.facts[fact].shape, &HashSet::new());
        classes.iter().map(|(_, count)| count).sum::<f64>()
    };
    facts.into_iter().map(count).product()
}

/// How many different people a function describes, if only the listed questions count; none where they are too many
/// to be counted.
pub(super) fn described(space: &mut Space, edge: Edge, facts: &[usize]) -> Option<f64> {
    let mut counter = Counter {
        space,
        facts,
        known: HashMap::new(),
        steps: 0,
    };
    counter.count(edge, 0)
}

/// A number as people write it: exactly, or as a power of ten with two digits.
pub(super) fn in_words(number: f64) -> String {
    if number < 1e9 {
        let digits = format!("{number:.0}");
        let groups = digits.as_bytes().rchunks(3).rev();
        let groups: Vec<&str> = groups
            .filter_map(|group| std::str::from_utf8(group).ok())
            .collect();
        return groups.join(" ");
    }
    let written = format!("{number:.1e}").replace('.', ",");
    written.replace('e', " · 10^")
}

/// A part of a whole in hundredths, as people write it.
pub(super) fn share(part: f64) -> String {
    let percent = 100.0 * part;
    if percent < 0.01 {
        return "mniej niż 0,01%".to_owned();
    }
    let digits = if percent < 1.0 { 2 } else { 0 };
    format!("{percent:.digits$}%").replace('.', ",")
}

struct Counter<'a> {
    space: &'a mut Space,
    facts: &'a [usize],
    known: HashMap<(Edge, usize), f64>,
    steps: usize,
}

impl Counter<'_> {
    fn count(&mut self, edge: Edge, place: usize) -> Option<f64> {
        let Some(fact) = self.facts.get(place).copied() else {
            return Some(if edge == Edge::TRUE { 1.0 } else { 0.0 });
        };
        if edge == Edge::FALSE {
            return Some(0.0);
        }
        if let Some(known) = self.known.get(&(edge, place)) {
            return Some(*known);
        }
        let read = self.space.circuit.variables(edge);
        let mut sum = 0.0;
        for (answer, count) in classes(&self.space.facts[fact].shape, &read) {
            self.steps += 1;
            if self.steps > MOST {
                return None;
            }
            let rest = self.space.circuit.restrict(edge, &answer);
            sum += count * self.count(rest, place + 1)?;
        }
        self.known.insert((edge, place), sum);
        Some(sum)
    }
}

/// The answers to a question, those together that a function with these variables cannot tell apart.
fn classes(shape: &Shape, read: &HashSet<Edge>) -> Vec<Class> {
    let mut classes = match shape {
        Shape::List(list) if list.many => [joint(list, read), single(list, read)].concat(),
        Shape::List(list) => single(list, read),
        Shape::Number(number) => cells(number, read),
    };
    classes.retain(|(_, count)| *count > 0.0);
    classes
}

/// One answer of a list; of a list for several, one that stands alone.
fn single(list: &List, read: &HashSet<Edge>) -> Vec<Class> {
    let known: Vec<Edge> = read_of(list, read, |_| true);
    let only = |chosen: Option<Edge>| {
        let settled = known.iter().map(|edge| (*edge, Some(*edge) == chosen));
        settled.collect::<Vec<_>>()
    };
    let counts = |place: usize| !list.many || list.alone[place];
    let answers = list.chosen.iter().enumerate();
    let answers = answers
        .filter(|(place, _)| counts(*place))
        .map(|(_, edge)| *edge);
    let (told, alike): (Vec<Edge>, Vec<Edge>) = answers.partition(|edge| known.contains(edge));
    let alike: f64 = alike.iter().map(|_| 1.0).sum();
    let told = told.into_iter().map(|edge| (only(Some(edge)), 1.0));
    told.chain([(only(None), alike)]).collect()
}

/// Any answers of a list together, but for those that stand alone.
fn joint(list: &List, read: &HashSet<Edge>) -> Vec<Class> {
    let known = read_of(list, read, |place| !list.alone[place]);
    let out = read_of(list, read, |place| list.alone[place]);
    let together = list.alone.iter().filter(|alone| !**alone).count();
    let alike: f64 = (known.len()..together).map(|_| 2.0).product();
    let class = |number: u32| {
        let known = known.iter().enumerate();
        let known = known.map(|(place, edge)| (*edge, number >> place & 1 == 1));
        let settled = known.chain(out.iter().map(|edge| (*edge, false)));
        let count = if number == 0 { alike - 1.0 } else { alike };
        (settled.collect(), count)
    };
    (0..1_u32 << known.len()).map(class).collect()
}

fn read_of(list: &List, read: &HashSet<Edge>, counts: impl Fn(usize) -> bool) -> Vec<Edge> {
    let answers = list.chosen.iter().enumerate();
    let read = answers.filter(|(place, edge)| counts(*place) && read.contains(edge));
    read.map(|(_, edge)| *edge).collect()
}

/// The stretches of numbers between marks.
fn cells(number: &Number, read: &HashSet<Edge>) -> Vec<Class> {
    let marks = number.scale.variables(number.exact);
    let mut known: Vec<Edge> = Vec::new();
    let mut widths = vec![1];
    for (_, mark) in marks {
        if read.contains(&mark) {
            known.push(mark);
            widths.push(1);
        } else if let Some(width) = widths.last_mut() {
            *width += 1;
        }
    }
    let class = |(cell, width): (usize, i64)| {
        let known = known.iter().enumerate();
        let settled = known.map(|(place, mark)| (*mark, place < cell));
        (settled.collect(), float(width))
    };
    widths.into_iter().enumerate().map(class).collect()
}
