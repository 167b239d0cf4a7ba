//! The left side: all questions that can still matter, topic by topic; the others folded below.

use super::{View, ask};
use crate::domain::{FactId, Word};
use crate::ui::element::{Element, el, of};
use crate::ui::parts::icon;

/// The questions.
pub fn form(it: &View) -> Element {
    let app = it.app;
    of("section", "desk__form")
        .attr("aria-labelledby", "odp")
        .add(
            of("h2", "unseen")
                .attr("id", "odp")
                .text(&app.word(Word::DeskAnswers)),
        )
        .all(topics(it, &it.agenda.open, "t"))
        .all((!it.agenda.others.is_empty()).then(|| others(it)))
}

/// Questions of one topic under its name.
fn topics(it: &View, facts: &[FactId], id: &str) -> Vec<Element> {
    let topic = |fact: &FactId| it.case.book.question(*fact).topic;
    let groups = facts.chunk_by(|one, next| topic(one) == topic(next));
    let names = it.app.word(Word::Topics);
    let group = |facts: &[FactId]| {
        let place = facts.first().map(topic).unwrap_or_default();
        let name = names.lines().nth(usize::from(place)).unwrap_or_default();
        of("div", "topic")
            .attr("id", &format!("{id}{place}"))
            .add(of("h3", "topic__name").text(name))
            .all(facts.iter().map(|fact| ask::ask(it, *fact)))
    };
    groups.map(group).collect()
}

fn others(it: &View) -> Element {
    let app = it.app;
    let count = it.agenda.others.len().to_string();
    let head = of("h3", "h3").text(&app.sentence(Word::DeskOthers, &[&count]));
    let why = of("p", "hint").text(&app.word(Word::DeskOthersWhy));
    let body = of("div", "more__body")
        .add(why)
        .all(topics(it, &it.agenda.others, "r"));
    of("details", "more more--part")
        .attr("id", "pozostale")
        .add(el("summary").add(icon("down")).add(head))
        .add(body)
}
