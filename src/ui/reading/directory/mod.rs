//! The directory: every section, office, facility, service and line of the city, usable without answering anything.

mod facility;
mod found;
mod line;
mod need;
mod office;
mod rows;
pub mod rules;
mod section;

pub use facility::facility;
pub use line::line;
pub use need::need;
pub use office::office;
pub use section::section;

use super::aged::aged;
use crate::domain::{Answer, FacilityId, OfficeId, Rulebook, ServiceId, Word};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, folded, icon, lead_to, section as part};
use crate::ui::screen::Reading;
use leptos::prelude::With;

/// The directory: the search, and what it found or, without it, everything there is.
pub fn directory(app: App) -> Element {
    app.book.with(|book| {
        let asked = app.asked();
        let result = found::found(app, book, &asked);
        let everything = result.is_none().then(|| everything(app, book));
        of("div", "page page--wide")
            .all(back(app))
            .add(head(app, book))
            .all(aged(app, book))
            .add(search(app, &asked))
            .add(el("div").attr("role", "status").all(result))
            .all(everything.into_iter().flatten())
    })
}

fn head(app: App, book: &Rulebook) -> Element {
    let centre = book.text(book.city.greeting.centre);
    let other = lead_to(app, Reading::Cities, of("a", "textlink")).text(&app.word(Word::CityOther));
    of("div", "stack")
        .add(text("h1", &app.word(Word::DirectoryTitle)).attr("tabindex", "-1"))
        .add(text("p", &app.sentence(Word::DirectoryLead, &[centre])))
        .add(el("p").add(other))
}

fn search(app: App, asked: &str) -> Element {
    let label = of("label", "field__label")
        .attr("for", "szukaj")
        .text(&app.word(Word::Search));
    let input = of("input", "field__input")
        .attr("id", "szukaj")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "szukaj-h")
        .attr("value", asked);
    let hint = of("p", "hint search__hint")
        .attr("id", "szukaj-h")
        .text(&app.word(Word::SearchHint));
    let button = of("button", "btn")
        .attr("type", "submit")
        .add(icon("search"))
        .add(of("span", "unseen").text(&app.word(Word::Search)));
    of("form", "search")
        .attr("role", "search")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            app.search(browser::filled(event).typed);
        })
        .add(label)
        .add(hint)
        .add(input)
        .add(button)
}

fn everything(app: App, book: &Rulebook) -> Vec<Element> {
    let offices = book.all_offices().map(|(id, _)| office_card(app, book, id));
    let services = book.all_services();
    let services = services.map(|(id, _)| rows::service(app, book, id, None));
    let lines = book
        .all_lines()
        .map(|(id, _)| rows::line(app, book, id, None));
    let (outside, inside): (Vec<FacilityId>, Vec<FacilityId>) = book
        .all_facilities()
        .map(|(id, _)| id)
        .partition(|id| book.facility(*id).elsewhere);
    let rules = lead_to(app, Reading::Rules, of("a", "textlink")).text(&app.word(Word::RulesLink));
    vec![
        needs(app, book),
        part("budynki", &app.word(Word::AllOffices)).add(of("ul", "places").all(offices)),
        folded("linie", &app.word(Word::AllLines)).add(of("ul", "services").all(lines)),
        folded("uslugi", &app.word(Word::AllServices)).add(of("ul", "services").all(services)),
        folded("placowki", &app.word(Word::AllFacilities)).add(facilities(app, book, &inside)),
        folded("poza", &app.word(Word::Elsewhere)).add(facilities(app, book, &outside)),
        el("p").add(rules),
        contact(app, book),
    ]
}

/// The needs of the first question, each a way to the help with it.
fn needs(app: App, book: &Rulebook) -> Element {
    let answers = book.question(book.needs).answers().iter().enumerate();
    let tile = |(place, answer): (usize, &Answer)| {
        let picture = answer.icon.map(|icon| app.say(icon));
        let picture = picture.map(|name| of("span", "tile__icon").add(icon(&name)));
        let name = of("span", "need__name").text(&app.say(answer.text));
        let link = lead_to(app, Reading::Need(place), of("a", "need"));
        el("li").add(link.all(picture).add(name))
    };
    part("sprawy", &app.word(Word::ByNeed)).add(of("ul", "needs").all(answers.map(tile)))
}

/// A building with its sections and their first numbers.
fn office_card(app: App, book: &Rulebook, id: OfficeId) -> Element {
    let it = book.office(id);
    let whose = it.institution.map(|who| book.text(who).to_owned());
    let name = book.text(it.name);
    let address = book
        .address(id)
        .filter(|address| !address.starts_with(name));
    let lines = whose.into_iter().chain(address);
    let here = book.all_sections();
    let here = here.filter(|(_, section)| section.office == id && section.parent.is_none());
    let sections = here.map(|(section, _)| rows::section_call(app, book, section));
    let link = lead_to(app, Reading::Office(id), el("a")).text(name);
    of("li", "place")
        .add(el("h3").add(link))
        .all(lines.map(|line| of("p", "meta").text(&line)))
        .add(of("ul", "teams").all(sections))
}

fn facilities(app: App, book: &Rulebook, list: &[FacilityId]) -> Element {
    let rows = list.iter().map(|id| rows::facility(app, book, *id, None));
    of("ul", "services").all(rows)
}

/// Other ways to get in touch, and the centre's pages.
fn contact(app: App, book: &Rulebook) -> Element {
    let channels = book.city.channels_on(app.today());
    let channels = channels
        .iter()
        .map(|channel| text("li", &app.say(*channel)));
    let pages = book.city.website;
    let pages = pages.map(|pages| app.sentence(Word::Website, &[book.text(pages)]));
    of("div", "stack")
        .add(of("ul", "bullets").all(channels))
        .all(pages.map(|pages| of("p", "meta").text(&pages)))
}

/// The services of a list as rows under a heading; nothing without any.
fn services(app: App, book: &Rulebook, list: &[ServiceId]) -> Option<Element> {
    let rows = list.iter().map(|id| rows::service(app, book, *id, None));
    let rows = of("ul", "services").all(rows);
    (!list.is_empty()).then(|| part("uslugi", &app.word(Word::HandledHere)).add(rows))
}
