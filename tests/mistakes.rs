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
    check(
        CONCEPTS,
        "wiek: co",
        "wieg: co",
        &expect![[r#"
            data/pojecia.toml:9:29: fakt „wieg” nie istnieje; czy chodziło o „wiek”?
        "#]],
    );
}

#[test]
fn a_fact_like_no_other_comes_without_a_guess() {
    check(
        CONCEPTS,
        "wiek: co",
        "xyz: co",
        &expect![[r#"
            data/pojecia.toml:9:29: fakt „xyz” nie istnieje
        "#]],
    );
}

#[test]
fn an_unknown_answer_names_its_question() {
    check(
        CONCEPTS,
        "zamieszkanie: mieszka",
        "zamieszkanie: mieszkam",
        &expect![[r#"
            data/pojecia.toml:3:29: pytanie „zamieszkanie” nie ma odpowiedzi „mieszkam”; czy chodziło o „mieszka”?
        "#]],
    );
}

#[test]
fn an_unknown_concept_comes_with_the_nearest_one() {
    check(
        SERVICE,
        "\"dorosly_stad\"",
        "\"dorosly_stat\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:11:8: pojęcie „dorosly_stat” nie istnieje; czy chodziło o „dorosly_stad”?
        "#]],
    );
}

#[test]
fn a_condition_with_a_sign_for_an_operator() {
    check(
        CONCEPTS,
        "wiek: co najmniej 18",
        "wiek >= 18",
        &expect![[r#"
            data/pojecia.toml:9:29: nie rozumiem warunku „wiek >= 18”; napisz nazwę pojęcia albo „fakt: odpowiedź”; dla liczb „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        "#]],
    );
}

#[test]
fn a_condition_with_half_a_range() {
    check(
        CONCEPTS,
        "wiek: co najmniej 18",
        "wiek: od 18",
        &expect![[r#"
            data/pojecia.toml:9:29: nie rozumiem warunku „wiek: od 18”; po „od” podaj też „do”, na przykład „od 18 do 25”
        "#]],
    );
}

#[test]
fn a_limit_that_is_no_number() {
    check(
        CONCEPTS,
        "wiek: co najmniej 18",
        "wiek: co najmniej osiemnaście",
        &expect![[r#"
            data/pojecia.toml:9:29: nie rozumiem warunku „wiek: co najmniej osiemnaście”; tu ma stać liczba albo „@klucz” z pliku kwoty.toml
        "#]],
    );
}

#[test]
fn an_answer_where_a_number_is_asked_for() {
    check(
        CONCEPTS,
        "wiek: co najmniej 18",
        "wiek: osiemnascie",
        &expect![[r#"
            data/pojecia.toml:9:29: nie rozumiem warunku „wiek: osiemnascie”; dla liczby napisz „co najmniej N”, „najwyżej N”, „poniżej N”, „powyżej N” albo „od N do M”
        "#]],
    );
}

#[test]
fn a_number_where_an_answer_is_asked_for() {
    check(
        CONCEPTS,
        "zamieszkanie: mieszka",
        "zamieszkanie: co najmniej 2",
        &expect![[r#"
            data/pojecia.toml:3:15: nie rozumiem warunku „zamieszkanie”; to pytanie ma listę odpowiedzi, nie liczbę
        "#]],
    );
}

#[test]
fn an_amount_where_no_money_is_counted() {
    check(
        CONCEPTS,
        "wiek: co najmniej 18",
        "wiek: co najmniej @kryterium",
        &expect![[r#"
            data/pojecia.toml:9:48: „@kryterium” to kwota, a tu nie liczy się pieniędzy
        "#]],
    );
}

#[test]
fn an_unknown_amount_in_a_condition() {
    check(
        SERVICE,
        "najwyżej @kryterium",
        "najwyżej @kryteria",
        &expect![[r#"
            data/uslugi/zasilek.toml:14:28: kwota „kryteria” nie istnieje; czy chodziło o „kryterium”?
        "#]],
    );
}

#[test]
fn an_unknown_amount_in_a_text() {
    check(
        SERVICE,
        "przekracza {@kryterium}",
        "przekracza {@kryteria}",
        &expect![[r#"
        data/uslugi/zasilek.toml:15:10: kwota „kryteria” nie istnieje; czy chodziło o „kryterium”?
    "#]],
    );
}

#[test]
fn a_missing_key() {
    check(
        SERVICE,
        "powiedz    = \"Chcę złożyć wniosek o zasiłek.\"\n",
        "",
        &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „powiedz”
    "#]],
    );
}

#[test]
fn an_unknown_key() {
    check(
        SERVICE,
        "krotko     =",
        "krutko     =",
        &expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „krotko”
        data/uslugi/zasilek.toml:2:1: nieznany klucz „krutko”; czy chodziło o „krotko”?
    "#]],
    );
}

#[test]
fn a_value_of_the_wrong_kind() {
    check(
        SERVICE,
        "[\"pieniadze\"]",
        "\"pieniadze\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:3:14: „potrzeby” ma być zapisane inaczej: lista tekstów, na przykład ["a", "b"]
        "#]],
    );
}

#[test]
fn a_word_that_is_none_of_the_few() {
    check(
        SERVICE,
        "\"nalezy_sie\"",
        "\"należy się\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:4:15: „natura” ma być zapisane inaczej: nalezy_sie, uznaniowe albo program
        "#]],
    );
}

#[test]
fn a_text_without_quotation_marks() {
    check(
        SERVICE,
        "\"Zasiłek\"",
        "Zasiłek",
        &expect![[r#"
            data/uslugi/zasilek.toml:1:14: tekst bierzemy w cudzysłów „"”
        "#]],
    );
}

#[test]
fn a_text_whose_quotation_mark_is_not_closed() {
    check(
        SERVICE,
        "\"Zasiłek\"",
        "\"Zasiłek",
        &expect![[r#"
            data/uslugi/zasilek.toml:1:22: tekst nie jest zamknięty cudzysłowem „"”
        "#]],
    );
}

#[test]
fn a_text_in_polish_quotation_marks() {
    check(
        SERVICE,
        "\"Zasiłek\"",
        "„Zasiłek”",
        &expect![[r#"
            data/uslugi/zasilek.toml:1:14: tekst bierzemy w cudzysłów „"”
        "#]],
    );
}

#[test]
fn a_date_as_people_write_it() {
    check(
        SERVICE,
        "2026-11-22",
        "20.11.2026",
        &expect![[r#"
            data/uslugi/zasilek.toml:8:19: to nie jest liczba; datę zapisujemy RRRR-MM-DD, a grosze po kropce
        "#]],
    );
}

#[test]
fn a_date_in_quotation_marks() {
    check(
        SERVICE,
        "2026-11-22",
        "\"2026-11-22\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:8:14: „sprawdzono” ma być zapisane inaczej: data jako RRRR-MM-DD, bez cudzysłowu
        "#]],
    );
}

#[test]
fn a_date_that_does_not_exist() {
    check(
        SERVICE,
        "2026-11-22",
        "2026-02-30",
        &expect![[r#"
            data/uslugi/zasilek.toml:8:14: nie ma takiego dnia; datę zapisujemy RRRR-MM-DD
        "#]],
    );
}

#[test]
fn a_date_of_another_century() {
    check(
        SERVICE,
        "2026-11-22",
        "1926-11-22",
        &expect![[r#"
        data/uslugi/zasilek.toml:8:14: data 1926-11-22 jest sprzed 2004 roku albo z innego stulecia
    "#]],
    );
}

#[test]
fn a_key_without_a_value() {
    check(
        SERVICE,
        "\"Zasiłek\"\n",
        "\n",
        &expect![[r#"
            data/uslugi/zasilek.toml:1:14: po znaku = brakuje wartości
        "#]],
    );
}

#[test]
fn the_same_key_twice() {
    check(
        SERVICE,
        "natura     =",
        "nazwa     =",
        &expect![[r#"
            data/uslugi/zasilek.toml:4:1: ten klucz jest już w tej tabeli
        "#]],
    );
}

#[test]
fn a_list_that_is_not_closed() {
    check(
        SERVICE,
        "[\"pieniadze\"]",
        "[\"pieniadze\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:4:1: brakuje przecinka między wartościami albo znaku ] na końcu listy
        "#]],
    );
}

#[test]
fn the_same_fact_twice() {
    check(
        QUESTIONS,
        "\"dochod\"",
        "\"wiek\"",
        &expect![[r#"
            data/pytania.toml:35:15: fakt „wiek” powtarza się; jest już wyżej
            data/uslugi/zasilek.toml:14:10: fakt „dochod” nie istnieje
            data/uslugi/zasilek.toml:20:53: fakt „dochod” nie istnieje
        "#]],
    );
}

#[test]
fn concepts_that_go_in_circles() {
    check(
        CONCEPTS,
        "[\"zamieszkanie: mieszka\"]",
        "[\"dorosly_stad\"]",
        &expect![[r#"
            data/pojecia.toml:1:1: pojęcie „mieszka_tu” powołuje się na siebie
            data/pojecia.toml:7:1: pojęcie „dorosly_stad” powołuje się na siebie
        "#]],
    );
}

#[test]
fn numbers_that_go_in_circles() {
    let numbers =
        "\n[[liczba]]\nklucz = \"razem\"\nnazwa = \"razem\"\nsuma = [\"dochod\", \"razem\"]\n";
    let draft = Draft::valid().and(CONCEPTS, numbers);
    expect![[r#"
        data/pojecia.toml:13:1: liczba „razem” powołuje się na siebie
    "#]]
    .assert_eq(&draft.mistakes());
}

#[test]
fn questions_that_go_in_circles() {
    let asked = "rodzaj     = \"liczba\"\npytaj_gdy  = \"dorosly_stad\"";
    check(
        QUESTIONS,
        "rodzaj     = \"liczba\"",
        asked,
        &expect![[r#"
        data/pytania.toml:24:1: pytanie „wiek” powołuje się na siebie
    "#]],
    );
}

#[test]
fn a_question_asked_for_a_number_that_is_computed_from_it() {
    let numbers =
        "\n[[liczba]]\nklucz = \"razem\"\nnazwa = \"razem\"\nsuma = [\"dochod\", \"dochod\"]\n";
    let asked = "rodzaj     = \"kwota\"\npytaj_gdy  = \"razem: co najmniej 1\"";
    let draft =
        Draft::valid()
            .and(CONCEPTS, numbers)
            .with(QUESTIONS, "rodzaj     = \"kwota\"", asked);
    expect![[r#"
        data/pytania.toml:34:1: pytanie „dochod” powołuje się na siebie
    "#]]
    .assert_eq(&draft.mistakes());
}

#[test]
fn a_question_that_mirrors_another_kind() {
    let asked = "rodzaj     = \"liczba\"\npytaj_gdy  = \"mieszka_tu\"\ninaczej_jak = \"dochod\"";
    check(
        QUESTIONS,
        "rodzaj     = \"liczba\"",
        asked,
        &expect![[r#"
        data/pytania.toml:33:16: „inaczej_jak” ma być zapisane inaczej: pytanie tego samego rodzaju
    "#]],
    );
}

#[test]
fn a_concept_with_both_lists() {
    let both = "wszystkie = [\"mieszka_tu\"]\nktorekolwiek = [\"wiek: co najmniej 18\"]";
    check(
        CONCEPTS,
        "wszystkie = [\"mieszka_tu\", \"wiek: co najmniej 18\"]",
        both,
        &expect![[r#"
            data/pojecia.toml:7:1: „wszystkie” ma być zapisane inaczej: jedna lista: wszystkie albo ktorekolwiek
        "#]],
    );
}

#[test]
fn a_condition_without_its_reason() {
    check(
        SERVICE,
        "bo    = \"Dochód nie przekracza {@kryterium}.\"\n",
        "",
        &expect![[r#"
            data/uslugi/zasilek.toml:13:1: warunek nie ma klucza „bo”; dopisz go tutaj albo w pojęciu, na które się powołuje
        "#]],
    );
}

#[test]
fn a_service_no_section_handles() {
    check(
        ROUTES,
        "sciezka = \"wniosek\"",
        "sciezka = \"wniosek\"\ngdy = \"mieszka_tu\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:1:1: usługa „zasilek” ma mieć jeden kierunek bez „gdy” w mieście „miasteczko”, a ma: 0
        "#]],
    );
}

#[test]
fn a_service_handled_in_two_ways() {
    let twice =
        "\n[[kierunek]]\nusluga = \"zasilek\"\nkomorki = [\"kancelaria\"]\nsciezka = \"wniosek\"\n";
    expect![[r#"
        data/uslugi/zasilek.toml:1:1: usługa „zasilek” ma mieć jeden kierunek bez „gdy” w mieście „miasteczko”, a ma: 2
    "#]].assert_eq(&Draft::valid().and(ROUTES, twice).mistakes());
}

#[test]
fn a_route_for_some_behind_the_one_for_all() {
    let some = "\n[[kierunek]]\nusluga = \"zasilek\"\ngdy = \"mieszka_tu\"\nkomorki = [\"kancelaria\"]\n\
                sciezka = \"wniosek\"\n";
    expect![[r#"
        data/uslugi/zasilek.toml:1:1: usługa „zasilek” w mieście „miasteczko”: kierunek z „gdy” ma stać przed tym bez „gdy”
    "#]].assert_eq(&Draft::valid().and(ROUTES, some).mistakes());
}

#[test]
fn a_route_to_nowhere() {
    check(
        ROUTES,
        "[\"kancelaria\"]",
        "[]",
        &expect![[r#"
        data/miasta/miasteczko/kierunki.toml:3:11: „komorki” ma być zapisane inaczej: lista, na której jest choć jeden tekst
    "#]],
    );
}

#[test]
fn an_unknown_section() {
    check(
        ROUTES,
        "\"kancelaria\"",
        "\"kancelarja\"",
        &expect![[r#"
        data/miasta/miasteczko/kierunki.toml:3:13: komórka „kancelarja” nie istnieje; czy chodziło o „kancelaria”?
    "#]],
    );
}

#[test]
fn opening_hours_that_cannot_be_read() {
    check(
        SECTIONS,
        "7:30-15:30",
        "od rana",
        &expect![[r#"
            data/miasta/miasteczko/komorki.toml:6:20: „pn” ma być zapisane inaczej: godziny od-do, na przykład „7:30-15:30” albo „7:00-9:00, 14:00-15:00”
        "#]],
    );
}

#[test]
fn a_missing_example() {
    let last = "wynik      = \"nie wiemy\"";
    check(
        SERVICE,
        last,
        "wynik      = \"raczej nie\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:1:1: usługa „zasilek” nie ma przykładu z wynikiem „nie wiemy”
            data/uslugi/zasilek.toml:28:1: przykład „Pani Ewa”: zapisano „raczej nie”, a z warunków wychodzi „nie wiemy”
        "#]],
    );
}

#[test]
fn too_few_examples() {
    let second = "[[przyklad]]\nosoba      = \"Pan Jan\"\nodpowiedzi = { zamieszkanie = \"nic\" }\n\
                  wynik      = \"raczej nie\"\n";
    check(
        SERVICE,
        second,
        "",
        &expect![[r#"
        data/uslugi/zasilek.toml:1:1: usługa „zasilek” ma za mało przykładów; najmniej 3
        data/uslugi/zasilek.toml:1:1: usługa „zasilek” nie ma przykładu z wynikiem „raczej nie”
    "#]],
    );
}

#[test]
fn an_example_that_disagrees() {
    check(
        SERVICE,
        "dochod = 500",
        "dochod = 5000",
        &expect![[r#"
        data/uslugi/zasilek.toml:18:1: przykład „Pani Anna”: zapisano „prawdopodobnie tak”, a z warunków wychodzi „raczej nie”
    "#]],
    );
}

#[test]
fn an_example_with_an_unknown_answer() {
    check(
        SERVICE,
        "zamieszkanie = \"nic\"",
        "zamieszkanie = \"nigdzie\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:25:31: pytanie „zamieszkanie” nie ma odpowiedzi „nigdzie”; ma: mieszka, nic
        "#]],
    );
}

#[test]
fn an_example_with_an_outcome_nobody_knows() {
    check(
        SERVICE,
        "\"prawdopodobnie tak\"",
        "\"pasuje\"",
        &expect![[r#"
            data/uslugi/zasilek.toml:21:15: „wynik” ma być zapisane inaczej: „prawdopodobnie tak”, „możliwe”, „nie wiemy” albo „raczej nie”
        "#]],
    );
}

#[test]
fn a_service_that_fits_everybody_says_so() {
    let rule = "[[wszystkie]]\ngdy = \"dorosly_stad\"\n\n[[wszystkie]]\ngdy   = \"dochod: najwyżej @kryterium\"\n\
                bo    = \"Dochód nie przekracza {@kryterium}.\"\ngdyby = \"dochód nie przekraczał {@kryterium}\"\n";
    check(
        SERVICE,
        rule,
        "",
        &expect![[r#"
            data/pytania.toml:11:1: pytanie „zamieszkanie” nic nie zmienia; żaden warunek go nie używa
            data/pytania.toml:24:1: pytanie „wiek” nic nie zmienia; żaden warunek go nie używa
            data/pytania.toml:34:1: pytanie „dochod” nic nie zmienia; żaden warunek go nie używa
            data/uslugi/zasilek.toml:1:1: usługa „zasilek” nie ma żadnego warunku; dopisz go albo „bezwarunkowa = true”
            data/uslugi/zasilek.toml:16:1: przykład „Pan Jan”: zapisano „raczej nie”, a z warunków wychodzi „prawdopodobnie tak”
            data/uslugi/zasilek.toml:21:1: przykład „Pani Ewa”: zapisano „nie wiemy”, a z warunków wychodzi „prawdopodobnie tak”
        "#]],
    );
}

#[test]
fn a_question_nothing_needs() {
    let question = "\n[[pytanie]]\nfakt = \"kolor\"\nskrot = \"Kolor\"\nkogo = \"ja\"\ntemat = \"pobyt\"\n\
                    tresc = \"Jaki kolor lubisz?\"\ndlaczego = \"Z ciekawości.\"\nrodzaj = \"kwota\"\n";
    let draft = Draft::valid().and(QUESTIONS, question);
    expect![[r#"
        data/pytania.toml:43:1: pytanie „kolor” nic nie zmienia; żaden warunek go nie używa
    "#]]
    .assert_eq(&draft.mistakes());
}

#[test]
fn an_answer_nothing_needs() {
    let third = "  { klucz = \"nic\",     tresc = \"Mieszkam w innej gminie\" },\n  \
                 { klucz = \"przejazd\", tresc = \"Jestem przejazdem\" },";
    check(
        QUESTIONS,
        "  { klucz = \"nic\",     tresc = \"Mieszkam w innej gminie\" },",
        third,
        &expect![[r#"
        data/pytania.toml:11:1: odpowiedź „przejazd” na pytanie „zamieszkanie” nic nie zmienia; usuń ją albo użyj jej w warunku
    "#]],
    );
}

#[test]
fn an_answer_offered_twice() {
    check(
        QUESTIONS,
        "{ klucz = \"nic\", ",
        "{ klucz = \"mieszka\", ",
        &expect![[r#"
            data/pytania.toml:21:14: odpowiedź „mieszka” powtarza się; jest już wyżej
            data/uslugi/zasilek.toml:25:31: pytanie „zamieszkanie” nie ma odpowiedzi „nic”; ma: mieszka, mieszka
        "#]],
    );
}

#[test]
fn amounts_that_overlap() {
    check(
        AMOUNTS,
        "2024-12-31",
        "2025-06-30",
        &expect![[r#"
        data/kwoty.toml:10:13: daty kwoty „kryterium” zachodzą na siebie albo „do” jest przed „od”
    "#]],
    );
}

#[test]
fn an_amount_that_ends_before_it_begins() {
    check(
        AMOUNTS,
        "2024-12-31",
        "2021-12-31",
        &expect![[r#"
        data/kwoty.toml:2:13: daty kwoty „kryterium” zachodzą na siebie albo „do” jest przed „od”
    "#]],
    );
}

#[test]
fn an_amount_with_a_comma() {
    check(
        AMOUNTS,
        "zl       = 776",
        "zl       = 776,50",
        &expect![[r#"
            data/kwoty.toml:3:15: tu powinien być koniec wiersza; każdy klucz ma osobny wiersz, a grosze piszemy po kropce
        "#]],
    );
}

#[test]
fn a_word_of_the_interface_that_is_missing() {
    check(
        WORDS,
        "nazwa = \"start.nazwa\"\n",
        "",
        &expect![[r#"
            data/interfejs.toml:1:1: brakuje klucza „start.nazwa”
        "#]],
    );
}

#[test]
fn a_word_of_the_interface_nobody_shows() {
    check(
        WORDS,
        "nazwa = \"start.nazwa\"\n",
        "nazwa = \"a\"\nnazwo = \"b\"\n",
        &expect![[r#"
            data/interfejs.toml:3:10: nieznany klucz „start.nazwo”; czy chodziło o „start.nazwa”?
        "#]],
    );
}

#[test]
fn a_word_of_the_interface_without_quotation_marks() {
    check(
        WORDS,
        "nazwa = \"start.nazwa\"\n",
        "nazwa = Drogowskaz\n",
        &expect![[r#"
            data/interfejs.toml:2:9: tekst bierzemy w cudzysłów „"”
        "#]],
    );
}

#[test]
fn questions_without_the_one_everything_begins_with() {
    check(
        QUESTIONS,
        "\"potrzeby\"\nskrot",
        "\"potrzeba\"\nskrot",
        &expect![[r#"
            data/pytania.toml:1:1: fakt „potrzeby” nie istnieje; czy chodziło o „potrzeba”?
        "#]],
    );
}

#[test]
fn a_file_that_is_missing() {
    expect![[r#"
        data/kwoty.toml:1:1: nie można przeczytać pliku: nie ma takiego pliku
    "#]]
    .assert_eq(&Draft::valid().without(AMOUNTS).mistakes());
}

#[test]
fn several_mistakes_come_at_once_in_the_order_of_the_files() {
    let draft = Draft::valid()
        .with(
            SERVICE,
            "wiek = 40, dochod = 500",
            "wieg = 40, dochod = 500",
        )
        .with(SERVICE, "\"dorosly_stad\"", "\"dorosly_stat\"")
        .with(SERVICE, "krotko     =", "krutko     =")
        .with(CONCEPTS, "zamieszkanie: mieszka", "zamieszkanie: mieszkam")
        .and(QUESTIONS, "nazwa = \"?\"\n");
    expect![[r#"
        data/pojecia.toml:3:29: pytanie „zamieszkanie” nie ma odpowiedzi „mieszkam”; czy chodziło o „mieszka”?
        data/pytania.toml:42:1: nieznany klucz „nazwa”
        data/uslugi/zasilek.toml:1:1: brakuje klucza „krotko”
        data/uslugi/zasilek.toml:2:1: nieznany klucz „krutko”; czy chodziło o „krotko”?
        data/uslugi/zasilek.toml:11:8: pojęcie „dorosly_stat” nie istnieje; czy chodziło o „dorosly_stad”?
        data/uslugi/zasilek.toml:20:42: fakt „wieg” nie istnieje; czy chodziło o „wiek”?
    "#]].assert_eq(&draft.mistakes());
}

#[test]
fn what_cannot_be_read_comes_before_what_is_wrong_with_it() {
    let draft = Draft::valid()
        .with(SERVICE, "\"Zasiłek\"", "Zasiłek")
        .with(SERVICE, "2026-11-22", "20.11.2026")
        .with(QUESTIONS, "\"Wiek\"", "\"Wiek")
        .with(CONCEPTS, "zamieszkanie: mieszka", "zamieszkanie: mieszkam");
    expect![[r#"
        data/pytania.toml:26:19: tekst nie jest zamknięty cudzysłowem „"”
        data/uslugi/zasilek.toml:1:14: tekst bierzemy w cudzysłów „"”
        data/uslugi/zasilek.toml:8:19: to nie jest liczba; datę zapisujemy RRRR-MM-DD, a grosze po kropce
    "#]].assert_eq(&draft.mistakes());
}

#[test]
fn examples_are_judged_when_all_else_is_right() {
    let draft = Draft::valid()
        .with(SERVICE, "dochod = 500", "dochod = 5000")
        .with(SERVICE, "krotko     =", "krutko     =");
    expect![[r#"
        data/uslugi/zasilek.toml:1:1: brakuje klucza „krotko”
        data/uslugi/zasilek.toml:2:1: nieznany klucz „krutko”; czy chodziło o „krotko”?
    "#]]
    .assert_eq(&draft.mistakes());
}

#[test]
fn a_line_twice_in_one_city() {
    let again = "\n[[linia]]\nnumer    = \"112\"\nnazwa    = \"Inna\"\nopis     = \"inna\"\npotrzeby = []\n";
    let mistakes = Draft::valid().and("data/telefony.toml", again).mistakes();
    expect![[r#"
        data/telefony.toml:9:13: numer „112” powtarza się; jest już wyżej
    "#]]
    .assert_eq(&mistakes);
}
