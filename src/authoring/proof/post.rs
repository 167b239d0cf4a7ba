//! One condition at its post in the rulebook: where it stands, and for whom it decides.

use super::circuit::Edge;
use super::court::Court;
use super::rails::Rails;
use super::reading::Reading;
use super::words;
use crate::domain::{Choices, Condition, Quantity, Rulebook};

/// A condition at its post.
pub(super) struct Post<'a> {
    /// Where it stands: "zasilek-staly, wszystkie 3".
    pub(super) place: String,
    /// The condition.
    pub(super) condition: &'a Condition,
    /// What holds for those for whom it decides.
    pub(super) context: Vec<Held>,
    /// Whether it decides by holding or by not holding.
    pub(super) by_holding: bool,
}

/// Something that holds, or does not hold, for somebody.
#[derive(Clone)]
pub(super) struct Held {
    /// Its name, where it is worth telling.
    pub(super) name: Option<String>,
    /// Whether it is said to hold.
    pub(super) holds: bool,
    /// For whom that is true.
    pub(super) edge: Edge,
}

/// One thing tried.
pub(super) struct Trial {
    /// What: a post, or a part of its condition.
    pub(super) subject: String,
    /// What is wrong with it.
    pub(super) fault: Option<String>,
}

impl Trial {
    /// Nothing is wrong.
    pub(super) fn passed(subject: String) -> Trial {
        Trial {
            subject,
            fault: None,
        }
    }

    /// Something is.
    pub(super) fn failed(subject: String, fault: String) -> Trial {
        Trial {
            subject,
            fault: Some(fault),
        }
    }
}

/// A condition otherwise written.
struct Variant {
    condition: Condition,
    /// Whether it holds more often than the condition itself.
    looser: bool,
    /// What was taken out or put in.
    part: String,
    /// Whether it is enough that it changes the condition itself: a limit or an answer left out may be there for clearness.
    alone: bool,
}

impl Held {
    /// Something not worth telling.
    pub(super) fn silent(edge: Edge) -> Held {
        Held {
            name: None,
            holds: true,
            edge,
        }
    }

    fn in_words(&self) -> Option<String> {
        let name = self.name.as_ref()?;
        let holds = if self.holds { "jest" } else { "nie ma" };
        Some(format!("{holds} „{name}”"))
    }
}

impl Post<'_> {
    /// Whether the condition decides something for somebody, and each answer and each limit in it does.
    /// A condition that depends on the day alone is the same for everybody and is not tried.
    pub(super) fn examine(&self, court: &mut Court, reading: &mut Reading) -> Vec<Trial> {
        let book = &reading.edition.book;
        if depends_on_the_day_alone(book, self.condition) {
            return Vec::new();
        }
        let truth = reading.truth(&mut court.space, self.condition);
        let decisive = if self.by_holding { truth.yes } else { truth.no };
        let condition = words::condition(reading.edition, self.condition);
        let subject = format!("{} („{condition}”)", self.place);
        let asked = self.with(&[decisive]);
        if !court.anybody(&asked) {
            let why = self.why(court, truth, &asked);
            return vec![Trial::failed(subject, why)];
        }
        let mut trials = vec![Trial::passed(subject.clone())];
        for variant in variants(reading, self.condition) {
            let other = reading.truth(&mut court.space, &variant.condition);
            let (wide, narrow) = if variant.looser {
                (other, truth)
            } else {
                (truth, other)
            };
            let differ = [wide.yes, narrow.no];
            let matters = if variant.alone {
                court.anybody(&differ)
            } else {
                court.anybody(&self.with(&differ))
            };
            let subject = format!("{subject}, {}", variant.part);
            trials.push(if matters {
                Trial::passed(subject)
            } else {
                Trial::failed(subject, "niczego nie zmienia".to_owned())
            });
        }
        trials
    }

    fn with(&self, more: &[Edge]) -> Vec<Edge> {
        let context = self.context.iter().map(|held| held.edge);
        context.chain(more.iter().copied()).collect()
    }

    /// Why the condition never decides.
    fn why(&self, court: &mut Court, truth: Rails, asked: &[Edge]) -> String {
        if !court.anybody(&[truth.yes]) {
            return "nigdy nie zachodzi".to_owned();
        }
        if !court.anybody(&[truth.no]) {
            return "zachodzi zawsze".to_owned();
        }
        let culprits = court.culprits(asked);
        let guilty = self.context.iter();
        let guilty = guilty.filter(|held| culprits.contains(&held.edge));
        let clauses: Vec<String> = guilty.filter_map(Held::in_words).collect();
        let never = if self.by_holding {
            "zbędne, bo nigdy nie zachodzi"
        } else {
            "zbędne, bo zawsze zachodzi"
        };
        match clauses.as_slice() {
            [] => format!("{never} u tych, których to dotyczy"),
            clauses => format!("{never}, gdy {}", clauses.join(", a ")),
        }
    }
}

/// The condition without one of its parts, or with one more answer.
fn variants(reading: &Reading, condition: &Condition) -> Vec<Variant> {
    match condition {
        Condition::Answer { fact, any } => {
            let edition = reading.edition;
            let count = edition.book.question(*fact).answers().len();
            let looser = words::is_other_than(count, *any);
            let places = (0..count).filter(|place| any.has(*place) != looser);
            let places: Vec<usize> = places.collect();
            if places.len() < 2 {
                return Vec::new();
            }
            let variant = |place: usize| {
                let kept = |kept: &usize| any.has(*kept) != (*kept == place);
                let any: Choices = (0..count).filter(kept).collect();
                Variant {
                    condition: Condition::Answer { fact: *fact, any },
                    looser,
                    part: format!("odpowiedź „{}”", words::answer(edition, *fact, place)),
                    alone: looser,
                }
            };
            places.into_iter().map(variant).collect()
        }
        Condition::Number {
            quantity,
            at_least: Some(low),
            at_most: Some(high),
        } => {
            let variant = |(at_least, at_most, end)| Variant {
                condition: Condition::Number {
                    quantity: *quantity,
                    at_least,
                    at_most,
                },
                looser: true,
                part: format!("{end} granica"),
                alone: true,
            };
            [(None, Some(*high), "dolna"), (Some(*low), None, "górna")]
                .map(variant)
                .into()
        }
        Condition::Concept(_) | Condition::Number { .. } => Vec::new(),
    }
}

fn depends_on_the_day_alone(book: &Rulebook, condition: &Condition) -> bool {
    match condition {
        Condition::Concept(id) => {
            let mut parts = book.concept(*id).parts.iter();
            parts.all(|part| depends_on_the_day_alone(book, part))
        }
        Condition::Answer { .. } => false,
        Condition::Number { quantity, .. } => is_the_same_for_all(book, *quantity),
    }
}

fn is_the_same_for_all(book: &Rulebook, quantity: Quantity) -> bool {
    match quantity {
        Quantity::Fact(_) => false,
        Quantity::Amount(_) | Quantity::Fixed(_) => true,
        Quantity::Computed(id) => {
            let mut terms = book.number(id).terms();
            terms.all(|term| is_the_same_for_all(book, term))
        }
    }
}
