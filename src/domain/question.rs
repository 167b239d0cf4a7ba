//! Questions. Each settles one fact about one person.

use super::bytes::bytes;
use super::{Choices, Condition, FactId, Range, Reply, TextId, Value};

/// One thing asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question itself.
    pub text: TextId,
    /// Its name in summaries.
    pub label: TextId,
    /// A line that helps to answer.
    pub hint: Option<TextId>,
    /// Why it is asked.
    pub why: TextId,
    /// More help, one thought a line, for those who want it.
    pub more: Option<TextId>,
    /// Words for "don't know", where the usual ones do not fit.
    pub dont_know: Option<TextId>,
    /// Whose fact it is.
    pub subject: Subject,
    /// Questions of one topic are asked together.
    pub topic: u8,
    /// Whether the answer could harm on a shared screen.
    pub sensitive: bool,
    /// What it is for.
    pub role: Role,
    /// What can be answered.
    pub kind: Kind,
    /// When it arises at all; always, if absent.
    pub asked_when: Option<Condition>,
    /// The fact's value when it does not arise.
    pub otherwise: Otherwise,
}

bytes!(Question {
    text,
    label,
    hint,
    why,
    more,
    dont_know,
    subject,
    topic,
    sensitive,
    role,
    kind,
    asked_when,
    otherwise,
});

/// What a question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It asks for danger, so it comes first when it can matter.
    Danger,
    /// It asks what the person came for, within the needs they named.
    Wish,
    /// It asks what nobody can change, such as an age: no advice rests on its being otherwise.
    Fixed,
    /// It asks what the law wants to know.
    Law,
}

bytes!(enum Role { 0 Danger, 1 Wish, 2 Fixed, 3 Law });

/// The person a fact belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The one who asks.
    Asker,
    /// The one cared for.
    CaredFor,
    /// A child.
    Child,
    /// All who keep house together.
    Household,
}

bytes!(enum Subject { 0 Asker, 1 CaredFor, 2 Child, 3 Household });

/// What can be answered.
#[derive(Clone, Debug)]
pub enum Kind {
    /// One of a list.
    One(Vec<Answer>),
    /// Any of a list.
    Many(Vec<Answer>),
    /// A number.
    Number {
        /// The least and the most it can be.
        limits: Range,
        /// Where its groups begin, some with a name; cut at the thresholds that matter, if empty.
        steps: Vec<(u16, Option<TextId>)>,
    },
    /// Money a month, in grosze.
    Money,
}

bytes!(enum Kind { 0 One(answers), 1 Many(answers), 2 Number { limits, steps }, 3 Money });

/// One answer of a list.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The answer.
    pub text: TextId,
    /// What it covers.
    pub hint: Option<TextId>,
    /// The picture beside it.
    pub icon: Option<TextId>,
    /// Whether it rules out the others.
    pub alone: bool,
}

bytes!(Answer {
    text,
    hint,
    icon,
    alone
});

/// What a fact is when its question does not arise.
#[derive(Clone, Debug)]
pub enum Otherwise {
    /// This.
    Is(Value),
    /// The same as another fact; answers are matched by the table.
    SameAs(FactId, Vec<u8>),
}

bytes!(enum Otherwise { 0 Is(value), 1 SameAs(fact, table) });

impl Question {
    /// The reply after one answer of the list is touched: of several it comes or goes, and those that
    /// rule each other out give way; none when nothing is left.
    pub fn touched(&self, before: Option<Reply>, place: usize) -> Option<Reply> {
        let Kind::Many(answers) = &self.kind else {
            return Some(Reply::Is(Value::Chosen(Choices::one(place))));
        };
        let alone = |place: usize| answers.get(place).is_some_and(|answer| answer.alone);
        let chosen = match before {
            Some(Reply::Is(Value::Chosen(chosen))) => chosen,
            Some(Reply::Is(_) | Reply::DontKnow) | None => Choices::default(),
        };
        let kept = chosen
            .places()
            .filter(|other| *other != place && !alone(*other) && !alone(place));
        let added = (!chosen.has(place)).then_some(place);
        let after: Choices = kept.chain(added).collect();
        (!after.is_empty()).then_some(Reply::Is(Value::Chosen(after)))
    }

    /// The list of answers, empty for numbers.
    pub fn answers(&self) -> &[Answer] {
        match &self.kind {
            Kind::One(answers) | Kind::Many(answers) => answers,
            Kind::Number { .. } | Kind::Money => &[],
        }
    }

    /// The groups its numbers are asked in, where it names them itself.
    pub fn groups(&self) -> impl Iterator<Item = Range> {
        let (steps, limits) = match &self.kind {
            Kind::Number { limits, steps } => (steps.as_slice(), *limits),
            Kind::One(_) | Kind::Many(_) | Kind::Money => (&[][..], Range::exactly(0.0)),
        };
        let starts = steps.iter().map(|(from, _)| f64::from(*from));
        let next = starts.clone().skip(1).map(|next| next - 1.0);
        let ends = next.chain([limits.high]);
        starts.zip(ends).map(|(low, high)| Range { low, high })
    }
}
