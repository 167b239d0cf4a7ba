//! Conditions of one edition as functions of the answers, the way the domain reads them (`Case::truth`), on two rails.
//! A complete reading hears an answer to every question; a partial one only those that were answered.

use super::circuit::Edge;
use super::rails::Rails;
use super::scale::Ruler;
use super::space::{Places, Shape, Space};
use crate::authoring::library::Edition;
use crate::domain::{Choices, Condition, Day, FactId, Join, Otherwise, Value};

/// One edition, read for everybody at once.
#[derive(Clone)]
pub(super) struct Reading<'a> {
    /// The edition.
    pub(super) edition: &'a Edition,
    /// The day whose law counts.
    pub(super) today: Day,
    /// What is heard of each question.
    pub(super) voices: Vec<Voice>,
    /// Whether the person said "nie wiem" when asked for their needs.
    pub(super) unsure: Edge,
    gated: bool,
    arises: Vec<Option<Rails>>,
    concepts: Vec<Option<Rails>>,
}

/// What is heard of one question.
#[derive(Clone)]
pub(super) struct Voice {
    /// Its place in the space.
    pub(super) fact: usize,
    /// Whether it is answered.
    pub(super) answered: Edge,
    /// With what.
    pub(super) said: Said,
}

/// An answer.
#[derive(Clone)]
pub(super) enum Said {
    /// For each answer of the list, whether it is chosen.
    List(Vec<Edge>),
    /// The least and the most that a number can be.
    Number(Ruler, Ruler),
}

/// Who is heard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ear {
    /// All answers of everybody.
    Complete,
    /// All answers, but "nie wiem" to the question of needs.
    CompleteButNeeds,
    /// The answers given.
    Partial,
}

impl<'a> Reading<'a> {
    /// An edition as it is read on a day.
    pub(super) fn new(
        edition: &'a Edition,
        places: &Places,
        today: Day,
        ear: Ear,
        space: &Space,
    ) -> Reading<'a> {
        let needs = edition.book.needs.index();
        let voice = |(question, (fact, answers)): (usize, &(usize, Vec<usize>))| {
            let (place, fact) = (*fact, &space.facts[*fact]);
            Voice {
                fact: place,
                answered: match ear {
                    Ear::Complete => Edge::TRUE,
                    Ear::CompleteButNeeds => (question != needs).into(),
                    Ear::Partial => fact.answered,
                },
                said: match &fact.shape {
                    Shape::List(list) => {
                        Said::List(answers.iter().map(|answer| list.chosen[*answer]).collect())
                    }
                    Shape::Number(number) if ear == Ear::Partial => {
                        Said::Number(number.low, number.high)
                    }
                    Shape::Number(number) => Said::Number(number.exact, number.exact),
                },
            }
        };
        Reading {
            edition,
            today,
            voices: places.0.iter().enumerate().map(voice).collect(),
            unsure: match ear {
                Ear::Complete => Edge::FALSE,
                Ear::CompleteButNeeds => Edge::TRUE,
                Ear::Partial => space.unsure,
            },
            gated: true,
            arises: vec![None; edition.book.questions.len()],
            concepts: vec![None; edition.book.concepts.len()],
        }
    }

    /// The same reading where another voice answers one question.
    pub(super) fn with(&self, fact: FactId, voice: Voice) -> Reading<'a> {
        let mut reading = self.clone();
        reading.voices[fact.index()] = voice;
        reading.forget();
        reading
    }

    /// The same reading if every question were asked of everybody.
    pub(super) fn asked_of_everybody(&self) -> Reading<'a> {
        let mut reading = self.clone();
        reading.gated = false;
        reading.forget();
        reading
    }

    fn forget(&mut self) {
        self.arises.fill(None);
        self.concepts.fill(None);
    }

    /// Whether a question arises at all.
    pub(super) fn arises(&mut self, space: &mut Space, fact: FactId) -> Rails {
        if let Some(known) = self.arises[fact.index()] {
            return known;
        }
        let edition = self.edition;
        let condition = edition.book.question(fact).asked_when.as_ref();
        let condition = condition.filter(|_| self.gated);
        let arises = condition.map_or(Rails::YES, |condition| self.truth(space, condition));
        self.arises[fact.index()] = Some(arises);
        arises
    }

    /// Whether a condition holds.
    pub(super) fn truth(&mut self, space: &mut Space, condition: &Condition) -> Rails {
        match condition {
            Condition::Concept(id) => {
                if let Some(known) = self.concepts[id.index()] {
                    return known;
                }
                let edition = self.edition;
                let concept = edition.book.concept(*id);
                let truth = self.joined(space, concept.join, &concept.parts);
                self.concepts[id.index()] = Some(truth);
                truth
            }
            Condition::Answer { fact, any } => self.chosen(space, *fact, *any),
            Condition::Number {
                quantity,
                at_least,
                at_most,
            } => self.limited(space, *quantity, at_least.as_ref(), at_most.as_ref()),
        }
    }

    /// Whether all of some conditions hold, or any of them.
    pub(super) fn joined(&mut self, space: &mut Space, join: Join, parts: &[Condition]) -> Rails {
        let parts: Vec<Rails> = parts.iter().map(|part| self.truth(space, part)).collect();
        match join {
            Join::All => Rails::all(&mut space.circuit, parts),
            Join::Any => Rails::any(&mut space.circuit, parts),
        }
    }

    /// Whether one of these answers is known to be chosen.
    fn chosen(&mut self, space: &mut Space, fact: FactId, any: Choices) -> Rails {
        let arises = self.arises(space, fact);
        let circuit = &mut space.circuit;
        let voice = &self.voices[fact.index()];
        let meets = match &voice.said {
            Said::List(chosen) => {
                circuit.any(any.places().filter_map(|place| chosen.get(place).copied()))
            }
            Said::Number(..) => Edge::FALSE,
        };
        let own = Rails {
            yes: circuit.and(voice.answered, meets),
            no: circuit.and(voice.answered, !meets),
        };
        let edition = self.edition;
        let otherwise = match &edition.book.question(fact).otherwise {
            Otherwise::Is(Value::Chosen(chosen)) if chosen.meets(any) => Rails::YES,
            Otherwise::Is(_) => Rails::NO,
            Otherwise::SameAs(other, table) => {
                let leads = |to: &u8| any.has(usize::from(*to));
                let back = table.iter().enumerate().filter(|(_, to)| leads(to));
                self.chosen(space, *other, back.map(|(place, _)| place).collect())
            }
        };
        Rails::switch(&mut space.circuit, arises.no, otherwise, own)
    }
}
