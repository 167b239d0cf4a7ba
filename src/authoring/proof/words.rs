//! Conditions the way authors write them, so that they find in the files what a proof speaks of.

use crate::authoring::library::Edition;
use crate::domain::{
    AmountId, Bound, Choices, Condition, FactId, Kind, Limit, Quantity, ServiceId, decimal,
};

/// A condition as it stands in a file: `wiek: co najmniej 18`.
pub(super) fn condition(edition: &Edition, condition: &Condition) -> String {
    match condition {
        Condition::Concept(id) => edition.keys.concepts[id.index()].clone(),
        Condition::Answer { fact, any } => {
            let (key, answers) = &edition.fact_keys[fact.index()];
            let (inside, outside) = inside_and_outside(answers.len(), *any);
            let names = |places: &[usize]| {
                let names = places.iter().map(|place| answers[*place].as_str());
                names.collect::<Vec<_>>().join(" lub ")
            };
            if is_other_than(answers.len(), *any) {
                format!("{key}: inne niż {}", names(&outside))
            } else {
                format!("{key}: {}", names(&inside))
            }
        }
        Condition::Number {
            quantity,
            at_least,
            at_most,
        } => {
            let limit = |bound: &Bound| limit(edition, bound, *quantity);
            let limits = match (at_least, at_most) {
                (Some(low), Some(high)) => format!("od {} do {}", limit(low), limit(high)),
                (Some(low), None) if low.inclusive => format!("co najmniej {}", limit(low)),
                (Some(low), None) => format!("powyżej {}", limit(low)),
                (None, Some(high)) if high.inclusive => format!("najwyżej {}", limit(high)),
                (None, Some(high)) => format!("poniżej {}", limit(high)),
                (None, None) => String::new(),
            };
            format!("{}: {limits}", number(edition, *quantity))
        }
    }
}

/// A service's key, after its city's where it is not the same in all of them.
pub(super) fn service(edition: &Edition, id: ServiceId) -> String {
    let key = &edition.service_keys[id.index()];
    if id.index() < edition.book.shared() {
        key.clone()
    } else {
        format!("{}, {key}", edition.city)
    }
}

/// Whether a set of answers is best described by those that are not in it.
pub(super) fn is_other_than(count: usize, any: Choices) -> bool {
    let (inside, outside) = inside_and_outside(count, any);
    !outside.is_empty() && inside.len() > 2 * outside.len()
}

/// An answer's key.
pub(super) fn answer(edition: &Edition, fact: FactId, place: usize) -> &str {
    let (_, answers) = &edition.fact_keys[fact.index()];
    answers.get(place).map_or("", String::as_str)
}

fn inside_and_outside(count: usize, any: Choices) -> (Vec<usize>, Vec<usize>) {
    (0..count).partition(|place| any.has(*place))
}

/// A number's key.
pub(super) fn number(edition: &Edition, quantity: Quantity) -> String {
    match quantity {
        Quantity::Fact(fact) => edition.fact_keys[fact.index()].0.clone(),
        Quantity::Computed(id) => edition.keys.numbers[id.index()].clone(),
        Quantity::Amount(id) => amount(edition, id),
        Quantity::Fixed(number) => number.to_string(),
    }
}

fn limit(edition: &Edition, bound: &Bound, quantity: Quantity) -> String {
    match bound.limit {
        Limit::Amount(id) => amount(edition, id),
        Limit::Fixed(number) if is_money(edition, quantity) => decimal(number),
        Limit::Fixed(number) => number.to_string(),
    }
}

fn is_money(edition: &Edition, quantity: Quantity) -> bool {
    match quantity {
        Quantity::Fact(fact) => matches!(edition.book.question(fact).kind, Kind::Money),
        Quantity::Computed(_) | Quantity::Amount(_) => true,
        Quantity::Fixed(_) => false,
    }
}

fn amount(edition: &Edition, id: AmountId) -> String {
    format!("@{}", edition.keys.amounts[id.index()])
}
