//! `screen`: interviews a persona and prints what was asked and what came of it.

use super::console;
use crate::authoring::library;
use crate::authoring::persona;
use crate::authoring::transcript;
use std::path::Path;

/// Prints the transcript of a persona's interview, or the same as JSON;
/// succeeds when neither the persona nor the rulebook has a mistake.
pub fn run(root: &Path, file: &Path, json: bool) -> bool {
    let library = library::open(root);
    let mistakes = match persona::open(root, file, &library) {
        Ok((persona, edition)) if library.mistakes.is_empty() => {
            let (_, transcript) = transcript::run(edition, &persona);
            if json {
                console::print(format_args!("{:#}", serde_json::json!(transcript)));
            } else {
                console::print(transcript);
            }
            return true;
        }
        Ok(_) => library.mistakes,
        Err(mistakes) => [library.mistakes, mistakes].concat(),
    };
    mistakes.iter().for_each(console::print);
    false
}
