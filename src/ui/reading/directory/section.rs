//! A section: whom to call, where it is, its hours, what it does and who else is there.

use super::office::origins;
use super::{rows, services};
use crate::domain::{Hours, Rulebook, SectionId, Visit, Word, clock};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, lead_to, section as part};
use crate::ui::reading::contact::{doors, facts};
use crate::ui::screen::Reading;
use leptos::prelude::WithUntracked;

/// The page of a section.
pub fn section(app: App, id: SectionId) -> Element {
    app.book.with_untracked(|book| {
        let it = book.section(id);
        let name = book.text(it.name);
        let parent = it.parent.map(|parent| {
            let said = app.sentence(Word::PartOf, &[book.text(book.section(parent).name)]);
            let link = lead_to(app, Reading::Section(parent), of("a", "textlink"));
            el("p").add(link.text(&said))
        });
        let head = of("div", "stack")
            .add(text("h1", name).attr("tabindex", "-1"))
            .all(parent)
            .add(of("p", "lead").text(&app.say(it.scope)));
        let visit = Visit::to(vec![it.office], vec![id]);
        of("div", "page")
            .all(back(app))
            .add(head)
            .all(rows::numbers(app, book, &it.phones, name))
            .add(facts(app, book, &visit, &doors(app, book, &visit)))
            .all(it.hours.as_ref().map(|hours| week(app, hours)))
            .all(it.email.map(|email| mail(app, book.text(email))))
            .all(services(app, book, &book.handled_by(id)))
            .all(inside(app, book, id))
            .add(others(app, book, id))
            .add(origins(app, book, &it.sources))
    })
}

/// The hours of each day of a week.
fn week(app: App, hours: &Hours) -> Element {
    let rows = Hours::DAYS.into_iter().zip(&hours.0).map(|(day, spells)| {
        let spells = spells
            .iter()
            .map(|(from, to)| app.sentence(Word::Span, &[&clock(*from), &clock(*to)]));
        let said = spells.collect::<Vec<_>>().join(", ");
        let said = if said.is_empty() {
            app.word(Word::HoursClosed)
        } else {
            said
        };
        let head = text("th", &app.word(day)).attr("scope", "row");
        el("tr").add(head).add(text("td", &said))
    });
    let table = of("table", "sum week").add(el("tbody").all(rows));
    part("godziny", &app.word(Word::HoursHead)).add(table)
}

fn mail(app: App, email: &str) -> Element {
    let link = of("a", "textlink")
        .attr("href", &format!("mailto:{email}"))
        .text(email);
    el("p")
        .add(text("b", &app.word(Word::Email)))
        .text(": ")
        .add(link)
}

/// The teams that are part of it.
fn inside(app: App, book: &Rulebook, id: SectionId) -> Option<Element> {
    let parts = book.all_sections();
    let parts = parts.filter(|(_, other)| other.parent == Some(id));
    let parts: Vec<Element> = parts
        .map(|(other, _)| rows::section_call(app, book, other))
        .collect();
    let list = (!parts.is_empty()).then(|| of("ul", "teams").all(parts));
    list.map(|list| part("zespoly", &app.word(Word::TeamsInside)).add(list))
}

/// The other sections of the building, and the building itself.
fn others(app: App, book: &Rulebook, id: SectionId) -> Element {
    let it = book.section(id);
    let others = book.all_sections().filter(|(other, section)| {
        *other != id && section.office == it.office && section.parent.is_none()
    });
    let others = others.filter(|(other, _)| it.parent != Some(*other));
    let others = others.map(|(other, _)| rows::section_call(app, book, other));
    let building = lead_to(app, Reading::Office(it.office), of("a", "textlink"));
    part("takze", &app.word(Word::AlsoThere))
        .add(of("ul", "teams").all(others))
        .add(el("p").add(building.text(&app.word(Word::WholeBuilding))))
}
