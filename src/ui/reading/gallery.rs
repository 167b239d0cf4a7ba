//! The living page of parts, at `#style`: every part in its states, made by the functions the screens use.
//! For developers, so only in a build for them; its headings are names of classes, not words of the interface.

use super::{card, directory, plan, review};
use crate::domain::{FactId, Kind, Outcome, Question, Reply, ServiceId, Session, Value, Word};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of, text};
use crate::ui::field::{Fault, controls, mistakes, wrong};
use crate::ui::parts::{back, call, folded, notice, tel_link, tel_row, verdict};
use crate::ui::question::question;
use crate::ui::start::{go_on, start_screen};
use crate::ui::wait::wait;
use leptos::prelude::{GetUntracked, UpdateUntracked, With, WithUntracked};

/// The themes; none is what the system says.
const THEMES: [&str; 4] = ["", "light", "dark", "contrast"];

/// Grounds, and what may be written on them.
const GROUNDS: [(&str, &[&str]); 11] = [
    ("paper", &["ink", "ink-2", "pine", "brick"]),
    ("card", &["ink", "ink-2", "pine", "brick"]),
    ("sunken", &["ink", "ink-2", "pine"]),
    ("field", &["ink", "ink-2", "pine"]),
    ("pine-soft", &["ink", "ink-2", "pine"]),
    ("straw-soft", &["ink", "ink-2", "straw"]),
    ("pine", &["on-pine"]),
    ("pine-strong", &["on-pine"]),
    ("brick", &["on-brick"]),
    ("brick-strong", &["on-brick"]),
    ("bar", &["on-bar"]),
];

/// The page. The conversation shown is one of somebody who always gives the first answer.
pub fn gallery(app: App) -> Element {
    let facts = first_of_each_kind(app);
    let empty = app.session.get_untracked();
    let asked = facts.iter().map(|fact| controls_of(app, *fact));
    let untouched: Vec<Element> = asked.collect();
    app.session
        .update_untracked(|session| converse(app, session));
    let answered: Vec<Element> = facts.iter().map(|fact| controls_of(app, *fact)).collect();
    let screens = screens(app, &facts);
    app.session.update_untracked(|session| *session = empty);
    of("div", "page page--wide stack--wide")
        .add(text("h1", "#style").attr("tabindex", "-1"))
        .add(themes())
        .add(sample(":root", GROUNDS.map(swatch)))
        .add(sample(".choice", untouched))
        .add(sample(".choice :checked", answered))
        .all(small(app))
        .all(screens)
}

/// Gives the first answer to whatever is asked.
fn converse(app: App, session: &mut Session) {
    app.book.with_untracked(|book| {
        while let Some(fact) = session.next(book, app.today()) {
            let bands = session.case(book, app.today()).bands(fact);
            let first = match book.question(fact).kind {
                Kind::One(_) | Kind::Many(_) => Some(Value::Chosen([0].into_iter().collect())),
                Kind::Number { .. } | Kind::Money => {
                    bands.first().map(|band| Value::Number(band.range))
                }
            };
            session.answer(fact, first.map_or(Reply::DontKnow, Reply::Is));
        }
    });
}

/// The needs, and the first question of each kind.
fn first_of_each_kind(app: App) -> Vec<FactId> {
    app.book.with(|book| {
        let kinds: [fn(&Kind) -> bool; 4] = [
            |kind| matches!(kind, Kind::One(_)),
            |kind| matches!(kind, Kind::Many(_)),
            |kind| matches!(kind, Kind::Number { .. }),
            |kind| matches!(kind, Kind::Money),
        ];
        let first = |is: fn(&Kind) -> bool| {
            let others = |(fact, it): &(FactId, &Question)| *fact != book.needs && is(&it.kind);
            book.facts().find(others).map(|(fact, _)| fact)
        };
        let others = kinds.into_iter().filter_map(first);
        [book.needs].into_iter().chain(others).collect()
    })
}

fn controls_of(app: App, fact: FactId) -> Element {
    let asked = app.book.with_untracked(|book| book.question(fact).clone());
    of("form", "form")
        .on("submit", browser::Event::prevent_default)
        .add(
            el("fieldset")
                .add(of("legend", "question question--part").text(&app.say(asked.text)))
                .all(controls(app, fact, &asked, None)),
        )
}

/// A row of buttons that put a theme on the page.
fn themes() -> Element {
    let button = |theme: &'static str| {
        of("button", "btn btn--quiet")
            .attr("type", "button")
            .text(if theme.is_empty() { "auto" } else { theme })
            .does(move || browser::set_theme(theme))
    };
    of("div", "btns btns--side").all(THEMES.map(button))
}

fn swatch((ground, inks): (&str, &[&str])) -> Element {
    let ink = |ink: &&str| of("b", &format!("in--{ink}")).text(ink).text(" ");
    let name = of("span", &format!("in--{}", inks[0])).text(ground);
    of("p", &format!("place on--{ground}"))
        .all(inks.iter().map(ink))
        .add(name)
}

fn sample(name: &str, parts: impl IntoIterator<Item = Element>) -> Element {
    of("section", "section stack--wide")
        .add(text("h2", name))
        .all(parts)
}

/// The parts that are not made of answers.
fn small(app: App) -> Vec<Element> {
    let word = |word| app.word(word);
    let number = app.book.with(|book| {
        let line = book.lines.first();
        line.map(|line| book.text(line.number).to_owned())
            .unwrap_or_default()
    });
    let who = word(Word::Switchboard);
    let calls = of("div", "calls calls--two")
        .add(call(&number, &who, false))
        .add(call(&number, &who, true));
    let outcomes = [
        Outcome::Likely,
        Outcome::Possible,
        Outcome::Unknown,
        Outcome::Unlikely,
    ];
    let verdicts = outcomes.map(|outcome| {
        let plain = el("p").add(verdict(app, outcome, ""));
        plain.text(" ").add(verdict(app, outcome, " verdict--big"))
    });
    let faults = [Fault::NoCity, Fault::NothingMany];
    let beside = of("div", "wrong").add(wrong(app, "galeria-b", &faults[1]));
    let (head, said) = (word(Word::NotADecision), word(Word::NotADecisionWhy));
    let notices = [notice(Some(&head), &said), notice(None, &said)];
    let more = folded("galeria-f", &head).add(text("p", &said));
    let phones = of("ul", "phones").add(tel_row(app, &who, &number));
    let tel = el("p").add(tel_link(app, &number));
    vec![
        sample(".back", back(app)),
        sample(".btn", [go_on(app), review::start_again(app)]),
        sample(".call", [calls]),
        sample(".tel", [phones, tel]),
        sample(".verdict", verdicts),
        sample(
            ".mistakes",
            mistakes(app, &faults).into_iter().chain([beside]),
        ),
        sample(".notice", notices),
        sample(".more", [more]),
    ]
}

/// Whole screens, for the parts that only stand together.
fn screens(app: App, facts: &[FactId]) -> Vec<Element> {
    let figure = app.ask(|case| {
        let with_sum = |service: &ServiceId| {
            let figure = case.estimate(*service);
            figure.is_some_and(|figure| !figure.steps.is_empty())
        };
        let mut services = case.in_play().into_iter();
        services.find(with_sum)
    });
    let mut screens = vec![
        sample(".start", [start_screen(app)]),
        sample(".summary", [review::review(app)]),
        sample(".visit", [plan::plan(app)]),
        sample(".search", [directory::directory(app)]),
        sample(".wait", [wait(app, false), wait(app, true)]),
    ];
    screens.extend(figure.map(|service| sample(".sum", [card::card(app, service)])));
    let asked = facts.iter().skip(1).map(|fact| question(app, *fact, false));
    screens.push(sample(".question", asked));
    screens
}
