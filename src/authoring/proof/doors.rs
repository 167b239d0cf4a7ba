//! Everybody leaves with a place to go and a number to call, and for every service there is exactly one place.

use super::circuit::Edge;
use super::court::Court;
use super::law::Finding;
use super::person::Person;
use crate::domain::{Case, Rulebook, SectionId, ServiceId, TextId};

/// Whatever a person answers or leaves out, their plan has a door with an address and a number.
/// Where the centre is not known, a number is enough.
pub(super) fn somewhere(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    for city in 0..court.cities.len() {
        sections(court, city, &mut finding);
        let nobody = left_alone(court, city);
        let person = court.smallest(city, &[nobody]);
        finding.note(person.map(|person| {
            let words = court.in_words(city, &person);
            let given = doors_of(court, city, &person);
            let city = &court.cities[city].edition.city;
            format!("{city}: adresu z numerem telefonu nie dostaje {words}; plan: {given}")
        }));
    }
    finding
}

/// For whomever a service may fit, one of its routes applies: the first that surely does.
pub(super) fn one_route(court: &mut Court, _: usize) -> Finding {
    let mut finding = Finding::default();
    for city in 0..court.cities.len() {
        let edition = court.cities[city].edition;
        for (service, key) in edition.book.all_services().zip(&edition.service_keys) {
            let fault = no_way(court, city, service.0);
            finding.note(fault.map(|fault| format!("{}, {key}: {fault}", edition.city)));
        }
    }
    finding
}

fn no_way(court: &mut Court, city: usize, service: ServiceId) -> Option<String> {
    let it = court.cities[city].partial.judgement(service).clone();
    if it.routes.is_empty() {
        return Some("nie ma kierunku".to_owned());
    }
    let circuit = &mut court.space.circuit;
    let routed = circuit.any(it.routes.iter().map(|(_, served)| *served));
    let fits = it.fits(&mut court.space);
    let person = court.smallest(city, &[it.in_play, fits, !routed])?;
    Some(format!(
        "dokąd pójść, nie wie {}",
        court.in_words(city, &person)
    ))
}

/// Every section that a route leads to can be called; one without an address can be called or read about.
fn sections(court: &Court, city: usize, finding: &mut Finding) {
    let edition = court.cities[city].edition;
    let book = &edition.book;
    for ((id, section), key) in book.all_sections().zip(&edition.section_keys) {
        let routes = &book.city.routes;
        if !routes.iter().any(|route| route.sections.contains(&id)) {
            continue;
        }
        let website = book.office(section.office).website;
        let read_about = !has_address(book, id) && website.is_some();
        let reached = has_number(book, id) || read_about;
        let fault = format!("{}, {key}: nie ma numeru ani strony", edition.city);
        finding.note((!reached).then_some(fault));
    }
}

/// Those whose plan has no door with an address and a number: neither their own services nor the last resort,
/// which is there when nothing else has an address.
fn left_alone(court: &mut Court, city: usize) -> Edge {
    let book = &court.cities[city].edition.book;
    let leads = |place: usize, to: &dyn Fn(SectionId) -> bool| {
        let sections = &book.city.routes[place].sections;
        sections.iter().any(|section| to(*section))
    };
    let good = |place: usize| leads(place, &|section| is_door(book, section));
    let addressed = |place: usize| leads(place, &|section| has_address(book, section));
    let space = &mut court.space;
    let judged = &court.cities[city].partial.judged;
    let given = book.all_services().zip(judged);
    let given = given.filter(|((id, _), _)| book.city.suspended(*id, court.today).is_none());
    let (mut somewhere, mut sound) = (Vec::new(), Vec::new());
    for (_, it) in given {
        somewhere.push(it.planned(space, addressed));
        sound.push(it.planned(space, good));
    }
    let last_resort = judged[book.city.fallback.index()].routes.iter();
    let last_resort = last_resort.filter(|(place, _)| good(*place));
    let circuit = &mut space.circuit;
    let last_resort = circuit.any(last_resort.map(|(_, served)| *served));
    let (somewhere, sound) = (circuit.any(somewhere), circuit.any(sound));
    let rescued = circuit.and(!somewhere, last_resort);
    circuit.and(!sound, !rescued)
}

/// The sections that a person's plan leads to.
fn doors_of(court: &Court, city: usize, person: &Person) -> String {
    let edition = court.cities[city].edition;
    let case = Case {
        book: &edition.book,
        answers: &person.answers,
        today: court.today,
    };
    let plan = case.plan();
    let sections = plan.visits.iter().flat_map(|visit| &visit.sections);
    let keys: Vec<&str> = sections
        .map(|section| edition.section_keys[section.index()].as_str())
        .collect();
    if keys.is_empty() {
        "pusty".to_owned()
    } else {
        keys.join(", ")
    }
}

/// Whether a section has a number, and an address where the centre is known.
fn is_door(book: &Rulebook, section: SectionId) -> bool {
    has_number(book, section) && (has_address(book, section) || !is_centre_known(book))
}

fn has_address(book: &Rulebook, section: SectionId) -> bool {
    book.office(book.section(section).office).address.is_some()
}

/// Where the centre is not known, the lines that stand on every screen are what one can call.
fn has_number(book: &Rulebook, section: SectionId) -> bool {
    let said = |number: TextId| !book.text(number).is_empty();
    let own = book.phones(section).iter().any(|phone| said(phone.number));
    let mut lines = book.lines.iter();
    own || !is_centre_known(book) && lines.any(|line| line.everywhere && said(line.number))
}

fn is_centre_known(book: &Rulebook) -> bool {
    book.city.greeting.switchboard.is_some()
}
