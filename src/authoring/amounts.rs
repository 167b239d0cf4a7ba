//! Reads `data/kwoty.toml`. An entry is one value; entries with the same key make one amount.

use super::mistake::MistakeKind;
use super::names::Names;
use super::reader::{Spot, Table};
use super::workshop::Workshop;
use crate::domain::{Amount, AmountValue, Certainty};

/// The names of all amounts.
pub fn names(file: &Table) -> Names {
    let mut names = Names::of("kwota");
    for row in file.tables("kwota") {
        let key = row.text("klucz");
        if names.find(&key.value).is_none() {
            names.add(&key, file.ledger());
        }
    }
    names
}

/// All amounts.
pub fn read(file: &Table, shop: &Workshop) -> Vec<Amount> {
    let mut amounts = vec![Amount { values: Vec::new() }; shop.amounts.keys().count()];
    for row in file.tables("kwota") {
        let key = row.text("klucz");
        let value = value(&row, shop);
        row.close();
        let Some(amount) = shop
            .amounts
            .find(&key.value)
            .and_then(|index| amounts.get_mut(index))
        else {
            continue;
        };
        let overlaps = |other: &AmountValue| {
            other.from == value.from
                || (other.from < value.from && other.to.is_some_and(|to| to >= value.from))
        };
        if value.to.is_some_and(|to| to < value.from) || amount.values.iter().any(overlaps) {
            shop.ledger
                .note(&key.place, MistakeKind::AmountDates { key: key.value });
        }
        amount.values.push(value);
    }
    amounts
}

fn value(row: &Table, shop: &Workshop) -> AmountValue {
    let zloty = row.number("zl");
    let certainty = row.text("pewnosc");
    AmountValue {
        grosze: grosze(&zloty, row),
        from: row.day("od").value,
        to: row.maybe_day("do").map(|day| day.value),
        basis: shop.text(row, "podstawa"),
        certainty: match certainty.value.as_str() {
            "pewna" => Certainty::Sure,
            "wyliczona" => Certainty::Derived,
            "do_potwierdzenia" => Certainty::ToConfirm,
            _ => {
                let wanted = "pewna, wyliczona albo do_potwierdzenia";
                row.ledger().note(
                    &certainty.place,
                    MistakeKind::WrongType {
                        key: "pewnosc".into(),
                        wanted,
                    },
                );
                Certainty::ToConfirm
            }
        },
    }
}

/// Złote to grosze, exactly: by way of the decimal text, not of a multiplication.
fn grosze(zloty: &Spot<f64>, row: &Table) -> u32 {
    format!("{:.2}", zloty.value)
        .replace('.', "")
        .parse()
        .unwrap_or_else(|_| {
            let wanted = "kwota w złotych, z groszami po kropce";
            row.ledger().note(
                &zloty.place,
                MistakeKind::WrongType {
                    key: "zl".into(),
                    wanted,
                },
            );
            0
        })
}
