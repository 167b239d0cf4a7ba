//! The look: what the tokens promise to eyes, and that nothing outside them sets a colour, a size or a face.

use crate::shelf;
use expect_test::{Expect, expect};
use std::collections::BTreeMap;
use std::fs;

/// Grounds on which text, controls and the focus may lie.
const GROUNDS: [&str; 6] = [
    "paper",
    "card",
    "sunken",
    "field",
    "pine-soft",
    "straw-soft",
];

/// What is written on any of the grounds.
const INKS: [&str; 4] = ["ink", "ink-2", "pine", "pine-strong"];

/// What is written on one ground alone.
const OTHER_TEXT: [(&str, &str); 10] = [
    ("brick", "paper"),
    ("brick", "card"),
    ("on-brick", "brick"),
    ("on-brick", "brick-strong"),
    ("on-pine", "pine"),
    ("paper", "ink"),
    ("on-pine", "pine-strong"),
    ("straw", "straw-soft"),
    ("on-bar", "bar"),
    ("white", "black"),
];

/// Borders of what one can operate.
const BORDERS: [&str; 2] = ["control", "pine"];

/// Solid grounds that may have the focus beside those above.
const SOLID: [&str; 3] = ["pine", "brick", "bar"];

/// Where each theme is written: in a media query, and after an attribute. Light has the first block alone.
const THEMES: [(&str, &str); 3] = [
    ("light", ""),
    ("dark", "(prefers-color-scheme: dark)"),
    ("contrast", "(prefers-contrast: more)"),
];

/// One rule of a sheet: the media query around it, its selectors, what it declares.
struct Rule {
    media: String,
    selector: String,
    declared: Vec<(String, String)>,
}

type Tokens = BTreeMap<String, String>;

fn sheet(name: &str) -> Vec<Rule> {
    let path = shelf::root().join("public").join(name);
    let mut text = fs::read_to_string(path).expect("the sheet is there");
    while let (Some(start), Some(end)) = (text.find("/*"), text.find("*/")) {
        text.replace_range(start..end + 2, "");
    }
    let mut rules = Vec::new();
    rules_of(&text, "", &mut rules);
    rules
}

/// Reads rules; those inside a media query carry it.
fn rules_of(text: &str, media: &str, rules: &mut Vec<Rule>) {
    let mut rest = text;
    while let Some((head, after)) = rest.split_once('{') {
        let (mut depth, mut end) = (1, 0);
        for (place, letter) in after.char_indices() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            if depth == 0 {
                end = place;
                break;
            }
        }
        let (head, body) = (head.trim(), &after[..end]);
        match head.strip_prefix("@media") {
            Some(query) => rules_of(body, query.trim(), rules),
            None => rules.push(Rule {
                media: media.to_owned(),
                selector: head.to_owned(),
                declared: declarations(body),
            }),
        }
        rest = &after[end + 1..];
    }
}

fn declarations(body: &str) -> Vec<(String, String)> {
    let pairs = body.split(';').filter_map(|one| one.split_once(':'));
    pairs
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// The colours of a theme by their names.
fn colours(rules: &[Rule], media: &str) -> Tokens {
    let base = rules.iter().filter(|rule| rule.media.is_empty());
    let base = base.filter(|rule| rule.selector == ":root");
    let own = rules
        .iter()
        .filter(|rule| !media.is_empty() && rule.media == media);
    let all = base.chain(own).flat_map(|rule| &rule.declared);
    all.filter_map(|(name, value)| Some((name.strip_prefix("--")?.to_owned(), value.clone())))
        .filter(|(_, value)| value.starts_with('#'))
        .collect()
}

/// The ratio of two colours as WCAG 2.2 reckons it.
fn contrast(tokens: &Tokens, one: &str, other: &str) -> f64 {
    let light = |name: &str| {
        let colour = tokens
            .get(name)
            .unwrap_or_else(|| panic!("--{name} is no colour"));
        let part = |at: usize| {
            let part = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour of six digits");
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

/// All pairs of text and ground that may meet.
fn text_pairs() -> Vec<(&'static str, &'static str)> {
    let common = GROUNDS
        .iter()
        .flat_map(|ground| INKS.iter().map(move |ink| (*ink, *ground)));
    common.chain(OTHER_TEXT).collect()
}

/// The pair with the least contrast, as a line of the report.
fn least(
    tokens: &Tokens,
    what: &str,
    pairs: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> String {
    let measured = pairs
        .into_iter()
        .map(|(one, other)| (contrast(tokens, one, other), one, other));
    let (ratio, one, other) = measured
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .expect("there are pairs");
    format!("{what} {ratio:.1} ({one} on {other})")
}

/// On each ground the better of the two rings of the focus; the least of these.
fn focus(tokens: &Tokens) -> String {
    let best = |ground: &&'static str| {
        let rings = ["focus-in", "focus-out"];
        rings
            .map(|ring| (contrast(tokens, ring, ground), ring, *ground))
            .into_iter()
            .max_by(|one, other| one.0.total_cmp(&other.0))
    };
    let grounds = GROUNDS.iter().chain(&SOLID);
    let pairs = grounds
        .filter_map(best)
        .map(|(_, ring, ground)| (ring, ground));
    least(tokens, "focus", pairs)
}

fn check(said: &str, expected: &Expect) {
    expected.assert_eq(said);
}

#[test]
fn whoever_sees_poorly_can_read_every_text_and_find_every_control() {
    let rules = sheet("tokens.css");
    let report: Vec<String> = THEMES
        .iter()
        .map(|(theme, media)| {
            let tokens = colours(&rules, media);
            let borders = GROUNDS
                .iter()
                .flat_map(|ground| BORDERS.iter().map(move |border| (*border, *ground)));
            let borders =
                borders.chain([("brick", "paper"), ("brick", "card"), ("bar-line", "bar")]);
            let text = least(&tokens, "text", text_pairs());
            format!(
                "{theme}: {text}, {}, {}\n",
                least(&tokens, "borders", borders),
                focus(&tokens)
            )
        })
        .collect();
    check(
        &report.concat(),
        &expect![[r#"
        light: text 8.3 (ink-2 on pine-soft), borders 4.0 (bar-line on bar), focus 5.9 (focus-in on brick)
        dark: text 8.3 (ink-2 on pine-soft), borders 5.1 (control on pine-soft), focus 8.6 (focus-out on pine-soft)
        contrast: text 16.3 (pine on paper), borders 16.3 (pine on paper), focus 11.3 (focus-out on paper)
    "#]],
    );
}

#[test]
fn no_text_lies_on_a_ground_that_was_not_measured() {
    let known = text_pairs();
    let named = |rule: &Rule, property: &str| {
        let value = rule.declared.iter().find(|(name, _)| name == property)?;
        let name = value.1.strip_prefix("var(--")?.split(')').next()?;
        Some(name.to_owned())
    };
    let strange: Vec<String> = sheet("style.css")
        .iter()
        .filter_map(|rule| {
            let (ink, ground) = (named(rule, "color")?, named(rule, "background")?);
            let known = known.contains(&(ink.as_str(), ground.as_str()));
            let reversed = ink == "black" && ground == "white";
            (!known && !reversed).then(|| format!("{}: {ink} on {ground}", rule.selector))
        })
        .collect();
    check(&strange.join("\n"), &expect![""]);
}

#[test]
fn a_theme_is_the_same_whether_the_system_or_the_reader_chose_it() {
    let rules = sheet("tokens.css");
    let differing: Vec<&str> = THEMES
        .iter()
        .skip(1)
        .filter(|(theme, media)| {
            let chosen = format!(":root[data-theme=\"{theme}\"]");
            let by_system = rules.iter().find(|rule| rule.media == *media);
            let by_reader = rules.iter().find(|rule| rule.selector == chosen);
            by_system.map(|rule| &rule.declared) != by_reader.map(|rule| &rule.declared)
                || by_reader.is_none()
        })
        .map(|(theme, _)| *theme)
        .collect();
    check(&differing.join("\n"), &expect![""]);
}

/// Whether a value sets a colour of its own; the system's own colours and those of the place are none.
fn has_colour(value: &str) -> bool {
    let names = [
        "white", "black", "red", "green", "blue", "gray", "grey", "yellow", "orange",
    ];
    let mut words =
        value.split(|letter: char| !(letter.is_alphanumeric() || "-#".contains(letter)));
    value.contains('#')
        || words
            .any(|word| names.contains(&word) || matches!(word, "rgb" | "rgba" | "hsl" | "hsla"))
}

/// Whether a value sets a length of its own in units that tokens are written in.
fn has_length(value: &str) -> bool {
    let mut words =
        value.split(|letter: char| !(letter.is_alphanumeric() || ".-".contains(letter)));
    words.any(|word| {
        ["rem", "px", "vw"].iter().any(|unit| {
            let number = word.strip_suffix(unit).map(str::parse::<f64>);
            matches!(number, Some(Ok(number)) if number.abs() > 1.0 || *unit == "rem")
        })
    })
}

/// Whether a declaration sets what a token should.
fn is_literal(name: &str, value: &str) -> bool {
    let spaced = [
        "margin",
        "padding",
        "gap",
        "grid-gap",
        "row-gap",
        "column-gap",
    ];
    let spaced = spaced
        .iter()
        .any(|one| name == *one || name.starts_with(&format!("{one}-")));
    let written = matches!(name, "font" | "font-size");
    let face = matches!(name, "font" | "font-family")
        && !value.contains("var(--face")
        && value != "inherit";
    has_colour(value) || face || ((spaced || written) && has_length(value))
}

#[test]
fn a_colour_a_size_of_letters_a_distance_or_a_face_is_changed_in_the_tokens_alone() {
    let rules = sheet("style.css");
    let literals = rules.iter().flat_map(|rule| {
        let own = rule
            .declared
            .iter()
            .filter(|(name, value)| is_literal(name, value));
        own.map(|(name, value)| format!("{} {{ {name}: {value} }}", rule.selector))
    });
    check(&literals.collect::<Vec<_>>().join("\n"), &expect![""]);
}

#[test]
fn nothing_moves_and_no_face_is_fetched() {
    let rules = ["tokens.css", "style.css"].map(sheet).into_iter().flatten();
    let moving = rules.flat_map(|rule| {
        let at = rule.selector.starts_with("@keyframes") || rule.selector.starts_with("@font-face");
        let own = rule.declared.into_iter().filter(move |(name, value)| {
            at || name.starts_with("animation")
                || name.starts_with("transition")
                || (name == "scroll-behavior" && value == "smooth")
                || value.contains("url(")
        });
        own.map(|(name, value)| format!("{name}: {value}"))
            .collect::<Vec<_>>()
    });
    check(&moving.collect::<Vec<_>>().join("\n"), &expect![""]);
}
