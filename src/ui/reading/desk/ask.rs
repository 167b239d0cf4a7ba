//! One question of the form: its name, its answers as chips, and for money a field for the exact sum.

use super::View;
use crate::domain::{FactId, Kind, Question, Reply, Value, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::field::{DONT_KNOW, exact_sum};
use crate::ui::parts::icon;
use leptos::prelude::WithUntracked;

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
    let (veiled, value) = app.ask(|case| {
        let reply = case.answers.to(fact);
        let last = app.desk.with_untracked(|desk| desk.last);
        let veiled = is_veiled(case.book.question(fact), fact, case.book.needs, reply, last);
        let place = match reply {
            Some(Reply::Is(Value::Chosen(chosen))) => chosen.places().next(),
            Some(Reply::Is(Value::Number(_))) => {
                let bands = case.bands(fact);
                bands.iter().position(|band| band.is_of(reply))
            }
            Some(Reply::Is(Value::NotApplicable) | Reply::DontKnow) | None => None,
        };
        let unknown = reply == Some(Reply::DontKnow);
        let value = if unknown {
            DONT_KNOW.to_owned()
        } else {
            place.unwrap_or_default().to_string()
        };
        (veiled, value)
    });
    if veiled {
        veil_id(fact)
    } else {
        answer_id(fact, &value)
    }
}

fn veil_id(fact: FactId) -> String {
    format!("v{}", fact.index())
}

/// Whether an answer is covered: it could harm on a shared screen, and one has gone on to something else.
/// The needs stay: everything at the right speaks of them.
fn is_veiled(
    question: &Question,
    fact: FactId,
    needs: FactId,
    reply: Option<Reply>,
    last: Option<FactId>,
) -> bool {
    question.sensitive && reply.is_some() && fact != needs && last != Some(fact)
}

/// One question.
pub fn ask(it: &View, fact: FactId) -> Element {
    let (app, case) = (it.app, it.case);
    let question = case.book.question(fact);
    let reply = case.answers.to(fact);
    let first = it.before.as_ref().map(|before| before.answers.to(fact));
    let changed = first.is_some_and(|first| first != reply);
    let earlier = first.flatten().filter(|_| changed && !question.sensitive);
    let earlier = earlier.map(|reply| {
        let said = app.sentence(Word::InFirst, &[&case.in_words(fact, reply)]);
        of("span", "meta").text(&said)
    });
    let due = (it.agenda.due == Some(fact))
        .then(|| of("span", "ask__due").text(&app.word(Word::DeskDue)));
    let legend = text("legend", case.book.text(question.label))
        .text(" ")
        .all(due)
        .all(earlier);
    let whole = reply
        .is_none()
        .then(|| of("p", "meta ask__text").text(&app.say(question.text)));
    let answers = answers(it, fact, question, reply);
    let veiled = is_veiled(question, fact, case.book.needs, reply, it.desk.last);
    let body = if veiled {
        of("details", "veiled")
            .add(text("summary", &app.word(Word::Veiled)).attr("id", &veil_id(fact)))
            .add(answers)
    } else {
        answers
    };
    let class = if changed { "ask ask--changed" } else { "ask" };
    of("fieldset", class)
        .attr("id", &format!("p{}", fact.index()))
        .add(legend)
        .all(whole)
        .add(body)
}

fn answers(it: &View, fact: FactId, question: &Question, reply: Option<Reply>) -> Element {
    let (app, case) = (it.app, it.case);
    let bands = case.bands(fact);
    let listed = question
        .answers()
        .iter()
        .enumerate()
        .map(|(place, answer)| {
            let chosen =
                matches!(reply, Some(Reply::Is(Value::Chosen(chosen))) if chosen.has(place));
            (app.say(answer.text), chosen)
        });
    let grouped = bands.iter().map(|band| {
        let chosen = exact_sum(reply, &bands).is_none() && band.is_of(reply);
        (case.band_name(fact, *band), chosen)
    });
    let many = matches!(question.kind, Kind::Many(_));
    let chips = listed.chain(grouped).enumerate();
    let chips =
        chips.map(|(place, (name, chosen))| chip(fact, &place.to_string(), &name, many, chosen));
    let own = question.dont_know.map(|words| app.say(words));
    let unknown = own.unwrap_or_else(|| app.word(Word::DeskDontKnow));
    let known = chip(
        fact,
        DONT_KNOW,
        &unknown,
        many,
        reply == Some(Reply::DontKnow),
    );
    let sum = matches!(question.kind, Kind::Money).then(|| sum(it, fact, exact_sum(reply, &bands)));
    of("div", "ask__answers")
        .add(of("div", "chips").all(chips).add(known))
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
