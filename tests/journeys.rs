//! Whole interviews of the personas in `data/osoby`: few sensible questions, and a plan that names a door.
//! `UPDATE_EXPECT=1 cargo test journeys` writes the transcripts anew; the laws below stay as they are.

use crate::shelf;
use drogowskaz::authoring::examples::in_words;
use drogowskaz::authoring::library::Edition;
use drogowskaz::authoring::persona::Persona;
use drogowskaz::authoring::transcript::{self, Transcript};
use drogowskaz::domain::Session;
use expect_test::{Expect, expect, expect_file};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The most questions after the needs before a person sees a plan.
const PATIENCE: usize = 12;

/// Where the transcripts lie, relative to the checkout.
const TRANSCRIPTS: &str = "tests/golden/osoby";

/// The name of a persona's file, without its ending.
fn name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Lets every persona through the interview and shows all that is wrong.
#[track_caller]
fn check_all(complaints: impl Fn(&Persona, &Edition, &Transcript) -> Vec<String>) {
    let mut all = String::new();
    for file in shelf::personas() {
        let (persona, edition) = shelf::persona(&file);
        let (_, transcript) = transcript::run(edition, &persona);
        for complaint in complaints(&persona, edition, &transcript) {
            let _ = writeln!(all, "{}: {complaint}", name(&file));
        }
    }
    assert!(all.is_empty(), "{all}");
}

/// Runs `screen` on a file and compares its status and all it prints.
#[track_caller]
fn check_screen(file: &Path, expected: &Expect) {
    let done = Command::new(env!("CARGO_BIN_EXE_drogowskaz"))
        .arg("screen")
        .arg(file)
        .output()
        .expect("cargo builds the program before its tests");
    let said = String::from_utf8_lossy(&done.stdout);
    let complained = String::from_utf8_lossy(&done.stderr);
    let folder = format!("{}/", std::env::temp_dir().display());
    let said = said.replace(&folder, "");
    expected.assert_eq(&format!("{}\n{said}{complained}", done.status));
}

/// A persona as an author might get it wrong, in a file that is gone with its owner.
struct Broken(PathBuf);

impl Broken {
    fn new(name: &str, text: &str) -> Broken {
        let file = std::env::temp_dir().join(name);
        fs::write(&file, text).expect("the temporary folder can be written");
        Broken(file)
    }
}

impl Drop for Broken {
    fn drop(&mut self) {
        // A file left behind harms nobody, and a test must not fail over it.
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn every_interview_goes_as_it_is_written_down() {
    for file in shelf::personas() {
        let (persona, edition) = shelf::persona(&file);
        let (_, transcript) = transcript::run(edition, &persona);
        let golden = shelf::root().join(format!("{TRANSCRIPTS}/{}.txt", name(&file)));
        expect_file![golden].assert_eq(&transcript.to_string());
    }
}

#[test]
fn every_transcript_belongs_to_a_persona() {
    let personas: BTreeSet<String> = shelf::personas().iter().map(|file| name(file)).collect();
    let folder = fs::read_dir(shelf::root().join(TRANSCRIPTS)).expect("the transcripts are there");
    let transcripts: BTreeSet<String> = folder
        .map(|entry| name(&entry.expect("the folder can be read").path()))
        .collect();
    assert_eq!(transcripts, personas);
}

/// All answers a persona has, asked for or not: the law does not depend on what we asked.
#[test]
fn with_all_their_answers_every_persona_gets_what_the_law_says() {
    check_all(|persona, edition, _| {
        let mut session = Session::start(&edition.book);
        for (fact, reply) in &persona.replies {
            session.answer(*fact, *reply);
        }
        let case = session.case(&edition.book, persona.day);
        let wrong = persona.services.iter().filter_map(|(service, expected)| {
            let found = case.judge(*service).outcome;
            let key = &edition.service_keys[service.index()];
            let (wanted, got) = (in_words(*expected), in_words(found));
            (found != *expected).then(|| format!("{key} ma być „{wanted}”, a jest „{got}”"))
        });
        wrong.collect()
    });
}

#[test]
fn with_all_their_answers_every_persona_is_told_the_sum_the_law_gives() {
    check_all(|persona, edition, _| {
        let mut session = Session::start(&edition.book);
        for (fact, reply) in &persona.replies {
            session.answer(*fact, *reply);
        }
        let case = session.case(&edition.book, persona.day);
        let wrong = persona.sums.iter().filter_map(|(service, expected)| {
            let figure = case.estimate(*service);
            let found = figure.map(|figure| case.span(figure.range).replace('\u{a0}', " "));
            let key = &edition.service_keys[service.index()];
            (found.as_ref() != Some(expected))
                .then(|| format!("{key} ma wynieść „{expected}”, a wychodzi {found:?}"))
        });
        wrong.collect()
    });
}

/// What is settled after the interview is what the law says; the rest may be open, but is never missing from the plan.
#[test]
fn no_interview_ends_in_something_else_than_the_law_says() {
    check_all(|persona, edition, transcript| {
        let errands = transcript.visits.iter().flat_map(|visit| &visit.services);
        let rest = transcript.open.iter().chain(&transcript.unlikely);
        let rest = rest.chain(&transcript.suspended).chain(&transcript.aside);
        let findings: Vec<_> = errands.chain(rest).collect();
        let wrong = persona.services.iter().filter_map(|(service, expected)| {
            let key = &edition.service_keys[service.index()];
            let wanted = in_words(*expected);
            let found = findings.iter().find(|finding| finding.service == *key);
            match found.map(|finding| finding.outcome) {
                Some(outcome) if outcome == wanted => None,
                // A few questions are not enough for everything; "not known" is then honest.
                Some("nie wiemy") => None,
                Some("możliwe") if wanted == "prawdopodobnie tak" => None,
                found => Some(format!("{key} ma być „{wanted}”, a jest {found:?}")),
            }
        });
        wrong.collect()
    });
}

#[test]
fn every_persona_is_sent_to_the_doors_that_are_theirs() {
    check_all(|persona, edition, transcript| {
        let doors = transcript.visits.iter().flat_map(|visit| &visit.doors);
        let sections: BTreeSet<&str> = doors
            .flat_map(|door| &door.sections)
            .map(|(key, _)| key.as_str())
            .collect();
        let wanted = persona.sections.iter();
        let keys = wanted.map(|section| edition.section_keys[section.index()].as_str());
        keys.filter(|key| !sections.contains(key))
            .map(|key| format!("w planie nie ma komórki „{key}”"))
            .collect()
    });
}

#[test]
fn nobody_is_asked_more_than_they_have_patience_for_or_the_same_twice() {
    check_all(|_, _, transcript| {
        let facts: BTreeSet<&str> = transcript
            .turns
            .iter()
            .map(|turn| turn.fact.as_str())
            .collect();
        let often =
            (facts.len() < transcript.turns.len()).then(|| "to samo pytanie dwa razy".to_owned());
        let long = (transcript.asked > PATIENCE).then(|| format!("pytań: {}", transcript.asked));
        often.into_iter().chain(long).collect()
    });
}

/// Whether an institution of this name is reached by phone and internet only, or is known by its kind alone.
fn has_no_address(edition: &Edition, name: &str) -> bool {
    let book = &edition.book;
    book.all_offices().any(|(_, office)| {
        let whose = office
            .institution
            .map(|who| book.text(who).replace('\u{a0}', " "));
        office.address.is_none() && whose.as_deref() == Some(name)
    })
}

#[test]
fn every_plan_names_a_section_a_place_and_a_phone() {
    check_all(|_, edition, transcript| {
        let reachable = edition.book.city.greeting.switchboard.is_some();
        let doors: Vec<_> = transcript
            .visits
            .iter()
            .flat_map(|visit| &visit.doors)
            .collect();
        let none = doors.is_empty().then(|| "plan bez drzwi".to_owned());
        let blank = doors
            .iter()
            .filter(|door| {
                let place = door.address.contains(", ") || has_no_address(edition, &door.address);
                door.sections.is_empty() || reachable && door.phones.is_empty() || !place
            })
            .map(|door| format!("niepełne drzwi: {}", door.address));
        none.into_iter().chain(blank).collect()
    });
}

#[test]
fn no_transcript_has_a_gap_in_its_words() {
    check_all(|_, _, transcript| {
        let text = transcript.to_string();
        let gaps = [
            "{@", "{}", " inf ", "NaN", "  >", "; ;", ": ,", "> \n", "bo: \n",
        ];
        let found = gaps.into_iter().filter(|gap| text.contains(gap));
        found.map(|gap| format!("w tekście stoi „{gap}”")).collect()
    });
}

#[test]
fn a_broken_persona_is_told_everything_at_once() {
    let broken = Broken::new(
        "drogowskaz-zla-osoba.toml",
        r#"osoba  = "Pani Ewa"
miasto = "czestochowa"
dzien  = 2026-11-23
kolor  = "czarny"

[odpowiedzi]
wieg     = 34
dach     = "brag"
dochod   = "dużo"

[oczekiwane]
komorki = ["kancelarja"]

[oczekiwane.uslugi]
zasilek-stary = "możliwe"
zasilek-staly = "chyba tak"
"#,
    );
    check_screen(
        &broken.0,
        &expect![[r#"
            exit status: 1
            drogowskaz-zla-osoba.toml:4:1: nieznany klucz „kolor”
            drogowskaz-zla-osoba.toml:6:1: brakuje klucza „potrzeby”
            drogowskaz-zla-osoba.toml:7:1: fakt „wieg” nie istnieje; czy chodziło o „wiek”?
            drogowskaz-zla-osoba.toml:8:12: pytanie „dach” nie ma odpowiedzi „brag”; czy chodziło o „brak”?
            drogowskaz-zla-osoba.toml:9:1: „dochod” ma być zapisane inaczej: odpowiedź z listy, liczba, „od N do M” albo „nie wiem”
            drogowskaz-zla-osoba.toml:12:13: komórka „kancelarja” nie istnieje; czy chodziło o „kancelaria”?
            drogowskaz-zla-osoba.toml:15:1: usługa „zasilek-stary” nie istnieje; czy chodziło o „zasilek-staly”?
            drogowskaz-zla-osoba.toml:16:17: „wynik” ma być zapisane inaczej: „prawdopodobnie tak”, „możliwe”, „nie wiemy” albo „raczej nie”
        "#]],
    );
}

#[test]
fn a_persona_of_an_unknown_city_is_not_interviewed() {
    let broken = Broken::new(
        "drogowskaz-inne-miasto.toml",
        "osoba = \"Pan Jan\"\nmiasto = \"czestohowa\"\ndzien = 2026-11-23\n\n[odpowiedzi]\npotrzeby = [\"dach\"]\n",
    );
    check_screen(
        &broken.0,
        &expect![[r#"
            exit status: 1
            drogowskaz-inne-miasto.toml:2:11: miasto „czestohowa” nie istnieje; czy chodziło o „czestochowa”?
        "#]],
    );
}

#[test]
fn a_persona_that_is_no_toml_is_said_to_be_none() {
    let broken = Broken::new("drogowskaz-nie-toml.toml", "osoba = Pan Jan\n");
    check_screen(
        &broken.0,
        &expect![[r#"
            exit status: 1
            drogowskaz-nie-toml.toml:1:9: tekst bierzemy w cudzysłów „"”
        "#]],
    );
}

#[test]
fn a_missing_persona_is_said_to_be_missing() {
    let file = std::env::temp_dir().join("drogowskaz-nie-ma-mnie.toml");
    check_screen(
        &file,
        &expect![[r#"
            exit status: 1
            drogowskaz-nie-ma-mnie.toml:1:1: nie można przeczytać pliku: nie ma takiego pliku
        "#]],
    );
}
