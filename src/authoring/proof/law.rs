//! The laws the rulebook keeps, in the order they are printed, and what came of trying to break one.

use super::court::Court;
use super::{bearing, doors, economy, income, mirror, reach, silence};

/// A sentence about all people.
pub(super) struct Law {
    /// The sentence.
    pub(super) title: &'static str,
    /// In how many parts it is proved, so that two can work at once.
    pub(super) parts: usize,
    /// Tries to break one part of it.
    pub(super) attempt: fn(&mut Court, usize) -> Finding,
}

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Finding {
    /// How many things were proved.
    pub(super) proved: usize,
    /// What goes with the count.
    pub(super) note: String,
    /// What breaks the law, each once.
    pub(super) faults: Vec<String>,
}

impl Finding {
    /// Takes note of one thing proved, or of why it is not.
    pub(super) fn note(&mut self, fault: Option<String>) {
        match fault {
            None => self.proved += 1,
            Some(fault) if self.faults.contains(&fault) => (),
            Some(fault) => self.faults.push(fault),
        }
    }

    /// Takes in what another part of the same law found.
    pub(super) fn join(&mut self, other: Finding) {
        self.proved += other.proved;
        if self.note.is_empty() {
            self.note = other.note;
        }
        for fault in other.faults {
            self.note(Some(fault));
        }
    }
}

/// All laws.
pub(super) const LAWS: [Law; 12] = [
    Law {
        title: "każdą usługę ktoś może dostać",
        parts: 1,
        attempt: reach::given,
    },
    Law {
        title: "każdej usługi ktoś nie dostanie, chyba że jest bezwarunkowa",
        parts: 1,
        attempt: reach::refused,
    },
    Law {
        title: "kto odpowie na wszystko, dowie się o każdej usłudze",
        parts: 1,
        attempt: reach::settled,
    },
    Law {
        title: "żaden warunek nie jest zbędny ani niemożliwy",
        parts: 1,
        attempt: economy::conditions,
    },
    Law {
        title: "żadna część pojęcia nie jest zbędna ani niemożliwa",
        parts: 1,
        attempt: economy::concepts,
    },
    Law {
        title: "każda odpowiedź coś zmienia",
        parts: 1,
        attempt: bearing::answers,
    },
    Law {
        title: "każde pytanie coś zmienia",
        parts: 1,
        attempt: bearing::questions,
    },
    Law {
        title: "każdy wychodzi z adresem i numerem telefonu",
        parts: 1,
        attempt: doors::somewhere,
    },
    Law {
        title: "każdą usługę załatwia dla każdego dokładnie jedno miejsce",
        parts: 1,
        attempt: doors::one_route,
    },
    Law {
        title: "wyższy dochód nigdy nie daje więcej",
        parts: 1,
        attempt: income::never_gains,
    },
    Law {
        title: "„nie wiem” nigdy nie znaczy „nie”",
        parts: 1,
        attempt: silence::never_decides,
    },
    Law {
        title: "program liczy tak samo jak dowód",
        parts: mirror::PARTS,
        attempt: mirror::agrees,
    },
];
