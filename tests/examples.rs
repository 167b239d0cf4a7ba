//! Does each rule mean what its author meant: every `[[przyklad]]` of the rulebook.

use crate::shelf;
use drogowskaz::authoring::crosscheck;
use drogowskaz::domain::Outcome;

#[test]
fn every_example_agrees_with_its_rule() {
    let mistakes = shelf::library()
        .editions
        .iter()
        .flat_map(crosscheck::disagreements);
    let mistakes: Vec<String> = mistakes.map(|mistake| mistake.to_string()).collect();
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn the_rulebook_has_no_mistake() {
    let mistakes = crosscheck::everything(shelf::library());
    let mistakes: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn there_are_examples_of_every_outcome() {
    let examples = &shelf::edition().examples;
    assert!(
        examples.len() >= 3 * shelf::book().services.len(),
        "only {}",
        examples.len()
    );
    for outcome in [
        Outcome::Likely,
        Outcome::Possible,
        Outcome::Unknown,
        Outcome::Unlikely,
    ] {
        assert!(
            examples.iter().any(|example| example.expected == outcome),
            "{outcome:?}"
        );
    }
}
