//! A line that helps at once: whose it is, when to call it, and with what it helps.

use super::office::origins;
use crate::domain::{LineId, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, call, lead_to};
use crate::ui::screen::Reading;
use leptos::prelude::WithUntracked;

/// The page of a line.
pub fn line(app: App, id: LineId) -> Element {
    app.book.with_untracked(|book| {
        let it = book.line(id);
        let name = book.text(it.name);
        let row = |word, said: String| {
            el("div")
                .add(text("dt", &app.word(word)))
                .add(text("dd", &said))
        };
        let when = it.when.map(|when| row(Word::WhenToCall, app.say(when)));
        let whom = it.audience.map(|whom| row(Word::ForWhom, app.say(whom)));
        let needs = book.question(book.needs).answers().iter().enumerate();
        let needs = needs.filter(|(place, _)| it.needs.has(*place));
        let needs = needs.map(|(place, answer)| {
            let link = lead_to(app, Reading::Need(place), of("a", "textlink"));
            el("li").add(link.text(&app.say(answer.text)))
        });
        let head = of("div", "stack")
            .add(text("h1", name).attr("tabindex", "-1"))
            .add(of("p", "lead").text(&app.say(it.about)));
        of("div", "page")
            .all(back(app))
            .add(head)
            .add(of("div", "calls").add(call(book.text(it.number), name, false)))
            .add(of("dl", "summary summary--facts").all(when).all(whom))
            .add(of("ul", "links").all(needs))
            .add(origins(app, book, &it.sources))
    })
}
