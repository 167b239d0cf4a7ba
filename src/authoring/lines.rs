//! Reads `data/telefony.toml`: lines that help at once.

use super::reader::Table;
use super::workshop::Workshop;
use crate::domain::{FactId, Line};

/// The lines that work in a city, in the order of the file.
pub fn read(file: &Table, city: &str, needs: FactId, shop: &Workshop) -> Vec<Line> {
    let mut lines = Vec::new();
    for row in file.tables("linia") {
        let cities = row.texts("miasta");
        let line = Line {
            number: shop.text(&row, "numer"),
            name: shop.text(&row, "nazwa"),
            about: shop.text(&row, "opis"),
            when: shop.maybe_text(&row, "kiedy"),
            audience: shop.maybe_text(&row, "dla_kogo"),
            needs: shop.choices(needs, &row.texts("potrzeby")),
            everywhere: row.flag("pilna"),
            sources: shop.texts(&row, "zrodlo"),
        };
        row.close();
        if cities.is_empty() || cities.iter().any(|known| known.value == city) {
            lines.push(line);
        }
    }
    lines
}
