//! The plan: first what is urgent, then each door once, then what is open and what probably does not fit.

use super::aged::aged;
use super::changed::changed;
use super::contact::doors;
use super::further::{appeals, beyond};
use super::review::start_again;
use super::sheet::paper;
use super::take::take;
use super::takeaway::Takeaway;
use super::visit::{heading, service_row, visit};
use crate::domain::{Case, FactId, Grounds, Notice, Plan, Rulebook, TextId, Verdict, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{act, back, call, folded, icon, notice, section, tel_link, tel_row};
use crate::ui::screen::{Reading, Screen};
use leptos::prelude::{With, WithUntracked};

/// How many questions that are still open are offered at most.
const QUESTIONS: usize = 3;

/// The plan of visits.
pub fn plan(app: App) -> Element {
    app.book.with(|book| {
        app.session.with_untracked(|session| {
            let case = session.case(book, app.today());
            let plan = case.plan();
            let takeaway = Takeaway::of(app, &case, &plan);
            let urgent = plan.visits.first().is_some_and(|visit| visit.urgent);
            let title = app.word(if urgent {
                Word::PlanTitleUrgent
            } else {
                Word::PlanTitle
            });
            let main = of("div", "stack--wide")
                .add(
                    el("div")
                        .all(back(app))
                        .add(text("h1", &title).attr("tabindex", "-1")),
                )
                .all(changed(app, &case))
                .all(aged(app, book))
                .all(notices(app, book, &plan))
                .all(first(app, book, &plan))
                .add(visits(app, book, &plan))
                .all(appeals(app, book, &plan))
                .all(lines(app, book, &plan))
                .all(suspended(app, book, &plan))
                .all(open(app, book, &plan.open))
                .all(beyond(app, book, &case.beyond()))
                .all(unlikely(app, book, &plan.unlikely))
                .all(other(app, book, &plan.aside))
                .add(take(app, book, &takeaway));
            of("div", "page page--wide")
                .add(of("div", "split split--screen").add(main).add(aside(app)))
                .add(paper(app, book, &takeaway))
        })
    })
}

/// Changes in how the centre works: how to get in touch, how to arrange a visit, what is asked before it.
fn notices(app: App, book: &Rulebook, plan: &Plan) -> Vec<Element> {
    let one = |it: &&Notice| {
        let about = app.say(it.about);
        let until = it
            .to
            .map(|to| app.sentence(Word::NoticeTill, &[&to.to_string()]));
        let listed = |texts: &[TextId]| {
            let items = texts.iter().map(|text| el("li").text(&app.say(*text)));
            of("ul", "bullets").all(items)
        };
        let asked = (!it.asked.is_empty()).then(|| text("p", &app.word(Word::NoticeAsked)));
        let words = el("div")
            .add(of("p", "notice__head").text(book.text(it.title)))
            .all(about.lines().map(|line| text("p", line)))
            .add(listed(&it.channels))
            .all(it.by_appointment.map(|how| text("p", &app.say(how))))
            .all(asked)
            .add(listed(&it.asked))
            .all(until.map(|until| of("p", "meta").text(&until)));
        of("div", "notice").add(icon("info")).add(words)
    };
    plan.notices.iter().map(one).collect()
}

/// What would fit, but is not given at present.
fn suspended(app: App, book: &Rulebook, plan: &Plan) -> Option<Element> {
    let rows = plan.suspended.iter().map(|it| {
        let why = book.city.suspended(it.service, app.today());
        service_row(
            app,
            book,
            it,
            &why.map(|why| app.say(why)).unwrap_or_default(),
            None,
        )
    });
    let part = section("wstrzymane", &app.word(Word::SuspendedHead));
    let part = part.add(of("ul", "services").all(rows));
    (!plan.suspended.is_empty()).then_some(part)
}

/// What to do today: the urgent door's phones, and the first line for the needs named.
fn first(app: App, book: &Rulebook, plan: &Plan) -> Option<Element> {
    let visit = plan.visits.first().filter(|visit| visit.urgent)?;
    let line = plan.lines.first().map(|line| {
        (
            book.text(line.number).to_owned(),
            format!("{}: {}", book.text(line.name), book.text(line.about)),
        )
    });
    let phones = doors(app, book, visit)
        .into_iter()
        .flat_map(|door| door.phones)
        .take(2)
        .chain(line);
    let calls = phones
        .enumerate()
        .map(|(place, (number, who))| call(&number, &who, place > 0));
    let head = visit
        .errands
        .first()
        .map(|errand| book.text(book.service(errand.verdict.service).name));
    let emergency = book
        .lines
        .first()
        .map(|line| book.text(line.number))
        .unwrap_or_default();
    let danger = of("p", "first__also")
        .text(&app.word(Word::InDanger))
        .text(" ")
        .add(tel_link(app, emergency));
    Some(
        of("section", "first")
            .attr("aria-labelledby", "najpierw")
            .add(el("p").add(of("span", "sign sign--first").text(&app.word(Word::FirstToday))))
            .add(text("h2", head.unwrap_or_default()).attr("id", "najpierw"))
            .add(of("div", "calls").all(calls))
            .add(danger),
    )
}

fn visits(app: App, book: &Rulebook, plan: &Plan) -> Element {
    let signs = plan.visits.iter().enumerate().map(|(place, it)| {
        let number = (place + 1).to_string();
        let names = it
            .errands
            .iter()
            .map(|errand| book.text(book.service(errand.verdict.service).name));
        let names = names.take(3).collect::<Vec<_>>().join(", ");
        let words = el("span")
            .add(text("b", &heading(app, book, it)))
            .text(" ")
            .add(text("span", &names));
        let link = el("a").attr("href", &format!("#w{number}"));
        el("li").add(link.add(of("span", "signs__no").text(&number)).add(words))
    });
    let visits = plan
        .visits
        .iter()
        .enumerate()
        .map(|(place, it)| visit(app, book, it, place + 1));
    section("wizyty", &app.word(Word::Places))
        .add(of("ol", "signs").all(signs))
        .all(visits)
}

/// Lines that may help with what the person named.
fn lines(app: App, book: &Rulebook, plan: &Plan) -> Option<Element> {
    let rows = plan.lines.iter().map(|line| {
        tel_row(
            app,
            &format!("{}: {}", book.text(line.name), book.text(line.about)),
            book.text(line.number),
        )
    });
    let list = of("ul", "phones").all(rows);
    (!plan.lines.is_empty()).then(|| section("linie", &app.word(Word::AllLines)).add(list))
}

/// What is still open: the questions that would settle the most, then, folded, the services themselves.
fn open(app: App, book: &Rulebook, verdicts: &[Verdict]) -> Option<Element> {
    let questions = app.ask(|case| case.open_questions(verdicts));
    let asked = questions.iter().take(QUESTIONS).map(|(fact, kept)| {
        let kept = kept.len();
        let count = app.counted(Word::Settles, kept, &[&kept.to_string()]);
        el("li")
            .add(ask(app, book, *fact))
            .add(of("p", "meta").text(&count))
    });
    let offered = questions.len().min(QUESTIONS);
    let why = match offered {
        0 => app.word(Word::OpenWhy),
        _ => app.counted(Word::OpenAsk, offered, &[&offered.to_string()]),
    };
    let rows = verdicts.iter().map(|it| {
        let why = match app.ask(|case| case.unasked(it.missing).len()) {
            0 => app.word(Word::CannotTell),
            lacking => app.sentence(Word::OpenLacks, &[&lacking.to_string()]),
        };
        service_row(app, book, it, &why, None)
    });
    let count = app.sentence(Word::OpenAll, &[&verdicts.len().to_string()]);
    let all = folded("otwarte", &count).add(of("ul", "services").all(rows));
    let list = (!questions.is_empty()).then(|| of("ul", "asks").all(asked));
    let part = section("niewiemy", &app.word(Word::OpenHead))
        .add(of("p", "hint").text(&why))
        .all(list)
        .add(all);
    (!verdicts.is_empty()).then_some(part)
}

/// A link to a question that is still to be answered.
fn ask(app: App, book: &Rulebook, fact: FactId) -> Element {
    let label = app.sentence(Word::AnswerIt, &[book.text(book.question(fact).label)]);
    let go = move || {
        app.trail.go(Screen::Question {
            fact,
            changing: true,
        });
    };
    act("textlink", &label, go)
}

fn unlikely(app: App, book: &Rulebook, verdicts: &[Verdict]) -> Option<Element> {
    let rows = verdicts.iter().map(|it| {
        let why = match &it.grounds {
            Grounds::Excluded(criterion) => app.say(criterion.because),
            Grounds::Met(_) | Grounds::Failed(_) | Grounds::Lacking(_) => String::new(),
        };
        let wish = app.ask(|case| otherwise(app, &case, it));
        service_row(app, book, it, &why, wish)
    });
    let head = app.sentence(Word::UnlikelyHead, &[&verdicts.len().to_string()]);
    let part = folded("raczejnie", &head).add(of("ul", "services").all(rows));
    (!verdicts.is_empty()).then_some(part)
}

/// Other help with the same needs, which the person did not come for.
fn other(app: App, book: &Rulebook, verdicts: &[Verdict]) -> Option<Element> {
    let rows = verdicts.iter().map(|it| {
        let link = of("a", "textlink").attr("href", "#0");
        let link = link.text(book.text(book.service(it.service).name));
        let service = it.service;
        el("li").add(link.does(move || app.trail.go(Reading::Card(service))))
    });
    let head = app.sentence(Word::OtherHead, &[&verdicts.len().to_string()]);
    let part = folded("innapomoc", &head).add(of("ul", "bullets").all(rows));
    (!verdicts.is_empty()).then_some(part)
}

/// What would have to be otherwise.
pub fn otherwise(app: App, case: &Case, it: &Verdict) -> Option<Element> {
    let wish = case.wish(&case.remedy(it)?);
    let change = of("p", "service__change")
        .add(text("b", &app.word(Word::Otherwise)))
        .text(" ")
        .text(&app.sentence(Word::OtherwiseIf, &[&wish]));
    Some(change)
}

fn aside(app: App) -> Element {
    let change = of("button", "btn btn--quiet")
        .attr("type", "button")
        .text(&app.word(Word::ChangeAnswers));
    let buttons = of("div", "btns")
        .add(change.does(move || app.trail.go(Reading::Review)))
        .add(start_again(app));
    of("aside", "stack--wide stay")
        .attr("aria-label", &app.word(Word::NotADecision))
        .add(not_a_decision(app))
        .add(buttons)
}

/// That all this is advice; once on every screen of results.
pub fn not_a_decision(app: App) -> Element {
    notice(
        Some(&app.word(Word::NotADecision)),
        &app.word(Word::NotADecisionWhy),
    )
}
