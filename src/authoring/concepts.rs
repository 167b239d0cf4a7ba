//! Reads `data/pojecia.toml`: named situations and computed numbers.

use super::cycles::leads_back;
use super::mistake::MistakeKind;
use super::names::Names;
use super::reader::{Spot, Table};
use super::workshop::{Reasons, Workshop};
use crate::domain::{AmountId, Concept, Condition, Formula, Join, Operation, Quantity};

/// The names of concepts and of computed numbers.
pub fn names(file: &Table) -> (Names, Names) {
    let mut concepts = Names::of("pojęcie");
    let mut numbers = Names::of("liczba");
    file.tables("pojecie")
        .iter()
        .for_each(|row| concepts.add(&row.text("klucz"), file.ledger()));
    file.tables("liczba")
        .iter()
        .for_each(|row| numbers.add(&row.text("klucz"), file.ledger()));
    (concepts, numbers)
}

/// The reasons each concept brings along.
pub fn reasons(file: &Table, shop: &Workshop) -> Vec<Reasons> {
    let rows = file.tables("pojecie");
    let read = |row: &Table| Reasons {
        because: shop.maybe_text(row, "bo"),
        unless: shop.maybe_text(row, "gdyby"),
    };
    rows.iter().map(read).collect()
}

/// The legal basis of each concept, which only reviewers read.
pub fn bases(file: &Table) -> Vec<Option<String>> {
    let basis = |row: &Table| row.maybe_text("podstawa").map(|text| text.value);
    file.tables("pojecie").iter().map(basis).collect()
}

/// All concepts. One that leads back to itself is a mistake and is left empty, so that every walk ends.
pub fn read(file: &Table, shop: &Workshop) -> Vec<Concept> {
    let rows = file.tables("pojecie");
    let mut concepts: Vec<Concept> = rows.iter().map(|row| concept(row, shop)).collect();
    let named = |part: &Condition| match part {
        Condition::Concept(id) => Some(id.index()),
        Condition::Answer { .. } | Condition::Number { .. } => None,
    };
    let next = |concept: &Concept| concept.parts.iter().filter_map(named).collect();
    let next: Vec<Vec<usize>> = concepts.iter().map(next).collect();
    for (index, row) in rows.iter().enumerate() {
        if leads_back(index, &next) {
            let (what, key) = ("pojęcie", shop.concepts.key(index).to_owned());
            shop.ledger
                .note(row.place(), MistakeKind::Cycle { what, key });
            concepts[index].parts.clear();
        }
    }
    concepts
}

fn concept(row: &Table, shop: &Workshop) -> Concept {
    row.text("klucz");
    row.maybe_text("bo");
    row.maybe_text("gdyby");
    row.maybe_text("podstawa");
    let (join, parts) = match (row.texts("wszystkie"), row.texts("ktorekolwiek")) {
        (all, any) if any.is_empty() => (Join::All, all),
        (_, any) => (Join::Any, any),
    };
    if parts.is_empty() || (row.has("wszystkie") && row.has("ktorekolwiek")) {
        let wanted = "jedna lista: wszystkie albo ktorekolwiek";
        shop.ledger.note(
            row.place(),
            MistakeKind::WrongType {
                key: "wszystkie".into(),
                wanted,
            },
        );
    }
    row.close();
    Concept {
        join,
        parts: parts
            .iter()
            .filter_map(|part| shop.condition(part))
            .collect(),
    }
}

/// All computed numbers. One that leads back to itself is a mistake and is left empty.
pub fn formulas(file: &Table, shop: &Workshop) -> Vec<Formula> {
    let rows = file.tables("liczba");
    let mut formulas: Vec<Formula> = rows.iter().map(|row| formula(row, shop)).collect();
    let computed = |term: Quantity| match term {
        Quantity::Computed(id) => Some(id.index()),
        Quantity::Fact(_) | Quantity::Amount(_) | Quantity::Fixed(_) => None,
    };
    let next = |formula: &Formula| formula.terms().filter_map(computed).collect();
    let next: Vec<Vec<usize>> = formulas.iter().map(next).collect();
    for (index, row) in rows.iter().enumerate() {
        if leads_back(index, &next) {
            let (what, key) = ("liczba", shop.numbers.key(index).to_owned());
            shop.ledger
                .note(row.place(), MistakeKind::Cycle { what, key });
            formulas[index].parts.clear();
            (formulas[index].at_least, formulas[index].at_most) = (None, None);
        }
    }
    formulas
}

fn formula(row: &Table, shop: &Workshop) -> Formula {
    const OPERATIONS: [(&str, Operation); 5] = [
        ("iloraz", Operation::Quotient),
        ("suma", Operation::Sum),
        ("roznica", Operation::Difference),
        ("iloczyn", Operation::Product),
        ("procent", Operation::Percent),
    ];
    row.text("klucz");
    let (key, operation) = OPERATIONS
        .into_iter()
        .find(|(key, _)| row.has(key))
        .unwrap_or(("suma", Operation::Sum));
    let parts = row.texts(key);
    if parts.len() < 2 {
        let wanted = "jedno działanie (iloraz, suma, roznica, iloczyn, procent) na co najmniej dwóch liczbach";
        shop.ledger.note(
            row.place(),
            MistakeKind::WrongType {
                key: key.into(),
                wanted,
            },
        );
    }
    let formula = Formula {
        name: shop.text(row, "nazwa"),
        operation,
        parts: parts.iter().filter_map(|part| term(part, shop)).collect(),
        at_least: row
            .maybe_text("najmniej")
            .and_then(|text| term(&text, shop)),
        at_most: row
            .maybe_text("najwyzej")
            .and_then(|text| term(&text, shop)),
    };
    row.close();
    formula
}

/// A quantity: a dated figure `@klucz`, a fixed number, a fact or a computed number.
pub fn term(text: &Spot<String>, shop: &Workshop) -> Option<Quantity> {
    if let Some(key) = text.value.strip_prefix('@') {
        let name = Spot {
            value: key.to_owned(),
            place: text.place.clone(),
        };
        return shop
            .amounts
            .resolve(&name, shop.ledger)
            .map(|index| Quantity::Amount(AmountId::at(index)));
    }
    if let Ok(number) = text.value.parse() {
        return Some(Quantity::Fixed(number));
    }
    shop.quantity(text).map(|(quantity, _)| quantity)
}
