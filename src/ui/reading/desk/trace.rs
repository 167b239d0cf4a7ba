//! The whole of one verdict: every condition with the answers that settled it, the sum, the door, the authority.

use super::{View, button};
use crate::domain::{Case, Check, Clause, Truth, Verdict, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{icon, tel_link};
use crate::ui::reading::card::{arithmetic, authority, row, visit};
use crate::ui::reading::contact::{doors, room};
use crate::ui::reading::plan::otherwise;
use crate::ui::reading::visit::names;

/// All there is to know about one verdict.
pub fn trace(it: &View, one: &Verdict) -> Element {
    let (app, case) = (it.app, it.case);
    let service = case.book.service(one.service);
    let leaflet = &service.leaflet;
    let clauses = Clause::ALL
        .into_iter()
        .filter_map(|clause| checks(it, one, clause));
    let stopped = case
        .suspended(one.service)
        .map(|why| text("p", &app.say(why)));
    let more = [
        (Word::HowMuch, leaflet.amount),
        (Word::Deadline, leaflet.deadline),
        (Word::Time, leaflet.time),
        (Word::DecidedBy, leaflet.decided_by),
    ];
    let more = more
        .into_iter()
        .filter_map(|(word, said)| Some(row(app, word, &app.say(said?))));
    let card = button(&format!("card-{}", one.service.index()), "btn btn--quiet")
        .text(&app.word(Word::WholeCard));
    of("div", "trace")
        .add(text("p", &app.say(service.brief)))
        .all(stopped)
        .all(otherwise(app, case, one))
        .all(clauses)
        .all(amount(app, case, one))
        .all(place(it, one))
        .add(of("dl", "summary summary--facts").all(more))
        .add(authority(app, leaflet))
        .add(el("p").add(card))
}

fn checks(it: &View, one: &Verdict, clause: Clause) -> Option<Element> {
    let app = it.app;
    let head = match clause {
        Clause::All => Word::ClauseAll,
        Clause::Any => Word::ClauseAny,
        Clause::Never => Word::ClauseNever,
        Clause::Weakens => Word::ClauseWeakens,
    };
    let checks = it.case.trace(one.service, clause);
    let good = match clause {
        Clause::All | Clause::Any => Truth::Yes,
        Clause::Never | Clause::Weakens => Truth::No,
    };
    let rows = checks.iter().map(|check| line(it, check, good));
    let part = of("div", "stack")
        .add(text("h4", &app.word(head)))
        .add(of("ul", "reasons").all(rows));
    (!checks.is_empty()).then_some(part)
}

fn line(it: &View, check: &Check, good: Truth) -> Element {
    let (app, case) = (it.app, it.case);
    let word = match check.truth {
        Truth::Yes => Word::Holds,
        Truth::No => Word::HoldsNot,
        Truth::Unknown => Word::HoldsUnknown,
    };
    let (class, shape) = match check.truth {
        Truth::Unknown => ("reasons__open", "ask"),
        truth if truth == good => ("", "yes"),
        Truth::Yes | Truth::No => ("reasons__no", "no"),
    };
    let said = el("span")
        .add(of("b", "trace__mark").text(&app.word(word)))
        .text(" ")
        .text(&app.say(check.criterion.because));
    let sums = check.steps.iter().map(|step| {
        let gaps = [&app.say(step.name), &step.sum, &case.span(step.result)];
        let said = app.sentence(Word::StepSaid, &gaps.map(String::as_str));
        of("span", "meta trace__line").text(&said)
    });
    let missing = case.labels(check.open).join(", ");
    let missing = (!missing.is_empty()).then(|| {
        let said = app.sentence(Word::DeskMissing, &[&missing]);
        of("span", "meta trace__line").text(&said)
    });
    let replies = check.replies.iter().map(|reply| said_by(it, reply));
    of("li", class)
        .add(icon(shape))
        .add(said)
        .all(sums)
        .all(replies)
        .all(missing)
}

/// An answer that a condition looked at, with the way to its question.
fn said_by(it: &View, (fact, reply): &(crate::domain::FactId, crate::domain::Reply)) -> Element {
    let (app, case) = (it.app, it.case);
    let question = case.book.question(*fact);
    let link =
        button(&format!("ask-{}", fact.index()), "trace__ask").text(case.book.text(question.label));
    let answer = case.in_words(*fact, *reply);
    let line = of("div", "meta trace__line").add(link).text(": ");
    if question.sensitive {
        let veil = of("details", "veiled")
            .add(text("summary", &app.word(Word::Veiled)))
            .text(&answer);
        line.add(veil)
    } else {
        line.text(&answer)
    }
}

fn amount(app: App, case: &Case, one: &Verdict) -> Option<Element> {
    let figure = case.estimate(one.service)?;
    let per = figure.per.map(|per| app.say(per)).unwrap_or_default();
    let doubt = figure
        .to_confirm
        .then(|| of("p", "hint").text(&app.word(Word::ConfirmByPhone)));
    let part = of("div", "stack")
        .add(text("h4", &app.word(Word::Estimate)))
        .add(
            el("p")
                .add(text("b", &case.span(figure.range)))
                .text(" ")
                .text(&per),
        )
        .all(doubt)
        .all(arithmetic(app, case, &figure));
    Some(part)
}

/// Where: the sections, their places and numbers.
fn place(it: &View, one: &Verdict) -> Option<Element> {
    let (app, book) = (it.app, it.case.book);
    let route = it.case.route(one.service)?;
    let visit = visit(book, route, one);
    let rows = doors(app, book, &visit).into_iter().map(|door| {
        let rooms = door
            .sections
            .iter()
            .filter_map(|section| room(app, book, *section));
        let place: Vec<String> = book.address(door.office).into_iter().chain(rooms).collect();
        let phones = door.phones.iter().map(|(number, who)| {
            el("div")
                .add(tel_link(app, number))
                .text(" ")
                .add(of("span", "meta").text(who))
        });
        el("li")
            .add(text("b", &names(book, &door.sections)))
            .add(of("div", "meta").text(&place.join(", ")))
            .all(phones)
    });
    let notes = book.city.notes_on(route, it.case.today);
    let notes: Vec<Element> = notes.map(|note| text("p", &app.say(note))).collect();
    let part = of("div", "stack")
        .add(text("h4", &app.word(Word::DeskWhere)))
        .add(of("ul", "trace__doors").all(rows))
        .all(notes);
    Some(part)
}
