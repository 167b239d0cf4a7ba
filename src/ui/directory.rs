//! The directory: every section, office, service and line of the city, usable without answering anything.

use super::app::App;
use super::browser;
use super::parts::{back, icon, phone_label, tel_link};
use super::screen::Screen;
use crate::domain::{Facility, OfficeId, Phone, Rulebook, SectionId, ServiceId, Word};
use leptos::prelude::*;

/// The directory.
pub fn directory(app: App) -> AnyView {
    let asked = RwSignal::new(String::new());
    let (centre, count) = app.book.with(|book| (book.text(book.city.centre).to_owned(), book.city.offices.len()));
    view! {
        {back(app)}
        <div class="stack">
            <h1 tabindex="-1">{app.word(Word::DirectoryTitle)}</h1>
            <p>{app.sentence(Word::DirectoryLead, &[&centre, &count.to_string()])}</p>
        </div>
        <form class="search" role="search" novalidate autocomplete="off" on:submit=|event| event.prevent_default()>
            <label class="field__label" for="szukaj">{app.word(Word::Search)}</label>
            <input class="field__input" id="szukaj" type="search" autocomplete="off" spellcheck="false"
                on:input=move |event| asked.set(browser::typed(&event))/>
        </form>
        <div role="status">{move || found(app, &asked.get())}</div>
        {move || app.book.with(|book| everything(app, book))}
    }
    .into_any()
}

fn found(app: App, asked: &str) -> AnyView {
    if asked.trim().chars().count() < 2 {
        return ().into_any();
    }
    app.book.with(|book| {
        let found = book.search(asked);
        let count = found.services.len() + found.sections.len() + found.offices.len();
        let services = found.services.iter().map(|id| service(app, book, *id)).collect_view();
        let sections = found.sections.iter().map(|id| {
            let section = book.section(*id);
            view! { <li class="place"><h3>{book.text(book.office(section.office).name).to_owned()}</h3>{team(app, book, *id)}</li> }
        });
        let offices = found.offices.iter().map(|id| office(app, book, *id)).collect_view();
        let nothing = (count == 0).then(|| view! { <p>{app.word(Word::SearchNothing)}</p> });
        view! {
            <section class="section" aria-labelledby="wyniki">
                <h2 id="wyniki">{app.sentence(Word::SearchResults, &[&count.to_string()])}</h2>
                {nothing}
                <ul class="services">{services}</ul>
                <ul class="places">{sections.collect_view()}{offices}</ul>
            </section>
        }
        .into_any()
    })
}

fn everything(app: App, book: &Rulebook) -> AnyView {
    let offices = book.all_offices().map(|(id, _)| office(app, book, id)).collect_view();
    let services = book.all_services().map(|(id, _)| service(app, book, id)).collect_view();
    let (outside, inside): (Vec<&Facility>, Vec<&Facility>) =
        book.city.facilities.iter().partition(|facility| facility.elsewhere);
    let lines = book.lines.iter().map(|line| {
        let about = format!("{}: {}", book.text(line.name), book.text(line.about));
        let when = line.when.map(|when| format!(", {}", book.text(when)));
        view! { <li><b>{about}{when}</b>" "{tel_link(app, book.text(line.number))}</li> }
    });
    view! {
        {part(app, "budynki", Word::AllOffices, view! { <ul class="places">{offices}</ul> }.into_any())}
        {part(app, "linie", Word::AllLines, view! { <ul class="phones">{lines.collect_view()}</ul> }.into_any())}
        {part(app, "uslugi", Word::AllServices, view! { <ul class="services">{services}</ul> }.into_any())}
        {part(app, "placowki", Word::AllFacilities, facilities(app, book, &inside))}
        {part(app, "poza", Word::Elsewhere, facilities(app, book, &outside))}
        <p class="meta">{app.sentence(Word::Website, &[book.text(book.city.website)])}</p>
        <ul class="bullets">{book.city.channels.iter().map(|channel| view! { <li>{app.say(*channel)}</li> }).collect_view()}</ul>
    }
    .into_any()
}

fn part(app: App, id: &'static str, head: Word, body: AnyView) -> AnyView {
    view! { <section class="section" aria-labelledby=id><h2 id=id>{app.word(head)}</h2>{body}</section> }.into_any()
}

fn office(app: App, book: &Rulebook, id: OfficeId) -> AnyView {
    let office = book.office(id);
    let here = book.all_sections().filter(|(_, section)| section.office == id && section.parent.is_none());
    let teams = here.map(|(section, _)| team(app, book, section)).collect_view();
    let note = office.note.map(|note| view! { <p class="meta">{app.say(note)}</p> });
    view! {
        <li class="place">
            <h3>{book.text(office.name).to_owned()}</h3>
            <p class="meta">{book.text(office.street).to_owned()}", "{book.text(office.town).to_owned()}</p>
            {note}
            {teams}
            <p class="meta">{app.word(Word::HoursUnknown)}</p>
        </li>
    }
    .into_any()
}

/// A section with its phones and the teams inside it.
fn team(app: App, book: &Rulebook, id: SectionId) -> AnyView {
    let section = book.section(id);
    let inside = book.all_sections().filter(|(_, other)| other.parent == Some(id));
    let inside = inside.map(|(other, _)| team(app, book, other)).collect_view();
    let own_phones = section.parent.is_some() || !section.phones.is_empty();
    let phones = if own_phones {
        phones(app, book, &section.phones)
    } else {
        view! {
            <div class="place__calls">{tel_link(app, book.text(book.city.switchboard.number))}</div>
            <p class="meta">{app.word(Word::NoOwnPhone)}</p>
        }
        .into_any()
    };
    let room = section.room.map(|(room, year)| {
        let room = book.text(room);
        let room = year.map_or_else(|| room.to_owned(), |year| app.sentence(Word::RoomOf, &[room, book.text(year)]));
        view! { <p class="meta">{room}</p> }
    });
    view! {
        <p><b>{book.text(section.name).to_owned()}</b></p>
        {phones}
        {room}
        <p class="meta">{app.say(section.scope)}</p>
        {inside}
    }
    .into_any()
}

fn phones(app: App, book: &Rulebook, phones: &[Phone]) -> AnyView {
    let rows = phones.iter().map(|phone| {
        let label = phone_label(app, phone, "");
        let label = (!label.is_empty()).then(|| view! { <span class="meta">{label}</span> });
        view! { {tel_link(app, book.text(phone.number))}{label} }
    });
    view! { <div class="place__calls">{rows.collect_view()}</div> }.into_any()
}

fn service(app: App, book: &Rulebook, id: ServiceId) -> AnyView {
    let service = book.service(id);
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.trail.go(Screen::Card(id));
    };
    view! {
        <li class="service">
            <a class="service__link" href="#0" id=format!("u{}", id.index()) on:click=open>
                <span class="service__name">{book.text(service.name).to_owned()}</span>
            </a>
            <p class="service__why">{app.say(service.brief)}</p>
            {icon("right")}
        </li>
    }
    .into_any()
}

fn facilities(app: App, book: &Rulebook, list: &[&Facility]) -> AnyView {
    let rows = list.iter().map(|facility| {
        let run_by = facility.run_by.map(|who| {
            view! { <p class="meta">{app.sentence(Word::RunBy, &[book.text(who)])}</p> }
        });
        let note = facility.note.map(|note| view! { <p class="meta">{app.say(note)}</p> });
        view! {
            <li class="place">
                <h3>{book.text(facility.name).to_owned()}</h3>
                <p>{book.text(facility.address).to_owned()}</p>
                <p>{app.say(facility.audience)}</p>
                {phones(app, book, &facility.phones)}
                {run_by}
                {note}
            </li>
        }
    });
    view! { <ul class="places">{rows.collect_view()}</ul> }.into_any()
}
