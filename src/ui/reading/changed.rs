//! What a changed answer changed: said once, on the screen of results that comes next.

use crate::domain::{Case, Change, ServiceId, Turn, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::icon;
use leptos::prelude::{GetUntracked, UpdateValue};

/// How many services are named at most in each sentence.
const NAMED: usize = 6;

/// What is otherwise than when a result was last shown, if there was one and the answers are others now.
pub fn changed(app: App, case: &Case) -> Option<Element> {
    let city = app.city.get_untracked();
    let now = Some((city, case.answers.clone()));
    let (home, answers) = app
        .seen
        .try_update_value(|seen| std::mem::replace(seen, now))??;
    let before = Case {
        answers: &answers,
        ..*case
    };
    (home == city && answers != *case.answers).then(|| notice(app, case, &before))
}

fn notice(app: App, case: &Case, before: &Case) -> Element {
    let changes = case.changes_since(before);
    let lists = [
        (Turn::Gained, Word::ChangedGained),
        (Turn::Lost, Word::ChangedLost),
        (Turn::Surer, Word::ChangedSurer),
        (Turn::LessSure, Word::ChangedLessSure),
    ];
    let lists = lists.into_iter().filter_map(|(turn, word)| {
        let turned = changes.iter().filter(|change| change.turn == turn);
        let names = listed(
            app,
            case,
            &turned.map(|change| change.service).collect::<Vec<_>>(),
        )?;
        Some(text("li", &app.sentence(word, &[&names])))
    });
    let sums = changes.iter().filter_map(|change| sum(app, case, change));
    let said: Vec<Element> = lists.chain(sums).collect();
    let nothing = said.is_empty();
    let words = el("div").add(of("p", "notice__head").text(&app.word(Word::ChangedHead)));
    let words = if nothing {
        words.add(text("p", &app.word(Word::ChangedNothing)))
    } else {
        words.add(of("ul", "bullets").all(said))
    };
    of("div", "notice")
        .attr("role", "status")
        .add(icon("info"))
        .add(words)
}

/// The names of services, and how many more there are.
fn listed(app: App, case: &Case, services: &[ServiceId]) -> Option<String> {
    let names = services.iter().take(NAMED);
    let names: Vec<&str> = names
        .map(|service| case.book.text(case.book.service(*service).name))
        .collect();
    let more = services.len() - names.len();
    let names = names.join(", ");
    (!names.is_empty()).then(|| match more {
        0 => names,
        _ => app.counted(Word::KnownMore, more, &[&names, &more.to_string()]),
    })
}

fn sum(app: App, case: &Case, change: &Change) -> Option<Element> {
    let (was, is) = change.sums?;
    let name = case.book.text(case.book.service(change.service).name);
    let gaps = [name, &case.span(was), &case.span(is)];
    Some(text("li", &app.sentence(Word::ChangedSum, &gaps)))
}
