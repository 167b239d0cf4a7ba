//! Does every criterion of WCAG 2.2, every item of ASVS for what runs in a browser, and every goal of ours name a test
//! that exists, or say why it cannot: `wcag.toml`, `asvs.toml` and `goals.toml`.

use crate::shelf;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The criteria of WCAG 2.2 at levels A and AA, by guideline; 4.1.1 is obsolete.
const A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 \
    2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2";
const AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 \
    2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

/// The items of ASVS 5.0 on what runs in a browser (V3) and on data (V14), by level.
const ASVS: [&str; 3] = [
    "3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3 14.2.1 14.3.1",
    "3.3.2 3.3.3 3.3.4 3.4.3 3.4.4 3.4.5 3.4.6 3.5.4 3.5.5 3.7.1 3.7.2 14.1.1 14.1.2 14.2.2 14.2.3 14.2.4 14.3.2 14.3.3",
    "3.1.1 3.2.3 3.3.5 3.4.7 3.4.8 3.5.6 3.5.7 3.5.8 3.6.1 3.7.3 3.7.4 3.7.5 14.2.5 14.2.6 14.2.7 14.2.8",
];

/// A table of promises and their tests.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matrix {
    /// Short names of tests: "file: name".
    tests: BTreeMap<String, String>,
    row: Vec<Row>,
}

/// One promise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// The criterion's number or the goal's name.
    id: String,
    /// "A" or "AA" of WCAG, "1" to "3" of ASVS; a goal has none.
    level: Option<String>,
    /// What it asks, in a few words.
    name: String,
    /// How it is met.
    how: Option<String>,
    /// Why it does not apply here.
    none: Option<String>,
    /// What the host must do.
    host: Option<String>,
    /// What is not met, or not tested, and why.
    open: Option<String>,
    /// Tests by their short names.
    #[serde(default)]
    tests: Vec<String>,
}

fn matrix(name: &str) -> Matrix {
    let text = read(&format!("tests/{name}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn read(name: &str) -> String {
    fs::read_to_string(shelf::root().join(name)).unwrap_or_default()
}

/// Whether a test stands: a function of a file of Rust, or a part of a name in a file of browser tests.
fn stands(test: &str) -> bool {
    let Some((file, name)) = test.split_once(": ") else {
        return false;
    };
    if Path::new(file).extension().is_some_and(|end| end == "rs") {
        return read(&format!("tests/{file}")).contains(&format!("fn {name}("));
    }
    let text = read(&format!("tests/browser/{file}"));
    let mut tests = text
        .lines()
        .filter(|line| line.trim_start().starts_with("test("));
    tests.any(|line| line.contains(name))
}

/// What is wrong with a matrix, a line each.
fn faults(it: &Matrix) -> Vec<String> {
    let fallen = it.tests.iter().filter(|(_, test)| !stands(test));
    let mut faults: Vec<String> = fallen
        .map(|(name, test)| format!("no such test: {name} = {test}"))
        .collect();
    let used: BTreeSet<&String> = it.row.iter().flat_map(|row| &row.tests).collect();
    let idle = it.tests.keys().filter(|name| !used.contains(name));
    faults.extend(idle.map(|name| format!("proves nothing: {name}")));
    for row in &it.row {
        let unknown = row
            .tests
            .iter()
            .filter(|name| !it.tests.contains_key(*name));
        faults.extend(unknown.map(|name| format!("{}: unknown test {name}", row.id)));
        let said = [&row.how, &row.none, &row.host, &row.open]
            .into_iter()
            .flatten();
        if row.name.is_empty() || said.clone().count() == 0 || said.clone().any(String::is_empty) {
            faults.push(format!("{}: nothing is said", row.id));
        }
        if row.how.is_some() == row.tests.is_empty() {
            faults.push(format!("{}: what is met has tests, and only that", row.id));
        }
    }
    faults
}

/// The rows of a matrix in order, with the levels they have.
fn ids(it: &Matrix) -> Vec<(String, String)> {
    let pair = |row: &Row| (row.id.clone(), row.level.clone().unwrap_or_default());
    let mut ids: Vec<(String, String)> = it.row.iter().map(pair).collect();
    ids.sort();
    ids
}

/// Every row once, and nothing else.
#[track_caller]
fn check_rows(it: &Matrix, wanted: impl Iterator<Item = (String, String)>) {
    let mut wanted: Vec<(String, String)> = wanted.collect();
    wanted.sort();
    assert_eq!(ids(it), wanted);
}

/// The ids of one level.
fn level(ids: &'static str, level: &'static str) -> impl Iterator<Item = (String, String)> {
    let ids = ids.split_whitespace();
    ids.map(move |id| (id.to_owned(), level.to_owned()))
}

#[test]
fn every_criterion_of_wcag_is_there_once() {
    let matrix = matrix("wcag.toml");
    assert_eq!(matrix.row.len(), 55);
    check_rows(&matrix, level(A, "A").chain(level(AA, "AA")));
}

#[test]
fn every_criterion_of_wcag_has_a_test_or_a_reason() {
    let faults = faults(&matrix("wcag.toml"));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_item_of_asvs_has_a_test_a_reason_or_a_host_who_must_do_it() {
    let matrix = matrix("asvs.toml");
    let [one, two, three] = ASVS;
    check_rows(
        &matrix,
        level(one, "1")
            .chain(level(two, "2"))
            .chain(level(three, "3")),
    );
    let faults = faults(&matrix);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_goal_has_a_test_or_an_honest_line() {
    let matrix = matrix("goals.toml");
    let goals = |letter: char, last: u8| (1..=last).map(move |number| format!("{letter}{number}"));
    let more = ["P6", "P8", "P10", "S12"].map(str::to_owned);
    let all = goals('U', 14).chain(goals('A', 13)).chain(goals('R', 18));
    let all = all.chain(goals('S', 10));
    let all = all.chain(more);
    check_rows(&matrix, all.map(|id| (id, String::new())));
    let faults = faults(&matrix);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_promise_of_the_threat_model_names_its_tests() {
    let text = read("README.md");
    let (_, after) = text.split_once("## Threat model").expect("README has it");
    let (model, _) = after.split_once("\n## ").unwrap_or((after, ""));
    let rows = model.lines().filter(|line| line.starts_with("| "));
    let rows: Vec<&str> = rows.skip(2).collect();
    assert!(rows.len() > 6, "the table is there");
    for row in rows {
        let last = row.trim_end_matches([' ', '|']).rsplit(" | ").next();
        let named = last.unwrap_or_default().split('`').skip(1).step_by(2);
        let named: Vec<&str> = named.collect();
        assert!(!named.is_empty(), "no test: {row}");
        let fallen = named.iter().find(|test| !stands(test));
        assert_eq!(fallen, None, "no such test: {row}");
    }
}

#[test]
fn a_row_that_proves_nothing_is_seen() {
    let text = r#"
        [tests]
        gone = "tidy.rs: nobody_wrote_this"
        idle = "tidy.rs: the_domain_cannot_fail"
        [[row]]
        id = "one"
        name = "a promise"
        how = "somehow"
        [[row]]
        id = "two"
        name = "another"
        tests = ["gone", "lost"]
    "#;
    let matrix: Matrix = toml::from_str(text).expect("the text above is TOML");
    assert_eq!(
        faults(&matrix),
        [
            "no such test: gone = tidy.rs: nobody_wrote_this",
            "proves nothing: idle",
            "one: what is met has tests, and only that",
            "two: unknown test lost",
            "two: nothing is said",
            "two: what is met has tests, and only that",
        ]
    );
}
