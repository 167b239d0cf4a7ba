//! The consultation: all questions that matter at the left, all verdicts at the right, for two people at one desk.
//! It is drawn anew after every change; what stays the same stays in place, with the focus on it.

mod ask;
mod code;
mod compare;
mod form;
mod keys;
mod orders;
mod sheet;
mod trace;
mod verdicts;

use crate::domain::{Agenda, Case, Comparison, FactId, ServiceId, Session, Word};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, icon};
use leptos::prelude::*;

/// The element of the whole view.
const HOME: &str = "biurko";

/// What the consultation remembers beside the answers.
#[derive(Clone, Default)]
pub struct Desk {
    /// The answers kept to compare with: scenario A.
    kept: Option<Session>,
    /// The question answered last; it is not folded yet.
    last: Option<FactId>,
    /// The question unfolded to be read or changed.
    shown: Option<FactId>,
    /// The services whose whole trace is read.
    unfolded: Vec<ServiceId>,
    /// A sum that is none, and where it was typed.
    wrong: Option<(FactId, String)>,
    /// What the last answer changed.
    said: String,
    /// Whether the last copying worked, in words.
    copied: String,
    /// Whether the help on keys is open.
    help: bool,
    /// Whether keys do nothing.
    silent: bool,
    /// What is to have the focus next.
    aim: Option<String>,
}

/// All that is drawn from.
struct View<'a> {
    app: App,
    case: &'a Case<'a>,
    desk: &'a Desk,
    agenda: Agenda,
    /// The case kept to compare with.
    before: Option<Case<'a>>,
    comparison: Option<Comparison>,
}

/// The consultation.
pub fn desk(app: App) -> Element {
    Effect::new(move |drawn: Option<()>| {
        app.session.track();
        app.desk.track();
        if drawn.is_some() {
            redraw(app);
        }
    });
    draw(app)
        .on("change", move |event| orders::change(app, event))
        .on("click", move |event| orders::click(app, event))
        .on("keydown", move |event| keys::press(app, event))
}

fn redraw(app: App) {
    let before = browser::focused();
    draw(app).renew(HOME);
    let aim = app.desk.try_update_untracked(|desk| desk.aim.take());
    let lost = before.filter(|id| browser::focused().as_ref() != Some(id));
    if let Some(id) = aim.flatten().or(lost) {
        browser::turn_to(&id);
    }
}

fn draw(app: App) -> Element {
    app.desk.with_untracked(|desk| {
        app.ask(|case| {
            let kept = desk.kept.as_ref();
            let before = kept.map(|kept| kept.case(case.book, case.today));
            let it = View {
                app,
                case: &case,
                desk,
                agenda: case.agenda(desk.last),
                comparison: before.as_ref().map(|before| Comparison::of(before, &case)),
                before,
            };
            page(&it)
        })
    })
}

fn page(it: &View) -> Element {
    let two = of("div", "desk__two")
        .add(form::form(it))
        .add(verdicts::verdicts(it));
    let silent = if it.desk.silent { " desk--silent" } else { "" };
    of("div", &format!("page page--wide desk{silent}"))
        .attr("id", HOME)
        .attr("tabindex", "-1")
        .add(head(it))
        .all(it.desk.help.then(|| sheet::sheet(it)))
        .add(two)
}

fn head(it: &View) -> Element {
    let app = it.app;
    let day = it.case.today.to_string();
    let checked = it.case.book.checked.to_string();
    let name = el("div")
        .all(back(app))
        .add(
            text("h1", &app.word(Word::DeskTitle))
                .attr("id", "konsultacja-h")
                .attr("tabindex", "-1"),
        )
        .add(of("p", "meta").text(&app.sentence(Word::DeskAsOf, &[&day, &checked])));
    let compare = it
        .desk
        .kept
        .is_none()
        .then(|| tool(app, "compare", icon("compare"), Word::Compare, "C"));
    let down = of("a", "btn btn--quiet desk__down")
        .attr("href", "#oceny")
        .add(icon("down"))
        .text(&app.word(Word::DeskVerdicts));
    let tools = of("div", "desk__tools")
        .add(down)
        .all(compare)
        .add(tool(app, "plan", icon("print"), Word::DeskPlan, "P"))
        .add(
            tool(app, "help", icon("ask"), Word::Keys, "?")
                .attr("aria-expanded", if it.desk.help { "true" } else { "false" }),
        )
        .add(tool(app, "anew", icon("trash"), Word::DeskAnew, "⇧N"));
    of("div", "desk__bar").add(name).add(tools)
}

/// A button of the view, with its key.
fn tool(app: App, order: &str, shape: Element, word: Word, key: &str) -> Element {
    button(order, "btn btn--quiet")
        .attr("id", &format!("n-{order}"))
        .add(shape)
        .text(&app.word(word))
        .add(text("kbd", key).attr("aria-hidden", "true"))
}

/// A button that gives an order.
fn button(order: &str, class: &str) -> Element {
    of("button", class)
        .attr("type", "button")
        .attr("data-do", order)
}
