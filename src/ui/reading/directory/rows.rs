//! The rows of the directory: a name that leads to a page, a line about it, and by what it was found.

use crate::domain::{
    By, FacilityId, LineId, OfficeId, Phone, Rulebook, SectionId, ServiceId, Thing, Word,
};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{call, icon, lead_to, phone_label, tel_link};
use crate::ui::screen::Reading;

/// How many numbers are big buttons.
const BIG: usize = 2;

/// Anything as a row.
pub fn thing(app: App, book: &Rulebook, it: Thing, by: By) -> Element {
    let by = match by {
        By::Name | By::Text => None,
        By::Former(text) => Some(app.sentence(Word::FoundFormer, &[book.text(text)])),
        By::Also(text) => Some(app.sentence(Word::FoundAlso, &[book.text(text)])),
        By::Phone(text) => Some(app.sentence(Word::FoundPhone, &[book.text(text)])),
    };
    let by = by.as_deref();
    match it {
        Thing::Service(id) => service(app, book, id, by),
        Thing::Section(id) => section(app, book, id, by),
        Thing::Office(id) => office(app, book, id, by),
        Thing::Facility(id) => facility(app, book, id, by),
        Thing::Line(id) => line(app, book, id, by),
    }
}

/// A service.
pub fn service(app: App, book: &Rulebook, id: ServiceId, by: Option<&str>) -> Element {
    let it = book.service(id);
    row(
        app,
        Reading::Card(id),
        book.text(it.name),
        &app.say(it.brief),
        by,
    )
}

/// A section, with its building.
pub fn section(app: App, book: &Rulebook, id: SectionId, by: Option<&str>) -> Element {
    let it = book.section(id);
    let office = book.text(book.office(it.office).name);
    row(app, Reading::Section(id), book.text(it.name), office, by)
}

/// A building, with whose it is.
pub fn office(app: App, book: &Rulebook, id: OfficeId, by: Option<&str>) -> Element {
    let it = book.office(id);
    let whose = it.institution.map(|who| book.text(who).to_owned());
    let about = whose.or(book.address(id)).unwrap_or_default();
    row(app, Reading::Office(id), book.text(it.name), &about, by)
}

/// A place of help.
pub fn facility(app: App, book: &Rulebook, id: FacilityId, by: Option<&str>) -> Element {
    let it = book.facility(id);
    let about = book.text(it.address);
    row(app, Reading::Facility(id), book.text(it.name), about, by)
}

/// A line that helps at once.
pub fn line(app: App, book: &Rulebook, id: LineId, by: Option<&str>) -> Element {
    let it = book.line(id);
    let about = format!("{}: {}", book.text(it.number), book.text(it.about));
    row(app, Reading::Line(id), book.text(it.name), &about, by)
}

fn row(app: App, to: Reading, name: &str, about: &str, by: Option<&str>) -> Element {
    let link =
        lead_to(app, to, of("a", "service__link")).add(of("span", "service__name").text(name));
    of("li", "service")
        .add(link)
        .add(of("p", "service__why").text(about))
        .all(by.map(|by| of("p", "meta").text(by)))
        .add(icon("down"))
}

/// A section with its first number beside it, as a row of a building's card.
pub fn section_call(app: App, book: &Rulebook, id: SectionId) -> Element {
    let link = lead_to(app, Reading::Section(id), of("a", "textlink"));
    let number = book.phones(id).first();
    el("li")
        .add(link.text(book.text(book.section(id).name)))
        .all(number.map(|phone| tel_link(app, book.text(phone.number))))
}

/// All numbers of a section or a place; the switchboard's, where it has none of its own.
pub fn numbers(app: App, book: &Rulebook, own: &[Phone], whose: &str) -> Vec<Element> {
    let switchboard = own.is_empty();
    let phones = if switchboard {
        book.city.greeting.switchboard.as_slice()
    } else {
        own
    };
    let label = |phone: &Phone| {
        let otherwise = if switchboard {
            app.word(Word::Switchboard)
        } else {
            whose.to_owned()
        };
        phone_label(app, phone, &otherwise)
    };
    let (first, rest) = phones.split_at(phones.len().min(BIG));
    let big = first.iter().enumerate();
    let big = big.map(|(place, phone)| call(book.text(phone.number), &label(phone), place > 0));
    let rest = rest.iter().map(|phone| {
        el("li")
            .add(text("b", &label(phone)))
            .text(" ")
            .add(tel_link(app, book.text(phone.number)))
    });
    let rest: Vec<Element> = rest.collect();
    let none = (switchboard && !phones.is_empty())
        .then(|| of("p", "meta").text(&app.word(Word::NoOwnPhone)));
    let list = (!rest.is_empty()).then(|| of("ul", "phones").all(rest));
    let calls = (!first.is_empty()).then(|| of("div", "calls calls--two").all(big));
    calls.into_iter().chain(list).chain(none).collect()
}
