//! The words of one city's rulebook as HTML, with the amounts of one day, and the parts that pages are made of.

use crate::authoring::library::Edition;
use crate::domain::{Day, Phone, Rulebook, TextId, Word};
use crate::publish::page::{escape, icon, tel};
use std::fmt::Write;

/// A rulebook that speaks HTML.
pub(super) struct Voice<'a> {
    pub(super) edition: &'a Edition,
    pub(super) book: &'a Rulebook,
    pub(super) day: Day,
}

impl<'a> Voice<'a> {
    /// A city in words, with the amounts of a day.
    pub(super) fn new(edition: &'a Edition, day: Day) -> Voice<'a> {
        let book = &edition.book;
        Voice { edition, book, day }
    }

    /// A text with its amounts.
    pub(super) fn say(&self, id: TextId) -> String {
        escape(&self.book.say(id, self.day))
    }

    /// A text as paragraphs, a line each.
    pub(super) fn paragraphs(&self, id: TextId) -> String {
        let lines = self.book.say(id, self.day);
        paragraphs(lines.lines().map(escape))
    }

    /// A word of the interface.
    pub(super) fn word(&self, word: Word) -> String {
        escape(self.book.texts.word(word))
    }

    /// A sentence of the interface, its gaps filled with what is HTML already.
    pub(super) fn sentence(&self, word: Word, gaps: &[&str]) -> String {
        filled(&self.word(word), gaps)
    }

    /// A number to call, in a line of text.
    pub(super) fn tel(&self, number: TextId) -> String {
        tel(self.book, number)
    }

    /// Numbers with whose they are and how sure they are, as rows.
    pub(super) fn phones(&self, phones: &[Phone], whose: &str) -> String {
        let row = |phone: &Phone| {
            let label = self.label(phone, whose);
            format!("<li><b>{label}</b> {}</li>", self.tel(phone.number))
        };
        list("phones", phones.iter().map(row))
    }

    /// Whose a number is, and how sure it is.
    fn label(&self, phone: &Phone, otherwise: &str) -> String {
        let own = phone.label.map(|label| self.say(label));
        let year = phone
            .as_of
            .map(|year| self.sentence(Word::NumberOf, &[&self.say(year)]));
        let doubt = phone.to_confirm.then(|| self.word(Word::NumberToConfirm));
        let own = own.unwrap_or_else(|| otherwise.to_owned());
        let parts: Vec<String> = [Some(own), year, doubt].into_iter().flatten().collect();
        parts.join(", ")
    }

    /// Where all this is known from.
    pub(super) fn sources(&self, sources: &[TextId]) -> String {
        let said: Vec<String> = sources.iter().map(|source| self.say(*source)).collect();
        said.join("; ")
    }
}

/// A part of a page under its own heading; nothing when it holds nothing.
pub(super) fn section(id: &str, head: &str, body: &str) -> String {
    if body.is_empty() {
        return String::new();
    }
    format!(
        "<section class=\"section\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{head}</h2>{body}</section>\n"
    )
}

/// A part that opens when it is wanted, under a heading of its own.
pub(super) fn folded(level: u8, head: &str, body: &str) -> String {
    let icon = icon("down");
    format!(
        "<details class=\"more more--part\"><summary>{icon}<h{level} class=\"h3\">{head}</h{level}></summary>\
         <div class=\"more__body\">{body}</div></details>\n"
    )
}

/// Lines as paragraphs.
pub(super) fn paragraphs(lines: impl Iterator<Item = String>) -> String {
    let paragraph = |line: String| format!("<p>{line}</p>");
    lines.map(paragraph).collect()
}

/// A list of rows that are `<li>` already; nothing without any.
pub(super) fn list(class: &str, rows: impl Iterator<Item = String>) -> String {
    tagged("ul", class, rows)
}

/// The same with the rows numbered.
pub(super) fn numbered(class: &str, rows: impl Iterator<Item = String>) -> String {
    tagged("ol", class, rows)
}

fn tagged(tag: &str, class: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: String = rows.collect();
    if rows.is_empty() {
        return rows;
    }
    format!("<{tag} class=\"{class}\">{rows}</{tag}>")
}

/// Names with what is said of each, those without anything left out.
pub(super) fn facts(rows: impl IntoIterator<Item = (String, String)>) -> String {
    let mut said = String::new();
    for (name, about) in rows.into_iter().filter(|(_, about)| !about.is_empty()) {
        let _ = write!(said, "<div><dt>{name}</dt><dd>{about}</dd></div>");
    }
    if said.is_empty() {
        return said;
    }
    format!("<dl class=\"summary summary--facts\">{said}</dl>")
}

/// Something to mind, in a box of its own.
pub(super) fn notice(said: &str) -> String {
    let icon = icon("info");
    format!("<div class=\"notice\">{icon}<div><p>{said}</p></div></div>")
}

/// A sentence with its gaps `{}` filled in order.
pub(super) fn filled(sentence: &str, gaps: &[&str]) -> String {
    gaps.iter()
        .fold(sentence.to_owned(), |said, gap| said.replacen("{}", gap, 1))
}
