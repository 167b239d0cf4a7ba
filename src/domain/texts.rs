//! All words of one language, by number. The first of them are the interface's own words.

use super::amount::zloty;
use super::bytes::{Bytes, Reader, Writer};
use super::plural::plural;
use super::{Amount, Day, Formula, Operation, Quantity, TextId, Word};

/// The words of one language.
#[derive(Clone, Debug, Default)]
pub struct Texts(Vec<String>);

/// A part of the table, and where it begins.
#[derive(Clone, Debug)]
pub struct TextPart {
    /// The number of its first text.
    pub start: u16,
    /// Its texts.
    pub texts: Vec<String>,
}

/// The end of each text: between lengths, one text would not be seen to go on like another.
const END: char = '\0';

impl Bytes for TextPart {
    fn write(&self, out: &mut Writer) {
        self.start.write(out);
        let ended = |text: &String| format!("{text}{END}");
        let all: String = self.texts.iter().map(ended).collect();
        all.write(out);
    }

    fn read(from: &mut Reader) -> TextPart {
        let start = u16::read(from);
        let all = String::read(from);
        TextPart {
            start,
            texts: all.split_terminator(END).map(str::to_owned).collect(),
        }
    }
}

/// Its parts travel apart, each when it is needed.
impl Bytes for Texts {
    fn write(&self, _: &mut Writer) {}

    fn read(_: &mut Reader) -> Texts {
        Texts::default()
    }
}

impl Texts {
    /// A table of words; those of the interface come first, in the order of [`Word`].
    pub fn new(texts: Vec<String>) -> Texts {
        Texts(texts)
    }

    /// All of them, in order.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// Puts a part of the table in its place; the parts may come in any order, and leave out what another has.
    pub fn put(&mut self, part: TextPart) {
        let end = usize::from(part.start) + part.texts.len();
        if self.0.len() < end {
            self.0.resize(end, String::new());
        }
        let places = self.0.iter_mut().skip(usize::from(part.start));
        places
            .zip(part.texts)
            .filter(|(_, text)| !text.is_empty())
            .for_each(|(place, text)| *place = text);
    }

    /// One text; empty while its part of the table has not arrived.
    pub fn of(&self, id: TextId) -> &str {
        self.0.get(id.index()).map_or("", String::as_str)
    }

    /// One word of the interface.
    pub fn word(&self, word: Word) -> &str {
        self.0.get(word as usize).map_or("", String::as_str)
    }

    /// One sentence of the interface with its gaps `{}` filled in order.
    pub fn sentence(&self, word: Word, gaps: &[&str]) -> String {
        filled(self.word(word), gaps)
    }

    /// One sentence of the interface about so many things; its forms for one, few and many stand apart by `|`.
    pub fn counted(&self, word: Word, count: usize, gaps: &[&str]) -> String {
        let forms = self.word(word).split('|');
        let form = forms.take(plural(count) + 1).last().unwrap_or_default();
        filled(form, gaps)
    }

    /// A text whose marks `{@n}` give way to the n-th amount as it is on that day.
    /// An amount that lapsed or has a weak source says so.
    pub fn fill<'a>(
        &self,
        id: TextId,
        amount: impl Fn(usize) -> Option<&'a Amount>,
        today: Day,
    ) -> String {
        let mut parts = self.of(id).split("{@");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |said, part| match part.split_once('}') {
            Some((mark, rest)) => {
                let figure = mark
                    .parse()
                    .ok()
                    .and_then(&amount)
                    .map(|amount| self.figure(amount, today));
                said + &figure.unwrap_or_default() + rest
            }
            None => said + part,
        })
    }

    /// A dated figure as it is on that day, or as it was last, with a word of doubt where it is not firm.
    pub(super) fn figure(&self, amount: &Amount, today: Day) -> String {
        let doubt = |grosze: u32| {
            format!(
                "{} ({})",
                zloty(f64::from(grosze)),
                self.word(Word::ConfirmByPhone)
            )
        };
        match (amount.on(today), amount.last_known(today)) {
            (Some(value), _) if value.is_firm() => zloty(f64::from(value.grosze)),
            (Some(value), _) | (None, Some(value)) => doubt(value.grosze),
            (None, None) => self.word(Word::ConfirmByPhone).to_owned(),
        }
    }

    /// An operation in signs, with its limits in words: "1313 zł − 215 zł, nie więcej niż 1229 zł".
    pub(super) fn arithmetic(
        &self,
        formula: &Formula,
        term: impl Fn(Quantity) -> String,
    ) -> String {
        let sign = match formula.operation {
            Operation::Quotient => " : ",
            Operation::Sum => " + ",
            Operation::Difference => " − ",
            Operation::Product => " × ",
            Operation::Percent => "",
        };
        let terms: Vec<String> = formula.parts.iter().map(|part| term(*part)).collect();
        let sum = match (formula.operation, terms.as_slice()) {
            (Operation::Percent, [whole, percent]) => {
                self.sentence(Word::PercentOf, &[percent.as_str(), whole.as_str()])
            }
            (_, terms) => terms.join(sign),
        };
        let limits = [
            (Word::NotLessThan, formula.at_least),
            (Word::NotMoreThan, formula.at_most),
        ];
        let limits = limits
            .into_iter()
            .filter_map(|(word, limit)| Some(self.sentence(word, &[&term(limit?)])));
        limits.fold(sum, |sum, limit| format!("{sum}, {limit}"))
    }
}

fn filled(text: &str, gaps: &[&str]) -> String {
    let mut parts = text.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    let gaps = gaps.iter().copied().chain(std::iter::repeat(""));
    parts
        .zip(gaps)
        .fold(first, |said, (part, gap)| said + gap + part)
}
