//! Reads the whole of `data/` into one rulebook per city, with every mistake on the way.

use super::city::Files;
use super::examples::Example;
use super::keys::Keys;
use super::mistake::{Ledger, Mistake, MistakeKind};
use super::names::Names;
use super::phrases::Phrases;
use super::reader;
use super::source::{Place, Source};
use super::workshop::{Reasons, Workshop};
use super::{amounts, city, concepts, crosscheck, lines, questions, services, words};
use crate::domain::{FactId, Rulebook, ServiceId};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// What was read.
pub struct Library {
    /// One rulebook per city, in the order of their keys.
    pub editions: Vec<Edition>,
    /// Everything that is wrong, but for examples that disagree, in the order of the files.
    pub mistakes: Vec<Mistake>,
}

/// The rulebook of one city, with what only its makers need.
pub struct Edition {
    /// The city's key: the name of its folder.
    pub city: String,
    /// The rulebook.
    pub book: Rulebook,
    /// How many texts are needed before the first plan: the interface, the questions, the city's name and number.
    pub front: usize,
    /// Every service's key.
    pub service_keys: Vec<String>,
    /// Every fact's key with the keys of its answers.
    pub fact_keys: Vec<(String, Vec<String>)>,
    /// Every section's key.
    pub section_keys: Vec<String>,
    /// The keys of what conditions are made of.
    pub keys: Keys,
    /// Whether each service's author says that it fits everybody.
    pub unconditional: Vec<bool>,
    /// The reasons each concept brings along.
    pub reasons: Vec<Reasons>,
    /// Each concept's legal basis, where it has one.
    pub bases: Vec<Option<String>>,
    /// What each computed number is called.
    pub number_names: Vec<String>,
    /// Every example.
    pub examples: Vec<Example>,
}

/// Reads the rulebook in `root/data`.
pub fn open(root: &Path) -> Library {
    let ledger = Ledger::default();
    let cities = folders(&root.join("data/miasta"));
    if cities.is_empty() {
        let reason = "nie ma tu katalogu żadnego miasta".to_owned();
        let kind = MistakeKind::FileUnreadable { reason };
        note_unreadable("data/miasta", kind, &ledger);
    }
    let editions = cities
        .iter()
        .filter_map(|city| edition(root, city, &ledger))
        .collect();
    Library {
        editions,
        mistakes: ledger.close(),
    }
}

/// The files every city shares.
struct Common {
    questions: Source,
    concepts: Source,
    amounts: Source,
    lines: Source,
    words: Source,
    services: Vec<Source>,
}

fn edition(root: &Path, folder: &Path, ledger: &Ledger) -> Option<Edition> {
    let city = stem(folder);
    let common = common(root, folder, ledger)?;
    let files = city_files(root, folder, ledger)?;
    let (facts, answers) = reader::scan(&common.questions, ledger, questions::names);
    let (concepts, numbers) = reader::scan(&common.concepts, ledger, concepts::names);
    let mut phrases = Phrases::default();
    words::read(&common.words, &mut phrases, ledger);
    let mut shop = Workshop {
        ledger,
        facts,
        answers,
        concepts,
        reasons: Vec::new(),
        numbers,
        amounts: reader::scan(&common.amounts, ledger, amounts::names),
        services: service_names(&common.services, ledger),
        phrases: RefCell::new(phrases),
    };
    let needs = needs(&shop, &common.questions)?;
    let lines = reader::file(&common.lines, ledger, |file| {
        lines::read(file, &city, needs, &shop)
    });
    let mut questions = reader::file(&common.questions, ledger, |file| {
        questions::read(file, &shop)
    });
    reader::scan(&files.city, ledger, |file| {
        city::greeting(file, &shop);
    });
    let front = shop.phrases.borrow().count();
    shop.reasons = reader::scan(&common.concepts, ledger, |file| {
        concepts::reasons(file, &shop)
    });
    let (concepts, numbers) = reader::file(&common.concepts, ledger, |file| {
        (concepts::read(file, &shop), concepts::formulas(file, &shop))
    });
    reader::scan(&common.questions, ledger, |file| {
        let parts = questions::Parts {
            concepts: &concepts,
            numbers: &numbers,
        };
        questions::cycles(&mut questions, &parts, &shop, file);
    });
    let amounts = reader::file(&common.amounts, ledger, |file| amounts::read(file, &shop));
    let read = read_services(&common.services, needs, &shop);
    let city_read = city::read(&files, &shop);
    let places: Vec<Place> = common.services.iter().map(|one| one.place(0)).collect();
    let checked = read
        .iter()
        .map(|read| read.service.leaflet.checked)
        .min()
        .unwrap_or(city_read.checked);
    crosscheck::examples(&read, &shop.services, &places, ledger);
    let service_keys = shop.services.keys().map(str::to_owned).collect();
    let fact_keys = fact_keys(&shop);
    let keys = Keys::of(&shop);
    let unconditional = read.iter().map(|read| read.unconditional).collect();
    let section_keys = reader::scan(&files.sections, ledger, |file| {
        file.tables("komorka")
            .iter()
            .map(|row| row.text("klucz").value)
            .collect()
    });
    let (bases, number_names) = reader::scan(&common.concepts, ledger, concepts::reviewed);
    let reasons = std::mem::take(&mut shop.reasons);
    let (services, examples): (Vec<_>, Vec<_>) = read
        .into_iter()
        .map(|read| (read.service, read.examples))
        .unzip();
    let book = Rulebook {
        questions,
        needs,
        concepts,
        numbers,
        amounts,
        services,
        lines,
        city: city_read,
        checked,
        texts: shop.phrases.into_inner().close(),
    };
    let edition = Edition {
        city,
        book,
        front,
        service_keys,
        fact_keys,
        section_keys,
        keys,
        unconditional,
        reasons,
        bases,
        number_names,
        examples: examples.into_iter().flatten().collect(),
    };
    crosscheck::edition(&edition, &common.questions, &places, ledger);
    Some(edition)
}

/// The question everything begins with; without it there is nothing to read the rest by.
fn needs(shop: &Workshop, questions: &Source) -> Option<FactId> {
    let name = reader::Spot {
        value: "potrzeby".to_owned(),
        place: questions.place(0),
    };
    shop.facts.resolve(&name, shop.ledger).map(FactId::at)
}

fn read_services(sources: &[Source], needs: FactId, shop: &Workshop) -> Vec<services::Read> {
    let read = |(index, source): (usize, &Source)| {
        reader::file(source, shop.ledger, |file| {
            services::read(file, ServiceId::at(index), needs, shop)
        })
    };
    sources.iter().enumerate().map(read).collect()
}

fn common(root: &Path, folder: &Path, ledger: &Ledger) -> Option<Common> {
    let data = root.join("data");
    let mut paths = tomls(&data.join("uslugi"));
    paths.extend(tomls(&folder.join("uslugi")));
    let file = |name: &str| read_source(root, &data.join(name), ledger);
    Some(Common {
        questions: file("pytania.toml")?,
        concepts: file("pojecia.toml")?,
        amounts: file("kwoty.toml")?,
        lines: file("telefony.toml")?,
        words: file("interfejs.toml")?,
        services: paths
            .iter()
            .filter_map(|path| read_source(root, path, ledger))
            .collect(),
    })
}

fn city_files(root: &Path, folder: &Path, ledger: &Ledger) -> Option<Files> {
    let file = |name: &str| read_source(root, &folder.join(name), ledger);
    Some(Files {
        city: file("miasto.toml")?,
        offices: file("siedziby.toml")?,
        sections: file("komorki.toml")?,
        paths: file("sciezki.toml")?,
        facilities: file("placowki.toml")?,
        routes: file("kierunki.toml")?,
    })
}

fn service_names(services: &[Source], ledger: &Ledger) -> Names {
    let mut names = Names::of("usługa");
    for source in services {
        names.add(
            &reader::Spot {
                value: stem(Path::new(&source.name)),
                place: source.place(0),
            },
            ledger,
        );
    }
    names
}

fn fact_keys(shop: &Workshop) -> Vec<(String, Vec<String>)> {
    let answers = |index: usize| match &shop.answers[index] {
        super::workshop::AnswerKeys::List(names) => names.keys().map(str::to_owned).collect(),
        super::workshop::AnswerKeys::Number | super::workshop::AnswerKeys::Money => Vec::new(),
    };
    shop.facts
        .keys()
        .enumerate()
        .map(|(index, key)| (key.to_owned(), answers(index)))
        .collect()
}

/// Reads a file; when that fails, or its TOML is broken, says so.
pub(super) fn read_source(root: &Path, path: &Path, ledger: &Ledger) -> Option<Source> {
    let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    match Source::read(root, path) {
        Ok(source) => Some(source),
        Err(error) => {
            note_unreadable(&name, MistakeKind::unreadable(&error), ledger);
            None
        }
    }
}

fn note_unreadable(file: &str, kind: MistakeKind, ledger: &Ledger) {
    let file = file.to_owned();
    let place = Place {
        file,
        line: 1,
        column: 1,
    };
    ledger.note(&place, kind);
}

/// The `.toml` files of a folder, by name; none when the folder is absent.
pub fn tomls(folder: &Path) -> Vec<PathBuf> {
    let mut paths = entries(folder);
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut paths = entries(folder);
    paths.retain(|path| path.is_dir());
    paths
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}
