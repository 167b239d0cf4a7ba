//! The directory: every section, office, service and line of the city, usable without answering anything.

use super::contact::room;
use crate::domain::{Facility, OfficeId, Phone, Rulebook, SectionId, ServiceId, Word};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, folded, icon, phone_label, section, tel_link, tel_row};
use crate::ui::screen::Reading;
use leptos::prelude::With;

/// The fewest letters worth searching for.
const LETTERS: usize = 2;

/// The directory.
pub fn directory(app: App) -> Element {
    app.book.with(|book| {
        let lead = [
            book.text(book.city.greeting.centre),
            &book.city.offices.len().to_string(),
        ]
        .map(str::to_owned);
        let asked = app.asked();
        let search = of("input", "field__input")
            .attr("id", "szukaj")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("value", &asked);
        let button = of("button", "btn")
            .attr("type", "submit")
            .add(icon("search"));
        let form = of("form", "search")
            .attr("role", "search")
            .attr("novalidate", "")
            .on("submit", move |event| {
                event.prevent_default();
                app.search(browser::filled(event).typed);
            })
            .add(
                of("label", "field__label")
                    .attr("for", "szukaj")
                    .text(&app.word(Word::Search)),
            )
            .add(search)
            .add(button.add(of("span", "unseen").text(&app.word(Word::Search))));
        let head = of("div", "stack")
            .add(text("h1", &app.word(Word::DirectoryTitle)).attr("tabindex", "-1"))
            .add(text(
                "p",
                &app.sentence(Word::DirectoryLead, &[&lead[0], &lead[1]]),
            ));
        of("div", "page page--wide")
            .all(back(app))
            .add(head)
            .add(form)
            .add(
                el("div")
                    .attr("role", "status")
                    .all(found(app, book, &asked)),
            )
            .all(everything(app, book))
    })
}

fn found(app: App, book: &Rulebook, asked: &str) -> Option<Element> {
    if asked.trim().chars().count() < LETTERS {
        return None;
    }
    let found = book.search(asked);
    let count = found.services.len() + found.sections.len() + found.offices.len();
    let services = found
        .services
        .iter()
        .map(|id| service(app, book, *id, None));
    let sections = found.sections.iter().map(|id| {
        let office = book.office(book.section(*id).office);
        of("li", "place")
            .add(text("h3", book.text(office.name)))
            .all(team(app, book, *id))
    });
    let offices = found.offices.iter().map(|id| office(app, book, *id));
    let part = section(
        "wyniki",
        &app.sentence(Word::SearchResults, &[&count.to_string()]),
    )
    .all((count == 0).then(|| text("p", &app.word(Word::SearchNothing))))
    .add(of("ul", "services").all(services))
    .add(of("ul", "places").all(sections).all(offices));
    Some(part)
}

fn everything(app: App, book: &Rulebook) -> Vec<Element> {
    let offices = of("ul", "places").all(book.all_offices().map(|(id, _)| office(app, book, id)));
    let services = of("ul", "services").all(
        book.all_services()
            .map(|(id, _)| service(app, book, id, Some(&format!("u{}", id.index())))),
    );
    let (outside, inside): (Vec<&Facility>, Vec<&Facility>) = book
        .city
        .facilities
        .iter()
        .partition(|facility| facility.elsewhere);
    let lines = book.lines.iter().map(|line| {
        let when = line
            .when
            .map(|when| format!(", {}", book.text(when)))
            .unwrap_or_default();
        let about = format!("{}: {}{when}", book.text(line.name), book.text(line.about));
        tel_row(app, &about, book.text(line.number))
    });
    let channels = book.city.channels_on(app.today());
    let channels = channels
        .iter()
        .map(|channel| text("li", &app.say(*channel)));
    let channels = of("ul", "bullets").all(channels);
    let pages = book
        .city
        .website
        .map(|pages| app.sentence(Word::Website, &[book.text(pages)]));
    let mut parts = vec![
        section("budynki", &app.word(Word::AllOffices)).add(offices),
        folded("linie", &app.word(Word::AllLines)).add(of("ul", "phones").all(lines)),
        folded("uslugi", &app.word(Word::AllServices)).add(services),
        folded("placowki", &app.word(Word::AllFacilities)).add(facilities(app, book, &inside)),
        folded("poza", &app.word(Word::Elsewhere)).add(facilities(app, book, &outside)),
        channels,
    ];
    parts.extend(pages.map(|pages| of("p", "meta").text(&pages)));
    parts
}

fn office(app: App, book: &Rulebook, id: OfficeId) -> Element {
    let office = book.office(id);
    let here = book
        .all_sections()
        .filter(|(_, section)| section.office == id && section.parent.is_none());
    let whose = office.institution.map(|who| book.text(who).to_owned());
    let pages = office.website.map(|pages| book.text(pages).to_owned());
    let lines = whose.into_iter().chain(book.address(id)).chain(pages);
    of("li", "place")
        .add(text("h3", book.text(office.name)))
        .all(lines.map(|line| of("p", "meta").text(&line)))
        .all(office.note.map(|note| of("p", "meta").text(&app.say(note))))
        .all(here.flat_map(|(section, _)| team(app, book, section)))
        .add(of("p", "meta").text(&app.word(Word::HoursUnknown)))
}

/// A section with its phones and the teams inside it.
fn team(app: App, book: &Rulebook, id: SectionId) -> Vec<Element> {
    let it = book.section(id);
    let mut team = vec![el("p").add(text("b", book.text(it.name)))];
    if it.phones.is_empty() && it.parent.is_none() {
        let switchboard = book.city.greeting.switchboard.as_ref();
        team.extend(switchboard.into_iter().flat_map(|phone| {
            let number = tel_link(app, book.text(phone.number));
            let whose = of("p", "meta").text(&app.word(Word::NoOwnPhone));
            [of("div", "place__calls").add(number), whose]
        }));
    }
    team.extend(phones(app, book, &it.phones));
    team.extend(room(app, book, id).map(|room| of("p", "meta").text(&room)));
    team.push(of("p", "meta").text(&app.say(it.scope)));
    let inside = book
        .all_sections()
        .filter(|(_, other)| other.parent == Some(id));
    team.extend(inside.flat_map(|(other, _)| self::team(app, book, other)));
    team
}

fn phones(app: App, book: &Rulebook, phones: &[Phone]) -> Option<Element> {
    let rows = phones.iter().map(|phone| {
        let label = phone_label(app, phone, "");
        let label = (!label.is_empty()).then(|| of("span", "meta").text(&label));
        el("div")
            .add(tel_link(app, book.text(phone.number)))
            .text(" ")
            .all(label)
    });
    let list = of("div", "place__calls").all(rows);
    (!phones.is_empty()).then_some(list)
}

/// A service as a row; only one of a page's rows for it can have the name one comes back to.
fn service(app: App, book: &Rulebook, id: ServiceId, name: Option<&str>) -> Element {
    let it = book.service(id);
    let link = of("a", "service__link").attr("href", "#0");
    let link = name
        .into_iter()
        .fold(link, |link, name| link.attr("id", name));
    let link = link.add(of("span", "service__name").text(book.text(it.name)));
    of("li", "service")
        .add(link.does(move || app.trail.go(Reading::Card(id))))
        .add(of("p", "service__why").text(&app.say(it.brief)))
        .add(icon("down"))
}

fn facilities(app: App, book: &Rulebook, list: &[&Facility]) -> Element {
    let rows = list.iter().map(|it| {
        let run_by = it
            .run_by
            .map(|who| app.sentence(Word::RunBy, &[book.text(who)]));
        let notes = run_by.into_iter().chain(it.note.map(|note| app.say(note)));
        of("li", "place")
            .add(text("h3", book.text(it.name)))
            .add(text("p", book.text(it.address)))
            .add(text("p", &app.say(it.audience)))
            .all(phones(app, book, &it.phones))
            .all(notes.map(|note| of("p", "meta").text(&note)))
    });
    of("ul", "places").all(rows)
}
