//! The first screen: what this is, the emergency lines, the city, and the first question.

use super::app::App;
use super::browser;
use super::element::{Element, el, of, text};
use super::field::{Fault, cities, controls, mistakes, wrong};
use super::parts::{act, back, tel_row};
use super::question::{empty_form, read};
use crate::domain::{FactId, Question, Word};
use leptos::prelude::{Update, WithUntracked};

/// The first screen.
pub fn start_screen(app: App) -> Element {
    let (fact, needs) = app
        .book
        .with_untracked(|book| (book.needs, book.question(book.needs).clone()));
    let faults = app.faults();
    let city = faults.iter().find(|fault| **fault == Fault::NoCity);
    let need = faults.iter().find(|fault| **fault != Fault::NoCity);
    let form = empty_form(move |event| submit(app, fact, event))
        .all(mistakes(app, &faults))
        .add(part(city, which_city(app, city)))
        .add(part(need, which_needs(app, fact, &needs, need)))
        .add(go_on(app))
        .add(of("p", "meta").text(&app.word(Word::StaysHere)));
    let head = of("div", "stack")
        .add(text("h1", &app.word(Word::Title)).attr("tabindex", "-1"))
        .add(of("p", "lead").text(&app.word(Word::Lead)));
    let start = of("div", "start")
        .add(head)
        .add(of("div", "start__lines").take(browser::lines()))
        .add(form)
        .add(call_instead(app));
    of("div", "page page--wide").add(start)
}

/// Takes the city and the needs; what is right stays, whatever else is wrong.
fn submit(app: App, fact: FactId, event: &browser::Event) {
    event.prevent_default();
    let filled = browser::filled(event);
    let needs = read(app, fact, &filled);
    match filled.city {
        Some(city) => app.choose_city(city),
        None => {
            if let Ok(reply) = needs {
                app.session.update(|session| session.answer(fact, reply));
            }
        }
    }
    match (filled.city, needs) {
        (Some(_), Ok(reply)) => app.answer(fact, reply, false),
        (Some(_), Err(fault)) => app.refuse(vec![fault]),
        (None, Ok(_)) => app.refuse(vec![Fault::NoCity]),
        (None, Err(fault)) => app.refuse(vec![Fault::NoCity, fault]),
    }
}

/// Keeps what is filled in on the first screen, for whoever looks at something else before going on.
pub fn keep(app: App) {
    let filled = browser::filled_in();
    let fact = app.book.with_untracked(|book| book.needs);
    if let Ok(reply) = read(app, fact, &filled) {
        app.session.update(|session| session.answer(fact, reply));
    }
    if let Some(city) = filled.city {
        app.choose_city(city);
    }
}

fn part(fault: Option<&Fault>, fields: Element) -> Element {
    of("div", if fault.is_some() { "wrong" } else { "" }).add(fields)
}

fn which_city(app: App, fault: Option<&Fault>) -> Element {
    let fields = el("fieldset");
    let fields = match fault {
        Some(_) => fields.attr("aria-describedby", "miasto-b"),
        None => fields,
    };
    fields
        .add(of("legend", "question question--part").text(&app.word(Word::WhichCity)))
        .all(fault.map(|fault| wrong(app, "miasto-b", fault)))
        .add(cities(app))
}

fn which_needs(app: App, fact: FactId, needs: &Question, fault: Option<&Fault>) -> Element {
    let described = if fault.is_some() {
        "pytanie-h pytanie-b"
    } else {
        "pytanie-h"
    };
    let hint = needs.hint.map(|hint| app.say(hint));
    el("fieldset")
        .attr("aria-describedby", described)
        .add(of("legend", "question question--part").text(&app.say(needs.text)))
        .all(hint.map(|hint| of("p", "hint").attr("id", "pytanie-h").text(&hint)))
        .all(fault.map(|fault| wrong(app, "pytanie-b", fault)))
        .all(controls(app, fact, needs, None))
}

/// The button that goes on.
pub fn go_on(app: App) -> Element {
    let button = of("button", "btn")
        .attr("type", "submit")
        .text(&app.word(Word::Continue));
    of("div", "btns btns--side").add(button)
}

/// The switchboards of all cities.
pub fn switchboards(app: App) -> Element {
    let numbers = app.book.with_untracked(|book| {
        let number = |city: &crate::domain::Greeting| {
            let phone = city.switchboard.as_ref()?;
            Some((
                book.text(city.name).to_owned(),
                book.text(phone.number).to_owned(),
            ))
        };
        book.cities.iter().filter_map(number).collect::<Vec<_>>()
    });
    let rows = numbers
        .iter()
        .map(|(city, number)| tel_row(app, city, number));
    of("ul", "phones").all(rows)
}

fn call_instead(app: App) -> Element {
    let directory = act("textlink", &app.word(Word::FootDirectory), move || {
        app.open_directory();
    });
    let panel = of("div", "aside-panel")
        .add(of("h2", "h3").text(&app.word(Word::CallInstead)))
        .add(text("p", &app.word(Word::CallInsteadHow)))
        .add(switchboards(app))
        .add(el("p").add(directory));
    of("aside", "start__call")
        .attr("aria-label", &app.word(Word::CallInstead))
        .add(panel)
}

/// Which city's doors to show under this title, for those who have chosen none, or want `another` and then go back.
pub fn ask_city(app: App, title: Word, another: bool) -> Element {
    let rows = app.cities().into_iter().enumerate().map(|(place, name)| {
        let choose = move || {
            app.choose_city(place);
            if another {
                browser::back();
            }
        };
        el("li").add(act("textlink", &name, choose))
    });
    of("div", "page")
        .all(back(app))
        .add(text("h1", &app.word(title)).attr("tabindex", "-1"))
        .add(text("p", &app.word(Word::WhichCity)))
        .add(of("ul", "links").all(rows))
        .add(switchboards(app))
}
