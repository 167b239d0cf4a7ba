//! The directory for programs, as Open Referral HSDS 3: services with who gives them and where, and organizations with
//! their places. What no source gives is left out; an address must name a postcode, so an unknown one is empty.

use super::linked::{object, plain};
use super::{Shelf, names};
use crate::authoring::library::Edition;
use crate::domain::{
    Day, Facility, FacilityId, Hours, OfficeId, Phone, SectionId, Service, ServiceId, TextId, clock,
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The days of a week in the terms of calendars.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Where the hours are meant.
const ZONE: &str = "Europe/Warsaw";

/// Every service of every centre that is known.
pub(super) fn services(shelf: &Shelf) -> Value {
    let known = known(shelf);
    let all = known.flat_map(|edition| {
        let services = edition.book.all_services();
        services.map(move |(id, it)| service(shelf, edition, id, it))
    });
    all.collect::<Vec<Value>>().into()
}

/// Every centre that is known, with its places.
pub(super) fn organizations(shelf: &Shelf) -> Value {
    let all = known(shelf).map(|edition| {
        let book = &edition.book;
        let mut centre = centre(edition);
        let offices = book.all_offices().map(|(id, _)| office(edition, id));
        let facilities = book.all_facilities().map(|(_, it)| facility(edition, it));
        let locations: Vec<Value> = offices.chain(facilities).collect();
        let contacts = book.all_sections();
        let contacts: Vec<Value> = contacts.map(|(id, _)| contact(edition, id)).collect();
        centre.insert("locations".into(), locations.into());
        centre.insert("contacts".into(), contacts.into());
        Value::Object(centre)
    });
    all.collect::<Vec<Value>>().into()
}

fn known<'a>(shelf: &Shelf<'a>) -> impl Iterator<Item = &'a Edition> + use<'a> {
    let known = |it: &&Edition| it.book.city.greeting.switchboard.is_some();
    shelf.editions.iter().filter(known)
}

fn service(shelf: &Shelf, edition: &Edition, id: ServiceId, it: &Service) -> Value {
    let (book, leaflet) = (&edition.book, &it.leaflet);
    let day = leaflet.checked;
    let say = |text: TextId| plain(&book.say(text, day));
    let key = |part: &str| {
        format!(
            "{}/{part}/{}",
            edition.city,
            names::service_key(edition, id)
        )
    };
    let mut routes = book.city.routes.iter().filter(|route| route.service == id);
    let usual = routes.clone().find(|route| route.when.is_none());
    let steps = usual.or(routes.next()).map(|route| {
        let path = &book.path(book.city.path_on(route, day)).steps;
        let steps: Vec<String> = path.iter().map(|step| say(*step)).collect();
        steps.join("\n")
    });
    let documents = leaflet.documents.iter().enumerate();
    let documents: Vec<Value> = documents
        .map(|(place, it)| json!({ "id": uuid(&key(&format!("document{place}"))), "document": say(*it) }))
        .collect();
    let fees: Vec<String> = leaflet.cost.into_iter().map(say).collect();
    let language = json!([{ "id": uuid(&key("language")), "code": "pl" }]);
    let area = json!([{
        "id": uuid(&key("area")),
        "name": plain(book.text(book.city.greeting.name)),
    }]);
    let closed = book.city.suspended(id, day).is_some();
    let mut service = object(json!({
        "id": uuid(&key("service")),
        "name": say(it.name),
        "description": format!("{}\n{}", say(it.brief), say(leaflet.about)),
        "status": if closed { "temporarily closed" } else { "active" },
        "eligibility_description": eligibility(it, say),
        "application_process": steps.unwrap_or_default(),
        "fees_description": fees.concat(),
        "assured_date": iso(day),
        "languages": language,
        "service_areas": area,
        "required_documents": documents,
        "organization": centre(edition),
        "service_at_locations": at_locations(edition, id),
    }));
    service.retain(|_, value| *value != "");
    if let Some(url) = shelf.address(&names::service(edition, id)) {
        service.insert("url".into(), url.into());
    }
    Value::Object(service)
}

/// Whom it is for, by the reasons of the rule.
fn eligibility(it: &Service, say: impl Fn(TextId) -> String) -> String {
    let mut said: Vec<String> = Vec::new();
    for one in it.rule.all.iter().chain(&it.rule.any) {
        let because = say(one.because);
        if !said.contains(&because) {
            said.push(because);
        }
    }
    said.join("\n")
}

/// The sections that handle a service, each in its building, and the places where the help itself is given.
fn at_locations(edition: &Edition, id: ServiceId) -> Vec<Value> {
    let book = &edition.book;
    let routes = book.city.routes.iter().filter(|it| it.service == id);
    let facilities: BTreeSet<FacilityId> = routes
        .flat_map(|route| &route.facilities)
        .copied()
        .collect();
    let service = names::service_key(edition, id);
    let key = |place: &str| format!("{}/at/{service}/{place}", edition.city);
    let sections = super::sections(book, id).into_iter().map(|section| {
        let it = book.section(section);
        let key = key(&edition.section_keys[section.index()]);
        let phones = book.phones(section).iter();
        let phones: Vec<Value> = phones.map(|it| phone(edition, &key, it)).collect();
        json!({
            "id": uuid(&key),
            "description": plain(book.text(it.name)),
            "location": office(edition, it.office),
            "phones": phones,
            "contacts": [contact(edition, section)],
            "schedules": it.hours.as_ref().map_or_else(Vec::new, |hours| schedules(&key, hours)),
        })
    });
    let facilities = facilities.into_iter().map(|place| {
        let it = book.facility(place);
        let key = key(book.text(it.name));
        json!({ "id": uuid(&key), "location": facility(edition, it) })
    });
    sections.chain(facilities).collect()
}

fn centre(edition: &Edition) -> Map<String, Value> {
    let (book, city) = (&edition.book, &edition.book.city);
    let key = format!("{}/centre", edition.city);
    let channels = city.channels.iter();
    let channels: Vec<String> = channels.map(|it| plain(book.text(*it))).collect();
    let phones = city.greeting.switchboard.iter();
    let phones: Vec<Value> = phones.map(|it| phone(edition, &key, it)).collect();
    let mut centre = object(json!({
        "id": uuid(&key),
        "name": plain(book.text(city.greeting.centre)),
        "description": channels.join("\n"),
        "phones": phones,
    }));
    if let Some(pages) = city.website {
        centre.insert(
            "website".into(),
            format!("https://{}", book.text(pages)).into(),
        );
    }
    centre
}

/// A building.
fn office(edition: &Edition, id: OfficeId) -> Value {
    let book = &edition.book;
    let it = book.office(id);
    let key = format!("{}/office/{}", edition.city, id.index());
    let name = it.institution.unwrap_or(it.name);
    let kind = if it.address.is_some() {
        "physical"
    } else {
        "virtual"
    };
    let addresses = it.address.iter().map(|address| {
        let (code, town) = super::postcode(book.text(address.town));
        json!({
            "id": uuid(&format!("{key}/address")),
            "address_1": plain(book.text(address.street)),
            "city": plain(town),
            "state_province": "",
            "postal_code": code.unwrap_or_default(),
            "country": "PL",
            "address_type": "physical",
        })
    });
    let addresses: Vec<Value> = addresses.collect();
    let mut office = object(json!({
        "id": uuid(&key),
        "location_type": kind,
        "name": plain(book.text(name)),
        "addresses": addresses,
    }));
    if let Some(note) = it.note {
        office.insert("description".into(), plain(book.text(note)).into());
    }
    Value::Object(office)
}

/// A place of help; where it is stands as one sentence, so it is no address by parts.
fn facility(edition: &Edition, it: &Facility) -> Value {
    let book = &edition.book;
    let (name, address) = (book.text(it.name), book.text(it.address));
    let key = format!("{}/facility/{name}/{address}", edition.city);
    let phones = it.phones.iter();
    let phones: Vec<Value> = phones.map(|it| phone(edition, &key, it)).collect();
    json!({
        "id": uuid(&key),
        "location_type": "physical",
        "name": plain(name),
        "description": plain(&format!("{address}\n{}", book.text(it.audience))),
        "phones": phones,
    })
}

/// A section as whom to ask.
fn contact(edition: &Edition, id: SectionId) -> Value {
    let book = &edition.book;
    let it = book.section(id);
    let key = format!(
        "{}/section/{}",
        edition.city,
        edition.section_keys[id.index()]
    );
    let phones = it.phones.iter();
    let phones: Vec<Value> = phones.map(|it| phone(edition, &key, it)).collect();
    let mut contact = object(json!({
        "id": uuid(&key),
        "department": plain(book.text(it.name)),
        "phones": phones,
    }));
    if let Some(email) = it.email {
        contact.insert("email".into(), book.text(email).into());
    }
    Value::Object(contact)
}

fn phone(edition: &Edition, whose: &str, it: &Phone) -> Value {
    let book = &edition.book;
    let number = book.text(it.number);
    let label = it.label.map(|label| plain(book.text(label)));
    let year = it.as_of.map(|year| book.text(year).to_owned());
    let about: Vec<String> = label.into_iter().chain(year).collect();
    json!({
        "id": uuid(&format!("{whose}/phone/{number}")),
        "number": plain(number),
        "type": "voice",
        "description": about.join(", "),
    })
}

/// Opening hours, a row for each spell, with the days that have it.
fn schedules(whose: &str, hours: &Hours) -> Vec<Value> {
    let mut spells: Vec<(u16, u16)> = hours.0.iter().flatten().copied().collect();
    spells.sort_unstable();
    spells.dedup();
    let row = |(opens, closes): (u16, u16)| {
        let days = DAYS.iter().zip(&hours.0);
        let days = days.filter(|(_, spells)| spells.contains(&(opens, closes)));
        let days: Vec<&str> = days.map(|(day, _)| *day).collect();
        json!({
            "id": uuid(&format!("{whose}/schedule/{opens}-{closes}")),
            "freq": "WEEKLY",
            "byday": days.join(","),
            "opens_at": clock(opens),
            "closes_at": clock(closes),
            "notes": ZONE,
        })
    };
    spells.into_iter().map(row).collect()
}

/// An id that stays while the key does: RFC 9562, version 8.
fn uuid(key: &str) -> String {
    let digest = Sha256::digest(key.as_bytes());
    let mut bytes: Vec<u8> = digest.iter().take(16).copied().collect();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let hex = hex.concat();
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    parts.join("-")
}

fn iso(day: Day) -> String {
    day.date().to_string()
}
