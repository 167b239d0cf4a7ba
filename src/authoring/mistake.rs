//! What an author got wrong, as data; and the one place that turns it into Polish.

use super::source::Place;
use std::cell::RefCell;
use std::fmt;

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
    /// An answer nothing asks for.
    AnswerUnused { fact: String, answer: String },
    /// A list has too many entries.
    TooMany { what: &'static str, limit: usize },
    /// A condition cannot be read.
    ConditionUnreadable { text: String, advice: &'static str },
    /// Something is defined by way of itself.
    Cycle { what: &'static str, key: String },
    /// A day lies in the future or too far back.
    DayOutOfRange { day: String },
    /// A key is used twice.
    Duplicate { what: &'static str, key: String },
    /// An example disagrees with the rule.
    ExampleDisagrees {
        person: String,
        expected: &'static str,
        found: &'static str,
    },
    /// A service has too few examples, or lacks one of a kind.
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
    /// An amount where no money is counted, or the reverse.
    NotMoney { name: String },
    /// A question nothing needs.
    QuestionUnused { fact: String },
    /// A reason is missing.
    ReasonMissing { key: &'static str },
    /// A service no section handles.
    RouteMissing { service: String, city: String },
    /// TOML itself cannot be read.
    Syntax { message: String },
    /// A value of the wrong kind.
    WrongType { key: String, wanted: &'static str },
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.kind)
    }
}

impl fmt::Display for MistakeKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AmountDates { key } => write!(
                out,
                "daty kwoty „{key}” zachodzą na siebie albo „do” jest przed „od”"
            ),
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
                write!(out, "data {day} jest z przyszłości albo sprzed 2004 roku")
            }
            Self::Duplicate { what, key } => {
                write!(out, "{what} „{key}” jest już zapisane wcześniej")
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
            Self::ExamplesMissing { service, missing } => {
                write!(out, "usługa „{service}”: brakuje przykładu „{missing}”")
            }
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
                    "warunek nie ma „{key}”; dopisz je tutaj albo w pojęciu, na które się powołuje"
                )
            }
            Self::RouteMissing { service, city } => {
                write!(
                    out,
                    "usługa „{service}” nie ma kierunku bez warunku w: {city}"
                )
            }
            Self::Syntax { message } => write!(out, "{message}"),
            Self::WrongType { key, wanted } => write!(out, "„{key}” ma być inne: {wanted}"),
        }
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

    /// Everything noted, in the order of the files, each once.
    pub fn close(self) -> Vec<Mistake> {
        let mut mistakes = self.0.into_inner();
        mistakes.sort();
        mistakes.dedup();
        mistakes
    }
}
