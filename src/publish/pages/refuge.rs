//! The page of last resort, which the worker carries in itself: with no network and no whole copy of the site, the doors
//! and the numbers of every city, in one piece.

use super::Shelf;
use super::voice::{Voice, section};
use crate::authoring::library::Edition;
use crate::domain::{Facility, OfficeId, SectionId, Word};
use crate::publish::page::icon;

/// The template, its words filled in already, with the places of all cities.
pub fn refuge(template: &str, shelf: &Shelf) -> String {
    let cities: String = shelf.editions.iter().map(city).collect();
    let page = template.replace("{miejsca}", &cities);
    let pictures = ["phone", "exit"].map(icon);
    pictures
        .iter()
        .fold(page, |page, picture| page.replace(picture, ""))
}

fn city(edition: &Edition) -> String {
    let voice = Voice::new(edition, edition.book.city.checked);
    let greeting = &voice.book.city.greeting;
    let switchboard = voice.phones(
        greeting.switchboard.as_slice(),
        &voice.word(Word::Switchboard),
    );
    let offices = voice.book.all_offices().map(|(id, _)| office(&voice, id));
    let facilities = voice.book.all_facilities();
    let facilities = facilities.map(|(_, it)| facility(&voice, it));
    let places: String = offices.chain(facilities).collect();
    section(
        &format!("m-{}", edition.city),
        &voice.say(greeting.name),
        &(switchboard + &places),
    )
}

/// A building with its sections, their numbers and hours.
fn office(voice: &Voice, id: OfficeId) -> String {
    let name = voice.say(voice.book.office(id).name);
    let address = voice.address(id).map(|it| format!("<p>{it}</p>"));
    let all = voice.book.all_sections();
    let here = all.filter(|(_, it)| it.office == id);
    let sections: String = here.map(|(id, _)| team(voice, id)).collect();
    format!("<h3>{name}</h3>{}{sections}", address.unwrap_or_default())
}

/// A section; its hours where they are known, for that they are not is said once above.
fn team(voice: &Voice, id: SectionId) -> String {
    let section = voice.book.section(id);
    let (name, numbers) = (voice.say(section.name), voice.numbers(id));
    let known = section.hours.as_ref();
    let hours = known.map(|_| voice.room_and_hours(id)).unwrap_or_default();
    format!("<h4>{name}</h4>{numbers}{hours}")
}

fn facility(voice: &Voice, it: &Facility) -> String {
    let (name, address) = (voice.say(it.name), voice.say(it.address));
    format!(
        "<h3>{name}</h3><p>{address}</p>{}",
        voice.phones(&it.phones, &name)
    )
}
