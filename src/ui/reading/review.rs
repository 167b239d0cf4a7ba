//! The answers, to check and change before the plan.

use crate::domain::{FactId, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{act, back};
use crate::ui::screen::{Reading, Screen};
use leptos::prelude::WithUntracked;

/// The summary of answers.
pub fn review(app: App) -> Element {
    let facts = app.book.with_untracked(|book| {
        app.session
            .with_untracked(|session| session.summary(book, app.today()))
    });
    let head = of("div", "stack")
        .add(text("h1", &app.word(Word::ReviewTitle)).attr("tabindex", "-1"))
        .add(text("p", &app.word(Word::ReviewLead)));
    let show = of("button", "btn")
        .attr("type", "button")
        .text(&app.word(Word::ShowPlan));
    let buttons = of("div", "btns btns--side")
        .add(show.does(move || app.trail.go(Reading::Plan)))
        .add(start_again(app));
    of("div", "page")
        .all(back(app))
        .add(head)
        .add(
            of("dl", "summary")
                .add(city(app))
                .all(facts.into_iter().map(|fact| row(app, fact))),
        )
        .add(buttons)
}

/// The button that forgets everything.
pub fn start_again(app: App) -> Element {
    of("button", "btn btn--quiet")
        .attr("type", "button")
        .text(&app.word(Word::StartAgain))
        .does(move || app.restart())
}

/// A link that asks a question again.
pub fn change(app: App, fact: FactId) -> Element {
    let (label, needs) = app
        .book
        .with_untracked(|book| (book.text(book.question(fact).label).to_owned(), book.needs));
    let again = move || {
        app.trail.go(if fact == needs {
            Screen::Start
        } else {
            Screen::Question {
                fact,
                changing: true,
            }
        });
    };
    act("", &app.word(Word::Change), again).add(of("span", "unseen").text(": ").text(&label))
}

/// The city, which one changes where it was chosen.
fn city(app: App) -> Element {
    let name = app
        .book
        .with_untracked(|book| book.text(book.city.greeting.name).to_owned());
    let change = act("", &app.word(Word::Change), move || {
        app.trail.go(Screen::Start);
    });
    let label = app.word(Word::City);
    el("div")
        .add(text("dt", &label))
        .add(text("dd", &name))
        .add(of("dd", "summary__do").add(change.add(of("span", "unseen").text(": ").text(&label))))
}

fn row(app: App, fact: FactId) -> Element {
    let (label, sensitive) = app.book.with_untracked(|book| {
        let question = book.question(fact);
        (book.text(question.label).to_owned(), question.sensitive)
    });
    let said = app
        .ask(|case| {
            case.answers
                .to(fact)
                .map(|reply| case.in_words(fact, reply))
        })
        .unwrap_or_default();
    let veil = || {
        of("details", "veiled")
            .add(text("summary", &app.word(Word::Veiled)))
            .text(&said)
    };
    let answer = if sensitive {
        el("dd").add(veil())
    } else {
        text("dd", &said)
    };
    el("div")
        .add(text("dt", &label))
        .add(answer)
        .add(of("dd", "summary__do").add(change(app, fact)))
}
