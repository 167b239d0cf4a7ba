//! What one person has said so far. It never leaves the page and is never stored.

use super::memo::Memo;
use super::{Day, FactId, Reply, Rulebook};
use std::sync::OnceLock;

/// Replies, by fact.
#[derive(Debug, Default)]
pub struct Answers {
    replies: Vec<Option<Reply>>,
    memo: OnceLock<Memo>,
}

impl Clone for Answers {
    fn clone(&self) -> Answers {
        Answers {
            replies: self.replies.clone(),
            memo: OnceLock::new(),
        }
    }
}

impl PartialEq for Answers {
    fn eq(&self, other: &Answers) -> bool {
        self.replies == other.replies
    }
}

impl Answers {
    /// Nothing said yet.
    pub fn none(book: &Rulebook) -> Answers {
        Answers {
            replies: vec![None; book.questions.len()],
            memo: OnceLock::new(),
        }
    }

    /// What has been worked out from them under this rulebook on this day.
    /// None, when somebody works with them under another rulebook or on another day.
    pub(super) fn memo(&self, book: &Rulebook, today: Day) -> Option<&Memo> {
        let memo = self.memo.get_or_init(|| Memo::new(book, today));
        memo.is_of(book, today).then_some(memo)
    }

    /// The reply to one question.
    pub fn to(&self, fact: FactId) -> Option<Reply> {
        self.replies.get(fact.index()).copied().flatten()
    }

    /// Takes a reply, in place of an earlier one; also to a question that was not known when the conversation began.
    pub fn set(&mut self, fact: FactId, reply: Option<Reply>) {
        if self.replies.len() <= fact.index() {
            self.replies.resize(fact.index() + 1, None);
        }
        self.replies[fact.index()] = reply;
        self.memo = OnceLock::new();
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
        self.replies.iter().flatten().map(tiring).sum()
    }
}
