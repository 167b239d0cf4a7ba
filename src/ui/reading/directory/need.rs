//! One need: all the help with it, and the lines to call.

use super::rows;
use crate::domain::{Rulebook, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{act, back, section as part, tel_row};
use crate::ui::screen::Screen;
use leptos::prelude::WithUntracked;

/// The page of a need, by its place in the first question.
pub fn need(app: App, place: usize) -> Element {
    app.book.with_untracked(|book| {
        let answer = book.question(book.needs).answers().get(place);
        let name = answer
            .map(|answer| app.say(answer.text))
            .unwrap_or_default();
        let services = book
            .all_services()
            .filter(|(_, service)| service.needs.has(place));
        let services = services.map(|(id, _)| rows::service(app, book, id, None));
        let questions = act("textlink", &app.word(Word::ByNeedAsk), move || {
            app.trail.go(Screen::Start);
        });
        let head = of("div", "stack")
            .add(text("h1", &name).attr("tabindex", "-1"))
            .add(text("p", &app.word(Word::ByNeedLead)))
            .add(el("p").add(questions));
        of("div", "page")
            .all(back(app))
            .add(head)
            .add(lines(app, book, place))
            .add(
                part("uslugi", &app.word(Word::AllServices))
                    .add(of("ul", "services").all(services)),
            )
    })
}

/// Whom to call about it: the lines for it, and the switchboard.
fn lines(app: App, book: &Rulebook, place: usize) -> Element {
    let lines = book.lines.iter().filter(|line| line.needs.has(place));
    let lines = lines.map(|line| {
        let about = format!("{}: {}", book.text(line.name), book.text(line.about));
        tel_row(app, &about, book.text(line.number))
    });
    let switchboard = book.city.greeting.switchboard.as_ref();
    let switchboard = switchboard
        .map(|phone| tel_row(app, &app.word(Word::Switchboard), book.text(phone.number)));
    part("linie", &app.word(Word::AllLines)).add(of("ul", "phones").all(lines).all(switchboard))
}
