//! `prove`

use super::console;
use crate::authoring::{library, proof};
use std::path::Path;

/// x
pub fn run(root: &Path) -> bool {
    let library = library::open(root);
    let today = library.editions[0].book.checked;
    console::print(proof::trial(&library.editions, today));
    true
}
