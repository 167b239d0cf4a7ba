//! Why a verdict is as it is, in as few reasons as will do.

use super::{Answers, Case, Criterion, FactId, FactSet, Grounds, Otherwise, Truth, Verdict};

impl<'a> Case<'a> {
    /// The grounds of a verdict without those that follow from the rest: what these reasons read of the person's
    /// answers settles the verdict, and with any reason taken away it no longer would.
    pub fn fewest(&self, verdict: &Verdict<'a>) -> Grounds<'a> {
        match &verdict.grounds {
            Grounds::Met(met) => Grounds::Met(self.thinned(verdict, met)),
            Grounds::Lacking(lacking) => Grounds::Lacking(self.thinned(verdict, lacking)),
            Grounds::Excluded(_) | Grounds::Failed(_) => verdict.grounds.clone(),
        }
    }

    /// Everything a verdict rests on: what its grounds read, and, for one that fits, what speaks against it or weakens it.
    pub fn support(&self, verdict: &Verdict, grounds: &[&Criterion]) -> FactSet {
        let rule = &self.book.service(verdict.service).rule;
        let silent = match verdict.grounds {
            Grounds::Met(_) => [rule.none.as_slice(), rule.weakens.as_slice()],
            Grounds::Excluded(_) | Grounds::Failed(_) | Grounds::Lacking(_) => Default::default(),
        };
        let mut facts = FactSet::default();
        let criteria = grounds.iter().copied().chain(silent.into_iter().flatten());
        criteria.for_each(|one| self.facts_read(&one.condition, &mut facts));
        self.with_gates(facts)
    }

    fn thinned(&self, verdict: &Verdict, grounds: &[&'a Criterion]) -> Vec<&'a Criterion> {
        let mut kept = grounds.to_vec();
        for criterion in grounds.iter().rev() {
            let fewer: Vec<&Criterion> = kept
                .iter()
                .copied()
                .filter(|other| !std::ptr::eq(*other, *criterion))
                .collect();
            if self.settled_by(verdict, self.support(verdict, &fewer)) {
                kept = fewer;
            }
        }
        kept
    }

    /// Whether the verdict would be the same, were nothing known but these facts.
    fn settled_by(&self, verdict: &Verdict, facts: FactSet) -> bool {
        let mut answers = Answers::default();
        for (fact, _) in self.book.facts().filter(|(fact, _)| facts.contains(*fact)) {
            answers.set(fact, self.answers.to(fact));
        }
        let told = Case {
            answers: &answers,
            ..*self
        };
        told.judge(verdict.service).outcome == verdict.outcome
    }

    /// The facts, and those that tell that some of them are another's or do not arise.
    fn with_gates(&self, facts: FactSet) -> FactSet {
        let mut all = facts;
        for (fact, question) in self.book.facts() {
            let mirrors = match &question.otherwise {
                Otherwise::SameAs(other, _) => all.contains(*other) && self.is_mirrored(fact),
                Otherwise::Is(_) => false,
            };
            if let Some(gate) = question.asked_when.as_ref().filter(|_| mirrors) {
                self.facts_read(gate, &mut all);
            }
        }
        all
    }

    fn is_mirrored(&self, fact: FactId) -> bool {
        self.arises(fact) == Truth::No
    }
}
