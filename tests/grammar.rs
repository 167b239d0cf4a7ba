//! The condition language: a text in, what it means (or what would be right) out.
//! After each word stands its place in the text, so that a mistake can point at it.

use drogowskaz::authoring::grammar::{Figure, Sentence, Token, parse};
use expect_test::{Expect, expect};

/// What each of these texts means.
#[track_caller]
fn check(texts: &[&str], expected: &Expect) {
    let said = texts.iter().map(|text| match parse(text) {
        Ok(sentence) => format!("{text} → {}\n", say(&sentence)),
        Err(advice) => format!("{text} → {advice}\n"),
    });
    expected.assert_eq(&said.collect::<Vec<_>>().concat());
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
    check(
        &["bez_domu", " bez_domu "],
        &expect![[r#"
        bez_domu → concept bez_domu@0
         bez_domu  → concept bez_domu@1
    "#]],
    );
}

#[test]
fn a_fact_has_one_answer_or_several() {
    check(
        &[
            "zamieszkanie: mieszka",
            "zamieszkanie: mieszka lub meldunek lub przebywa",
        ],
        &expect![[r#"
            zamieszkanie: mieszka → zamieszkanie@0 is mieszka@14
            zamieszkanie: mieszka lub meldunek lub przebywa → zamieszkanie@0 is mieszka@14 or meldunek@26 or przebywa@39
        "#]],
    );
}

#[test]
fn answers_can_be_excluded() {
    check(
        &[
            "przemoc: inne niż nie",
            "orzeczenie: inne niż w_toku lub brak",
        ],
        &expect![[r#"
            przemoc: inne niż nie → przemoc@0 is other than nie@18
            orzeczenie: inne niż w_toku lub brak → orzeczenie@0 is other than w_toku@21 or brak@32
        "#]],
    );
}

#[test]
fn numbers_have_limits_in_words() {
    let limits = [
        "wiek: co najmniej 18",
        "wiek: powyżej 18",
        "wiek: najwyżej 25",
        "wiek: poniżej 26",
        "wiek: od 60 do 64",
    ];
    check(
        &limits,
        &expect![[r#"
        wiek: co najmniej 18 → wiek@0 from 18
        wiek: powyżej 18 → wiek@0 above 18
        wiek: najwyżej 25 → wiek@0 to 25
        wiek: poniżej 26 → wiek@0 below 26
        wiek: od 60 do 64 → wiek@0 from 60 to 64
    "#]],
    );
}

#[test]
fn limits_can_be_amounts_and_have_grosze() {
    let limits = [
        "dochod: najwyżej @kryterium_sam",
        "dochod: od 99,20 do @kryterium_sam",
        "dochod: poniżej 99.20",
    ];
    check(
        &limits,
        &expect![[r#"
        dochod: najwyżej @kryterium_sam → dochod@0 to amount kryterium_sam@18
        dochod: od 99,20 do @kryterium_sam → dochod@0 from 99.2 to amount kryterium_sam@21
        dochod: poniżej 99.20 → dochod@0 below 99.2
    "#]],
    );
}

#[test]
fn spaces_do_not_matter_but_places_count_them() {
    let spaced = [
        "wiek:co najmniej 18",
        "zamieszkanie:   mieszka lub   meldunek",
        "zamieszkanie : mieszka",
    ];
    check(
        &spaced,
        &expect![[r#"
        wiek:co najmniej 18 → wiek@0 from 18
        zamieszkanie:   mieszka lub   meldunek → zamieszkanie@0 is mieszka@16 or meldunek@30
        zamieszkanie : mieszka → zamieszkanie@0 is mieszka@15
    "#]],
    );
}

#[test]
fn there_are_no_signs_no_brackets_and_no_joining_of_facts() {
    let texts = [
        "wiek >= 18",
        "wiek: >= 18",
        "(bez_domu)",
        "bez_domu i mieszka",
        "Bez_domu",
        "bez domu",
    ];
    check(
        &texts,
        &expect![[r#"
        wiek >= 18 → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        wiek: >= 18 → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        (bez_domu) → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        bez_domu i mieszka → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        Bez_domu → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        bez domu → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
    "#]],
    );
}

#[test]
fn what_is_half_said_comes_with_advice() {
    let texts = [
        "",
        ": mieszka",
        "zamieszkanie:",
        "zamieszkanie: mieszka lub",
        "wiek: od 18",
        "wiek: co najmniej",
    ];
    check(
        &texts,
        &expect![[r#"
         → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        : mieszka → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        zamieszkanie: → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        zamieszkanie: mieszka lub → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        wiek: od 18 → po „od” podaj też „do”, na przykład „od 18 do 25”
        wiek: co najmniej → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
    "#]],
    );
}

#[test]
fn a_limit_is_written_in_digits() {
    let texts = [
        "wiek: co najmniej sto",
        "wiek: co najmniej nan",
        "wiek: od 1e3 do 2",
        "wiek: poniżej -5",
        "dochod: najwyżej @",
    ];
    check(
        &texts,
        &expect![[r#"
        wiek: co najmniej sto → tu ma stać liczba albo „@klucz” z pliku kwoty.toml
        wiek: co najmniej nan → tu ma stać liczba albo „@klucz” z pliku kwoty.toml
        wiek: od 1e3 do 2 → tu ma stać liczba albo „@klucz” z pliku kwoty.toml
        wiek: poniżej -5 → tu ma stać liczba albo „@klucz” z pliku kwoty.toml
        dochod: najwyżej @ → napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
    "#]],
    );
}
