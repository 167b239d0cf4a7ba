//! The case code: the answers and the city as a short text, to come back to this case or hand it on.

use super::{View, tool};
use crate::domain::Word;
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, of};
use crate::ui::parts::icon;
use crate::ui::reading::takeaway;
use leptos::prelude::*;

/// The code, and the button that copies a link with it.
pub fn code(it: &View) -> Option<Element> {
    let app = it.app;
    let code = takeaway::code(app).filter(|_| it.case.answers.to(it.case.book.needs).is_some())?;
    let checked = it.case.book.checked.to_string();
    let said = of("p", "meta")
        .attr("id", "kod-s")
        .attr("role", "status")
        .text(&it.desk.copied);
    let part = of("section", "aside-panel")
        .attr("id", "kod")
        .attr("aria-labelledby", "kod-h")
        .add(
            of("h3", "h3")
                .attr("id", "kod-h")
                .text(&app.word(Word::CaseCode)),
        )
        .add(of("p", "code desk__code").text(&code))
        .add(of("p", "meta").text(&app.sentence(Word::CaseCodeWhat, &[&checked])))
        .add(of("div", "btns btns--side").add(tool(
            app,
            "copy",
            icon("copy"),
            Word::CaseCodeCopy,
            "K",
        )))
        .add(said);
    Some(part)
}

/// Copies a link with the code, and says whether that worked.
pub fn copy(app: App) {
    let Some(code) = takeaway::code(app) else {
        return;
    };
    browser::copy(browser::link(&code), move |done| {
        let word = if done {
            Word::CaseCodeCopied
        } else {
            Word::CaseCodeSelect
        };
        app.desk.update(|desk| desk.copied = app.word(word));
    });
}
