//! Where a service is handled: sections and places of help with their phones, and the way through the centre.

use super::prose::{Prose, plain};
use super::{joined, numbered, part};
use crate::authoring::library::Edition;
use crate::domain::{Facility, OfficeId, Phone, Route, Rulebook, SectionId, ServiceId};

/// The general route of a service, then those for some people only.
pub(super) fn places(edition: &Edition, service: ServiceId, prose: &Prose) -> String {
    let routes = edition
        .book
        .city
        .routes
        .iter()
        .filter(|route| route.service == service);
    let (special, general): (Vec<&Route>, Vec<&Route>) =
        routes.partition(|route| route.when.is_some());
    let here = prose.say(edition.book.city.in_city);
    let head = if special.is_empty() {
        format!("Gdzie {here}")
    } else {
        format!("Gdzie {here} zwykle")
    };
    let general = general
        .into_iter()
        .map(|route| part(&head, way(&edition.book, route, prose)));
    let special = special.into_iter().map(|route| {
        let when = route
            .when
            .iter()
            .flat_map(|condition| prose.condition(condition, 1));
        let when = std::iter::once("- Gdy:".to_owned()).chain(when);
        part(
            &format!("Gdzie {here} inaczej"),
            when.chain(way(&edition.book, route, prose)),
        )
    });
    joined(&general.chain(special).collect::<Vec<_>>())
}

fn way(book: &Rulebook, route: &Route, prose: &Prose) -> Vec<String> {
    let sections = route
        .sections
        .iter()
        .map(|id| format!("- {}", section(book, *id, prose)));
    let note = route
        .note
        .map(|note| format!("- Uwaga: {}", prose.say(note)));
    let places = route
        .facilities
        .iter()
        .filter_map(|id| book.city.facilities.get(id.index()));
    let places = places.map(|place| format!("- Miejsce pomocy: {}", facility(place, prose)));
    let steps = numbered(prose, &book.path(route.path).steps);
    let path = std::iter::once("- Droga przez ośrodek:".to_owned());
    let path = path.chain(steps.iter().map(|step| format!("    {step}")));
    sections.chain(note).chain(places).chain(path).collect()
}

/// A section: its name, its building, its room and its phones; the switchboard's, where it has none.
fn section(book: &Rulebook, id: SectionId, prose: &Prose) -> String {
    let section = book.section(id);
    let parent = section
        .parent
        .map(|parent| format!(" ({})", prose.say(book.section(parent).name)));
    let room = section.room.map(|(room, year)| {
        let year = year.map(|year| format!(" (stan z {} r.)", prose.say(year)));
        format!(", {}{}", prose.say(room), year.unwrap_or_default())
    });
    let (name, office) = (prose.say(section.name), office(book, section.office, prose));
    let (parent, room) = (parent.unwrap_or_default(), room.unwrap_or_default());
    format!(
        "{name}{parent}, {office}{room}{}",
        phones(book.phones(id), prose)
    )
}

/// A place of help: its name, its address, its phones and who runs it.
fn facility(facility: &Facility, prose: &Prose) -> String {
    let own = Some(phones(&facility.phones, prose));
    let run_by = facility
        .run_by
        .map(|who| format!(", prowadzi: {}", prose.say(who)));
    let note = facility.note.map(|note| aside(&prose.say(note)));
    let address = prose.say(facility.address);
    let address = format!(
        "{}, {}",
        prose.say(facility.name),
        address.trim_end_matches('.')
    );
    [Some(address), own, run_by, note]
        .into_iter()
        .flatten()
        .collect()
}

/// A building: whose it is, when not the centre's, its address or its pages.
fn office(book: &Rulebook, id: OfficeId, prose: &Prose) -> String {
    let office = book.office(id);
    let whose = office.institution.map(|who| prose.say(who));
    let pages = office.website.map(|pages| prose.say(pages));
    let address = book.address(id).map(|address| plain(&address));
    let parts: Vec<String> = whose.into_iter().chain(address).chain(pages).collect();
    let note = office.note.map(|note| aside(&prose.say(note)));
    parts.join(", ") + &note.unwrap_or_default()
}

fn phones(phones: &[Phone], prose: &Prose) -> String {
    let phone = |phone: &Phone| {
        let label = phone.label.map(|label| prose.say(label));
        let year = phone
            .as_of
            .map(|year| format!("stan z {} r.", prose.say(year)));
        let doubt = phone.to_confirm.then(|| "do potwierdzenia".to_owned());
        let notes: Vec<String> = label.into_iter().chain(year).chain(doubt).collect();
        let notes = if notes.is_empty() {
            String::new()
        } else {
            aside(&notes.join(", "))
        };
        format!(", tel. {}{notes}", prose.say(phone.number))
    };
    phones.iter().map(phone).collect()
}

fn aside(text: &str) -> String {
    format!(" ({text})")
}
