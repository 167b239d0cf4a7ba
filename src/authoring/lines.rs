//! Reads `data/telefony.toml`: lines that help at once.

use super::mistake::Ledger;
use super::names::Names;
use super::reader::Table;
use super::workshop::Workshop;
use crate::domain::{FactId, Line};

/// The lines that work in a city, or, where none is named, those that work everywhere; in the order of the file.
pub fn read(file: &Table, city: Option<&str>, needs: FactId, shop: &Workshop) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut numbers = Names::of("numer");
    for row in file.tables("linia") {
        let cities = row.texts("miasta");
        let near = cities
            .iter()
            .any(|known| Some(known.value.as_str()) == city);
        if !cities.is_empty() && !near {
            continue;
        }
        numbers.add(&row.text("numer"), shop.ledger);
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
        lines.push(line);
    }
    lines
}

/// Every line that is said to work in some cities names cities there are.
pub fn check_cities(file: &Table, cities: &Names, ledger: &Ledger) {
    for row in file.tables("linia") {
        row.texts("miasta").iter().for_each(|city| {
            cities.resolve(city, ledger);
        });
    }
}
