//! Worked cases: in each service's file, and as whole personas. Answers in, expectations beside them.

use super::mistake::MistakeKind;
use super::reader::{Spot, Table, Word};
use super::source::Place;
use super::workshop::{AnswerKeys, Workshop};
use crate::domain::{
    Answers, Choices, Day, FactId, Outcome, Range, Reply, Rulebook, ServiceId, Value,
};

/// One worked case of a service.
#[derive(Clone, Debug)]
pub struct Example {
    /// The service.
    pub service: ServiceId,
    /// Who it is, in a few words.
    pub person: String,
    /// What they answered.
    pub replies: Vec<(FactId, Reply)>,
    /// What should come out.
    pub expected: Outcome,
    /// The day it is judged on.
    pub day: Day,
    /// Where it stands.
    pub place: Place,
}

impl Example {
    /// What the person answered, as a conversation would hold it.
    pub fn answers(&self, book: &Rulebook) -> Answers {
        let mut answers = Answers::none(book);
        self.replies
            .iter()
            .for_each(|(fact, reply)| answers.set(*fact, Some(*reply)));
        answers
    }
}

/// The four outcomes in an author's words.
pub const OUTCOMES: [(Outcome, &str); 4] = [
    (Outcome::Likely, "prawdopodobnie tak"),
    (Outcome::Possible, "możliwe"),
    (Outcome::Unknown, "nie wiemy"),
    (Outcome::Unlikely, "raczej nie"),
];

/// An outcome in an author's words.
pub fn in_words(outcome: Outcome) -> &'static str {
    OUTCOMES
        .iter()
        .find(|(known, _)| *known == outcome)
        .map_or("", |(_, words)| words)
}

/// Reads one example of a service, judged on the day its card was checked.
/// Who says nothing of their needs has those that the service answers: else nobody would look at it.
pub fn read(
    row: &Table,
    service: ServiceId,
    day: Day,
    needs: (FactId, Choices),
    shop: &Workshop,
) -> Option<Example> {
    let person = row.text("osoba").value;
    let mut replies = row
        .maybe_table("odpowiedzi")
        .map(|table| replies(&table, shop))
        .unwrap_or_default();
    if !needs.1.is_empty() && replies.iter().all(|(fact, _)| *fact != needs.0) {
        replies.push((needs.0, Reply::Is(Value::Chosen(needs.1))));
    }
    let expected = outcome(row, &row.text("wynik"));
    row.close();
    Some(Example {
        service,
        person,
        replies,
        expected: expected?,
        day,
        place: row.place().clone(),
    })
}

/// An outcome as an author writes it.
pub fn outcome(row: &Table, words: &Spot<String>) -> Option<Outcome> {
    let known = OUTCOMES
        .iter()
        .find(|(_, known)| *known == words.value)
        .map(|(outcome, _)| *outcome);
    if known.is_none() {
        let wanted = "„prawdopodobnie tak”, „możliwe”, „nie wiemy” albo „raczej nie”";
        row.ledger().note(
            &words.place,
            MistakeKind::WrongType {
                key: "wynik".into(),
                wanted,
            },
        );
    }
    known
}

/// Reads a table of answers: `fakt = "odpowiedź"`, a list of answers, a number, or "od N do M".
pub fn replies(table: &Table, shop: &Workshop) -> Vec<(FactId, Reply)> {
    let read = |(name, words): &(Spot<String>, Vec<Spot<Word>>)| {
        let fact = FactId::at(shop.facts.resolve(name, shop.ledger)?);
        Some((fact, reply(fact, name, words, shop)?))
    };
    table.pairs().iter().filter_map(read).collect()
}

fn reply(
    fact: FactId,
    name: &Spot<String>,
    words: &[Spot<Word>],
    shop: &Workshop,
) -> Option<Reply> {
    if matches!(words, [Spot { value: Word::Text(text), .. }] if text == "nie wiem") {
        return Some(Reply::DontKnow);
    }
    let value = match &shop.answers[fact.index()] {
        AnswerKeys::List(_) => chosen(fact, words, shop),
        AnswerKeys::Number => range(words, 1.0).map(Value::Number),
        AnswerKeys::Money => range(words, 100.0).map(Value::Number),
    };
    if value.is_none() {
        let wanted = "odpowiedź z listy, liczba, „od N do M” albo „nie wiem”";
        shop.ledger.note(
            &name.place,
            MistakeKind::WrongType {
                key: name.value.clone(),
                wanted,
            },
        );
    }
    value.map(Reply::Is)
}

fn chosen(fact: FactId, words: &[Spot<Word>], shop: &Workshop) -> Option<Value> {
    let key = |word: &Spot<Word>| match &word.value {
        Word::Text(text) => Some(Spot {
            value: text.clone(),
            place: word.place.clone(),
        }),
        Word::Number(_) => None,
    };
    let keys: Option<Vec<Spot<String>>> = words.iter().map(key).collect();
    let choices: Choices = shop.choices(fact, &keys?);
    Some(Value::Chosen(choices))
}

fn range(words: &[Spot<Word>], unit: f64) -> Option<Range> {
    match words {
        [
            Spot {
                value: Word::Number(number),
                ..
            },
        ] => Some(Range::exactly((number * unit).round())),
        [
            Spot {
                value: Word::Text(text),
                ..
            },
        ] => {
            let (low, high) = text.strip_prefix("od ")?.split_once(" do ")?;
            let bound = |text: &str| {
                text.trim()
                    .parse::<f64>()
                    .ok()
                    .map(|number| (number * unit).round())
            };
            Some(Range {
                low: bound(low)?,
                high: bound(high)?,
            })
        }
        _ => None,
    }
}
