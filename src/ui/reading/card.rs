//! The card of one service: where, why, how much, what to bring, what next, and on whose authority.

use super::aged::aged;
use super::changed::changed;
use super::contact::contact;
use super::directory::rules::for_whom;
use super::plan::{not_a_decision, otherwise};
use super::review::change;
use super::visit::names;
use crate::domain::{
    Case, Criterion, FactSet, Figure, Grounds, Leaflet, Outcome, Route, Rulebook, ServiceId,
    Verdict, Visit, Word,
};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, icon, notice, section, verdict};
use leptos::prelude::{With, WithUntracked};

/// The card of one service.
pub fn card(app: App, id: ServiceId) -> Element {
    app.book.with(|book| {
        app.session.with_untracked(|session| {
            let case = session.case(book, app.today());
            let it = case.judge(id);
            let asked = case.in_play().contains(&id);
            let service = book.service(id);
            let leaflet = &service.leaflet;
            let about = app.say(leaflet.about);
            let head = of("div", "stack")
                .add(text("h1", book.text(service.name)).attr("tabindex", "-1"))
                .all(asked.then(|| el("p").add(verdict(app, it.outcome, " verdict--big"))))
                .add(of("p", "lead").text(&app.say(service.brief)))
                .all(about.lines().map(|line| text("p", line)));
            let route = case.route(id);
            of("div", "page")
                .all(back(app))
                .add(head)
                .all(changed(app, &case))
                .all(aged(app, book))
                .all(
                    route
                        .into_iter()
                        .flat_map(|route| whereabouts(app, book, route, &it)),
                )
                .all(
                    case.suspended(id)
                        .map(|because| notice(Some(&app.word(Word::Suspended)), &app.say(because))),
                )
                .all(asked.then(|| why(app, &case, &it)))
                .all((!asked).then(|| for_whom(app, book, id)))
                .all(
                    case.estimate(id)
                        .filter(|_| it.outcome != Outcome::Unlikely)
                        .map(|figure| estimate(app, &case, &figure)),
                )
                .add(facts(app, leaflet))
                .all(leaflet.note.map(|note| notice(None, &app.say(note))))
                .add(bring(app, leaflet))
                .all(route.map(|route| next(app, book, route, leaflet)))
                .add(sources(app, leaflet))
                .all(asked.then(|| not_a_decision(app)))
        })
    })
}

/// The sections, their numbers and places, and the places where the help itself is given.
fn whereabouts(app: App, book: &Rulebook, route: &Route, it: &Verdict) -> Vec<Element> {
    let visit = visit(book, route, it);
    let either =
        (visit.offices.len() > 1).then(|| of("p", "hint").text(&app.word(Word::EitherOfficeWhy)));
    let facilities = route.facilities.iter().map(|facility| {
        let facility = &book.city.facilities[facility.index()];
        let rest = format!(
            ", {}. {}",
            book.text(facility.address),
            app.say(facility.audience)
        );
        el("li")
            .add(text("b", book.text(facility.name)))
            .text(&rest)
    });
    let facilities = of("ul", "bullets").all(facilities);
    let list = (!route.facilities.is_empty())
        .then(|| section("placowki", &app.word(Word::WhereHelp)).add(facilities));
    let who = el("p").add(text("b", &names(book, &route.sections)));
    let notes = book.city.notes_on(route, app.today());
    let notes: Vec<Element> = notes.map(|note| text("p", &app.say(note))).collect();
    [who]
        .into_iter()
        .chain(contact(app, book, &visit))
        .chain(either)
        .chain(notes)
        .chain(list)
        .collect()
}

/// The doors that a route leads to, without errands.
pub fn visit<'a>(book: &Rulebook, route: &Route, it: &Verdict) -> Visit<'a> {
    Visit {
        urgent: it.urgent,
        ..Visit::to(book.offices_of(route), route.sections.clone())
    }
}

fn why(app: App, case: &Case, it: &Verdict) -> Element {
    let met = |criterion: &&Criterion| reason(app, case, criterion, true);
    let against = |criterion: &&Criterion| reason(app, case, criterion, false);
    let failed = |criterion: &&Criterion| failed(app, case, criterion);
    let grounds: Vec<Element> = match &case.fewest(it) {
        Grounds::Met(criteria) => criteria.iter().map(met).collect(),
        Grounds::Excluded(criterion) => vec![against(criterion)],
        Grounds::Failed(criterion) => vec![failed(criterion)],
        Grounds::Lacking(criteria) => criteria.iter().map(failed).collect(),
    };
    let cautions = it.cautions.iter().map(against);
    let missing = case.labels(it.missing).into_iter().map(|label| {
        of("li", "reasons__open")
            .add(icon("ask"))
            .text(&app.sentence(Word::Unchecked, &[label]))
    });
    let rows: Vec<Element> = grounds.into_iter().chain(cautions).chain(missing).collect();
    let everybody = rows
        .is_empty()
        .then(|| text("p", &app.word(Word::ForEverybody)));
    section("dlaczego", &app.word(Word::WhyLikely))
        .all(everybody)
        .add(of("ul", "reasons").all(rows))
        .all(otherwise(app, case, it))
}

/// A reason in words, with a link that changes the answer behind it.
fn reason(app: App, case: &Case, criterion: &Criterion, good: bool) -> Element {
    let (class, shape) = if good {
        ("", icon("yes"))
    } else {
        ("reasons__no", icon("no"))
    };
    let again = case
        .answered(read(case, criterion))
        .map(|fact| change(app, fact));
    of("li", class)
        .add(shape)
        .text(&app.say(criterion.because))
        .text(" ")
        .all(again)
}

/// The answers a condition that fails looked at, each with a link that changes it.
fn failed(app: App, case: &Case, criterion: &Criterion) -> Element {
    let read = read(case, criterion);
    let facts = case.book.facts().filter(|(fact, _)| read.contains(*fact));
    let answers = facts.filter_map(|(fact, question)| {
        let reply = case.answers.to(fact)?;
        let label = case.book.text(question.label);
        let said = format!("{label}: {} ", case.in_words(fact, reply));
        Some(el("span").text(&said).add(change(app, fact)).text(" "))
    });
    of("li", "reasons__no").add(icon("no")).all(answers)
}

fn read(case: &Case, criterion: &Criterion) -> FactSet {
    let mut read = FactSet::default();
    case.facts_read(&criterion.condition, &mut read);
    read
}

/// How much it may be, with the arithmetic.
fn estimate(app: App, case: &Case, figure: &Figure) -> Element {
    let per = figure.per.map(|per| app.say(per)).unwrap_or_default();
    let doubt = figure.to_confirm.then(|| app.word(Word::ConfirmByPhone));
    let doubt = doubt.map(|doubt| of("p", "hint").text(&doubt));
    section("szacunek", &app.word(Word::Estimate))
        .add(
            of("p", "amount")
                .text(&case.span(figure.range))
                .text(" ")
                .text(&per),
        )
        .all(doubt)
        .add(of("p", "hint").text(&app.word(Word::EstimateHint)))
        .all(arithmetic(app, case, figure))
}

/// How a sum was worked out, a step a row.
pub fn arithmetic(app: App, case: &Case, figure: &Figure) -> Option<Element> {
    let rows = figure.steps.iter().enumerate().map(|(place, step)| {
        let last = place + 1 == figure.steps.len();
        let head = text("th", &app.say(step.name)).attr("scope", "row");
        let head = head.text(": ").text(&step.sum);
        of("tr", if last { "sum__total" } else { "" })
            .add(head)
            .add(text("td", &case.span(step.result)))
    });
    let table = of("table", "sum")
        .add(text("caption", &app.word(Word::Arithmetic)))
        .add(el("tbody").all(rows));
    (!figure.steps.is_empty()).then_some(table)
}

fn facts(app: App, leaflet: &Leaflet) -> Element {
    let rows = leaflet.facts();
    let rows = rows.map(|(word, said)| row(app, word, &app.say(said)));
    of("dl", "summary summary--facts").all(rows)
}

/// A fact under its name.
pub fn row(app: App, word: Word, said: &str) -> Element {
    el("div")
        .add(text("dt", &app.word(word)))
        .add(text("dd", said))
}

fn bring(app: App, leaflet: &Leaflet) -> Element {
    let nothing = leaflet
        .documents
        .is_empty()
        .then(|| text("p", &app.word(Word::BringNothing)));
    let items = leaflet
        .documents
        .iter()
        .map(|document| text("li", &app.say(*document)));
    let list = nothing.is_none().then(|| of("ul", "docs").all(items));
    section("zabierz", &app.word(Word::Bring))
        .all(nothing)
        .all(list)
}

fn next(app: App, book: &Rulebook, route: &Route, leaflet: &Leaflet) -> Element {
    let path = book.path(book.city.path_on(route, app.today()));
    let steps = path
        .steps
        .iter()
        .chain(&leaflet.steps)
        .map(|step| text("li", &app.say(*step)));
    let appeal = book.appeal(leaflet.appeal, app.today());
    let appeal = appeal.map(|how| {
        let head = text("b", &app.word(Word::Appeal));
        el("li").add(head).text(". ").text(&how)
    });
    section("dalej", &app.word(Word::Next)).add(of("ol", "next").all(steps).all(appeal))
}

/// How we know.
pub fn sources(app: App, leaflet: &Leaflet) -> Element {
    section("zrodlo", &app.word(Word::Sources)).add(authority(app, leaflet))
}

/// On whose authority: the law, the source, the day it was checked.
pub fn authority(app: App, leaflet: &Leaflet) -> Element {
    let from = leaflet
        .sources
        .iter()
        .map(|source| app.say(*source))
        .collect::<Vec<_>>()
        .join("; ");
    of("dl", "summary summary--facts")
        .add(row(app, Word::LegalBasis, &app.say(leaflet.basis)))
        .add(row(app, Word::Source, &from))
        .add(row(app, Word::Checked, &leaflet.checked.to_string()))
}
