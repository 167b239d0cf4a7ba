//! What comes after the visits: how long it takes by law, how one appeals, and what else one may be due.

use super::visit::service_row;
use crate::domain::{Appeal, Errand, Plan, Rulebook, TextId, Verdict, Visit, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{folded, section};

/// How many services outside the needs named are offered at most.
const OFFERED: usize = 5;

/// How long each errand of a visit takes by law; those that take the same time together.
pub fn how_long(app: App, book: &Rulebook, it: &Visit) -> Option<Element> {
    let time = |errand: &Errand| book.service(errand.verdict.service).leaflet.time;
    let rows = grouped(book, &it.errands, time);
    let first = time(it.errands.first()?);
    let list = match first.filter(|first| it.errands.iter().all(|it| time(it) == Some(*first))) {
        Some(same) => text("p", &app.say(same)),
        None => of("ul", "bullets").all(rows.iter().map(|(time, names)| said(app, names, *time))),
    };
    let part = of("div", "stack")
        .add(text("h4", &app.word(Word::HowLong)))
        .add(list);
    (!rows.is_empty()).then_some(part)
}

/// How one appeals, once for the whole plan.
pub fn appeals(app: App, book: &Rulebook, plan: &Plan) -> Option<Element> {
    let errands = || plan.visits.iter().flat_map(|visit| &visit.errands);
    let appeal = |errand: &Errand| book.service(errand.verdict.service).leaflet.appeal;
    let board = errands().any(|errand| appeal(errand) == Appeal::Board);
    let board = board.then(|| text("p", &app.word(Word::AppealHow)));
    let own = grouped(book, errands(), |errand| match appeal(errand) {
        Appeal::Own(how) => Some(how),
        Appeal::Board | Appeal::None => None,
    });
    let none = board.is_none() && own.is_empty();
    let rows = own.iter().map(|(how, names)| said(app, names, *how));
    let list = (!own.is_empty()).then(|| of("ul", "bullets").all(rows));
    let part = section("odwolanie", &app.word(Word::AppealHead))
        .all(board)
        .all(list);
    (!none).then_some(part)
}

/// Texts about errands, each with the names of those it is about.
fn grouped<'a>(
    book: &Rulebook,
    errands: impl IntoIterator<Item = &'a Errand<'a>>,
    read: impl Fn(&Errand) -> Option<TextId>,
) -> Vec<(TextId, String)> {
    let mut groups: Vec<(TextId, String)> = Vec::new();
    for errand in errands {
        let Some(text) = read(errand) else { continue };
        let name = book.text(book.service(errand.verdict.service).name);
        match groups.iter_mut().find(|(known, _)| *known == text) {
            Some((_, names)) => *names = format!("{names}, {name}"),
            None => groups.push((text, name.to_owned())),
        }
    }
    groups
}

fn said(app: App, names: &str, what: TextId) -> Element {
    let names = text("b", &format!("{names}:"));
    el("li").add(names).text(" ").text(&app.say(what))
}

/// What else one may be due, outside the needs named.
pub fn beyond(app: App, book: &Rulebook, verdicts: &[Verdict]) -> Option<Element> {
    let rows = verdicts.iter().take(OFFERED).map(|it| {
        let brief = app.say(book.service(it.service).brief);
        service_row(app, book, it, &brief, None)
    });
    let count = verdicts.len().min(OFFERED).to_string();
    let part = folded("cojeszcze", &app.sentence(Word::BeyondHead, &[&count]))
        .add(of("p", "hint").text(&app.word(Word::BeyondWhy)))
        .add(of("ul", "services").all(rows));
    (!verdicts.is_empty()).then_some(part)
}
