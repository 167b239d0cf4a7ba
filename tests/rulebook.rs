//! Nothing that the city's own document (000) names is missing: offices, sections, services, and who handles what.
//! The lists are copied from the research, so that a file deleted by mistake is missed.

use crate::shelf;
use drogowskaz::domain::{Route, ServiceId, dial};

/// The seven buildings.
const OFFICES: [&str; 7] = [
    "ul. Polskiej Organizacji Wojskowej 2",
    "al. Niepodległości 20/22",
    "ul. Księdza Stanisława Staszica 10",
    "ul. Mikołaja Kopernika 4",
    "ul. Jana Kilińskiego 13",
    "ul. Feliksa Nowowiejskiego 10/12",
    "ul. Jasnogórska 34/36",
];

/// The 21 sections.
const SECTIONS: [&str; 21] = [
    "dyrekcja",
    "kancelaria",
    "sekcja-wspierania-rodziny-i-pieczy-zastepczej",
    "sekcja-uslug-srodowiskowych",
    "zespol-ds-uslug-socjalnych",
    "zespol-ds-dzieci-i-mlodziezy",
    "rzps-1",
    "rzps-2",
    "stanowisko-pierwszego-kontaktu-rzps-1",
    "zespol-ds-swiadczen-rzps-1",
    "zespol-ds-pracy-socjalnej-rzps-1",
    "stanowisko-pierwszego-kontaktu-rzps-2",
    "zespol-ds-swiadczen-rzps-2",
    "zespol-ds-pracy-socjalnej-rzps-2",
    "sekcja-pomocy-specjalistycznej-przemoc",
    "zespol-interdyscyplinarny",
    "sekcja-pomocy-osobom-z-niepelnosprawnoscia",
    "wypozyczalnia-sprzetu",
    "sekcja-ds-przeciwdzialania-bezdomnosci",
    "sekcja-ds-projektow-i-wspolpracy-miedzysektorowej",
    "centrum-pomocy-dziecku",
];

/// First contact in both districts: which street belongs to which is not known.
const DISTRICTS: &[&str] = &[
    "stanowisko-pierwszego-kontaktu-rzps-1",
    "stanowisko-pierwszego-kontaktu-rzps-2",
];
const COMMUNITY: &[&str] = &["zespol-ds-uslug-socjalnych"];
const SCHOOL: &[&str] = &["sekcja-uslug-srodowiskowych"];
const FOSTER: &[&str] = &["sekcja-wspierania-rodziny-i-pieczy-zastepczej"];
const VIOLENCE: &[&str] = &["sekcja-pomocy-specjalistycznej-przemoc"];
const DISABILITY: &[&str] = &["sekcja-pomocy-osobom-z-niepelnosprawnoscia"];
const RENTAL: &[&str] = &["wypozyczalnia-sprzetu"];
const HOMELESS: &[&str] = &["sekcja-ds-przeciwdzialania-bezdomnosci"];
const PROJECTS: &[&str] = &["sekcja-ds-projektow-i-wspolpracy-miedzysektorowej"];
const CENTRE: &[&str] = &["centrum-pomocy-dziecku"];
const CHANCERY: &[&str] = &["kancelaria"];

/// The five benefits in money.
const MONEY: &[&str] = &[
    "zasilek-staly",
    "zasilek-okresowy",
    "zasilek-celowy",
    "specjalny-zasilek-celowy",
    "zasilek-celowy-po-zdarzeniu",
];

/// The 46 services of document 000, the services of the rulebook that carry each, and the sections that handle them.
const SERVICES: [(&str, &[&str], &[&str]); 46] = [
    ("praca-socjalna", &["praca-socjalna"], DISTRICTS),
    ("wsparcie-finansowe", MONEY, DISTRICTS),
    ("pomoc-rzeczowa", &["pomoc-rzeczowa"], DISTRICTS),
    (
        "posilek-dla-dzieci-w-szkole",
        &["posilek-w-szkole"],
        DISTRICTS,
    ),
    (
        "posilek-dla-doroslych-w-jadlodajni",
        &["posilek-w-jadlodajni"],
        DISTRICTS,
    ),
    (
        "pomoc-po-zakladzie-karnym",
        &["pomoc-po-zakladzie-karnym"],
        DISTRICTS,
    ),
    ("sprawienie-pogrzebu", &["sprawienie-pogrzebu"], DISTRICTS),
    ("prawo-do-leczenia", &["prawo-do-leczenia"], DISTRICTS),
    ("uslugi-opiekuncze", &["uslugi-opiekuncze"], COMMUNITY),
    (
        "specjalistyczne-uslugi-opiekuncze-psych",
        &["specjalistyczne-uslugi-psychiczne"],
        COMMUNITY,
    ),
    (
        "specjalistyczne-uslugi-w-osrodkach",
        &["specjalistyczne-uslugi-w-osrodkach"],
        COMMUNITY,
    ),
    (
        "osrodki-wsparcia",
        &[
            "srodowiskowy-dom-samopomocy",
            "dzienny-dom-pomocy",
            "calodobowy-osrodek-wsparcia",
            "dom-samotnej-matki",
        ],
        COMMUNITY,
    ),
    (
        "dom-pomocy-spolecznej",
        &["dom-pomocy-spolecznej"],
        COMMUNITY,
    ),
    ("rodzinny-dom-pomocy", &["rodzinny-dom-pomocy"], COMMUNITY),
    (
        "mieszkania-treningowe-i-wspomagane",
        &["mieszkanie-treningowe", "mieszkanie-wspomagane"],
        COMMUNITY,
    ),
    ("stypendium-szkolne", &["stypendium-szkolne"], SCHOOL),
    ("zasilek-szkolny", &["zasilek-szkolny"], SCHOOL),
    (
        "swiadczenia-dla-rodzin-zastepczych",
        &["swiadczenia-rodziny-zastepczej"],
        FOSTER,
    ),
    (
        "usamodzielnienie-wychowankow",
        &[
            "kontynuowanie-nauki",
            "pieniadze-na-usamodzielnienie",
            "zagospodarowanie",
            "usamodzielnienie-po-osrodku",
        ],
        FOSTER,
    ),
    (
        "piecza-instytucjonalna",
        &["piecza-instytucjonalna"],
        FOSTER,
    ),
    (
        "przemoc-praca-socjalna",
        &["przemoc-praca-socjalna"],
        VIOLENCE,
    ),
    ("przemoc-poradnictwo", &["przemoc-poradnictwo"], VIOLENCE),
    ("przemoc-interwencja", &["przemoc-interwencja"], VIOLENCE),
    ("przemoc-terapia", &["przemoc-terapia"], VIOLENCE),
    ("niebieskie-karty", &["niebieskie-karty"], VIOLENCE),
    (
        "turnus-rehabilitacyjny",
        &["turnus-rehabilitacyjny"],
        DISABILITY,
    ),
    (
        "bariery-architektoniczne",
        &["bariery-architektoniczne"],
        DISABILITY,
    ),
    (
        "bariery-komunikacyjne-i-techniczne",
        &["bariery-komunikacyjne-i-techniczne"],
        DISABILITY,
    ),
    (
        "przedmioty-ortopedyczne",
        &["przedmioty-ortopedyczne"],
        DISABILITY,
    ),
    (
        "sprzet-rehabilitacyjny",
        &["sprzet-rehabilitacyjny"],
        DISABILITY,
    ),
    (
        "sport-kultura-rekreacja-stowarzyszenia",
        &["sport-kultura-rekreacja"],
        DISABILITY,
    ),
    (
        "aktywny-samorzad-prawo-jazdy-i-samochod",
        &["aktywny-samorzad-samochod"],
        DISABILITY,
    ),
    (
        "aktywny-samorzad-sprzet",
        &["aktywny-samorzad-sprzet"],
        DISABILITY,
    ),
    (
        "aktywny-samorzad-nauka",
        &["aktywny-samorzad-nauka"],
        DISABILITY,
    ),
    (
        "aktywny-samorzad-zlobek-przedszkole",
        &["aktywny-samorzad-zlobek"],
        DISABILITY,
    ),
    ("wypozyczenie-sprzetu", &["wypozyczalnia-sprzetu"], RENTAL),
    (
        "skierowanie-do-schroniska",
        &["schronisko", "schronisko-z-uslugami"],
        HOMELESS,
    ),
    ("ogrzewalnia", &["ogrzewalnia"], HOMELESS),
    (
        "bezdomnosc-posilek-i-pomoc-dorazna",
        &["pomoc-dorazna", "posilek-w-jadlodajni", "pomoc-rzeczowa"],
        HOMELESS,
    ),
    (
        "bezdomnosc-prawo-do-leczenia",
        &["prawo-do-leczenia"],
        HOMELESS,
    ),
    ("bezdomnosc-pomoc-finansowa", MONEY, HOMELESS),
    ("bezdomnosc-praca-socjalna", &["praca-socjalna"], HOMELESS),
    ("projekty-i-programy", &["projekty-i-programy"], PROJECTS),
    ("poradnictwo-prawne", &["poradnictwo-prawne"], CHANCERY),
    (
        "centrum-dziecko-terapia",
        &["centrum-terapia-dziecka"],
        CENTRE,
    ),
    (
        "centrum-dziecko-wsparcie-rodzicow",
        &["centrum-wsparcie-rodzicow"],
        CENTRE,
    ),
];

fn service(key: &str) -> Option<ServiceId> {
    let keys = &shelf::edition().service_keys;
    let place = keys.iter().position(|known| known == key)?;
    shelf::book()
        .all_services()
        .map(|(id, _)| id)
        .find(|id| id.index() == place)
}

fn routes(key: &str) -> impl Iterator<Item = &'static Route> {
    let service = service(key);
    shelf::book()
        .city
        .routes
        .iter()
        .filter(move |route| Some(route.service) == service)
}

fn sections(route: &Route) -> Vec<&'static str> {
    let keys = &shelf::edition().section_keys;
    route
        .sections
        .iter()
        .map(|section| keys[section.index()].as_str())
        .collect()
}

#[track_caller]
fn none(missing: &[String]) {
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_service_of_the_document_is_handled_where_the_document_says() {
    let mut missing = Vec::new();
    for (fact, carriers, at) in SERVICES {
        for carrier in carriers {
            if !routes(carrier).any(|route| sections(route) == *at) {
                missing.push(format!("{fact}: {carrier} at {}", at.join(", ")));
            }
        }
    }
    none(&missing);
}

#[test]
fn every_building_of_the_document_is_there() {
    let book = shelf::book();
    let streets: Vec<String> = book
        .all_offices()
        .filter(|(_, one)| one.institution.is_none())
        .filter_map(|(_, one)| one.address)
        .map(|address| book.text(address.street).replace('\u{a0}', " "))
        .collect();
    assert_eq!(streets, OFFICES);
}

#[test]
fn every_section_of_the_document_is_there() {
    let book = shelf::book();
    let keys = &shelf::edition().section_keys;
    for section in SECTIONS {
        assert!(keys.iter().any(|key| key == section), "{section}");
    }
    let own = book
        .all_sections()
        .filter(|(_, section)| book.office(section.office).institution.is_none());
    assert_eq!(own.count(), SECTIONS.len());
}

#[test]
fn every_section_has_a_number_that_can_be_dialled() {
    let book = shelf::book();
    let mut wrong = Vec::new();
    for (id, section) in book.all_sections() {
        let phones = book.phones(id);
        let dialled: Vec<String> = phones
            .iter()
            .map(|phone| dial(book.text(phone.number)))
            .collect();
        let sound = |number: &String| {
            number.starts_with("tel:+48") && number.len() == 16 || number.len() == 7
        };
        if dialled.is_empty() || !dialled.iter().all(sound) {
            wrong.push(format!(
                "{}: {}",
                book.text(section.name),
                dialled.join(", ")
            ));
        }
    }
    none(&wrong);
}

#[test]
fn a_section_without_a_number_of_its_own_falls_back_to_the_switchboard() {
    let book = shelf::book();
    let silent: Vec<_> = book
        .all_sections()
        .filter(|(_, section)| section.phones.is_empty())
        .collect();
    assert!(!silent.is_empty(), "the test needs such a section");
    for (id, _) in silent {
        assert_eq!(book.text(book.phones(id)[0].number), "34 372 42 00");
    }
}

#[test]
fn nobody_who_is_hurt_is_sent_to_first_contact() {
    for (key, _, at) in SERVICES.iter().filter(|(_, _, at)| *at == VIOLENCE) {
        assert_eq!(routes(key).count(), 1, "{key}");
        assert!(routes(key).all(|route| sections(route) == *at), "{key}");
        let steps = routes(key).flat_map(|route| &shelf::book().path(route.path).steps);
        let first = steps
            .map(|step| shelf::book().text(*step))
            .next()
            .unwrap_or_default();
        assert!(
            first.contains("Nie trzeba iść najpierw na pierwszy kontakt"),
            "{key}: {first}"
        );
    }
}

#[test]
fn a_mother_who_is_hurt_is_sent_straight_to_the_section_for_violence() {
    let special = routes("dom-samotnej-matki").find(|route| route.when.is_some());
    assert_eq!(special.map(sections).as_deref(), Some(VIOLENCE));
}

#[test]
fn whoever_is_sent_to_a_district_sees_both() {
    let book = shelf::book();
    let mut wrong = Vec::new();
    for route in &book.city.routes {
        let sections = sections(route);
        if sections.iter().any(|key| key.contains("rzps")) && sections != DISTRICTS {
            wrong.push(format!(
                "{}: {}",
                book.text(book.service(route.service).name),
                sections.join(", ")
            ));
        }
    }
    none(&wrong);
}

#[test]
fn whoever_has_no_home_goes_straight_to_their_section() {
    for key in MONEY.iter().chain(&[
        "praca-socjalna",
        "prawo-do-leczenia",
        "posilek-w-jadlodajni",
        "pomoc-rzeczowa",
    ]) {
        let special = routes(key).find(|route| route.when.is_some());
        assert_eq!(special.map(sections).as_deref(), Some(HOMELESS), "{key}");
    }
}
