//! The answers, to check and change before the plan.

use super::app::App;
use super::parts::back;
use super::screen::Screen;
use crate::domain::{FactId, Word};
use leptos::prelude::*;

/// The summary of answers.
pub fn review(app: App) -> AnyView {
    let rows = app.book.with(|book| app.session.with(|session| session.summary(book, app.today())));
    let rows = rows.into_iter().map(|fact| row(app, fact)).collect_view();
    view! {
        {back(app)}
        <div class="stack">
            <h1 tabindex="-1">{app.word(Word::ReviewTitle)}</h1>
            <p>{app.word(Word::ReviewLead)}</p>
        </div>
        <dl class="summary">{rows}</dl>
        <div class="btns btns--side">
            <button class="btn" type="button" on:click=move |_| app.trail.go(Screen::Plan)>{app.word(Word::ShowPlan)}</button>
            <button class="btn btn--quiet" type="button" on:click=move |_| app.restart()>{app.word(Word::StartAgain)}</button>
        </div>
    }
    .into_any()
}

fn row(app: App, fact: FactId) -> AnyView {
    let (label, sensitive) = app.book.with(|book| {
        let question = book.question(fact);
        (book.text(question.label).to_owned(), question.sensitive)
    });
    let said = app.ask(|case| case.answers.to(fact).map(|reply| case.in_words(fact, reply))).unwrap_or_default();
    let said = if sensitive {
        view! { <details class="veiled"><summary>{app.word(Word::Veiled)}</summary>{said}</details> }.into_any()
    } else {
        view! { {said} }.into_any()
    };
    view! {
        <div>
            <dt>{label.clone()}</dt>
            <dd>{said}</dd>
            <dd class="summary__do">{change(app, fact, &label)}</dd>
        </div>
    }
    .into_any()
}

/// A link that asks a question again.
pub fn change(app: App, fact: FactId, label: &str) -> AnyView {
    let again = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let needs = app.book.with_untracked(|book| book.needs);
        app.trail.go(if fact == needs { Screen::Start } else { Screen::Question { fact, changing: true } });
    };
    view! {
        <a href="#0" on:click=again>{app.word(Word::Change)}<span class="unseen">": "{label.to_owned()}</span></a>
    }
    .into_any()
}
