//! The directory of one city: buildings, sections, facilities, phones, and which section handles what.

use super::bytes::bytes;
use super::{
    Condition, Day, FacilityId, Hours, Notice, OfficeId, PathId, SectionId, ServiceId, TextId,
};

/// What one must know of a city before anything else: enough to choose it, and to call.
#[derive(Clone, Debug, Default)]
pub struct Greeting {
    /// "Częstochowa".
    pub name: TextId,
    /// "MOPS w Częstochowie".
    pub centre: TextId,
    /// The switchboard; none where the centre is not known.
    pub switchboard: Option<Phone>,
}

bytes!(Greeting {
    name,
    centre,
    switchboard
});

/// A city and its centre.
#[derive(Clone, Debug, Default)]
pub struct City {
    /// Its name, its centre and the switchboard.
    pub greeting: Greeting,
    /// "w Częstochowie".
    pub in_city: TextId,
    /// Its pages, as one writes them.
    pub website: Option<TextId>,
    /// Other ways to get in touch.
    pub channels: Vec<TextId>,
    /// Changes in how it works, each from one day to another.
    pub notices: Vec<Notice>,
    /// Where anybody can go when nothing else fits.
    pub fallback: ServiceId,
    /// Buildings.
    pub offices: Vec<Office>,
    /// Sections.
    pub sections: Vec<Section>,
    /// Ways through the centre.
    pub paths: Vec<Path>,
    /// Places where help is given.
    pub facilities: Vec<Facility>,
    /// Which section handles which service; the first that applies counts.
    pub routes: Vec<Route>,
    /// Where we know it from.
    pub sources: Vec<TextId>,
    /// The day it was checked.
    pub checked: Day,
}

bytes!(City {
    greeting,
    in_city,
    website,
    channels,
    notices,
    fallback,
    offices,
    sections,
    paths,
    facilities,
    routes,
    sources,
    checked,
});

/// A building.
#[derive(Clone, Debug)]
pub struct Office {
    /// How people name it.
    pub name: TextId,
    /// Who is in it, when it is not the centre.
    pub institution: Option<TextId>,
    /// Where it is; none for an institution one reaches by phone or internet only.
    pub address: Option<Address>,
    /// Its pages, where one reaches it by internet.
    pub website: Option<TextId>,
    /// About the way in.
    pub note: Option<TextId>,
    /// Former addresses, for the search.
    pub former: Vec<TextId>,
    /// Other names it has today, for the search.
    pub also: Vec<TextId>,
    /// Where we know it from.
    pub sources: Vec<TextId>,
}

bytes!(Office {
    name,
    institution,
    address,
    website,
    note,
    former,
    also,
    sources
});

/// Where a building is.
#[derive(Clone, Copy, Debug)]
pub struct Address {
    /// Street and number.
    pub street: TextId,
    /// Postcode, where known, and town.
    pub town: TextId,
}

bytes!(Address { street, town });

/// A team that deals with a matter.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its name.
    pub name: TextId,
    /// The building it is in.
    pub office: OfficeId,
    /// The section it is part of.
    pub parent: Option<SectionId>,
    /// What it deals with.
    pub scope: TextId,
    /// Its own phones, best first.
    pub phones: Vec<Phone>,
    /// Its e-mail.
    pub email: Option<TextId>,
    /// Its room, and the year it was last known there.
    pub room: Option<(TextId, Option<TextId>)>,
    /// Opening hours, where a source gives them.
    pub hours: Option<Hours>,
    /// Former names and phones, for the search.
    pub former: Vec<TextId>,
    /// Other names it has today, for the search.
    pub also: Vec<TextId>,
    /// Where we know it from.
    pub sources: Vec<TextId>,
}

bytes!(Section {
    name,
    office,
    parent,
    scope,
    phones,
    email,
    room,
    hours,
    former,
    also,
    sources
});

/// A phone number.
#[derive(Clone, Debug)]
pub struct Phone {
    /// As one writes it: "34 311 70 52".
    pub number: TextId,
    /// Whose it is.
    pub label: Option<TextId>,
    /// The year it was last known to be right, where it is not recent.
    pub as_of: Option<TextId>,
    /// Whether it should be confirmed.
    pub to_confirm: bool,
}

bytes!(Phone {
    number,
    label,
    as_of,
    to_confirm
});

/// A place where the help itself is given.
#[derive(Clone, Debug)]
pub struct Facility {
    /// Its name.
    pub name: TextId,
    /// Its address.
    pub address: TextId,
    /// Whom it is for.
    pub audience: TextId,
    /// Who runs it.
    pub run_by: Option<TextId>,
    /// Its phones.
    pub phones: Vec<Phone>,
    /// One thing to watch.
    pub note: Option<TextId>,
    /// Whether it is outside the centre.
    pub elsewhere: bool,
    /// Other names it has, for the search.
    pub also: Vec<TextId>,
    /// Where we know it from.
    pub sources: Vec<TextId>,
}

bytes!(Facility {
    name,
    address,
    audience,
    run_by,
    phones,
    note,
    elsewhere,
    also,
    sources
});

/// What happens after one knocks.
#[derive(Clone, Debug)]
pub struct Path {
    /// Its steps, in order.
    pub steps: Vec<TextId>,
}

bytes!(Path { steps });

/// The sections that handle a service.
#[derive(Clone, Debug)]
pub struct Route {
    /// What is handled.
    pub service: ServiceId,
    /// For whom; for everybody, if absent.
    pub when: Option<Condition>,
    /// Where; several when it depends on the street and the street is not known.
    pub sections: Vec<SectionId>,
    /// How.
    pub path: PathId,
    /// Where the help itself is given.
    pub facilities: Vec<FacilityId>,
    /// One thing to watch.
    pub note: Option<TextId>,
}

bytes!(Route {
    service,
    when,
    sections,
    path,
    facilities,
    note
});

/// A phone line that helps at once.
#[derive(Clone, Debug)]
pub struct Line {
    /// The number, as one writes it.
    pub number: TextId,
    /// Whose it is.
    pub name: TextId,
    /// When to call it, in a few words.
    pub about: TextId,
    /// At what hours, where a source says so.
    pub when: Option<TextId>,
    /// The needs it fits; all of them, if empty.
    pub needs: super::Choices,
    /// Whom it is for.
    pub audience: Option<TextId>,
    /// Whether it stands on every screen.
    pub everywhere: bool,
    /// Where we know it from.
    pub sources: Vec<TextId>,
}

bytes!(Line {
    number,
    name,
    about,
    when,
    needs,
    audience,
    everywhere,
    sources
});
