//! Reads the whole of `data/`: the law once, then one rulebook per city, with every mistake on the way.

use super::city::{self, Files};
use super::examples::Example;
use super::files::{self, Sources};
use super::keys::Keys;
use super::mistake::{Ledger, Mistake, MistakeKind};
use super::names::Names;
use super::phrases::Phrases;
use super::reader;
use super::services::{self, Read};
use super::source::{Place, Source};
use super::workshop::{Reasons, Workshop};
use super::{amounts, concepts, crosscheck, doors, fingerprint, lines, questions, words};
use crate::domain::{City, FactId, Greeting, Rulebook, ServiceId};
use std::cell::RefCell;
use std::path::Path;

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
    /// Where its table of texts is cut.
    pub cuts: Cuts,
    /// Every service's key, those of the law first.
    pub service_keys: Vec<String>,
    /// Every fact's key with the keys of its answers.
    pub fact_keys: Vec<(String, Vec<String>)>,
    /// Every section's key.
    pub section_keys: Vec<String>,
    /// The keys of what conditions are made of.
    pub keys: Keys,
    /// The reasons each concept brings along.
    pub reasons: Vec<Reasons>,
    /// Each concept's legal basis, where it has one.
    pub bases: Vec<Option<String>>,
    /// Which services their authors say fit everybody.
    pub unconditional: Vec<ServiceId>,
    /// Of each service, the sums of money of which more helps.
    pub raises: Vec<Vec<FactId>>,
    /// Every example.
    pub examples: Vec<Example>,
}

/// How many texts come before each cut of the table of texts.
#[derive(Clone, Copy, Debug)]
pub struct Cuts {
    /// After the words of the interface, the question of needs and the names of the cities.
    pub start: usize,
    /// After all that the questions say.
    pub questions: usize,
    /// After all that is the same in every city.
    pub law: usize,
}

/// Reads the rulebook in `root/data`.
pub fn open(root: &Path) -> Library {
    let ledger = Ledger::default();
    let folders = files::folders(&root.join("data/miasta"));
    if folders.is_empty() {
        let reason = "nie ma tu katalogu żadnego miasta".to_owned();
        let kind = MistakeKind::FileUnreadable { reason };
        files::note_unreadable("data/miasta", kind, &ledger);
    }
    let cities = folders.iter().filter_map(|folder| {
        let files = files::city(root, folder, &ledger)?;
        let services = files::services(root, folder, &ledger);
        Some((files::stem(folder), files, services))
    });
    let mut cities: Vec<_> = cities.collect();
    cities.sort_by_key(|(_, files, _)| place_in_line(&files.city, &ledger));
    let editions = files::sources(root, &ledger).and_then(|sources| {
        let greetings = cities.iter().map(|(_, files, _)| &files.city);
        let law = law(&sources, greetings, &ledger)?;
        let names = Names::known("miasto", cities.iter().map(|(city, _, _)| city));
        reader::scan(&sources.lines, &ledger, |file| {
            lines::check_cities(file, &names, &ledger);
        });
        let edition = |(city, files, services): &(String, Files, Vec<Source>)| {
            law.edition(city, files, services)
        };
        let mut editions: Vec<Edition> = cities.iter().map(edition).collect();
        let fingerprint = fingerprint::of(&editions);
        for edition in &mut editions {
            edition.book.fingerprint = fingerprint;
        }
        crosscheck::unused(&editions, &sources.questions, &ledger);
        Some(editions)
    });
    Library {
        editions: editions.unwrap_or_default(),
        mistakes: ledger.close(),
    }
}

/// Where a city stands in the choice of cities: `kolejnosc`; behind all others, if it does not say.
fn place_in_line(city: &Source, ledger: &Ledger) -> usize {
    reader::scan(city, ledger, |file| {
        file.maybe_count("kolejnosc").unwrap_or(usize::MAX)
    })
}

/// What is the same in every city: a rulebook without a city, and what its makers need.
struct Law<'a> {
    sources: &'a Sources,
    shop: Workshop<'a>,
    book: Rulebook,
    cuts: Cuts,
    services: Vec<Read>,
    bases: Vec<Option<String>>,
}

fn law<'a>(
    sources: &'a Sources,
    cities: impl Iterator<Item = &'a Source>,
    ledger: &'a Ledger,
) -> Option<Law<'a>> {
    let mut shop = workshop(sources, ledger);
    let needs = needs(&shop, &sources.questions)?;
    let greet = |city: &Source| reader::scan(city, ledger, |file| city::greeting(file, &shop));
    let cities: Vec<Greeting> = cities.map(greet).collect();
    reader::scan(&sources.questions, ledger, |file| {
        questions::first(file, needs, &shop);
    });
    let start = shop.phrases.borrow().count();
    let lines = reader::file(&sources.lines, ledger, |file| {
        lines::read(file, None, needs, &shop)
    });
    let mut questions = reader::file(&sources.questions, ledger, |file| {
        questions::read(file, &shop)
    });
    let asked = shop.phrases.borrow().count();
    shop.reasons = reader::scan(&sources.concepts, ledger, |file| {
        concepts::reasons(file, &shop)
    });
    let (concepts, numbers) = reader::file(&sources.concepts, ledger, |file| {
        (concepts::read(file, &shop), concepts::formulas(file, &shop))
    });
    reader::scan(&sources.questions, ledger, |file| {
        let parts = questions::Parts {
            concepts: &concepts,
            numbers: &numbers,
        };
        questions::cycles(&mut questions, &parts, &shop, file);
    });
    let amounts = reader::file(&sources.amounts, ledger, |file| amounts::read(file, &shop));
    let services = judged(&sources.services, 0, needs, &shop);
    if let Some(country) = &sources.country {
        doors::intern(country, &shop);
    }
    let cuts = Cuts {
        start,
        questions: asked,
        law: shop.phrases.borrow().count(),
    };
    let checked = services.iter().map(|read| read.service.leaflet.checked);
    let book = Rulebook {
        needs,
        checked: checked.min().unwrap_or_default(),
        questions,
        concepts,
        numbers,
        amounts,
        of_law: u16::try_from(services.len()).unwrap_or(u16::MAX),
        services: services.iter().map(|read| read.service.clone()).collect(),
        lines,
        fingerprint: 0,
        cities,
        city: City::default(),
        texts: shop.phrases.borrow().clone().close(),
    };
    Some(Law {
        bases: reader::scan(&sources.concepts, ledger, concepts::bases),
        sources,
        shop,
        book,
        cuts,
        services,
    })
}

impl Law<'_> {
    /// The rulebook of a city: the law, and what the city adds to it.
    fn edition(&self, key: &str, files: &Files, own: &[Source]) -> Edition {
        let mut shop = self.shop.clone();
        let ledger = shop.ledger;
        add_names(&mut shop.services, own, ledger);
        let needs = self.book.needs;
        let read = judged(own, self.services.len(), needs, &shop);
        let country = self.sources.country.as_ref();
        let city = city::read(files, country, &shop);
        let lines = reader::scan(&self.sources.lines, ledger, |file| {
            lines::read(file, Some(key), needs, &shop)
        });
        let all = || self.services.iter().chain(&read);
        let places: Vec<Place> = self.sources.services.iter().chain(own).map(top).collect();
        crosscheck::examples(all(), &shop.services, &places, ledger);
        let free = all().enumerate().filter(|(_, read)| read.unconditional);
        let edition = Edition {
            city: key.to_owned(),
            cuts: self.cuts,
            service_keys: shop.services.keys().map(str::to_owned).collect(),
            fact_keys: fact_keys(&shop),
            section_keys: doors::section_keys(&files.doors, country, &shop),
            keys: Keys::of(&shop),
            reasons: shop.reasons,
            bases: self.bases.clone(),
            unconditional: free.map(|(place, _)| ServiceId::at(place)).collect(),
            raises: all().map(|read| read.raises.clone()).collect(),
            examples: all().flat_map(|read| read.examples.clone()).collect(),
            book: Rulebook {
                services: all().map(|read| read.service.clone()).collect(),
                lines,
                city,
                texts: shop.phrases.into_inner().close(),
                ..self.book.clone()
            },
        };
        crosscheck::routes(&edition, &places, ledger);
        edition
    }
}

fn workshop<'a>(sources: &Sources, ledger: &'a Ledger) -> Workshop<'a> {
    let (facts, answers) = reader::scan(&sources.questions, ledger, questions::names);
    let (concepts, numbers) = reader::scan(&sources.concepts, ledger, concepts::names);
    let mut services = Names::of("usługa");
    add_names(&mut services, &sources.services, ledger);
    let mut phrases = Phrases::default();
    words::read(&sources.words, &mut phrases, ledger);
    Workshop {
        ledger,
        facts,
        answers,
        concepts,
        reasons: Vec::new(),
        numbers,
        amounts: reader::scan(&sources.amounts, ledger, amounts::names),
        services,
        phrases: RefCell::new(phrases),
    }
}

/// The question everything begins with; without it there is nothing to read the rest by.
fn needs(shop: &Workshop, questions: &Source) -> Option<FactId> {
    let name = reader::Spot {
        value: "potrzeby".to_owned(),
        place: top(questions),
    };
    shop.facts.resolve(&name, shop.ledger).map(FactId::at)
}

/// Reads services; `before` says how many come before them.
fn judged(sources: &[Source], before: usize, needs: FactId, shop: &Workshop) -> Vec<Read> {
    let read = |(index, source): (usize, &Source)| {
        reader::file(source, shop.ledger, |file| {
            services::read(file, ServiceId::at(before + index), needs, shop)
        })
    };
    sources.iter().enumerate().map(read).collect()
}

fn top(source: &Source) -> Place {
    source.place(0)
}

fn add_names(names: &mut Names, services: &[Source], ledger: &Ledger) {
    for source in services {
        names.add(
            &reader::Spot {
                value: files::stem(Path::new(&source.name)),
                place: top(source),
            },
            ledger,
        );
    }
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
