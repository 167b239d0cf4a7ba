//! A person the prover found: their answers, and these in plain words.

use super::arithmetic::float;
use super::prover::Found;
use super::reading::{Reading, Said};
use super::space::{Shape, Space};
use crate::domain::{Answers, Case, Day, FactId, Range, Reply, Rulebook, Value};

/// A person with their answers.
pub(super) struct Person {
    /// The answers, as a conversation would hold them.
    pub(super) answers: Answers,
}

impl Person {
    /// The person a reading hears, with those answers that are to be kept.
    pub(super) fn new(
        reading: &Reading,
        space: &Space,
        found: &Found,
        keep: impl Fn(usize) -> bool,
    ) -> Person {
        let book = &reading.edition.book;
        let mut answers = Answers::none(book);
        for ((fact, _), voice) in book.facts().zip(&reading.voices) {
            if found.holds(voice.answered) && keep(fact.index()) {
                let value = value(&voice.said, &space.facts[voice.fact].shape, found);
                answers.set(fact, value.map(Reply::Is));
            }
        }
        if found.holds(reading.unsure) {
            answers.set(book.needs, Some(Reply::DontKnow));
        }
        Person { answers }
    }

    /// The answers in the order of the questions: "Wiek: 18 lub więcej; Dochód: mniej niż …".
    pub(super) fn in_words(&self, book: &Rulebook, today: Day) -> String {
        let said = said(book, &self.answers, today, |_| true);
        if said.is_empty() {
            "ktoś, kto nic nie odpowiada".to_owned()
        } else {
            format!("ktoś, kto odpowiada: {said}")
        }
    }
}

/// Some answers in words.
pub(super) fn said(
    book: &Rulebook,
    answers: &Answers,
    today: Day,
    only: impl Fn(FactId) -> bool,
) -> String {
    let case = Case {
        book,
        answers,
        today,
    };
    let said = book.facts().filter(|(fact, _)| only(*fact));
    let said = said.filter_map(|(fact, question)| {
        let reply = answers.to(fact)?;
        let label = book.text(question.label);
        Some(format!("{label}: {}", case.in_words(fact, reply)))
    });
    let said: Vec<String> = said.collect();
    said.join("; ").replace('\u{a0}', " ")
}

/// What was said: the answers chosen, or the numbers between the marks on both rulers.
fn value(said: &Said, shape: &Shape, found: &Found) -> Option<Value> {
    match (said, shape) {
        (Said::List(chosen), _) => {
            let places = chosen.iter().enumerate();
            let places = places.filter(|(_, edge)| found.holds(**edge));
            Some(Value::Chosen(places.map(|(place, _)| place).collect()))
        }
        (Said::Number(low, high), Shape::Number(number)) => {
            let (least, _) = number.scale.shown(*low, |edge| found.holds(edge));
            let (_, most) = number.scale.shown(*high, |edge| found.holds(edge));
            let endless = number.money && most == number.scale.most;
            Some(Value::Number(Range {
                low: float(least),
                high: if endless { f64::INFINITY } else { float(most) },
            }))
        }
        (Said::Number(..), Shape::List(_)) => None,
    }
}
