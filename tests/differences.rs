//! Does `diff` say who loses, who gains and what else changes? Two versions of the smallest rulebook are compared,
//! and the whole text with them.

use crate::smallest::{AMOUNTS, Draft, QUESTIONS, ROUTES, SECTIONS, SERVICE};
use drogowskaz::authoring::proof::changes;
use expect_test::{Expect, expect};

fn check(old: &Draft, new: &Draft, expected: &Expect) {
    let [old, new] = [old, new].map(Draft::read);
    let today = new.editions[0].book.checked;
    let changes = changes::compare(&old.editions, &new.editions, today);
    expected.assert_eq(&changes.to_string());
}

const SECOND: &str = "data/uslugi/paczka.toml";

/// A second service, for those whom the first one does not fit.
fn with_second(draft: Draft) -> Draft {
    let service = r#"nazwa      = "Paczka"
krotko     = "Jedzenie raz w miesiącu."
potrzeby   = ["pieniadze"]
natura     = "uznaniowe"
opis       = "Paczka z jedzeniem."
podstawa   = "uchwała"
powiedz    = "Chcę poprosić o paczkę."
sprawdzono = 2026-11-22

[[wszystkie]]
gdy = "mieszka_tu"
"#;
    let route =
        "\n[[kierunek]]\nusluga  = \"paczka\"\nkomorki = [\"kancelaria\"]\nsciezka = \"wniosek\"\n";
    draft.with_file(SECOND, service).and(ROUTES, route)
}

#[test]
fn of_the_same_rulebook_nothing_changes() {
    check(
        &Draft::spoken(),
        &Draft::spoken(),
        &expect![[r#"
        Nic się nie zmienia: ani wyniki, ani pytania, ani kwoty, ani miejsca.
    "#]],
    );
}

#[test]
fn whoever_is_between_two_thresholds_loses_by_a_lower_one_and_gains_by_a_higher_one() {
    let lower = Draft::spoken().with(AMOUNTS, "= 1010", "= 900");
    check(
        &Draft::spoken(),
        &lower,
        &expect![[r#"
            Kto traci
              zasilek: było „prawdopodobnie tak”, będzie „nie”: 1 z 12 zestawów odpowiedzi (8%)
                na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej; Dochód: więcej niż 900 zł, do 1010 zł

            Kwoty
              kryterium: było „776 zł od 1.01.2022 do 31.12.2024, 1010 zł od 1.01.2025”, będzie „776 zł od 1.01.2022 do 31.12.2024, 900 zł od 1.01.2025”
        "#]],
    );
    check(
        &lower,
        &Draft::spoken(),
        &expect![[r#"
            Kto zyskuje
              zasilek: było „nie”, będzie „prawdopodobnie tak”: 1 z 12 zestawów odpowiedzi (8%)
                na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej; Dochód: więcej niż 900 zł, do 1010 zł

            Kwoty
              kryterium: było „776 zł od 1.01.2022 do 31.12.2024, 900 zł od 1.01.2025”, będzie „776 zł od 1.01.2022 do 31.12.2024, 1010 zł od 1.01.2025”
        "#]],
    );
}

#[test]
fn some_lose_and_some_gain_when_a_rule_turns() {
    let new = Draft::spoken()
        .with(SERVICE, "\"nalezy_sie\"", "\"uznaniowe\"")
        .with(SERVICE, "gdy = \"dorosly_stad\"", "gdy = \"mieszka_tu\"");
    check(
        &Draft::spoken(),
        &new,
        &expect![[r#"
            Kto traci
              zasilek: było „prawdopodobnie tak”, będzie „możliwe”: 1 z 8 zestawów odpowiedzi (12%)
                na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej; Dochód: do 1010 zł

            Kto zyskuje
              zasilek: było „nie”, będzie „możliwe”: 1 z 8 zestawów odpowiedzi (12%)
                na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: do 17; Dochód: do 1010 zł
        "#]],
    );
}

#[test]
fn a_new_service_gives_and_one_that_goes_takes_away() {
    let new = with_second(Draft::spoken());
    check(
        &Draft::spoken(),
        &new,
        &expect![[r#"
        Kto zyskuje
          paczka (nowa usługa): było „nie”, będzie „możliwe”: 1 z 2 zestawów odpowiedzi (50%)
            na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu

        Usługi
          nowe: paczka („Paczka”)

        Miejsca i numery: miasteczko
          nowe: kierunek paczka („kancelaria”)
    "#]],
    );
    check(
        &new,
        &Draft::spoken(),
        &expect![[r#"
        Kto traci
          paczka (usługi nie będzie): było „możliwe”, będzie „nie”: 1 z 2 zestawów odpowiedzi (50%)
            na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu

        Usługi
          nie będzie: paczka („Paczka”)

        Miejsca i numery: miasteczko
          nie będzie: kierunek paczka („kancelaria”)
    "#]],
    );
}

#[test]
fn who_can_answer_only_one_version_neither_gains_nor_loses() {
    let new = Draft::spoken()
        .with(QUESTIONS, "  { klucz = \"nic\",     tresc", "  { klucz = \"meldunek\", tresc = \"Mam tu meldunek\" },\n  { klucz = \"nic\",     tresc")
        .with("data/pojecia.toml", "zamieszkanie: mieszka", "zamieszkanie: mieszka lub meldunek");
    check(
        &Draft::spoken(),
        &new,
        &expect![[r#"
        Pytania i odpowiedzi
          nowe: odpowiedź zamieszkanie: meldunek („Mam tu meldunek”)
    "#]],
    );
}

#[test]
fn a_question_more_is_told_with_whom_it_shuts_out() {
    let question = r#"
[[pytanie]]
fakt       = "majatek"
skrot      = "Majątek"
kogo       = "dom"
temat      = "pieniadze"
tresc      = "Czy macie duży majątek?"
dlaczego   = "Przy dużym majątku zasiłku nie ma."
rodzaj     = "jedna"
odpowiedzi = [{ klucz = "tak", tresc = "Tak" }, { klucz = "nie", tresc = "Nie" }]
"#;
    let condition = "\n[[zadne]]\ngdy = \"majatek: tak\"\nbo  = \"Macie duży majątek.\"\n";
    let new = Draft::spoken()
        .and(QUESTIONS, question)
        .and(SERVICE, condition);
    check(
        &Draft::spoken(),
        &new,
        &expect![[r#"
            Kto traci
              zasilek: było „prawdopodobnie tak”, będzie „nie”: 1 z 16 zestawów odpowiedzi (6%)
                na przykład ktoś, kto odpowiada: Związek z miastem: Mieszkam tu; Wiek: 18 lub więcej; Dochód: do 1010 zł; Majątek: Tak

            Pytania i odpowiedzi
              nowe: pytanie majatek („Czy macie duży majątek?”)
              nowe: odpowiedź majatek: tak („Tak”)
              nowe: odpowiedź majatek: nie („Nie”)
        "#]],
    );
}

#[test]
fn another_number_other_hours_and_another_route_are_told() {
    let new = Draft::spoken()
        .with(
            SECTIONS,
            "godziny  = { pn = \"7:30-15:30\" }",
            "godziny  = { pn = \"8:00-16:00\" }\ntelefony = [{ numer = \"11 111 11 11\" }]",
        )
        .with(
            ROUTES,
            "komorki =",
            "gdy     = \"wiek: poniżej 65\"\nkomorki =",
        );
    check(
        &Draft::spoken(),
        &new,
        &expect![[r#"
        Miejsca i numery: miasteczko
          komórka kancelaria: było „Kancelaria, Rynek 1, Miasteczko, tel. 00 000 00 00, pn 7:30–15:30”, będzie „Kancelaria, Rynek 1, Miasteczko, tel. 11 111 11 11, pn 8:00–16:00”
          kierunek zasilek: było „kancelaria”, będzie „gdy wiek: poniżej 65: kancelaria”
    "#]],
    );
}
