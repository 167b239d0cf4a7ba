//! What somebody types into the search, and how well a text fits it: without diacritics, whatever the ending.

/// The fewest letters two words must share, to be forms of one.
const ROOT: usize = 4;
/// The longest ending a form of a word may have.
const ENDING: usize = 3;
/// The fewest digits that are looked for inside a phone number; fewer must be the whole number.
const DIGITS: usize = 5;

/// What is searched for.
pub(super) struct Query {
    words: Vec<Said>,
    digits: Option<String>,
}

/// A word as it is compared, and whether a dot cuts it short, as in "ul.".
struct Said {
    word: String,
    cut: bool,
}

/// How well a text fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It says just that.
    Whole,
    /// It has all the words.
    Words,
    /// It has words that begin so, or differ in the last letter.
    Beginnings,
    /// It has other forms of the words.
    Forms,
}

impl Query {
    /// Reads what was typed; none when there is no word in it.
    pub(super) fn read(typed: &str) -> Option<Query> {
        let mut words = split(typed);
        if words.iter().any(|said| !said.is_little()) {
            words.retain(|said| !said.is_little());
        }
        (!words.is_empty()).then(|| Query {
            words,
            digits: number(typed),
        })
    }

    /// How well a text fits; none when a word is not in it.
    pub(super) fn fit(&self, text: &str) -> Option<Fit> {
        let said = split(text);
        let lone = self.words.len() == 1;
        let each = |asked: &Said| said.iter().filter_map(|said| asked.fit(said, lone)).min();
        let mut worst = Fit::Words;
        for asked in &self.words {
            worst = worst.max(each(asked)?);
        }
        let whole = worst == Fit::Words && said.len() == self.words.len();
        Some(if whole { Fit::Whole } else { worst })
    }

    /// How well a phone number fits, if it is one that was typed.
    pub(super) fn call(&self, phone: &str) -> Option<Fit> {
        let asked = self.digits.as_ref()?;
        let known = number(phone)?;
        if known == *asked {
            Some(Fit::Whole)
        } else {
            let part = asked.len() >= DIGITS && known.contains(asked.as_str());
            part.then_some(Fit::Beginnings)
        }
    }
}

impl Said {
    /// "i", "w", "z": too little to search for.
    fn is_little(&self) -> bool {
        self.word.chars().count() == 1 && !self.is_number()
    }

    fn is_number(&self) -> bool {
        self.word
            .starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// How well a word of a text fits. "ulica" is what "ul." stands for, but not when one asks for it alone.
    fn fit(&self, said: &Said, lone: bool) -> Option<Fit> {
        let cut = said.cut && !lone;
        let (asked, said) = (self.word.as_str(), said.word.as_str());
        if asked == said || (cut && asked.starts_with(said)) {
            return Some(Fit::Words);
        }
        if self.is_number() {
            return None;
        }
        if said.starts_with(asked) {
            return Some(Fit::Beginnings);
        }
        let root = asked.chars().zip(said.chars());
        let root = root.take_while(|(one, other)| one == other).count();
        let ending = |word: &str| word.chars().count() - root;
        let alike = root >= ROOT && ending(asked) <= ENDING.min(root / 2) && ending(said) <= ENDING;
        let near = ending(asked) <= 1 && ending(said) <= 1;
        alike.then_some(if near { Fit::Beginnings } else { Fit::Forms })
    }
}

/// The digits of a phone number without those of the country; none when it is no number.
fn number(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for letter in typed.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else if letter.is_alphabetic() {
            return None;
        }
    }
    let abroad = digits.strip_prefix("0048").or(digits.strip_prefix("48"));
    let home = abroad.filter(|home| home.len() >= 9).map(str::to_owned);
    (digits.len() >= 3).then(|| home.unwrap_or(digits))
}

/// The words of a text in lower case, without Polish diacritics: "łóżko" is found by "lozko", "500+" by "500 plus".
fn split(text: &str) -> Vec<Said> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String, cut: bool| {
        if !word.is_empty() {
            let cut = cut && word.len() <= ENDING;
            let word = std::mem::take(word);
            words.push(Said { word, cut });
        }
    };
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '+' => {
                end(&mut word, false);
                word.push_str("plus");
                end(&mut word, false);
            }
            letter if letter.is_alphanumeric() => word.push(plain(letter)),
            other => end(&mut word, other == '.'),
        }
    }
    end(&mut word, false);
    words
}

fn plain(letter: char) -> char {
    match letter {
        'ą' => 'a',
        'ć' => 'c',
        'ę' => 'e',
        'ł' => 'l',
        'ń' => 'n',
        'ó' => 'o',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        other => other,
    }
}
