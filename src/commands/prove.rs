//! `prove`

use super::console;
use crate::authoring::{library, proof};
use std::path::Path;

/// x
pub fn run(root: &Path) -> bool {
    let library = library::open(root);
    let today = library.editions[0].book.checked;
    let start = std::time::Instant::now();
    let report = proof::prove(&library.editions, today);
    console::print(&report);
    for law in &report.laws {
        console::print(format!("{:.2} {}", law.seconds, law.title));
    }
    console::print(format!("{:?}", start.elapsed()));
    report.is_clean()
}
