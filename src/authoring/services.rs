//! Reads one service file.

use super::aliases;
use super::concepts;
use super::examples::{self, Example};
use super::mistake::MistakeKind;
use super::reader::Table;
use super::workshop::Workshop;
use crate::domain::{Appeal, Estimate, FactId, Leaflet, Nature, Rule, Service, ServiceId};

/// A service with its examples.
pub struct Read {
    /// The service.
    pub service: Service,
    /// Its worked cases.
    pub examples: Vec<Example>,
    /// Whether its author says that it fits everybody.
    pub unconditional: bool,
    /// Sums of money of which more helps, where its author says so: it is meant for those who have more.
    pub raises: Vec<FactId>,
}

/// Reads the file of one service.
pub fn read(file: &Table, id: ServiceId, needs: FactId, shop: &Workshop) -> Read {
    let also = conditions(file, "takze", shop);
    let named = if also.is_empty() {
        file.some_texts("potrzeby")
    } else {
        file.given_texts("potrzeby")
    };
    let service = Service {
        name: shop.text(file, "nazwa"),
        brief: shop.text(file, "krotko"),
        needs: shop.choices(needs, &named),
        nature: nature(file),
        rule: Rule {
            all: shop.criteria(file, "wszystkie", true),
            any: shop.criteria(file, "ktorekolwiek", true),
            none: shop.criteria(file, "zadne", false),
            weakens: shop.criteria(file, "oslabiaja", false),
        },
        also,
        urgent: conditions(file, "pilne", shop),
        estimates: file
            .tables("szacunek")
            .iter()
            .filter_map(|row| estimate(row, shop))
            .collect(),
        leaflet: leaflet(file, shop),
    };
    let checked = service.leaflet.checked;
    let examples = file
        .tables("przyklad")
        .iter()
        .filter_map(|row| examples::read(row, id, checked, (needs, service.needs), shop))
        .collect();
    Read {
        service,
        examples,
        unconditional: file.flag("bezwarunkowa"),
        raises: file
            .texts("wyzszy_pomaga")
            .iter()
            .filter_map(|fact| shop.facts.resolve(fact, shop.ledger).map(FactId::at))
            .collect(),
    }
}

/// `true`: to the board of appeal; a text: in the way it says.
fn appeal(file: &Table, shop: &Workshop) -> Appeal {
    match file.flag_or_text("odwolanie") {
        None => Appeal::None,
        Some(None) => Appeal::Board,
        Some(Some(text)) => Appeal::Own(shop.phrase(&text)),
    }
}

fn nature(file: &Table) -> Nature {
    let nature = file.text("natura");
    match nature.value.as_str() {
        "nalezy_sie" => Nature::Right,
        "uznaniowe" => Nature::Discretionary,
        "program" => Nature::Programme,
        _ => {
            let wanted = "nalezy_sie, uznaniowe albo program";
            file.ledger().note(
                &nature.place,
                MistakeKind::WrongType {
                    key: "natura".into(),
                    wanted,
                },
            );
            Nature::Discretionary
        }
    }
}

/// Conditions that need no reason of their own: what makes a service urgent, and what brings it up by itself.
fn conditions(file: &Table, key: &'static str, shop: &Workshop) -> Vec<crate::domain::Condition> {
    let read = |row: &Table| {
        let condition = shop.condition(&row.text("gdy"));
        row.close();
        condition
    };
    file.tables(key).iter().filter_map(read).collect()
}

fn estimate(row: &Table, shop: &Workshop) -> Option<Estimate> {
    let when = row.maybe_text("gdy");
    let amount = concepts::term(&row.text("kwota"), shop);
    let up_to = row.maybe_text("do").map(|text| concepts::term(&text, shop));
    let per = shop.maybe_text(row, "za");
    row.close();
    Some(Estimate {
        when: match when {
            None => None,
            Some(text) => Some(shop.condition(&text)?),
        },
        amount: amount?,
        up_to: match up_to {
            None => None,
            Some(most) => Some(most?),
        },
        per,
    })
}

fn leaflet(file: &Table, shop: &Workshop) -> Leaflet {
    let [synonyms, former] = aliases::read(file, ["szukaj", "dawniej"], shop);
    Leaflet {
        about: shop.text(file, "opis"),
        basis: shop.text(file, "podstawa"),
        decided_by: shop.maybe_text(file, "decyduje"),
        time: shop.maybe_text(file, "czas"),
        appeal: appeal(file, shop),
        documents: shop.texts(file, "zabierz"),
        amount: shop.maybe_text(file, "ile"),
        cost: shop.maybe_text(file, "koszt"),
        deadline: shop.maybe_text(file, "termin"),
        steps: shop.texts(file, "kroki"),
        say: shop.text(file, "powiedz"),
        note: shop.maybe_text(file, "uwaga"),
        sources: shop.texts(file, "zrodlo"),
        checked: file.day("sprawdzono").value,
        synonyms,
        former,
    }
}
