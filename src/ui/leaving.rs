//! How to leave quickly: before the first sensitive question, and whenever the footer's link is followed.

use super::app::App;
use super::browser;
use super::element::{Element, el, of, text};
use super::parts::{back, notice, section};
use crate::domain::{Consent, Word};
use leptos::prelude::{GetUntracked, Set};

/// The page; when `asking`, with the choice to go on or to pass the sensitive questions over.
pub fn leaving(app: App, asking: bool) -> Element {
    let title = if asking {
        Word::HardQuestions
    } else {
        Word::HowToLeave
    };
    let head = of("div", "stack")
        .add(text("h1", &app.word(title)).attr("tabindex", "-1"))
        .all(asking.then(|| of("p", "lead").text(&app.word(Word::HardQuestionsLead))));
    let looked_at = section("wyjscie-h", &app.word(Word::SomebodyLooks))
        .add(bullets(
            app,
            &[
                Word::LeaveByButton,
                Word::LeaveByShift,
                Word::LeaveGone,
                Word::LeaveBack,
                Word::LeaveReturn,
            ],
        ))
        .add(shift_key(app))
        .add(notice(
            Some(&app.word(Word::HistoryStays)),
            &app.word(Word::HistoryStaysWhy),
        ));
    let traces = section("slady-h", &app.word(Word::FewerTraces)).add(bullets(
        app,
        &[
            Word::PrivateWindow,
            Word::RemoveOnlyThis,
            Word::OtherPhone,
            Word::CallsAreListed,
        ],
    ));
    of("div", "page")
        .all(back(app))
        .add(head)
        .all(asking.then(|| choice(app)))
        .add(el("div").take(browser::lines()))
        .add(looked_at)
        .add(traces)
}

fn choice(app: App) -> Element {
    let button = |class: &str, word: Word, consent: Consent| {
        of("button", class)
            .attr("type", "button")
            .text(&app.word(word))
            .does(move || app.settle(consent))
    };
    of("div", "btns btns--side")
        .add(button("btn", Word::Continue, Consent::Given))
        .add(button("btn btn--quiet", Word::PassOver, Consent::Refused))
}

fn bullets(app: App, words: &[Word]) -> Element {
    let rows = words.iter().map(|word| text("li", &app.word(*word)));
    of("ul", "bullets").all(rows)
}

/// Whether Shift pressed three times leaves: on until it is switched off.
fn shift_key(app: App) -> Element {
    let turn = move |_: &browser::Event| {
        let leaves = !app.shift.get_untracked();
        app.shift.set(leaves);
        browser::leave_by_shift(leaves);
    };
    let key = of("input", "choice__box")
        .attr("type", "checkbox")
        .attr("id", "shift")
        .flag("checked", app.shift.get_untracked())
        .on("change", turn);
    let face = of("span", "choice__face")
        .text(&app.word(Word::ShiftKey))
        .add(of("span", "choice__hint").text(&app.word(Word::ShiftKeyHint)));
    of("label", "choice").add(key).add(face)
}
