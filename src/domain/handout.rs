//! What of a plan goes on a sheet of paper or into a message: the doors, the numbers, what to ask for and to bring.
//! It is short, and unless the person wants it otherwise it does not tell strangers what the matter is.

use super::{Case, OfficeId, Outcome, Plan, SectionId, TextId, Visit, Word};

/// How many doors are written out when something is urgent; the others get a line.
const DOORS_URGENT: usize = 2;
/// How many things one asks for, or brings, at one door; fewer when all has to fit one page.
const ROWS: usize = 10;
const ROWS_URGENT: usize = 6;
/// How many sentences one can say; none where strangers may read it and something is urgent.
const SENTENCES: usize = 2;
/// How many phone numbers a place has.
const PHONES: usize = 2;
/// How many lines that help at once.
const LINES: usize = 3;
/// How many places a door that may be one of several can have before each loses its second number.
const FEW: usize = 2;

/// Whether strangers may see what the matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tact {
    /// Neutral names only.
    Discreet,
    /// Everything by its name.
    Frank,
}

/// A plan to take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// Whether it has to fit one page.
    pub urgent: bool,
    /// Doors, the first to knock at first.
    pub stops: Vec<Stop>,
    /// Doors that come later.
    pub further: Vec<Spot>,
    /// Numbers that help at once, and whose they are.
    pub lines: Vec<(String, String)>,
}

/// One door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Its buildings; several when the street decides.
    pub spots: Vec<Spot>,
    /// Whom to ask for.
    pub team: String,
    /// What to ask for.
    pub asks: Vec<String>,
    /// How many more things there are to ask for.
    pub more: usize,
    /// What to bring.
    pub documents: Vec<String>,
    /// What one can say.
    pub say: Vec<String>,
}

/// A building.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The building itself.
    pub office: OfficeId,
    /// Whose it is, and its name.
    pub name: String,
    /// Where it is, when its name does not say so.
    pub address: Option<String>,
    /// Numbers to call.
    pub phones: Vec<String>,
}

impl Case<'_> {
    /// What of a plan goes on paper.
    pub fn handout(&self, plan: &Plan, tact: Tact) -> Handout {
        let urgent = plan.visits.iter().any(|visit| visit.urgent);
        let (doors, rows) = if urgent {
            (DOORS_URGENT, ROWS_URGENT)
        } else {
            (plan.visits.len(), ROWS)
        };
        let stops = plan.visits.iter().take(doors);
        let further = plan.visits.iter().skip(doors);
        Handout {
            urgent,
            stops: stops.map(|visit| self.stop(visit, rows, tact)).collect(),
            further: further
                .flat_map(|visit| self.spots(visit, tact).into_iter().take(1))
                .collect(),
            lines: self.help_lines(plan, tact),
        }
    }

    fn stop(&self, visit: &Visit, rows: usize, tact: Tact) -> Stop {
        let service = |errand: &super::Errand| self.book.service(errand.verdict.service);
        let names = visit.errands.iter().map(|errand| service(errand).name);
        let asks = self.tactful(names, tact, Some(Word::TakeSpecialist));
        let sure = visit
            .errands
            .iter()
            .filter(|errand| errand.verdict.outcome <= Outcome::Possible);
        let quiet = tact == Tact::Discreet && visit.urgent;
        let sure = sure.take(if quiet { 0 } else { SENTENCES });
        let say = sure.map(|errand| service(errand).leaflet.say);
        let mut documents = self.tactful(visit.documents.iter().copied(), tact, None);
        documents.truncate(rows);
        Stop {
            spots: self.spots(visit, tact),
            team: self.team(&visit.sections, tact),
            more: asks.len().saturating_sub(rows),
            asks: asks.into_iter().take(rows).collect(),
            documents,
            say: self.tactful(say, tact, None),
        }
    }

    /// Texts, each once, and only those that tell strangers nothing; in the place of others a neutral word, if there is one.
    fn tactful(
        &self,
        texts: impl Iterator<Item = TextId>,
        tact: Tact,
        neutral: Option<Word>,
    ) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        for text in texts {
            let text = self.book.say(text, self.today);
            let telling = tact == Tact::Discreet && self.tells(&text);
            let text = if telling {
                neutral.map(|word| self.book.texts.word(word).to_owned())
            } else {
                Some(text)
            };
            said.extend(text.filter(|text| !said.contains(text)));
        }
        said
    }

    /// Whether a stranger who reads it learns what the matter is.
    fn tells(&self, text: &str) -> bool {
        let text = text.to_ascii_lowercase();
        self.book
            .texts
            .word(Word::TakeTelling)
            .split('|')
            .any(|stem| text.contains(stem))
    }

    fn team(&self, sections: &[SectionId], tact: Tact) -> String {
        let names = sections
            .iter()
            .map(|section| self.book.section(*section).name);
        self.tactful(names, tact, None).join(", ")
    }

    fn spots(&self, visit: &Visit, tact: Tact) -> Vec<Spot> {
        let most = if visit.offices.len() > FEW { 1 } else { PHONES };
        visit
            .offices
            .iter()
            .map(|office| self.spot(*office, &visit.sections, most, tact))
            .collect()
    }

    fn spot(&self, office: OfficeId, sections: &[SectionId], most: usize, tact: Tact) -> Spot {
        let building = self.book.office(office);
        let name = self.book.text(building.name);
        let centre = self.book.text(self.book.city.greeting.centre);
        let whose = building
            .institution
            .map_or(centre, |who| self.book.text(who));
        let whose = Some(whose)
            .filter(|whose| *whose != name && !(tact == Tact::Discreet && self.tells(whose)));
        let street = building
            .address
            .map(|address| self.book.text(address.street));
        let said = street.is_some_and(|street| name.contains(street));
        let mut phones: Vec<String> = Vec::new();
        let here = sections
            .iter()
            .filter(|section| self.book.section(**section).office == office);
        for phone in here.flat_map(|section| self.book.phones(*section)) {
            let number = self.book.text(phone.number).to_owned();
            if phones.len() < most && !phones.contains(&number) {
                phones.push(number);
            }
        }
        Spot {
            office,
            name: whose
                .into_iter()
                .chain([name])
                .collect::<Vec<_>>()
                .join(", "),
            address: self.book.address(office).filter(|_| !said),
            phones,
        }
    }

    /// The lines for the needs named, then the first of all.
    fn help_lines(&self, plan: &Plan, tact: Tact) -> Vec<(String, String)> {
        let first = self.book.lines.iter().take(1);
        let mut lines: Vec<(String, String)> = Vec::new();
        for line in first.chain(plan.lines.iter().copied()).take(LINES + 1) {
            let number = self.book.text(line.number).to_owned();
            let about = [line.name, line.about]
                .map(|text| self.book.say(text, self.today))
                .join(": ");
            let about = if tact == Tact::Discreet && self.tells(&about) {
                self.book.texts.word(Word::TakeHelpLine).to_owned()
            } else {
                about
            };
            if lines.iter().all(|(known, _)| *known != number) {
                lines.push((number, about));
            }
        }
        lines
    }
}
