//! How to reach a door: numbers to call, places and hours.

use crate::domain::{
    Age, Day, Hours, OfficeId, Opening, Rulebook, Section, SectionId, Visit, Word,
};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{call, icon, phone_label};
use chrono::{NaiveTime, Timelike};
use leptos::prelude::WithUntracked;

/// How many addresses are shown at once.
const FEW: usize = 2;

/// A building with the sections to go to and their numbers.
pub struct Door {
    /// The building.
    pub office: OfficeId,
    /// The sections in it.
    pub sections: Vec<SectionId>,
    /// Numbers and whose they are; the switchboard's, where the sections have none.
    pub phones: Vec<(String, String)>,
}

/// The doors of a visit: one, or one for each building that may be the right one.
pub fn doors(app: App, book: &Rulebook, visit: &Visit) -> Vec<Door> {
    let door = |office: &OfficeId| {
        let here = visit
            .sections
            .iter()
            .copied()
            .filter(|section| book.section(*section).office == *office);
        let sections: Vec<SectionId> = here.collect();
        Door {
            office: *office,
            phones: phones(app, book, &sections),
            sections,
        }
    };
    visit.offices.iter().map(door).collect()
}

fn phones(app: App, book: &Rulebook, sections: &[SectionId]) -> Vec<(String, String)> {
    let mut phones: Vec<(String, String)> = Vec::new();
    for section in sections.iter().map(|section| book.section(*section)) {
        for phone in &section.phones {
            let number = book.text(phone.number);
            if phones.iter().all(|(known, _)| known != number) {
                phones.push((
                    number.to_owned(),
                    phone_label(app, phone, book.text(section.name)),
                ));
            }
        }
    }
    if phones.is_empty() {
        let switchboard = book.city.greeting.switchboard.as_ref();
        let number = switchboard.map(|phone| book.text(phone.number).to_owned());
        phones.extend(number.map(|number| (number, app.word(Word::Switchboard))));
    }
    phones
}

/// Numbers to call, places and hours.
pub fn contact(app: App, book: &Rulebook, it: &Visit) -> [Element; 2] {
    let doors = doors(app, book, it);
    [
        of("div", "calls calls--two").all(calls(book, &doors)),
        facts(app, book, it, &doors),
    ]
}

/// Places and hours.
pub fn facts(app: App, book: &Rulebook, it: &Visit, doors: &[Door]) -> Element {
    let places: Vec<Element> = doors.iter().map(|door| place(app, book, door)).collect();
    let many = places.len() > FEW;
    let (shown, folded) = if many {
        (None, Some(places))
    } else {
        (Some(places), None)
    };
    let folded = folded.map(|places| {
        let count = app.sentence(Word::AllAddresses, &[&places.len().to_string()]);
        let list = of("details", "more")
            .add(el("summary").add(icon("down")).text(&count))
            .add(of("ul", "facts").all(places));
        el("li").add(list)
    });
    of("ul", "facts")
        .all(shown.into_iter().flatten())
        .all(folded)
        .all(hours(app, book, it))
}

/// One door's numbers; of several doors the first number of each, once where they share it.
fn calls(book: &Rulebook, doors: &[Door]) -> Vec<Element> {
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for door in doors {
        let most = if doors.len() == 1 { 3 } else { 1 };
        for (number, who) in door.phones.iter().take(most) {
            let street = book.text(book.office(door.office).name);
            let shared = doors
                .iter()
                .all(|other| other.phones.first() == door.phones.first());
            let label = if shared { who } else { street };
            if !rows.iter().any(|(known, _)| known == number) {
                rows.push((number, label));
            }
        }
    }
    let rows = rows.into_iter().enumerate();
    rows.map(|(place, (number, label))| call(number, label, place > 0))
        .collect()
}

/// Where a door is.
fn place(app: App, book: &Rulebook, door: &Door) -> Element {
    let office = book.office(door.office);
    let rooms = door
        .sections
        .iter()
        .filter_map(|section| room(app, book, *section));
    let whose = office.institution.map(|who| book.text(who).to_owned());
    let address = book.address(door.office);
    let parts: Vec<String> = whose
        .into_iter()
        .chain(team(book, door))
        .chain(address.clone())
        .chain(rooms)
        .collect();
    let note = office.note.map(|note| app.say(note)).unwrap_or_default();
    let words = text("span", &parts.join(", "))
        .text(". ")
        .text(&note)
        .text(" ")
        .all(address.map(|address| map(app, &address)))
        .text(" ")
        .all(office.website.map(|pages| text("span", book.text(pages))));
    el("li").add(icon("place")).add(words)
}

/// The team that the sections behind a door are part of, where one does not go to it as well.
fn team(book: &Rulebook, door: &Door) -> Option<String> {
    let parents = door
        .sections
        .iter()
        .filter_map(|section| book.section(*section).parent);
    let mut teams = parents.filter(|parent| !door.sections.contains(parent));
    let first = teams.next()?;
    let alone = teams.all(|other| other == first);
    alone.then(|| book.text(book.section(first).name).to_owned())
}

/// A link to a map, which says that it leaves the page.
pub fn map(app: App, address: &str) -> Element {
    let leaves = of("span", "meta")
        .text("(")
        .text(&app.word(Word::MapLeaves))
        .text(")");
    el("a")
        .attr("href", &browser::map(address))
        .attr("rel", "noreferrer noopener")
        .text(&app.word(Word::Map))
        .text(" ")
        .add(leaves)
}

/// A section's room, with the year it was last known there.
pub fn room(app: App, book: &Rulebook, section: SectionId) -> Option<String> {
    let (room, year) = book.section(section).room?;
    let room = book.text(room);
    Some(year.map_or_else(
        || room.to_owned(),
        |year| app.sentence(Word::RoomOf, &[room, book.text(year)]),
    ))
}

/// Opening hours of a visit's sections, of each where they differ; or that nobody knows them.
fn hours(app: App, book: &Rulebook, it: &Visit) -> Vec<Element> {
    let line = |said: &str| el("li").add(icon("clock")).add(text("span", said));
    let sections = it.sections.iter().map(|section| book.section(*section));
    let known: Vec<(&Section, &Hours)> = sections
        .filter_map(|section| Some((section, section.hours.as_ref()?)))
        .collect();
    let Some((_, first)) = known.first() else {
        return vec![line(&app.word(Word::HoursUnknown))];
    };
    if known.iter().all(|(_, hours)| hours == first) {
        return vec![line(&opening(app, first))];
    }
    let each = known.iter().map(|(section, hours)| {
        let name = book.text(section.name);
        line(&format!("{name}: {}", opening(app, hours)))
    });
    each.collect()
}

/// Whether it is open now, and until when or from when on.
pub fn opening(app: App, hours: &Hours) -> String {
    if app.book.with_untracked(|book| book.age(app.today())) == Age::ClockWrong {
        return app.word(Word::HoursUnknown);
    }
    match hours.at(app.now) {
        Opening::Open(until) => app.sentence(Word::OpenUntil, &[&clock(until)]),
        Opening::Closed(opens) => {
            let when = format!("{}, {}", Day::from(opens.date()), clock(opens.time()));
            app.sentence(Word::ClosedUntil, &[&when])
        }
        Opening::Never => app.word(Word::HoursUnknown),
    }
}

fn clock(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}
