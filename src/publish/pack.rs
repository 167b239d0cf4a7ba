//! Packs the rulebook in parts, each fetched when it is needed: what the first screen shows, the law and its
//! questions, what one reads about the law's services, and what each city adds.

use crate::authoring::library::{Cuts, Edition};
use crate::domain::{City, Locality, Rulebook, TextPart, Word, to_bytes};

/// What is the same in every city, as bytes.
pub struct Law {
    /// Words of the interface, the question of needs, the names and numbers of the cities.
    pub start: Vec<u8>,
    /// Rules, questions and all that the questions say.
    pub law: Vec<u8>,
    /// All that one reads about the services.
    pub rest: Vec<u8>,
}

/// Packs what every city shares, as any edition has it.
pub fn law(edition: &Edition) -> Law {
    let Cuts {
        start,
        questions,
        law,
    } = edition.cuts;
    let mut book = edition.book.clone();
    book.city = City::default();
    book.services.truncate(book.shared());
    book.lines.clear();
    let greeting = Rulebook {
        questions: book.questions[..=book.needs.index()].to_vec(),
        concepts: Vec::new(),
        numbers: Vec::new(),
        amounts: Vec::new(),
        services: Vec::new(),
        of_law: 0,
        ..book.clone()
    };
    let first = first(edition, start);
    let mut asked = part(edition, 0, questions);
    let twice = asked.texts.iter_mut().zip(&first.texts);
    twice
        .filter(|(_, first)| !first.is_empty())
        .for_each(|(text, _)| text.clear());
    Law {
        start: to_bytes(&(greeting, first)),
        law: to_bytes(&(book, asked)),
        rest: to_bytes(&part(edition, questions, law)),
    }
}

/// Packs what a city adds.
pub fn city(edition: &Edition) -> Vec<u8> {
    let book = &edition.book;
    let locality = Locality {
        city: book.city.clone(),
        services: book.services[book.shared()..].to_vec(),
        lines: book.lines.clone(),
    };
    let end = book.texts.all().len();
    to_bytes(&(locality, part(edition, edition.cuts.law, end)))
}

/// The words of the first screen; the law brings those of the interface that are read later, in their places.
fn first(edition: &Edition, start: usize) -> TextPart {
    let mut part = part(edition, 0, start);
    let later = |key: &str| {
        Word::LATER
            .iter()
            .any(|section| key.split('.').next() == Some(section))
    };
    for (word, _) in Word::ALL.iter().filter(|(_, key)| later(key)) {
        part.texts[*word as usize].clear();
    }
    part
}

fn part(edition: &Edition, from: usize, to: usize) -> TextPart {
    TextPart {
        start: u16::try_from(from)
            .expect("ids of texts are 16 bits wide, so their table is no longer"),
        texts: edition.book.texts.all()[from..to].to_vec(),
    }
}
