//! The plan: first what is urgent, then each door once, then what is open and what probably does not fit.

use super::app::App;
use super::parts::{back, call, icon, tel_link, verdict};
use super::screen::Screen;
use super::visit::{service_row, visit};
use crate::domain::{Plan, Rulebook, Verdict, Visit, Word};
use leptos::prelude::*;

/// The plan of visits.
pub fn plan(app: App) -> AnyView {
    app.book.with(|book| {
        app.session.with(|session| {
            let plan = session.case(book, app.today()).plan();
            let urgent = plan.visits.first().filter(|visit| visit.urgent);
            let title = if urgent.is_some() { Word::PlanTitleUrgent } else { Word::PlanTitle };
            view! {
                <div class="split">
                    <div class="stack--wide">
                        <div>{back(app)}<h1 tabindex="-1">{app.word(title)}</h1></div>
                        {first(app, book, &plan)}
                        {visits(app, book, &plan)}
                        {open(app, book, &plan.open)}
                        {unlikely(app, book, &plan.unlikely)}
                    </div>
                    {aside(app)}
                </div>
            }
            .into_any()
        })
    })
}

/// What to do today: the urgent door's phones, and the lines for the needs named.
fn first(app: App, book: &Rulebook, plan: &Plan) -> AnyView {
    let urgent = plan.visits.first().filter(|visit| visit.urgent);
    let lines = plan.lines.iter().filter(|line| urgent.is_some() || !line.everywhere);
    let calls = urgent
        .map(|visit| phones(app, book, visit))
        .into_iter()
        .flatten()
        .chain(lines.map(|line| (book.text(line.number).to_owned(), format!("{}: {}", book.text(line.name), book.text(line.about)))));
    let calls: Vec<(String, String)> = calls.take(4).collect();
    if calls.is_empty() {
        return ().into_any();
    }
    let heading = urgent
        .and_then(|visit| visit.errands.first())
        .map_or_else(|| app.word(Word::CallNow), |errand| book.text(book.service(errand.verdict.service).name).to_owned());
    let emergency = book.lines.first().map(|line| book.text(line.number).to_owned()).unwrap_or_default();
    let buttons = calls.iter().enumerate().map(|(place, (number, who))| call(number, who.clone(), place > 0)).collect_view();
    view! {
        <section class="first" aria-labelledby="najpierw">
            <p><span class="sign sign--first">{app.word(Word::FirstToday)}</span></p>
            <h2 id="najpierw">{heading}</h2>
            <div class="calls">{buttons}</div>
            <p class="first__also">{app.word(Word::InDanger)}" "{tel_link(app, &emergency)}</p>
        </section>
    }
    .into_any()
}

fn phones(app: App, book: &Rulebook, visit: &Visit) -> Vec<(String, String)> {
    super::visit::doors(app, book, visit).into_iter().flat_map(|door| door.phones).collect()
}

fn visits(app: App, book: &Rulebook, plan: &Plan) -> AnyView {
    let signs = plan.visits.iter().enumerate().map(|(place, it)| {
        let number = place + 1;
        let names = it.errands.iter().map(|errand| book.text(book.service(errand.verdict.service).name));
        let names = names.take(3).collect::<Vec<_>>().join(", ");
        view! {
            <li>
                <a href=format!("#w{number}")>
                    <span class="signs__no">{number}</span>
                    <span><b>{super::visit::heading(app, book, it)}</b>" "<span>{names}</span></span>
                </a>
            </li>
        }
    });
    let visits = plan.visits.iter().enumerate().map(|(place, it)| visit(app, book, it, place + 1)).collect_view();
    view! {
        <section class="section" aria-labelledby="wizyty">
            <h2 id="wizyty">{app.word(Word::Places)}</h2>
            <ol class="signs">{signs.collect_view()}</ol>
            {visits}
        </section>
    }
    .into_any()
}

fn open(app: App, book: &Rulebook, verdicts: &[Verdict]) -> AnyView {
    if verdicts.is_empty() {
        return ().into_any();
    }
    let rows = verdicts.iter().map(|it| {
        let (labels, ask) = app.ask(|case| {
            let labels = case.labels(it.missing).join(", ");
            let unasked = case.unasked(it.missing);
            let next = case.book.facts().map(|(fact, _)| fact).find(|fact| unasked.contains(*fact));
            (labels, next)
        });
        let ask = ask.map(|fact| {
            let label = book.text(book.question(fact).label).to_owned();
            view! {
                <p class="service__do">
                    <a class="textlink" href="#0" on:click=move |event| {
                        event.prevent_default();
                        app.trail.go(Screen::Question { fact, changing: true });
                    }>{app.sentence(Word::AnswerIt, &[&label])}</a>
                </p>
            }
        });
        let note = if ask.is_none() { Some(view! { <p>{app.word(Word::CannotTell)}</p> }) } else { None };
        let why = app.sentence(Word::MissingAnswers, &[&labels]);
        let more = view! { {note}{ask} }.into_any();
        service_row(app, book, it, why, more)
    });
    view! {
        <section class="section" aria-labelledby="niewiemy">
            <h2 id="niewiemy">{app.word(Word::OpenHead)}</h2>
            <ul class="services">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn unlikely(app: App, book: &Rulebook, verdicts: &[Verdict]) -> AnyView {
    if verdicts.is_empty() {
        return ().into_any();
    }
    let rows = verdicts.iter().map(|it| {
        let why = it.excluded.first().map(|criterion| app.say(criterion.because)).unwrap_or_default();
        service_row(app, book, it, why, otherwise(app, it))
    });
    view! {
        <section class="section" aria-labelledby="raczejnie">
            <h2 id="raczejnie">{app.word(Word::UnlikelyHead)}</h2>
            <ul class="services">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// What would have to be otherwise.
pub fn otherwise(app: App, it: &Verdict) -> AnyView {
    let wishes: Vec<String> = it.failed.iter().filter_map(|criterion| criterion.unless).map(|text| app.say(text)).collect();
    (!wishes.is_empty())
        .then(|| {
            let wish = app.sentence(Word::OtherwiseIf, &[&wishes.join("; ")]);
            view! { <p class="service__change"><b>{app.word(Word::Otherwise)}</b>" "{wish}</p> }
        })
        .into_any()
}

fn aside(app: App) -> AnyView {
    view! {
        <aside class="stack--wide stay" aria-label=app.word(Word::NotADecision)>
            <div class="notice">
                {icon("info")}
                <div><p class="notice__head">{app.word(Word::NotADecision)}</p><p>{app.word(Word::NotADecisionWhy)}</p></div>
            </div>
            <div class="btns">
                <button class="btn btn--quiet" type="button" on:click=move |_| app.trail.go(Screen::Review)>
                    {app.word(Word::ChangeAnswers)}
                </button>
                <button class="btn btn--quiet" type="button" on:click=move |_| app.restart()>{app.word(Word::StartAgain)}</button>
            </div>
        </aside>
    }
    .into_any()
}

/// The verdict's sentence beside a service's name.
pub fn tag(app: App, it: &Verdict) -> AnyView {
    verdict(app, it.outcome, false)
}
