//! A persona's interview as the app would hold it, and the plan it ends with: as text and as plain data.

mod text;

use super::examples;
use super::library::Edition;
use super::persona::Persona;
use crate::domain::{
    Band, Case, Criterion, FactId, Grounds, Line, OfficeId, Plan, Range, Reply, SectionId, Session,
    TextId, Value, Verdict, Visit, Word,
};
use serde::Serialize;

/// What was asked and answered, and what came of it.
#[derive(Debug, Serialize)]
pub struct Transcript {
    /// Who it is.
    pub person: String,
    /// The city's name.
    pub city: String,
    /// The day of the interview.
    pub day: String,
    /// The questions, in order; the first asks for the needs.
    pub turns: Vec<Turn>,
    /// Lines to call at once.
    pub lines: Vec<Call>,
    /// Changes in how the centre works that day.
    pub notices: Vec<String>,
    /// Doors to knock at.
    pub visits: Vec<Stop>,
    /// Services that would fit, but are not given at present.
    pub suspended: Vec<Finding>,
    /// Services still open.
    pub open: Vec<Finding>,
    /// Services that probably do not fit.
    pub unlikely: Vec<Finding>,
    /// Services the person did not come for.
    pub aside: Vec<Finding>,
    /// Services outside the needs named that fit all the same.
    pub beyond: Vec<Finding>,
    /// How many questions were asked after the needs.
    pub asked: usize,
}

/// One question and its answer.
#[derive(Debug, Serialize)]
pub struct Turn {
    /// The fact's key.
    pub fact: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// A line to call.
#[derive(Debug, Serialize)]
pub struct Call {
    /// Its number.
    pub number: String,
    /// Whose it is.
    pub name: String,
}

/// One door of the plan, or one of several when the street decides.
#[derive(Debug, Serialize)]
pub struct Stop {
    /// Whether something here is urgent today.
    pub urgent: bool,
    /// The buildings.
    pub doors: Vec<Door>,
    /// What to ask for.
    pub services: Vec<Finding>,
    /// What to bring.
    pub documents: Vec<String>,
}

/// A building with the sections to go to.
#[derive(Debug, Serialize)]
pub struct Door {
    /// Street and town.
    pub address: String,
    /// Keys and names of the sections.
    pub sections: Vec<(String, String)>,
    /// Their numbers, or the switchboard's.
    pub phones: Vec<String>,
}

/// What came out of one service.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// Its key.
    pub service: String,
    /// Its name.
    pub name: String,
    /// The outcome in an author's words.
    pub outcome: &'static str,
    /// Whether it is urgent today.
    pub urgent: bool,
    /// Reasons: those met, or, where it does not fit, those that rule it out.
    pub because: Vec<String>,
    /// Reasons that let the centre refuse or give less.
    pub cautions: Vec<String>,
    /// Facts that are not known.
    pub missing: Vec<String>,
    /// What would have to be otherwise.
    pub unless: Option<String>,
    /// How much it may be.
    pub estimate: Option<String>,
    /// Why it is not given at present.
    pub suspended: Vec<String>,
}

/// Interviews a persona to the end.
pub fn run(edition: &Edition, persona: &Persona) -> (Session, Transcript) {
    let mut session = Session::start(&edition.book);
    let mut turns = Vec::new();
    while let Some(fact) = session.next(&edition.book, persona.day) {
        let case = session.case(&edition.book, persona.day);
        let reply = choose(&case, fact, persona.reply(fact));
        turns.push(turn(edition, &case, fact, reply));
        session.answer(fact, reply);
    }
    let case = session.case(&edition.book, persona.day);
    let transcript = Clerk { edition, case }.write(persona, turns);
    (session, transcript)
}

/// The reply as the app would take it: a number by the group it lies in, exactly where it lies in none.
fn choose(case: &Case, fact: FactId, reply: Reply) -> Reply {
    let Reply::Is(Value::Number(number)) = reply else {
        return reply;
    };
    let holds = |Range { low, high }: Range| low <= number.low && number.high <= high;
    let bands = case.bands(fact);
    let group = bands.iter().find(|band: &&Band| holds(band.range));
    group.map_or(reply, |band| Reply::Is(Value::Number(band.range)))
}

fn turn(edition: &Edition, case: &Case, fact: FactId, reply: Reply) -> Turn {
    let (key, _) = &edition.fact_keys[fact.index()];
    Turn {
        fact: key.clone(),
        question: plain(edition.book.text(edition.book.question(fact).text)),
        answer: plain(&case.in_words(fact, reply)),
    }
}

/// Writes down what came of an interview.
struct Clerk<'a> {
    edition: &'a Edition,
    case: Case<'a>,
}

impl Clerk<'_> {
    fn write(&self, persona: &Persona, turns: Vec<Turn>) -> Transcript {
        let plan = self.case.plan();
        Transcript {
            person: persona.who.clone(),
            city: self.say(self.edition.book.city.greeting.name),
            day: persona.day.to_string(),
            lines: self.lines(&plan),
            notices: self.notices(&plan),
            visits: plan.visits.iter().map(|visit| self.stop(visit)).collect(),
            suspended: plan.suspended.iter().map(|it| self.finding(it)).collect(),
            open: plan.open.iter().map(|it| self.finding(it)).collect(),
            unlikely: plan.unlikely.iter().map(|it| self.finding(it)).collect(),
            aside: plan.aside.iter().map(|it| self.finding(it)).collect(),
            beyond: self
                .case
                .beyond()
                .iter()
                .map(|it| self.finding(it))
                .collect(),
            asked: turns.len().saturating_sub(1),
            turns,
        }
    }

    fn lines(&self, plan: &Plan) -> Vec<Call> {
        let call = |line: &&Line| Call {
            number: self.say(line.number),
            name: self.say(line.name),
        };
        plan.lines.iter().map(call).collect()
    }

    fn notices(&self, plan: &Plan) -> Vec<String> {
        let channels = self.edition.book.city.channels_on(self.case.today);
        let said = plan.notices.iter().flat_map(|notice| {
            let ways = channels.iter().filter(|_| !notice.channels.is_empty());
            let parts = std::iter::once(&notice.title)
                .chain(ways)
                .chain(&notice.by_appointment)
                .chain(&notice.asked);
            parts.map(|text| self.say(*text)).collect::<Vec<_>>()
        });
        said.collect()
    }

    fn stop(&self, visit: &Visit) -> Stop {
        let door = |office: &OfficeId| self.door(*office, &visit.sections);
        let errands = visit.errands.iter();
        Stop {
            urgent: visit.urgent,
            doors: visit.offices.iter().map(door).collect(),
            services: errands
                .map(|errand| self.finding(&errand.verdict))
                .collect(),
            documents: visit.documents.iter().map(|text| self.say(*text)).collect(),
        }
    }

    fn door(&self, office: OfficeId, sections: &[SectionId]) -> Door {
        let book = &self.edition.book;
        let here = sections
            .iter()
            .filter(|id| book.section(**id).office == office);
        let phones = here.clone().flat_map(|id| &book.section(*id).phones);
        let mut numbers: Vec<String> = Vec::new();
        for number in phones.map(|phone| self.say(phone.number)) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        if numbers.is_empty() {
            let switchboard = book.city.greeting.switchboard.as_ref();
            numbers.extend(switchboard.map(|phone| self.say(phone.number)));
        }
        let key = |id: &SectionId| self.edition.section_keys[id.index()].clone();
        Door {
            address: plain(&self.where_is(office)),
            sections: here
                .map(|id| (key(id), self.say(book.section(*id).name)))
                .collect(),
            phones: numbers,
        }
    }

    /// Whose the building is, when not the centre's, and its address.
    fn where_is(&self, office: OfficeId) -> String {
        let book = &self.edition.book;
        let whose = book.office(office).institution.map(|who| self.say(who));
        let parts: Vec<String> = whose.into_iter().chain(book.address(office)).collect();
        parts.join(", ")
    }

    fn finding(&self, it: &Verdict) -> Finding {
        let service = self.edition.book.service(it.service);
        let (met, against): (&[&Criterion], Option<&Criterion>) = match &it.grounds {
            Grounds::Met(met) => (met, None),
            Grounds::Excluded(it) => (&[], Some(it)),
            Grounds::Failed(_) | Grounds::Lacking(_) => (&[], None),
        };
        let because: Vec<&Criterion> = met.iter().copied().chain(against).collect();
        Finding {
            service: self.edition.service_keys[it.service.index()].clone(),
            name: self.say(service.name),
            outcome: examples::in_words(it.outcome),
            urgent: it.urgent,
            because: self.reasons(&because),
            cautions: self.reasons(&it.cautions),
            missing: self
                .case
                .labels(it.missing)
                .into_iter()
                .map(plain)
                .collect(),
            unless: self.case.remedy(it).map(|it| plain(&self.case.wish(&it))),
            estimate: self.estimate(it),
            suspended: self
                .case
                .suspended(it.service)
                .into_iter()
                .map(|text| self.say(text))
                .collect(),
        }
    }

    /// The sum with its period, and the arithmetic a step after another.
    fn estimate(&self, it: &Verdict) -> Option<String> {
        let figure = self.case.estimate(it.service)?;
        let steps = figure.steps.iter().map(|step| {
            let (name, result) = (self.say(step.name), self.case.span(step.result));
            format!("{name}: {} = {result}", step.sum)
        });
        let steps = steps.collect::<Vec<_>>().join("; ");
        let per = figure.per.map(|per| format!(" {}", self.say(per)));
        let doubt = figure.to_confirm.then(|| {
            let doubt = self.edition.book.texts.word(Word::ConfirmByPhone);
            format!(" ({doubt})")
        });
        let sum =
            self.case.span(figure.range) + &per.unwrap_or_default() + &doubt.unwrap_or_default();
        Some(plain(&if steps.is_empty() {
            sum
        } else {
            format!("{sum} ({steps})")
        }))
    }

    fn reasons(&self, criteria: &[&Criterion]) -> Vec<String> {
        criteria
            .iter()
            .map(|criterion| self.say(criterion.because))
            .collect()
    }

    fn say(&self, text: TextId) -> String {
        plain(&self.edition.book.say(text, self.case.today))
    }
}

/// Without the spaces that do not break, which no terminal and no diff shows.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\n'], " ")
}
