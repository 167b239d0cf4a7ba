//! What has been worked out from one person's answers, so that it is worked out once.
//! It only saves time: with or without it, the results are the same.

use super::{ConceptId, Day, FactId, Rulebook, Truth, Value};
use std::sync::OnceLock;

/// Truths and values under one rulebook on one day.
#[derive(Debug)]
pub struct Memo {
    of: (usize, Day),
    truths: Vec<OnceLock<Truth>>,
    values: Vec<OnceLock<Option<Value>>>,
}

impl Memo {
    /// Nothing worked out yet.
    pub fn new(book: &Rulebook, day: Day) -> Memo {
        Memo {
            of: (address(book), day),
            truths: vec![OnceLock::new(); book.concepts.len()],
            values: vec![OnceLock::new(); book.questions.len()],
        }
    }

    /// Whether it was worked out under this rulebook, for this day.
    pub fn is_of(&self, book: &Rulebook, day: Day) -> bool {
        self.of == (address(book), day)
    }

    /// Whether a named situation holds.
    pub fn truth(&self, concept: ConceptId, work_out: impl FnOnce() -> Truth) -> Truth {
        match self.truths.get(concept.index()) {
            Some(known) => *known.get_or_init(work_out),
            None => work_out(),
        }
    }

    /// The value of a fact.
    pub fn value(&self, fact: FactId, work_out: impl FnOnce() -> Option<Value>) -> Option<Value> {
        match self.values.get(fact.index()) {
            Some(known) => *known.get_or_init(work_out),
            None => work_out(),
        }
    }
}

/// Where a rulebook lies: two that are alive at once never lie in the same place.
fn address(book: &Rulebook) -> usize {
    std::ptr::from_ref(book).addr()
}
