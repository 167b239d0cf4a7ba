//! Who changes an answer, as often as they like, is told what somebody is told who says the same at once;
//! and is told what the change changed.

use crate::shelf::{book, edition, fact, place, rounds, today};
use crate::truth_laws::person;
use crate::walks::{Dice, any_reply};
use drogowskaz::domain::{
    Answers, Case, Change, Choices, Range, Reply, Session, Truth, Turn, Value,
};
use expect_test::{Expect, expect};

/// How often each person changes an answer.
const EDITS: u64 = 5;

fn on(answers: &Answers) -> Case<'_> {
    Case {
        book: book(),
        answers,
        today: today(),
    }
}

/// Everything a person is told: the verdict on every service, and the plan.
fn told(case: &Case) -> String {
    let services = book().all_services();
    let verdicts: Vec<_> = services.map(|(id, _)| case.judge(id).outcome).collect();
    format!("{verdicts:?} {:?}", case.plan())
}

/// The same answers, given at once by somebody who is asked only what arises.
fn fresh(session: &Session) -> Session {
    let case = session.case(book(), today());
    let mut fresh = Session::start(book());
    for (fact, _) in book().facts() {
        let heard = case.arises(fact) != Truth::No;
        if let Some(reply) = session.answers().to(fact).filter(|_| heard) {
            fresh.answer(fact, reply);
        }
    }
    fresh
}

#[test]
fn ten_thousand_changed_answers_count_as_if_they_were_the_first() {
    for seed in 0..rounds(10_000 / EDITS) {
        let mut dice = Dice::seeded(seed);
        let mut session = Session::start(book());
        let said = person(seed);
        said.iter()
            .for_each(|(fact, reply)| session.answer(*fact, *reply));
        for edit in 0..EDITS {
            let (fact, _) = dice.pick(&said);
            let reply = any_reply(&session.case(book(), today()), fact, &mut dice);
            let before = session.clone();
            session.answer(fact, reply);
            let (case, fresh) = (session.case(book(), today()), fresh(&session));
            let expected = told(&fresh.case(book(), today()));
            assert_eq!(told(&case), expected, "seed {seed}, edit {edit}");
            check_kept(&before, &session, seed);
            check_mirrored(&before.case(book(), today()), &case, seed);
        }
    }
}

/// One answer changed, and no other.
#[track_caller]
fn check_kept(before: &Session, after: &Session, seed: u64) {
    let other = |fact| before.answers().to(fact) != after.answers().to(fact);
    let changed = book().facts().filter(|(fact, _)| other(*fact)).count();
    assert!(changed <= 1, "seed {seed}: {changed} answers changed");
}

/// What came by a change goes by changing back.
#[track_caller]
fn check_mirrored(before: &Case, after: &Case, seed: u64) {
    let back = |change: Change| Change {
        turn: match change.turn {
            Turn::Gained => Turn::Lost,
            Turn::Lost => Turn::Gained,
            Turn::Surer => Turn::LessSure,
            Turn::LessSure => Turn::Surer,
            Turn::Kept => Turn::Kept,
        },
        sums: change.sums.map(|(was, is)| (is, was)),
        ..change
    };
    let there = after.changes_since(before);
    let mirrored: Vec<Change> = before.changes_since(after).into_iter().map(back).collect();
    assert_eq!(there, mirrored, "seed {seed}");
    assert_eq!(after.changes_since(after), [], "seed {seed}");
}

fn chosen(key: &str, answer: &str) -> Reply {
    Reply::Is(Value::Chosen(Choices::one(place(key, answer))))
}

fn exactly(number: u32) -> Reply {
    Reply::Is(Value::Number(Range::exactly(number.into())))
}

/// A mother of two at school, with 1500 zł for the three of them.
fn mother() -> Answers {
    let mut answers = Answers::none(book());
    let chosen_answers = [
        ("potrzeby", "pieniadze"),
        ("zamieszkanie", "mieszka"),
        ("obywatelstwo", "polskie"),
        ("czego_brakuje", "jedzenie"),
        ("powod", "bezrobocie"),
        ("majatek", "nie"),
        ("swiadczenia", "zadne"),
    ];
    for (key, answer) in chosen_answers {
        answers.set(fact(key), Some(chosen(key, answer)));
    }
    answers.set(fact("osoby"), Some(exactly(3)));
    answers.set(fact("dochod"), Some(exactly(150_000)));
    answers
}

/// Compares what one other answer of the mother changes.
#[track_caller]
fn check(key: &str, reply: Reply, expected: &Expect) {
    let before = mother();
    let after = before.but(fact(key), Some(reply));
    let (before, after) = (on(&before), on(&after));
    let lines = after.changes_since(&before).into_iter().map(|change| {
        let service = &edition().service_keys[change.service.index()];
        let sums = change.sums.map(|(was, is)| {
            let sums = format!(": {} → {}", before.span(was), after.span(is));
            sums.replace('\u{a0}', " ")
        });
        format!("{:?} {service}{}\n", change.turn, sums.unwrap_or_default())
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_smaller_income_raises_the_sum() {
    check(
        "dochod",
        exactly(120_000),
        &expect![[r#"
        Kept zasilek-okresowy: 484,50–969 zł → 634,50–1269 zł
    "#]],
    );
}

#[test]
fn an_income_over_the_threshold_takes_some_help_away_and_brings_other() {
    check(
        "dochod",
        exactly(400_000),
        &expect![[r#"
        Lost ekonomiczne-usamodzielnienie
        Gained specjalny-zasilek-celowy
        Lost zasilek-celowy
        Lost zasilek-okresowy
    "#]],
    );
}

#[test]
fn savings_make_help_less_sure() {
    check(
        "majatek",
        chosen("majatek", "tak"),
        &expect![[r#"
        LessSure zasilek-okresowy
    "#]],
    );
}

#[test]
fn the_same_answer_again_changes_nothing() {
    check("osoby", exactly(3), &expect![[""]]);
}
