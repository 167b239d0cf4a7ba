//! Worked cases in one line each: a mark, the person, the outcome, and what the person would read beside it.

use super::prose::{Prose, plain};
use crate::authoring::examples::{Example, in_words};
use crate::authoring::library::Edition;
use crate::domain::{Case, Criterion, Grounds, Outcome, ServiceId, Verdict};

/// All cases of a service.
pub(super) fn all(edition: &Edition, service: ServiceId, prose: &Prose) -> Vec<String> {
    let own = edition
        .examples
        .iter()
        .filter(|example| example.service == service);
    own.map(|example| one(edition, example, prose)).collect()
}

fn one(edition: &Edition, example: &Example, prose: &Prose) -> String {
    let answers = example.answers(&edition.book);
    let case = Case {
        book: &edition.book,
        answers: &answers,
        today: example.day,
    };
    let why = why(&case, &case.judge(example.service), prose);
    let why = if why.is_empty() {
        why
    } else {
        format!(" ({why})")
    };
    let outcome = in_words(example.expected);
    format!(
        "- {} {} → {outcome}{why}",
        mark(example.expected),
        example.person
    )
}

fn mark(outcome: Outcome) -> char {
    match outcome {
        Outcome::Likely => '✔',
        Outcome::Possible => '~',
        Outcome::Unknown => '?',
        Outcome::Unlikely => '✘',
    }
}

fn why(case: &Case, verdict: &Verdict, prose: &Prose) -> String {
    match verdict.outcome {
        Outcome::Likely => String::new(),
        Outcome::Possible => because(&verdict.cautions, prose),
        Outcome::Unknown => {
            let missing = case.labels(verdict.missing).join(", ");
            format!("brakuje: {}", plain(&missing))
        }
        Outcome::Unlikely => {
            let excluded = match &verdict.grounds {
                Grounds::Excluded(criterion) => because(&[*criterion], prose),
                Grounds::Met(_) | Grounds::Failed(_) | Grounds::Lacking(_) => String::new(),
            };
            let wish = case.remedy(verdict).map(|it| plain(&case.wish(&it)));
            let wish = wish.map(|wish| format!("byłoby inaczej, gdyby {wish}"));
            [excluded, wish.unwrap_or_default()].concat()
        }
    }
}

fn because(criteria: &[&Criterion], prose: &Prose) -> String {
    criteria
        .iter()
        .map(|criterion| prose.say(criterion.because))
        .collect::<Vec<_>>()
        .join(" ")
}
