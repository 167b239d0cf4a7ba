//! The parts screens are made of: an icon, a call, a verdict. Plain values in, HTML out.

use super::app::App;
use super::browser;
use crate::domain::{Outcome, Phone, Word, dial};
use leptos::prelude::*;

/// A picture from the sprite in the page; always beside a word.
pub fn icon(name: &str) -> AnyView {
    let href = format!("#i-{name}");
    view! { <svg class="icon" aria-hidden="true" focusable="false"><use href=href/></svg> }.into_any()
}

/// The way back, as the browser knows it.
pub fn back(app: App) -> AnyView {
    let label = app.word(Word::Back);
    app.trail
        .can_return()
        .then(|| {
            view! {
                <a class="back" href="#0" on:click=move |event| { event.prevent_default(); browser::back(); }>
                    {icon("left")}{label}
                </a>
            }
        })
        .into_any()
}

/// A number to call as a big button.
pub fn call(number: &str, who: String, second: bool) -> AnyView {
    let class = if second { "call call--second" } else { "call" };
    view! {
        <a class=class href=dial(number)>
            {icon("phone")}
            <span>
                <span class="call__who">{who}</span>" "
                <span class="call__number">{number.to_owned()}</span>
            </span>
        </a>
    }
    .into_any()
}

/// A number to call in a line of text.
pub fn tel_link(app: App, number: &str) -> AnyView {
    view! {
        <a class="tel" href=dial(number)>
            {icon("phone")}<span class="unseen">{app.word(Word::Call)}" "</span>{number.to_owned()}
        </a>
    }
    .into_any()
}

/// What a phone number is called: whose it is, and how sure it is.
pub fn phone_label(app: App, phone: &Phone, otherwise: &str) -> String {
    let own = phone.label.map(|label| app.say(label));
    let year = phone.as_of.map(|year| app.sentence(Word::NumberOf, &[&app.say(year)]));
    let doubt = phone.to_confirm.then(|| app.word(Word::NumberToConfirm));
    let mut parts = vec![own.unwrap_or_else(|| otherwise.to_owned())];
    parts.extend(year);
    parts.extend(doubt);
    parts.join(", ")
}

/// A verdict: a sentence with its own shape of icon.
pub fn verdict(app: App, outcome: Outcome, big: bool) -> AnyView {
    let (kind, shape, word) = match outcome {
        Outcome::Likely => ("likely", "yesfull", Word::Likely),
        Outcome::Possible => ("possible", "may", Word::Possible),
        Outcome::Unknown => ("unknown", "ask", Word::Unsure),
        Outcome::Unlikely => ("unlikely", "no", Word::Unlikely),
    };
    let class = format!("verdict verdict--{kind}{}", if big { " verdict--big" } else { "" });
    view! { <span class=class>{icon(shape)}{app.word(word)}</span> }.into_any()
}
