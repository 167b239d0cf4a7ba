//! The rulebook: all that is known about law, questions and the centre of the city chosen, in one language.
//! It is read-only; everything personal lives in the session.

use super::bytes::bytes;
use super::{
    Amount, AmountId, Appeal, City, Concept, ConceptId, Day, Facility, FacilityId, FactId, Formula,
    Greeting, Limit, Line, LineId, NumberId, Office, OfficeId, Path, PathId, Phone, Quantity,
    Question, Route, Section, SectionId, Service, ServiceId, TextId, Texts, Word,
};

/// Everything the app knows.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Questions, in the order of the file.
    pub questions: Vec<Question>,
    /// The question that asks what help is needed.
    pub needs: FactId,
    /// Named situations.
    pub concepts: Vec<Concept>,
    /// Computed numbers.
    pub numbers: Vec<Formula>,
    /// Dated figures.
    pub amounts: Vec<Amount>,
    /// Services: those of the law, then those of the city.
    pub services: Vec<Service>,
    /// How many of them are those of the law.
    pub of_law: u16,
    /// Lines that help at once, most urgent first.
    pub lines: Vec<Line>,
    /// The cities one can choose from.
    pub cities: Vec<Greeting>,
    /// The city chosen.
    pub city: City,
    /// The day the oldest card was checked.
    pub checked: Day,
    /// What tells this table of questions and cities apart from others: codes made with one are not read with another.
    pub fingerprint: u16,
    /// Words. They travel apart, so that a translation replaces them alone.
    pub texts: Texts,
}

bytes!(Rulebook {
    questions,
    needs,
    concepts,
    numbers,
    amounts,
    services,
    of_law,
    lines,
    cities,
    city,
    checked,
    fingerprint,
    texts,
});

/// What one city adds to the law.
#[derive(Clone, Debug)]
pub struct Locality {
    /// The city.
    pub city: City,
    /// Services that only this city has.
    pub services: Vec<Service>,
    /// Lines that help at once here: those of the country and its own.
    pub lines: Vec<Line>,
}

bytes!(Locality {
    city,
    services,
    lines
});

macro_rules! lookups {
    ($($(#[$doc:meta])* $name:ident($id:ty) -> $thing:ty = $($list:ident).+;)*) => {
        impl Rulebook {$(
            $(#[$doc])*
            pub fn $name(&self, id: $id) -> &$thing {
                &self.$($list).+[id.index()]
            }
        )*}
    };
}

lookups! {
    /// The question that settles a fact.
    question(FactId) -> Question = questions;
    /// A named situation.
    concept(ConceptId) -> Concept = concepts;
    /// A computed number.
    number(NumberId) -> Formula = numbers;
    /// A dated figure.
    amount(AmountId) -> Amount = amounts;
    /// A service.
    service(ServiceId) -> Service = services;
    /// A building.
    office(OfficeId) -> Office = city.offices;
    /// A section.
    section(SectionId) -> Section = city.sections;
    /// A way through the centre.
    path(PathId) -> Path = city.paths;
    /// A place where the help itself is given.
    facility(FacilityId) -> Facility = city.facilities;
    /// A line that helps at once.
    line(LineId) -> Line = lines;
}

impl Rulebook {
    /// A limit's value on that day; none when no value is in force, or only one with a weak source:
    /// no rule rests on such a figure.
    pub fn limit(&self, limit: Limit, day: Day) -> Option<f64> {
        match limit {
            Limit::Fixed(number) => Some(number),
            Limit::Amount(id) => {
                let value = self.amount(id).on(day)?;
                value.is_firm().then(|| f64::from(value.grosze))
            }
        }
    }

    /// Whether a number rests on figures that are in force on that day and have a good source.
    pub fn is_firm(&self, quantity: Quantity, day: Day) -> bool {
        match quantity {
            Quantity::Amount(id) => self.limit(Limit::Amount(id), day).is_some(),
            Quantity::Computed(id) => {
                let mut terms = self.number(id).terms();
                terms.all(|term| self.is_firm(term, day))
            }
            Quantity::Fact(_) | Quantity::Fixed(_) => true,
        }
    }

    /// How many services are the same in every city; they come first.
    pub fn shared(&self) -> usize {
        usize::from(self.of_law)
    }

    /// Takes in what a city adds to the law, in place of what another city added before.
    pub fn settle(&mut self, locality: Locality) {
        self.services.truncate(self.shared());
        self.services.extend(locality.services);
        self.lines = locality.lines;
        self.city = locality.city;
    }

    /// A text as it stands, amounts unfilled.
    pub fn text(&self, id: TextId) -> &str {
        self.texts.of(id)
    }

    /// A text with its amounts as they are on that day.
    pub fn say(&self, id: TextId, today: Day) -> String {
        self.texts
            .fill(id, |amount| self.amounts.get(amount), today)
    }

    /// How one appeals, where there is a decision.
    pub fn appeal(&self, appeal: Appeal, today: Day) -> Option<String> {
        match appeal {
            Appeal::None => None,
            Appeal::Board => Some(self.texts.word(Word::AppealHow).to_owned()),
            Appeal::Own(how) => Some(self.say(how, today)),
        }
    }

    /// The phones of a section; the switchboard, where it has none of its own.
    /// Empty only where the centre is not known.
    pub fn phones(&self, section: SectionId) -> &[Phone] {
        let own = &self.section(section).phones;
        if own.is_empty() {
            self.city.greeting.switchboard.as_slice()
        } else {
            own
        }
    }

    /// A building's address in one line, where it has one.
    pub fn address(&self, office: OfficeId) -> Option<String> {
        let address = self.office(office).address?;
        Some(format!(
            "{}, {}",
            self.text(address.street),
            self.text(address.town)
        ))
    }

    /// All questions with the facts they settle.
    pub fn facts(&self) -> impl Iterator<Item = (FactId, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .map(|(index, question)| (FactId::at(index), question))
    }

    /// All services with their ids.
    pub fn all_services(&self) -> impl Iterator<Item = (ServiceId, &Service)> {
        self.services
            .iter()
            .enumerate()
            .map(|(index, service)| (ServiceId::at(index), service))
    }

    /// All sections with their ids.
    pub fn all_sections(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        self.city
            .sections
            .iter()
            .enumerate()
            .map(|(index, section)| (SectionId::at(index), section))
    }

    /// All buildings with their ids.
    pub fn all_offices(&self) -> impl Iterator<Item = (OfficeId, &Office)> {
        self.city
            .offices
            .iter()
            .enumerate()
            .map(|(index, office)| (OfficeId::at(index), office))
    }

    /// All places where help is given, with their ids.
    pub fn all_facilities(&self) -> impl Iterator<Item = (FacilityId, &Facility)> {
        self.city
            .facilities
            .iter()
            .enumerate()
            .map(|(index, facility)| (FacilityId::at(index), facility))
    }

    /// All lines that help at once, with their ids.
    pub fn all_lines(&self) -> impl Iterator<Item = (LineId, &Line)> {
        self.lines
            .iter()
            .enumerate()
            .map(|(index, line)| (LineId::at(index), line))
    }

    /// The services that a section handles, for some people or for all, each once.
    pub fn handled_by(&self, section: SectionId) -> Vec<ServiceId> {
        self.routed(|route| route.sections.contains(&section))
    }

    /// The services whose help is given in a place, each once.
    pub fn given_in(&self, facility: FacilityId) -> Vec<ServiceId> {
        self.routed(|route| route.facilities.contains(&facility))
    }

    fn routed(&self, leads: impl Fn(&Route) -> bool) -> Vec<ServiceId> {
        let mut services = Vec::new();
        for route in self.city.routes.iter().filter(|route| leads(route)) {
            if !services.contains(&route.service) {
                services.push(route.service);
            }
        }
        services
    }
}
