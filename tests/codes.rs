//! The case code: whatever a person can answer comes back from it the same, it is short, and junk is refused.
//! `UPDATE_EXPECT=1 cargo test codes` writes the codes of the personas anew; the browser tests take them from there.

use crate::shelf::{book, library, persona, personas, root, rounds, today};
use crate::walks::{Dice, any_reply};
use drogowskaz::authoring::transcript;
use drogowskaz::domain::{
    Choices, FactId, Kind, LONGEST_CODE, Parcel, Question, Range, Reply, Session, Unpacked, Value,
};
use expect_test::{Expect, expect, expect_file};
use proptest::prelude::*;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Where the codes of the personas lie, relative to the checkout.
const CODES: &str = "tests/golden/kody.txt";

/// Packs a parcel, unpacks it, and gives its code.
#[track_caller]
fn check_whole(parcel: &Parcel) -> String {
    let code = book().pack(parcel).expect("what screens offer fits a code");
    assert!(code.len() <= LONGEST_CODE, "{} letters: {code}", code.len());
    assert_eq!(
        book().unpack(&code),
        Unpacked::Whole(parcel.clone()),
        "{code}"
    );
    code
}

/// Whatever a text is, a code that is taken would be written the same.
#[track_caller]
fn check_any(text: &str) {
    if let Unpacked::Whole(parcel) = book().unpack(text) {
        assert_eq!(book().pack(&parcel).as_deref(), Some(text));
    }
}

/// The reply to a question whose code is the largest.
fn last_reply(question: &Question) -> Reply {
    Reply::Is(match &question.kind {
        Kind::One(answers) => Value::Chosen(Choices::one(answers.len() - 1)),
        Kind::Many(answers) => {
            let alone = answers.iter().rposition(|answer| answer.alone);
            let all = (0..answers.len()).collect();
            Value::Chosen(alone.map_or(all, Choices::one))
        }
        Kind::Number { limits, steps } if steps.is_empty() => Value::Number(Range {
            low: f64::midpoint(limits.low, limits.high).floor(),
            high: limits.high,
        }),
        Kind::Number { .. } => Value::Number(question.groups().last().expect("it has steps")),
        Kind::Money => Value::Number(Range {
            low: 5_000_000.0,
            high: f64::INFINITY,
        }),
    })
}

/// Everything answered, by the answers with the largest numbers.
fn everything() -> Parcel {
    let last = book()
        .facts()
        .map(|(fact, question)| (fact, last_reply(question)));
    Parcel {
        city: Some(book().cities.len() - 1),
        replies: last.collect(),
    }
}

/// Any answers that screens offer, to any of the questions.
fn anything(seed: u64) -> Parcel {
    let mut dice = Dice::seeded(seed);
    let mut session = Session::start(book());
    let often = dice.roll(4) + 1;
    for (fact, _) in book().facts() {
        match dice.roll(4) {
            0 => session.skip(fact),
            roll if roll < often => {
                let reply = any_reply(&session.case(book(), today()), fact, &mut dice);
                session.answer(fact, reply);
            }
            _ => (),
        }
    }
    let city = dice.roll(book().cities.len() + 1).checked_sub(1);
    session.parcel(book(), city)
}

#[test]
fn a_thousand_random_cases_come_back_the_same() {
    for seed in 0..rounds(1_000) {
        let parcel = anything(seed);
        check_whole(&parcel);
        let session = Session::resume(book(), &parcel);
        assert_eq!(session.parcel(book(), parcel.city), parcel);
    }
}

#[test]
fn everything_answered_fits_a_code() {
    let code = check_whole(&everything());
    println!(
        "all {} questions answered: {} letters",
        book().questions.len(),
        code.len()
    );
    check_whole(&Parcel::default());
}

#[test]
fn every_answer_alone_comes_back_the_same() {
    for (fact, question) in book().facts() {
        let listed = (0..question.answers().len()).map(|place| Value::Chosen(Choices::one(place)));
        let groups = question.groups().map(Value::Number);
        let replies = listed.chain(groups).map(Reply::Is);
        for reply in replies.chain([Reply::DontKnow, last_reply(question)]) {
            check_whole(&one(fact, reply));
        }
    }
}

fn one(fact: FactId, reply: Reply) -> Parcel {
    Parcel {
        city: None,
        replies: vec![(fact, reply)],
    }
}

#[test]
fn the_codes_of_all_people_are_known_and_short() {
    let mut codes = String::new();
    let mut longest = 0;
    for file in personas() {
        let (persona, edition) = persona(&file);
        let (session, _) = transcript::run(edition, &persona);
        let mut editions = library().editions.iter();
        let city = editions.position(|other| other.city == edition.city);
        let code = check_whole(&session.parcel(&edition.book, city));
        longest = longest.max(code.len());
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let _ = writeln!(codes, "{name} {} {code}", persona.day.date());
    }
    println!(
        "the longest code of {} people: {longest} letters",
        personas().len()
    );
    expect_file![root().join(CODES)].assert_eq(&codes);
}

#[track_caller]
fn check_refused(text: &str, expected: &Expect) {
    expected.assert_eq(&format!("{:?}", book().unpack(text)));
}

/// What comes instead of a code, by mischance or on purpose.
fn junk() -> Vec<String> {
    let code = check_whole(&anything(7));
    let short = [
        "",
        "1",
        "11111",
        "__proto__",
        "constructor",
        "%00",
        "%2e%2e%2f",
        "\0",
        "\u{202e}",
        "ążż",
        "🙂🙂🙂",
        "null",
        "0",
        "-1",
        "1e308",
    ];
    let long = ["1", ":", "Z", "ą", "🙂", "%00"].map(|part| part.repeat((1 << 20) / part.len()));
    let bent = [
        code.to_lowercase(),
        format!("{code}0"),
        format!(" {code}"),
        format!("{code}\n"),
        format!("#K{code}"),
        code.replace('1', "\u{ff11}"),
        code.repeat(2),
    ];
    let short = short.map(str::to_owned);
    short.into_iter().chain(long).chain(bent).collect()
}

#[test]
fn junk_is_refused() {
    for text in junk() {
        let head: String = text.chars().take(20).collect();
        assert!(
            !matches!(book().unpack(&text), Unpacked::Whole(_)),
            "{head}"
        );
    }
}

/// How long one text takes at best: whatever else the machine does only adds to it.
fn time_of(text: &str) -> Duration {
    let once = |_| {
        let begun = Instant::now();
        std::hint::black_box(book().unpack(text));
        begun.elapsed()
    };
    (0..3).map(once).min().unwrap_or_default()
}

#[test]
fn any_text_is_judged_within_fifty_milliseconds() {
    let longest = check_whole(&everything());
    let slowest = junk()
        .iter()
        .chain([&longest])
        .map(|text| time_of(text))
        .max();
    println!("the slowest text takes {slowest:?}");
    assert!(slowest < Some(Duration::from_millis(50)), "{slowest:?}");
}

#[test]
fn every_version_but_ours_is_recognised_as_foreign() {
    let code = check_whole(&anything(7));
    for version in "023456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:".chars() {
        let other = format!("{version}{}", &code[1..]);
        assert_eq!(book().unpack(&other), Unpacked::Foreign, "{version}");
    }
}

#[test]
fn a_code_of_another_version_or_of_other_questions_is_recognised() {
    let code = check_whole(&anything(7));
    check_refused(&format!("2{}", &code[1..]), &expect!["Foreign"]);
    let mut other = book().clone();
    other.fingerprint = (other.fingerprint + 1) % 46_656;
    let foreign = other.pack(&anything(7)).expect("it is as long as ours");
    check_refused(&foreign, &expect!["Foreign"]);
}

#[test]
fn one_letter_changed_lost_added_or_swapped_is_noticed() {
    for seed in 0..rounds(60) {
        let code = check_whole(&anything(seed));
        for at in 1..code.len() {
            let (before, after) = code.split_at(at);
            let rest = &after[1..];
            for letter in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:a ".chars() {
                let changed = format!("{before}{letter}{rest}");
                assert!(changed == code || !matches!(book().unpack(&changed), Unpacked::Whole(_)));
            }
            let mut swapped: Vec<char> = code.chars().collect();
            swapped.swap(at, (at + 1).min(code.len() - 1));
            let swapped: String = swapped.into_iter().collect();
            assert!(swapped == code || !matches!(book().unpack(&swapped), Unpacked::Whole(_)));
            assert!(
                !matches!(book().unpack(before), Unpacked::Whole(_)),
                "{before}"
            );
        }
    }
}

#[test]
fn what_no_screen_offers_has_no_code() {
    let needs = book().needs;
    let nothing = Reply::Is(Value::Chosen(Choices::default()));
    let inapplicable = Reply::Is(Value::NotApplicable);
    let number = Reply::Is(Value::Number(Range::exactly(1.0)));
    for reply in [nothing, inapplicable, number] {
        assert_eq!(book().pack(&one(needs, reply)), None);
    }
}

proptest! {
    #[test]
    fn any_text_is_refused_or_is_a_code(text in ".{0,120}") {
        check_any(&text);
    }

    #[test]
    fn any_text_of_the_right_letters_is_refused_or_is_a_code(text in "1[0-9A-Z./:-]{0,95}") {
        check_any(&text);
    }

    #[test]
    fn a_code_cut_spliced_or_strewn_with_any_letter_is_refused_or_is_a_code(
        seed in any::<u64>(), from in 0..100_usize, to in 0..100_usize, put in any::<Option<char>>(),
    ) {
        let code = check_whole(&anything(seed));
        let (from, to) = (from.min(code.len()), to.min(code.len()));
        let bent: String = code[..from].chars().chain(put).chain(code[to..].chars()).collect();
        check_any(&bent);
    }

    #[test]
    fn what_is_written_is_read_the_same(seed in any::<u64>()) {
        check_whole(&anything(seed));
    }
}
