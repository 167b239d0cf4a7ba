//! Answers in words, for summaries and transcripts.

use super::{Band, Case, Criterion, FactId, FactSet, Kind, Remedy, Reply, Value, Word};

/// How many alternatives a person is told of at most.
const ALTERNATIVES: usize = 3;

impl Case<'_> {
    /// A reply as a person would read it.
    pub fn in_words(&self, fact: FactId, reply: Reply) -> String {
        let question = self.book.question(fact);
        match reply {
            Reply::DontKnow => {
                let own = question.dont_know.map(|words| self.book.text(words));
                own.unwrap_or_else(|| self.book.texts.word(Word::DontKnow))
                    .to_owned()
            }
            Reply::Is(Value::Chosen(chosen)) => {
                let answers = question.answers();
                let names = chosen.places().filter_map(|place| answers.get(place));
                names
                    .map(|answer| self.book.text(answer.text))
                    .collect::<Vec<_>>()
                    .join(", ")
            }
            Reply::Is(Value::Number(range)) => {
                let named = match &question.kind {
                    Kind::Number { .. } => self
                        .bands(fact)
                        .into_iter()
                        .find(|band| band.range == range),
                    Kind::One(_) | Kind::Many(_) | Kind::Money => None,
                };
                self.band_name(fact, named.unwrap_or(Band { range, name: None }))
            }
            Reply::Is(Value::NotApplicable) => self.book.texts.word(Word::NoAnswer).to_owned(),
        }
    }

    /// The names of some facts, in the order of the questions.
    pub fn labels(&self, facts: FactSet) -> Vec<&str> {
        let named = self.book.facts().filter(|(fact, _)| facts.contains(*fact));
        named
            .map(|(_, question)| self.book.text(question.label))
            .collect()
    }

    /// What would have to be otherwise, as the end of a sentence: "dochód był niższy, a także gdyby …".
    pub fn wish(&self, remedy: &Remedy) -> String {
        let wishes = |criteria: &[&Criterion], most: usize, joint: Word| {
            let wishes = criteria.iter().filter_map(|criterion| criterion.unless);
            let wishes = wishes
                .take(most)
                .map(|text| self.book.say(text, self.today));
            self.joined(wishes, joint)
        };
        let all = wishes(&remedy.all, usize::MAX, Word::AndAlso);
        let one_of = wishes(&remedy.one_of, ALTERNATIVES, Word::OrElse);
        let both = all.into_iter().chain(one_of);
        self.joined(both, Word::AndAlso).unwrap_or_default()
    }

    fn joined(&self, parts: impl Iterator<Item = String>, joint: Word) -> Option<String> {
        let join = |one: String, next: String| self.book.texts.sentence(joint, &[&one, &next]);
        parts.reduce(join)
    }

    /// The first of these facts that the person answered, to go back and change it.
    pub fn answered(&self, facts: FactSet) -> Option<FactId> {
        let answered = |fact: &FactId| facts.contains(*fact) && self.answers.to(*fact).is_some();
        self.book.facts().map(|(fact, _)| fact).find(answered)
    }
}
