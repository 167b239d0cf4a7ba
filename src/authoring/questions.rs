//! Reads `data/pytania.toml`.

use super::cycles::leads_back;
use super::mistake::{Ledger, MistakeKind};
use super::names::Names;
use super::reader::{Spot, Table};
use super::workshop::{AnswerKeys, Workshop};
use crate::domain::{
    Answer, Choices, Concept, Condition, FactId, FactSet, Formula, Kind, Otherwise, Quantity,
    Question, Range, Role, Subject, Value,
};

/// The names of a file's facts and of the answers to each.
pub fn names(file: &Table) -> (Names, Vec<AnswerKeys>) {
    let mut facts = Names::of("fakt");
    let mut answers = Vec::new();
    let rows = file.tables("pytanie");
    if rows.len() > FactSet::LIMIT {
        file.ledger().note(
            file.place(),
            MistakeKind::TooMany {
                what: "pytań",
                limit: FactSet::LIMIT,
            },
        );
    }
    for row in rows {
        facts.add(&row.text("fakt"), file.ledger());
        answers.push(answer_keys(&row, file.ledger()));
    }
    (facts, answers)
}

fn answer_keys(row: &Table, ledger: &Ledger) -> AnswerKeys {
    match row.text("rodzaj").value.as_str() {
        "liczba" => AnswerKeys::Number,
        "kwota" => AnswerKeys::Money,
        _ => {
            let mut names = Names::of("odpowiedź");
            let answers = row.tables("odpowiedzi");
            if answers.len() > Choices::LIMIT {
                ledger.note(
                    row.place(),
                    MistakeKind::TooMany {
                        what: "odpowiedzi",
                        limit: Choices::LIMIT,
                    },
                );
            }
            answers
                .iter()
                .for_each(|answer| names.add(&answer.text("klucz"), ledger));
            AnswerKeys::List(names)
        }
    }
}

/// All questions; their topics are numbered in the order they first appear.
pub fn read(file: &Table, shop: &Workshop) -> Vec<Question> {
    let mut topics: Vec<String> = Vec::new();
    let mut questions = Vec::new();
    for row in file.tables("pytanie") {
        let topic = row.text("temat").value;
        let place = topics
            .iter()
            .position(|known| *known == topic)
            .unwrap_or_else(|| {
                topics.push(topic);
                topics.len() - 1
            });
        questions.push(question(&row, u8::try_from(place).unwrap_or(u8::MAX), shop));
        row.close();
    }
    questions
}

/// Puts the texts of one question into the table before those of the others.
pub fn first(file: &Table, fact: FactId, shop: &Workshop) {
    if let Some(row) = file.tables("pytanie").get(fact.index()) {
        question(row, 0, shop);
    }
}

fn question(row: &Table, topic: u8, shop: &Workshop) -> Question {
    let fact = row.text("fakt");
    let index = shop.facts.find(&fact.value).unwrap_or_default();
    Question {
        text: shop.text(row, "tresc"),
        label: shop.text(row, "skrot"),
        hint: shop.maybe_text(row, "podpowiedz"),
        why: shop.text(row, "dlaczego"),
        more: shop.maybe_text(row, "rozwin"),
        dont_know: shop.maybe_text(row, "nie_wiem"),
        subject: subject(row),
        topic,
        sensitive: row.flag("wrazliwe"),
        role: role(row),
        kind: kind(row, shop),
        asked_when: row
            .maybe_text("pytaj_gdy")
            .and_then(|text| shop.condition(&text)),
        otherwise: otherwise(row, FactId::at(index), shop),
    }
}

fn role(row: &Table) -> Role {
    let Some(role) = row.maybe_text("rola") else {
        return Role::Law;
    };
    match role.value.as_str() {
        "niebezpieczenstwo" => Role::Danger,
        "zyczenie" => Role::Wish,
        "stala" => Role::Fixed,
        _ => {
            let wanted = "niebezpieczenstwo, zyczenie albo stala";
            wrong(row, &role, "rola", wanted, Role::Law)
        }
    }
}

fn subject(row: &Table) -> Subject {
    let whose = row.text("kogo");
    match whose.value.as_str() {
        "ja" => Subject::Asker,
        "osoba" => Subject::CaredFor,
        "dziecko" => Subject::Child,
        "dom" => Subject::Household,
        _ => wrong(
            row,
            &whose,
            "kogo",
            "ja, osoba, dziecko albo dom",
            Subject::Asker,
        ),
    }
}

fn kind(row: &Table, shop: &Workshop) -> Kind {
    let kind = row.text("rodzaj");
    let answers = || {
        row.tables("odpowiedzi")
            .iter()
            .map(|answer| read_answer(answer, shop))
            .collect()
    };
    match kind.value.as_str() {
        "jedna" => Kind::One(answers()),
        "kilka" => Kind::Many(answers()),
        "liczba" => number(row, shop),
        "kwota" => Kind::Money,
        _ => wrong(
            row,
            &kind,
            "rodzaj",
            "jedna, kilka, liczba albo kwota",
            Kind::Money,
        ),
    }
}

fn number(row: &Table, shop: &Workshop) -> Kind {
    let limits = row.maybe_table("liczba").map_or(
        Range {
            low: 0.0,
            high: 0.0,
        },
        |limits| {
            let range = Range {
                low: limits.number("od").value,
                high: limits.number("do").value,
            };
            limits.close();
            range
        },
    );
    let names = shop.texts(row, "nazwy");
    let starts = row.numbers("przedzialy");
    let step = |(place, start): (usize, &Spot<f64>)| {
        let from = format!("{}", start.value)
            .parse()
            .unwrap_or_else(|_| wrong(row, start, "przedzialy", "liczby całkowite od 0", 0));
        (from, names.get(place).copied())
    };
    Kind::Number {
        limits,
        steps: starts.iter().enumerate().map(step).collect(),
    }
}

fn read_answer(row: &Table, shop: &Workshop) -> Answer {
    row.text("klucz");
    let answer = Answer {
        text: shop.text(row, "tresc"),
        hint: shop.maybe_text(row, "opis"),
        icon: shop.maybe_text(row, "ikona"),
        alone: row.flag("sama"),
    };
    row.close();
    answer
}

fn otherwise(row: &Table, fact: FactId, shop: &Workshop) -> Otherwise {
    if let Some(key) = row.maybe_text("inaczej") {
        return Otherwise::Is(Value::Chosen(shop.choices(fact, &[key])));
    }
    let Some(name) = row.maybe_text("inaczej_jak") else {
        return Otherwise::Is(Value::NotApplicable);
    };
    let Some(other) = shop.facts.resolve(&name, shop.ledger) else {
        return Otherwise::Is(Value::NotApplicable);
    };
    let table = match (&shop.answers[other], &shop.answers[fact.index()]) {
        (AnswerKeys::List(theirs), AnswerKeys::List(ours)) => {
            let place = |key: &str| {
                let spot = Spot {
                    value: key.to_owned(),
                    place: name.place.clone(),
                };
                let place = shop.answer(fact.index(), ours, &spot);
                place
                    .and_then(|place| u8::try_from(place).ok())
                    .unwrap_or(u8::MAX)
            };
            theirs.keys().map(place).collect()
        }
        (AnswerKeys::Number, AnswerKeys::Number) | (AnswerKeys::Money, AnswerKeys::Money) => {
            Vec::new()
        }
        _ => wrong(
            row,
            &name,
            "inaczej_jak",
            "pytanie tego samego rodzaju",
            Vec::new(),
        ),
    };
    Otherwise::SameAs(FactId::at(other), table)
}

/// The condition under which each question is asked must not lead back to it.
/// Where it does, that is a mistake, and the question is taken to be asked always, so that every walk ends.
pub fn cycles(questions: &mut [Question], parts: &Parts, shop: &Workshop, file: &Table) {
    let next: Vec<Vec<usize>> = questions
        .iter()
        .map(|question| parts.of(question))
        .collect();
    for (index, row) in file.tables("pytanie").iter().enumerate() {
        if leads_back(index, &next) {
            let (what, key) = ("pytanie", shop.facts.key(index).to_owned());
            shop.ledger
                .note(row.place(), MistakeKind::Cycle { what, key });
            questions[index].asked_when = None;
            questions[index].otherwise = Otherwise::Is(Value::NotApplicable);
        }
    }
}

/// What conditions are made of.
pub struct Parts<'a> {
    /// Named situations, free of cycles.
    pub concepts: &'a [Concept],
    /// Computed numbers, free of cycles.
    pub numbers: &'a [Formula],
}

impl Parts<'_> {
    /// The facts that tell whether a question is asked, and what counts if it is not.
    fn of(&self, question: &Question) -> Vec<usize> {
        let mut facts = Vec::new();
        if let Some(condition) = &question.asked_when {
            self.facts(condition, &mut facts);
        }
        if let Otherwise::SameAs(other, _) = &question.otherwise {
            facts.push(other.index());
        }
        facts
    }

    fn facts(&self, condition: &Condition, facts: &mut Vec<usize>) {
        match condition {
            Condition::Concept(id) => {
                let parts = self.concepts[id.index()].parts.iter();
                parts.for_each(|part| self.facts(part, facts));
            }
            Condition::Answer { fact, .. } => facts.push(fact.index()),
            Condition::Number { quantity, .. } => self.facts_of_number(*quantity, facts),
        }
    }

    fn facts_of_number(&self, quantity: Quantity, facts: &mut Vec<usize>) {
        match quantity {
            Quantity::Fact(fact) => facts.push(fact.index()),
            Quantity::Computed(id) => {
                let terms = self.numbers[id.index()].terms();
                terms.for_each(|term| self.facts_of_number(term, facts));
            }
            Quantity::Amount(_) | Quantity::Fixed(_) => (),
        }
    }
}

fn wrong<T, S>(row: &Table, spot: &Spot<S>, key: &str, wanted: &'static str, instead: T) -> T {
    row.ledger().note(
        &spot.place,
        MistakeKind::WrongType {
            key: key.to_owned(),
            wanted,
        },
    );
    instead
}
