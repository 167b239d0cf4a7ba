//! Services: what one can be given, and the rule that says to whom.

use super::bytes::bytes;
use super::{Choices, Condition, Criterion, Day, Estimate, TextId, Word};

/// A benefit, help, a place or advice.
#[derive(Clone, Debug)]
pub struct Service {
    /// Its name.
    pub name: TextId,
    /// What it is, in one sentence.
    pub brief: TextId,
    /// The needs it answers.
    pub needs: Choices,
    /// Whether it is a right.
    pub nature: Nature,
    /// Who gets it.
    pub rule: Rule,
    /// When it is looked at whatever needs were named.
    pub also: Vec<Condition>,
    /// When it is urgent today.
    pub urgent: Vec<Condition>,
    /// How much it may be; the first that surely applies counts.
    pub estimates: Vec<Estimate>,
    /// All that one reads about it.
    pub leaflet: Leaflet,
}

bytes!(Service {
    name,
    brief,
    needs,
    nature,
    rule,
    also,
    urgent,
    estimates,
    leaflet
});

/// Whether a person who meets the rule gets the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// "Należy się": a right.
    Right,
    /// "Uznaniowe": the centre decides.
    Discretionary,
    /// "Program lokalny": while a local programme runs.
    Programme,
}

bytes!(enum Nature { 0 Right, 1 Discretionary, 2 Programme });

/// Four lists that do the logic.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// All must hold.
    pub all: Vec<Criterion>,
    /// One must hold, if there are any.
    pub any: Vec<Criterion>,
    /// None may hold.
    pub none: Vec<Criterion>,
    /// May hold, yet the centre may then refuse or give less.
    pub weakens: Vec<Criterion>,
}

bytes!(Rule {
    all,
    any,
    none,
    weakens
});

/// How one appeals against a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appeal {
    /// There is no decision.
    None,
    /// To the board of appeal (SKO), by way of whoever decided: the act on administrative procedure, art. 127–129.
    Board,
    /// In a way of its own: to a court by way of ZUS, to the regional certifying team.
    Own(TextId),
}

bytes!(enum Appeal { 0 None, 1 Board, 2 Own(text) });

/// What one reads about a service.
#[derive(Clone, Debug)]
pub struct Leaflet {
    /// What it is, a sentence a line.
    pub about: TextId,
    /// The legal basis.
    pub basis: TextId,
    /// Who decides.
    pub decided_by: Option<TextId>,
    /// How long it takes.
    pub time: Option<TextId>,
    /// Whether there is a decision one can appeal, and how.
    pub appeal: Appeal,
    /// What to bring.
    pub documents: Vec<TextId>,
    /// How much it is.
    pub amount: Option<TextId>,
    /// What it costs.
    pub cost: Option<TextId>,
    /// By when to apply.
    pub deadline: Option<TextId>,
    /// What happens next, by law.
    pub steps: Vec<TextId>,
    /// One sentence to read out at the desk.
    pub say: TextId,
    /// One thing to watch.
    pub note: Option<TextId>,
    /// Where we know it from.
    pub sources: Vec<TextId>,
    /// The day it was checked.
    pub checked: Day,
    /// Everyday names, and what it helps with, for the search.
    pub synonyms: Vec<TextId>,
    /// What it used to be called, for the search.
    pub former: Vec<TextId>,
}

bytes!(Leaflet {
    about,
    basis,
    decided_by,
    time,
    appeal,
    documents,
    amount,
    cost,
    deadline,
    steps,
    say,
    note,
    sources,
    checked,
    synonyms,
    former,
});

impl Nature {
    /// What it is called.
    pub fn word(self) -> Word {
        match self {
            Nature::Right => Word::NatureRight,
            Nature::Discretionary => Word::NatureDiscretion,
            Nature::Programme => Word::NatureProgramme,
        }
    }
}

impl Rule {
    /// Its lists under their names, in the order one reads them.
    pub fn lists(&self) -> [(Word, &[Criterion]); 4] {
        let any = if self.all.is_empty() {
            Word::RuleAny
        } else {
            Word::RuleAlsoAny
        };
        [
            (Word::RuleAll, &self.all),
            (any, &self.any),
            (Word::RuleNone, &self.none),
            (Word::RuleWeakens, &self.weakens),
        ]
    }

    /// Whether it asks nothing of anybody.
    pub fn is_for_everybody(&self) -> bool {
        self.all.is_empty() && self.any.is_empty() && self.none.is_empty()
    }
}

impl Leaflet {
    /// How much, what it costs, by when, how long, who decides: what is known of these, under their names.
    pub fn facts(&self) -> impl Iterator<Item = (Word, TextId)> {
        let facts = [
            (Word::HowMuch, self.amount),
            (Word::Cost, self.cost),
            (Word::Deadline, self.deadline),
            (Word::Time, self.time),
            (Word::DecidedBy, self.decided_by),
        ];
        facts
            .into_iter()
            .filter_map(|(word, said)| Some((word, said?)))
    }
}
