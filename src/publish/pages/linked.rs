//! What search engines read: the centre with its buildings, and each service with who gives it, as schema.org JSON-LD.

use super::voice::Voice;
use super::{Shelf, names};
use crate::authoring::library::Edition;
use crate::domain::{OfficeId, Phone, Rulebook, SectionId, ServiceId};
use serde_json::{Map, Value, json};

/// A centre: the organization, and an office for each building.
pub(super) fn city(shelf: &Shelf, voice: &Voice) -> Value {
    let book = voice.book;
    let mut centre = organization(voice.edition);
    let offices: Vec<Value> = book.all_offices().map(|(id, _)| office(book, id)).collect();
    centre.insert("department".into(), offices.into());
    centre.insert("@context".into(), CONTEXT.into());
    page(shelf, &names::city(voice.edition), &mut centre);
    Value::Object(centre)
}

/// A service: what it is, who gives it, and where one turns to.
pub(super) fn service(shelf: &Shelf, voice: &Voice, id: ServiceId, doors: &[Edition]) -> Value {
    let it = voice.book.service(id);
    let text = |id| plain(&voice.book.say(id, voice.day));
    let provider: Vec<Value> = doors.iter().map(|it| organization(it).into()).collect();
    let area: Vec<Value> = doors
        .iter()
        .filter_map(|edition| {
            let city = &edition.book.city;
            let known = city.greeting.switchboard.is_some();
            let name = plain(edition.book.text(city.greeting.name));
            known.then(|| json!({ "@type": "City", "name": name }))
        })
        .collect();
    let channels: Vec<Value> = doors.iter().flat_map(|door| channels(door, id)).collect();
    let mut service = object(json!({
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "name": text(it.name),
        "description": text(it.brief),
        "provider": provider,
        "areaServed": area,
        "availableChannel": channels,
        "availableLanguage": "pl",
    }));
    page(shelf, &names::service(voice.edition, id), &mut service);
    Value::Object(service)
}

const CONTEXT: &str = "https://schema.org";

fn page(shelf: &Shelf, name: &str, thing: &mut Map<String, Value>) {
    if let Some(address) = shelf.address(name) {
        thing.insert("@id".into(), format!("{address}#dane").into());
        thing.insert("mainEntityOfPage".into(), address.into());
    }
}

fn organization(edition: &Edition) -> Map<String, Value> {
    let (book, city) = (&edition.book, &edition.book.city);
    let name = plain(book.text(city.greeting.centre));
    let mut centre = object(json!({ "@type": "GovernmentOrganization", "name": name }));
    if let Some(phone) = &city.greeting.switchboard {
        centre.insert("telephone".into(), number(book, phone).into());
        let place = plain(book.text(city.greeting.name));
        let area = json!({ "@type": "City", "name": place });
        centre.insert("areaServed".into(), area);
    }
    if let Some(pages) = city.website {
        centre.insert("url".into(), format!("https://{}", book.text(pages)).into());
    }
    centre
}

fn office(book: &Rulebook, id: OfficeId) -> Value {
    let it = book.office(id);
    let name = it.institution.unwrap_or(it.name);
    let here = book.all_sections();
    let here = here.filter(|(_, section)| section.office == id);
    let mut phones: Vec<String> = Vec::new();
    for (section, _) in here {
        let numbers = book.phones(section).iter().map(|it| number(book, it));
        phones.extend(numbers);
    }
    phones.sort();
    phones.dedup();
    let mut office = object(
        json!({ "@type": "GovernmentOffice", "name": plain(book.text(name)), "telephone": phones }),
    );
    if let Some(place) = address(book, id) {
        office.insert("address".into(), place);
    }
    Value::Object(office)
}

/// The address of a building; the postcode apart, where it is known.
fn address(book: &Rulebook, id: OfficeId) -> Option<Value> {
    let it = book.office(id).address?;
    let (code, town) = super::postcode(book.text(it.town));
    let mut address = object(json!({
        "@type": "PostalAddress",
        "streetAddress": plain(book.text(it.street)),
        "addressLocality": plain(town),
        "addressCountry": "PL",
    }));
    if let Some(code) = code {
        address.insert("postalCode".into(), code.into());
    }
    Some(Value::Object(address))
}

/// Where one turns to about a service in a city.
fn channels(edition: &Edition, id: ServiceId) -> Vec<Value> {
    let book = &edition.book;
    let channel = |id: SectionId| {
        let it = book.section(id);
        let mut channel =
            object(json!({ "@type": "ServiceChannel", "name": plain(book.text(it.name)) }));
        if let Some(phone) = book.phones(id).first() {
            let call = json!({ "@type": "ContactPoint", "telephone": number(book, phone) });
            channel.insert("servicePhone".into(), call);
        }
        if let Some(address) = address(book, it.office) {
            let place = json!({ "@type": "Place", "address": address });
            channel.insert("serviceLocation".into(), place);
        }
        Value::Object(channel)
    };
    let sections = super::sections(book, id).into_iter();
    sections.map(channel).collect()
}

fn number(book: &Rulebook, phone: &Phone) -> String {
    let dial = crate::domain::dial(book.text(phone.number));
    dial.trim_start_matches("tel:").to_owned()
}

/// The entries of what was written as an object.
pub(super) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

/// Text on ordinary spaces, for programs.
pub(super) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
