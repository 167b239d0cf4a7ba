//! Is what a person reads plain Polish: short sentences, few long words, one name for one thing, nobody blamed or hurried.
//! The index is a gate against drift; that a text is clear, only its readers can say.

use crate::shelf;
use serde::Deserialize;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use toml::Value;

/// The most words in a sentence, and in the mean.
const LONGEST: usize = 20;
const MEAN: f64 = 12.0;

/// The highest index of all texts together, and of one file.
const FOG: f64 = 7.0;
const FOG_OF_A_FILE: f64 = 11.5;

/// Files with fewer sentences are weighed with all the others only.
const FEW: usize = 8;

/// A word of this many syllables is a long one.
const LONG: usize = 4;

/// Keys whose texts somebody reads; the others are names, conditions, sources and notes of the authors.
const READ: [&str; 32] = [
    "akapity",
    "bo",
    "czas",
    "decyduje",
    "dlaczego",
    "gdyby",
    "ile",
    "kiedy",
    "kontakt",
    "koszt",
    "kroki",
    "krotko",
    "lista",
    "nazwa",
    "nie_wiem",
    "odwolanie",
    "opis",
    "podpowiedz",
    "powiedz",
    "pytania",
    "rozwin",
    "skrot",
    "termin",
    "tresc",
    "tytul",
    "uwaga",
    "wizyta",
    "za",
    "zabierz",
    "zakres",
    "brak",
    "wroc",
];

/// Officialese, and what it should be.
const BANNED: [(&str, &str); 17] = [
    ("niniejsz", "ten"),
    ("przedmiotow", "ten"),
    ("uprzejmie", "zdanie bez ukłonów"),
    ("beneficjent", "osoba"),
    ("petent", "osoba"),
    ("interesant", "osoba"),
    ("świadczeniobior", "osoba, która dostaje"),
    ("wnioskodaw", "Ty"),
    ("w/w", "ten"),
    ("ww.", "ten"),
    ("w celu ", "żeby"),
    ("w przypadku gdy", "gdy"),
    ("w zakresie ", "w sprawie"),
    ("na podstawie art", "podstawa stoi osobno"),
    ("celem uzyskania", "żeby dostać"),
    ("należy złoży", "złóż"),
    ("zobligowan", "musisz"),
];

/// What blames, hurries, or takes the reader for a man or a woman.
const HURTING: &[&str] = &[
    "twoja wina",
    "z własnej winy",
    "powinieneś",
    "powinnaś",
    "/-aś",
    "(a)",
    "zostało ci",
    "pospiesz",
    "ostatnia szansa",
    "niestety",
    "patologi",
];

/// One text with its file and key.
struct Text {
    file: String,
    said: String,
}

/// All that somebody reads.
fn texts() -> Vec<Text> {
    let mut texts = Vec::new();
    let mut paths = Vec::new();
    walk(&shelf::root().join("data"), &mut |path| {
        paths.push(path.to_owned());
    });
    paths.sort();
    for path in paths
        .iter()
        .filter(|path| !path.starts_with(shelf::root().join("data/osoby")))
    {
        let file = path
            .strip_prefix(shelf::root())
            .unwrap_or(path)
            .display()
            .to_string();
        let source = fs::read_to_string(path).unwrap_or_default();
        let table: toml::Table =
            toml::from_str(&source).unwrap_or_else(|error| panic!("{file}: {error}"));
        let interface = file.ends_with("interfejs.toml") || file.ends_with("strony.toml");
        for (key, value) in table.iter().filter(|(key, _)| *key != "przyklad") {
            collect(key, value, interface, &mut |said| {
                texts.push(Text {
                    file: file.clone(),
                    said: said.to_owned(),
                });
            });
        }
    }
    texts
}

fn walk(folder: &Path, found: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            found(&path);
        }
    }
}

fn collect(key: &str, value: &Value, all: bool, found: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if all || READ.contains(&key) => found(text),
        Value::Array(items) => items.iter().for_each(|item| collect(key, item, all, found)),
        Value::Table(table) => table
            .iter()
            .for_each(|(key, value)| collect(key, value, all, found)),
        Value::String(_)
        | Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_) => (),
    }
}

/// The sentences of a text: they end with a mark before a space and a capital, a quotation mark or the end.
/// Names, labels and lists without such a mark are not sentences; forms for other numbers stand behind a bar.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in text.split(['\n', '|']) {
        let mut start = 0;
        for (place, mark) in line
            .char_indices()
            .filter(|(_, letter)| ".?!".contains(*letter))
        {
            let end = place + mark.len_utf8();
            let mut rest = line[end..].trim_start_matches(['”', ')']).chars();
            let ends = match (rest.next(), rest.next()) {
                (None, _) => true,
                (Some(' '), Some(next)) => next.is_uppercase() || next == '„',
                (Some(_), _) => false,
            };
            let short = line[start..place]
                .rsplit([' ', '('])
                .next()
                .is_some_and(|word| ABBREVIATIONS.contains(&word));
            if ends && !short {
                sentences.push(line[start..end].trim());
                start = end;
            }
        }
    }
    sentences
}

/// What ends with a full stop and ends no sentence.
const ABBREVIATIONS: [&str; 10] = [
    "al", "art", "ds", "im", "np", "pl", "św", "ul", "tel", "ust",
];

/// Words: what has a letter or a figure in it; a gap for an amount counts as one.
fn words(sentence: &str) -> Vec<&str> {
    let words = sentence.split([' ', '\u{a0}', '–', '/']);
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect()
}

/// Syllables of a Polish word: its vowels, but for an `i` that only softens.
fn syllables(word: &str) -> usize {
    const VOWELS: &str = "aąeęioóuy";
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let vowel = |place: usize| {
        letters
            .get(place)
            .is_some_and(|letter| VOWELS.contains(*letter))
    };
    let softens = |place: usize| letters[place] == 'i' && vowel(place + 1);
    (0..letters.len())
        .filter(|place| vowel(*place) && !softens(*place))
        .count()
}

/// How hard sentences are to read.
#[derive(Default)]
struct Measure {
    sentences: usize,
    words: usize,
    long: usize,
}

impl Measure {
    fn add(&mut self, sentence: &str) {
        let words = words(sentence);
        self.sentences += 1;
        self.long += words
            .iter()
            .filter(|word| !word.contains('{') && syllables(word) >= LONG)
            .count();
        self.words += words.len();
    }

    fn mean(&self) -> f64 {
        float(self.words) / float(self.sentences.max(1))
    }

    /// The index of Gunning with Polish syllables: 0.4 of words in a sentence and long words in a hundred.
    fn fog(&self) -> f64 {
        0.4 * (self.mean() + 100.0 * float(self.long) / float(self.words.max(1)))
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// All texts that hold one of these beginnings of words.
fn holding<'a>(texts: &'a [Text], part: &'a str) -> impl Iterator<Item = String> + 'a {
    let begins = move |text: &str| {
        let lower = text.to_lowercase();
        let mut places = lower.match_indices(part).map(|(place, _)| place);
        places.any(|place| !lower[..place].ends_with(char::is_alphanumeric))
    };
    let found = texts.iter().filter(move |text| begins(&text.said));
    found.map(move |text| format!("{}: „{part}”: {}", text.file, text.said))
}

#[track_caller]
fn none(found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn sentences_are_short_and_words_are_too() {
    let mut all = Measure::default();
    let mut files: Vec<(String, Measure)> = Vec::new();
    let mut wrong = String::new();
    for text in texts() {
        if files.last().is_none_or(|(file, _)| *file != text.file) {
            files.push((text.file.clone(), Measure::default()));
        }
        for sentence in sentences(&text.said) {
            if words(sentence).len() > LONGEST {
                let _ = writeln!(wrong, "{}: {sentence}", text.file);
            }
            all.add(sentence);
            if let Some((_, measure)) = files.last_mut() {
                measure.add(sentence);
            }
        }
    }
    for (file, measure) in files.iter().filter(|(_, measure)| measure.sentences >= FEW) {
        if measure.fog() > FOG_OF_A_FILE {
            let _ = writeln!(wrong, "{file}: index {:.1}", measure.fog());
        }
    }
    println!(
        "{} sentences, {:.1} words in the mean, index {:.1}",
        all.sentences,
        all.mean(),
        all.fog()
    );
    assert!(
        all.sentences > 3_000 && all.mean() <= MEAN && all.fog() <= FOG,
        "mean {}, index {}",
        all.mean(),
        all.fog()
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn nothing_is_said_in_officialese() {
    let texts = texts();
    none(BANNED.iter().flat_map(|(part, _)| holding(&texts, part)));
}

#[test]
fn nobody_is_blamed_hurried_or_taken_for_a_man_or_a_woman() {
    let texts = texts();
    let anywhere = |part: &'static &str| {
        let found = texts
            .iter()
            .filter(|text| text.said.to_lowercase().contains(*part));
        found.map(move |text| format!("{}: „{part}”: {}", text.file, text.said))
    };
    let gendered = texts.iter().filter(|text| {
        let mut words = words(&text.said).into_iter();
        let bare = |word: &str| word.trim_end_matches(['.', ',', '?']).to_owned();
        words.any(|word| ["łeś", "łaś"].iter().any(|end| bare(word).ends_with(end)))
    });
    let gendered = gendered.map(|text| format!("{}: {}", text.file, text.said));
    none(HURTING.iter().flat_map(anywhere).chain(gendered));
}

#[derive(Deserialize)]
struct Lexicon {
    pojecie: Vec<Term>,
}

/// A thing, its name, and the names it does not have here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    nazwa: String,
    zamiast: Vec<String>,
    #[serde(default)]
    choc: Vec<String>,
}

#[test]
fn one_thing_has_one_name() {
    let source = fs::read_to_string(shelf::root().join("tests/lexicon.toml")).unwrap_or_default();
    let lexicon: Lexicon =
        toml::from_str(&source).unwrap_or_else(|error| panic!("lexicon.toml: {error}"));
    let texts = texts();
    let mut found = Vec::new();
    for term in &lexicon.pojecie {
        let lines = term.zamiast.iter().flat_map(|other| holding(&texts, other));
        let kept =
            lines.filter(|line| !term.choc.iter().any(|right| line.contains(right.as_str())));
        found.extend(kept.map(|line| format!("{}: {line}", term.nazwa)));
    }
    none(found);
}

#[test]
fn words_and_sentences_are_counted_as_people_count_them() {
    let counted = |word: &str| (word.to_owned(), syllables(word));
    let words: Vec<(String, usize)> = ["pies", "pięć", "orzeczenie", "niepełnosprawność", "MOPS"]
        .map(counted)
        .into();
    let wanted = [
        ("pies", 1),
        ("pięć", 1),
        ("orzeczenie", 4),
        ("niepełnosprawność", 5),
        ("MOPS", 1),
    ];
    assert_eq!(words, wanted.map(|(word, count)| (word.to_owned(), count)));
    assert_eq!(
        sentences(
            "Idź na ul. Staszica 10. Czy masz dowód? „Nie wiem” też wystarczy.\nRachunki, recepty"
        ),
        [
            "Idź na ul. Staszica 10.",
            "Czy masz dowód?",
            "„Nie wiem” też wystarczy."
        ]
    );
}
