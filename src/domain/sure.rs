//! What is certain before all is asked, and what of it may be named on a screen that somebody else may see.

use super::order::sort_by;
use super::{Case, FactId, FactSet, Grounds, Outcome, Question, ServiceId, Verdict};

/// The services that probably fit.
#[derive(Debug, Default)]
pub struct Sure {
    /// Those whose reasons give nothing sensitive away.
    pub named: Vec<ServiceId>,
    /// How many others there are.
    pub others: usize,
}

impl Case<'_> {
    /// What is already certain, what the person came for first.
    pub fn sure(&self) -> Sure {
        let mut sure = Sure::default();
        let verdicts = self.verdicts();
        let certain = verdicts
            .iter()
            .filter(|verdict| verdict.outcome == Outcome::Likely);
        for verdict in certain {
            if self.is_discreet(verdict) {
                sure.named.push(verdict.service);
            } else {
                sure.others += 1;
            }
        }
        sort_by(&mut sure.named, |service| !self.is_wished(*service));
        sure
    }

    /// Whether a verdict rests on answers, and on nothing sensitive among them.
    fn is_discreet(&self, verdict: &Verdict) -> bool {
        let read = self.read_by(&verdict.grounds);
        let sensitive =
            |(fact, question): (FactId, &Question)| question.sensitive && read.contains(fact);
        !read.is_empty() && !self.book.facts().any(sensitive)
    }

    /// The facts that the grounds of a verdict read.
    pub(super) fn read_by(&self, grounds: &Grounds) -> FactSet {
        let criteria = match grounds {
            Grounds::Met(criteria) | Grounds::Lacking(criteria) => criteria.as_slice(),
            Grounds::Excluded(criterion) | Grounds::Failed(criterion) => {
                std::slice::from_ref(criterion)
            }
        };
        let mut read = FactSet::default();
        criteria
            .iter()
            .for_each(|criterion| self.facts_read(&criterion.condition, &mut read));
        read
    }
}
