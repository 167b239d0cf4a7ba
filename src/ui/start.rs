//! The first screen: what this is, the emergency lines, and the first question.

use super::app::App;
use super::browser;
use super::element::{Element, el, of, text};
use super::field::{controls, mistakes};
use super::parts::{act, tel_row};
use super::question::form;
use super::screen::Screen;
use crate::domain::Word;
use leptos::prelude::WithUntracked;

/// The first screen.
pub fn start_screen(app: App) -> Element {
    let (fact, needs) = app
        .book
        .with_untracked(|book| (book.needs, book.question(book.needs).clone()));
    let fault = app.fault();
    let fields = el("fieldset")
        .attr("aria-describedby", "pytanie-h")
        .add(of("legend", "question question--part").text(&app.say(needs.text)))
        .all(
            needs
                .hint
                .map(|hint| of("p", "hint").attr("id", "pytanie-h").text(&app.say(hint))),
        )
        .all(controls(app, fact, &needs, None));
    let form = form(app, fact, false)
        .all(fault.as_ref().map(|fault| mistakes(app, fault)))
        .add(fields)
        .add(go_on(app))
        .add(of("p", "meta").text(&app.word(Word::StaysHere)));
    let head = of("div", "stack")
        .add(text("h1", &app.word(Word::Title)).attr("tabindex", "-1"))
        .add(of("p", "lead").text(&app.word(Word::Lead)));
    let start = of("div", "start")
        .add(head)
        .add(of("div", "start__lines").attr("id", browser::LINES_AT_START))
        .add(form)
        .add(call_instead(app));
    of("div", "page page--wide").add(start)
}

/// The button that goes on.
pub fn go_on(app: App) -> Element {
    let button = of("button", "btn")
        .attr("type", "submit")
        .text(&app.word(Word::Continue));
    of("div", "btns btns--side").add(button)
}

fn call_instead(app: App) -> Element {
    let (city, number) = app.book.with_untracked(|book| {
        (
            book.text(book.city.name).to_owned(),
            book.text(book.city.switchboard.number).to_owned(),
        )
    });
    let directory = act("textlink", &app.word(Word::FootDirectory), move || {
        app.trail.go(Screen::Directory);
    });
    let panel = of("div", "aside-panel")
        .add(of("h2", "h3").text(&app.word(Word::CallInstead)))
        .add(text("p", &app.word(Word::CallInsteadHow)))
        .add(of("ul", "phones").add(tel_row(app, &city, &number)))
        .add(el("p").add(directory));
    of("aside", "start__call")
        .attr("aria-label", &app.word(Word::CallInstead))
        .add(panel)
}
