//! What every reader of the rulebook needs at hand: all names, the texts collected so far, the mistakes.

use super::grammar::{self, Figure, Sentence, Token};
use super::mistake::{Ledger, MistakeKind};
use super::names::{Names, nearest};
use super::phrases::Phrases;
use super::reader::{Spot, Table};
use super::source::Place;
use crate::domain::{
    AmountId, Bound, Choices, ConceptId, Condition, Criterion, FactId, Limit, NumberId, Quantity,
    TextId,
};
use std::cell::RefCell;

/// Names, texts and mistakes of a rulebook being read.
#[derive(Clone)]
pub struct Workshop<'a> {
    /// Mistakes.
    pub ledger: &'a Ledger,
    /// Facts, in the order of their questions.
    pub facts: Names,
    /// What can be answered to each of them.
    pub answers: Vec<AnswerKeys>,
    /// Concepts.
    pub concepts: Names,
    /// The reasons concepts bring along.
    pub reasons: Vec<Reasons>,
    /// Computed numbers.
    pub numbers: Names,
    /// Amounts.
    pub amounts: Names,
    /// Services.
    pub services: Names,
    /// Texts.
    pub phrases: RefCell<Phrases>,
}

/// What can be answered to a question.
#[derive(Clone, Debug)]
pub enum AnswerKeys {
    /// Answers of a list.
    List(Names),
    /// A number.
    Number,
    /// Money.
    Money,
}

/// The reasons a concept brings along.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reasons {
    /// Why, when it holds.
    pub because: Option<TextId>,
    /// What would have to be otherwise.
    pub unless: Option<TextId>,
}

impl Workshop<'_> {
    /// The number of a text.
    pub fn phrase(&self, text: &Spot<String>) -> TextId {
        self.phrases
            .borrow_mut()
            .add(text, &self.amounts, self.ledger)
    }

    /// The number of a text that has to be there.
    pub fn text(&self, table: &Table, key: &'static str) -> TextId {
        self.phrase(&table.text(key))
    }

    /// The number of a text that may be there.
    pub fn maybe_text(&self, table: &Table, key: &'static str) -> Option<TextId> {
        table.maybe_text(key).map(|text| self.phrase(&text))
    }

    /// The numbers of a list of texts.
    pub fn texts(&self, table: &Table, key: &'static str) -> Vec<TextId> {
        table
            .texts(key)
            .iter()
            .map(|text| self.phrase(text))
            .collect()
    }

    /// A condition that has to be there.
    pub fn condition(&self, text: &Spot<String>) -> Option<Condition> {
        match grammar::parse(&text.value) {
            Ok(sentence) => self.understand(sentence, text),
            Err(advice) => {
                self.unreadable(text, advice);
                None
            }
        }
    }

    /// A list of criteria; `unless` says whether each needs to say what would have to be otherwise.
    pub fn criteria(&self, table: &Table, key: &'static str, unless: bool) -> Vec<Criterion> {
        table
            .tables(key)
            .iter()
            .filter_map(|row| self.criterion(row, unless))
            .collect()
    }

    /// Answers listed by their keys.
    pub fn choices(&self, fact: FactId, keys: &[Spot<String>]) -> Choices {
        let AnswerKeys::List(names) = &self.answers[fact.index()] else {
            return Choices::default();
        };
        let place = |key| self.answer(fact.index(), names, key);
        keys.iter().filter_map(place).collect()
    }

    /// The place of an answer among those its question offers.
    pub fn answer(&self, fact: usize, names: &Names, key: &Spot<String>) -> Option<usize> {
        let found = names.find(&key.value);
        if found.is_none() {
            let kind = MistakeKind::AnswerUnknown {
                fact: self.facts.key(fact).to_owned(),
                answer: key.value.clone(),
                nearest: nearest(&key.value, names.keys()),
                offered: names.keys().collect::<Vec<_>>().join(", "),
            };
            self.ledger.note(&key.place, kind);
        }
        found
    }

    fn criterion(&self, row: &Table, unless_needed: bool) -> Option<Criterion> {
        let condition = self.condition(&row.text("gdy"));
        let brought = match condition {
            Some(Condition::Concept(id)) => {
                self.reasons.get(id.index()).copied().unwrap_or_default()
            }
            Some(Condition::Answer { .. } | Condition::Number { .. }) | None => Reasons::default(),
        };
        let because = self.maybe_text(row, "bo").or(brought.because);
        let unless = self.maybe_text(row, "gdyby").or(brought.unless);
        row.close();
        let missing = |key| {
            self.ledger
                .note(row.place(), MistakeKind::ReasonMissing { key });
        };
        if condition.is_some() && because.is_none() {
            missing("bo");
        }
        if condition.is_some() && unless_needed && unless.is_none() {
            missing("gdyby");
        }
        Some(Criterion {
            condition: condition?,
            because: because?,
            unless,
        })
    }

    fn understand(&self, sentence: Sentence, text: &Spot<String>) -> Option<Condition> {
        let spot = |token: &Token| {
            let place = Place {
                column: text.place.column + token.at,
                ..text.place.clone()
            };
            let value = token.word.clone();
            Spot { value, place }
        };
        match sentence {
            Sentence::Concept(name) => {
                let found = self.concepts.resolve(&spot(&name), self.ledger);
                found.map(|index| Condition::Concept(ConceptId::at(index)))
            }
            Sentence::Answers {
                fact,
                other_than,
                answers,
            } => {
                let index = self.facts.resolve(&spot(&fact), self.ledger)?;
                let AnswerKeys::List(names) = &self.answers[index] else {
                    let advice = "dla liczby napisz „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”";
                    self.unreadable(text, advice);
                    return None;
                };
                let named: Vec<usize> = answers
                    .iter()
                    .filter_map(|answer| self.answer(index, names, &spot(answer)))
                    .collect();
                let count = names.keys().count();
                let any = (0..count)
                    .filter(|place| named.contains(place) != other_than)
                    .collect();
                Some(Condition::Answer {
                    fact: FactId::at(index),
                    any,
                })
            }
            Sentence::Limits {
                number,
                at_least,
                at_most,
            } => {
                let (quantity, money) = self.quantity(&spot(&number))?;
                let bound = |limit: Option<(Figure, bool)>| match limit {
                    None => Some(None),
                    Some((figure, inclusive)) => self
                        .limit(&figure, money, &spot)
                        .map(|limit| Some(Bound { limit, inclusive })),
                };
                Some(Condition::Number {
                    quantity,
                    at_least: bound(at_least)?,
                    at_most: bound(at_most)?,
                })
            }
        }
    }

    /// A number asked for or computed, and whether it is money.
    pub fn quantity(&self, name: &Spot<String>) -> Option<(Quantity, bool)> {
        if let Some(index) = self.numbers.find(&name.value) {
            return Some((Quantity::Computed(NumberId::at(index)), true));
        }
        let Some(index) = self.facts.find(&name.value) else {
            let known = self.facts.keys().chain(self.numbers.keys());
            let kind = MistakeKind::NameUnknown {
                what: "fakt",
                name: name.value.clone(),
                nearest: nearest(&name.value, known),
            };
            self.ledger.note(&name.place, kind);
            return None;
        };
        match &self.answers[index] {
            AnswerKeys::Number => Some((Quantity::Fact(FactId::at(index)), false)),
            AnswerKeys::Money => Some((Quantity::Fact(FactId::at(index)), true)),
            AnswerKeys::List(_) => {
                self.unreadable(name, "to pytanie ma listę odpowiedzi, nie liczbę");
                None
            }
        }
    }

    fn unreadable(&self, text: &Spot<String>, advice: &'static str) {
        let (place, text) = (&text.place, text.value.clone());
        self.ledger
            .note(place, MistakeKind::ConditionUnreadable { text, advice });
    }

    fn limit(
        &self,
        figure: &Figure,
        money: bool,
        spot: &impl Fn(&Token) -> Spot<String>,
    ) -> Option<Limit> {
        match figure {
            Figure::Number(number) => {
                Some(Limit::Fixed(if money { number * 100.0 } else { *number }))
            }
            Figure::Amount(token) => {
                let name = spot(token);
                let index = self.amounts.resolve(&name, self.ledger)?;
                if !money {
                    self.ledger
                        .note(&name.place, MistakeKind::NotMoney { name: name.value });
                    return None;
                }
                Some(Limit::Amount(AmountId::at(index)))
            }
        }
    }
}
