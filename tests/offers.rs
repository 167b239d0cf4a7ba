//! What is shown without being asked for: what is certain before the last question, what else somebody may be due,
//! and what nobody who is harmed may ever meet.

use crate::shelf::{book, edition, fact, persona, personas, place, rounds, today};
use crate::truth_laws::person;
use drogowskaz::authoring::transcript;
use drogowskaz::domain::{
    Case, Choices, FactSet, Grounds, Outcome, Reply, Role, ServiceId, Session, Value, Verdict,
};
use expect_test::expect;
use std::collections::BTreeMap;

/// Every service that a person sees anywhere in their plan, or beside a question.
fn shown(case: &Case) -> Vec<ServiceId> {
    let plan = case.plan();
    let errands = plan.visits.iter().flat_map(|visit| &visit.errands);
    let errands = errands.map(|errand| errand.verdict.service);
    let lists = [&plan.suspended, &plan.open, &plan.unlikely, &plan.aside];
    let listed = lists.into_iter().flatten().map(|verdict| verdict.service);
    let beyond: Vec<Verdict> = case.beyond();
    errands
        .chain(listed)
        .chain(beyond.iter().map(|verdict| verdict.service))
        .chain(case.sure().named)
        .collect()
}

/// Every person answers at random; whoever is harmed, or sees harm, and harms nobody, says so.
#[test]
fn nobody_who_is_harmed_meets_the_programme_for_those_who_harm() {
    let programme = "program-dla-stosujacych-przemoc";
    let harmed = ["doznaje", "dziecko", "swiadek"].map(|answer| place("przemoc", answer));
    for seed in 0..rounds(3_000) {
        let mut session = Session::start(book());
        person(seed)
            .into_iter()
            .for_each(|(fact, reply)| session.answer(fact, reply));
        let needs = Choices::one(place("potrzeby", "przemoc"));
        session.answer(book().needs, Reply::Is(Value::Chosen(needs)));
        let how = harmed[usize::try_from(seed % 3).unwrap_or_default()];
        session.answer(fact("przemoc"), Reply::Is(Value::Chosen(Choices::one(how))));
        let case = session.case(book(), today());
        let met = shown(&case)
            .iter()
            .any(|service| edition().service_keys[service.index()] == programme);
        assert!(!met, "seed {seed}");
    }
}

#[test]
fn what_is_named_before_the_last_question_gives_nothing_away() {
    let violence = book()
        .all_services()
        .filter(|(_, service)| service.needs == Choices::one(place("potrzeby", "przemoc")))
        .map(|(id, _)| id)
        .collect::<Vec<_>>();
    assert!(!violence.is_empty());
    for seed in 0..rounds(1_000) {
        let mut session = Session::start(book());
        for (fact, reply) in person(seed) {
            session.answer(fact, reply);
            let case = session.case(book(), today());
            let sure = case.sure();
            let told = sure.named.iter().any(|service| violence.contains(service));
            assert!(!told, "seed {seed}");
            let likely = |service: &ServiceId| case.judge(*service).outcome == Outcome::Likely;
            assert!(sure.named.iter().all(likely), "seed {seed}");
        }
    }
}

#[test]
fn what_is_offered_unasked_fits_was_not_asked_for_and_does_not_speak_of_danger() {
    let mut offered: BTreeMap<String, usize> = BTreeMap::new();
    for file in personas() {
        let (persona, edition) = persona(&file);
        let (session, _) = transcript::run(edition, &persona);
        let case = session.case(&edition.book, persona.day);
        let (in_play, beyond) = (case.in_play(), case.beyond());
        let urgent = case.plan().visits.iter().any(|visit| visit.urgent);
        assert!(!urgent || beyond.is_empty(), "{}", file.display());
        for verdict in beyond {
            assert!(verdict.outcome <= Outcome::Possible && !in_play.contains(&verdict.service));
            let grounds = match case.fewest(&verdict) {
                Grounds::Met(criteria) => criteria,
                other => panic!("{other:?}"),
            };
            let mut read = FactSet::default();
            let criteria = grounds.iter();
            criteria.for_each(|one| case.facts_read(&one.condition, &mut read));
            let mut facts = edition.book.facts();
            let danger = facts.any(|(fact, it)| it.role == Role::Danger && read.contains(fact));
            assert!(!danger, "{}", file.display());
            let key = edition.service_keys[verdict.service.index()].clone();
            *offered.entry(key).or_default() += 1;
        }
    }
    let lines = offered
        .iter()
        .map(|(key, people)| format!("{key}: {people}\n"));
    expect![[r#"
        asystent-rodziny: 2
        bon-cieplowniczy: 1
        dzienny-dom-pomocy: 3
        mieszkanie-treningowe: 5
        paczki-zywnosciowe: 1
        pobyt-krotki-w-dps: 3
        pomoc-dorazna: 16
        specjalistyczne-uslugi-opiekuncze: 3
        uslugi-opiekuncze: 3
        uslugi-sasiedzkie: 3
    "#]]
    .assert_eq(&lines.collect::<String>());
}
