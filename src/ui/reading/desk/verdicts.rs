//! The right side: all verdicts by what they come to, each with its reason in a line.

use super::{View, code, compare, trace};
use crate::domain::{Case, Grounds, Outcome, Verdict, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{icon, notice, verdict};

/// How many reasons stand in a line.
const REASONS: usize = 2;

/// All verdicts, and what a change of an answer makes of them.
pub fn verdicts(it: &View) -> Element {
    let app = it.app;
    let all = it.case.verdicts();
    let empty = all
        .is_empty()
        .then(|| notice(None, &app.word(Word::DeskEmpty)));
    let groups = [
        Outcome::Likely,
        Outcome::Possible,
        Outcome::Unknown,
        Outcome::Unlikely,
    ];
    of("section", "desk__results")
        .attr("aria-labelledby", "oceny")
        .add(
            text("h2", &app.word(Word::DeskVerdicts))
                .attr("id", "oceny")
                .attr("tabindex", "-1"),
        )
        .add(
            of("p", "meta desk__said")
                .attr("id", "zmiany")
                .attr("role", "status")
                .text(&it.desk.said),
        )
        .all(compare::compare(it))
        .all(empty)
        .all(
            groups
                .into_iter()
                .filter_map(|outcome| group(it, &all, outcome)),
        )
        .all(code::code(it))
}

/// All services of one outcome, the urgent first; what probably does not fit is folded.
fn group(it: &View, all: &[Verdict], outcome: Outcome) -> Option<Element> {
    let rows = all.iter().filter(|one| one.outcome == outcome);
    let (urgent, others): (Vec<&Verdict>, Vec<&Verdict>) = rows.partition(|one| one.urgent);
    let rows = [urgent, others].concat();
    let count = it.app.sentence(Word::DeskCount, &[&rows.len().to_string()]);
    let head = of("h3", "h3 rulings__head")
        .add(verdict(it.app, outcome, ""))
        .text(" ")
        .add(of("span", "meta").text(&count));
    let list = of("ul", "rulings").all(rows.iter().map(|one| ruling(it, one)));
    let id = match outcome {
        Outcome::Likely => "g-tak",
        Outcome::Possible => "g-moze",
        Outcome::Unknown => "g-nie-wiemy",
        Outcome::Unlikely => "g-nie",
    };
    let part = if outcome == Outcome::Unlikely {
        of("details", "more more--part")
            .attr("id", id)
            .add(el("summary").add(icon("down")).add(head))
            .add(list)
    } else {
        of("div", "rulings__group")
            .attr("id", id)
            .add(head)
            .add(list)
    };
    (!rows.is_empty()).then_some(part)
}

fn ruling(it: &View, one: &Verdict) -> Element {
    let (app, case) = (it.app, it.case);
    let number = one.service.index();
    let name = case.book.text(case.book.service(one.service).name);
    let urgent = one
        .urgent
        .then(|| of("span", "ruling__urgent").text(&app.word(Word::DeskUrgent)));
    let stopped = case
        .suspended(one.service)
        .map(|_| of("span", "ruling__urgent").text(&app.word(Word::Suspended)));
    let figure = case.estimate(one.service);
    let amount = figure
        .filter(|_| one.outcome != Outcome::Unlikely)
        .map(|figure| of("span", "ruling__amount").text(&case.span(figure.range)));
    let head = of("span", "ruling__name")
        .text(name)
        .text(" ")
        .all(urgent)
        .all(stopped);
    let summary = el("summary")
        .attr("id", &format!("s{number}"))
        .attr("data-do", &format!("trace-{number}"))
        .add(icon("down"))
        .add(head)
        .text(" ")
        .all(amount)
        .text(" ")
        .add(of("span", "ruling__why").text(&reason(app, case, one)));
    let unfolded = it.desk.unfolded.contains(&one.service);
    let row = of("details", "ruling")
        .attr("id", &format!("u{number}"))
        .flag("open", unfolded)
        .add(summary)
        .all(unfolded.then(|| trace::trace(it, one)));
    el("li").attr("id", &format!("l{number}")).add(row)
}

/// Why, in a line.
fn reason(app: App, case: &Case, one: &Verdict) -> String {
    let not = |said: &str| {
        let holds_not = app.word(Word::HoldsNot);
        app.sentence(Word::CheckSaid, &[&holds_not, said])
    };
    match (one.outcome, case.fewest(one)) {
        (Outcome::Unknown, _) => {
            let missing = case.labels(one.missing).join(", ");
            app.sentence(Word::DeskMissing, &[&missing])
        }
        (_, Grounds::Met(met)) if met.is_empty() && one.cautions.is_empty() => {
            app.word(Word::ForEverybody)
        }
        (_, Grounds::Met(met)) => {
            let reasons = one.cautions.iter().chain(&met).take(REASONS);
            let reasons = reasons.map(|criterion| app.say(criterion.because));
            reasons.collect::<Vec<_>>().join(" ")
        }
        (_, Grounds::Excluded(criterion)) => app.say(criterion.because),
        (_, Grounds::Failed(criterion)) => not(&app.say(criterion.because)),
        (_, Grounds::Lacking(criteria)) => {
            let first = criteria.first().map(|criterion| app.say(criterion.because));
            not(&first.unwrap_or_default())
        }
    }
}
