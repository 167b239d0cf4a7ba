//! What an author reads when the rulebook is wrong: the smallest broken rulebook, and the whole message.

use crate::smallest::{AMOUNTS, CONCEPTS, Draft, QUESTIONS, ROUTES, SECTIONS, SERVICE, WORDS};
use expect_test::{Expect, expect};

/// Breaks one passage of the smallest rulebook and compares all that `check` says about it.
#[track_caller]
fn check(file: &str, right: &str, wrong: &str, expected: &Expect) {
    expected.assert_eq(&Draft::valid().with(file, right, wrong).mistakes());
}

#[test]
fn the_smallest_rulebook_has_no_mistake() {
    expect![""].assert_eq(&Draft::valid().mistakes());
}

#[test]
fn an_unknown_fact_comes_with_the_nearest_one() {
    check(CONCEPTS, "wiek: co", "wieg: co", &expect![[r#"
        data/pojecia.toml:9:29: fakt „wieg” nie istnieje; czy chodziło o „wiek”?
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn a_fact_like_no_other_comes_without_a_guess() {
    check(CONCEPTS, "wiek: co", "xyz: co", &expect![[r#"
        data/pojecia.toml:9:29: fakt „xyz” nie istnieje
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn an_unknown_answer_names_its_question() {
    check(CONCEPTS, "zamieszkanie: mieszka", "zamieszkanie: mieszkam", &expect![[r#"
        data/pojecia.toml:3:29: odpowiedź „mieszkam” nie istnieje; czy chodziło o „mieszka”?
        data/pytania.toml:11:1: odpowiedź „nic” na pytanie „zamieszkanie” nic nie zmienia; usuń ją albo użyj jej w warunku
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „raczej nie”
        data/uslugi/zasilek.toml:28:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „raczej nie”
    "#]]);
}

#[test]
fn an_unknown_concept_comes_with_the_nearest_one() {
    check(SERVICE, "\"dorosly_stad\"", "\"dorosly_stat\"", &expect![[r#"
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:11:8: pojęcie „dorosly_stat” nie istnieje; czy chodziło o „dorosly_stad”?
        data/uslugi/zasilek.toml:23:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn a_condition_with_a_sign_for_an_operator() {
    check(CONCEPTS, "wiek: co najmniej 18", "wiek >= 18", &expect![[r#"
        data/pojecia.toml:9:29: nie rozumiem warunku „wiek >= 18”; napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn a_condition_with_half_a_range() {
    check(CONCEPTS, "wiek: co najmniej 18", "wiek: od 18", &expect![[r#"
        data/pojecia.toml:9:29: nie rozumiem warunku „wiek: od 18”; po „od” podaj też „do”, na przykład „od 18 do 25”
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn a_limit_that_is_no_number() {
    check(CONCEPTS, "wiek: co najmniej 18", "wiek: co najmniej osiemnaście", &expect![[r#"
        data/pojecia.toml:9:29: nie rozumiem warunku „wiek: co najmniej osiemnaście”; tu ma stać liczba albo „@klucz” z pliku kwoty.toml
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn an_answer_where_a_number_is_asked_for() {
    check(CONCEPTS, "wiek: co najmniej 18", "wiek: osiemnascie", &expect![[r#"
        data/pojecia.toml:9:29: nie rozumiem warunku „wiek: …”; dla liczby napisz „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn a_number_where_an_answer_is_asked_for() {
    check(CONCEPTS, "zamieszkanie: mieszka", "zamieszkanie: co najmniej 2", &expect![[r#"
        data/pojecia.toml:3:15: nie rozumiem warunku „zamieszkanie”; to pytanie ma listę odpowiedzi, nie liczbę
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:23:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn an_amount_where_no_money_is_counted() {
    check(CONCEPTS, "wiek: co najmniej 18", "wiek: co najmniej @kryterium", &expect![[r#"
        data/pojecia.toml:9:48: „@kryterium” to kwota, a tu nie liczy się pieniędzy
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
    "#]]);
}

#[test]
fn an_unknown_amount_in_a_condition() {
    check(SERVICE, "najwyżej @kryterium", "najwyżej @kryteria", &expect![[r#"
        data/pytania.toml:34:1: pytanie „dochod” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:14:28: kwota „kryteria” nie istnieje; czy chodziło o „kryterium”?
        data/uslugi/zasilek.toml:28:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „prawdopodobnie tak”
    "#]]);
}

#[test]
fn an_unknown_amount_in_a_text() {
    check(SERVICE, "przekracza {@kryterium}", "przekracza {@kryteria}", &expect![[r#"
        data/uslugi/zasilek.toml:15:10: kwota „kryteria” nie istnieje; czy chodziło o „kryterium”?
    "#]]);
}

#[test]
fn a_missing_key() {
    check(SERVICE, "powiedz    = \"Chcę złożyć wniosek o zasiłek.\"\n", "", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „powiedz”
    "#]]);
}

#[test]
fn an_unknown_key() {
    check(SERVICE, "krotko     =", "krutko     =", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „krotko”
        data/uslugi/zasilek.toml:2:1: nieznany klucz „krutko”; czy chodziło o „krotko”?
    "#]]);
}

#[test]
fn a_value_of_the_wrong_kind() {
    check(SERVICE, "[\"pieniadze\"]", "\"pieniadze\"", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „potrzeby”
        data/uslugi/zasilek.toml:3:14: „potrzeby” ma być inne: lista tekstów, na przykład ["a", "b"]
    "#]]);
}

#[test]
fn a_word_that_is_none_of_the_few() {
    check(SERVICE, "\"nalezy_sie\"", "\"należy się\"", &expect![[r#"
        data/uslugi/zasilek.toml:4:15: „natura” ma być inne: nalezy_sie, uznaniowe albo program
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „możliwe”
    "#]]);
}

#[test]
fn a_text_without_quotation_marks() {
    check(SERVICE, "\"Zasiłek\"", "Zasiłek", &expect![[r#"
        data/uslugi/zasilek.toml:1:14: tekst bierzemy w cudzysłów
    "#]]);
}

#[test]
fn a_text_whose_quotation_mark_is_not_closed() {
    check(SERVICE, "\"Zasiłek\"", "\"Zasiłek", &expect![[r#"
        data/uslugi/zasilek.toml:1:22: tekst nie jest zamknięty cudzysłowem
    "#]]);
}

#[test]
fn a_text_in_polish_quotation_marks() {
    check(SERVICE, "\"Zasiłek\"", "„Zasiłek”", &expect![[r#"
        data/uslugi/zasilek.toml:1:14: tekst bierzemy w cudzysłów
    "#]]);
}

#[test]
fn a_date_as_people_write_it() {
    check(SERVICE, "2026-11-22", "20.11.2026", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „sprawdzono”
        data/uslugi/zasilek.toml:8:14: „sprawdzono” ma być inne: data zapisana jako RRRR-MM-DD
        data/uslugi/zasilek.toml:8:19: to nie jest liczba; datę zapisujemy RRRR-MM-DD, a grosze po kropce
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn a_date_in_quotation_marks() {
    check(SERVICE, "2026-11-22", "\"2026-11-22\"", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „sprawdzono”
        data/uslugi/zasilek.toml:8:14: „sprawdzono” ma być inne: data zapisana jako RRRR-MM-DD
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn a_date_that_does_not_exist() {
    check(SERVICE, "2026-11-22", "2026-02-30", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „sprawdzono”
        data/uslugi/zasilek.toml:8:14: nie da się przeczytać zapisu TOML (invalid date, expected day between 01 and 28)
        data/uslugi/zasilek.toml:8:14: „sprawdzono” ma być inne: data zapisana jako RRRR-MM-DD
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn a_key_without_a_value() {
    check(SERVICE, "\"Zasiłek\"\n", "\n", &expect![[r#"
        data/uslugi/zasilek.toml:1:14: tekst bierzemy w cudzysłów
    "#]]);
}

#[test]
fn the_same_key_twice() {
    check(SERVICE, "natura     =", "nazwa     =", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „natura”
        data/uslugi/zasilek.toml:1:1: „natura” ma być inne: nalezy_sie, uznaniowe albo program
        data/uslugi/zasilek.toml:4:1: ten klucz jest już w tej tabeli
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „możliwe”
    "#]]);
}

#[test]
fn a_list_that_is_not_closed() {
    check(SERVICE, "[\"pieniadze\"]", "[\"pieniadze\"", &expect![[r#"
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:34:1: pytanie „dochod” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „możliwe”
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „nie wiemy”
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „raczej nie”
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „trzy różne osoby”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „natura”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „opis”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „podstawa”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „potrzeby”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „powiedz”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „sprawdzono”
        data/uslugi/zasilek.toml:1:1: „bezwarunkowa” ma być inne: true wtedy i tylko wtedy, gdy usługa nie ma warunków
        data/uslugi/zasilek.toml:1:1: „natura” ma być inne: nalezy_sie, uznaniowe albo program
        data/uslugi/zasilek.toml:3:14: „potrzeby” ma być inne: lista tekstów, na przykład ["a", "b"]
        data/uslugi/zasilek.toml:4:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:4:1: to nie jest liczba; datę zapisujemy RRRR-MM-DD, a grosze po kropce
        data/uslugi/zasilek.toml:4:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:4:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:5:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:5:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:5:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:5:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:6:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:6:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:6:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:6:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:7:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:7:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:7:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:7:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:8:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:8:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:8:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:8:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:10:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:10:3: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:11:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:11:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:11:5: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:11:7: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:13:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:13:3: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:14:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:14:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:14:7: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:14:9: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:15:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:15:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:15:7: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:15:9: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:16:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:16:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:16:7: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:16:9: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:18:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:18:3: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:19:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:19:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:19:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:19:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:20:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:20:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:20:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:20:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:21:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:21:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:21:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:21:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:23:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:23:3: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:24:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:24:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:24:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:24:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:25:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:25:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:25:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:25:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:26:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:26:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:26:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:26:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:28:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:28:3: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:29:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:29:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:29:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:29:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:30:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:30:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:30:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:30:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:31:1: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:31:1: tekst bierzemy w cudzysłów
        data/uslugi/zasilek.toml:31:12: nie da się przeczytać zapisu TOML (unexpected `=` in array, expected value, `]`)
        data/uslugi/zasilek.toml:31:14: nie da się przeczytać zapisu TOML (missing comma between array elements, expected `,`)
        data/uslugi/zasilek.toml:31:25: brakuje zamknięcia: nawiasu albo cudzysłowu
    "#]]);
}

#[test]
fn the_same_fact_twice() {
    check(QUESTIONS, "\"dochod\"", "\"wiek\"", &expect![[r#"
        data/pytania.toml:34:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:35:15: fakt „wiek” jest już zapisane wcześniej
        data/uslugi/zasilek.toml:14:10: fakt „dochod” nie istnieje
        data/uslugi/zasilek.toml:20:53: fakt „dochod” nie istnieje
        data/uslugi/zasilek.toml:28:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „prawdopodobnie tak”
    "#]]);
}

#[test]
fn concepts_that_go_in_circles() {
    check(CONCEPTS, "[\"zamieszkanie: mieszka\"]", "[\"dorosly_stad\"]", &expect![[r#"
        data/pojecia.toml:1:1: pojęcie „mieszka_tu” powołuje się na siebie
        data/pojecia.toml:7:1: pojęcie „dorosly_stad” powołuje się na siebie
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:23:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn questions_that_go_in_circles() {
    let asked = "rodzaj     = \"liczba\"\npytaj_gdy  = \"dorosly_stad\"";
    check(QUESTIONS, "rodzaj     = \"liczba\"", asked, &expect![[r#"
        data/pytania.toml:24:1: pytanie „wiek” powołuje się na siebie
    "#]]);
}

#[test]
fn a_concept_with_both_lists() {
    let both = "wszystkie = [\"mieszka_tu\"]\nktorekolwiek = [\"wiek: co najmniej 18\"]";
    check(CONCEPTS, "wszystkie = [\"mieszka_tu\", \"wiek: co najmniej 18\"]", both, &expect![[r#"
        data/pojecia.toml:7:1: „wszystkie” ma być inne: jedna lista: wszystkie albo ktorekolwiek
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:23:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn a_condition_without_its_reason() {
    check(SERVICE, "bo    = \"Dochód nie przekracza {@kryterium}.\"\n", "", &expect![[r#"
        data/pytania.toml:34:1: pytanie „dochod” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:13:1: warunek nie ma „bo”; dopisz je tutaj albo w pojęciu, na które się powołuje
        data/uslugi/zasilek.toml:27:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „prawdopodobnie tak”
    "#]]);
}

#[test]
fn a_service_no_section_handles() {
    check(ROUTES, "sciezka = \"wniosek\"", "sciezka = \"wniosek\"\ngdy = \"mieszka_tu\"", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: usługa „zasilek” nie ma kierunku bez warunku w: miasteczko
    "#]]);
}

#[test]
fn an_unknown_section() {
    check(ROUTES, "\"kancelaria\"", "\"kancelarja\"", &expect![[r#"
        data/miasta/miasteczko/kierunki.toml:3:13: komórka „kancelarja” nie istnieje; czy chodziło o „kancelaria”?
    "#]]);
}

#[test]
fn opening_hours_that_cannot_be_read() {
    check(SECTIONS, "7:30-15:30", "od rana", &expect![[r#"
        data/miasta/miasteczko/komorki.toml:6:20: „pn” ma być inne: godziny od-do, na przykład „7:30-15:30”
    "#]]);
}

#[test]
fn a_missing_example() {
    let last = "wynik      = \"nie wiemy\"";
    check(SERVICE, last, "wynik      = \"raczej nie\"", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „nie wiemy”
        data/uslugi/zasilek.toml:28:1: przykład „Pani Ewa”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
    "#]]);
}

#[test]
fn an_example_that_disagrees() {
    check(SERVICE, "dochod = 500", "dochod = 5000", &expect![[r#"
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „raczej nie”
    "#]]);
}

#[test]
fn an_example_with_an_unknown_answer() {
    check(SERVICE, "zamieszkanie = \"nic\"", "zamieszkanie = \"nigdzie\"", &expect![[r#"
        data/uslugi/zasilek.toml:25:31: odpowiedź „nigdzie” nie istnieje
    "#]]);
}

#[test]
fn an_example_with_an_outcome_nobody_knows() {
    check(SERVICE, "\"prawdopodobnie tak\"", "\"pasuje\"", &expect![[r#"
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „prawdopodobnie tak”
        data/uslugi/zasilek.toml:1:1: usługa „zasilek”: brakuje przykładu „trzy różne osoby”
        data/uslugi/zasilek.toml:21:15: „wynik” ma być inne: „prawdopodobnie tak”, „możliwe”, „nie wiemy” albo „raczej nie”
    "#]]);
}

#[test]
fn a_service_that_fits_everybody_says_so() {
    let rule = "[[wszystkie]]\ngdy = \"dorosly_stad\"\n\n[[wszystkie]]\ngdy   = \"dochod: najwyżej @kryterium\"\n\
                bo    = \"Dochód nie przekracza {@kryterium}.\"\ngdyby = \"dochód nie przekraczał {@kryterium}\"\n";
    check(SERVICE, rule, "", &expect![[r#"
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:34:1: pytanie „dochod” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:1:1: „bezwarunkowa” ma być inne: true wtedy i tylko wtedy, gdy usługa nie ma warunków
        data/uslugi/zasilek.toml:16:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „prawdopodobnie tak”
        data/uslugi/zasilek.toml:21:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „prawdopodobnie tak”
    "#]]);
}

#[test]
fn a_question_nothing_needs() {
    let draft = Draft::valid().with(SERVICE, "dochod: najwyżej @kryterium", "wiek: najwyżej 100");
    expect![[r#"
        data/pytania.toml:34:1: pytanie „dochod” nic nie zmienia; żaden warunek go nie używa
        data/uslugi/zasilek.toml:28:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „prawdopodobnie tak”
    "#]].assert_eq(&draft.mistakes());
}

#[test]
fn an_answer_nothing_needs() {
    let third = "  { klucz = \"nic\",     tresc = \"Mieszkam w innej gminie\" },\n  \
                 { klucz = \"przejazd\", tresc = \"Jestem przejazdem\" },";
    check(QUESTIONS, "  { klucz = \"nic\",     tresc = \"Mieszkam w innej gminie\" },", third, &expect![[r#"
        data/pytania.toml:11:1: odpowiedź „przejazd” na pytanie „zamieszkanie” nic nie zmienia; usuń ją albo użyj jej w warunku
    "#]]);
}

#[test]
fn amounts_that_overlap() {
    check(AMOUNTS, "2024-12-31", "2025-06-30", &expect![[r#"
        data/kwoty.toml:10:13: daty kwoty „kryterium” zachodzą na siebie albo „do” jest przed „od”
    "#]]);
}

#[test]
fn an_amount_that_ends_before_it_begins() {
    check(AMOUNTS, "2024-12-31", "2021-12-31", &expect![[r#"
        data/kwoty.toml:2:13: daty kwoty „kryterium” zachodzą na siebie albo „do” jest przed „od”
    "#]]);
}

#[test]
fn an_amount_with_a_comma() {
    check(AMOUNTS, "zl       = 776", "zl       = 776,50", &expect![[r#"
        data/kwoty.toml:3:15: nie da się przeczytać zapisu TOML (unexpected key or value, expected newline, `#`)
    "#]]);
}

#[test]
fn a_word_of_the_interface_that_is_missing() {
    check(WORDS, "wstecz = \"pytanie.wstecz\"\n", "", &expect![[r#"
        data/interfejs.toml:1:1: brakuje klucza „pytanie.wstecz”
    "#]]);
}

#[test]
fn a_word_of_the_interface_nobody_shows() {
    check(WORDS, "wstecz = \"pytanie.wstecz\"\n", "wstecz = \"a\"\nwstecs = \"b\"\n", &expect![[r#"
        data/interfejs.toml:20:11: nieznany klucz „pytanie.wstecs”; czy chodziło o „pytanie.wstecz”?
    "#]]);
}

#[test]
fn a_file_that_is_missing() {
    expect![[r#"
        data/kwoty.toml:1:1: nie można przeczytać pliku: No such file or directory (os error 2)
    "#]].assert_eq(&Draft::valid().without(AMOUNTS).mistakes());
}

#[test]
fn several_mistakes_come_at_once_in_the_order_of_the_files() {
    let draft = Draft::valid()
        .with(SERVICE, "wiek = 40, dochod = 500", "wieg = 40, dochod = 500")
        .with(SERVICE, "\"dorosly_stad\"", "\"dorosly_stat\"")
        .with(SERVICE, "krotko     =", "krutko     =")
        .with(CONCEPTS, "zamieszkanie: mieszka", "zamieszkanie: mieszkam")
        .and(QUESTIONS, "nazwa = \"?\"\n");
    expect![[r#"
        data/pojecia.toml:3:29: odpowiedź „mieszkam” nie istnieje; czy chodziło o „mieszka”?
        data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
        data/pytania.toml:42:1: nieznany klucz „nazwa”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „krotko”
        data/uslugi/zasilek.toml:2:1: nieznany klucz „krutko”; czy chodziło o „krotko”?
        data/uslugi/zasilek.toml:11:8: pojęcie „dorosly_stat” nie istnieje; czy chodziło o „dorosly_stad”?
        data/uslugi/zasilek.toml:20:42: fakt „wieg” nie istnieje; czy chodziło o „wiek”?
        data/uslugi/zasilek.toml:23:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
    "#]].assert_eq(&draft.mistakes());
}
