//! What is packed for the browser is read there as it was written.

use crate::shelf::{city, edition, library};
use drogowskaz::authoring::library::Edition;
use drogowskaz::domain::{Locality, Rulebook, TextPart, from_bytes};
use drogowskaz::publish::pack;

/// The rulebook as the browser puts it together, part after part; none when a part cannot be read.
fn received(edition: &Edition) -> Option<Rulebook> {
    let packed = pack::law(edition);
    let (greeting, first): (Rulebook, TextPart) = from_bytes(&packed.start)?;
    let (law, asked): (Rulebook, TextPart) = from_bytes(&packed.law)?;
    let (locality, local): (Locality, TextPart) = from_bytes(&pack::city(edition))?;
    let mut texts = greeting.texts;
    [first, asked, from_bytes(&packed.rest)?, local]
        .into_iter()
        .for_each(|part| texts.put(part));
    let mut book = Rulebook { texts, ..law };
    book.settle(locality);
    Some(book)
}

#[track_caller]
fn check(edition: &Edition) {
    let received = received(edition).map(|book| format!("{book:?}"));
    assert_eq!(received, Some(format!("{:?}", edition.book)));
}

#[test]
fn whoever_chooses_a_city_has_its_rulebook_as_it_was_written() {
    library().editions.iter().for_each(check);
}

#[test]
fn whoever_chooses_another_city_keeps_nothing_of_the_first() {
    let mut book = received(city("wroclaw")).expect("it is read");
    let other = city("inne-miasto");
    let (locality, local): (Locality, TextPart) =
        from_bytes(&pack::city(other)).expect("it is read");
    book.texts.put(local);
    book.settle(locality);
    let lines = book.lines.iter().map(|line| book.text(line.name));
    let written = other.book.lines.iter();
    let written = written.map(|line| other.book.text(line.name));
    assert_eq!(lines.collect::<Vec<_>>(), written.collect::<Vec<_>>());
}

#[test]
fn no_text_is_empty_or_looks_like_two() {
    let books = library().editions.iter().map(|edition| &edition.book);
    let all = books.flat_map(|book| book.texts.all());
    let odd: Vec<&String> = all
        .filter(|text| text.is_empty() || text.contains('\0'))
        .collect();
    assert_eq!(odd, Vec::<&String>::new());
}

#[test]
fn a_rulebook_that_came_in_part_is_not_taken_for_whole() {
    let whole = pack::city(edition());
    let more = [whole.as_slice(), &[0]].concat();
    let parts = (0..whole.len()).step_by(97).map(|end| &whole[..end]);
    let read = |bytes: &[u8]| from_bytes::<(Locality, TextPart)>(bytes).is_some();
    assert!(read(&whole) && !read(&more));
    assert_eq!(parts.filter(|part| read(part)).count(), 0);
}
