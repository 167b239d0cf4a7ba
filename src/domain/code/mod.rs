//! The case code: all answers and the city as a short text that a person takes to another phone.
//! Nothing else is in it, and every text that is read is either exactly one such code or refused.

mod letters;
mod numeral;
mod saying;

use super::{FactId, Reply, Rulebook, Session};
use letters::{letter, mark, place, three};
use numeral::Numeral;

/// The longest a code may be.
pub const LONGEST_CODE: usize = 96;

/// The first letter: which way of writing codes this is.
const VERSION: char = '1';
/// How many letters tell apart the question tables, and how many guard against damage.
const GUARD: usize = 3;

/// What a code holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parcel {
    /// The city chosen, by its place in the rulebook.
    pub city: Option<usize>,
    /// The answers, in the order of the questions.
    pub replies: Vec<(FactId, Reply)>,
}

/// What a text turns out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Unpacked {
    /// A code made with these questions.
    Whole(Parcel),
    /// A code made with other questions, or written in another way.
    Foreign,
    /// No code, or one that was damaged on its way.
    Damaged,
}

impl Rulebook {
    /// The code of a parcel; none when an answer is among them that no screen offers.
    pub fn pack(&self, parcel: &Parcel) -> Option<String> {
        let mut numeral = Numeral::default();
        for (fact, question) in self.facts().collect::<Vec<_>>().into_iter().rev() {
            let said = parcel.replies.iter().find(|(known, _)| *known == fact);
            numeral.push(
                question.sayings(),
                question.saying(said.map(|(_, reply)| *reply))?,
            );
        }
        let city = match parcel.city {
            Some(city) => city.checked_add(1).filter(|_| city < self.cities.len())?,
            None => 0,
        };
        numeral.push(self.choices_of_city(), u64::try_from(city).ok()?);
        let mut code: String = VERSION.into();
        code.extend(three(self.fingerprint.into()));
        while !numeral.is_nothing() {
            code.extend(letter(numeral.pull(letters::COUNT)));
        }
        code.extend(three(mark(&code)));
        (code.len() <= LONGEST_CODE).then_some(code)
    }

    /// Reads a text that may be a code.
    pub fn unpack(&self, text: &str) -> Unpacked {
        if text.len() > LONGEST_CODE || !text.chars().all(|letter| place(letter).is_some()) {
            return Unpacked::Damaged;
        }
        if text.get(..1).is_some_and(|version| version != "1") {
            return Unpacked::Foreign;
        }
        let split = text
            .len()
            .checked_sub(GUARD)
            .and_then(|at| text.split_at_checked(at));
        let Some((before, guard)) = split else {
            return Unpacked::Damaged;
        };
        let same = |letters: &str, number| letters.chars().eq(three(number));
        let (Some(table), Some(body)) = (before.get(1..=GUARD), before.get(1 + GUARD..)) else {
            return Unpacked::Damaged;
        };
        match (
            same(guard, mark(before)),
            same(table, self.fingerprint.into()),
        ) {
            (false, _) => Unpacked::Damaged,
            (true, false) => Unpacked::Foreign,
            (true, true) => self.read(body, text),
        }
    }

    /// Reads the body of a code; only what would be written the same is taken.
    fn read(&self, body: &str, whole: &str) -> Unpacked {
        let mut numeral = Numeral::default();
        for place in body.chars().rev().filter_map(place) {
            numeral.push(letters::COUNT, place);
        }
        let city = numeral.pull(self.choices_of_city());
        let mut parcel = Parcel {
            city: usize::try_from(city)
                .ok()
                .and_then(|city| city.checked_sub(1)),
            replies: Vec::new(),
        };
        for (fact, question) in self.facts() {
            let reply = question.said(numeral.pull(question.sayings()));
            parcel.replies.extend(reply.map(|reply| (fact, reply)));
        }
        if numeral.is_nothing() && self.pack(&parcel).as_deref() == Some(whole) {
            Unpacked::Whole(parcel)
        } else {
            Unpacked::Damaged
        }
    }

    /// Each city, or none.
    fn choices_of_city(&self) -> u64 {
        u64::try_from(self.cities.len()).map_or(1, |cities| cities + 1)
    }
}

impl Session {
    /// The answers of this conversation and the city, to take away.
    pub fn parcel(&self, book: &Rulebook, city: Option<usize>) -> Parcel {
        let said = |(fact, _)| Some((fact, self.answers().to(fact)?));
        Parcel {
            city,
            replies: book.facts().filter_map(said).collect(),
        }
    }

    /// A conversation that goes on with the answers of a parcel.
    pub fn resume(book: &Rulebook, parcel: &Parcel) -> Session {
        let mut session = Session::start(book);
        let mut replies = parcel.replies.iter();
        replies
            .by_ref()
            .for_each(|(fact, reply)| session.answer(*fact, *reply));
        session
    }
}
