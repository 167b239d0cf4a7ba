//! A statement that holds, does not hold, or is not known, as two functions of the circuit: Kleene's truth on two rails.

use super::circuit::{Circuit, Edge};

/// When a statement surely holds, and when it surely does not; never both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rails {
    /// It holds.
    pub(super) yes: Edge,
    /// It does not.
    pub(super) no: Edge,
}

impl Rails {
    /// Holds for everybody.
    pub(super) const YES: Rails = Rails {
        yes: Edge::TRUE,
        no: Edge::FALSE,
    };
    /// Holds for nobody.
    pub(super) const NO: Rails = Rails {
        yes: Edge::FALSE,
        no: Edge::TRUE,
    };
    /// Never known.
    pub(super) const UNKNOWN: Rails = Rails {
        yes: Edge::FALSE,
        no: Edge::FALSE,
    };

    /// The second statement where `test` holds, the third elsewhere.
    pub(super) fn switch(
        circuit: &mut Circuit,
        test: Edge,
        then: Rails,
        otherwise: Rails,
    ) -> Rails {
        Rails {
            yes: circuit.switch(test, then.yes, otherwise.yes),
            no: circuit.switch(test, then.no, otherwise.no),
        }
    }

    /// All hold; an empty list holds.
    pub(super) fn all(circuit: &mut Circuit, list: impl IntoIterator<Item = Rails>) -> Rails {
        let both = |all: Rails, one: Rails| Rails {
            yes: circuit.and(all.yes, one.yes),
            no: circuit.or(all.no, one.no),
        };
        list.into_iter().fold(Rails::YES, both)
    }

    /// At least one holds; an empty list does not.
    pub(super) fn any(circuit: &mut Circuit, list: impl IntoIterator<Item = Rails>) -> Rails {
        let list: Vec<Rails> = list.into_iter().map(|one| !one).collect();
        !Rails::all(circuit, list)
    }
}

impl std::ops::Not for Rails {
    type Output = Rails;

    fn not(self) -> Rails {
        Rails {
            yes: self.no,
            no: self.yes,
        }
    }
}
