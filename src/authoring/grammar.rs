//! The whole condition language. If a rule does not fit, add a question or a concept, not grammar.
//!
//! ```text
//! warunek = pojecie | fakt ":" proba
//! proba   = odpowiedz { " lub " odpowiedz } | "inne niż " odpowiedz { " lub " odpowiedz }
//!         | "co najmniej " liczba | "najwyżej " liczba | "poniżej " liczba | "powyżej " liczba
//!         | "od " liczba " do " liczba
//! liczba  = cyfry | "@" klucz-kwoty
//! ```

/// A condition as written, names not yet looked up. Each word comes with its place in the text, in characters.
#[derive(Debug, PartialEq)]
pub enum Sentence {
    /// A concept's name.
    Concept(Token),
    /// A fact and the answers that satisfy it.
    Answers {
        /// The fact.
        fact: Token,
        /// Whether the answers listed are the ones that do *not* satisfy it.
        other_than: bool,
        /// The answers.
        answers: Vec<Token>,
    },
    /// A number and its limits; the flag says whether the limit itself satisfies.
    Limits {
        /// The fact or computed number.
        number: Token,
        /// The lower limit.
        at_least: Option<(Figure, bool)>,
        /// The upper limit.
        at_most: Option<(Figure, bool)>,
    },
}

/// A word and its place in the text, in characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// The word.
    pub word: String,
    /// Counted from zero.
    pub at: usize,
}

/// A limit as written.
#[derive(Debug, PartialEq)]
pub enum Figure {
    /// In whole units or złote.
    Number(f64),
    /// A key of `kwoty.toml`.
    Amount(Token),
}

/// Reads a condition, or says what would be right.
///
/// # Errors
/// Advice for the author, when the text is not of this language.
pub fn parse(text: &str) -> Result<Sentence, &'static str> {
    let Some((subject, test)) = text.split_once(':') else {
        return Ok(Sentence::Concept(token(text, 0)?));
    };
    let fact = token(subject, 0)?;
    let start = subject.chars().count() + 1;
    let blank = test.chars().count() - test.trim_start().chars().count();
    let (test, start) = (test.trim(), start + blank);
    if let Some(limits) = limits(test, start) {
        let (at_least, at_most) = limits?;
        return Ok(Sentence::Limits {
            number: fact,
            at_least,
            at_most,
        });
    }
    let (other_than, list, start) = match test.strip_prefix("inne niż ") {
        Some(list) => (true, list, start + "inne niż ".chars().count()),
        None => (false, test, start),
    };
    Ok(Sentence::Answers {
        fact,
        other_than,
        answers: list_of(list, start)?,
    })
}

type Limits = (Option<(Figure, bool)>, Option<(Figure, bool)>);

fn limits(test: &str, start: usize) -> Option<Result<Limits, &'static str>> {
    let after = |words: &str| {
        test.strip_prefix(words)
            .map(|rest| figure(rest, start + words.chars().count()))
    };
    if let Some(range) = test.strip_prefix("od ") {
        let Some((low, high)) = range.split_once(" do ") else {
            return Some(Err("po „od” podaj też „do”, na przykład „od 18 do 25”"));
        };
        let low_at = start + "od ".chars().count();
        let high_at = low_at + low.chars().count() + " do ".chars().count();
        return Some(
            figure(low, low_at)
                .and_then(|low| Ok((Some((low, true)), Some((figure(high, high_at)?, true))))),
        );
    }
    let lower = |figure: Result<Figure, _>, inclusive| {
        figure.map(|figure| (Some((figure, inclusive)), None))
    };
    let upper = |figure: Result<Figure, _>, inclusive| {
        figure.map(|figure| (None, Some((figure, inclusive))))
    };
    None.or_else(|| after("co najmniej ").map(|figure| lower(figure, true)))
        .or_else(|| after("powyżej ").map(|figure| lower(figure, false)))
        .or_else(|| after("najwyżej ").map(|figure| upper(figure, true)))
        .or_else(|| after("poniżej ").map(|figure| upper(figure, false)))
}

fn figure(text: &str, at: usize) -> Result<Figure, &'static str> {
    if let Some(key) = text.strip_prefix('@') {
        return Ok(Figure::Amount(token(key, at + 1)?));
    }
    let digits = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.');
    let number = text.replace(',', ".").parse().ok().filter(|_| digits);
    number
        .map(Figure::Number)
        .ok_or("tu ma stać liczba albo „@klucz” z pliku kwoty.toml")
}

fn list_of(list: &str, start: usize) -> Result<Vec<Token>, &'static str> {
    let mut at = start;
    let mut tokens = Vec::new();
    for word in list.split(" lub ") {
        tokens.push(token(word, at)?);
        at += word.chars().count() + " lub ".chars().count();
    }
    Ok(tokens)
}

fn token(word: &str, at: usize) -> Result<Token, &'static str> {
    const LOOK: &str = "napisz nazwę pojęcia albo „fakt: odpowiedź”; \
                        dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”";
    let at = at
        + word
            .chars()
            .take_while(|letter| letter.is_whitespace())
            .count();
    let word = word.trim();
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if word.is_empty() || !word.chars().all(plain) {
        return Err(LOOK);
    }
    Ok(Token {
        word: word.to_owned(),
        at,
    })
}
