//! One door of the plan: who, call, where, what to say, services, what to bring, what next.

use super::contact::contact;
use super::further::how_long;
use crate::domain::{Outcome, Rulebook, SectionId, ServiceId, TextId, Verdict, Visit, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{icon, verdict};
use crate::ui::screen::Reading;

/// What a visit is called: its building, with whose it is when not the centre's; or "one of these places".
pub fn heading(app: App, book: &Rulebook, visit: &Visit) -> String {
    match visit.offices.as_slice() {
        [office] => {
            let office = book.office(*office);
            let name = book.text(office.name);
            let whose = office.institution.map(|who| book.text(who));
            let whose = whose.filter(|who| *who != name);
            whose.map_or_else(|| name.to_owned(), |who| format!("{who}, {name}"))
        }
        _ => app.word(Word::EitherOffice),
    }
}

/// Whom to ask for: the names of sections, each once.
pub fn names(book: &Rulebook, sections: &[SectionId]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for section in sections {
        let name = book.text(book.section(*section).name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// One door of the plan.
pub fn visit(app: App, book: &Rulebook, it: &Visit, number: usize) -> Element {
    let id = format!("w{number}");
    let either =
        (it.offices.len() > 1).then(|| of("p", "hint").text(&app.word(Word::EitherOfficeWhy)));
    let head = of("div", "visit__head")
        .add(
            el("p")
                .add(of("span", "sign").text(&app.sentence(Word::Place, &[&number.to_string()]))),
        )
        .add(
            of("h3", "visit__name")
                .attr("id", &id)
                .text(&heading(app, book, it)),
        )
        .add(text("p", &names(book, &it.sections)))
        .all(either);
    let rows = it.errands.iter().map(|errand| {
        let service = errand.verdict.service;
        let brief = app.say(book.service(service).brief);
        let sum = sum(app, service);
        service_row(app, book, &errand.verdict, &brief, sum)
    });
    let body = of("div", "visit__body")
        .all(contact(app, book, it))
        .add(say(app, book, it))
        .add(of("ul", "services").all(rows))
        .add(bring(app, &it.documents))
        .all(next(app, book, it))
        .all(how_long(app, book, it));
    of("section", "visit")
        .attr("aria-labelledby", &id)
        .add(head)
        .add(body)
}

/// A service as a row that opens its card.
pub fn service_row(
    app: App,
    book: &Rulebook,
    it: &Verdict,
    why: &str,
    more: Option<Element>,
) -> Element {
    let service = it.service;
    let name = of("span", "service__name").text(book.text(book.service(service).name));
    let link = of("a", "service__link")
        .attr("href", "#0")
        .attr("id", &format!("u{}", service.index()));
    let link = link.add(name).text(" ").add(verdict(app, it.outcome, ""));
    of("li", "service")
        .add(link.does(move || app.trail.go(Reading::Card(service))))
        .all((!why.is_empty()).then(|| of("p", "service__why").text(why)))
        .all(more)
        .add(icon("down"))
}

/// How much a service may be.
fn sum(app: App, service: ServiceId) -> Option<Element> {
    let figure = app.ask(|case| case.estimate(service))?;
    let span = app.ask(|case| case.span(figure.range));
    let per = figure.per.map(|per| app.say(per)).unwrap_or_default();
    let sum = format!("{span} {per}");
    let said = app.sentence(Word::MayBe, &[sum.trim_end()]);
    Some(of("p", "service__why").text(&said))
}

/// What one can read out or show at the desk.
fn say(app: App, book: &Rulebook, it: &Visit) -> Element {
    let sure = it
        .errands
        .iter()
        .filter(|errand| errand.verdict.outcome <= Outcome::Possible);
    let sentences = sure
        .take(3)
        .map(|errand| app.say(book.service(errand.verdict.service).leaflet.say));
    let sentences = sentences.collect::<Vec<_>>().join(" ");
    of("div", "say")
        .add(
            of("p", "say__head")
                .add(icon("bubble"))
                .text(&app.word(Word::YouMaySay)),
        )
        .add(text(
            "blockquote",
            &app.sentence(Word::Quoted, &[&sentences]),
        ))
}

fn bring(app: App, documents: &[TextId]) -> Element {
    if documents.is_empty() {
        return text("p", &app.word(Word::BringNothing));
    }
    let list = documents
        .iter()
        .map(|document| text("li", &app.say(*document)));
    of("div", "stack")
        .add(text("h4", &app.word(Word::Bring)))
        .add(of("ul", "docs").all(list))
        .add(of("p", "hint").text(&app.word(Word::BringMissing)))
}

/// How to go about it: the way through the centre of this visit's first service.
fn next(app: App, book: &Rulebook, it: &Visit) -> Option<Element> {
    let route = it.errands.first()?.route;
    let path = book.path(book.city.path_on(route, app.today()));
    let steps = path.steps.iter().map(|step| text("li", &app.say(*step)));
    Some(
        of("div", "stack")
            .add(text("h4", &app.word(Word::Path)))
            .add(of("ol", "next").all(steps)),
    )
}
