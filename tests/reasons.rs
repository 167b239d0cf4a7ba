//! Are the reasons a person reads the ones that decide, and no more? Asked of the proofs: whether what the reasons
//! read of the answers brings the verdict about for everybody who gives these answers, and whether fewer would.

use crate::shelf;
use drogowskaz::authoring::library::Edition;
use drogowskaz::authoring::proof;
use drogowskaz::domain::{Answers, Case, Condition, Criterion, Grounds, Outcome, Verdict};

/// The worked cases of a city's services and of its personas.
fn people(edition: &Edition) -> Vec<Answers> {
    let book = &edition.book;
    let examples = edition.examples.iter().step_by(7);
    let mut people: Vec<Answers> = examples.map(|example| example.answers(book)).collect();
    for file in shelf::personas() {
        let (persona, home) = shelf::persona(&file);
        if home.city == edition.city {
            let mut answers = Answers::none(book);
            let replies = persona.replies.iter();
            replies.for_each(|(fact, reply)| answers.set(*fact, Some(*reply)));
            people.push(answers);
        }
    }
    people
}

fn criteria<'a>(grounds: &Grounds<'a>) -> Vec<&'a Criterion> {
    match grounds {
        Grounds::Met(criteria) | Grounds::Lacking(criteria) => criteria.clone(),
        Grounds::Excluded(one) | Grounds::Failed(one) => vec![*one],
    }
}

/// Lets every person in the city hear every verdict; `complain` says what is wrong with its reasons.
#[track_caller]
fn check(complain: impl Fn(&mut proof::Grounds, &Case, &Verdict) -> Option<&'static str>) {
    let edition = shelf::edition();
    let book = &edition.book;
    let mut court = proof::Grounds::new(edition, shelf::today());
    let mut wrong = Vec::new();
    for answers in people(edition) {
        let case = Case {
            book,
            answers: &answers,
            today: shelf::today(),
        };
        let verdicts = case.verdicts();
        let settled = verdicts
            .iter()
            .filter(|verdict| verdict.outcome != Outcome::Unknown);
        for verdict in settled {
            if let Some(complaint) = complain(&mut court, &case, verdict) {
                let key = &edition.service_keys[verdict.service.index()];
                wrong.push(format!("{key}: {complaint}"));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reasons_shown_decide_for_everybody_who_gives_the_same_answers() {
    check(|court, case, verdict| {
        let facts = case.support(verdict, &criteria(&case.fewest(verdict)));
        let enough = court.suffice(case.answers, facts, verdict.service);
        (!enough).then_some("somebody with the same answers is told otherwise")
    });
}

/// Of reasons that it fits: somebody meets all the others and not this one. Of reasons that it does not: somebody
/// meets this alternative and none of the others.
#[test]
fn no_reason_shown_follows_from_the_others() {
    check(|court, case, verdict| {
        let grounds = case.fewest(verdict);
        let fits = matches!(grounds, Grounds::Met(_));
        let shown = criteria(&grounds);
        let idle = (0..shown.len()).any(|place| {
            let mut others: Vec<&Condition> = shown.iter().map(|one| &one.condition).collect();
            let this = [others.remove(place)];
            let possible = if fits {
                court.can_be(&others, &this)
            } else {
                court.can_be(&this, &others)
            };
            !possible
        });
        idle.then_some("a reason follows from the others")
    });
}
