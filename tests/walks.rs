//! Random walks through the interview: whoever answers whatever, skips, goes back or starts anew
//! is led to an end with a door and a phone. The dice are seeded, so that a walk can be walked again.

use crate::shelf::{book, edition, rounds, today};
use drogowskaz::domain::{
    Case, Choices, FactId, Kind, PATIENCE, Phone, Plan, Range, Reply, Session, Truth, Value,
};
use std::collections::BTreeSet;
use std::time::Instant;

/// A random number generator of four lines (Knuth's constants): the same seed, the same walk.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn seeded(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    /// One of a list.
    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len())]
    }

    fn number(&mut self, sides: u32) -> f64 {
        let sides = usize::try_from(sides).expect("a usize has 32 bits");
        f64::from(u32::try_from(self.roll(sides)).expect("a roll is below its sides"))
    }
}

/// An answer that the screen of this question could give.
pub(crate) fn any_reply(case: &Case, fact: FactId, dice: &mut Dice) -> Reply {
    let exact = dice.roll(3) == 0;
    let value = match &case.book.question(fact).kind {
        Kind::One(answers) => Value::Chosen(Choices::one(dice.roll(answers.len()))),
        Kind::Many(answers) => {
            let first = dice.roll(answers.len());
            let more = (0..dice.roll(3)).map(|_| dice.roll(answers.len()));
            let more: Vec<usize> = more.filter(|place| !answers[*place].alone).collect();
            let more = if answers[first].alone {
                Vec::new()
            } else {
                more
            };
            Value::Chosen(more.into_iter().chain([first]).collect())
        }
        Kind::Money if exact => Value::Number(Range::exactly(dice.number(600_000))),
        Kind::Number { .. } | Kind::Money => {
            let bands = case.bands(fact);
            Value::Number(bands[dice.roll(bands.len())].range)
        }
    };
    Reply::Is(value)
}

/// One single need, or none for "nie wiem".
fn starts() -> Vec<(String, Reply)> {
    let (_, keys) = &edition().fact_keys[book().needs.index()];
    let needs = keys.iter().enumerate().map(|(place, key)| {
        let reply = Reply::Is(Value::Chosen(Choices::one(place)));
        (key.clone(), reply)
    });
    needs
        .chain([("nie wiem".to_owned(), Reply::DontKnow)])
        .collect()
}

fn start(name: &str) -> Session {
    let (_, reply) = starts()
        .into_iter()
        .find(|(key, _)| key == name)
        .expect("the need is in data/pytania.toml");
    let mut session = Session::start(book());
    session.answer(book().needs, reply);
    session
}

/// Walks on to the plan, one new answer at a time; says how many it took.
fn walk_on(session: &mut Session, mut answer: impl FnMut(&Case, FactId) -> Reply) -> usize {
    let mut asked = 0;
    while let Some(fact) = session.next(book(), today()) {
        check_step(session);
        let reply = answer(&session.case(book(), today()), fact);
        session.answer(fact, reply);
        asked += 1;
    }
    check_step(session);
    asked
}

/// What holds at every step of every walk.
#[track_caller]
fn check_step(session: &Session) {
    let case = session.case(book(), today());
    if let Some(fact) = session.next(book(), today()) {
        let name = &edition().fact_keys[fact.index()].0;
        assert_eq!(session.answers().to(fact), None, "{name} is asked twice");
        assert_ne!(case.arises(fact), Truth::No, "{name} does not arise");
    }
    check_plan(&case, &case.plan());
}

#[track_caller]
fn check_plan(case: &Case, plan: &Plan) {
    assert!(!plan.visits.is_empty(), "a plan without a door");
    for visit in &plan.visits {
        assert!(!visit.offices.is_empty() && !visit.sections.is_empty());
        for section in &visit.sections {
            let phones: &[Phone] = book().phones(*section);
            let office = book().section(*section).office;
            assert!(visit.offices.contains(&office));
            assert!(
                book().address(office).is_some() || book().office(office).institution.is_some()
            );
            assert_ne!(
                phones.first().map_or("", |phone| book().text(phone.number)),
                ""
            );
        }
        let documents: BTreeSet<&str> = visit.documents.iter().map(|id| book().text(*id)).collect();
        assert_eq!(documents.len(), visit.documents.len(), "a document twice");
    }
    let errands = plan.visits.iter().flat_map(|visit| &visit.errands);
    let placed: Vec<_> = errands.map(|errand| errand.verdict.service).collect();
    let rest = plan.open.iter().chain(&plan.unlikely);
    let rest = rest.chain(&plan.suspended).chain(&plan.aside);
    let rest: Vec<_> = rest.map(|verdict| verdict.service).collect();
    let in_play = case.in_play();
    for service in &in_play {
        let times = placed.iter().chain(&rest).filter(|it| *it == service);
        let times = times.count();
        let last_resort = *service == book().city.fallback;
        let key = &edition().service_keys[service.index()];
        assert!(times == 1 || last_resort, "{key} stands {times} times");
    }
    let mut strangers = placed.iter().filter(|service| !in_play.contains(service));
    assert!(
        strangers.all(|service| *service == book().city.fallback),
        "the plan leads where nobody asked to go"
    );
}

#[test]
fn two_thousand_walks_with_changes_of_mind_end_at_a_door() {
    for seed in 0..rounds(2_000) {
        let mut dice = Dice::seeded(seed);
        let mut session = Session::start(book());
        let mut asked: Vec<FactId> = Vec::new();
        while let Some(fact) = session.next(book(), today()) {
            let case = session.case(book(), today());
            match dice.roll(100) {
                0 => {
                    session.restart(book());
                    assert_eq!(session, Session::start(book()));
                    asked.clear();
                }
                1..10 if !asked.is_empty() => {
                    let old = dice.pick(&asked);
                    let reply = any_reply(&case, old, &mut dice);
                    session.answer(old, reply);
                }
                10..22 => {
                    session.skip(fact);
                    asked.push(fact);
                }
                _ => {
                    let reply = any_reply(&case, fact, &mut dice);
                    session.answer(fact, reply);
                    asked.push(fact);
                }
            }
            assert!(asked.len() <= PATIENCE + 1, "seed {seed}: too many");
            check_step(&session);
        }
    }
}

#[test]
fn every_single_need_ends_within_twelve_questions() {
    for (need, _) in starts() {
        let mut counts: Vec<usize> = (0..rounds(60))
            .map(|seed| {
                let mut dice = Dice::seeded(seed);
                walk_on(&mut start(&need), |case, fact| {
                    any_reply(case, fact, &mut dice)
                })
            })
            .collect();
        let silent = walk_on(&mut start(&need), |_, _| Reply::DontKnow);
        counts.sort_unstable();
        let (median, longest) = (counts[counts.len() / 2], counts[counts.len() - 1]);
        println!("{need:18} median {median:2}, longest {longest:2}, only „nie wiem” {silent:2}");
        assert!(longest.max(silent) <= PATIENCE, "{need}: {longest}");
    }
}

#[test]
fn violence_and_a_night_without_shelter_lead_to_their_section_after_one_answer() {
    let crises = [("przemoc", "przemoc"), ("dach", "bezdomnosc")];
    let mut elsewhere = Vec::new();
    for (need, section) in crises {
        let session = start(need);
        let fact = session
            .next(book(), today())
            .expect("a crisis is asked about");
        let answers = book().question(fact).answers().len();
        let replies = (0..answers).map(|place| Reply::Is(Value::Chosen(Choices::one(place))));
        for reply in replies.chain([Reply::DontKnow]) {
            let mut session = session.clone();
            session.answer(fact, reply);
            let case = session.case(book(), today());
            let plan = case.plan();
            let sections = plan.visits.iter().flat_map(|visit| &visit.sections);
            let keys: Vec<&str> = sections
                .map(|id| edition().section_keys[id.index()].as_str())
                .collect();
            if !keys.iter().any(|key| key.contains(section)) {
                elsewhere.push((need, reply));
            }
            check_plan(&case, &plan);
        }
    }
    assert_eq!(elsewhere, []);
}

#[test]
fn evaluation_time_is_not_felt() {
    let often = if cfg!(debug_assertions) { 50 } else { 1000 };
    let mut session = start("nie wiem");
    let mut dice = Dice::seeded(1);
    for _ in 0..6 {
        if let Some(fact) = session.next(book(), today()) {
            let reply = any_reply(&session.case(book(), today()), fact, &mut dice);
            session.answer(fact, reply);
        }
    }
    let mut times: Vec<u128> = (0..often)
        .map(|_| {
            let begun = Instant::now();
            let case = session.case(book(), today());
            std::hint::black_box((case.verdicts(), session.next(book(), today()), case.plan()));
            begun.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    let median = times[often / 2];
    println!(
        "one evaluation of all {} services: {median} µs",
        book().services.len()
    );
    assert!(cfg!(debug_assertions) || median < 5_000);
}
