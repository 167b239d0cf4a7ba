//! A place where help is given: for whom, where, whom to call, who runs it and what one gets there.

use super::office::origins;
use super::{rows, services};
use crate::domain::{FacilityId, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, icon, notice};
use crate::ui::reading::contact::map;
use leptos::prelude::WithUntracked;

/// The page of a place of help.
pub fn facility(app: App, id: FacilityId) -> Element {
    app.book.with_untracked(|book| {
        let it = book.facility(id);
        let name = book.text(it.name);
        let head = of("div", "stack")
            .add(text("h1", name).attr("tabindex", "-1"))
            .add(of("p", "lead").text(&app.say(it.audience)));
        let address = book.text(it.address);
        let link = is_address(address).then(|| map(app, address));
        let place = text("span", address).text(" ").all(link);
        let line = |shape, said: &str| el("li").add(icon(shape)).add(text("span", said));
        let run_by = it
            .run_by
            .map(|who| line("info", &app.sentence(Word::RunBy, &[book.text(who)])));
        let facts = of("ul", "facts")
            .add(el("li").add(icon("place")).add(place))
            .add(line("clock", &app.word(Word::HoursUnknown)))
            .all(run_by);
        of("div", "page")
            .all(back(app))
            .add(head)
            .all(rows::numbers(app, book, &it.phones, name))
            .add(facts)
            .all(it.note.map(|note| notice(None, &app.say(note))))
            .all(services(app, book, &book.given_in(id)))
            .add(origins(app, book, &it.sources))
    })
}

/// Whether it is an address one can look up, not a sentence such as "ask for the address" or a list of stops.
fn is_address(said: &str) -> bool {
    !said.ends_with('.') && !said.contains(':')
}
