//! Does each proof find the mistake it is there to find? One mistake is planted in the smallest rulebook,
//! and everything the proofs say of it is compared. The real rulebook is proved by `cargo verify`.

use crate::smallest::{AMOUNTS, CONCEPTS, Draft, QUESTIONS, ROUTES, SERVICE};
use drogowskaz::authoring::library::Library;
use drogowskaz::authoring::proof::{self, Grounds};
use drogowskaz::domain::{Answers, Choices, FactId, FactSet, Range, Reply, Value};
use expect_test::{Expect, expect};

const OFFICES: &str = "data/miasta/miasteczko/siedziby.toml";

const ONE_NEED: &str = "[{ klucz = \"pieniadze\", tresc = \"Pieniądze\" }]";

const TWO_NEEDS: &str = "[{ klucz = \"pieniadze\", tresc = \"Pieniądze\" }, { klucz = \"inna\", tresc = \"Inna sprawa\" }]";

/// Compares the report on a rulebook; of laws that hold only when all of them do.
fn check(draft: &Draft, expected: &Expect) {
    let Library { editions, .. } = draft.read();
    let today = editions[0].book.checked;
    let report = proof::prove(&editions, today, 2_000);
    let broken = report.laws.iter().filter(|law| !law.faults().is_empty());
    let broken: Vec<String> = broken.map(|law| format!("{law}\n")).collect();
    let broken = broken.concat();
    expected.assert_eq(
        if report.is_clean() {
            format!("{report}")
        } else {
            broken
        }
        .as_str(),
    );
}

/// The smallest rulebook with two needs, so that to name one is to leave one out.
fn valid() -> Draft {
    Draft::spoken().with(QUESTIONS, ONE_NEED, TWO_NEEDS)
}

/// One more question, of which several answers can be chosen.
const QUESTION: &str = r#"
[[pytanie]]
fakt       = "powod"
skrot      = "Powód"
kogo       = "ja"
temat      = "pobyt"
tresc      = "Co sprawia, że jest trudno?"
dlaczego   = "Do zasiłku potrzebny jest powód."
rodzaj     = "kilka"
odpowiedzi = [
  { klucz = "choroba",    tresc = "Choroba" },
  { klucz = "bezrobocie", tresc = "Brak pracy" },
  { klucz = "nic",        tresc = "Nic z tych rzeczy", sama = true },
]
"#;

fn criterion(list: &str, condition: &str) -> String {
    format!("\n[[{list}]]\ngdy   = \"{condition}\"\nbo    = \"Tak jest.\"\ngdyby = \"tak było\"\n")
}

#[test]
fn the_smallest_rulebook_keeps_every_law() {
    check(
        &valid(),
        &expect![[r#"
            miasteczko: usługi 1, pytania 4, różne zestawy odpowiedzi: 24
            ok    każdą usługę ktoś może dostać: 1
            ok    każdej usługi ktoś nie dostanie, chyba że jest bezwarunkowa: 1 (bezwarunkowe: 0)
            ok    kto odpowie na wszystko, dowie się o każdej usłudze: 1
            ok    żaden warunek nie jest zbędny ani niemożliwy: 3
            ok    żadna część pojęcia nie jest zbędna ani niemożliwa: 3
            ok    każda odpowiedź coś zmienia: 4 (innych odpowiedzi czytnik nie przyjmuje)
            ok    każde pytanie coś zmienia: 4
            ok    każdy wychodzi z adresem i numerem telefonu: 2
            ok    każdą usługę załatwia dla każdego dokładnie jedno miejsce: 1
            ok    wyższy dochód nigdy nie daje więcej: 1
            ok    „nie wiem” nigdy nie znaczy „nie”: 6
            ok    program liczy tak samo jak dowód: 2048
        "#]],
    );
}

#[test]
fn a_service_that_nobody_can_get_is_found() {
    let draft = valid().and(SERVICE, &criterion("wszystkie", "wiek: poniżej 18"));
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każdą usługę ktoś może dostać: 0
                  zasilek: nie pasuje do nikogo
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 2
                  zasilek, wszystkie 2 („dochod: najwyżej @kryterium”): zbędne, bo zawsze zachodzi, gdy jest „dorosly_stad”, a jest „wiek: poniżej 18”
                  miasteczko, zasilek, kierunek 1: nigdy się nie liczy, bo zawsze liczy się wcześniejszy
            BŁĄD  każda odpowiedź coś zmienia: 2 (innych odpowiedzi czytnik nie przyjmuje)
                  zamieszkanie: odpowiedź „mieszka” nic u nikogo nie zmienia
                  zamieszkanie: odpowiedź „nic” nic u nikogo nie zmienia
            BŁĄD  każde pytanie coś zmienia: 1
                  zamieszkanie: odpowiedź nic u nikogo nie zmienia
                  wiek: odpowiedź nic u nikogo nie zmienia
                  dochod: odpowiedź nic u nikogo nie zmienia
        "#]],
    );
}

#[test]
fn a_service_that_everybody_gets_is_found() {
    let draft = valid()
        .with(
            CONCEPTS,
            "wszystkie = [\"mieszka_tu\", \"wiek: co najmniej 18\"]",
            "ktorekolwiek = [\"mieszka_tu\", \"wiek: co najmniej 18\", \"zamieszkanie: nic\"]",
        )
        .with(
            SERVICE,
            "dochod: najwyżej @kryterium",
            "dochod: co najmniej 0",
        );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każdej usługi ktoś nie dostanie, chyba że jest bezwarunkowa: 0 (bezwarunkowe: 0)
                  zasilek: pasuje do każdego, choć nie ma napisane „bezwarunkowa = true”
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 1
                  zasilek, wszystkie 1 („dorosly_stad”): zachodzi zawsze
                  zasilek, wszystkie 2 („dochod: co najmniej 0”): zachodzi zawsze
            BŁĄD  żadna część pojęcia nie jest zbędna ani niemożliwa: 3
                  pojęcie dorosly_stad, część 2 („wiek: co najmniej 18”): zbędne, bo nigdy nie zachodzi, gdy nie ma „mieszka_tu”, a nie ma „zamieszkanie: nic”
            BŁĄD  każda odpowiedź coś zmienia: 2 (innych odpowiedzi czytnik nie przyjmuje)
                  zamieszkanie: odpowiedź „mieszka” nic u nikogo nie zmienia
                  zamieszkanie: odpowiedź „nic” nic u nikogo nie zmienia
            BŁĄD  każde pytanie coś zmienia: 1
                  zamieszkanie: odpowiedź nic u nikogo nie zmienia
                  wiek: odpowiedź nic u nikogo nie zmienia
                  dochod: odpowiedź nic u nikogo nie zmienia
        "#]],
    );
}

#[test]
fn a_figure_out_of_force_is_found_with_whom_it_leaves_in_doubt() {
    let draft = valid().with(AMOUNTS, "od       = 2025-01-01", "od       = 2027-01-01");
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każdą usługę ktoś może dostać: 0
                  zasilek: nie pasuje do nikogo
            BŁĄD  kto odpowie na wszystko, dowie się o każdej usłudze: 0
                  zasilek: „nie wiemy” słyszy ktoś, kto odpowiada: Sprawa: Pieniądze; Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej, choćby odpowiedział na wszystko
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 1
                  zasilek, wszystkie 1 („dorosly_stad”): zbędne, bo zawsze zachodzi, gdy jest „dochod: najwyżej @kryterium”
                  zasilek, wszystkie 2 („dochod: najwyżej @kryterium”): nigdy nie zachodzi
            BŁĄD  każde pytanie coś zmienia: 3
                  dochod: odpowiedź nic u nikogo nie zmienia
        "#]],
    );
}

#[test]
fn a_condition_that_follows_from_others_is_found() {
    let draft = valid()
        .and(SERVICE, &criterion("wszystkie", "mieszka_tu"))
        .and(SERVICE, &criterion("zadne", "wiek: poniżej 16"));
    check(
        &draft,
        &expect![[r#"
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 3
                  zasilek, wszystkie 3 („mieszka_tu”): zbędne, bo zawsze zachodzi, gdy jest „dorosly_stad”
                  zasilek, zadne 1 („wiek: poniżej 16”): zbędne, bo nigdy nie zachodzi, gdy jest „dorosly_stad”
        "#]],
    );
}

#[test]
fn an_answer_that_a_condition_names_in_vain_is_found() {
    let question = QUESTION.replace(
        "  { klucz = \"nic\"",
        "  { klucz = \"inny\", tresc = \"Inny\" },\n  { klucz = \"nic\"",
    );
    let draft = valid()
        .and(QUESTIONS, &question)
        .and(
            SERVICE,
            &criterion("wszystkie", "powod: choroba lub bezrobocie"),
        )
        .and(SERVICE, &criterion("zadne", "powod: choroba"));
    check(
        &draft,
        &expect![[r#"
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 6
                  zasilek, wszystkie 3 („powod: choroba lub bezrobocie”), odpowiedź „choroba”: niczego nie zmienia
            BŁĄD  każda odpowiedź coś zmienia: 7 (innych odpowiedzi czytnik nie przyjmuje)
                  powod: odpowiedź „inny” nic u nikogo nie zmienia
        "#]],
    );
}

#[test]
fn a_part_of_a_concept_that_changes_nothing_is_found() {
    let draft = valid().with(
        CONCEPTS,
        "\"mieszka_tu\", \"wiek: co najmniej 18\"",
        "\"mieszka_tu\", \"wiek: co najmniej 16\", \"wiek: co najmniej 18\"",
    );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  żadna część pojęcia nie jest zbędna ani niemożliwa: 3
                  pojęcie dorosly_stad, część 2 („wiek: co najmniej 16”): zbędne, bo zawsze zachodzi, gdy jest „wiek: co najmniej 18”
        "#]],
    );
}

#[test]
fn a_condition_that_only_repeats_what_a_question_presupposes_is_counted_apart() {
    let question = QUESTION.replace("rodzaj ", "pytaj_gdy  = \"wiek: co najmniej 18\"\nrodzaj ");
    let draft = valid()
        .and(QUESTIONS, &question)
        .and(SERVICE, &criterion("wszystkie", "powod: choroba"))
        .and(SERVICE, &criterion("oslabiaja", "powod: bezrobocie"));
    check(
        &draft,
        &expect![[r#"
            miasteczko: usługi 1, pytania 5, różne zestawy odpowiedzi: 96
            ok    każdą usługę ktoś może dostać: 1
            ok    każdej usługi ktoś nie dostanie, chyba że jest bezwarunkowa: 1 (bezwarunkowe: 0)
            ok    kto odpowie na wszystko, dowie się o każdej usłudze: 1
            ok    żaden warunek nie jest zbędny ani niemożliwy: 6
            ok    żadna część pojęcia nie jest zbędna ani niemożliwa: 3
            ok    każda odpowiedź coś zmienia: 7 (innych odpowiedzi czytnik nie przyjmuje)
            ok    każde pytanie coś zmienia: 5
            ok    każdy wychodzi z adresem i numerem telefonu: 2
            ok    każdą usługę załatwia dla każdego dokładnie jedno miejsce: 1
            ok    wyższy dochód nigdy nie daje więcej: 1
            ok    „nie wiem” nigdy nie znaczy „nie”: 6
            ok    program liczy tak samo jak dowód: 2048
        "#]],
    );
}

#[test]
fn an_answer_that_nothing_uses_is_found() {
    let draft = valid()
        .and(QUESTIONS, QUESTION)
        .and(SERVICE, &criterion("wszystkie", "powod: choroba"));
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każda odpowiedź coś zmienia: 6 (innych odpowiedzi czytnik nie przyjmuje)
                  powod: odpowiedź „bezrobocie” nic u nikogo nie zmienia
        "#]],
    );
}

#[test]
fn a_question_that_changes_nothing_is_found() {
    let draft = valid()
        .and(QUESTIONS, QUESTION)
        .and(CONCEPTS, "\n[[pojecie]]\nklucz = \"zawsze\"\nktorekolwiek = [\"powod: choroba\", \"powod: inne niż choroba\"]\n")
        .and(SERVICE, &criterion("oslabiaja", "zawsze"));
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każda odpowiedź coś zmienia: 4 (innych odpowiedzi czytnik nie przyjmuje)
                  powod: odpowiedź „choroba” nic u nikogo nie zmienia
                  powod: odpowiedź „bezrobocie” nic u nikogo nie zmienia
                  powod: odpowiedź „nic” nic u nikogo nie zmienia
            BŁĄD  każde pytanie coś zmienia: 4
                  powod: odpowiedź nic u nikogo nie zmienia
        "#]],
    );
}

#[test]
fn a_door_without_an_address_or_a_number_is_found_with_whom_it_leaves_alone() {
    let address = "adres      = \"Rynek 1\"\nkod_miasto = \"Miasteczko\"\n";
    let draft = valid().with(
        OFFICES,
        address,
        "instytucja = \"ZUS\"\nstrona = \"www.example.pl\"\n",
    );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każdy wychodzi z adresem i numerem telefonu: 1
                  miasteczko: adresu z numerem telefonu nie dostaje ktoś, kto nic nie odpowiada; plan: kancelaria
        "#]],
    );
}

#[test]
fn a_person_whom_no_route_takes_is_found() {
    let draft = valid().with(
        ROUTES,
        "komorki =",
        "gdy     = \"wiek: poniżej 65\"\nkomorki =",
    );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każdy wychodzi z adresem i numerem telefonu: 1
                  miasteczko: adresu z numerem telefonu nie dostaje ktoś, kto odpowiada: Sprawa: pytanie.nie_wiem; plan: pusty
            BŁĄD  każdą usługę załatwia dla każdego dokładnie jedno miejsce: 0
                  miasteczko, zasilek: dokąd pójść, nie wie ktoś, kto odpowiada: Sprawa: pytanie.nie_wiem; Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej; Dochód: do 1010 zł
        "#]],
    );
}

#[test]
fn a_route_that_nobody_takes_is_found() {
    let route = "\n[[kierunek]]\nusluga  = \"zasilek\"\nkomorki = [\"kancelaria\"]\nsciezka = \"wniosek\"\n";
    let draft = valid()
        .with(
            ROUTES,
            "komorki =",
            "gdy     = \"wiek: poniżej 16\"\nkomorki =",
        )
        .and(ROUTES, route);
    check(
        &draft,
        &expect![[r#"
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 3
                  miasteczko, zasilek, kierunek 1 („wiek: poniżej 16”): zbędne, bo nigdy nie zachodzi u tych, których to dotyczy
        "#]],
    );
}

#[test]
fn whoever_gains_by_a_higher_income_is_found() {
    let draft = valid().with(
        SERVICE,
        "dochod: najwyżej @kryterium",
        "dochod: powyżej @kryterium",
    );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  wyższy dochód nigdy nie daje więcej: 0
                  zasilek: zyskuje na wyższym dochodzie ktoś, kto odpowiada: Sprawa: pytanie.nie_wiem; Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej; najpierw „Dochód: do 1010 zł”, potem „Dochód: więcej niż 1010 zł”
        "#]],
    );
}

#[test]
fn a_service_for_those_who_have_more_says_so_and_must_be_one() {
    let more = "\nsprawdzono = 2026-11-22\nwyzszy_pomaga = [\"dochod\"]\n";
    let draft = valid().with(SERVICE, "\nsprawdzono = 2026-11-22\n", more);
    check(
        &draft,
        &expect![[r#"
            BŁĄD  wyższy dochód nigdy nie daje więcej: 0
                  zasilek: ma „wyzszy_pomaga”, a „dochod” nikomu nie pomaga
        "#]],
    );
    let draft = draft.with(
        SERVICE,
        "dochod: najwyżej @kryterium",
        "dochod: powyżej @kryterium",
    );
    check(
        &draft,
        &expect![[r#"
            miasteczko: usługi 1, pytania 4, różne zestawy odpowiedzi: 24
            ok    każdą usługę ktoś może dostać: 1
            ok    każdej usługi ktoś nie dostanie, chyba że jest bezwarunkowa: 1 (bezwarunkowe: 0)
            ok    kto odpowie na wszystko, dowie się o każdej usłudze: 1
            ok    żaden warunek nie jest zbędny ani niemożliwy: 3
            ok    żadna część pojęcia nie jest zbędna ani niemożliwa: 3
            ok    każda odpowiedź coś zmienia: 4 (innych odpowiedzi czytnik nie przyjmuje)
            ok    każde pytanie coś zmienia: 4
            ok    każdy wychodzi z adresem i numerem telefonu: 2
            ok    każdą usługę załatwia dla każdego dokładnie jedno miejsce: 1
            ok    wyższy dochód nigdy nie daje więcej: 1 (wyjątki: zasilek)
            ok    „nie wiem” nigdy nie znaczy „nie”: 6
            ok    program liczy tak samo jak dowód: 2048
        "#]],
    );
}

#[test]
fn only_of_a_sum_of_money_can_more_help() {
    let more = "\nsprawdzono = 2026-11-22\nwyzszy_pomaga = [\"wiek\"]\n";
    let draft = valid().with(SERVICE, "\nsprawdzono = 2026-11-22\n", more);
    check(
        &draft,
        &expect![[r#"
        BŁĄD  wyższy dochód nigdy nie daje więcej: 1
              zasilek: ma „wyzszy_pomaga”, a „wiek” to nie kwota
    "#]],
    );
}

/// A number made of two sums of money has no thresholds of its own, so it is named instead of proved.
#[test]
fn what_the_proofs_do_not_cover_is_named() {
    let question = QUESTION
        .replace("\"powod\"", "\"alimenty\"")
        .replace("\"kilka\"", "\"kwota\"");
    let question = question.split("odpowiedzi").next().unwrap_or_default();
    let number = "\n[[liczba]]\nklucz   = \"zostaje\"\nnazwa   = \"co zostaje\"\nroznica = [\"dochod\", \"alimenty\"]\n";
    let draft = valid().and(QUESTIONS, question).and(CONCEPTS, number).with(
        SERVICE,
        "dochod: najwyżej @kryterium",
        "zostaje: najwyżej @kryterium",
    );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  każdą usługę ktoś może dostać: 0
                  zasilek: nie pasuje do nikogo
            BŁĄD  żaden warunek nie jest zbędny ani niemożliwy: 1
                  zasilek, wszystkie 1 („dorosly_stad”): zbędne, bo zawsze zachodzi, gdy jest „zostaje: najwyżej @kryterium”
                  miasteczko, zasilek, kierunek 1: nigdy się nie liczy, bo zawsze liczy się wcześniejszy
            BŁĄD  każda odpowiedź coś zmienia: 2 (innych odpowiedzi czytnik nie przyjmuje)
                  zamieszkanie: odpowiedź „mieszka” nic u nikogo nie zmienia
                  zamieszkanie: odpowiedź „nic” nic u nikogo nie zmienia
            BŁĄD  każde pytanie coś zmienia: 1
                  zamieszkanie: odpowiedź nic u nikogo nie zmienia
                  wiek: odpowiedź nic u nikogo nie zmienia
                  dochod: odpowiedź nic u nikogo nie zmienia
                  alimenty: odpowiedź nic u nikogo nie zmienia
            BŁĄD  program liczy tak samo jak dowód: 0
                  zostaje: tego dowody nie obejmują, bo łączy kilka kwot od osoby
        "#]],
    );
}

/// A product is worked out as if neither number could be less than nothing.
#[test]
fn a_verdict_that_turns_round_with_more_answers_is_found() {
    let numbers = r#"
[[liczba]]
klucz   = "nadwyzka"
nazwa   = "nadwyżka"
roznica = ["dochod", "100000"]

[[liczba]]
klucz   = "nadwyzka_lat"
nazwa   = "nadwyżka razy lata"
iloczyn = ["nadwyzka", "wiek"]

[[liczba]]
klucz = "wynik"
nazwa = "wynik"
suma  = ["nadwyzka_lat", "1000000"]
"#;
    let draft = valid().and(CONCEPTS, numbers).with(
        SERVICE,
        "dochod: najwyżej @kryterium",
        "wynik: najwyżej 0",
    );
    check(
        &draft,
        &expect![[r#"
            BŁĄD  „nie wiem” nigdy nie znaczy „nie”: 2
                  zasilek: „raczej nie” słyszy ktoś, kto odpowiada: Wiek: od 90 do 91; Dochód: więcej niż 888,88 zł, do 891,30 zł; a co innego, gdy powie: Związek z miastem: Mieszkam tu; Wiek: 91; Dochód: więcej niż 888,88 zł, do 890,10 zł
                  zasilek: „prawdopodobnie tak” słyszy ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: od 90 do 110; Dochód: więcej niż 888,88 zł, do 909,09 zł; a co innego, gdy powie: Wiek: 90; Dochód: więcej niż 888,88 zł, do 890,10 zł
                  zasilek: „raczej nie” słyszy ktoś, kto odpowiada: Wiek: od 90 do 113; Dochód: więcej niż 888,88 zł, do 912,28 zł; a co innego, gdy powie: Sprawa: pytanie.nie_wiem; Związek z miastem: Mieszkam tu; Wiek: 107; Dochód: więcej niż 905,66 zł, do 906,54 zł
                  zasilek: „prawdopodobnie tak” słyszy ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: 90 lub więcej; Dochód: więcej niż 888,88 zł, do 916,66 zł; a co innego, gdy powie: Sprawa: pytanie.nie_wiem; Wiek: 107; Dochód: więcej niż 906,54 zł, do 907,40 zł
        "#]],
    );
}

#[test]
fn a_verdict_rests_on_the_answers_that_force_it() {
    let draft = valid();
    let Library { editions, .. } = draft.read();
    let book = &editions[0].book;
    let facts: Vec<FactId> = book.facts().map(|(fact, _)| fact).collect();
    let [_, home, age, income] = facts[..] else {
        panic!("the smallest rulebook has four questions");
    };
    let mut answers = Answers::none(book);
    answers.set(home, Some(Reply::Is(Value::Chosen(Choices::one(0)))));
    answers.set(age, Some(Reply::Is(Value::Number(Range::exactly(40.0)))));
    answers.set(
        income,
        Some(Reply::Is(Value::Number(Range {
            low: 0.0,
            high: 50_000.0,
        }))),
    );
    let (service, _) = book.all_services().next().expect("it has one service");
    let mut grounds = Grounds::new(&editions[0], book.checked);
    let mut suffice = |answers: &Answers, of: &[FactId]| {
        let mut facts = FactSet::default();
        of.iter().for_each(|fact| facts.insert(*fact));
        grounds.suffice(answers, facts, service)
    };
    assert!(suffice(&answers, &[home, age, income]), "all three give it");
    assert!(!suffice(&answers, &[home, age]), "not without the income");
    answers.set(home, Some(Reply::Is(Value::Chosen(Choices::one(1)))));
    assert!(
        suffice(&answers, &[home]),
        "who lives elsewhere is refused for that alone"
    );
    assert!(
        !suffice(&answers, &[age, income]),
        "and not for age and income"
    );
    answers.set(home, None);
    assert!(
        !suffice(&answers, &[home, age, income]),
        "what is not known is not settled"
    );
}
