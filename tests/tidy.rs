//! The house rules that no compiler checks: what may stand in which file.

use crate::shelf;
use std::fs;
use std::path::{Path, PathBuf};
use toml::Value;

/// The most lines a file of ours may have.
const LINES: usize = 320;

/// The most words a sentence of the rulebook may have.
const WORDS: usize = 20;

/// Keys of the rulebook whose texts are titles of acts and sources, or notes of the authors.
const NO_SENTENCES: [&str; 7] = [
    "podstawa", "zrodlo", "dawne", "dawniej", "inaczej", "szukaj", "osoba",
];

/// All files of this kind below a folder, with their texts and names.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    walk(&shelf::root().join(folder), &mut paths);
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    let read = |path: PathBuf| {
        let name = path
            .strip_prefix(shelf::root())
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, text)
    };
    paths.into_iter().map(read).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// Fails with everything that was found.
#[track_caller]
fn none(found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A file of Rust without its comments, and its texts.
fn parts(source: &str) -> (String, Vec<String>) {
    let (mut code, mut texts) = (String::new(), Vec::new());
    let mut letters = source.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'/') => {
                letters.by_ref().find(|letter| *letter == '\n');
                code.push('\n');
            }
            '\'' if letters.peek() == Some(&'"') => code.extend(letters.next()),
            '"' => {
                texts.push(text(&mut letters));
                code.push_str("\"\"");
            }
            _ => code.push(letter),
        }
    }
    (code, texts)
}

/// The rest of a text, up to its closing quotation mark.
fn text(letters: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next()),
            '"' => break,
            _ => text.push(letter),
        }
    }
    text
}

#[test]
fn every_file_says_what_it_is_for() {
    let source = files("src", "rs").into_iter().chain(files("tests", "rs"));
    none(
        source
            .filter(|(_, text)| !text.starts_with("//! "))
            .map(|(name, _)| name),
    );
}

#[test]
fn no_file_is_longer_than_one_can_hold_in_mind() {
    // The words of the interface are one list, to be looked up in and not to be read.
    let long = files("src", "rs")
        .into_iter()
        .filter(|(name, text)| text.lines().count() > LINES && name != "src/domain/word.rs");
    none(long.map(|(name, text)| format!("{name}: {} lines", text.lines().count())));
}

#[test]
fn the_domain_knows_no_browser_no_clock_and_no_disk() {
    const FOREIGN: [&str; 14] = [
        "web_sys",
        "gloo",
        "leptos",
        "js_sys",
        "wasm_bindgen",
        "Local::now",
        "Utc::now",
        "SystemTime",
        "Instant",
        "std::fs",
        "std::env",
        "std::net",
        "static mut",
        "thread_local",
    ];
    let found = files("src/domain", "rs")
        .into_iter()
        .flat_map(|(name, text)| {
            let (code, _) = parts(&text);
            FOREIGN
                .into_iter()
                .filter(move |word| code.contains(word))
                .map(move |word| format!("{name}: {word}"))
        });
    none(found);
}

#[test]
fn the_domain_cannot_fail() {
    const FAILING: [&str; 6] = [
        ".unwrap()",
        ".expect(",
        "panic!",
        "unreachable!",
        "todo!",
        "Result<",
    ];
    let found = files("src/domain", "rs")
        .into_iter()
        .flat_map(|(name, text)| {
            let (code, _) = parts(&text);
            FAILING
                .into_iter()
                .filter(move |word| code.contains(word))
                .map(move |word| format!("{name}: {word}"))
        });
    none(found.filter(|line| {
        line != "src/domain/day.rs: Result<" && !line.ends_with("Display: Result<")
    }));
}

/// The events and elements that Leptos hands out may be named by their types; nothing else of the browser may.
#[test]
fn only_one_module_calls_the_browser() {
    let found = files("src", "rs").into_iter().filter(|(name, text)| {
        let (code, _) = parts(text);
        let code = code
            .replace("web_sys::Event", "")
            .replace("web_sys::Element", "");
        (code.contains("web_sys") || code.contains("gloo")) && !name.starts_with("src/ui/browser")
    });
    none(found.map(|(name, _)| name));
}

/// The sign of the currency is no word.
#[test]
fn no_polish_stands_in_what_a_visitor_downloads_as_code() {
    const LETTERS: &str = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
    let folders = ["src/domain", "src/ui", "src/publish"].into_iter();
    let found = folders
        .flat_map(|folder| files(folder, "rs"))
        .flat_map(|(name, source)| {
            let (_, texts) = parts(&source);
            let polish = texts.into_iter().filter(|text| {
                text.replace("zł", "")
                    .contains(|letter| LETTERS.contains(letter))
            });
            polish
                .map(move |text| format!("{name}: {text}"))
                .collect::<Vec<_>>()
        });
    none(found);
}

#[test]
fn no_phone_number_and_no_sum_of_money_stands_in_the_code() {
    let found = files("src", "rs").into_iter().flat_map(|(name, source)| {
        let (_, texts) = parts(&source);
        let facts = texts
            .into_iter()
            .filter(|text| has_phone(text) || has_sum(text));
        facts
            .map(move |text| format!("{name}: {text}"))
            .collect::<Vec<_>>()
    });
    none(found);
}

/// Nine digits, or seven, with nothing but spaces and dashes between them.
fn has_phone(text: &str) -> bool {
    let runs = text.split(|letter: char| !(letter.is_ascii_digit() || " -\u{a0}".contains(letter)));
    runs.map(|run| run.chars().filter(char::is_ascii_digit).count())
        .any(|digits| digits == 9 || digits == 7)
}

/// A number before „zł”.
fn has_sum(text: &str) -> bool {
    text.match_indices("zł").any(|(place, _)| {
        let before = text[..place].trim_end_matches([' ', '\u{a0}']);
        before.ends_with(|letter: char| letter.is_ascii_digit())
    })
}

#[test]
fn data_files_are_written_one_way() {
    let found = files("data", "toml")
        .into_iter()
        .chain(files("data", "md"))
        .filter_map(|(name, text)| {
            let fault = if text.contains('\r') {
                "lines end with CR"
            } else if !text.ends_with('\n') || text.ends_with("\n\n") {
                "does not end with one line end"
            } else if text.contains(|letter| ('\u{300}'..='\u{36f}').contains(&letter)) {
                "has letters with separate diacritics (not NFC)"
            } else if text.contains(['\t', '\u{feff}', '\u{a0}']) {
                "has a tab, a byte order mark or a hard space"
            } else if text.lines().any(|line| line.ends_with(' ')) {
                "has spaces at the end of a line"
            } else {
                return None;
            };
            Some(format!("{name}: {fault}"))
        });
    none(found);
}

/// Every text of a data file, with the key it stands under.
fn texts(name: &str, source: &str) -> Vec<(String, String)> {
    let table: toml::Table =
        toml::from_str(source).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut texts = Vec::new();
    table
        .iter()
        .for_each(|(key, value)| collect(key, value, &mut texts));
    texts
}

fn collect(key: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((key.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(key, item, texts)),
        Value::Table(table) => table
            .iter()
            .for_each(|(key, value)| collect(key, value, texts)),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => (),
    }
}

#[test]
fn sentences_of_the_rulebook_are_short() {
    let found = files("data", "toml")
        .into_iter()
        .flat_map(|(name, source)| {
            let texts = texts(&name, &source);
            let texts = texts
                .into_iter()
                .filter(|(key, _)| !NO_SENTENCES.contains(&key.as_str()));
            let sentences = texts.flat_map(|(_, text)| long_sentences(&text));
            sentences
                .map(|sentence| format!("{name}: {sentence}"))
                .collect::<Vec<_>>()
        });
    none(found);
}

fn long_sentences(text: &str) -> Vec<String> {
    let sentences = text.split(['.', '?', '!', '\n']);
    let words = |sentence: &str| {
        let words = sentence.split_whitespace();
        words
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    };
    sentences
        .filter(|sentence| words(sentence) > WORDS)
        .map(|sentence| sentence.trim().to_owned())
        .collect()
}

#[test]
fn services_name_amounts_and_write_none() {
    let services = files("data", "toml")
        .into_iter()
        .filter(|(name, _)| name.contains("/uslugi/"));
    let found = services.flat_map(|(name, source)| {
        let texts = texts(&name, &source)
            .into_iter()
            .filter(|(key, _)| key != "osoba");
        let sums = texts.filter(|(_, text)| has_sum(text));
        sums.map(|(key, text)| format!("{name}: {key}: {text}"))
            .collect::<Vec<_>>()
    });
    none(found);
}
