//! The parts screens are made of: an icon, a call, a verdict. Plain values in, elements out.

use super::app::App;
use super::browser;
use super::element::{Element, el, of, text};
use crate::domain::{Outcome, Phone, Word, dial};

/// A picture from the sprite in the page; always beside a word.
pub fn icon(name: &str) -> Element {
    let picture = el("use").attr("href", &format!("#i-{name}"));
    of("svg", "icon")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .add(picture)
}

/// A link that acts inside the app.
pub fn act(class: &str, label: &str, act: impl FnMut() + 'static) -> Element {
    of("a", class).attr("href", "#0").text(label).does(act)
}

/// The way back, as the browser knows it.
pub fn back(app: App) -> Option<Element> {
    let link = || {
        of("a", "back")
            .attr("href", "#0")
            .add(icon("left"))
            .text(&app.word(Word::Back))
            .does(browser::back)
    };
    app.trail.can_return().then(link)
}

/// A part of a page under its own heading.
pub fn section(id: &str, head: &str) -> Element {
    of("section", "section")
        .attr("aria-labelledby", id)
        .add(text("h2", head).attr("id", id))
}

/// A part of a page that opens when it is wanted.
pub fn folded(id: &'static str, head: &str) -> Element {
    let head = of("h2", "h3").attr("id", id).text(head);
    of("details", "more more--part").add(el("summary").add(icon("down")).add(head))
}

/// A number to call as a big button.
pub fn call(number: &str, who: &str, second: bool) -> Element {
    let class = if second { "call call--second" } else { "call" };
    let words = el("span")
        .add(of("span", "call__who").text(who))
        .text(" ")
        .add(of("span", "call__number").text(number));
    of("a", class)
        .attr("href", &dial(number))
        .add(icon("phone"))
        .add(words)
}

/// A number to call in a line of text.
pub fn tel_link(app: App, number: &str) -> Element {
    let call = of("span", "unseen").text(&app.word(Word::Call)).text(" ");
    of("a", "tel")
        .attr("href", &dial(number))
        .add(icon("phone"))
        .add(call)
        .text(number)
}

/// A number with its owner, as a row of a list.
pub fn tel_row(app: App, who: &str, number: &str) -> Element {
    el("li")
        .add(text("b", who))
        .text(" ")
        .add(tel_link(app, number))
}

/// What a phone number is called: whose it is, and how sure it is.
pub fn phone_label(app: App, phone: &Phone, otherwise: &str) -> String {
    let own = phone
        .label
        .map_or_else(|| otherwise.to_owned(), |label| app.say(label));
    let year = phone
        .as_of
        .map(|year| app.sentence(Word::NumberOf, &[&app.say(year)]));
    let doubt = phone.to_confirm.then(|| app.word(Word::NumberToConfirm));
    let parts = [Some(own), year, doubt]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// A verdict: a sentence with its own shape of icon.
pub fn verdict(app: App, outcome: Outcome, big: &str) -> Element {
    let (kind, shape, word) = match outcome {
        Outcome::Likely => ("likely", icon("yesfull"), Word::Likely),
        Outcome::Possible => ("possible", icon("may"), Word::Possible),
        Outcome::Unknown => ("unknown", icon("ask"), Word::Unsure),
        Outcome::Unlikely => ("unlikely", icon("no"), Word::Unlikely),
    };
    of("span", &format!("verdict verdict--{kind}{big}"))
        .add(shape)
        .text(&app.word(word))
}

/// Something to mind, in a box of its own.
pub fn notice(head: Option<&str>, said: &str) -> Element {
    let words = el("div")
        .all(head.map(|head| of("p", "notice__head").text(head)))
        .add(text("p", said));
    of("div", "notice").add(icon("info")).add(words)
}
