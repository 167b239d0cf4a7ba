//! Fills `index.html` with the words and numbers of the rulebook.

use super::first;
use crate::authoring::library::Edition;
use crate::domain::{Line, Rulebook, TextId, Word, dial};

/// What stands alike on several pages, by its name in a template.
const PARTS: [(&str, &str); 3] = [
    ("{+bar}", include_str!("../../public/parts/bar.html")),
    ("{+calls}", include_str!("../../public/parts/calls.html")),
    ("{+lines}", include_str!("../../public/parts/lines.html")),
];

/// The page with its gaps `{…}` filled: the interface's words by their keys, and the lines that help at once.
/// Lines of one city alone are hidden until it is chosen.
pub fn fill(template: &str, editions: &[Edition]) -> String {
    let mut page = PARTS.iter().fold(template.to_owned(), |page, (gap, part)| {
        page.replace(gap, part.trim_end())
    });
    let Some(book) = editions.first().map(|edition| &edition.book) else {
        return page;
    };
    let checked = book
        .texts
        .sentence(Word::FootChecked, &[&book.checked.to_string()]);
    page = page.replace("{stopka.sprawdzone}", &escape(&checked));
    for (word, key) in Word::ALL {
        page = page.replace(&format!("{{{key}}}"), &escape(book.texts.word(*word)));
    }
    page.replace("{linie}", &lines(editions))
        .replace("{centrale}", &switchboards(book))
        .replace("{linie_paska}", &bar(book))
        .replace("{pytanie.miasta}", &first::cities(book))
        .replace("{pytanie.potrzeby}", &first::needs(book))
}

fn everywhere(book: &Rulebook) -> impl Iterator<Item = &Line> {
    book.lines.iter().filter(|line| line.everywhere)
}

/// The lines of every screen. One that some city lacks is hidden, with the places of the cities that have it.
fn lines(editions: &[Edition]) -> String {
    let mut rows: Vec<(String, Vec<usize>)> = Vec::new();
    for (place, edition) in editions.iter().enumerate() {
        for line in everywhere(&edition.book) {
            let link = link(&edition.book, line);
            match rows.iter_mut().find(|(known, _)| *known == link) {
                Some((_, cities)) => cities.push(place),
                None => rows.push((link, vec![place])),
            }
        }
    }
    let row = |(place, (link, cities)): (usize, &(String, Vec<usize>))| {
        let alarm = (place == 0).then(|| " class=\"lines__alarm\"".to_owned());
        let local = (cities.len() < editions.len()).then(|| {
            let cities: Vec<String> = cities.iter().map(ToString::to_string).collect();
            format!(" data-miasta=\"{}\" hidden", cities.join(" "))
        });
        let attributes: String = alarm.into_iter().chain(local).collect();
        format!("            <li{attributes}>{link}</li>")
    };
    let rows: Vec<String> = rows.iter().enumerate().map(row).collect();
    rows.join("\n")
}

/// A line to call: its number and when.
pub(super) fn link(book: &Rulebook, line: &Line) -> String {
    let (number, about) = (book.text(line.number), escape(book.text(line.about)));
    format!(
        "<a href=\"{}\"><b>{}</b> <span>{about}</span></a>",
        dial(number),
        escape(number)
    )
}

/// The two first lines, for the bar on wide screens.
fn bar(book: &Rulebook) -> String {
    let row = |line: &Line| {
        let number = book.text(line.number);
        let about = escape(book.text(line.about));
        format!(
            "      <li><a href=\"{}\"><b>{}</b> {about}</a></li>",
            dial(number),
            escape(number)
        )
    };
    everywhere(book)
        .take(2)
        .map(row)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The switchboards of all cities, for when nobody can be asked which one.
fn switchboards(book: &Rulebook) -> String {
    let rows = book.cities.iter().filter_map(|city| {
        let (name, phone) = (escape(book.text(city.name)), city.switchboard.as_ref()?);
        let call = tel(book, phone.number);
        Some(format!("          <li><b>{name}</b> {call}</li>"))
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// A number to call, in a line of text.
pub(super) fn tel(book: &Rulebook, number: TextId) -> String {
    let number = book.text(number);
    format!(
        "<a class=\"tel\" href=\"{}\">{}<span class=\"unseen\">{} </span>{}</a>",
        dial(number),
        icon("phone"),
        escape(book.texts.word(Word::Call)),
        escape(number)
    )
}

/// A picture from the sprite of the page; always beside a word.
pub(super) fn icon(name: &str) -> String {
    format!(
        "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{name}\"/></svg>"
    )
}

/// Text as HTML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
