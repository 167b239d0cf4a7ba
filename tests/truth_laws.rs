//! Is `Unknown` honest? Laws of the logic, of ranges and of bands, and the promise built on them:
//! more answers never turn a settled verdict round.

use crate::shelf::{book, edition, fact, today};
use crate::walks::{Dice, any_reply};
use drogowskaz::domain::Truth::{self, No, Unknown, Yes};
use drogowskaz::domain::{
    Answers, Band, Case, Condition, FactId, Kind, Measure, Outcome, Range, Reply, Session, Value,
    decimal, zloty,
};
use proptest::prelude::*;

const TRUTHS: [Truth; 3] = [Yes, No, Unknown];

fn quick(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Whether `later` knows all that `earlier` knew.
fn refines(earlier: Truth, later: Truth) -> bool {
    earlier == Unknown || earlier == later
}

fn case(answers: &Answers) -> Case<'_> {
    Case {
        book: book(),
        answers,
        today: today(),
    }
}

/// Somebody who answers questions that arise, in any order; every fifth with "nie wiem".
pub(crate) fn person(seed: u64) -> Vec<(FactId, Reply)> {
    let mut dice = Dice::seeded(seed);
    let mut answers = Answers::none(book());
    let mut said = Vec::new();
    for _ in 0..=dice.roll(30) {
        let open =
            |fact: &FactId| answers.to(*fact).is_none() && case(&answers).arises(*fact) == Yes;
        let open: Vec<FactId> = book().facts().map(|(fact, _)| fact).filter(open).collect();
        if open.is_empty() {
            break;
        }
        let fact = dice.pick(&open);
        let reply = if dice.roll(5) == 0 {
            Reply::DontKnow
        } else {
            any_reply(&case(&answers), fact, &mut dice)
        };
        answers.set(fact, Some(reply));
        said.push((fact, reply));
    }
    said
}

fn answers(said: &[(FactId, Reply)]) -> Answers {
    let mut answers = Answers::none(book());
    said.iter()
        .for_each(|(fact, reply)| answers.set(*fact, Some(*reply)));
    answers
}

fn outcomes(answers: &Answers) -> Vec<Outcome> {
    let case = case(answers);
    let services = book().all_services();
    services.map(|(id, _)| case.judge(id).outcome).collect()
}

#[test]
fn and_or_and_not_follow_kleene() {
    for a in TRUTHS {
        assert_eq!(No & a, No);
        assert_eq!(Yes | a, Yes);
        assert_eq!(Yes & a, a);
        assert_eq!(No | a, a);
        assert_eq!(!!a, a);
        for b in TRUTHS {
            assert_eq!(a & b, b & a);
            assert_eq!(a | b, b | a);
            assert_eq!(!(a & b), !a | !b);
            assert_eq!(!(a | b), !a & !b);
            for c in TRUTHS {
                assert_eq!((a & b) & c, a & (b & c));
                assert_eq!((a | b) | c, a | (b | c));
                assert_eq!(Truth::all([a, b, c]), a & b & c);
                assert_eq!(Truth::any([a, b, c]), a | b | c);
                if refines(a, b) {
                    assert!(refines(!a, !b));
                    assert!(refines(a & c, b & c));
                    assert!(refines(a | c, b | c));
                }
            }
        }
    }
}

#[test]
fn money_is_written_as_people_write_it() {
    let written = [
        (0.0, "0"),
        (5.0, "0,05"),
        (9_920.0, "99,20"),
        (101_000.0, "1010"),
        (999_999.0, "9999,99"),
        (1_000_000.0, "10\u{a0}000"),
        (1_200_550.0, "12\u{a0}005,50"),
    ];
    for (grosze, words) in written {
        assert_eq!(decimal(grosze), words);
        assert_eq!(zloty(grosze), format!("{words}\u{a0}zł"));
    }
}

proptest! {
    #![proptest_config(quick(256))]

    #[test]
    fn what_is_written_reads_back_as_the_same_sum(grosze in 0_u32..99_999_999) {
        let digits: String = decimal(f64::from(grosze)).replace('\u{a0}', "");
        let (zloty, rest) = digits.split_once(',').unwrap_or((&digits, "00"));
        prop_assert_eq!(format!("{zloty}{rest}").parse::<u32>(), Ok(grosze));
    }

    #[test]
    fn a_range_on_both_sides_of_a_limit_is_unknown(low in 0_u32..500, width in 0_u32..500, limit in 0_u32..1000, inclusive: bool) {
        let range = Range { low: low.into(), high: (low + width).into() };
        let within = |n: u32| if inclusive { n <= limit } else { n < limit };
        let stays = match (low..=low + width).filter(|n| within(*n)).count() {
            0 => No,
            some if some == (low..=low + width).count() => Yes,
            _ => Unknown,
        };
        prop_assert_eq!(range.stays(limit.into(), inclusive), stays);
        prop_assert_eq!(range.reaches(limit.into(), !inclusive), !stays);
    }

    #[test]
    fn an_income_right_on_the_threshold_a_head_is_within_it(threshold in 1_u32..10_000_000, people in 1_u32..=30) {
        let total = f64::from(threshold) * f64::from(people);
        let each = |total: f64| Range::exactly(total).divided_by(Range::exactly(people.into()));
        let within = |total: f64| each(total).map(|each| each.stays(threshold.into(), true));
        let below = |total: f64| each(total).map(|each| each.stays(threshold.into(), false));
        prop_assert_eq!(within(total), Some(Yes));
        prop_assert_eq!(within(total + 1.0), Some(No));
        prop_assert_eq!(below(total), Some(No));
        prop_assert_eq!(below(total - 1.0), Some(Yes));
    }

    #[test]
    fn a_sum_difference_and_quotient_hold_every_pair(a in 0_u32..1000, b in 1_u32..1000, wide in 0_u32..50, x in 0_u32..50, y in 0_u32..50) {
        let range = |low: u32| Range { low: low.into(), high: (low + wide).into() };
        let one = |low: u32, more: u32| f64::from(low + more.min(wide));
        let (left, right) = (one(a, x), one(b, y));
        let holds = |range: Range, number: f64| range.low <= number && number <= range.high;
        prop_assert!(holds(range(a).plus(range(b)), left + right));
        prop_assert!(holds(range(a).minus(range(b)), left - right));
        prop_assert!(range(a).divided_by(range(b)).is_some_and(|all| holds(all, left / right)));
    }
}

proptest! {
    #![proptest_config(quick(96))]

    #[test]
    fn one_more_answer_never_turns_a_settled_verdict_round(seed: u64) {
        let said = person(seed);
        let mut before = outcomes(&answers(&[]));
        for count in 1..=said.len() {
            let after = outcomes(&answers(&said[..count]));
            for (place, pair) in before.iter().zip(&after).enumerate() {
                let kept = match pair {
                    (Outcome::Unknown, _) | (Outcome::Possible, Outcome::Likely) => true,
                    (earlier, later) => earlier == later,
                };
                let (service, fact) = (&edition().service_keys[place], said[count - 1].0);
                prop_assert!(kept, "{}: {:?} after {}", service, pair, &edition().fact_keys[fact.index()].0);
            }
            before = after;
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(seed: u64) {
        let said = person(seed);
        let mut forwards = Session::start(book());
        let mut backwards = forwards.clone();
        said.iter().for_each(|(fact, reply)| forwards.answer(*fact, *reply));
        said.iter().rev().for_each(|(fact, reply)| backwards.answer(*fact, *reply));
        prop_assert_eq!(outcomes(forwards.answers()), outcomes(backwards.answers()));
    }

    #[test]
    fn whoever_is_not_told_learns_what_is_missing(seed: u64) {
        let answers = answers(&person(seed));
        let case = case(&answers);
        for (id, _) in book().all_services() {
            let verdict = case.judge(id);
            let named = !verdict.missing.is_empty();
            prop_assert!(verdict.outcome != Outcome::Unknown || named, "{}", &edition().service_keys[id.index()]);
        }
    }

    #[test]
    fn bands_lie_side_by_side_and_on_one_side_of_each_threshold(seed: u64, people in 1_u32..=8) {
        let mut answers = answers(&person(seed));
        answers.set(fact("osoby"), Some(Reply::Is(Value::Number(Range::exactly(people.into())))));
        let case = case(&answers);
        for (fact, question) in book().facts() {
            let (low, high, gap) = match &question.kind {
                Kind::One(_) | Kind::Many(_) => continue,
                Kind::Number { limits, .. } => (limits.low, limits.high, 0.0),
                Kind::Money => (0.0, f64::INFINITY, 1.0),
            };
            let bands = case.bands(fact);
            let key = &edition().fact_keys[fact.index()].0;
            prop_assert_eq!(bands.first().map(|band| band.range.low), Some(low), "{}", key);
            prop_assert_eq!(bands.last().map(|band| band.range.high), Some(high), "{}", key);
            for pair in bands.windows(2) {
                let step = pair[1].range.low - pair[0].range.high - 1.0;
                prop_assert!(step == 0.0 || step == gap, "{}: {:?}", key, bands);
            }
            prop_assert!(bands.iter().all(|band| band.range.low <= band.range.high));
            for band in bands {
                let straddled = straddled(&answers, fact, band);
                prop_assert!(straddled.is_none(), "{}: {:?} {:?}", key, band, straddled);
            }
        }
    }
}

/// A threshold of a service still in play that a band of this fact lies on both sides of.
fn straddled(answers: &Answers, fact: FactId, band: Band) -> Option<Condition> {
    let named =
        matches!(&book().question(fact).kind, Kind::Number { steps, .. } if !steps.is_empty());
    if named {
        return None;
    }
    let without = answers.but(fact, None);
    let with = answers.but(fact, Some(Reply::Is(Value::Number(band.range))));
    let (without, with) = (case(&without), case(&with));
    let verdicts = without.verdicts();
    let in_play = verdicts
        .iter()
        .filter(|verdict| verdict.outcome != Outcome::Unlikely);
    let rules = in_play.map(|verdict| &book().service(verdict.service).rule);
    let mut criteria = rules.flat_map(|rule| {
        let lists = [&rule.all, &rule.any, &rule.none, &rule.weakens];
        lists.into_iter().flatten()
    });
    criteria.find_map(|criterion| between(&without, &with, &criterion.condition))
}

fn between(without: &Case, with: &Case, condition: &Condition) -> Option<Condition> {
    match condition {
        _ if without.truth(condition) != Unknown => None,
        Condition::Concept(id) => {
            let mut parts = book().concept(*id).parts.iter();
            parts.find_map(|part| between(without, with, part))
        }
        Condition::Answer { .. } => None,
        Condition::Number { quantity, .. } => {
            let asked = without.quantity(*quantity) == Measure::Unknown;
            let bounded = matches!(with.quantity(*quantity), Measure::Known(_));
            (asked && bounded && with.truth(condition) == Unknown).then(|| condition.clone())
        }
    }
}
