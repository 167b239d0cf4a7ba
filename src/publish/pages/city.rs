//! The page of one city: urgent lines first, then the centre, help by need, every door, and the other cities.

use super::voice::{Voice, filled, folded, list, section};
use super::{Page, Shelf, linked, names};
use crate::authoring::library::Edition;
use crate::domain::{Answer, Line, ServiceId, Word};
use crate::publish::page::{escape, icon, link as link_to_call};

/// The page of a city.
pub(super) fn page(shelf: &Shelf, edition: &Edition) -> Page {
    let voice = Voice::new(edition, edition.book.city.checked);
    let book = voice.book;
    let words = &shelf.words.city;
    let name = voice.say(book.city.greeting.name);
    let title = filled(&escape(&words.name), &[&name]);
    let offices = book.all_offices().map(|(id, _)| voice.office(id));
    let word = |word| voice.word(word);
    let parts = [
        ("sprawy", word(Word::ByNeed), needs(&voice)),
        ("budynki", word(Word::AllOffices), list("places", offices)),
        (
            "placowki",
            word(Word::AllFacilities),
            voice.facilities(false),
        ),
        ("poza", word(Word::Elsewhere), voice.facilities(true)),
        ("telefony", word(Word::AllLines), lines(&voice)),
        ("kontakt", escape(&words.contact), contact(&voice)),
        ("miasta", escape(&words.others), others(shelf, edition)),
        ("zrodla", escape(&words.sources), origins(&voice)),
    ];
    let body = parts.iter().map(|(id, head, body)| section(id, head, body));
    let body: String = body.collect();
    let centre = voice.say(book.city.greeting.centre);
    let lead = filled(&escape(&words.lead), &[&centre]);
    let main = format!(
        "<div class=\"stack\"><h1>{title}</h1><p>{lead}</p></div>\n{}{}{}{body}",
        urgent(&voice),
        switchboard(&voice, &words.switchboard),
        contents(&words.parts, &parts)
    );
    Page {
        name: names::city(edition),
        title: title.clone(),
        preview: title,
        main,
        linked: Some(linked::city(shelf, &voice)),
    }
}

/// The way to each part of the page.
fn contents(head: &str, parts: &[(&str, String, String)]) -> String {
    let shown = parts.iter().filter(|(_, _, body)| !body.is_empty());
    let rows = shown
        .map(|(id, head, _)| format!("<li><a class=\"textlink\" href=\"#{id}\">{head}</a></li>"));
    let rows = list("links", rows);
    let head = escape(head);
    format!("<nav class=\"noprint\" aria-label=\"{head}\">{rows}</nav>\n")
}

/// The lines of every screen, as large as there.
fn urgent(voice: &Voice) -> String {
    let lines = voice.book.lines.iter().filter(|it| it.everywhere);
    let row = |(place, it): (usize, &Line)| {
        let alarm = if place == 0 {
            " class=\"lines__alarm\""
        } else {
            ""
        };
        format!("<li{alarm}>{}</li>", link_to_call(voice.book, it))
    };
    let rows = list("lines__all", lines.enumerate().map(row));
    let head = voice.word(Word::UrgentHelp);
    format!("<div class=\"lines\"><h2 class=\"unseen\">{head}</h2>{rows}</div>\n")
}

/// All lines, each with whose it is and when to call it.
fn lines(voice: &Voice) -> String {
    let row = |it: &Line| {
        let about = voice.say(it.about);
        let when = it.when.map(|when| format!(", {}", voice.say(when)));
        let name = voice.say(it.name);
        format!(
            "<li><b>{name}: {about}{}</b> {}</li>",
            when.unwrap_or_default(),
            voice.tel(it.number)
        )
    };
    list("phones", voice.book.lines.iter().map(row))
}

fn switchboard(voice: &Voice, about: &str) -> String {
    let phone = voice.book.city.greeting.switchboard.as_slice();
    if phone.is_empty() {
        return String::new();
    }
    let phones = voice.phones(phone, &voice.word(Word::Switchboard));
    let (head, about) = (voice.word(Word::Switchboard), escape(about));
    section("centrala", &head, &format!("<p>{about}</p>{phones}"))
}

/// Help by need: each need opens the list of what answers it.
fn needs(voice: &Voice) -> String {
    let book = voice.book;
    let answers = book.question(book.needs).answers().iter().enumerate();
    let need = |(place, answer): (usize, &Answer)| {
        let all = book.all_services();
        let some = all.filter(|(_, service)| service.needs.has(place));
        let rows = list("services", some.map(|(id, _)| row(voice, id)));
        folded(3, &voice.say(answer.text), &rows)
    };
    let rest = book.all_services().filter(|(_, it)| it.needs.is_empty());
    let rest = list("services", rest.map(|(id, _)| row(voice, id)));
    answers.map(need).collect::<String>() + &rest
}

/// A service with the way to its page.
pub(super) fn row(voice: &Voice, id: ServiceId) -> String {
    let it = voice.book.service(id);
    format!(
        "<li class=\"service\"><a class=\"service__link\" href=\"{}\"><span class=\"service__name\">{}</span></a>\
         <p class=\"service__why\">{}</p>{}</li>\n",
        names::service(voice.edition, id),
        voice.say(it.name),
        voice.say(it.brief),
        icon("down")
    )
}

/// The ways to get in touch, what is announced, and the centre's pages.
fn contact(voice: &Voice) -> String {
    let city = &voice.book.city;
    let notices = city.notices_on(voice.day);
    let notices = notices.map(|it| {
        let till = it.to.map(|to| {
            let till = voice.sentence(Word::NoticeTill, &[&to.to_string()]);
            format!("<p>{till}</p>")
        });
        let (title, about) = (voice.say(it.title), voice.paragraphs(it.about));
        format!("<h3>{title}</h3>{about}{}", till.unwrap_or_default())
    });
    let notices: String = notices.collect();
    let channels = city.channels_on(voice.day).iter();
    let channels = channels.map(|channel| format!("<li>{}</li>", voice.say(*channel)));
    let pages = city.website.map(|pages| {
        let pages = voice.sentence(Word::Website, &[&voice.say(pages)]);
        format!("<p class=\"meta\">{pages}</p>")
    });
    notices + &list("bullets", channels) + &pages.unwrap_or_default()
}

fn others(shelf: &Shelf, here: &Edition) -> String {
    let others = shelf.editions.iter().filter(|it| it.city != here.city);
    list("links", others.map(|it| link(shelf, it)))
}

/// The way to the page of a city, as a row.
pub(super) fn link(shelf: &Shelf, edition: &Edition) -> String {
    let book = &edition.book;
    let name = escape(book.text(book.city.greeting.name));
    let said = filled(&escape(&shelf.words.city.name), &[&name]);
    let to = names::city(edition);
    format!("<li><a class=\"textlink\" href=\"{to}\">{said}</a></li>")
}

fn origins(voice: &Voice) -> String {
    let city = &voice.book.city;
    let (word, day) = (voice.word(Word::Checked), city.checked);
    let sources = voice.sources(&city.sources);
    format!("<p class=\"meta\">{sources}.</p><p class=\"meta\">{word}: {day}</p>")
}
