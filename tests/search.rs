//! Does the search of the directory find what people mean: what they type, in each city, and what comes first.

use crate::shelf;
use drogowskaz::domain::{By, Hit, Rulebook, Thing};
use expect_test::{Expect, expect};

fn probe(city: &str, typed: &str) -> String {
    let book = &shelf::city(city).book;
    let hits = book.search(typed);
    let first: Vec<String> = hits.iter().take(2).map(|hit| line(book, hit)).collect();
    if first.is_empty() {
        "nic".to_owned()
    } else {
        first.join(" | ")
    }
}

fn line(book: &Rulebook, hit: &Hit) -> String {
    let (kind, name) = match hit.thing {
        Thing::Service(id) => ("pomoc", book.service(id).name),
        Thing::Section(id) => ("komórka", book.section(id).name),
        Thing::Office(id) => ("miejsce", book.office(id).name),
        Thing::Facility(id) => ("placówka", book.facility(id).name),
        Thing::Line(id) => ("telefon", book.line(id).name),
    };
    let by = match hit.by {
        By::Name => String::new(),
        By::Former(text) => format!(" (dawniej: {})", book.text(text)),
        By::Also(text) => format!(" (hasło: {})", book.text(text)),
        By::Phone(text) => format!(" (numer: {})", book.text(text)),
        By::Text => " (opis)".to_owned(),
    };
    format!("{kind}: {}{by}", book.text(name)).replace('\u{a0}', " ")
}

/// Compares what is typed, a row each, with the first two things found.
fn check(city: &str, typed: &str, expected: &Expect) {
    let typed = typed.lines().map(str::trim);
    let rows = typed
        .filter(|typed| !typed.is_empty())
        .map(|typed| format!("{typed} -> {}\n", probe(city, typed)));
    expected.assert_eq(&rows.collect::<String>());
}

#[test]
fn old_and_everyday_names_of_money_are_found() {
    check(
        "czestochowa",
        "
            500+
            500 plus
            800+
            300+
            rodzinne
            zasiłki rodzinne
            kosiniakowe
            becikowe
            mieszkania chronione
            mieszkanie chronione
            zapomoga
            opiekunka
            opiekunki
            alimenty
            alimentów
            kuroniówka
            paczki żywnościowe
            paczka z jedzeniem
            karta dużej rodziny
            karte duzej rodziny
            KDR
            PZON
            grupa inwalidzka
            renta inwalidzka
        ",
        &expect![[r#"
            500+ -> pomoc: 800+ na dziecko (świadczenie wychowawcze) (dawniej: 500 plus) | pomoc: Świadczenie uzupełniające (500+ dla niesamodzielnych)
            500 plus -> pomoc: 800+ na dziecko (świadczenie wychowawcze) (dawniej: 500 plus) | pomoc: Świadczenie uzupełniające (500+ dla niesamodzielnych)
            800+ -> pomoc: 800+ na dziecko (świadczenie wychowawcze) | komórka: Infolinia ZUS i konto eZUS (opis)
            300+ -> pomoc: 300+ na szkołę („Dobry start”) | komórka: Infolinia ZUS i konto eZUS (opis)
            rodzinne -> pomoc: Zasiłek rodzinny z dodatkami | pomoc: Poradnictwo psychologiczne i rodzinne
            zasiłki rodzinne -> pomoc: Zasiłek rodzinny z dodatkami (hasło: dodatek do zasiłku rodzinnego) | pomoc: Pomoc przy ochronie czasowej (Ukraina) (opis)
            kosiniakowe -> pomoc: Świadczenie rodzicielskie (kosiniakowe)
            becikowe -> pomoc: Becikowe (zapomoga po urodzeniu dziecka) | komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe (opis)
            mieszkania chronione -> pomoc: Mieszkanie treningowe (dawniej: mieszkania chronione) | pomoc: Mieszkanie wspomagane (dawniej: mieszkania chronione)
            mieszkanie chronione -> pomoc: Mieszkanie treningowe (dawniej: mieszkanie chronione) | pomoc: Mieszkanie wspomagane (dawniej: mieszkanie chronione)
            zapomoga -> pomoc: Zasiłek celowy (hasło: zapomoga) | pomoc: Specjalny zasiłek celowy (hasło: zapomoga)
            opiekunka -> pomoc: Usługi opiekuńcze w domu (hasło: opiekunka) | pomoc: Specjalistyczne usługi opiekuńcze w domu (hasło: opiekunka ze specjalnym przygotowaniem)
            opiekunki -> pomoc: Usługi opiekuńcze w domu (hasło: opiekunka) | pomoc: Specjalistyczne usługi opiekuńcze w domu (hasło: opiekunka ze specjalnym przygotowaniem)
            alimenty -> pomoc: Fundusz alimentacyjny (hasło: alimenty) | komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe
            alimentów -> pomoc: Fundusz alimentacyjny (hasło: nie płaci alimentów) | komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe
            kuroniówka -> pomoc: Zasiłek okresowy (hasło: kuroniówka)
            paczki żywnościowe -> pomoc: Paczki żywnościowe | pomoc: Pomoc rzeczowa (hasło: paczka żywnościowa)
            paczka z jedzeniem -> pomoc: Paczki żywnościowe (hasło: paczka z jedzeniem) | pomoc: Pomoc rzeczowa (opis)
            karta dużej rodziny -> pomoc: Karta Dużej Rodziny | komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe (opis)
            karte duzej rodziny -> pomoc: Karta Dużej Rodziny | komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe (opis)
            KDR -> pomoc: Karta Dużej Rodziny (hasło: KDR)
            PZON -> komórka: Orzeczenia i karty parkingowe (hasło: PZON) | miejsce: al. Pokoju 44 (zespół do spraw orzekania) (hasło: PZON)
            grupa inwalidzka -> pomoc: Orzeczenie o niepełnosprawności lub jej stopniu (dawniej: grupa inwalidzka)
            renta inwalidzka -> pomoc: Renta socjalna i dodatek dopełniający (hasło: renta inwalidzka)
        "#]],
    );
}

#[test]
fn old_and_everyday_names_of_help_and_homes_are_found() {
    check(
        "czestochowa",
        "
            dożywianie
            obiady
            babciowe
            wózek inwalidzki
            pampersy
            dom starców
            DPS
            przytułek
            noclegownia
            bezdomny
            niebieska karta
            przemoc w rodzinie
            dodatek osłonowy
            dodatek węglowy
            ryczałt energetyczny
            500+ dla niesamodzielnych
            zasiłek dla opiekuna
            szo
            pielęgnacyjny
            wczasy rehabilitacyjne
            dom dziecka
            zasiłek stały wyrównawczy
            renta socjalna
            wyprawka szkolna
            zasiłek chorobowy
        ",
        &expect![[r#"
            dożywianie -> pomoc: Posiłek dla dziecka w szkole i przedszkolu (hasło: dożywianie dzieci) | pomoc: Gorący posiłek dla dorosłych w jadłodajni (hasło: dożywianie)
            obiady -> pomoc: Posiłek dla dziecka w szkole i przedszkolu (hasło: obiady w szkole) | pomoc: Gorący posiłek dla dorosłych w jadłodajni (hasło: obiady dla seniora)
            babciowe -> pomoc: „Aktywny rodzic”: w pracy, w żłobku lub w domu (hasło: babciowe)
            wózek inwalidzki -> pomoc: Przedmioty ortopedyczne i środki pomocnicze (hasło: wózek inwalidzki)
            pampersy -> pomoc: Przedmioty ortopedyczne i środki pomocnicze (hasło: pampersy)
            dom starców -> pomoc: Dom pomocy społecznej (DPS) (hasło: dom starców)
            DPS -> pomoc: Dom pomocy społecznej (DPS) | pomoc: Krótki pobyt w domu pomocy społecznej (hasło: pobyt w DPS na krótko)
            przytułek -> pomoc: Schronisko dla osób bezdomnych (hasło: przytułek)
            noclegownia -> pomoc: Noclegownia | pomoc: Schronisko dla osób bezdomnych (hasło: noclegownia)
            bezdomny -> pomoc: Schronisko dla osób bezdomnych | placówka: Schronisko dla Bezdomnych im. św. Brata Alberta
            niebieska karta -> pomoc: Procedura „Niebieskie Karty” (hasło: Niebieska Karta) | pomoc: Pracownik socjalny dla rodzin z „Niebieską Kartą”
            przemoc w rodzinie -> pomoc: Procedura „Niebieskie Karty” (dawniej: przemoc w rodzinie) | pomoc: Interwencja, gdy przemoc zagraża życiu lub zdrowiu (dawniej: przemoc w rodzinie)
            dodatek osłonowy -> pomoc: Bon ciepłowniczy (hasło: dodatek osłonowy)
            dodatek węglowy -> pomoc: Bon ciepłowniczy (hasło: dodatek węglowy)
            ryczałt energetyczny -> nic
            500+ dla niesamodzielnych -> pomoc: Świadczenie uzupełniające (500+ dla niesamodzielnych)
            zasiłek dla opiekuna -> pomoc: Świadczenie pielęgnacyjne lub specjalny zasiłek opiekuńczy na starych zasadach (hasło: zasiłek dla opiekuna)
            szo -> pomoc: Świadczenie pielęgnacyjne lub specjalny zasiłek opiekuńczy na starych zasadach (hasło: SZO)
            pielęgnacyjny -> pomoc: Zasiłek pielęgnacyjny | pomoc: Świadczenie pielęgnacyjne lub specjalny zasiłek opiekuńczy na starych zasadach
            wczasy rehabilitacyjne -> pomoc: Dofinansowanie turnusu rehabilitacyjnego (hasło: wczasy rehabilitacyjne)
            dom dziecka -> pomoc: Dziecko w placówce opiekuńczo-wychowawczej (dawniej: dom dziecka) | pomoc: Pieniądze na usamodzielnienie po pieczy zastępczej (hasło: dom dziecka)
            zasiłek stały wyrównawczy -> pomoc: Zasiłek stały (dawniej: zasiłek stały wyrównawczy)
            renta socjalna -> pomoc: Renta socjalna i dodatek dopełniający | komórka: Infolinia ZUS i konto eZUS (opis)
            wyprawka szkolna -> pomoc: 300+ na szkołę („Dobry start”) (hasło: wyprawka szkolna) | pomoc: Stypendium szkolne (opis)
            zasiłek chorobowy -> pomoc: Gorący posiłek dla dorosłych w jadłodajni (opis) | pomoc: Zasiłek okresowy (opis)
        "#]],
    );
}

#[test]
fn without_diacritics_and_in_other_forms_words_are_found_as_well() {
    check(
        "czestochowa",
        "
            zywnosc
            lozko rehabilitacyjne
            ŁÓŻKO
            zasiłku okresowego
            dodatkiem mieszkaniowym
            psychologa
            prawnika
            schroniska
            turnusy
            pogrzebu
        ",
        &expect![[r#"
            zywnosc -> pomoc: Paczki żywnościowe | pomoc: Pomoc rzeczowa (hasło: paczka żywnościowa)
            lozko rehabilitacyjne -> pomoc: Wypożyczalnia sprzętu ortopedycznego i rehabilitacyjnego (hasło: łóżko rehabilitacyjne)
            ŁÓŻKO -> pomoc: Wypożyczalnia sprzętu ortopedycznego i rehabilitacyjnego (hasło: łóżko rehabilitacyjne) | pomoc: Noclegownia (opis)
            zasiłku okresowego -> pomoc: Zasiłek okresowy
            dodatkiem mieszkaniowym -> komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe
            psychologa -> pomoc: Poradnictwo psychologiczne i rodzinne (hasło: psycholog) | pomoc: Krótka terapia przy przemocy domowej (hasło: psycholog po przemocy)
            prawnika -> pomoc: Nieodpłatna pomoc prawna i porady obywatelskie (hasło: darmowy prawnik) | pomoc: Porada prawna w ośrodku (hasło: prawnik)
            schroniska -> pomoc: Schronisko z usługami opiekuńczymi | pomoc: Schronisko dla osób bezdomnych
            turnusy -> pomoc: Dofinansowanie turnusu rehabilitacyjnego | komórka: Sekcja Pomocy Osobom z Niepełnosprawnością (opis)
            pogrzebu -> pomoc: Sprawienie pogrzebu | pomoc: Zasiłek celowy na koszty pogrzebu
        "#]],
    );
}

#[test]
fn streets_former_addresses_and_numbers_are_found() {
    check(
        "czestochowa",
        "
            Kopernika 4
            ulica Kopernika
            aleja Niepodległości
            Nowowiejskiego 26
            Rejtana
            34 372 42 00
            343724200
            +48 34 372 42 00
            34-363-18-19
            3703
            34 363 02 07
            112
            116 123
            CCŚ
            Adullam
            Sikorskiego 78
        ",
        &expect![[r#"
            Kopernika 4 -> miejsce: ul. Mikołaja Kopernika 4
            ulica Kopernika -> miejsce: ul. Mikołaja Kopernika 4
            aleja Niepodległości -> miejsce: al. Niepodległości 20/22 | komórka: Sekcja Usług Środowiskowych (dawniej: al. Niepodległości 20/22, IV piętro)
            Nowowiejskiego 26 -> miejsce: ul. Jana Kilińskiego 13 (dawniej: ul. Nowowiejskiego 26) | placówka: Środowiskowy Dom Samopomocy typu D (opis)
            Rejtana -> miejsce: Interwencja kryzysowa: telefon całodobowy (dawniej: ul. Rejtana 7B)
            34 372 42 00 -> komórka: Kancelaria (numer: 34 372 42 00) | komórka: Zespół ds. usług socjalnych (numer: 34 372 42 00)
            343724200 -> komórka: Kancelaria (numer: 34 372 42 00) | komórka: Zespół ds. usług socjalnych (numer: 34 372 42 00)
            +48 34 372 42 00 -> komórka: Kancelaria (numer: 34 372 42 00) | komórka: Zespół ds. usług socjalnych (numer: 34 372 42 00)
            34-363-18-19 -> komórka: Sekcja Pomocy Osobom z Niepełnosprawnością (numer: 34 363 18 19) | komórka: Wypożyczalnia Sprzętu Ortopedycznego i Rehabilitacyjnego (numer: 34 363 18 19)
            3703 -> nic
            34 363 02 07 -> komórka: Sekcja Usług Środowiskowych (dawniej: 34 363 02 07)
            112 -> telefon: Numer alarmowy (numer: 112) | pomoc: Interwencja kryzysowa (opis)
            116 123 -> telefon: Telefon dla dorosłych w kryzysie (numer: 116 123)
            CCŚ -> komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe (hasło: CCŚ) | miejsce: ul. Jana III Sobieskiego 15 (CCŚ)
            Adullam -> placówka: Stołówka charytatywna Fundacji „Adullam” | placówka: Schronisko dla Osób w Kryzysie Bezdomności (opis)
            Sikorskiego 78 -> placówka: Ośrodek Pomocy Osobom z Problemami Alkoholowymi (izba wytrzeźwień)
        "#]],
    );
}

#[test]
fn wroclaw_ostrowiec_and_every_other_place_are_found() {
    check(
        "wroclaw",
        "
            Strzegomska
            ZTPS
            Nadodrzańskie Centrum Wsparcia
            MCUS
            71 78 22 300
            717999274
            dodatek osłonowy
            2+3
            plac Solidarności
            streetbus
            Nadodrze
            Krzyki
            infolinia
            łaźnia
        ",
        &expect![[r#"
            Strzegomska -> miejsce: ul. Strzegomska 6 (siedziba główna) | komórka: Karta Dużej Rodziny i Karta Rodzina Plus (dawniej: ul. Strzegomska 6, pok. 26)
            ZTPS -> komórka: Zespół Terenowej Pracy Socjalnej (hasło: ZTPS) | komórka: Zespół Terenowej Pracy Socjalnej (hasło: ZTPS)
            Nadodrzańskie Centrum Wsparcia -> komórka: Ośrodek Interwencji Kryzysowej (OIK) (dawniej: Nadodrzańskie Centrum Wsparcia) | miejsce: ul. Rydygiera 45a (dawniej: Nadodrzańskie Centrum Wsparcia)
            MCUS -> komórka: Miejskie Centrum Usług Socjalnych (MCUS) | miejsce: ul. Mączna 3
            71 78 22 300 -> komórka: Sekretariat MOPS (dawniej: 71 78 22 300)
            717999274 -> komórka: Dział Świadczeń (numer: 71 79 99 274)
            dodatek osłonowy -> komórka: Dodatki mieszkaniowe (dawniej: dodatek osłonowy) | pomoc: Bon ciepłowniczy (hasło: dodatek osłonowy)
            2+3 -> pomoc: „2+3 i jeszcze więcej”: Karta Rodzina Plus | komórka: Karta Dużej Rodziny i Karta Rodzina Plus (opis)
            plac Solidarności -> miejsce: pl. Solidarności 1/3/5
            streetbus -> pomoc: Streetbus, ogrzewalnia na kółkach | placówka: Streetbus, ogrzewalnia na kółkach
            Nadodrze -> nic
            Krzyki -> nic
            infolinia -> komórka: Infolinia ZUS i konto eZUS | komórka: Infolinia systemu SOW
            łaźnia -> placówka: Łaźnia Caritas | komórka: Zespół ds. Osób Bezdomnych i Uchodźców (opis)
        "#]],
    );
    check(
        "ostrowiec-swietokrzyski",
        "
            CUS
            mieszkanie chronione
            Świętokrzyska 22
            osiedle Pułanki
            Trzykrotka
            Dział Pomocy Usługowej
            41 276 76 00
            249 94 15
            987
            zupa
            Senior-WIGOR
            markot
            500+
        ",
        &expect![[r#"
            CUS -> miejsce: MOPS, ul. Świętokrzyska 22 (hasło: CUS) | pomoc: Projekty i usługi społeczne (hasło: CUS)
            mieszkanie chronione -> komórka: Mieszkania treningowe MOPS (dawniej: mieszkanie chronione) | pomoc: Mieszkanie treningowe (dawniej: mieszkanie chronione)
            Świętokrzyska 22 -> miejsce: MOPS, ul. Świętokrzyska 22 | miejsce: PCPR, ul. Świętokrzyska 22
            osiedle Pułanki -> placówka: ŚDS „Przystań”, os. Pułanki 10 (typ A) | placówka: Środowiskowy Klub „Trzykrotka”
            Trzykrotka -> pomoc: Środowiskowy Klub „Trzykrotka” | placówka: Środowiskowy Klub „Trzykrotka”
            Dział Pomocy Usługowej -> komórka: Dział Usług Opiekuńczych (dawniej: Dział Pomocy Usługowej) | komórka: Wypożyczalnia sprzętu rehabilitacyjnego i pielęgnacyjnego (dawniej: Dział Pomocy Usługowej)
            41 276 76 00 -> komórka: Sekretariat MOPS (numer: 41 276 76 00) | komórka: Dział Pomocy Środowiskowej (pracownicy socjalni) (numer: 41 276 76 00)
            249 94 15 -> komórka: Powiatowy Zespół do Spraw Orzekania o Niepełnosprawności (dawniej: 249 94 15)
            987 -> nic
            zupa -> pomoc: Gorący posiłek dla dorosłych w jadłodajni (hasło: zupa)
            Senior-WIGOR -> pomoc: Dom lub klub Senior+ (dawniej: Senior-WIGOR) | placówka: Centrum Seniora, dawniej Dzienny Dom „Senior-WIGOR”
            markot -> placówka: Schronisko „Centrum Pomocy Bliźniemu Markot”
            500+ -> pomoc: 800+ na dziecko (świadczenie wychowawcze) (dawniej: 500 plus) | pomoc: Świadczenie uzupełniające (500+ dla niesamodzielnych)
        "#]],
    );
    check(
        "inne-miasto",
        "
            opieka społeczna
            GOPS
            PCPR
            PZON
            OIK
            500+
            ZUS
            alimenty
            34 372 42 00
            prawnik
        ",
        &expect![[r#"
            opieka społeczna -> miejsce: Ośrodek pomocy społecznej w Twojej gminie (hasło: opieka społeczna) | pomoc: Praca socjalna (hasło: opieka społeczna)
            GOPS -> miejsce: Ośrodek pomocy społecznej w Twojej gminie
            PCPR -> miejsce: Powiatowe centrum pomocy rodzinie (PCPR) | pomoc: Program integracji dla uchodźców (hasło: PCPR)
            PZON -> miejsce: Powiatowy zespół do spraw orzekania o niepełnosprawności (hasło: PZON) | pomoc: Orzeczenie o niepełnosprawności lub jej stopniu (hasło: PZON)
            OIK -> pomoc: Interwencja kryzysowa (hasło: OIK) | miejsce: Ośrodek interwencji kryzysowej (OIK)
            500+ -> pomoc: 800+ na dziecko (świadczenie wychowawcze) (dawniej: 500 plus) | pomoc: Świadczenie uzupełniające (500+ dla niesamodzielnych)
            ZUS -> pomoc: Składki ZUS za opiekuna osoby ze świadczeniem wspierającym | komórka: Infolinia ZUS i konto eZUS
            alimenty -> pomoc: Fundusz alimentacyjny (hasło: alimenty) | komórka: Świadczenia rodzinne, alimenty, dodatki mieszkaniowe
            34 372 42 00 -> nic
            prawnik -> pomoc: Porada prawna w ośrodku (hasło: prawnik) | pomoc: Nieodpłatna pomoc prawna i porady obywatelskie (hasło: darmowy prawnik)
        "#]],
    );
}
