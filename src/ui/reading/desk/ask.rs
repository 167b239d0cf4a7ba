//! One question of the form: its name, its answers as chips, and for money a field for the exact sum.

use super::{View, button};
use crate::domain::{FactId, Kind, Reply, Value, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::field::{DONT_KNOW, exact_sum};
use crate::ui::parts::icon;

/// How many letters of answers, with some room around each, do not make a form long.
const SHORT: usize = 72;

/// The fact that a list, a box or a field of this name settles.
pub fn fact(app: App, name: &str) -> Option<FactId> {
    let place: usize = name.strip_prefix(['q', 'p'])?.parse().ok()?;
    app.ask(|case| case.book.facts().map(|(fact, _)| fact).nth(place))
}

/// The id of one answer.
pub fn answer_id(fact: FactId, value: &str) -> String {
    format!("q{}-{value}", fact.index())
}

/// The id of what one goes to when one goes to a question: the answer chosen, else the first.
pub fn first_id(app: App, fact: FactId) -> String {
    let reply = app.ask(|case| case.answers.to(fact));
    let place = match reply {
        Some(Reply::Is(Value::Chosen(chosen))) => chosen.places().next(),
        Some(Reply::Is(Value::Number(_))) => {
            let bands = app.ask(|case| case.bands(fact));
            bands.iter().position(|band| band.is_of(reply))
        }
        Some(Reply::DontKnow) => return answer_id(fact, DONT_KNOW),
        Some(Reply::Is(Value::NotApplicable)) | None => None,
    };
    answer_id(fact, &place.unwrap_or_default().to_string())
}

/// One question: its answers to choose from, or one row that opens them.
pub fn ask(it: &View, fact: FactId) -> Element {
    let reply = it.case.answers.to(fact);
    let names = answer_names(it, fact);
    let at_hand = [it.agenda.due, it.desk.last, it.desk.shown].contains(&Some(fact));
    let question = it.case.book.question(fact);
    let veiled = question.sensitive && reply.is_some();
    let short = names
        .iter()
        .map(|name| name.chars().count() + 4)
        .sum::<usize>()
        <= SHORT;
    if at_hand || fact == it.case.book.needs || short && !veiled {
        unfolded(it, fact, &names)
    } else {
        row(it, fact, veiled)
    }
}

/// The names of all answers but "don't know".
fn answer_names(it: &View, fact: FactId) -> Vec<String> {
    let (app, case) = (it.app, it.case);
    let listed = case.book.question(fact).answers().iter();
    let bands = case.bands(fact);
    let grouped = bands.iter().map(|band| case.band_name(fact, *band));
    listed
        .map(|answer| app.say(answer.text))
        .chain(grouped)
        .collect()
}

/// The name of a question, with what it was in the case one compares with.
fn named(it: &View, tag: &'static str, fact: FactId) -> (Element, bool) {
    let (app, case) = (it.app, it.case);
    let question = case.book.question(fact);
    let first = it.before.as_ref().map(|before| before.answers.to(fact));
    let changed = first.is_some_and(|first| first != case.answers.to(fact));
    let earlier = first.flatten().filter(|_| changed && !question.sensitive);
    let earlier = earlier.map(|reply| {
        let said = app.sentence(Word::InFirst, &[&case.in_words(fact, reply)]);
        of("span", "meta").text(&said)
    });
    let due = (it.agenda.due == Some(fact))
        .then(|| of("span", "ask__due").text(&app.word(Word::DeskDue)));
    let name = of(tag, "ask__name")
        .text(case.book.text(question.label))
        .text(" ")
        .all(due)
        .all(earlier);
    (name, changed)
}

fn class(changed: bool) -> &'static str {
    if changed { "ask ask--changed" } else { "ask" }
}

/// The question and its answer in a row. An answer that could harm on a shared screen is not in it.
fn row(it: &View, fact: FactId, veiled: bool) -> Element {
    let (app, case) = (it.app, it.case);
    let (name, changed) = named(it, "span", fact);
    let said = match case.answers.to(fact) {
        Some(_) if veiled => app.word(Word::Veiled),
        Some(reply) => case.in_words(fact, reply),
        None => app.word(Word::DeskAsk),
    };
    let veil = if veiled { " veiled" } else { "" };
    let said = of("span", &format!("ask__said{veil}")).text(&said);
    let open = button(&format!("ask-{}", fact.index()), "ask__row")
        .attr("aria-expanded", "false")
        .add(name)
        .text(" ")
        .add(said);
    of("div", class(changed))
        .attr("id", &format!("p{}", fact.index()))
        .add(open)
}

/// The question with its answers.
fn unfolded(it: &View, fact: FactId, names: &[String]) -> Element {
    let (app, case) = (it.app, it.case);
    let question = case.book.question(fact);
    let reply = case.answers.to(fact);
    let (legend, changed) = named(it, "legend", fact);
    let whole = reply
        .is_none()
        .then(|| of("p", "meta ask__text").text(&app.say(question.text)));
    of("fieldset", class(changed))
        .attr("id", &format!("p{}", fact.index()))
        .add(legend)
        .all(whole)
        .add(answers(it, fact, names))
}

fn answers(it: &View, fact: FactId, names: &[String]) -> Element {
    let (app, case) = (it.app, it.case);
    let question = case.book.question(fact);
    let reply = case.answers.to(fact);
    let bands = case.bands(fact);
    let exact = exact_sum(reply, &bands);
    let chosen = |place: usize| match reply {
        Some(Reply::Is(Value::Chosen(chosen))) => chosen.has(place),
        Some(Reply::Is(Value::Number(_))) => {
            exact.is_none() && bands.get(place).is_some_and(|band| band.is_of(reply))
        }
        Some(Reply::Is(Value::NotApplicable) | Reply::DontKnow) | None => false,
    };
    let many = matches!(question.kind, Kind::Many(_));
    let chips = names
        .iter()
        .enumerate()
        .map(|(place, name)| chip(fact, &place.to_string(), name, many, chosen(place)));
    let own = question.dont_know.map(|words| app.say(words));
    let unknown = own.unwrap_or_else(|| app.word(Word::DeskDontKnow));
    let lost = reply == Some(Reply::DontKnow);
    let unknown = chip(fact, DONT_KNOW, &unknown, many, lost);
    let money = matches!(question.kind, Kind::Money);
    let sum = money.then(|| sum(it, fact, exact.clone()));
    of("div", "ask__answers")
        .add(of("div", "chips").all(chips).add(unknown))
        .all(sum)
}

fn chip(fact: FactId, value: &str, name: &str, many: bool, chosen: bool) -> Element {
    let input = el("input")
        .attr("type", if many { "checkbox" } else { "radio" })
        .attr("name", &format!("q{}", fact.index()))
        .attr("id", &answer_id(fact, value))
        .attr("value", value)
        .flag("checked", chosen);
    of("label", "chip")
        .add(input)
        .add(of("span", "chip__face").text(name))
}

/// The field for the exact sum; it outranks the groups.
fn sum(it: &View, fact: FactId, known: Option<String>) -> Element {
    let app = it.app;
    let (id, wrong_id) = (answer_id(fact, "s"), answer_id(fact, "b"));
    let wrong = it.desk.wrong.as_ref().filter(|(where_, _)| *where_ == fact);
    let value = wrong.map(|(_, typed)| typed.clone()).or(known);
    let mut input = of("input", "field__input")
        .attr("id", &id)
        .attr("name", &format!("q{}", fact.index()))
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("value", value.as_deref().unwrap_or_default());
    if wrong.is_some() {
        input = input
            .attr("aria-invalid", "true")
            .attr("aria-describedby", &wrong_id);
    }
    let label = text("label", &app.word(Word::DeskSum)).attr("for", &id);
    let row = of("div", "ask__sum")
        .add(label)
        .add(input)
        .add(of("span", "field__unit").text(&app.word(Word::ExactSumUnit)));
    let advice = wrong.map(|_| {
        let said = app.sentence(Word::Mistake, &[&app.word(Word::MistakeMoney)]);
        of("p", "wrong__text")
            .attr("id", &wrong_id)
            .add(icon("alarm"))
            .add(text("span", &said))
    });
    el("div").add(row).all(advice)
}
