//! The controls of one question: a list of answers, or groups of numbers with an exact sum.

use super::app::App;
use super::parts::icon;
use crate::domain::{Answer, Band, FactId, Kind, Question, Range, Reply, Value, Word};
use leptos::prelude::*;

/// The value of "don't know" on a form.
pub const DONT_KNOW: &str = "x";

/// What was wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing chosen.
    Nothing(bool),
    /// The exact sum is not a number.
    Sum,
}

/// The controls of a question, with the answer given before.
pub fn controls(app: App, fact: FactId, question: &Question, tiles: bool) -> AnyView {
    let before = app.session.with_untracked(|session| session.answers().to(fact));
    let dont_know = question.dont_know.map_or_else(|| app.word(Word::DontKnow), |words| app.say(words));
    let unknown = before == Some(Reply::DontKnow);
    match &question.kind {
        Kind::One(answers) | Kind::Many(answers) => {
            let many = matches!(question.kind, Kind::Many(_));
            let chosen = |place: usize| matches!(before, Some(Reply::Is(Value::Chosen(chosen))) if chosen.has(place));
            let options = answers.iter().enumerate().map(|(place, answer)| {
                if tiles { tile(app, place, answer, chosen(place)) } else { choice(app, place, answer, many, chosen(place)) }
            });
            let options = options.collect_view();
            let last = if tiles {
                tile_dont_know(&dont_know, unknown)
            } else {
                [or(app), simple(DONT_KNOW, dont_know, many, unknown, true)].collect_view().into_any()
            };
            view! { <div class=if tiles { "tiles" } else { "choices" }>{options}{last}</div> }.into_any()
        }
        Kind::Number { .. } | Kind::Money => {
            let bands = app.ask(|case| case.bands(fact));
            let sum = matches!(question.kind, Kind::Money).then(|| exact(app, before, &bands));
            let options = bands.iter().enumerate().map(|(place, band)| {
                let name = app.ask(|case| case.band_name(fact, *band));
                simple(&place.to_string(), name, false, in_band(before, *band), false)
            });
            view! {
                <div class="choices">
                    {options.collect_view()}{or(app)}{simple(DONT_KNOW, dont_know, false, unknown, true)}
                </div>
                {sum}
            }
            .into_any()
        }
    }
}

/// Reads a reply from what is filled in.
///
/// # Errors
/// What is wrong, when it cannot be read.
pub fn reply(kind: &Kind, bands: &[Band], ticked: &[String], text: &str) -> Result<Reply, Fault> {
    if matches!(kind, Kind::Money) && !text.is_empty() {
        return money(text).map(|range| Reply::Is(Value::Number(range))).ok_or(Fault::Sum);
    }
    if ticked.iter().any(|value| value == DONT_KNOW) {
        return Ok(Reply::DontKnow);
    }
    let places: Vec<usize> = ticked.iter().filter_map(|value| value.parse().ok()).collect();
    let first = places.first().ok_or(Fault::Nothing(matches!(kind, Kind::Many(_))))?;
    match kind {
        Kind::One(_) | Kind::Many(_) => Ok(Reply::Is(Value::Chosen(places.into_iter().collect()))),
        Kind::Number { .. } | Kind::Money => {
            let band = bands.get(*first).ok_or(Fault::Nothing(false))?;
            Ok(Reply::Is(Value::Number(band.range)))
        }
    }
}

/// A sum in złote, with grosze after a comma or a point, as an exact number of grosze.
fn money(text: &str) -> Option<Range> {
    let plain: String = text.trim_end_matches("zł").chars().filter(|letter| !letter.is_whitespace()).collect();
    let (whole, rest) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
    let digits = |text: &str| text.len() <= 7 && text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > 2 {
        return None;
    }
    format!("{whole}{rest:0<2}").parse().ok().map(Range::exactly)
}

fn in_band(before: Option<Reply>, band: Band) -> bool {
    match before {
        Some(Reply::Is(Value::Number(range))) => {
            range == band.range || (range.low < range.high && band.range.low <= range.low && range.high <= band.range.high)
        }
        Some(Reply::Is(Value::Chosen(_) | Value::NotApplicable) | Reply::DontKnow) | None => false,
    }
}

fn choice(app: App, place: usize, answer: &Answer, many: bool, chosen: bool) -> AnyView {
    let kind = if many { "checkbox" } else { "radio" };
    let id = format!("o{place}");
    let hint = answer.hint.map(|hint| app.say(hint));
    let name_id = hint.as_ref().map(|_| format!("{id}n"));
    let hint_id = hint.as_ref().map(|_| format!("{id}h"));
    view! {
        <label class="choice">
            <input class="choice__box" type=kind name="o" id=id value=place.to_string() prop:checked=chosen
                data-alone=answer.alone.then_some("") aria-labelledby=name_id.clone() aria-describedby=hint_id.clone()/>
            <span class="choice__face">
                <span id=name_id>{app.say(answer.text)}</span>
                {hint.map(|hint| view! { " " <span class="choice__hint" id=hint_id>{hint}</span> })}
            </span>
        </label>
    }
    .into_any()
}

fn simple(value: &str, name: String, many: bool, chosen: bool, alone: bool) -> AnyView {
    view! {
        <label class="choice">
            <input class="choice__box" type=if many { "checkbox" } else { "radio" } name="o" id=format!("o{value}")
                value=value.to_owned() prop:checked=chosen data-alone=alone.then_some("")/>
            <span class="choice__face">{name}</span>
        </label>
    }
    .into_any()
}

fn tile(app: App, place: usize, answer: &Answer, chosen: bool) -> AnyView {
    let picture = answer.icon.map_or_else(|| "signpost".to_owned(), |icon| app.say(icon));
    let hint = answer.hint.map(|hint| app.say(hint)).unwrap_or_default();
    view! {
        <label class="choice tile">
            <input class="choice__box" type="checkbox" name="o" id=format!("o{place}") value=place.to_string()
                prop:checked=chosen aria-labelledby=format!("o{place}n") aria-describedby=format!("o{place}h")/>
            <span class="choice__face">
                <span class="tile__icon">{icon(&picture)}</span>
                <span>
                    <span class="tile__name" id=format!("o{place}n")>{app.say(answer.text)}</span>" "
                    <span class="tile__hint" id=format!("o{place}h")>{hint}</span>
                </span>
            </span>
        </label>
    }
    .into_any()
}

fn tile_dont_know(name: &str, chosen: bool) -> AnyView {
    view! {
        <label class="choice tile">
            <input class="choice__box" type="checkbox" name="o" id="ox" value=DONT_KNOW prop:checked=chosen data-alone=""/>
            <span class="choice__face">
                <span class="tile__icon">{icon("ask")}</span>
                <span><span class="tile__name">{name.to_owned()}</span></span>
            </span>
        </label>
    }
    .into_any()
}

fn or(app: App) -> AnyView {
    view! { <p class="choices__or">{app.word(Word::Or)}</p> }.into_any()
}

/// The optional exact sum; it outranks the groups.
fn exact(app: App, before: Option<Reply>, bands: &[Band]) -> AnyView {
    let typed = match before {
        Some(Reply::Is(Value::Number(range))) if range.low == range.high => {
            let known = bands.iter().any(|band| band.range == range);
            (!known).then(|| format!("{}", range.low / 100.0).replace('.', ","))
        }
        _ => None,
    };
    let open = typed.is_some();
    view! {
        <details class="more" open=open>
            <summary>{icon("down")}{app.word(Word::ExactSum)}</summary>
            <div class="more__body">
                <div class="field">
                    <label class="field__label" for="kwota">{app.word(Word::ExactSumLabel)}</label>
                    <p class="hint" id="kwota-h">{app.word(Word::ExactSumHint)}</p>
                    <div class="field__row">
                        <input class="field__input" id="kwota" type="text" inputmode="decimal" autocomplete="off"
                            spellcheck="false" aria-describedby="kwota-h" value=typed.unwrap_or_default()/>
                        " " <span class="field__unit">{app.word(Word::ExactSumUnit)}</span>
                    </div>
                </div>
            </div>
        </details>
    }
    .into_any()
}
