//! One person's case on one day: what is known, and whether conditions hold.
//! Total: the rulebook's conditions have no cycles (checked when it is built), so every walk ends.

use super::{
    Answers, Bound, Choices, ConceptId, Condition, Day, FactId, FactSet, Formula, Join, Otherwise,
    Quantity, Range, Reply, Role, Rulebook, Service, ServiceId, Truth, Value,
};

/// Answers, read with the rulebook as it is on a day.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The rulebook.
    pub book: &'a Rulebook,
    /// What the person said.
    pub answers: &'a Answers,
    /// The day whose law counts.
    pub today: Day,
}

impl Case<'_> {
    /// Whether a question arises at all for this person.
    pub fn arises(&self, fact: FactId) -> Truth {
        self.book
            .question(fact)
            .asked_when
            .as_ref()
            .map_or(Truth::Yes, |condition| self.truth(condition))
    }

    /// The value of a fact, when the answers settle it. An answer to a question that does not arise is
    /// not heard, but not lost either: it counts again when the question arises again.
    pub fn known(&self, fact: FactId) -> Option<Value> {
        match self.answers.memo(self.book, self.today) {
            Some(memo) => memo.value(fact, || self.value(fact)),
            None => self.value(fact),
        }
    }

    fn value(&self, fact: FactId) -> Option<Value> {
        match (self.arises(fact), self.answers.to(fact)) {
            (Truth::Yes | Truth::Unknown, Some(Reply::Is(value))) => Some(value),
            (Truth::Yes | Truth::Unknown, Some(Reply::DontKnow) | None) => None,
            (Truth::No, _) => match &self.book.question(fact).otherwise {
                Otherwise::Is(value) => Some(*value),
                Otherwise::SameAs(other, table) => {
                    self.known(*other).map(|value| translate(value, table))
                }
            },
        }
    }

    /// Whether a condition holds.
    pub fn truth(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Concept(id) => match self.answers.memo(self.book, self.today) {
                Some(memo) => memo.truth(*id, || self.concept(*id)),
                None => self.concept(*id),
            },
            Condition::Answer { fact, any } => match self.known(*fact) {
                Some(Value::Chosen(chosen)) => chosen.meets(*any).into(),
                Some(Value::Number(_) | Value::NotApplicable) => Truth::No,
                None => Truth::Unknown,
            },
            Condition::Number {
                quantity,
                at_least,
                at_most,
            } => match self.quantity(*quantity) {
                Measure::Known(_) if !self.book.is_firm(*quantity, self.today) => Truth::Unknown,
                Measure::Known(range) => {
                    self.reaches(range, at_least.as_ref()) & self.stays(range, at_most.as_ref())
                }
                Measure::NotApplicable => Truth::No,
                Measure::Unknown => Truth::Unknown,
            },
        }
    }

    fn concept(&self, id: ConceptId) -> Truth {
        let concept = self.book.concept(id);
        let parts = concept.parts.iter().map(|part| self.truth(part));
        match concept.join {
            Join::All => Truth::all(parts),
            Join::Any => Truth::any(parts),
        }
    }

    /// A number of this person, as far as it is known; a dated figure that has lapsed is the last one known.
    pub fn quantity(&self, quantity: Quantity) -> Measure {
        match quantity {
            Quantity::Fact(fact) => match self.known(fact) {
                Some(Value::Number(range)) => Measure::Known(range),
                Some(Value::Chosen(_) | Value::NotApplicable) => Measure::NotApplicable,
                None => Measure::Unknown,
            },
            Quantity::Computed(id) => self.compute(self.book.number(id)),
            Quantity::Amount(id) => {
                let value = self.book.amount(id).last_known(self.today);
                value.map_or(Measure::Unknown, |value| exactly(f64::from(value.grosze)))
            }
            Quantity::Fixed(number) => exactly(number),
        }
    }

    /// Adds to `open` the facts that still keep a condition unknown.
    pub fn open_facts(&self, condition: &Condition, open: &mut FactSet) {
        if self.truth(condition) == Truth::Unknown {
            match condition {
                Condition::Concept(id) => {
                    self.book
                        .concept(*id)
                        .parts
                        .iter()
                        .for_each(|part| self.open_facts(part, open));
                }
                Condition::Answer { fact, .. } => self.open_fact(*fact, open),
                Condition::Number { quantity, .. } => self.open_quantity(*quantity, open),
            }
        }
    }

    /// Adds to `facts` the facts that a condition reads from this person's answers.
    pub fn facts_read(&self, condition: &Condition, facts: &mut FactSet) {
        match condition {
            Condition::Concept(id) => {
                self.book
                    .concept(*id)
                    .parts
                    .iter()
                    .for_each(|part| self.facts_read(part, facts));
            }
            Condition::Answer { fact, .. } => self.fact_read(*fact, facts),
            Condition::Number { quantity, .. } => self.quantity_read(*quantity, facts),
        }
    }

    /// The services worth looking at: those for the needs the person named (all, if they do not know),
    /// and those their answers bring up by themselves.
    pub fn in_play(&self) -> Vec<ServiceId> {
        let wanted = |needs: Choices| match self.answers.to(self.book.needs) {
            Some(Reply::Is(Value::Chosen(chosen))) => chosen.meets(needs),
            Some(Reply::DontKnow) => true,
            Some(Reply::Is(Value::Number(_) | Value::NotApplicable)) | None => false,
        };
        let also = |service: &Service| {
            Truth::any(service.also.iter().map(|condition| self.truth(condition))) == Truth::Yes
        };
        let services = self.book.all_services();
        services
            .filter(|(_, service)| wanted(service.needs) || also(service))
            .map(|(id, _)| id)
            .collect()
    }

    fn reaches(&self, range: Range, bound: Option<&Bound>) -> Truth {
        bound.map_or(Truth::Yes, |bound| {
            self.book
                .limit(bound.limit, self.today)
                .map_or(Truth::Unknown, |limit| {
                    range.reaches(limit, bound.inclusive)
                })
        })
    }

    fn stays(&self, range: Range, bound: Option<&Bound>) -> Truth {
        bound.map_or(Truth::Yes, |bound| {
            self.book
                .limit(bound.limit, self.today)
                .map_or(Truth::Unknown, |limit| range.stays(limit, bound.inclusive))
        })
    }

    fn compute(&self, formula: &Formula) -> Measure {
        let mut parts = Vec::with_capacity(formula.parts.len());
        for part in &formula.parts {
            match self.quantity(*part) {
                Measure::Known(range) => parts.push(range),
                Measure::NotApplicable => return Measure::NotApplicable,
                Measure::Unknown => return Measure::Unknown,
            }
        }
        let result = formula.operation.of(&parts);
        let raised = self.clamp(result, formula.at_least, Range::at_least);
        self.clamp(raised, formula.at_most, Range::at_most)
            .map_or(Measure::Unknown, Measure::Known)
    }

    fn clamp(
        &self,
        range: Option<Range>,
        by: Option<Quantity>,
        how: fn(Range, Range) -> Range,
    ) -> Option<Range> {
        match (range?, by.map(|by| self.quantity(by))) {
            (range, None) => Some(range),
            (range, Some(Measure::Known(limit))) => Some(how(range, limit)),
            (_, Some(Measure::NotApplicable | Measure::Unknown)) => None,
        }
    }

    /// Who does not know what would have told whether a question arises is asked it all the same;
    /// who does not know what they need is asked for danger at once.
    fn open_fact(&self, fact: FactId, open: &mut FactSet) {
        let question = self.book.question(fact);
        match self.arises(fact) {
            Truth::Yes => open.insert(fact),
            Truth::No => match &question.otherwise {
                Otherwise::SameAs(other, _) => self.open_fact(*other, open),
                Otherwise::Is(_) => (),
            },
            Truth::Unknown => {
                let mut gate = FactSet::default();
                question
                    .asked_when
                    .iter()
                    .for_each(|condition| self.open_facts(condition, &mut gate));
                let lost = self.answers.to(self.book.needs) == Some(Reply::DontKnow);
                if self.unasked(gate).is_empty() || question.role == Role::Danger && lost {
                    open.insert(fact);
                } else {
                    *open = open.with(gate);
                }
            }
        }
    }

    fn open_quantity(&self, quantity: Quantity, open: &mut FactSet) {
        match quantity {
            Quantity::Fact(fact) => self.open_fact(fact, open),
            Quantity::Computed(id) => {
                let unsure = |part: &&Quantity| match self.quantity(**part) {
                    Measure::Known(range) => range.low < range.high,
                    Measure::Unknown => true,
                    Measure::NotApplicable => false,
                };
                let parts = self.book.number(id).parts.iter();
                parts
                    .filter(unsure)
                    .for_each(|part| self.open_quantity(*part, open));
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => (),
        }
    }

    fn fact_read(&self, fact: FactId, facts: &mut FactSet) {
        match (self.arises(fact), &self.book.question(fact).otherwise) {
            (Truth::No, Otherwise::SameAs(other, _)) => self.fact_read(*other, facts),
            (Truth::No, Otherwise::Is(_)) => {
                if let Some(condition) = &self.book.question(fact).asked_when {
                    self.facts_read(condition, facts);
                }
            }
            (Truth::Yes | Truth::Unknown, _) => facts.insert(fact),
        }
    }

    fn quantity_read(&self, quantity: Quantity, facts: &mut FactSet) {
        match quantity {
            Quantity::Fact(fact) => self.fact_read(fact, facts),
            Quantity::Computed(id) => {
                self.book
                    .number(id)
                    .parts
                    .iter()
                    .for_each(|part| self.quantity_read(*part, facts));
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => (),
        }
    }
}

/// A number of a person, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Known, at least within bounds.
    Known(Range),
    /// It does not arise for this person.
    NotApplicable,
    /// Not known.
    Unknown,
}

fn exactly(number: f64) -> Measure {
    Measure::Known(Range::exactly(number))
}

/// The same answer in another question's list; `table` gives each answer's place there.
fn translate(value: Value, table: &[u8]) -> Value {
    match value {
        Value::Chosen(chosen) => Value::Chosen(
            chosen
                .places()
                .filter_map(|place| table.get(place).map(|other| usize::from(*other)))
                .collect(),
        ),
        Value::Number(_) | Value::NotApplicable => value,
    }
}
