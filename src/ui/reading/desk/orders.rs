//! What a hand does at the desk: an answer, a touch of a button. Everything that changes anything is here.

use super::{Desk, ask, code};
use crate::domain::{
    Case, Comparison, FactId, Kind, Outcome, Reply, ServiceId, Value, Verdict, Word,
};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::field::{DONT_KNOW, Fault, reply};
use crate::ui::screen::Reading;
use leptos::prelude::*;

/// The name of the box that switches the keys.
pub const KEYS: &str = "skroty";

/// Something was chosen, or a sum typed.
pub fn change(app: App, event: &browser::Event) {
    let Some(touched) = browser::touched(event) else {
        return;
    };
    if touched.name == KEYS {
        app.desk.update(|desk| desk.silent = !desk.silent);
    } else if let Some(fact) = ask::fact(app, &touched.name) {
        if touched.typed {
            sum(app, fact, &touched.value);
        } else {
            choose(app, fact, &touched.value);
        }
    }
}

/// A button was used.
pub fn click(app: App, event: &browser::Event) {
    let Some(order) = browser::bidden(event) else {
        return;
    };
    match order.split_once('-') {
        Some(("trace", number)) => {
            with_service(app, number, |service| {
                app.desk.update(|desk| desk.unfold(service));
            });
        }
        Some(("card", number)) => {
            with_service(app, number, |service| app.trail.go(Reading::Card(service)));
        }
        Some(("ask", number)) => {
            if let Some(fact) = ask::fact(app, &format!("p{number}")) {
                show(app, fact);
            }
        }
        _ => obey(app, &order),
    }
}

/// Unfolds a question and goes to it.
pub fn show(app: App, fact: FactId) {
    aim(app, &ask::first_id(app, fact), |desk| {
        desk.shown = Some(fact);
    });
}

/// Carries out an order that needs to name nothing.
pub fn obey(app: App, order: &str) {
    match order {
        "compare" => {
            let kept = app.session.get_untracked();
            aim(app, "porownanie-h", |desk| desk.kept = Some(kept));
        }
        "keep" => aim(app, "n-compare", |desk| desk.kept = None),
        "discard" => {
            let kept = app.desk.with_untracked(|desk| desk.kept.clone());
            kept.into_iter().for_each(|kept| app.session.set(kept));
            aim(app, "n-compare", |desk| desk.kept = None);
        }
        "copy" => code::copy(app),
        "plan" => app.trail.go(Reading::Plan),
        "help" => {
            let open = !app.desk.with_untracked(|desk| desk.help);
            let next = if open { "skroty-h" } else { "n-help" };
            aim(app, next, |desk| desk.help = open);
        }
        "anew" => {
            let silent = app.desk.with_untracked(|desk| desk.silent);
            app.forget_answers(Reading::Desk);
            aim(app, "konsultacja-h", |desk| desk.silent = silent);
        }
        _ => (),
    }
}

/// Takes what was touched in a list of answers.
pub fn choose(app: App, fact: FactId, value: &str) {
    let after = app.ask(|case| {
        let before = case.answers.to(fact);
        let question = case.book.question(fact);
        let place: Option<usize> = value.parse().ok();
        match (place, &question.kind) {
            _ if value == DONT_KNOW => {
                let again = before == Some(Reply::DontKnow);
                let many = matches!(question.kind, Kind::Many(_));
                (!(again && many)).then_some(Reply::DontKnow)
            }
            (Some(place), Kind::One(_) | Kind::Many(_)) => question.touched(before, place),
            (Some(place), Kind::Number { .. } | Kind::Money) => {
                let bands = case.bands(fact);
                let band = bands.get(place);
                band.map_or(before, |band| Some(Reply::Is(Value::Number(band.range))))
            }
            (None, _) => before,
        }
    });
    settle(app, fact, after);
}

/// Takes a sum; says what is wrong with it, if it is none.
fn sum(app: App, fact: FactId, typed: &str) {
    let unit = app.word(Word::ExactSumUnit);
    if typed.is_empty() {
        app.desk.update(|desk| desk.wrong = None);
        return;
    }
    match reply(&Kind::Money, &[], &[], typed, &unit) {
        Ok(reply) => settle(app, fact, Some(reply)),
        Err(Fault::Sum(typed)) => app.desk.update(|desk| desk.wrong = Some((fact, typed))),
        Err(_) => (),
    }
}

/// Takes an answer, or takes it back, and says what that changed.
pub fn settle(app: App, fact: FactId, reply: Option<Reply>) {
    let before = app.session.get_untracked();
    app.session.update(|session| match reply {
        Some(reply) => session.answer(fact, reply),
        None => session.unanswer(fact),
    });
    let said = app.ask(|after| said(app, &before.case(after.book, after.today), &after));
    app.desk.update(|desk| {
        desk.last = Some(fact);
        desk.shown = None;
        desk.wrong = None;
        desk.copied.clear();
        desk.said = said;
    });
}

/// How many verdicts changed, and how many are good now; nothing, when none did.
fn said(app: App, before: &Case, after: &Case) -> String {
    let changes = Comparison::of(before, after).changes().count();
    if changes == 0 {
        return String::new();
    }
    let verdicts = after.verdicts();
    let count = |outcome: Outcome| {
        let such = |verdict: &&Verdict| verdict.outcome == outcome;
        verdicts.iter().filter(such).count().to_string()
    };
    app.sentence(
        Word::DeskChanged,
        &[
            &changes.to_string(),
            &count(Outcome::Likely),
            &count(Outcome::Possible),
        ],
    )
}

/// Changes what the desk remembers, and points the reader at something once it is drawn.
pub fn aim(app: App, id: &str, change: impl FnOnce(&mut Desk)) {
    app.desk.update(|desk| {
        change(desk);
        desk.aim = Some(id.to_owned());
    });
}

fn with_service(app: App, number: &str, act: impl FnOnce(ServiceId)) {
    let found = app.ask(|case| {
        let mut services = case.book.all_services().map(|(service, _)| service);
        services.find(|service| number.parse() == Ok(service.index()))
    });
    if let Some(service) = found {
        act(service);
    }
}

impl Desk {
    fn unfold(&mut self, service: ServiceId) {
        let known = self.unfolded.len();
        self.unfolded.retain(|other| *other != service);
        if self.unfolded.len() == known {
            self.unfolded.push(service);
        }
    }
}
