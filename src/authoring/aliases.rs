//! Reads other and former names, which serve the search: none is empty, none stands twice.

use super::mistake::MistakeKind;
use super::reader::Table;
use super::workshop::Workshop;
use crate::domain::TextId;

/// The lists of names under these keys.
pub fn read<const N: usize>(
    row: &Table,
    keys: [&'static str; N],
    shop: &Workshop,
) -> [Vec<TextId>; N] {
    let mut known: Vec<String> = Vec::new();
    keys.map(|key| {
        let names = row.texts(key);
        for name in &names {
            let plain = name.value.trim().to_lowercase();
            let kind = if plain.is_empty() {
                MistakeKind::WrongType {
                    key: key.to_owned(),
                    wanted: "lista nazw, z których żadna nie jest pusta",
                }
            } else if known.contains(&plain) {
                MistakeKind::Duplicate {
                    what: "nazwa",
                    key: name.value.clone(),
                }
            } else {
                known.push(plain);
                continue;
            };
            shop.ledger.note(&name.place, kind);
        }
        names.iter().map(|name| shop.phrase(name)).collect()
    })
}
