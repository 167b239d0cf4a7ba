//! Conditions in Polish prose, for people who review the rulebook: no key and no operator.
//! It remembers which questions and amounts it has spoken of, so that a card can explain them.

use crate::authoring::library::Edition;
use crate::domain::{
    AmountId, Answer, Choices, Condition, Criterion, Day, FactId, Join, Otherwise, Question,
    Subject, TextId, Value,
};
use std::cell::RefCell;

/// One edition in words, with the amounts of one day.
pub(super) struct Prose<'a> {
    pub(super) edition: &'a Edition,
    pub(super) day: Day,
    pub(super) amounts: RefCell<Vec<AmountId>>,
    facts: RefCell<Vec<FactId>>,
}

/// One line of a list, and how deep it lies.
type Line = (usize, String);

impl<'a> Prose<'a> {
    /// Nothing said yet.
    pub(super) fn new(edition: &'a Edition, day: Day) -> Prose<'a> {
        Prose {
            edition,
            day,
            amounts: RefCell::default(),
            facts: RefCell::default(),
        }
    }

    /// A text with its amounts, on ordinary spaces.
    pub(super) fn say(&self, text: TextId) -> String {
        let marks = self.edition.book.text(text).split("{@").skip(1);
        for index in marks.filter_map(|mark| mark.split_once('}')?.0.parse().ok()) {
            self.remember_amount(AmountId::at(index));
        }
        plain(&self.edition.book.say(text, self.day))
    }

    /// A criterion as an item of a numbered list, with its reasons.
    /// What would have to be otherwise is said only where a criterion `has_to_hold`.
    pub(super) fn criterion(
        &self,
        criterion: &Criterion,
        number: usize,
        has_to_hold: bool,
    ) -> Vec<String> {
        let because = self.say(criterion.because);
        let unless = criterion.unless.filter(|_| has_to_hold);
        let unless = unless.map(|text| format!("Byłoby inaczej, gdyby {}.", self.say(text)));
        let (head, mut below) = match self.leaf(&criterion.condition) {
            Some(leaf) => (leaf, vec![(1, format!("Powód: {because}"))]),
            None => self.branch(&criterion.condition, Some(because), 1),
        };
        below.extend(unless.map(|unless| (1, unless)));
        below.extend(self.basis(&criterion.condition).map(|basis| (1, basis)));
        let first = format!("{number}. {head}");
        std::iter::once(first)
            .chain(below.iter().map(bullet))
            .collect()
    }

    /// A condition as a list, its parts one level deeper each.
    pub(super) fn condition(&self, condition: &Condition, depth: usize) -> Vec<String> {
        self.outline(condition, depth).iter().map(bullet).collect()
    }

    /// Questions spoken of that are not asked of everybody: when they are, and what counts otherwise.
    pub(super) fn when_asked(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut next = 0;
        while let Some(fact) = self.spoken_of(next) {
            let question = self.edition.book.question(fact);
            if let Some(condition) = &question.asked_when {
                lines.push(format!("- {}", self.question(fact)));
                lines.extend(self.asked(condition));
                lines.push(bullet(&(1, self.otherwise(question))));
            }
            next += 1;
        }
        lines
    }

    /// A question in quotation marks.
    pub(super) fn question(&self, fact: FactId) -> String {
        remember(&self.facts, fact);
        format!("„{}”", self.say(self.edition.book.question(fact).text))
    }

    /// Whose fact it is, when it is not the asker's own.
    pub(super) fn whose(&self, fact: FactId) -> &'static str {
        match self.edition.book.question(fact).subject {
            Subject::Asker => "",
            Subject::CaredFor => " (osoba, dla której szukasz pomocy)",
            Subject::Child => " (dziecko)",
            Subject::Household => " (wszyscy w domu)",
        }
    }

    /// Keeps an amount for the list at the end of the card.
    pub(super) fn remember_amount(&self, amount: AmountId) {
        remember(&self.amounts, amount);
    }

    /// A condition in one line, if one line can say it.
    fn leaf(&self, condition: &Condition) -> Option<String> {
        match condition {
            Condition::Concept(id) => match self.edition.book.concept(*id).parts.as_slice() {
                [only] => self.leaf(only),
                _ => None,
            },
            Condition::Answer { fact, any } => {
                let answers = self.answers(self.edition.book.question(*fact), *any);
                Some(format!(
                    "{} – {answers}{}",
                    self.question(*fact),
                    self.whose(*fact)
                ))
            }
            Condition::Number {
                quantity,
                at_least,
                at_most,
            } => Some(self.limited(*quantity, at_least.as_ref(), at_most.as_ref())),
        }
    }

    fn outline(&self, condition: &Condition, depth: usize) -> Vec<Line> {
        if let Some(leaf) = self.leaf(condition) {
            return vec![(depth, leaf)];
        }
        let own = match condition {
            Condition::Concept(id) => self
                .edition
                .reasons
                .get(id.index())
                .and_then(|reasons| reasons.because),
            Condition::Answer { .. } | Condition::Number { .. } => None,
        };
        let (head, below) = self.branch(condition, own.map(|text| self.say(text)), depth + 1);
        let basis = self.basis(condition).map(|basis| (depth + 1, basis));
        std::iter::once((depth, head))
            .chain(below)
            .chain(basis)
            .collect()
    }

    /// A situation made of several conditions: its reason, and its parts below.
    fn branch(
        &self,
        condition: &Condition,
        because: Option<String>,
        depth: usize,
    ) -> (String, Vec<Line>) {
        let Condition::Concept(id) = condition else {
            return (String::new(), Vec::new());
        };
        let concept = self.edition.book.concept(*id);
        if let [only] = concept.parts.as_slice() {
            return self.branch(only, because, depth);
        }
        let joined = match concept.join {
            Join::All => "Wszystko naraz:",
            Join::Any => "Wystarczy jedno:",
        };
        let head = because.map_or_else(
            || joined.to_owned(),
            |because| format!("{because} {joined}"),
        );
        (
            head,
            concept
                .parts
                .iter()
                .flat_map(|part| self.outline(part, depth))
                .collect(),
        )
    }

    fn basis(&self, condition: &Condition) -> Option<String> {
        let Condition::Concept(id) = condition else {
            return None;
        };
        let basis = self.edition.bases.get(id.index()).and_then(Option::as_ref);
        basis.map(|basis| format!("Podstawa: {basis}"))
    }

    /// The answers of a set, or the few that are not in it, when that is much shorter.
    fn answers(&self, question: &Question, any: Choices) -> String {
        let all = question.answers().iter().enumerate();
        let (inside, outside): (Vec<_>, Vec<_>) = all.partition(|(place, _)| any.has(*place));
        let names = |answers: &[(usize, &Answer)], joint: &str| {
            answers
                .iter()
                .map(|(_, answer)| self.say(answer.text))
                .collect::<Vec<_>>()
                .join(joint)
        };
        if !outside.is_empty() && inside.len() > 2 * outside.len() {
            return format!("wszystko oprócz: {}", names(&outside, " oraz "));
        }
        names(&inside, " albo ")
    }

    fn spoken_of(&self, place: usize) -> Option<FactId> {
        self.facts.borrow().get(place).copied()
    }

    fn asked(&self, condition: &Condition) -> Vec<String> {
        if let Some(leaf) = self.leaf(condition) {
            return vec![bullet(&(1, format!("Pytamy, gdy {leaf}.")))];
        }
        let head = bullet(&(1, "Pytamy, gdy:".to_owned()));
        std::iter::once(head)
            .chain(self.condition(condition, 2))
            .collect()
    }

    fn otherwise(&self, question: &Question) -> String {
        match &question.otherwise {
            Otherwise::SameAs(other, _) => {
                format!("Inaczej liczy się odpowiedź na {}.", self.question(*other))
            }
            Otherwise::Is(Value::Chosen(chosen)) => {
                format!("Inaczej przyjmujemy: {}.", self.answers(question, *chosen))
            }
            Otherwise::Is(Value::Number(_) | Value::NotApplicable) => {
                "Inaczej to pytanie nie dotyczy tej osoby, więc warunek nie zachodzi.".to_owned()
            }
        }
    }
}

/// Text on ordinary spaces: a file for reviewers has no line to keep together.
pub(super) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn bullet((depth, text): &Line) -> String {
    format!("{}- {text}", "    ".repeat(*depth))
}

fn remember<T: PartialEq>(list: &RefCell<Vec<T>>, thing: T) {
    let mut list = list.borrow_mut();
    if !list.contains(&thing) {
        list.push(thing);
    }
}
