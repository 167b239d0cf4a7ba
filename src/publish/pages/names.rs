//! What pages are called: addresses and titles that stay in the history of a phone, so they give no matter away.

use crate::authoring::library::Edition;
use crate::domain::{
    Choices, Condition, Criterion, FactId, Quantity, Role, Rulebook, Service, ServiceId,
};
use sha2::{Digest, Sha256};

/// The page of open data.
pub const DATA: &str = "otwarte-dane.html";

/// The page of a city.
pub fn city(edition: &Edition) -> String {
    format!("adresy-{}.html", edition.city)
}

/// The page of a service: one for all cities, if it is a service of the law.
pub fn service(edition: &Edition, id: ServiceId) -> String {
    format!("pomoc-{}.html", short(&service_key(edition, id)))
}

/// The key of a service, with its city's where only that city has it.
pub(super) fn service_key(edition: &Edition, id: ServiceId) -> String {
    let key = &edition.service_keys[id.index()];
    if id.index() < edition.book.shared() {
        key.clone()
    } else {
        format!("{}/{key}", edition.city)
    }
}

/// A key in six letters that tell nothing and do not change.
pub(super) fn short(key: &str) -> String {
    let digest = Sha256::digest(key.as_bytes());
    let letters = digest.iter().take(3).map(|byte| format!("{byte:02x}"));
    letters.collect()
}

/// Whether the name of a service could harm on a shared phone: what leads to it leads to the question of danger as well,
/// or it rests on an answer that is sensitive.
pub fn is_sensitive(book: &Rulebook, service: &Service) -> bool {
    let rule = &service.rule;
    let criteria = rule.all.iter().chain(&rule.any);
    let conditions = criteria.map(|it: &Criterion| &it.condition);
    let conditions = conditions.chain(&service.also).chain(&service.urgent);
    let mut read = vec![(book.needs, service.needs)];
    conditions.for_each(|condition| answers(book, condition, &mut read));
    let danger = danger(book);
    let telling = |(fact, any): &(FactId, Choices)| {
        let question = book.question(*fact);
        question.role == Role::Danger
            || question.sensitive && *fact != book.needs
            || danger
                .iter()
                .any(|(it, these)| it == fact && these.meets(*any))
    };
    read.iter().any(telling)
}

/// The answers that make somebody be asked for danger.
fn danger(book: &Rulebook) -> Vec<(FactId, Choices)> {
    let asked = book.facts().filter(|(_, it)| it.role == Role::Danger);
    let mut read = Vec::new();
    for (_, question) in asked {
        if let Some(condition) = &question.asked_when {
            answers(book, condition, &mut read);
        }
    }
    read
}

/// The facts a condition reads, each with the answers it looks for; none for a number.
fn answers(book: &Rulebook, condition: &Condition, read: &mut Vec<(FactId, Choices)>) {
    match condition {
        Condition::Concept(id) => {
            let parts = &book.concept(*id).parts;
            parts.iter().for_each(|part| answers(book, part, read));
        }
        Condition::Answer { fact, any } => read.push((*fact, *any)),
        Condition::Number { quantity, .. } => numbers(book, *quantity, read),
    }
}

fn numbers(book: &Rulebook, quantity: Quantity, read: &mut Vec<(FactId, Choices)>) {
    match quantity {
        Quantity::Fact(fact) => read.push((fact, Choices::default())),
        Quantity::Computed(id) => {
            let terms = book.number(id).terms();
            terms.for_each(|term| numbers(book, term, read));
        }
        Quantity::Amount(_) | Quantity::Fixed(_) => (),
    }
}
