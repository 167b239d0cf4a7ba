//! The page of one service: what it is, how much, where in each city, for whom, what to bring, what next, and how we know.

use super::voice::{Voice, facts, folded, list, notice, numbered, paragraphs, section};
use super::{Page, Shelf, linked, names};
use crate::authoring::library::Edition;
use crate::domain::{Day, Leaflet, Route, ServiceId, TextId, Word};
use crate::publish::page::escape;

/// The page of a service, with its doors in some cities.
pub(super) fn page(shelf: &Shelf, edition: &Edition, id: ServiceId, doors: &[Edition]) -> Page {
    let it = edition.book.service(id);
    let voice = Voice::new(edition, it.leaflet.checked);
    let name = voice.say(it.name);
    let sensitive = names::is_sensitive(voice.book, it);
    let neutral = escape(&shelf.words.service.name);
    let word = |word| voice.word(word);
    let where_to: String = doors
        .iter()
        .map(|edition| place(shelf, edition, id, voice.day))
        .collect();
    let note = it.leaflet.note.map(|note| notice(&voice.say(note)));
    let parts = [
        section("gdzie", &escape(&shelf.words.service.places), &where_to),
        section("dlakogo", &word(Word::ForWhom), &voice.rule(it)),
        section("zabierz", &word(Word::Bring), &bring(&voice, &it.leaflet)),
        section("dalej", &word(Word::Next), &next(&voice, &it.leaflet)),
        section(
            "powiedz",
            &word(Word::YouMaySay),
            &say(&voice, it.leaflet.say),
        ),
        section(
            "zrodlo",
            &word(Word::Sources),
            &sources(&voice, &it.leaflet),
        ),
    ];
    let main = format!(
        "<div class=\"stack\"><h1>{name}</h1><p class=\"lead\">{}</p>{}</div>\n{}{}{}",
        voice.say(it.brief),
        voice.paragraphs(it.leaflet.about),
        summary(&voice, &it.leaflet),
        note.unwrap_or_default(),
        parts.concat()
    );
    let title = if sensitive { neutral.clone() } else { name };
    Page {
        name: names::service(edition, id),
        preview: title.clone(),
        title,
        main,
        linked: Some(linked::service(shelf, &voice, id, doors)),
    }
}

/// How much, what it costs, by when, how long, who decides.
fn summary(voice: &Voice, leaflet: &Leaflet) -> String {
    let rows = leaflet.facts();
    facts(rows.map(|(word, said)| (voice.word(word), voice.say(said))))
}

/// The doors of a service in one city: the usual way, then those for some people only.
fn place(shelf: &Shelf, edition: &Edition, id: ServiceId, day: Day) -> String {
    let voice = Voice::new(edition, day);
    let words = &shelf.words.service;
    let routes = voice.book.city.routes.iter();
    let routes: Vec<&Route> = routes.filter(|route| route.service == id).collect();
    let (special, usual): (Vec<&Route>, Vec<&Route>) =
        routes.iter().partition(|route| route.when.is_some());
    let head = |head: &str| format!("<h4>{}</h4>", escape(head));
    let usually = (!special.is_empty() && !usual.is_empty()).then(|| head(&words.usually));
    let otherwise = (!special.is_empty()).then(|| head(&words.otherwise));
    let ways = |routes: &[&Route]| routes.iter().map(|it| way(&voice, it)).collect::<String>();
    let nobody = routes.is_empty();
    let nobody = nobody.then(|| {
        let phones = voice.book.city.greeting.switchboard.as_slice();
        let phones = voice.phones(phones, &voice.word(Word::Switchboard));
        format!("<p>{}</p>{phones}", escape(&words.nowhere))
    });
    let more = format!(
        "<p><a href=\"{}\">{}</a></p>",
        names::city(edition),
        escape(&words.city)
    );
    let body = [
        usually.unwrap_or_default(),
        ways(&usual),
        otherwise.unwrap_or_default(),
        ways(&special),
        nobody.unwrap_or_default(),
        more,
    ];
    let name = voice.say(voice.book.city.greeting.name);
    folded(3, &name, &body.concat())
}

/// One way: for whom, to which sections, with what help where, and the steps through the centre.
fn way(voice: &Voice, route: &Route) -> String {
    let city = &voice.book.city;
    let when = route.when.as_ref().map(|when| {
        let word = voice.word(Word::RuleSumWhen);
        format!("<p>{word}</p>{}", voice.condition(when))
    });
    let several = voice.book.offices_of(route).len() > 1;
    let either = several.then(|| {
        format!(
            "<p class=\"hint\">{}</p>",
            voice.word(Word::EitherOfficeWhy)
        )
    });
    let sections = route.sections.iter().map(|id| {
        let it = voice.book.section(*id);
        let office = voice.book.office(it.office);
        let whose = office.institution.map(|who| voice.say(who));
        let address = voice.book.address(it.office).map(|it| escape(&it));
        let pages = office.website.map(|pages| voice.say(pages));
        let lines: Vec<String> = [whose, address, pages].into_iter().flatten().collect();
        let to = format!("{}#{}", names::city(voice.edition), voice.anchor(*id));
        let name = voice.say(it.name);
        let lines = lines.join(", ");
        let (numbers, hours) = (voice.numbers(*id), voice.room_and_hours(*id));
        format!("<li><b><a href=\"{to}\">{name}</a></b><p>{lines}</p>{numbers}{hours}</li>")
    });
    let notes = city.notes_on(route, voice.day);
    let notes = paragraphs(notes.map(|it| voice.say(it)));
    let facilities = route.facilities.iter().map(|id| {
        let it = voice.book.facility(*id);
        let (name, address) = (voice.say(it.name), voice.say(it.address));
        format!(
            "<li>{name}, {address} {}</li>",
            voice.phones(&it.phones, &name)
        )
    });
    let facilities = list("bullets", facilities);
    let help = (!facilities.is_empty())
        .then(|| format!("<p><b>{}</b></p>{facilities}", voice.word(Word::WhereHelp)));
    let steps = &voice.book.path(city.path_on(route, voice.day)).steps;
    let steps = numbered(
        "next",
        steps
            .iter()
            .map(|it| format!("<li>{}</li>", voice.say(*it))),
    );
    format!(
        "{}{}{}{notes}{}<p><b>{}</b></p>{steps}",
        when.unwrap_or_default(),
        either.unwrap_or_default(),
        list("doors", sections),
        help.unwrap_or_default(),
        voice.word(Word::Path)
    )
}

fn bring(voice: &Voice, leaflet: &Leaflet) -> String {
    let documents = leaflet.documents.iter();
    let documents = list(
        "docs",
        documents.map(|it| format!("<li>{}</li>", voice.say(*it))),
    );
    if documents.is_empty() {
        format!("<p>{}</p>", voice.word(Word::BringNothing))
    } else {
        documents + &format!("<p>{}</p>", voice.word(Word::BringMissing))
    }
}

/// What happens by law, and how one appeals.
fn next(voice: &Voice, leaflet: &Leaflet) -> String {
    let appeal = voice.book.appeal(leaflet.appeal, voice.day);
    let appeal = appeal.map(|how| {
        let (word, how) = (voice.word(Word::Appeal), escape(&how));
        format!("<li><b>{word}</b>. {how}</li>")
    });
    let steps = leaflet.steps.iter();
    let steps = steps.map(|it| format!("<li>{}</li>", voice.say(*it)));
    numbered("next", steps.chain(appeal))
}

fn say(voice: &Voice, said: TextId) -> String {
    let quoted = voice.sentence(Word::Quoted, &[&voice.say(said)]);
    format!("<blockquote><p>{quoted}</p></blockquote>")
}

fn sources(voice: &Voice, leaflet: &Leaflet) -> String {
    facts([
        (voice.word(Word::LegalBasis), voice.say(leaflet.basis)),
        (voice.word(Word::Source), voice.sources(&leaflet.sources)),
        (voice.word(Word::Checked), leaflet.checked.to_string()),
    ])
}
