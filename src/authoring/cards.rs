//! Review cards: each service written out as Polish prose, without a key or an operator,
//! so that a social worker can check it and every change of content shows as prose in the diff.

mod addresses;
mod cases;
mod files;
mod numbers;
mod prose;

pub use files::{strays, write};

use super::library::Edition;
use crate::domain::{Appeal, Condition, Day, Nature, Service, ServiceId, TextId};
use chrono::Datelike;
use prose::Prose;
use std::path::{Path, PathBuf};

/// The folder of all cards, relative to the checkout.
pub const FOLDER: &str = "tests/golden/karty";

/// All cards with the paths of their files, relative to the checkout: one for each service of the law,
/// with its doors in every city; and one for each service that only one city has.
pub fn all(editions: &[Edition]) -> Vec<(PathBuf, String)> {
    let Some(first) = editions.first() else {
        return Vec::new();
    };
    let file = |folder: &Path, edition: &Edition, id: ServiceId, doors: &[Edition]| {
        let name = &edition.service_keys[id.index()];
        (folder.join(format!("{name}.md")), card(edition, id, doors))
    };
    let folder = Path::new(FOLDER);
    let shared = services(first).filter(|id| id.index() < first.book.shared());
    let mut cards: Vec<_> = shared.map(|id| file(folder, first, id, editions)).collect();
    for edition in editions {
        let folder = folder.join(&edition.city);
        let own = services(edition).filter(|id| id.index() >= edition.book.shared());
        cards.extend(own.map(|id| file(&folder, edition, id, std::slice::from_ref(edition))));
    }
    cards
}

fn services(edition: &Edition) -> impl Iterator<Item = ServiceId> {
    edition.book.all_services().map(|(id, _)| id)
}

/// The review card of a service, with its doors in some cities. Its amounts are those of the day the service was checked.
pub fn card(edition: &Edition, service: ServiceId, doors: &[Edition]) -> String {
    let subject = edition.book.service(service);
    let day = subject.leaflet.checked;
    let prose = Prose::new(edition, day);
    let card = Card {
        edition,
        service: subject,
        prose: &prose,
    };
    let [head, rule, leaflet] = [card.head(), card.rule(), card.leaflet()];
    let places = doors
        .iter()
        .map(|edition| addresses::places(edition, service, &Prose::new(edition, day)));
    let places = joined(&places.collect::<Vec<_>>());
    let cases = part("Przykłady", cases::all(edition, service, &prose));
    let asked = part("Kiedy o to pytamy", prose.when_asked());
    let figures = part("Kwoty na dzień sprawdzenia", prose.figures());
    let sources = card.list("Źródła", &subject.leaflet.sources);
    joined(&[head, rule, asked, cases, places, leaflet, figures, sources])
}

/// A card being written.
struct Card<'a> {
    edition: &'a Edition,
    service: &'a Service,
    prose: &'a Prose<'a>,
}

impl Card<'_> {
    fn head(&self) -> String {
        let leaflet = &self.service.leaflet;
        let named = |name: &str, text: TextId| format!("- {name}: {}", self.say(text));
        let lines = [
            Some(format!("- {}", nature(self.service.nature))),
            Some(named("Podstawa", leaflet.basis)),
            Some(format!("- Sprawdzono: {}.", long_day(leaflet.checked))),
            leaflet.decided_by.map(|who| named("Decyduje", who)),
            leaflet.time.map(|time| named("Czas", time)),
            Some(format!("- Odwołanie: {}", self.appeal())),
            (!self.service.needs.is_empty())
                .then(|| format!("- Pasuje do potrzeb: {}.", self.needs())),
        ];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        let (name, brief) = (self.say(self.service.name), self.say(self.service.brief));
        let about = self.say(leaflet.about);
        format!("# {name}\n\n{brief}\n\n{}\n\n{about}\n", lines.join("\n"))
    }

    fn appeal(&self) -> String {
        match self.service.leaflet.appeal {
            Appeal::None => "nie ma decyzji, więc nie ma odwołania.".to_owned(),
            Appeal::Board => "jest decyzja i można się odwołać.".to_owned(),
            Appeal::Own(how) => self.say(how),
        }
    }

    fn needs(&self) -> String {
        let answers = self
            .edition
            .book
            .question(self.edition.book.needs)
            .answers();
        let named = answers
            .iter()
            .enumerate()
            .filter(|(place, _)| self.service.needs.has(*place));
        named
            .map(|(_, answer)| self.say(answer.text))
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// The lists of the rule. Numbers run on through all of them, so that one can name a condition.
    fn rule(&self) -> String {
        let rule = &self.service.rule;
        let lists = [
            (
                "Pasuje, gdy zachodzi KAŻDY z tych warunków",
                &rule.all,
                true,
            ),
            (any_head(rule.all.is_empty()), &rule.any, true),
            ("Wyklucza CHOĆ JEDEN z tych", &rule.none, false),
            (
                "Osłabia: ośrodek może odmówić albo dać mniej",
                &rule.weakens,
                false,
            ),
        ];
        let mut next = 1;
        let lists = lists.map(|(head, criteria, has_to_hold)| {
            let numbered = criteria.iter().zip(next..);
            next += criteria.len();
            let lines =
                numbered.flat_map(|(one, number)| self.prose.criterion(one, number, has_to_hold));
            part(head, lines)
        });
        joined(&[
            self.unconditional().to_owned(),
            joined(&lists),
            self.urgent(),
            self.also(),
        ])
    }

    fn unconditional(&self) -> &'static str {
        let rule = &self.service.rule;
        if rule.is_for_everybody() {
            "## Pasuje każdej osobie, bez warunków\n"
        } else {
            ""
        }
    }

    fn urgent(&self) -> String {
        self.any_of(
            "Pilne tego samego dnia, gdy zachodzi CHOĆ JEDEN z tych",
            &self.service.urgent,
        )
    }

    fn also(&self) -> String {
        self.any_of(
            "Pokazujemy bez pytania o nią, gdy zachodzi CHOĆ JEDEN z tych",
            &self.service.also,
        )
    }

    fn any_of(&self, head: &str, conditions: &[Condition]) -> String {
        let conditions = conditions.iter();
        part(
            head,
            conditions.flat_map(|condition| self.prose.condition(condition, 0)),
        )
    }

    fn leaflet(&self) -> String {
        let leaflet = &self.service.leaflet;
        let line = |text: Option<TextId>| text.map(|text| self.say(text));
        let steps = numbered(self.prose, &leaflet.steps);
        let say = format!("„{}”", self.say(leaflet.say));
        let names = |texts: &[TextId]| {
            let names: Vec<String> = texts.iter().map(|text| self.say(*text)).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        joined(&[
            part("Ile", line(leaflet.amount)),
            part(
                "Jak liczymy kwotę",
                self.prose.estimates(&self.service.estimates),
            ),
            part("Koszt", line(leaflet.cost)),
            part("Termin", line(leaflet.deadline)),
            self.list("Co zabrać", &leaflet.documents),
            part("Co dzieje się dalej", steps),
            part("Co powiedzieć", [say]),
            part("Uwaga", line(leaflet.note)),
            part("Dawne nazwy", names(&leaflet.former)),
            part(
                "Słowa, pod którymi się tego szuka",
                names(&leaflet.synonyms),
            ),
        ])
    }

    fn list(&self, head: &str, texts: &[TextId]) -> String {
        part(
            head,
            texts.iter().map(|text| format!("- {}", self.say(*text))),
        )
    }

    fn say(&self, text: TextId) -> String {
        self.prose.say(text)
    }
}

/// Parts of a card, the empty ones left out.
fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n")
}

/// A part of a card under its heading; nothing, if it has no line.
fn part(head: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<String> = lines.into_iter().collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("## {head}\n\n{}\n", lines.join("\n"))
}

fn numbered(prose: &Prose, texts: &[TextId]) -> Vec<String> {
    let line = |(place, text): (usize, &TextId)| format!("{}. {}", place + 1, prose.say(*text));
    texts.iter().enumerate().map(line).collect()
}

fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Right => "Należy się: kto spełnia warunki, ma do tego prawo.",
        Nature::Discretionary => "Uznaniowe: warunki nie wystarczą, decyduje ośrodek.",
        Nature::Programme => "Program lokalny: jest tak długo, jak trwa program.",
    }
}

fn any_head(first: bool) -> &'static str {
    if first {
        "Pasuje, gdy zachodzi CHOĆ JEDEN z tych warunków"
    } else {
        "i CHOĆ JEDEN z tych"
    }
}

/// A day as one reads it aloud: `22 listopada 2026`.
fn long_day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ];
    let date = day.date();
    let month = MONTHS
        .get(date.month0() as usize)
        .copied()
        .unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}
