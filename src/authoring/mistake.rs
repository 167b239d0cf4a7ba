//! What an author got wrong, as data; and the one place that turns it into Polish.

use super::source::Place;
use std::cell::RefCell;
use std::{fmt, io};

/// One mistake in the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: MistakeKind,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MistakeKind {
    /// An amount's values overlap or run backwards.
    AmountDates { key: String },
    /// An answer its question does not offer.
    AnswerUnknown {
        fact: String,
        answer: String,
        nearest: Option<String>,
        offered: String,
    },
    /// An answer nothing asks for.
    AnswerUnused { fact: String, answer: String },
    /// A list has too many entries.
    TooMany { what: &'static str, limit: usize },
    /// A condition cannot be read.
    ConditionUnreadable { text: String, advice: &'static str },
    /// Something is defined by way of itself.
    Cycle { what: &'static str, key: String },
    /// A day from before the act, or from another century.
    DayOutOfRange { day: String },
    /// A key is used twice.
    Duplicate { what: &'static str, key: String },
    /// An example disagrees with the rule.
    ExampleDisagrees {
        person: String,
        expected: &'static str,
        found: &'static str,
    },
    /// A service has too few examples.
    ExamplesFew { service: String, least: usize },
    /// A service lacks an example of a kind.
    ExamplesMissing {
        service: String,
        missing: &'static str,
    },
    /// A file is missing or cannot be read.
    FileUnreadable { reason: String },
    /// A required key is missing.
    KeyMissing { key: String },
    /// A key nobody reads.
    KeyUnknown {
        key: String,
        nearest: Option<String>,
    },
    /// A name that is not defined.
    NameUnknown {
        what: &'static str,
        name: String,
        nearest: Option<String>,
    },
    /// A notice that ends before it begins.
    NoticeDates { key: String },
    /// An amount where no money is counted, or the reverse.
    NotMoney { name: String },
    /// A question nothing needs.
    QuestionUnused { fact: String },
    /// A reason is missing.
    ReasonMissing { key: &'static str },
    /// A service that no section handles, or more than one way.
    RouteMissing {
        service: String,
        city: String,
        found: usize,
    },
    /// A route for some people behind the one for everybody.
    RouteUnreachable { service: String, city: String },
    /// TOML itself cannot be read.
    Syntax { message: String },
    /// A service without conditions that does not say so, or the reverse.
    Unconditional { service: String, free: bool },
    /// A value of the wrong kind.
    WrongType { key: String, wanted: &'static str },
}

/// How far an author has come: a later kind of mistake can only be judged once there is none of an earlier kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The files cannot be read as TOML.
    Reading,
    /// A name, a key or a value is wrong.
    Form,
    /// All is well formed, but does not fit together.
    Meaning,
}

impl MistakeKind {
    /// Why a file could not be read.
    pub fn unreadable(error: &io::Error) -> MistakeKind {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "nie ma takiego pliku".to_owned(),
            io::ErrorKind::InvalidData => "zapisz go jako UTF-8".to_owned(),
            _ => error.to_string(),
        };
        MistakeKind::FileUnreadable { reason }
    }

    /// When it is told.
    pub fn stage(&self) -> Stage {
        match self {
            Self::FileUnreadable { .. } | Self::Syntax { .. } => Stage::Reading,
            Self::AmountDates { .. }
            | Self::AnswerUnknown { .. }
            | Self::ConditionUnreadable { .. }
            | Self::Cycle { .. }
            | Self::DayOutOfRange { .. }
            | Self::Duplicate { .. }
            | Self::KeyMissing { .. }
            | Self::KeyUnknown { .. }
            | Self::NameUnknown { .. }
            | Self::NoticeDates { .. }
            | Self::NotMoney { .. }
            | Self::ReasonMissing { .. }
            | Self::TooMany { .. }
            | Self::WrongType { .. } => Stage::Form,
            Self::AnswerUnused { .. }
            | Self::ExampleDisagrees { .. }
            | Self::ExamplesFew { .. }
            | Self::ExamplesMissing { .. }
            | Self::QuestionUnused { .. }
            | Self::RouteMissing { .. }
            | Self::RouteUnreachable { .. }
            | Self::Unconditional { .. } => Stage::Meaning,
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.kind)
    }
}

impl fmt::Display for MistakeKind {
    #[expect(clippy::too_many_lines, reason = "one arm for every mistake there is")]
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AmountDates { key } => write!(
                out,
                "daty kwoty „{key}” zachodzą na siebie albo „do” jest przed „od”"
            ),
            Self::AnswerUnknown {
                fact,
                answer,
                nearest,
                offered,
            } => {
                write!(out, "pytanie „{fact}” nie ma odpowiedzi „{answer}”")?;
                suggest_or(out, nearest.as_deref(), offered)
            }
            Self::AnswerUnused { fact, answer } => {
                write!(
                    out,
                    "odpowiedź „{answer}” na pytanie „{fact}” nic nie zmienia; usuń ją albo użyj jej w warunku"
                )
            }
            Self::TooMany { what, limit } => write!(out, "za dużo: {what}; najwięcej {limit}"),
            Self::ConditionUnreadable { text, advice } => {
                write!(out, "nie rozumiem warunku „{text}”; {advice}")
            }
            Self::Cycle { what, key } => write!(out, "{what} „{key}” powołuje się na siebie"),
            Self::DayOutOfRange { day } => {
                write!(
                    out,
                    "data {day} jest sprzed 2004 roku albo z innego stulecia"
                )
            }
            Self::Duplicate { what, key } => {
                write!(out, "{what} „{key}” powtarza się; jest już wyżej")
            }
            Self::ExampleDisagrees {
                person,
                expected,
                found,
            } => {
                write!(
                    out,
                    "przykład „{person}”: zapisano „{expected}”, a z warunków wychodzi „{found}”"
                )
            }
            Self::ExamplesFew { service, least } => {
                write!(
                    out,
                    "usługa „{service}” ma za mało przykładów; najmniej {least}"
                )
            }
            Self::ExamplesMissing { service, missing } => write!(
                out,
                "usługa „{service}” nie ma przykładu z wynikiem „{missing}”"
            ),
            Self::FileUnreadable { reason } => write!(out, "nie można przeczytać pliku: {reason}"),
            Self::KeyMissing { key } => write!(out, "brakuje klucza „{key}”"),
            Self::KeyUnknown { key, nearest } => {
                write!(out, "nieznany klucz „{key}”")?;
                suggest(out, nearest.as_deref())
            }
            Self::NameUnknown {
                what,
                name,
                nearest,
            } => {
                write!(out, "{what} „{name}” nie istnieje")?;
                suggest(out, nearest.as_deref())
            }
            Self::NoticeDates { key } => {
                write!(out, "komunikat „{key}” kończy się, zanim się zacznie")
            }
            Self::NotMoney { name } => {
                write!(out, "„@{name}” to kwota, a tu nie liczy się pieniędzy")
            }
            Self::QuestionUnused { fact } => write!(
                out,
                "pytanie „{fact}” nic nie zmienia; żaden warunek go nie używa"
            ),
            Self::ReasonMissing { key } => {
                write!(
                    out,
                    "warunek nie ma klucza „{key}”; dopisz go tutaj albo w pojęciu, na które się powołuje"
                )
            }
            Self::RouteMissing {
                service,
                city,
                found,
            } => write!(
                out,
                "usługa „{service}” ma mieć jeden kierunek bez „gdy” w mieście „{city}”, a ma: {found}"
            ),
            Self::RouteUnreachable { service, city } => write!(
                out,
                "usługa „{service}” w mieście „{city}”: kierunek z „gdy” ma stać przed tym bez „gdy”"
            ),
            Self::Syntax { message } => write!(out, "{message}"),
            Self::Unconditional { service, free } => {
                write!(out, "usługa „{service}” {}", unconditional(*free))
            }
            Self::WrongType { key, wanted } => {
                write!(out, "„{key}” ma być zapisane inaczej: {wanted}")
            }
        }
    }
}

fn suggest_or(out: &mut fmt::Formatter<'_>, nearest: Option<&str>, offered: &str) -> fmt::Result {
    match nearest {
        Some(_) => suggest(out, nearest),
        None => write!(out, "; ma: {offered}"),
    }
}

fn unconditional(free: bool) -> &'static str {
    if free {
        "nie ma żadnego warunku; dopisz go albo „bezwarunkowa = true”"
    } else {
        "ma warunki, więc usuń „bezwarunkowa = true”"
    }
}

fn suggest(out: &mut fmt::Formatter<'_>, nearest: Option<&str>) -> fmt::Result {
    nearest.map_or(Ok(()), |nearest| {
        write!(out, "; czy chodziło o „{nearest}”?")
    })
}

/// All mistakes found so far.
#[derive(Debug, Default)]
pub struct Ledger(RefCell<Vec<Mistake>>);

impl Ledger {
    /// Notes a mistake.
    pub fn note(&self, place: &Place, kind: MistakeKind) {
        self.0.borrow_mut().push(Mistake {
            place: place.clone(),
            kind,
        });
    }

    /// Everything noted, sorted out.
    pub fn close(self) -> Vec<Mistake> {
        sorted_out(self.0.into_inner())
    }
}

/// Mistakes in the order of the files, each once; those of a later stage are left for later,
/// because most of them only follow from the earlier ones.
pub fn sorted_out(mut mistakes: Vec<Mistake>) -> Vec<Mistake> {
    let first = mistakes.iter().map(|mistake| mistake.kind.stage()).min();
    mistakes.retain(|mistake| Some(mistake.kind.stage()) == first);
    mistakes.sort();
    mistakes.dedup();
    mistakes
}
