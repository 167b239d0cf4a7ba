//! The condition language: a text in, what it means (or what would be right) out.
//! After each word stands its place in the text, so that a mistake can point at it.

use drogowskaz::authoring::grammar::{Figure, Sentence, Token, parse};
use expect_test::{Expect, expect};

#[track_caller]
fn check(text: &str, expected: &Expect) {
    let said = match parse(text) {
        Ok(sentence) => say(&sentence),
        Err(advice) => format!("nie: {advice}"),
    };
    expected.assert_eq(&said);
}

fn say(sentence: &Sentence) -> String {
    match sentence {
        Sentence::Concept(name) => format!("concept {}", word(name)),
        Sentence::Answers {
            fact,
            other_than,
            answers,
        } => {
            let answers = answers.iter().map(word).collect::<Vec<_>>().join(" or ");
            format!(
                "{} is {}{answers}",
                word(fact),
                if *other_than { "other than " } else { "" }
            )
        }
        Sentence::Limits {
            number,
            at_least,
            at_most,
        } => {
            let lower = at_least
                .as_ref()
                .map(|limit| bound(limit, " from ", " above "));
            let upper = at_most
                .as_ref()
                .map(|limit| bound(limit, " to ", " below "));
            [Some(word(number)), lower, upper]
                .into_iter()
                .flatten()
                .collect()
        }
    }
}

fn bound((figure, inclusive): &(Figure, bool), with: &str, without: &str) -> String {
    let figure = match figure {
        Figure::Number(number) => number.to_string(),
        Figure::Amount(key) => format!("amount {}", word(key)),
    };
    format!("{}{figure}", if *inclusive { with } else { without })
}

fn word(token: &Token) -> String {
    format!("{}@{}", token.word, token.at)
}

#[test]
fn a_bare_name_is_a_concept() {
    check("bez_domu", &expect!["concept bez_domu@0"]);
    check(" bez_domu ", &expect!["concept bez_domu@0"]);
}

#[test]
fn a_fact_has_one_answer_or_several() {
    check("zamieszkanie: mieszka", &expect!["zamieszkanie@0 is mieszka@14"]);
    check(
        "zamieszkanie: mieszka lub meldunek lub przebywa",
        &expect!["zamieszkanie@0 is mieszka@14 or meldunek@26 or przebywa@39"],
    );
}

#[test]
fn answers_can_be_excluded() {
    check("przemoc: inne niż nie", &expect!["przemoc@0 is other than nie@18"]);
    check("osoba_orzeczenie: inne niż w_toku lub brak", &expect!["osoba_orzeczenie@0 is other than w_toku@27 or brak@38"]);
}

#[test]
fn numbers_have_limits_in_words() {
    check("wiek: co najmniej 18", &expect!["wiek@0 from 18"]);
    check("wiek: powyżej 18", &expect!["wiek@0 above 18"]);
    check("wiek: najwyżej 25", &expect!["wiek@0 to 25"]);
    check("wiek: poniżej 26", &expect!["wiek@0 below 26"]);
    check("wiek: od 60 do 64", &expect!["wiek@0 from 60 to 64"]);
}

#[test]
fn limits_can_be_amounts_and_have_grosze() {
    check("dochod: najwyżej @kryterium_sam", &expect!["dochod@0 to amount kryterium_sam@18"]);
    check("dochod: od 99,20 do @kryterium_sam", &expect!["dochod@0 from 99.2 to amount kryterium_sam@21"]);
    check("dochod: poniżej 99.20", &expect!["dochod@0 below 99.2"]);
}

#[test]
fn spaces_do_not_matter_but_places_count_them() {
    check("wiek:co najmniej 18", &expect!["wiek@0 from 18"]);
    check("zamieszkanie:   mieszka lub   meldunek", &expect!["zamieszkanie@0 is mieszka@16 or meldunek@28"]);
    check("zamieszkanie : mieszka", &expect!["zamieszkanie@0 is mieszka@15"]);
}

#[test]
fn there_are_no_signs_no_brackets_and_no_joining_of_facts() {
    check("wiek >= 18", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("wiek: >= 18", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("(bez_domu)", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("bez_domu i mieszka", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("Bez_domu", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
}

#[test]
fn what_is_half_said_comes_with_advice() {
    check("wiek: od 18", &expect!["nie: po „od” podaj też „do”, na przykład „od 18 do 25”"]);
    check("wiek: co najmniej", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("wiek: co najmniej sto", &expect!["nie: tu ma stać liczba albo „@klucz” z pliku kwoty.toml"]);
    check("dochod: najwyżej @", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("zamieszkanie:", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check("zamieszkanie: mieszka lub", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
    check(": mieszka", &expect!["nie: napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”"]);
}
