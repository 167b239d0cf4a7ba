//! The first screen: what this is, the emergency lines, and the first question.

use super::app::App;
use super::browser;
use super::field::{Fault, controls, reply};
use super::parts::tel_link;
use super::question::mistakes;
use super::screen::Screen;
use crate::domain::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The first screen.
pub fn start_screen(app: App) -> AnyView {
    let (fact, needs) = app.book.with_untracked(|book| (book.needs, book.question(book.needs).clone()));
    let fault = RwSignal::new(None::<Fault>);
    let kind = needs.kind.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let filled = browser::filled(&event);
        match reply(&kind, &[], &filled.ticked, &filled.text) {
            Ok(reply) => app.answer(fact, reply, false),
            Err(wrong) => {
                fault.set(Some(wrong));
                browser::focus(None);
            }
        }
    };
    let hint = needs.hint.map(|hint| view! { <p class="hint" id="pytanie-h">{app.say(hint)}</p> });
    let city = app.book.with_untracked(|book| {
        let city = &book.city;
        (book.text(city.name).to_owned(), book.text(city.switchboard.number).to_owned())
    });
    view! {
        <div class="start">
            <div class="stack">
                <h1 tabindex="-1">{app.word(Word::Title)}</h1>
                <p class="lead">{app.word(Word::Lead)}</p>
            </div>
            <div class="start__lines" id="linie-start"></div>
            <form class="form" novalidate autocomplete="off" on:submit=submit on:change=|event| browser::keep_alone(&event)>
                {move || fault.get().map(|fault| mistakes(app, fault, "o0"))}
                <fieldset aria-describedby="pytanie-h">
                    <legend class="question question--part">{app.say(needs.text)}</legend>
                    {hint}
                    {controls(app, fact, &needs, true)}
                </fieldset>
                <div class="btns btns--side"><button class="btn" type="submit">{app.word(Word::Continue)}</button></div>
                <p class="meta">{app.word(Word::StaysHere)}</p>
            </form>
            <aside class="start__call" aria-label=app.word(Word::CallInstead)>
                <div class="aside-panel">
                    <h2 class="h3">{app.word(Word::CallInstead)}</h2>
                    <p>{app.word(Word::CallInsteadHow)}</p>
                    <ul class="phones"><li><b>{city.0}</b>" "{tel_link(app, &city.1)}</li></ul>
                    <p>
                        <a class="textlink" href="#0"
                            on:click=move |event| { event.prevent_default(); app.trail.go(Screen::Directory); }>
                            {app.word(Word::FootDirectory)}
                        </a>
                    </p>
                </div>
            </aside>
        </div>
    }
    .into_any()
}
