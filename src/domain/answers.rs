//! What one person has said so far. It never leaves the page and is never stored.

use super::{FactId, Reply, Rulebook};

/// Replies, by fact.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(Vec<Option<Reply>>);

impl Answers {
    /// Nothing said yet.
    pub fn none(book: &Rulebook) -> Answers {
        Answers(vec![None; book.questions.len()])
    }

    /// The reply to one question.
    pub fn to(&self, fact: FactId) -> Option<Reply> {
        self.0.get(fact.index()).copied().flatten()
    }

    /// Takes a reply, in place of an earlier one; also to a question that was not known when the conversation began.
    pub fn set(&mut self, fact: FactId, reply: Option<Reply>) {
        if self.0.len() <= fact.index() {
            self.0.resize(fact.index() + 1, None);
        }
        self.0[fact.index()] = reply;
    }

    /// The same, but for one reply.
    #[must_use]
    pub fn but(&self, fact: FactId, reply: Option<Reply>) -> Answers {
        let mut answers = self.clone();
        answers.set(fact, reply);
        answers
    }

    /// How tiring it was to answer: one for each answer, two for each "nie wiem".
    pub fn effort(&self) -> usize {
        let tiring = |reply: &Reply| match reply {
            Reply::Is(_) => 1,
            Reply::DontKnow => 2,
        };
        self.0.iter().flatten().map(tiring).sum()
    }
}
