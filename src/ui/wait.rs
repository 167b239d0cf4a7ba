//! Instead of a screen whose words are not here: a calm line, and the number to call.

use super::app::App;
use super::element::{Element, el, of, text};
use super::parts::{back, notice, tel_link};
use crate::domain::Word;
use leptos::prelude::WithUntracked;

/// Says that the words are on their way, or that they are `lost` and whom to call.
pub fn wait(app: App, lost: bool) -> Element {
    let number = app
        .book
        .with_untracked(|book| book.text(book.city.switchboard.number).to_owned());
    let said = if lost {
        notice(
            Some(&app.word(Word::FailureTitle)),
            &app.word(Word::LostText),
        )
    } else {
        of("p", "meta").text(&app.word(Word::Loading))
    };
    let call = el("p")
        .text(&app.word(Word::FootSwitchboard))
        .text(" ")
        .add(tel_link(app, &number));
    of("div", "page")
        .all(back(app))
        .add(text("h1", &app.word(Word::Title)).attr("tabindex", "-1"))
        .add(said)
        .add(call)
}
