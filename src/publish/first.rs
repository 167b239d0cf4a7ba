//! The first screen as real HTML, readable and operable before the wasm arrives. The app takes it over in place
//! (`ui/start.rs`); a browser test holds the two equal.

use super::page::escape;
use crate::domain::{Answer, Kind, Rulebook, Word};

/// One box or button of a list.
struct Choice<'a> {
    /// The group's name, and the value that the form gives.
    group: &'static str,
    value: &'a str,
    many: bool,
    alone: bool,
    name: &'a str,
    hint: Option<&'a str>,
    picture: Option<&'a str>,
}

/// The buttons that choose a city.
pub fn cities(book: &Rulebook) -> String {
    let row = |(place, city): (usize, &crate::domain::Greeting)| {
        choice(&Choice {
            group: "m",
            value: &place.to_string(),
            many: false,
            alone: false,
            name: book.text(city.name),
            hint: None,
            picture: None,
        })
    };
    book.cities.iter().enumerate().map(row).collect()
}

/// What help is needed: the first question, its hint and its answers.
pub fn needs(book: &Rulebook) -> String {
    let asked = book.question(book.needs);
    let many = matches!(asked.kind, Kind::Many(_));
    let row = |(place, answer): (usize, &Answer)| {
        choice(&Choice {
            group: "o",
            value: &place.to_string(),
            many,
            alone: answer.alone,
            name: book.text(answer.text),
            hint: answer.hint.map(|hint| book.text(hint)),
            picture: answer.icon.map(|icon| book.text(icon)),
        })
    };
    let rows: String = asked.answers().iter().enumerate().map(row).collect();
    let unsure = choice(&Choice {
        group: "o",
        value: "x",
        many,
        alone: true,
        name: asked
            .dont_know
            .map_or_else(|| book.texts.word(Word::DontKnow), |words| book.text(words)),
        hint: None,
        picture: Some("ask"),
    });
    let hint = asked.hint.map_or_else(String::new, |hint| {
        let hint = escape(book.text(hint));
        format!("<p class=\"hint\" id=\"pytanie-h\">{hint}</p>")
    });
    format!(
        "<legend class=\"question question--part\">{}</legend>{hint}<div class=\"tiles\">{rows}{unsure}</div>",
        escape(book.text(asked.text))
    )
}

fn choice(it: &Choice) -> String {
    let id = format!("{}{}", it.group, it.value);
    let kind = if it.many { "checkbox" } else { "radio" };
    let alone = if it.alone { " data-alone=\"\"" } else { "" };
    let tile = it.picture.is_some();
    let (label, name, hint) = if tile {
        ("choice tile", "tile__name", "tile__hint")
    } else {
        ("choice", "", "choice__hint")
    };
    let described = it.hint.map_or_else(String::new, |_| {
        format!(" aria-labelledby=\"{id}n\" aria-describedby=\"{id}h\"")
    });
    let input = format!(
        "<input class=\"choice__box\" type=\"{kind}\" name=\"{}\" id=\"{id}\" value=\"{}\"{alone}{described}>",
        it.group, it.value
    );
    let name = format!(
        "<span class=\"{name}\" id=\"{id}n\">{}</span> ",
        escape(it.name)
    );
    let hint = it.hint.map_or_else(String::new, |said| {
        format!(
            "<span class=\"{hint}\" id=\"{id}h\">{}</span>",
            escape(said)
        )
    });
    let picture = it.picture.map_or_else(String::new, |icon| {
        format!(
            "<span class=\"tile__icon\"><svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{icon}\"></use></svg></span>"
        )
    });
    format!(
        "\n            <label class=\"{label}\">{input}<span class=\"choice__face\">{picture}<span>{name}{hint}</span></span></label>"
    )
}
