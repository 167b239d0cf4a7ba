//! A rule in words: what its conditions ask and which answers satisfy them, for whoever wants to read what the app believes.

use super::amount::{whole, zloty};
use super::{
    Answer, Bound, Choices, Condition, Day, FactId, Formula, Join, Kind, Limit, Quantity, Question,
    Rulebook, Subject, Word,
};

/// A condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outline {
    /// One line says it.
    Line(String),
    /// All of these must hold, or one of them.
    Parts(Join, Vec<Outline>),
}

impl Rulebook {
    /// A condition in words, with the amounts of a day.
    pub fn outline(&self, condition: &Condition, day: Day) -> Outline {
        match condition {
            Condition::Concept(id) => {
                let concept = self.concept(*id);
                let mut parts = Vec::new();
                for part in &concept.parts {
                    match self.outline(part, day) {
                        Outline::Parts(join, inner) if join == concept.join => parts.extend(inner),
                        other => parts.push(other),
                    }
                }
                if parts.len() == 1 {
                    parts.remove(0)
                } else {
                    Outline::Parts(concept.join, parts)
                }
            }
            Condition::Answer { fact, any } => {
                let answers = self.answers_in_words(self.question(*fact), *any, day);
                Outline::Line(self.asked(*fact, &answers, day))
            }
            Condition::Number {
                quantity,
                at_least,
                at_most,
            } => {
                let limits = [at_least.as_ref(), at_most.as_ref()];
                Outline::Line(self.limited(*quantity, limits, day))
            }
        }
    }

    /// How a computed number comes about, in words: "świadczenie: 1313 zł − dochód na osobę".
    pub fn worked_out(&self, quantity: Quantity, day: Day) -> String {
        let name = self.term_in_words(quantity, day);
        match quantity {
            Quantity::Computed(id) => {
                let sum = self.arithmetic_in_words(self.number(id), day);
                self.texts.sentence(Word::WorkedOut, &[&name, &sum])
            }
            Quantity::Fact(_) | Quantity::Amount(_) | Quantity::Fixed(_) => name,
        }
    }

    fn asked(&self, fact: FactId, answers: &str, day: Day) -> String {
        let question = self.question(fact);
        let text = self.say(question.text, day);
        let said = self
            .texts
            .sentence(Word::QuestionAnswered, &[&text, answers]);
        match question.subject {
            Subject::Asker => said,
            Subject::CaredFor => self.texts.sentence(Word::OfCaredFor, &[&said]),
            Subject::Child => self.texts.sentence(Word::OfChild, &[&said]),
            Subject::Household => self.texts.sentence(Word::OfHousehold, &[&said]),
        }
    }

    /// The answers of a set, or the few that are not in it, when that is much shorter.
    fn answers_in_words(&self, question: &Question, any: Choices, day: Day) -> String {
        let all = question.answers().iter().enumerate();
        let (inside, outside): (Vec<_>, Vec<_>) = all.partition(|(place, _)| any.has(*place));
        let names = |answers: &[(usize, &Answer)]| {
            let names = answers.iter().map(|(_, answer)| self.say(answer.text, day));
            let join = |one: String, next: String| {
                let gaps = [one.as_str(), next.as_str()];
                self.texts.sentence(Word::EitherAnswer, &gaps)
            };
            names.reduce(join).unwrap_or_default()
        };
        if !outside.is_empty() && inside.len() > 2 * outside.len() {
            return self.texts.sentence(Word::AllBut, &[&names(&outside)]);
        }
        names(&inside)
    }

    fn limited(&self, quantity: Quantity, limits: [Option<&Bound>; 2], day: Day) -> String {
        let money = self.is_money(quantity);
        let say = |bound: &Bound| self.limit_in_words(bound.limit, money, day);
        let lower = |bound: &Bound| {
            if bound.inclusive {
                Word::AtLeast
            } else {
                Word::Above
            }
        };
        let upper = |bound: &Bound| {
            if bound.inclusive {
                Word::AtMost
            } else {
                Word::Below
            }
        };
        let said = match limits {
            [Some(low), Some(high)] => {
                let gaps = [say(low), say(high)];
                self.texts.sentence(Word::Between, &[&gaps[0], &gaps[1]])
            }
            [Some(low), None] => self.texts.sentence(lower(low), &[&say(low)]),
            [None, Some(high)] => self.texts.sentence(upper(high), &[&say(high)]),
            [None, None] => String::new(),
        };
        match quantity {
            Quantity::Fact(fact) => self.asked(fact, &said, day),
            Quantity::Computed(_) | Quantity::Amount(_) | Quantity::Fixed(_) => {
                let gaps = [self.worked_out(quantity, day), said];
                self.texts.sentence(Word::NumberIs, &[&gaps[0], &gaps[1]])
            }
        }
    }

    fn limit_in_words(&self, limit: Limit, money: bool, day: Day) -> String {
        match limit {
            Limit::Fixed(number) if money => zloty(number),
            Limit::Fixed(number) => whole(number).to_string(),
            Limit::Amount(amount) => self.texts.figure(self.amount(amount), day),
        }
    }

    fn term_in_words(&self, quantity: Quantity, day: Day) -> String {
        match quantity {
            Quantity::Fact(fact) => self.text(self.question(fact).label).to_owned(),
            Quantity::Computed(id) => self.say(self.number(id).name, day),
            Quantity::Amount(amount) => self.limit_in_words(Limit::Amount(amount), true, day),
            Quantity::Fixed(number) => super::amount::decimal_number(number),
        }
    }

    fn arithmetic_in_words(&self, formula: &Formula, day: Day) -> String {
        self.texts
            .arithmetic(formula, |part| self.term_in_words(part, day))
    }

    /// Whether a number is money.
    pub(super) fn is_money(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::Fact(fact) => matches!(self.question(fact).kind, Kind::Money),
            Quantity::Computed(_) | Quantity::Amount(_) => true,
            Quantity::Fixed(_) => false,
        }
    }
}
