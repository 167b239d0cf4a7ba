//! One condition at its post in the rulebook: where it stands, and for whom it decides.

use super::circuit::Edge;
use super::court::Court;
use super::law::Finding;
use super::rails::Rails;
use super::words;
use crate::domain::{Choices, Condition};

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

impl Held {
    /// Something not worth telling.
    pub(super) fn silent(edge: Edge) -> Held {
        Held {
            name: None,
            holds: true,
            edge,
        }
    }
}

impl Court<'_> {
    /// Whether a condition decides something for somebody, and each answer and each limit in it does.
    pub(super) fn examine(&mut self, city: usize, post: &Post, finding: &mut Finding) {
        let truth = self.truth(city, post.condition);
        let context: Vec<Edge> = post.context.iter().map(|held| held.edge).collect();
        let decisive = if post.by_holding { truth.yes } else { truth.no };
        if !self.anybody(&with(&context, &[decisive])) {
            let why = self.why(post, truth, &with(&context, &[decisive]));
            let fault = format!("{} {why}", self.post_name(city, post));
            return finding.note(Some(fault));
        }
        finding.note(None);
        for (variant, loosened, part) in self.variants(city, post.condition) {
            let other = self.truth(city, &variant);
            let (wide, narrow) = if loosened {
                (other, truth)
            } else {
                (truth, other)
            };
            let matters = self.anybody(&with(&context, &[wide.yes, narrow.no]));
            let fault = format!(
                "{} {part} niczego nie zmienia",
                self.post_name(city, post)
            );
            finding.note((!matters).then_some(fault));
        }
    }

    /// A condition's truth for people who answer everything.
    pub(super) fn truth(&mut self, city: usize, condition: &Condition) -> Rails {
        let reading = &mut self.cities[city].complete.reading;
        reading.truth(&mut self.space, condition)
    }

    fn post_name(&self, city: usize, post: &Post) -> String {
        let condition = words::condition(self.cities[city].edition, post.condition);
        format!("{} („{condition}”):", post.place)
    }

    /// Why a condition never decides.
    fn why(&mut self, post: &Post, truth: Rails, asked: &[Edge]) -> String {
        if !self.anybody(&[truth.yes]) {
            return "nigdy nie zachodzi".to_owned();
        }
        if !self.anybody(&[truth.no]) {
            return "zachodzi zawsze".to_owned();
        }
        let culprits = self.culprits(asked);
        let guilty = post.context.iter();
        let guilty = guilty.filter(|held| culprits.contains(&held.edge));
        let clauses: Vec<String> = guilty.filter_map(Held::in_words).collect();
        let never = if post.by_holding {
            "zbędny, bo nigdy nie zachodzi"
        } else {
            "zbędny, bo zawsze zachodzi"
        };
        match clauses.as_slice() {
            [] => format!("{never}, gdy ktoś o to pyta"),
            clauses => format!("{never}, gdy {}", clauses.join(", a ")),
        }
    }

    /// The condition without one of its parts, or with one more answer; whether that makes it hold more often; the part.
    fn variants(&self, city: usize, condition: &Condition) -> Vec<(Condition, bool, String)> {
        match condition {
            Condition::Concept(_) => Vec::new(),
            Condition::Answer { fact, any } => {
                let edition = self.cities[city].edition;
                let count = edition.book.question(*fact).answers().len();
                let other_than = words::is_other_than(count, *any);
                let places = (0..count).filter(|place| any.has(*place) != other_than);
                let places: Vec<usize> = places.collect();
                if places.len() < 2 {
                    return Vec::new();
                }
                let variant = |place: usize| {
                    let kept = |kept: &usize| any.has(*kept) != (*kept == place);
                    let any: Choices = (0..count).filter(kept).collect();
                    let name = words::answer(edition, *fact, place);
                    let condition = Condition::Answer { fact: *fact, any };
                    (condition, other_than, format!("odpowiedź „{name}”"))
                };
                places.into_iter().map(variant).collect()
            }
            Condition::Number {
                quantity,
                at_least: Some(low),
                at_most: Some(high),
            } => [(None, Some(*high), "dolna"), (Some(*low), None, "górna")]
                .map(|(at_least, at_most, end)| {
                    let condition = Condition::Number {
                        quantity: *quantity,
                        at_least,
                        at_most,
                    };
                    (condition, true, format!("{end} granica"))
                })
                .into(),
            Condition::Number { .. } => Vec::new(),
        }
    }
}

impl Held {
    fn in_words(&self) -> Option<String> {
        let name = self.name.as_ref()?;
        let holds = if self.holds { "jest" } else { "nie ma" };
        Some(format!("{holds} „{name}”"))
    }
}

fn with(context: &[Edge], more: &[Edge]) -> Vec<Edge> {
    [context, more].concat()
}
