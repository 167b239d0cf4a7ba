//! One question a page, after the GOV.UK pattern: legend is the h1, hint, why it is asked, nothing preselected.

use super::app::App;
use super::browser;
use super::element::{Element, el, of, text};
use super::field::{Fault, controls, mistakes, reply, wrong};
use super::parts::{act, back, icon};
use super::screen::Reading;
use super::start::go_on;
use crate::domain::{FactId, Question, Reply, Word};
use leptos::prelude::WithUntracked;

/// How many services that are certain are named at most.
const NAMED: usize = 2;

/// The page of one question.
pub fn question(app: App, fact: FactId, changing: bool) -> Element {
    let asked = app.book.with_untracked(|book| book.question(fact).clone());
    let faults = app.faults();
    let fault = faults.first();
    let form = form(app, fact, changing)
        .add(
            of("div", if fault.is_some() { "wrong" } else { "" })
                .add(progress(app, fact, changing))
                .add(fields(app, fact, &asked, fault)),
        )
        .all(more(app, &asked))
        .add(why(app, &asked))
        .add(go_on(app));
    of("div", "page")
        .all(back(app))
        .all(mistakes(app, &faults))
        .add(form)
        .all(known(app))
}

/// A form that answers a question.
fn form(app: App, fact: FactId, changing: bool) -> Element {
    let submit = move |event: &browser::Event| {
        event.prevent_default();
        match read(app, fact, &browser::filled(event)) {
            Ok(reply) => app.answer(fact, reply, changing),
            Err(fault) => app.refuse(vec![fault]),
        }
    };
    empty_form(submit)
}

/// Reads the answer to a question from what is filled in.
pub fn read(app: App, fact: FactId, filled: &browser::Filled) -> Result<Reply, Fault> {
    let unit = app.word(Word::ExactSumUnit);
    let bands = app.ask(|case| case.bands(fact));
    let kind = app
        .book
        .with_untracked(|book| book.question(fact).kind.clone());
    reply(&kind, &bands, &filled.ticked, &filled.typed, &unit)
}

/// A form without anything in it yet.
pub fn empty_form(submit: impl FnMut(&browser::Event) + 'static) -> Element {
    of("form", "form")
        .attr("novalidate", "")
        .attr("autocomplete", "off")
        .on("submit", submit)
}

fn fields(app: App, fact: FactId, asked: &Question, fault: Option<&Fault>) -> Element {
    let described = [asked.hint.map(|_| "pytanie-h"), fault.map(|_| "pytanie-b")];
    let described = described
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let typed = match fault {
        Some(Fault::Sum(typed)) => Some(typed.as_str()),
        Some(Fault::NoCity | Fault::NothingOne | Fault::NothingMany) | None => None,
    };
    let heading = text("h1", &app.say(asked.text)).attr("tabindex", "-1");
    let wrong = fault.map(|fault| wrong(app, "pytanie-b", fault));
    let fields = el("fieldset");
    let fields = if described.is_empty() {
        fields
    } else {
        fields.attr("aria-describedby", &described)
    };
    fields
        .add(of("legend", "question").add(heading))
        .all(
            asked
                .hint
                .map(|hint| of("p", "hint").attr("id", "pytanie-h").text(&app.say(hint))),
        )
        .all(
            asked
                .sensitive
                .then(|| of("p", "hint").text(&app.word(Word::SensitiveNote))),
        )
        .all(wrong)
        .all(controls(app, fact, asked, typed))
}

/// How far one is, said honestly; of an answer changed, only that it is.
fn progress(app: App, fact: FactId, changing: bool) -> Element {
    let (again, step, ahead) = app.book.with_untracked(|book| {
        app.session.with_untracked(|session| {
            let again = changing && session.answers().to(fact).is_some();
            let ahead = || session.ahead(fact, book, app.today());
            (again, session.step(fact), if again { 0 } else { ahead() })
        })
    });
    let step = step.to_string();
    let said = match ahead {
        _ if again => app.word(Word::Change),
        0 => app.sentence(Word::StepLast, &[&step]),
        _ => app.counted(Word::StepAbout, ahead, &[&step, &ahead.to_string()]),
    };
    of("p", "progress").text(&said)
}

fn more(app: App, asked: &Question) -> Option<Element> {
    let lines = app.say(asked.more?);
    let body = of("div", "more__body").all(lines.lines().map(|line| text("p", line)));
    Some(
        of("details", "more")
            .add(el("summary").add(icon("down")).text(&app.word(Word::More)))
            .add(body),
    )
}

fn why(app: App, asked: &Question) -> Element {
    let said = el("p")
        .add(text("b", &app.word(Word::Why)))
        .text(" ")
        .text(&app.say(asked.why));
    of("div", "why").add(icon("info")).add(said)
}

/// What is already certain, quietly, with the way to it. What rests on something sensitive has no name here:
/// somebody may look over the shoulder.
fn known(app: App) -> Option<Element> {
    let sure = app.ask(|case| case.sure());
    let names: Vec<String> = app.book.with_untracked(|book| {
        let named = sure.named.iter().take(NAMED);
        let names = named.map(|service| book.text(book.service(*service).name).to_owned());
        names.collect()
    });
    let others = sure.others + sure.named.len() - names.len();
    let said = match (names.join(", "), others) {
        (names, 0) if names.is_empty() => return None,
        (names, _) if names.is_empty() => text("p", &app.word(Word::AlreadyKnown)),
        (names, 0) => known_what(app, &names),
        (names, _) => {
            let gaps = [names.as_str(), &others.to_string()];
            known_what(app, &app.counted(Word::KnownMore, others, &gaps))
        }
    };
    let show = act("textlink", &app.word(Word::ShowNow), move || {
        app.trail.go(Reading::Plan);
    });
    let words = el("div").add(said).add(el("p").add(show));
    Some(of("div", "known").add(icon("yes")).add(words))
}

fn known_what(app: App, names: &str) -> Element {
    el("p")
        .add(text("b", &app.word(Word::KnownHead)))
        .text(" ")
        .text(&app.sentence(Word::KnownWhat, &[names]))
}
