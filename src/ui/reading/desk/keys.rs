//! The keys of the consultation. They work only inside it, never while one types, and can be switched off.

use super::{ask, orders};
use crate::domain::{Agenda, FactId, Kind};
use crate::ui::app::App;
use crate::ui::browser::{self, Key};
use crate::ui::field::DONT_KNOW;
use leptos::prelude::*;

/// A key was pressed.
pub fn press(app: App, event: &browser::Event) {
    let Some(key) = browser::key(event) else {
        return;
    };
    let (silent, help) = app.desk.with_untracked(|desk| (desk.silent, desk.help));
    let done = match key.name.as_str() {
        "Escape" if help => {
            orders::obey(app, "help");
            true
        }
        "Enter" if key.in_input => {
            if key.typing {
                orders::change(app, event);
            }
            to_due(app)
        }
        _ => !silent && !key.typing && letter(app, &key),
    };
    if done {
        event.prevent_default();
    }
}

/// A key that is a letter, a digit or a sign; whether it meant something.
fn letter(app: App, key: &Key) -> bool {
    match key.name.as_str() {
        "d" => step(app, key, true),
        "w" => step(app, key, false),
        "o" => {
            browser::turn_to("oceny");
            true
        }
        "c" => {
            let kept = app.desk.with_untracked(|desk| desk.kept.is_some());
            order(app, if kept { "keep" } else { "compare" })
        }
        "k" => order(app, "copy"),
        "p" => order(app, "plan"),
        "?" => order(app, "help"),
        "N" => order(app, "anew"),
        "Backspace" | "Delete" => here(app, key).is_some_and(|fact| {
            orders::settle(app, fact, None);
            true
        }),
        "0" => answer(app, key, DONT_KNOW),
        digit => match digit.parse::<usize>() {
            Ok(place @ 1..=9) => answer(app, key, &(place - 1).to_string()),
            Ok(_) | Err(_) => false,
        },
    }
}

fn order(app: App, order: &str) -> bool {
    orders::obey(app, order);
    true
}

/// Answers the question one is at, else the one that is due; after one answer of a list goes on to what is due then.
fn answer(app: App, key: &Key, value: &str) -> bool {
    let Some(fact) = here(app, key).or_else(|| agenda(app).due) else {
        return false;
    };
    let (many, there) = app.ask(|case| {
        let question = case.book.question(fact);
        let count = question.answers().len() + case.bands(fact).len();
        let place: Option<usize> = value.parse().ok();
        (
            matches!(question.kind, Kind::Many(_)) && place.is_some(),
            place.is_none_or(|place| place < count),
        )
    });
    if there {
        orders::choose(app, fact, value);
        if many {
            orders::aim(app, &ask::answer_id(fact, value), |_| ());
        } else {
            to_due(app);
        }
    }
    there
}

/// Goes to the question that is due; to the verdicts, when none is.
fn to_due(app: App) -> bool {
    let id = agenda(app).due.map(|fact| ask::first_id(app, fact));
    orders::aim(app, id.as_deref().unwrap_or("oceny"), |_| ());
    true
}

/// Goes to the question after the one one is at, or before it.
fn step(app: App, key: &Key, on: bool) -> bool {
    let open = agenda(app).open;
    let place = here(app, key).and_then(|here| open.iter().position(|fact| *fact == here));
    let next = match (place, on) {
        (Some(place), true) => open.get(place + 1),
        (Some(place), false) => place.checked_sub(1).and_then(|place| open.get(place)),
        (None, _) => open.first(),
    };
    next.is_some_and(|fact| {
        orders::show(app, *fact);
        true
    })
}

fn here(app: App, key: &Key) -> Option<FactId> {
    ask::fact(app, key.list.as_deref()?)
}

fn agenda(app: App) -> Agenda {
    let last = app.desk.with_untracked(|desk| desk.last);
    app.ask(|case| case.agenda(last))
}
