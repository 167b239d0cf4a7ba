//! Open data: the directory as JSON, the cards as Markdown, and the page that says what they are.

use super::voice::{Voice, filled, list, section};
use super::{File, Page, Shelf, hsds, names};
use crate::authoring::cards;
use crate::authoring::library::Edition;
use crate::domain::{Service, ServiceId};
use crate::publish::page::escape;

/// The folder of the data.
const FOLDER: &str = "dane";

/// The directory for programs.
const DIRECTORY: &str = "dane/hsds.json";

/// The organizations and their places, for programs.
const ORGANIZATIONS: &str = "dane/hsds-organizacje.json";

/// The page of open data.
pub(super) fn page(shelf: &Shelf) -> Page {
    let words = &shelf.words.data;
    let title = escape(&words.name);
    let oldest = shelf.editions.first().map(|it| it.book.checked);
    let day = oldest.unwrap_or_default().to_string();
    let text = |said: &str| format!("<p>{}</p>", escape(said));
    let file = |name: &str| format!("<li><a class=\"textlink\" href=\"{name}\">{name}</a></li>");
    let directory = format!(
        "{}{}<ul class=\"links\">{}{}</ul>",
        text(&words.directory_about),
        text(&words.gaps),
        file(DIRECTORY),
        file(ORGANIZATIONS)
    );
    let cards = text(&words.cards_about) + &card_links(shelf);
    let licence = text(&words.licence_about) + &text(&filled(&words.day, &[&day]));
    let main = format!(
        "<div class=\"stack\"><h1>{title}</h1><p class=\"lead\">{}</p></div>\n{}{}{}",
        escape(&words.lead),
        section("licencja", &escape(&words.licence), &licence),
        section("katalog", &escape(&words.directory), &directory),
        section("karty", &escape(&words.cards), &cards)
    );
    Page {
        name: names::DATA.to_owned(),
        preview: title.clone(),
        title,
        main,
        linked: None,
    }
}

/// The way to each card, those of one city alone under its name.
fn card_links(shelf: &Shelf) -> String {
    let mut said = String::new();
    for (place, edition) in shelf.editions.iter().enumerate() {
        let voice = Voice::new(edition, edition.book.checked);
        let all = edition.book.all_services();
        let row = |(id, it): (ServiceId, &Service)| {
            let to = card_name(edition, id);
            let name = voice.say(it.name);
            format!("<li><a class=\"textlink\" href=\"{to}\">{name}</a></li>")
        };
        let (law, own): (Vec<_>, Vec<_>) =
            all.partition(|(id, _)| id.index() < edition.book.shared());
        if place == 0 {
            said += &list("links", law.into_iter().map(row));
        }
        let own = list("links", own.into_iter().map(row));
        if !own.is_empty() {
            let city = voice.say(edition.book.city.greeting.name);
            said.extend(["<h3>", &city, "</h3>", &own]);
        }
    }
    said
}

/// The name of a card, which tells as little as that of the page.
fn card_name(edition: &Edition, id: ServiceId) -> String {
    let name = names::service(edition, id).replace(".html", ".md");
    format!("{FOLDER}/karty/{name}")
}

/// The files of open data.
pub(super) fn files(shelf: &Shelf) -> Vec<File> {
    let directory = File {
        name: DIRECTORY.to_owned(),
        content: hsds::services(shelf).to_string().into_bytes(),
    };
    let organizations = File {
        name: ORGANIZATIONS.to_owned(),
        content: hsds::organizations(shelf).to_string().into_bytes(),
    };
    let mut files = vec![directory, organizations];
    for (edition, id, doors) in shelf.services() {
        files.push(File {
            name: card_name(edition, id),
            content: cards::card(edition, id, doors).into_bytes(),
        });
    }
    files
}
