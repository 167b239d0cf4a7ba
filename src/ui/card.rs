//! The card of one service: where, why, how much, what to bring, what next, and on whose authority.

use super::app::App;
use super::parts::{back, call, icon, verdict};
use super::plan::otherwise;
use super::review::change;
use super::visit::{Door, doors, place};
use crate::domain::{
    Case, Criterion, Errand, FactSet, Leaflet, Route, Rulebook, ServiceId, TextId, Verdict, Visit, Word,
};
use leptos::prelude::*;

/// The card of one service.
pub fn card(app: App, id: ServiceId) -> AnyView {
    app.book.with(|book| {
        app.session.with(|session| {
            let case = session.case(book, app.today());
            let it = case.judge(id);
            let asked = case.in_play().contains(&id);
            let service = book.service(id);
            let leaflet = &service.leaflet;
            view! {
                {back(app)}
                <div class="stack">
                    <h1 tabindex="-1">{book.text(service.name).to_owned()}</h1>
                    {asked.then(|| view! { <p>{verdict(app, it.outcome, true)}</p> })}
                    <p class="lead">{app.say(service.brief)}</p>
                    {paragraphs(app, leaflet.about)}
                </div>
                {case.route(id).map(|route| whereabouts(app, book, route, it.clone()))}
                {asked.then(|| why(app, &case, &it))}
                {facts(app, leaflet)}
                {list(app, Word::Bring, &leaflet.documents, "docs")}
                {case.route(id).map(|route| next(app, book, route, leaflet))}
                {sources(app, leaflet)}
            }
            .into_any()
        })
    })
}

fn paragraphs(app: App, text: TextId) -> AnyView {
    app.say(text).lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view().into_any()
}

fn whereabouts(app: App, book: &Rulebook, route: &Route, it: Verdict) -> AnyView {
    let mut offices: Vec<_> = route.sections.iter().map(|section| book.section(*section).office).collect();
    offices.sort();
    offices.dedup();
    let visit = Visit {
        offices,
        sections: route.sections.clone(),
        errands: vec![Errand { verdict: it, route }],
        documents: Vec::new(),
        urgent: false,
    };
    let doors = doors(app, book, &visit);
    let either = (doors.len() > 1).then(|| view! { <p class="hint">{app.word(Word::EitherOfficeWhy)}</p> });
    let calls = doors.iter().flat_map(|door: &Door| {
        door.phones.iter().take(2).enumerate().map(|(place, (number, who))| call(number, who.clone(), place > 0))
    });
    let note = route.note.map(|note| view! { <p>{app.say(note)}</p> });
    let facilities = route.facilities.iter().map(|facility| {
        let facility = &book.city.facilities[facility.index()];
        view! {
            <li><b>{book.text(facility.name).to_owned()}</b>", "{book.text(facility.address).to_owned()}". "{app.say(facility.audience)}</li>
        }
    });
    let facilities = (!route.facilities.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="placowki">
                <h2 id="placowki">{app.word(Word::WhereHelp)}</h2>
                <ul class="bullets">{facilities.collect_view()}</ul>
            </section>
        }
    });
    let names = route.sections.iter().map(|section| book.text(book.section(*section).name).to_owned());
    let mut names: Vec<String> = names.collect();
    names.dedup();
    view! {
        <p><b>{names.join(", ")}</b></p>
        <div class="calls calls--two">{calls.collect_view()}</div>
        {either}
        <ul class="facts">
            {doors.iter().map(|door| place(app, book, door)).collect_view()}
            {super::visit::hours(app, book, &visit)}
        </ul>
        {note}
        {facilities}
    }
    .into_any()
}

fn why(app: App, case: &Case, it: &Verdict) -> AnyView {
    let reason = |criterion: &&Criterion, shape: &'static str, class: &'static str| {
        let mut read = FactSet::default();
        case.facts_read(&criterion.condition, &mut read);
        let again = case.answered(read).map(|fact| {
            let label = case.book.text(case.book.question(fact).label).to_owned();
            change(app, fact, &label)
        });
        view! { <li class=class>{icon(shape)}{app.say(criterion.because)}" "{again}</li> }.into_any()
    };
    let failed = |criterion: &&Criterion| {
        let mut read = FactSet::default();
        case.facts_read(&criterion.condition, &mut read);
        let said = case.book.facts().filter(|(fact, _)| read.contains(*fact)).filter_map(|(fact, question)| {
            let reply = case.answers.to(fact)?;
            Some(format!("{}: {}", case.book.text(question.label), case.in_words(fact, reply)))
        });
        let said = said.collect::<Vec<_>>().join("; ");
        let again = case.answered(read).map(|fact| {
            let label = case.book.text(case.book.question(fact).label).to_owned();
            change(app, fact, &label)
        });
        view! { <li class="reasons__no">{icon("no")}{said}" "{again}</li> }.into_any()
    };
    let met = it.met.iter().map(|criterion| reason(criterion, "yes", ""));
    let against = it.excluded.iter().chain(&it.cautions).map(|criterion| reason(criterion, "no", "reasons__no"));
    let missing = case.labels(it.missing).into_iter().map(|label| {
        view! { <li class="reasons__open">{icon("ask")}{app.sentence(Word::Unchecked, &[label])}</li> }.into_any()
    });
    let rows: Vec<AnyView> = met.chain(it.failed.iter().map(failed)).chain(against).chain(missing).collect();
    (!rows.is_empty())
        .then(|| {
            view! {
                <section class="section" aria-labelledby="dlaczego">
                    <h2 id="dlaczego">{app.word(Word::WhyLikely)}</h2>
                    <ul class="reasons">{rows}</ul>
                    {otherwise(app, it)}
                </section>
            }
        })
        .into_any()
}

fn facts(app: App, leaflet: &Leaflet) -> AnyView {
    let rows = [
        (Word::HowMuch, leaflet.amount),
        (Word::Cost, leaflet.cost),
        (Word::Deadline, leaflet.deadline),
        (Word::Time, leaflet.time),
        (Word::DecidedBy, leaflet.decided_by),
    ];
    let rows = rows.into_iter().filter_map(|(word, text)| Some(row(app, word, app.say(text?)))).collect_view();
    let note = leaflet.note.map(|note| {
        view! { <div class="notice">{icon("info")}<div><p>{app.say(note)}</p></div></div> }
    });
    view! { <dl class="summary summary--facts">{rows}</dl>{note} }.into_any()
}

fn row(app: App, word: Word, text: String) -> AnyView {
    view! { <div><dt>{app.word(word)}</dt><dd>{text}</dd></div> }.into_any()
}

fn list(app: App, head: Word, items: &[TextId], class: &'static str) -> AnyView {
    (!items.is_empty())
        .then(|| {
            let items = items.iter().map(|item| view! { <li>{app.say(*item)}</li> }).collect_view();
            view! { <section class="section"><h2>{app.word(head)}</h2><ul class=class>{items}</ul></section> }
        })
        .into_any()
}

fn next(app: App, book: &Rulebook, route: &Route, leaflet: &Leaflet) -> AnyView {
    let steps = book.path(route.path).steps.iter().chain(&leaflet.steps);
    let steps = steps.map(|step| view! { <li>{app.say(*step)}</li> }).collect_view();
    let appeal = leaflet.appeal.then(|| {
        view! { <li><b>{app.word(Word::Appeal)}"."</b>" "{app.word(Word::AppealHow)}</li> }
    });
    view! {
        <section class="section" aria-labelledby="dalej">
            <h2 id="dalej">{app.word(Word::Next)}</h2>
            <ol class="next">{steps}{appeal}</ol>
        </section>
    }
    .into_any()
}

fn sources(app: App, leaflet: &Leaflet) -> AnyView {
    let from = leaflet.sources.iter().map(|source| app.say(*source)).collect::<Vec<_>>().join("; ");
    view! {
        <section class="section" aria-labelledby="zrodlo">
            <h2 id="zrodlo">{app.word(Word::Sources)}</h2>
            <dl class="summary summary--facts">
                {row(app, Word::LegalBasis, app.say(leaflet.basis))}
                {row(app, Word::Source, from)}
                {row(app, Word::Checked, leaflet.checked.to_string())}
            </dl>
        </section>
    }
    .into_any()
}
