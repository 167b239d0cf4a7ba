//! Checks that need the whole rulebook: what nobody uses, what nobody handles, what nobody gave as an example.

use super::examples::in_words;
use super::library::{Edition, Library};
use super::mistake::{Ledger, Mistake, MistakeKind, sorted_out};
use super::names::Names;
use super::reader;
use super::services::Read;
use super::source::{Place, Source};
use crate::domain::{
    Case, Choices, Condition, Criterion, FactId, Nature, Otherwise, Outcome, Quantity, Rulebook,
};

/// The fewest examples a service may have.
const EXAMPLES: usize = 3;

/// Every service has its examples: one that fits, one that does not, one not known yet;
/// of a service that fits everybody, three different people.
pub fn examples<'a>(
    services: impl Iterator<Item = &'a Read>,
    names: &Names,
    places: &[Place],
    ledger: &Ledger,
) {
    for ((read, place), service) in services.zip(places).zip(names.keys()) {
        let service = service.to_owned();
        for missing in missing(read) {
            let service = service.clone();
            ledger.note(place, MistakeKind::ExamplesMissing { service, missing });
        }
        if read.examples.len() < EXAMPLES {
            let (service, least) = (service.clone(), EXAMPLES);
            ledger.note(place, MistakeKind::ExamplesFew { service, least });
        }
        let rule = &read.service.rule;
        let free = rule.is_for_everybody();
        if read.unconditional != free {
            ledger.note(place, MistakeKind::Unconditional { service, free });
        }
    }
}

/// The outcomes of which a service has no example.
fn missing(read: &Read) -> Vec<&'static str> {
    let has = |outcome: Outcome| {
        read.examples
            .iter()
            .any(|example| example.expected == outcome)
    };
    let best = if read.service.nature == Nature::Right {
        Outcome::Likely
    } else {
        Outcome::Possible
    };
    let mut missing = Vec::new();
    if !has(Outcome::Likely) && !has(Outcome::Possible) {
        missing.push(in_words(best));
    }
    if !read.unconditional {
        let others = [Outcome::Unlikely, Outcome::Unknown].into_iter();
        missing.extend(others.filter(|outcome| !has(*outcome)).map(in_words));
    }
    missing
}

/// Every service is handled somewhere: by one route for everybody, behind those for some people only.
pub fn routes(edition: &Edition, places: &[Place], ledger: &Ledger) {
    for ((id, _), place) in edition.book.all_services().zip(places) {
        let service = edition
            .service_keys
            .get(id.index())
            .cloned()
            .unwrap_or_default();
        let city = edition.city.clone();
        let routes = edition
            .book
            .city
            .routes
            .iter()
            .filter(|route| route.service == id);
        let general: Vec<bool> = routes.map(|route| route.when.is_none()).collect();
        let found = general.iter().filter(|general| **general).count();
        if found != 1 {
            ledger.note(
                place,
                MistakeKind::RouteMissing {
                    service,
                    city,
                    found,
                },
            );
        } else if general.last() == Some(&false) {
            ledger.note(place, MistakeKind::RouteUnreachable { service, city });
        }
    }
}

/// All mistakes there are: examples are judged only when everything else is right.
pub fn everything(library: &Library) -> Vec<Mistake> {
    let examples = library.editions.iter().flat_map(disagreements);
    sorted_out(library.mistakes.iter().cloned().chain(examples).collect())
}

/// Examples that disagree with their rules: mistakes of meaning, not of form.
pub fn disagreements(edition: &Edition) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for example in &edition.examples {
        let answers = example.answers(&edition.book);
        let case = Case {
            book: &edition.book,
            answers: &answers,
            today: example.day,
        };
        let found = case.judge(example.service).outcome;
        if found != example.expected {
            let kind = MistakeKind::ExampleDisagrees {
                person: example.person.clone(),
                expected: in_words(example.expected),
                found: in_words(found),
            };
            mistakes.push(Mistake {
                place: example.place.clone(),
                kind,
            });
        }
    }
    mistakes
}

/// What nobody uses in any city. One answer of a list may stand for "none of the others"; a second would be idle.
/// A question that mirrors another one offers the same answers, used or not.
pub fn unused(editions: &[Edition], questions: &Source, ledger: &Ledger) {
    let Some(edition) = editions.first() else {
        return;
    };
    let mut used = vec![Some(Choices::default()); edition.book.questions.len()];
    let mut seen = vec![false; edition.book.questions.len()];
    for book in editions.iter().map(|edition| &edition.book) {
        conditions(book).for_each(|condition| mark(condition, &mut used, &mut seen, book));
        let estimates = book.services.iter().flat_map(|service| &service.estimates);
        let ends = estimates
            .flat_map(|it| [Some(it.amount), it.up_to])
            .flatten();
        ends.for_each(|end| mark_quantity(end, &mut used, &mut seen, book));
    }
    seen[edition.book.needs.index()] = true;
    used[edition.book.needs.index()] = None;
    reader::scan(questions, ledger, |file| {
        for (index, row) in file.tables("pytanie").iter().enumerate() {
            let (fact, answers) = &edition.fact_keys[index];
            if !seen[index] {
                ledger.note(
                    row.place(),
                    MistakeKind::QuestionUnused { fact: fact.clone() },
                );
            } else if let (Some(used), Otherwise::Is(_)) =
                (used[index], &edition.book.questions[index].otherwise)
            {
                let idle = answers
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| !used.has(*place));
                for (_, answer) in idle.skip(1) {
                    let kind = MistakeKind::AnswerUnused {
                        fact: fact.clone(),
                        answer: answer.clone(),
                    };
                    ledger.note(row.place(), kind);
                }
            }
        }
    });
}

/// All conditions of a rulebook.
fn conditions(book: &Rulebook) -> impl Iterator<Item = &Condition> {
    book.services
        .iter()
        .flat_map(|service| {
            let rule = &service.rule;
            let criteria = rule
                .all
                .iter()
                .chain(&rule.any)
                .chain(&rule.none)
                .chain(&rule.weakens);
            criteria
                .map(|criterion: &Criterion| &criterion.condition)
                .chain(&service.urgent)
                .chain(&service.also)
                .chain(service.estimates.iter().filter_map(|it| it.when.as_ref()))
        })
        .chain(
            book.city
                .routes
                .iter()
                .filter_map(|route| route.when.as_ref()),
        )
        .chain(
            book.questions
                .iter()
                .filter_map(|question| question.asked_when.as_ref()),
        )
}

fn mark(condition: &Condition, used: &mut [Option<Choices>], seen: &mut [bool], book: &Rulebook) {
    match condition {
        Condition::Concept(id) => book
            .concept(*id)
            .parts
            .iter()
            .for_each(|part| mark(part, used, seen, book)),
        Condition::Answer { fact, any } => mark_fact(*fact, Some(*any), used, seen, book),
        Condition::Number { quantity, .. } => mark_quantity(*quantity, used, seen, book),
    }
}

fn mark_quantity(
    quantity: Quantity,
    used: &mut [Option<Choices>],
    seen: &mut [bool],
    book: &Rulebook,
) {
    match quantity {
        Quantity::Fact(fact) => mark_fact(fact, None, used, seen, book),
        Quantity::Computed(id) => {
            let terms = book.number(id).terms();
            terms.for_each(|term| mark_quantity(term, used, seen, book));
        }
        Quantity::Amount(_) | Quantity::Fixed(_) => (),
    }
}

fn mark_fact(
    fact: FactId,
    any: Option<Choices>,
    used: &mut [Option<Choices>],
    seen: &mut [bool],
    book: &Rulebook,
) {
    seen[fact.index()] = true;
    used[fact.index()] = used[fact.index()]
        .zip(any)
        .map(|(used, any)| used.with(any));
    if let Otherwise::SameAs(other, table) = &book.question(fact).otherwise {
        let back = |any: Choices| {
            (0..table.len())
                .filter(|place| {
                    table
                        .get(*place)
                        .is_some_and(|to| any.has(usize::from(*to)))
                })
                .collect()
        };
        mark_fact(*other, any.map(back), used, seen, book);
    }
}
