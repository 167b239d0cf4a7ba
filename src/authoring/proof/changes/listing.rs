//! What can be read in a rulebook, a line for each thing, so that two versions can be laid side by side.

use crate::authoring::library::Edition;
use crate::authoring::proof::words;
use crate::domain::{Amount, Hours, Phone, Route, SectionId, TextId, clock, zloty};

/// Things by name, each with what is said of it.
pub(super) struct Listing(Vec<(String, String)>);

impl Listing {
    /// What is new, what is gone, and what reads otherwise.
    pub(super) fn compared(&self, new: &Listing) -> Vec<String> {
        let gone = self.0.iter().filter(|(name, _)| new.of(name).is_none());
        let gone = gone.map(|(name, said)| format!("nie będzie: {name} („{said}”)"));
        let rest = new.0.iter().filter_map(|(name, said)| match self.of(name) {
            None => Some(format!("nowe: {name} („{said}”)")),
            Some(before) if before == said => None,
            Some(before) => Some(format!("{name}: było „{before}”, będzie „{said}”")),
        });
        gone.chain(rest).collect()
    }

    /// The cities by key.
    pub(super) fn cities(editions: &[Edition]) -> Listing {
        let city = |edition: &Edition| {
            let name = edition.book.text(edition.book.city.greeting.name);
            (edition.city.clone(), plain(name))
        };
        Listing(editions.iter().map(city).collect())
    }

    /// The services by key.
    pub(super) fn services(edition: &Edition) -> Listing {
        let services = edition.book.services.iter().zip(&edition.service_keys);
        let listed =
            services.map(|(service, key)| (key.clone(), plain(edition.book.text(service.name))));
        Listing(listed.collect())
    }

    /// The questions by key, and their answers.
    pub(super) fn questions(edition: &Edition) -> Listing {
        let mut listed = Vec::new();
        for (question, (key, answers)) in edition.book.questions.iter().zip(&edition.fact_keys) {
            listed.push((
                format!("pytanie {key}"),
                plain(edition.book.text(question.text)),
            ));
            for (answer, name) in question.answers().iter().zip(answers) {
                let text = plain(edition.book.text(answer.text));
                listed.push((format!("odpowiedź {key}: {name}"), text));
            }
        }
        Listing(listed)
    }

    /// The amounts by key, with all their values.
    pub(super) fn amounts(edition: &Edition) -> Listing {
        let amounts = edition.book.amounts.iter().zip(&edition.keys.amounts);
        Listing(
            amounts
                .map(|(amount, key)| (key.clone(), values(amount)))
                .collect(),
        )
    }

    /// The switchboard, the lines, the sections with address, phones and hours, and the routes of a city.
    pub(super) fn places(edition: &Edition) -> Listing {
        let book = &edition.book;
        let mut listed = Vec::new();
        if let Some(phone) = &book.city.greeting.switchboard {
            listed.push(("centrala".to_owned(), number(edition, phone)));
        }
        for line in &book.lines {
            let [number, name] = [line.number, line.name].map(|text| plain(book.text(text)));
            listed.push((format!("linia {number}"), name));
        }
        for ((id, _), key) in book.all_sections().zip(&edition.section_keys) {
            listed.push((format!("komórka {key}"), section(edition, id)));
        }
        for ((id, _), key) in book.all_services().zip(&edition.service_keys) {
            let routes = book.city.routes.iter();
            let routes = routes.filter(|route| route.service == id);
            let ways: Vec<String> = routes.map(|one| route(edition, one)).collect();
            if !ways.is_empty() {
                listed.push((format!("kierunek {key}"), ways.join("; ")));
            }
        }
        Listing(listed)
    }

    fn of(&self, name: &str) -> Option<&String> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, said)| said)
    }
}

fn values(amount: &Amount) -> String {
    let values = amount.values.iter().map(|value| {
        let to = value.to.map(|to| format!(" do {to}")).unwrap_or_default();
        let sum = plain(&zloty(f64::from(value.grosze)));
        format!("{sum} od {}{to}", value.from)
    });
    values.collect::<Vec<_>>().join(", ")
}

fn section(edition: &Edition, id: SectionId) -> String {
    let book = &edition.book;
    let section = book.section(id);
    let say = |text: TextId| plain(book.text(text));
    let phones = book.phones(id).iter();
    let phones: Vec<String> = phones.map(|phone| number(edition, phone)).collect();
    let parts = [
        Some(say(section.name)),
        book.address(section.office).as_deref().map(plain),
        (!phones.is_empty()).then(|| format!("tel. {}", phones.join(", "))),
        section.hours.as_ref().map(hours),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn number(edition: &Edition, phone: &Phone) -> String {
    plain(edition.book.text(phone.number))
}

fn hours(hours: &Hours) -> String {
    const DAYS: [&str; 7] = ["pn", "wt", "śr", "czw", "pt", "sob", "nd"];
    let days = DAYS.into_iter().zip(&hours.0).flat_map(|(day, spells)| {
        let spell = move |(opens, closes): &(u16, u16)| {
            format!("{day} {}–{}", clock(*opens), clock(*closes))
        };
        spells.iter().map(spell)
    });
    days.collect::<Vec<_>>().join(" ")
}

fn route(edition: &Edition, route: &Route) -> String {
    let sections = route.sections.iter();
    let sections: Vec<&str> = sections
        .map(|section| edition.section_keys[section.index()].as_str())
        .collect();
    let sections = sections.join(" albo ");
    match &route.when {
        Some(condition) => format!("gdy {}: {sections}", words::condition(edition, condition)),
        None => sections,
    }
}

/// Without the spaces that do not break, in one line.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\n'], " ")
}
