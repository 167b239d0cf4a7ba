//! Fills `index.html` with the words and numbers of the rulebook.

use crate::domain::{Line, Rulebook, Word, dial};

/// The page with its gaps `{…}` filled: the interface's words by their keys, and what the city gives.
pub fn fill(template: &str, book: &Rulebook) -> String {
    let mut page = template.to_owned();
    let checked = book
        .texts
        .sentence(Word::FootChecked, &[&book.checked.to_string()]);
    page = page.replace("{stopka.sprawdzone}", &escape(&checked));
    for (word, key) in Word::ALL {
        page = page.replace(&format!("{{{key}}}"), &escape(book.texts.word(*word)));
    }
    let everywhere: Vec<&Line> = book.lines.iter().filter(|line| line.everywhere).collect();
    let switchboard = book.text(book.city.switchboard.number);
    page.replace("{linie}", &lines(book, &everywhere))
        .replace("{linie_paska}", &bar(book, &everywhere))
        .replace("{miasto}", &escape(book.text(book.city.name)))
        .replace("{centrala_tel}", &dial(switchboard))
        .replace("{centrala}", &escape(switchboard))
}

fn lines(book: &Rulebook, lines: &[&Line]) -> String {
    let row = |(place, line): (usize, &&Line)| {
        let class = if place == 0 {
            " class=\"lines__alarm\""
        } else {
            ""
        };
        let number = book.text(line.number);
        let about = escape(book.text(line.about));
        format!(
            "            <li{class}><a href=\"{}\"><b>{}</b> <span>{about}</span></a></li>",
            dial(number),
            escape(number)
        )
    };
    lines
        .iter()
        .enumerate()
        .map(row)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The two first lines, for the bar on wide screens.
fn bar(book: &Rulebook, lines: &[&Line]) -> String {
    let row = |line: &&Line| {
        let number = book.text(line.number);
        let about = escape(book.text(line.about));
        format!(
            "      <li><a href=\"{}\"><b>{}</b> {about}</a></li>",
            dial(number),
            escape(number)
        )
    };
    lines.iter().take(2).map(row).collect::<Vec<_>>().join("\n")
}

/// Text as HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
