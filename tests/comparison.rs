//! What two people at one desk see: the difference that an answer makes, the whole trace of a verdict, and which
//! questions stand in the open.

use crate::shelf::{self, book, edition, fact, today};
use drogowskaz::domain::{
    Agenda, Answers, Case, Clause, Comparison, FactId, Outcome, Reply, ServiceId, Standing, Truth,
    Value, Word,
};
use expect_test::{Expect, expect};
use std::collections::BTreeSet;

fn on(answers: &Answers) -> Case<'_> {
    Case {
        book: book(),
        answers,
        today: today(),
    }
}

/// The answers of every persona who lives in the city.
fn people() -> Vec<Answers> {
    let mut people = Vec::new();
    for file in shelf::personas() {
        let (persona, home) = shelf::persona(&file);
        if home.city == edition().city {
            let mut answers = Answers::none(book());
            let replies = persona.replies.iter();
            replies.for_each(|(fact, reply)| answers.set(*fact, Some(*reply)));
            people.push(answers);
        }
    }
    people
}

/// The first answer of a list to each of these questions.
fn answers(said: &[(&str, usize)]) -> Answers {
    let mut answers = Answers::none(book());
    for (name, place) in said {
        let chosen = [*place].into_iter().collect();
        answers.set(fact(name), Some(Reply::Is(Value::Chosen(chosen))));
    }
    answers
}

fn standing(case: &Case, it: Option<&Standing>) -> String {
    it.map_or("-".to_owned(), |it| {
        let amount = it.amount.map(|(range, _)| format!(" {}", case.span(range)));
        format!("{:?}{}", it.outcome, amount.unwrap_or_default())
    })
}

/// Changes one answer of a case and compares.
fn check(before: &Answers, (name, place): (&str, usize), expected: &Expect) {
    let chosen = Value::Chosen([place].into_iter().collect());
    let after = before.but(fact(name), Some(Reply::Is(chosen)));
    let (before, after) = (on(before), on(&after));
    let comparison = Comparison::of(&before, &after);
    let row = |service: ServiceId| &edition().service_keys[service.index()];
    let rows = comparison.changes().map(|change| {
        format!(
            "{}: {} → {}\n",
            row(change.service),
            standing(&before, change.before.as_ref()),
            standing(&after, change.after.as_ref())
        )
    });
    expected.assert_eq(&rows.collect::<String>());
}

#[test]
fn one_who_lives_elsewhere_sees_what_that_costs() {
    check(
        &answers(&[("potrzeby", 8), ("zamieszkanie", 0)]),
        ("zamieszkanie", 3),
        &expect![[r#"
            zasilek-celowy-na-pogrzeb: Unknown → Unlikely
        "#]],
    );
}

#[test]
fn between_a_case_and_itself_nothing_changes() {
    for answers in people() {
        let case = on(&answers);
        let comparison = Comparison::of(&case, &case);
        assert!(comparison.facts.is_empty());
        assert_eq!(comparison.changes().count(), 0);
        assert_eq!(comparison.rows.len(), case.in_play().len());
    }
}

/// Whether a service fits, by nothing but its trace.
fn fits(case: &Case, service: ServiceId) -> Truth {
    let truths = |clause: Clause| case.trace(service, clause).into_iter().map(|it| it.truth);
    let any = if case.trace(service, Clause::Any).is_empty() {
        Truth::Yes
    } else {
        Truth::any(truths(Clause::Any))
    };
    Truth::all(truths(Clause::All)) & any & !Truth::any(truths(Clause::Never))
}

#[test]
fn the_trace_of_a_verdict_comes_to_that_verdict() {
    for answers in people() {
        let case = on(&answers);
        for verdict in case.verdicts() {
            let told = match verdict.outcome {
                Outcome::Likely | Outcome::Possible => Truth::Yes,
                Outcome::Unknown => Truth::Unknown,
                Outcome::Unlikely => Truth::No,
            };
            let key = &edition().service_keys[verdict.service.index()];
            assert_eq!(fits(&case, verdict.service), told, "{key}");
        }
    }
}

#[test]
fn what_is_open_in_a_trace_names_the_question_that_would_settle_it() {
    for answers in people() {
        let case = on(&answers);
        for verdict in case.verdicts() {
            let checks = Clause::ALL.map(|clause| case.trace(verdict.service, clause));
            for check in checks.iter().flatten() {
                assert!(check.truth == Truth::Unknown || check.open.is_empty());
            }
        }
    }
}

#[test]
fn the_question_that_is_due_stands_in_the_open() {
    for answers in people().into_iter().chain([Answers::none(book())]) {
        let Agenda { open, others, due } = on(&answers).agenda(None);
        assert!(due.is_none_or(|due| open.contains(&due)));
        assert!(open.contains(&book().needs));
        let answered = |fact: &&FactId| answers.to(**fact).is_some();
        assert_eq!(others.iter().find(answered), None);
    }
}

#[test]
fn every_topic_of_questions_has_its_name() {
    let topics: BTreeSet<u8> = book().questions.iter().map(|one| one.topic).collect();
    let names = book().texts.word(Word::Topics).lines();
    let first = |topic: u8| {
        let mut all = book().questions.iter();
        let found = all.find(|question| question.topic == topic);
        found.map_or("", |question| book().text(question.label))
    };
    let named = topics.iter().zip(names.clone());
    let named = named.map(|(topic, name)| format!("{name}: {}\n", first(*topic)));
    assert_eq!(topics.len(), names.count());
    expect![[r#"
        Sprawa: Czego dotyczy sprawa
        Pilne: Niebezpieczeństwo teraz
        Dach nad głową: Nocleg tej nocy
        Przemoc: Bezpieczeństwo w domu
        Pobyt i obywatelstwo: Związek z miastem
        Pieniądze: Czego brakuje
        Zdrowie: Ubezpieczenie zdrowotne
        Osoba, której pomagamy: Wiek
        Orzeczenie: Twoje orzeczenie
        Nowy początek: Zakład karny
        Nagłe zdarzenie: Nagłe zdarzenie
        Pogrzeb: Pogrzeb
        Dzieci i rodzina: Dzieci lub ciąża
        Niepełnosprawność: Czego szukasz
        Opieka: Pomoc na co dzień
        Inna sprawa: Inna sprawa
        Inne świadczenia: Stałe świadczenia tej osoby
    "#]]
    .assert_eq(&named.collect::<String>());
}
