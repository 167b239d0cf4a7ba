//! A building: where it is, and who is in it, with numbers and hours.

use super::rows;
use crate::domain::{Office, OfficeId, Rulebook, SectionId, TextId, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, icon, lead_to, section as part};
use crate::ui::reading::contact::{map, opening};
use crate::ui::screen::Reading;
use leptos::prelude::WithUntracked;

/// The page of a building.
pub fn office(app: App, id: OfficeId) -> Element {
    app.book.with_untracked(|book| {
        let it = book.office(id);
        let whose = it
            .institution
            .map(|who| of("p", "lead").text(book.text(who)));
        let head = of("div", "stack")
            .add(text("h1", book.text(it.name)).attr("tabindex", "-1"))
            .all(whose);
        let here = book.all_sections();
        let here = here.filter(|(_, section)| section.office == id && section.parent.is_none());
        let teams: Vec<Element> = here.map(|(section, _)| team(app, book, section)).collect();
        let nobody = teams.is_empty();
        let calls = nobody.then(|| rows::numbers(app, book, &[], ""));
        let teams = (!nobody).then(|| {
            part("komorki", &app.word(Word::InThisPlace)).add(of("ul", "stack--wide").all(teams))
        });
        of("div", "page")
            .all(back(app))
            .add(head)
            .add(place(app, book, id, it))
            .all(calls.into_iter().flatten())
            .all(teams)
            .add(origins(app, book, &it.sources))
    })
}

/// Where it is, with the map, its pages and what to mind on the way in.
fn place(app: App, book: &Rulebook, id: OfficeId, it: &Office) -> Element {
    let address = book.address(id).map(|address| {
        let link = map(app, &address);
        let words = text("span", &address).text(". ").add(link);
        el("li").add(icon("place")).add(words)
    });
    let line = |shape, said: &str| el("li").add(icon(shape)).add(text("span", said));
    let pages = it.website.map(|pages| line("globe", book.text(pages)));
    let note = it.note.map(|note| line("info", &app.say(note)));
    of("ul", "facts").all(address).all(pages).all(note)
}

/// A section in it, with its numbers and hours and the teams that are part of it.
fn team(app: App, book: &Rulebook, id: SectionId) -> Element {
    let it = book.section(id);
    let name = book.text(it.name);
    let link = lead_to(app, Reading::Section(id), el("a")).text(name);
    let hours = match &it.hours {
        Some(hours) => opening(app, hours),
        None => app.word(Word::HoursUnknown),
    };
    let parts = book.all_sections();
    let parts = parts.filter(|(_, other)| other.parent == Some(id));
    let parts = parts.map(|(other, _)| rows::section_call(app, book, other));
    of("li", "place")
        .add(el("h3").add(link))
        .add(text("p", &app.say(it.scope)))
        .all(rows::numbers(app, book, &it.phones, name))
        .add(of("p", "meta").text(&hours))
        .add(of("ul", "teams").all(parts))
}

/// Where we know it from.
pub fn origins(app: App, book: &Rulebook, sources: &[TextId]) -> Element {
    let said: Vec<&str> = sources.iter().map(|text| book.text(*text)).collect();
    let row = el("div")
        .add(text("dt", &app.word(Word::Source)))
        .add(text("dd", &said.join("; ")));
    let checked = el("div")
        .add(text("dt", &app.word(Word::Checked)))
        .add(text("dd", &book.city.checked.to_string()));
    let rows = of("dl", "summary summary--facts").add(row).add(checked);
    part("zrodlo", &app.word(Word::Sources)).add(rows)
}
