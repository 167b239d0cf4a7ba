//! What a search found, by kind, the kind with the best hit first.

use super::rows;
use crate::domain::{Hit, Rulebook, Thing, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{act, icon, section as part};

/// The fewest letters worth searching for.
const LETTERS: usize = 2;

/// How many of a kind are shown at once.
const MANY: usize = 6;

/// What was found; nothing when nothing was asked for.
pub fn found(app: App, book: &Rulebook, asked: &str) -> Option<Element> {
    if asked.trim().chars().count() < LETTERS {
        return None;
    }
    let hits = book.search(asked);
    let head = app.sentence(Word::SearchResults, &[&hits.len().to_string()]);
    let everything = act("textlink", &app.word(Word::AllOffices), move || {
        app.search(String::new());
    });
    let nothing = hits.is_empty().then(|| text("p", &app.word(nothing(book))));
    Some(
        part("wyniki", &head)
            .all(nothing)
            .all(kinds(&hits).into_iter().map(|kind| group(app, book, &kind)))
            .add(el("p").add(everything)),
    )
}

/// What to do when nothing was found: the switchboard can help where there is one.
fn nothing(book: &Rulebook) -> Word {
    match book.city.greeting.switchboard {
        Some(_) => Word::SearchNothing,
        None => Word::SearchNothingHere,
    }
}

/// The hits of each kind, in the order of the best of each.
fn kinds(hits: &[Hit]) -> Vec<Vec<Hit>> {
    let mut kinds: Vec<Vec<Hit>> = Vec::new();
    for hit in hits {
        let same = |kind: &&mut Vec<Hit>| {
            let first = kind.first();
            first.is_some_and(|first| name(first.thing) == name(hit.thing))
        };
        match kinds.iter_mut().find(same) {
            Some(kind) => kind.push(*hit),
            None => kinds.push(vec![*hit]),
        }
    }
    kinds
}

fn name(thing: Thing) -> Word {
    match thing {
        Thing::Service(_) => Word::AllServices,
        Thing::Section(_) => Word::FoundSections,
        Thing::Office(_) | Thing::Facility(_) => Word::AllOffices,
        Thing::Line(_) => Word::AllLines,
    }
}

fn group(app: App, book: &Rulebook, kind: &[Hit]) -> Element {
    let row = |hit: &Hit| rows::thing(app, book, hit.thing, hit.by);
    let (first, rest) = kind.split_at(kind.len().min(MANY));
    let head = first
        .first()
        .map(|hit| text("h3", &app.word(name(hit.thing))));
    let count = app.sentence(Word::SearchRest, &[&rest.len().to_string()]);
    let rest = (!rest.is_empty()).then(|| {
        of("details", "more more--part")
            .add(el("summary").add(icon("down")).text(&count))
            .add(of("ul", "services").all(rest.iter().map(row)))
    });
    of("div", "stack")
        .all(head)
        .add(of("ul", "services").all(first.iter().map(row)))
        .all(rest)
}
