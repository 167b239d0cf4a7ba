//! The help on keys, and the box that switches them off.

use super::{View, button, orders};
use crate::domain::Word;
use crate::ui::element::{Element, el, of, text};

/// The help on keys.
pub fn sheet(it: &View) -> Element {
    let app = it.app;
    let keys = [
        ("1–9", Word::KeyDigit),
        ("0", Word::DeskDontKnow),
        ("Enter", Word::KeyEnter),
        ("Delete", Word::KeyClear),
        ("D", Word::KeyNext),
        ("W", Word::KeyBefore),
        ("O", Word::KeyVerdicts),
        ("C", Word::KeyCompare),
        ("P", Word::KeyPlan),
        ("K", Word::KeyCode),
        ("⇧N", Word::KeyAnew),
        ("?", Word::KeyHelp),
        ("Esc", Word::KeyEscape),
    ];
    let rows = keys.map(|(key, word)| {
        el("div")
            .add(el("dt").add(text("kbd", key)))
            .add(text("dd", &app.word(word)))
    });
    let input = el("input")
        .attr("type", "checkbox")
        .attr("name", orders::KEYS)
        .attr("id", "skroty-w")
        .flag("checked", !it.desk.silent);
    let switch = of("label", "chip")
        .add(input)
        .add(of("span", "chip__face").text(&app.word(Word::KeysOn)));
    let close = button("help", "btn btn--quiet").text(&app.word(Word::KeysClose));
    of("section", "aside-panel keys")
        .attr("id", "skroty-s")
        .attr("aria-labelledby", "skroty-h")
        .add(
            text("h2", &app.word(Word::KeysTitle))
                .attr("id", "skroty-h")
                .attr("tabindex", "-1"),
        )
        .add(of("p", "hint").text(&app.word(Word::KeysWhen)))
        .add(of("dl", "keys__list").all(rows))
        .add(of("div", "keys__do").add(switch).add(close))
}
