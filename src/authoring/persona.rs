//! Reads a persona: a whole worked case, answers in and expectations beside them.
//!
//! ```toml
//! osoba  = "Pani Ewa, 34 lata, dwoje dzieci, bez pracy"
//! miasto = "czestochowa"
//! dzien  = 2026-11-23
//!
//! [odpowiedzi]                         # fakt = odpowiedź, lista, liczba, "od N do M" albo "nie wiem"
//! potrzeby = ["pieniadze"]
//! osoby    = 3
//!
//! [oczekiwane]                         # nie trzeba
//! komorki = ["stanowisko-pierwszego-kontaktu-rzps-1"]
//!
//! [oczekiwane.uslugi]
//! zasilek-okresowy = "prawdopodobnie tak"
//!
//! [oczekiwane.kwoty]
//! zasilek-okresowy = "484,50–969 zł"
//! ```

use super::examples;
use super::files;
use super::library::{Edition, Library};
use super::mistake::{Ledger, Mistake, MistakeKind};
use super::names::Names;
use super::reader::{self, Spot, Table, Word};
use super::workshop::{AnswerKeys, Workshop};
use crate::domain::{Day, FactId, Kind, Outcome, Reply, SectionId, ServiceId};
use std::cell::RefCell;
use std::path::Path;

/// The folder of the personas, relative to the checkout.
pub const FOLDER: &str = "data/osoby";

/// A whole worked case.
#[derive(Debug)]
pub struct Persona {
    /// Who it is, in one sentence.
    pub who: String,
    /// The day the case is judged on.
    pub day: Day,
    /// What they would answer, were they asked.
    pub replies: Vec<(FactId, Reply)>,
    /// What should come out of some services.
    pub services: Vec<(ServiceId, Outcome)>,
    /// How much some of them should be, as a transcript says it: `484,50–969 zł`.
    pub sums: Vec<(ServiceId, String)>,
    /// Sections that should be among the doors.
    pub sections: Vec<SectionId>,
}

impl Persona {
    /// What the person answers to a question; who has nothing to say does not know.
    pub fn reply(&self, fact: FactId) -> Reply {
        let said = self.replies.iter().find(|(known, _)| *known == fact);
        said.map_or(Reply::DontKnow, |(_, reply)| *reply)
    }
}

/// Reads the persona in a file, with the rulebook of its city.
///
/// # Errors
/// Everything that is wrong with the file, in its order.
pub fn open<'a>(
    root: &Path,
    file: &Path,
    library: &'a Library,
) -> Result<(Persona, &'a Edition), Vec<Mistake>> {
    let ledger = Ledger::default();
    let source = files::read_source(root, file, &ledger);
    let persona =
        source.and_then(|source| reader::file(&source, &ledger, |table| read(table, library)));
    let mistakes = ledger.close();
    persona.filter(|_| mistakes.is_empty()).ok_or(mistakes)
}

fn read<'a>(file: &Table, library: &'a Library) -> Option<(Persona, &'a Edition)> {
    let who = file.text("osoba").value;
    let day = file.day("dzien").value;
    let city = file.text("miasto");
    let [answers, expected] = ["odpowiedzi", "oczekiwane"].map(|key| file.maybe_table(key));
    let cities = library.editions.iter().map(|edition| &edition.city);
    let found = Names::known("miasto", cities).resolve(&city, file.ledger());
    let edition = library.editions.get(found?)?;
    let shop = workshop(edition, file.ledger());
    let persona = Persona {
        who,
        day,
        replies: replies(file, answers.as_ref(), edition, &shop),
        services: expected
            .as_ref()
            .map_or_else(Vec::new, |table| services(table, &shop)),
        sums: expected
            .as_ref()
            .map_or_else(Vec::new, |table| sums(table, &shop)),
        sections: expected
            .as_ref()
            .map_or_else(Vec::new, |table| sections(table, edition)),
    };
    expected.iter().for_each(Table::close);
    Some((persona, edition))
}

/// Answers; those to the question of needs have to be there.
fn replies(
    file: &Table,
    answers: Option<&Table>,
    edition: &Edition,
    shop: &Workshop,
) -> Vec<(FactId, Reply)> {
    let replies = answers.map_or_else(Vec::new, |table| examples::replies(table, shop));
    let needs = shop.facts.key(edition.book.needs.index());
    if !answers.is_some_and(|table| table.has(needs)) {
        let place = answers.unwrap_or(file).place();
        let key = needs.to_owned();
        file.ledger().note(place, MistakeKind::KeyMissing { key });
    }
    replies
}

fn services(expected: &Table, shop: &Workshop) -> Vec<(ServiceId, Outcome)> {
    let read = |(service, text): (ServiceId, Spot<String>)| {
        Some((service, examples::outcome(expected, &text)?))
    };
    by_service(expected, "uslugi", shop)
        .into_iter()
        .filter_map(read)
        .collect()
}

fn sums(expected: &Table, shop: &Workshop) -> Vec<(ServiceId, String)> {
    let sums = by_service(expected, "kwoty", shop).into_iter();
    sums.map(|(service, text)| (service, text.value)).collect()
}

/// A table whose keys are services and whose values are texts.
fn by_service(
    expected: &Table,
    key: &'static str,
    shop: &Workshop,
) -> Vec<(ServiceId, Spot<String>)> {
    let read = |(name, words): &(Spot<String>, Vec<Spot<Word>>)| {
        let service = shop.services.resolve(name, shop.ledger).map(ServiceId::at);
        service.zip(words.first().map(in_text))
    };
    let table = expected.maybe_table(key);
    let pairs = table.map_or_else(Vec::new, |table| table.pairs());
    pairs.iter().filter_map(read).collect()
}

fn in_text(word: &Spot<Word>) -> Spot<String> {
    let value = match &word.value {
        Word::Text(text) => text.clone(),
        Word::Number(number) => number.to_string(),
    };
    let place = word.place.clone();
    Spot { value, place }
}

fn sections(expected: &Table, edition: &Edition) -> Vec<SectionId> {
    let names = Names::known("komórka", &edition.section_keys);
    let resolve = |key: &Spot<String>| names.resolve(key, expected.ledger());
    let keys = expected.texts("komorki");
    keys.iter().filter_map(resolve).map(SectionId::at).collect()
}

/// The names of a finished rulebook, to check a persona's own against.
fn workshop<'a>(edition: &Edition, ledger: &'a Ledger) -> Workshop<'a> {
    let facts = edition.fact_keys.iter();
    let answers = facts.clone().zip(&edition.book.questions);
    let answers = answers.map(|((_, keys), question)| match question.kind {
        Kind::One(_) | Kind::Many(_) => AnswerKeys::List(Names::known("odpowiedź", keys)),
        Kind::Number { .. } => AnswerKeys::Number,
        Kind::Money => AnswerKeys::Money,
    });
    Workshop {
        ledger,
        facts: Names::known("fakt", facts.map(|(key, _)| key)),
        answers: answers.collect(),
        concepts: Names::default(),
        reasons: Vec::new(),
        numbers: Names::default(),
        amounts: Names::default(),
        services: Names::known("usługa", &edition.service_keys),
        phrases: RefCell::default(),
    }
}
