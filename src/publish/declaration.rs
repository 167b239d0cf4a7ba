//! Writes the declaration of accessibility: a page of its own that needs no script.

use super::page::escape;
use super::pages::Page;
use crate::authoring::declaration::{Chapter, Declaration};
use crate::domain::dial;

/// The name of the page.
pub const PAGE: &str = "deklaracja-dostepnosci.html";

/// The page of the declaration.
pub fn page(declaration: &Declaration) -> Page {
    let chapters = declaration.chapters.iter();
    let chapters: Vec<String> = chapters.map(|one| chapter(one, declaration)).collect();
    let title = escape(&declaration.title);
    Page {
        name: PAGE.to_owned(),
        main: format!("<h1>{title}</h1>\n{}", chapters.join("\n")),
        preview: title.clone(),
        title,
        linked: None,
    }
}

fn chapter(it: &Chapter, declaration: &Declaration) -> String {
    let id = it.id.as_ref().map(|id| format!(" id=\"{id}\""));
    let lines = |texts: &[String], tag: &str| {
        let said = texts.iter().map(|text| prose(text, declaration));
        let said: Vec<String> = said.map(|text| format!("<{tag}>{text}</{tag}>")).collect();
        said.concat()
    };
    let list = if it.items.is_empty() {
        String::new()
    } else {
        format!("<ul class=\"bullets\">{}</ul>", lines(&it.items, "li"))
    };
    format!(
        "<section class=\"stack\"{}><h2>{}</h2>{}{list}</section>",
        id.unwrap_or_default(),
        escape(&it.title),
        lines(&it.paragraphs, "p"),
    )
}

/// A text with its fields filled in and its addresses made links.
fn prose(text: &str, declaration: &Declaration) -> String {
    let words = text.split(' ').map(|word| {
        let bare = word.trim_end_matches('.');
        if bare.starts_with("https://") {
            word.replacen(bare, &away(bare), 1)
        } else {
            escape(word)
        }
    });
    let text = words.collect::<Vec<_>>().join(" ");
    declaration.fields.iter().fold(text, |text, (name, said)| {
        text.replace(
            &format!("{{{name}}}"),
            &field(name, &said.value, &declaration.missing),
        )
    })
}

/// One field, with the id by which the authorities find it.
fn field(name: &str, said: &str, missing: &str) -> String {
    let id = format!("id=\"a11y-{name}\"");
    let shown = escape(said);
    if said.is_empty() {
        return format!("<em {id}>{}</em>", escape(missing));
    }
    match name {
        "url" => format!("<span {id}>{}</span>", away(said)),
        "email" => format!("<a {id} href=\"mailto:{shown}\">{shown}</a>"),
        "telefon" => format!("<a {id} href=\"{}\">{shown}</a>", dial(said)),
        _ if name.starts_with("data-") => format!("<time {id} datetime=\"{shown}\">{shown}</time>"),
        _ => format!("<span {id}>{shown}</span>"),
    }
}

/// A link that leaves the site and says where to.
fn away(address: &str) -> String {
    let address = escape(address);
    format!("<a href=\"{address}\" rel=\"noreferrer noopener\">{address}</a>")
}
