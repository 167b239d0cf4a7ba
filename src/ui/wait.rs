//! Instead of a screen whose words are not here: a calm line, and the number to call.

use super::app::App;
use super::element::{Element, of, text};
use super::parts::{back, notice};
use super::start::switchboards;
use crate::domain::Word;

/// Says that the words are on their way; or that they are `lost`, how to try again and whom to call.
pub fn wait(app: App, lost: bool) -> Element {
    let said = if lost {
        notice(
            Some(&app.word(Word::FailureTitle)),
            &app.word(Word::LostText),
        )
    } else {
        of("p", "meta").text(&app.word(Word::Loading))
    };
    let again = of("button", "btn")
        .attr("type", "button")
        .text(&app.word(Word::TryAgain))
        .does(move || app.fetch());
    of("div", "page")
        .all(back(app))
        .add(text("h1", &app.word(Word::Title)).attr("tabindex", "-1"))
        .add(said)
        .all(lost.then(|| of("div", "btns").add(again)))
        .add(switchboards(app))
}
