//! One question a page, after the GOV.UK pattern: legend is the h1, hint, why it is asked, nothing preselected.

use super::app::App;
use super::browser;
use super::field::{Fault, controls, reply};
use super::parts::{back, icon};
use super::screen::Screen;
use crate::domain::{FactId, Outcome, Question, Word};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The page of one question.
pub fn question(app: App, fact: FactId, changing: bool) -> AnyView {
    let asked = app.book.with_untracked(|book| book.question(fact).clone());
    let fault = RwSignal::new(None::<Fault>);
    let kind = asked.kind.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let filled = browser::filled(&event);
        let bands = app.ask(|case| case.bands(fact));
        match reply(&kind, &bands, &filled.ticked, &filled.text) {
            Ok(reply) => app.answer(fact, reply, changing),
            Err(wrong) => {
                fault.set(Some(wrong));
                browser::focus(None);
            }
        }
    };
    let hint = asked.hint.map(|hint| view! { <p class="hint" id="pytanie-h">{app.say(hint)}</p> });
    let described = move || {
        let error = fault.get().map(|_| "pytanie-b");
        [asked.hint.map(|_| "pytanie-h"), error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let sensitive = asked.sensitive.then(|| view! { <p class="hint">{app.word(Word::SensitiveNote)}</p> });
    view! {
        {back(app)}
        {move || fault.get().map(|fault| mistakes(app, fault, "o0"))}
        <form class="form" novalidate autocomplete="off" on:submit=submit on:change=|event| browser::keep_alone(&event)>
            <div class=move || if fault.get().is_some() { "wrong" } else { "" }>
                <p class="progress">{progress(app, fact, changing)}</p>
                <fieldset aria-describedby=described>
                    <legend class="question"><h1 tabindex="-1">{app.say(asked.text)}</h1></legend>
                    {hint}
                    {sensitive}
                    {move || fault.get().map(|fault| wrong(app, fault))}
                    {controls(app, fact, &asked, false)}
                </fieldset>
            </div>
            {more(app, &asked)}
            <div class="why">
                {icon("info")}
                <p><b>{app.word(Word::Why)}</b>" "{app.say(asked.why)}</p>
            </div>
            <div class="btns btns--side"><button class="btn" type="submit">{app.word(Word::Continue)}</button></div>
        </form>
        {known(app)}
    }
    .into_any()
}

/// The summary of what is wrong with a form, with a link to the first control.
pub fn mistakes(app: App, fault: Fault, control: &str) -> AnyView {
    let control = if fault == Fault::Sum { "kwota" } else { control };
    view! {
        <div class="mistakes" role="alert" tabindex="-1" aria-labelledby="bledy-h">
            <h2 id="bledy-h">{app.word(Word::MistakeHead)}</h2>
            <ul><li><a href=format!("#{control}")>{app.word(advice(fault))}</a></li></ul>
        </div>
    }
    .into_any()
}

fn wrong(app: App, fault: Fault) -> AnyView {
    view! {
        <p class="wrong__text" id="pytanie-b">
            {icon("alarm")}<span>{app.sentence(Word::Mistake, &[&app.word(advice(fault))])}</span>
        </p>
    }
    .into_any()
}

fn advice(fault: Fault) -> Word {
    match fault {
        Fault::Nothing(true) => Word::MistakeNothingMany,
        Fault::Nothing(false) => Word::MistakeNothingOne,
        Fault::Sum => Word::MistakeMoney,
    }
}

fn progress(app: App, fact: FactId, changing: bool) -> String {
    let (step, left) = app.book.with_untracked(|book| {
        app.session.with_untracked(|session| (session.step(fact), session.left(book, app.today())))
    });
    if changing {
        app.word(Word::Change)
    } else {
        app.sentence(Word::StepLeft, &[&step.to_string(), &left.to_string()])
    }
}

fn more(app: App, question: &Question) -> AnyView {
    let lines = question.more.map(|more| app.say(more));
    lines
        .map(|lines| {
            let lines = lines.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
            view! {
                <details class="more">
                    <summary>{icon("down")}{app.word(Word::More)}</summary>
                    <div class="more__body">{lines}</div>
                </details>
            }
        })
        .into_any()
}

/// What is already certain, quietly, with the way to it.
fn known(app: App) -> AnyView {
    let certain = app.ask(|case| {
        let verdicts = case.verdicts();
        let likely = verdicts.iter().filter(|verdict| verdict.outcome == Outcome::Likely);
        let names = likely.map(|verdict| case.book.text(case.book.service(verdict.service).name));
        names.take(2).collect::<Vec<_>>().join(", ")
    });
    (!certain.is_empty())
        .then(|| {
            view! {
                <div class="known">
                    {icon("yes")}
                    <div>
                        <p>{app.sentence(Word::AlreadyKnown, &[&certain])}</p>
                        <p>
                            <a class="textlink" href="#0"
                                on:click=move |event| { event.prevent_default(); app.trail.go(Screen::Plan); }>
                                {app.word(Word::ShowNow)}
                            </a>
                        </p>
                    </div>
                </div>
            }
        })
        .into_any()
}
