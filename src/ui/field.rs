//! The controls of one question: a list of answers, or groups of numbers with an exact sum.

use super::app::App;
use super::browser;
use super::element::{Element, el, of, text};
use super::parts::icon;
use crate::domain::{Answer, Band, FactId, Kind, Question, Range, Reply, Value, Word};
use leptos::prelude::GetUntracked;

/// The value of "don't know" on a form.
pub const DONT_KNOW: &str = "x";

/// The name of the boxes and buttons that answer a question.
const ANSWER: &str = "o";

/// What was wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No city chosen.
    NoCity,
    /// Nothing chosen of a list where one is enough.
    NothingOne,
    /// Nothing chosen of a list of several.
    NothingMany,
    /// The exact sum is not a number; this was typed.
    Sum(String),
}

/// One box or button of a list.
struct Choice<'a> {
    group: &'static str,
    value: &'a str,
    many: bool,
    chosen: bool,
    alone: bool,
    name: String,
    hint: Option<String>,
    picture: Option<String>,
}

/// The controls of a question, with the answer given before.
pub fn controls(app: App, fact: FactId, question: &Question, typed: Option<&str>) -> Vec<Element> {
    let before = app.ask(|case| case.answers.to(fact));
    let many = matches!(question.kind, Kind::Many(_));
    let tiles = question
        .answers()
        .iter()
        .any(|answer| answer.icon.is_some());
    let last = choice(&Choice {
        group: ANSWER,
        value: DONT_KNOW,
        many,
        chosen: before == Some(Reply::DontKnow),
        alone: true,
        name: question
            .dont_know
            .map_or_else(|| app.word(Word::DontKnow), |words| app.say(words)),
        hint: None,
        picture: tiles.then(|| "ask".to_owned()),
    });
    let or = (!tiles).then(|| of("p", "choices__or").text(&app.word(Word::Or)));
    let list = of("div", if tiles { "tiles" } else { "choices" });
    match &question.kind {
        Kind::One(answers) | Kind::Many(answers) => {
            let options = answers
                .iter()
                .enumerate()
                .map(|(place, it)| answer(app, place, it, many, before));
            vec![list.all(options).all(or).add(last)]
        }
        Kind::Number { .. } | Kind::Money => {
            let bands = app.ask(|case| case.bands(fact));
            let options = bands
                .iter()
                .enumerate()
                .map(|(place, it)| band(app, fact, place, *it, before));
            let sum =
                matches!(question.kind, Kind::Money).then(|| exact(app, before, &bands, typed));
            [list.all(options).all(or).add(last)]
                .into_iter()
                .chain(sum)
                .collect()
        }
    }
}

/// Reads a reply from what is filled in; a sum may end with its `unit`.
///
/// # Errors
/// What is wrong, when it cannot be read.
pub fn reply(
    kind: &Kind,
    bands: &[Band],
    ticked: &[String],
    typed: &str,
    unit: &str,
) -> Result<Reply, Fault> {
    if matches!(kind, Kind::Money) && !typed.is_empty() {
        return money(typed.trim_end_matches(unit))
            .map(|range| Reply::Is(Value::Number(range)))
            .ok_or(Fault::Sum(typed.to_owned()));
    }
    if ticked.iter().any(|value| value == DONT_KNOW) {
        return Ok(Reply::DontKnow);
    }
    let nothing = if matches!(kind, Kind::Many(_)) {
        Fault::NothingMany
    } else {
        Fault::NothingOne
    };
    let places: Vec<usize> = ticked
        .iter()
        .filter_map(|value| value.parse().ok())
        .collect();
    let Some(first) = places.first() else {
        return Err(nothing);
    };
    let value = match kind {
        Kind::One(_) | Kind::Many(_) => Some(Value::Chosen(places.into_iter().collect())),
        Kind::Number { .. } | Kind::Money => {
            bands.get(*first).map(|band| Value::Number(band.range))
        }
    };
    value.map(Reply::Is).ok_or(nothing)
}

/// A sum in złote, with grosze after a comma or a point, as an exact number of grosze.
fn money(typed: &str) -> Option<Range> {
    let plain: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let (whole, rest) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
    let digits = |text: &str| text.len() <= 7 && text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > 2 {
        return None;
    }
    let grosze: u32 = format!("{whole}{rest:0<2}").parse().ok()?;
    Some(Range::exactly(f64::from(grosze)))
}

fn answer(app: App, place: usize, it: &Answer, many: bool, before: Option<Reply>) -> Element {
    let chosen = matches!(before, Some(Reply::Is(Value::Chosen(chosen))) if chosen.has(place));
    choice(&Choice {
        group: ANSWER,
        value: &place.to_string(),
        many,
        chosen,
        alone: it.alone,
        name: app.say(it.text),
        hint: it.hint.map(|hint| app.say(hint)),
        picture: it.icon.map(|icon| app.say(icon)),
    })
}

fn band(app: App, fact: FactId, place: usize, it: Band, before: Option<Reply>) -> Element {
    choice(&Choice {
        group: ANSWER,
        value: &place.to_string(),
        many: false,
        chosen: it.is_of(before),
        alone: false,
        name: app.ask(|case| case.band_name(fact, it)),
        hint: None,
        picture: None,
    })
}

fn choice(it: &Choice) -> Element {
    let id = format!("{}{}", it.group, it.value);
    let (name_id, hint_id) = (format!("{id}n"), format!("{id}h"));
    let mut input = of("input", "choice__box")
        .attr("type", if it.many { "checkbox" } else { "radio" })
        .attr("name", it.group)
        .attr("id", &id)
        .attr("value", it.value)
        .flag("checked", it.chosen)
        .flag("data-alone", it.alone);
    if it.hint.is_some() {
        input = input
            .attr("aria-labelledby", &name_id)
            .attr("aria-describedby", &hint_id);
    }
    let tile = it.picture.is_some();
    let (name_class, hint_class) = if tile {
        ("tile__name", "tile__hint")
    } else {
        ("", "choice__hint")
    };
    let name = of("span", name_class).attr("id", &name_id).text(&it.name);
    let hint = it
        .hint
        .as_ref()
        .map(|hint| of("span", hint_class).attr("id", &hint_id).text(hint));
    let words = el("span").add(name).text(" ").all(hint);
    let picture = it
        .picture
        .as_ref()
        .map(|picture| of("span", "tile__icon").add(icon(picture)));
    let face = of("span", "choice__face").all(picture).add(words);
    of("label", if tile { "choice tile" } else { "choice" })
        .add(input)
        .add(face)
}

/// A sum that was given exactly.
pub fn exact_sum(before: Option<Reply>, bands: &[Band]) -> Option<String> {
    match before {
        Some(Reply::Is(Value::Number(range))) if range.low == range.high => {
            let group = bands.iter().any(|band| band.range == range);
            (!group).then(|| crate::domain::decimal(range.low))
        }
        Some(Reply::Is(_) | Reply::DontKnow) | None => None,
    }
}

/// The optional exact sum; it outranks the groups.
fn exact(app: App, before: Option<Reply>, bands: &[Band], typed: Option<&str>) -> Element {
    let value = typed.map(str::to_owned).or(exact_sum(before, bands));
    let input = of("input", "field__input")
        .attr("id", "kwota")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "kwota-h")
        .attr("value", value.as_deref().unwrap_or_default());
    let field = of("div", "field")
        .add(
            of("label", "field__label")
                .attr("for", "kwota")
                .text(&app.word(Word::ExactSumLabel)),
        )
        .add(
            of("p", "hint")
                .attr("id", "kwota-h")
                .text(&app.word(Word::ExactSumHint)),
        )
        .add(
            of("div", "field__row")
                .add(input)
                .text(" ")
                .add(of("span", "field__unit").text(&app.word(Word::ExactSumUnit))),
        );
    of("details", "more")
        .flag("open", value.is_some())
        .add(
            el("summary")
                .add(icon("down"))
                .text(&app.word(Word::ExactSum)),
        )
        .add(of("div", "more__body").add(field))
}

/// The summary of what is wrong with a form, with links to the first control of each part.
pub fn mistakes(app: App, faults: &[Fault]) -> Option<Element> {
    let link = |fault: &Fault| {
        let control = match fault {
            Fault::NoCity => "#m0",
            Fault::Sum(_) => "#kwota",
            Fault::NothingOne | Fault::NothingMany => "#o0",
        };
        let link = el("a").attr("href", control).text(&advice(app, fault));
        el("li").add(link)
    };
    let summary = || {
        of("div", "mistakes")
            .attr("role", "alert")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", "bledy-h")
            .add(text("h2", &app.word(Word::MistakeHead)).attr("id", "bledy-h"))
            .add(el("ul").all(faults.iter().map(link)))
    };
    (!faults.is_empty()).then(summary)
}

/// The same words beside the part of the form that is wrong.
pub fn wrong(app: App, id: &str, fault: &Fault) -> Element {
    let said = app.sentence(Word::Mistake, &[&advice(app, fault)]);
    of("p", "wrong__text")
        .attr("id", id)
        .add(icon("alarm"))
        .add(text("span", &said))
}

/// What to do about a fault, in words.
fn advice(app: App, fault: &Fault) -> String {
    app.word(match fault {
        Fault::NoCity => Word::MistakeNoCity,
        Fault::NothingMany => Word::MistakeNothingMany,
        Fault::NothingOne => Word::MistakeNothingOne,
        Fault::Sum(_) => Word::MistakeMoney,
    })
}

/// The choice of a city, as one of a list.
pub fn cities(app: App) -> Element {
    let before = app.city.get_untracked();
    let options = app.cities().into_iter().enumerate().map(|(place, name)| {
        choice(&Choice {
            group: browser::CITY,
            value: &place.to_string(),
            many: false,
            chosen: before == Some(place),
            alone: false,
            name,
            hint: None,
            picture: None,
        })
    });
    of("div", "choices choices--row").all(options)
}
