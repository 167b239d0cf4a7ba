//! The frame around every page without scripts, and what stands in the head of all pages: icons, previews, addresses.

use super::voice::filled;
use super::{Page, Shelf, city, names, pictures};
use crate::domain::Word;
use crate::publish::page::escape;

/// What a template holds in the place of its icons, so that it is a page of its own.
const HEAD: &str = "  <link rel=\"icon\" href=\"data:,\">\n";

/// A page in the frame, whose words are filled in already.
pub fn fill(template: &str, shelf: &Shelf, page: &Page) -> String {
    template
        .replace(
            HEAD,
            &head(shelf, &page.name, &page.preview, page.linked.as_ref()),
        )
        .replace("{tytul}", &page.title)
        .replace("{wroc}", &escape(&shelf.words.back))
        .replace("{strony}", &all(shelf))
        .replace("{tresc}", &page.main)
}

/// The first page with the ways to all others.
///
/// # Errors
/// When its template has no place for them.
pub fn fill_first(template: &str, shelf: &Shelf) -> Result<String, String> {
    let first = shelf.editions.first();
    let title = first.map_or("", |it| it.book.texts.word(Word::Title));
    if !template.contains(HEAD) {
        return Err("index.html has lost the line of its icon.".to_owned());
    }
    Ok(template
        .replace(HEAD, &head(shelf, "", &escape(title), None))
        .replace("{strony_miast_opis}", &escape(&shelf.words.cities_about))
        .replace("{strony_miast_naglowek}", &escape(&shelf.words.cities))
        .replace("{strony_miast}", &cities(shelf))
        .replace("{strony_obok}", &beside(shelf)))
}

/// The ways to the pages of the cities.
fn cities(shelf: &Shelf) -> String {
    let rows = shelf.editions.iter();
    rows.map(|it| city::link(shelf, it)).collect()
}

/// The ways to the cities and to open data, each in a tab of its own, so that the answers stay.
fn beside(shelf: &Shelf) -> String {
    let cities = shelf.editions.iter().map(|it| {
        let name = it.book.text(it.book.city.greeting.name);
        (names::city(it), name)
    });
    let data = (names::DATA.to_owned(), shelf.words.data.name.as_str());
    let row = |(to, name): (String, &str)| {
        let said = filled(&escape(&shelf.words.new_tab), &[&escape(name)]);
        format!("<li><a href=\"{to}\" target=\"_blank\" rel=\"noopener\">{said}</a></li>")
    };
    cities.chain([data]).map(row).collect()
}

/// The ways to all cities and to open data.
fn all(shelf: &Shelf) -> String {
    let (to, name) = (names::DATA, escape(&shelf.words.data.name));
    cities(shelf) + &format!("<li><a class=\"textlink\" href=\"{to}\">{name}</a></li>")
}

/// Icons, the manifest, what a preview of a link shows, and where the page is.
fn head(shelf: &Shelf, name: &str, title: &str, linked: Option<&serde_json::Value>) -> String {
    let property =
        |name: &str, said: &str| format!("  <meta property=\"og:{name}\" content=\"{said}\">\n");
    let address = shelf.address(name).map(|it| escape(&it));
    let canonical = address
        .as_ref()
        .map(|it| format!("  <link rel=\"canonical\" href=\"{it}\">\n"));
    let picture = shelf.address(pictures::PREVIEW);
    // No text may end the element.
    let linked = linked.map(|it| it.to_string().replace("</", "<\\/"));
    let linked = linked.map(|it| format!("  <script type=\"application/ld+json\">{it}</script>\n"));
    let parts = [
        Some(pictures::links()),
        canonical,
        Some(property("title", title)),
        Some(property("type", "website")),
        Some(property("locale", "pl_PL")),
        address.map(|it| property("url", &it)),
        picture.map(|it| property("image", &escape(&it))),
        linked,
    ];
    parts.into_iter().flatten().collect()
}
