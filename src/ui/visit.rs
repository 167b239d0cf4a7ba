//! One door of the plan: who, call, what to say, services, what to bring, hours.

use super::app::App;
use super::parts::{call, icon, phone_label};
use super::plan::tag;
use super::screen::Screen;
use crate::domain::{Day, OfficeId, Opening, Outcome, Path, Rulebook, SectionId, Verdict, Visit, Word};
use chrono::{NaiveTime, Timelike};
use leptos::prelude::*;

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
        let here = visit.sections.iter().copied().filter(|section| book.section(*section).office == *office);
        let sections: Vec<SectionId> = here.collect();
        let mut phones: Vec<(String, String)> = Vec::new();
        for section in &sections {
            let section = book.section(*section);
            for phone in &section.phones {
                let number = book.text(phone.number).to_owned();
                if phones.iter().all(|(known, _)| *known != number) {
                    phones.push((number, phone_label(app, phone, book.text(section.name))));
                }
            }
        }
        if phones.is_empty() {
            phones.push((book.text(book.city.switchboard.number).to_owned(), app.word(Word::Switchboard)));
        }
        Door { office: *office, sections, phones }
    };
    visit.offices.iter().map(door).collect()
}

/// What a visit is called: its building, or "one of the teams".
pub fn heading(app: App, book: &Rulebook, visit: &Visit) -> String {
    match visit.offices.as_slice() {
        [office] => book.text(book.office(*office).name).to_owned(),
        _ => app.word(Word::EitherOffice),
    }
}

/// One door of the plan.
pub fn visit(app: App, book: &Rulebook, it: &Visit, number: usize) -> AnyView {
    let doors = doors(app, book, it);
    let either = (doors.len() > 1).then(|| view! { <p>{app.word(Word::EitherOfficeWhy)}</p> });
    let single = doors.len() == 1;
    let sections = single.then(|| {
        let names = it.sections.iter().map(|section| book.text(book.section(*section).name));
        view! { <p>{names.collect::<Vec<_>>().join(", ")}</p> }
    });
    let calls = doors.iter().flat_map(|door| {
        let street = book.text(book.office(door.office).name);
        door.phones.iter().take(if single { 3 } else { 1 }).enumerate().map(move |(place, (number, who))| {
            call(number, if single { who.clone() } else { street.to_owned() }, single && place > 0)
        })
    });
    let rows = it.errands.iter().map(|errand| {
        let brief = app.say(book.service(errand.verdict.service).brief);
        service_row(app, book, &errand.verdict, brief, ().into_any())
    });
    view! {
        <section class="visit" aria-labelledby=format!("w{number}")>
            <div class="visit__head">
                <p><span class="sign">{app.sentence(Word::Place, &[&number.to_string()])}</span></p>
                <h3 class="visit__name" id=format!("w{number}")>{heading(app, book, it)}</h3>
                {sections}
                {either}
            </div>
            <div class="visit__body">
                <div class="calls calls--two">{calls.collect_view()}</div>
                <ul class="facts">{doors.iter().map(|door| place(app, book, door)).collect_view()}{hours(app, book, it)}</ul>
                {say(app, book, it)}
                <ul class="services">{rows.collect_view()}</ul>
                {bring(app, it)}
                {next(app, book, it)}
            </div>
        </section>
    }
    .into_any()
}

/// A service as a row that opens its card.
pub fn service_row(app: App, book: &Rulebook, it: &Verdict, why: String, more: AnyView) -> AnyView {
    let service = it.service;
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.trail.go(Screen::Card(service));
    };
    view! {
        <li class="service">
            <a class="service__link" href="#0" id=format!("u{}", service.index()) on:click=open>
                <span class="service__name">{book.text(book.service(service).name).to_owned()}</span>" "{tag(app, it)}
            </a>
            <p class="service__why">{why}</p>
            {more}
            {icon("right")}
        </li>
    }
    .into_any()
}

/// Where a door is.
pub fn place(app: App, book: &Rulebook, door: &Door) -> AnyView {
    let office = book.office(door.office);
    let street = book.text(office.street).to_owned();
    let town = book.text(office.town).to_owned();
    let rooms = door.sections.iter().filter_map(|section| {
        let (room, year) = book.section(*section).room?;
        let room = book.text(room);
        Some(year.map_or_else(|| room.to_owned(), |year| app.sentence(Word::RoomOf, &[room, book.text(year)])))
    });
    let rooms = rooms.collect::<Vec<_>>().join(", ");
    let rooms = (!rooms.is_empty()).then(|| format!(", {rooms}"));
    let note = office.note.map(|note| format!(" {}", app.say(note)));
    let map = map_link(&street, &town);
    view! {
        <li>
            {icon("place")}
            <span>
                {street}", "{town}{rooms}"."{note}" "
                <a href=map rel="noreferrer noopener">
                    {app.word(Word::Map)}" "<span class="meta">"("{app.word(Word::MapLeaves)}")"</span>
                </a>
            </span>
        </li>
    }
    .into_any()
}

fn map_link(street: &str, town: &str) -> String {
    let query = js_sys::encode_uri_component(&format!("{street}, {town}").replace('\u{a0}', " "));
    format!("https://www.openstreetmap.org/search?query={query}")
}

/// Opening hours of a visit's sections, or that nobody knows them.
pub fn hours(app: App, book: &Rulebook, it: &Visit) -> AnyView {
    let known = it.sections.iter().find_map(|section| book.section(*section).hours.as_ref());
    let said = match known.map(|hours| hours.at(app.now)) {
        Some(Opening::Open(until)) => app.sentence(Word::OpenUntil, &[&clock(until)]),
        Some(Opening::Closed(opens)) => {
            app.sentence(Word::ClosedUntil, &[&format!("{}, {}", Day::from(opens.date()), clock(opens.time()))])
        }
        Some(Opening::Never) | None => app.word(Word::HoursUnknown),
    };
    view! { <li>{icon("clock")}<span>{said}</span></li> }.into_any()
}

fn clock(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// What one can read out or show at the desk.
fn say(app: App, book: &Rulebook, it: &Visit) -> AnyView {
    let sure = it.errands.iter().filter(|errand| errand.verdict.outcome <= Outcome::Possible);
    let sentences = sure.take(3).map(|errand| app.say(book.service(errand.verdict.service).leaflet.say));
    let sentences = sentences.collect::<Vec<_>>().join(" ");
    view! {
        <div class="say">
            <p class="say__head">{icon("bubble")}{app.word(Word::YouMaySay)}</p>
            <blockquote>"„"{sentences}"”"</blockquote>
        </div>
    }
    .into_any()
}

fn bring(app: App, it: &Visit) -> AnyView {
    if it.documents.is_empty() {
        return view! { <p>{app.word(Word::BringNothing)}</p> }.into_any();
    }
    let documents = it.documents.iter().map(|document| view! { <li>{app.say(*document)}</li> }).collect_view();
    view! {
        <div class="stack">
            <h4>{app.word(Word::Bring)}</h4>
            <ul class="docs">{documents}</ul>
            <p class="hint">{app.word(Word::BringMissing)}</p>
        </div>
    }
    .into_any()
}

/// How to go about it: the ways through the centre of this visit's services, each once.
fn next(app: App, book: &Rulebook, it: &Visit) -> AnyView {
    let mut paths: Vec<&Path> = Vec::new();
    for errand in &it.errands {
        let path = book.path(errand.route.path);
        if !paths.iter().any(|known| std::ptr::eq(*known, path)) {
            paths.push(path);
        }
    }
    let steps = |path: &Path| path.steps.iter().map(|step| view! { <li>{app.say(*step)}</li> }).collect_view();
    let lists = paths.iter().take(1).map(|path| view! { <ol class="next">{steps(path)}</ol> }).collect_view();
    view! { <div class="stack"><h4>{app.word(Word::Path)}</h4>{lists}</div> }.into_any()
}
