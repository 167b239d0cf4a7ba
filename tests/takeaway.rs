//! What a person takes away: on paper and in a message nothing that strangers should not read, and files that phones can.

use crate::shelf::{persona, personas};
use chrono::{NaiveDateTime, NaiveTime};
use drogowskaz::authoring::library::Edition;
use drogowskaz::authoring::transcript;
use drogowskaz::domain::{Day, Handout, Hours, Rulebook, Tact, contact_card, reminder};
use expect_test::{Expect, expect};

/// Words by which a stranger would know.
const TELLING: [&str; 5] = ["przemoc", "krzywd", "niebiesk", "sprawc", "handlu"];

/// What everybody takes away: the file's name, the edition, the day and the handout.
fn handouts(tact: Tact) -> Vec<(String, &'static Edition, Day, Handout)> {
    let one = |file: std::path::PathBuf| {
        let (persona, edition) = persona(&file);
        let (session, _) = transcript::run(edition, &persona);
        let case = session.case(&edition.book, persona.day);
        let handout = case.handout(&case.plan(), tact);
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        (name.into_owned(), edition, persona.day, handout)
    };
    personas().into_iter().map(one).collect()
}

fn handout(name: &str, tact: Tact) -> (&'static Edition, Day, Handout) {
    let all = handouts(tact).into_iter();
    let mut found = all.filter(|(known, ..)| known == name);
    let (_, edition, day, handout) = found.next().expect("data/osoby has this person");
    (edition, day, handout)
}

fn at_noon(day: Day) -> NaiveDateTime {
    day.date()
        .and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

/// Both files of every place somebody is sent to.
fn files(book: &Rulebook, day: Day, handout: &Handout) -> Vec<String> {
    let spots = handout
        .stops
        .iter()
        .flat_map(|stop| stop.spots.iter().map(move |spot| (stop, spot)));
    let both = |(stop, spot)| {
        [
            contact_card(book, spot),
            reminder(book, stop, spot, None, at_noon(day)),
        ]
    };
    spots.flat_map(both).collect()
}

/// A file whose lines are as the standards want them, unfolded.
#[track_caller]
fn check_lines(file: &str) -> String {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']));
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    file.replace("\r\n ", "").replace("\r\n", "\n")
}

#[test]
fn strangers_who_see_the_sheet_or_the_files_do_not_learn_what_the_matter_is() {
    for (name, edition, day, handout) in handouts(Tact::Discreet) {
        let files = files(&edition.book, day, &handout).concat();
        let seen = (format!("{handout:?}") + &files).to_lowercase();
        let told: Vec<_> = TELLING
            .iter()
            .filter(|word| seen.contains(**word))
            .collect();
        assert!(told.is_empty(), "{name}: {told:?}");
    }
}

#[test]
fn whoever_wants_it_has_everything_by_its_name() {
    let (_, _, frank) = handout("przemoc-z-dziecmi", Tact::Frank);
    let (_, _, discreet) = handout("przemoc-z-dziecmi", Tact::Discreet);
    assert!(format!("{frank:?}").to_lowercase().contains("przemoc"));
    assert_ne!(frank, discreet);
    let (_, _, calm) = handout("wozek-i-turnus", Tact::Discreet);
    assert_eq!(calm, handout("wozek-i-turnus", Tact::Frank).2);
}

#[test]
fn every_sheet_has_a_door_a_number_to_call_and_the_emergency_number() {
    for (name, edition, _, handout) in handouts(Tact::Discreet) {
        let book = &edition.book;
        let unknown = book.city.greeting.switchboard.is_none();
        let called = handout
            .stops
            .iter()
            .flat_map(|stop| &stop.spots)
            .any(|spot| !spot.phones.is_empty());
        assert!(called || unknown, "{name}");
        assert_eq!(
            handout.lines.first().map(|(number, _)| number.as_str()),
            Some("112"),
            "{name}"
        );
        assert!(
            handout.stops.len() <= 5 && handout.stops.iter().all(|stop| stop.asks.len() <= 10),
            "{name}"
        );
    }
}

#[test]
fn every_file_has_lines_that_phones_can_read() {
    for (_, edition, day, handout) in handouts(Tact::Discreet) {
        for file in files(&edition.book, day, &handout) {
            check_lines(&file);
        }
    }
}

#[track_caller]
fn check_reminder(hours: Option<&Hours>, day: &str, expected: &Expect) {
    let (edition, _, handout) = handout("bez-noclegu-dzis", Tact::Discreet);
    let stop = &handout.stops[0];
    let day = Day::from(day.parse::<chrono::NaiveDate>().expect("the day is a date"));
    let file = reminder(&edition.book, stop, &stop.spots[0], hours, at_noon(day));
    expected.assert_eq(&check_lines(&file));
}

#[test]
fn a_reminder_is_for_the_next_working_day_where_hours_are_not_known() {
    check_reminder(
        None,
        "2026-12-23",
        &expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Drogowskaz//Drogowskaz 1//PL
        BEGIN:VEVENT
        UID:20261223T120000-4-6@drogowskaz
        DTSTAMP:20261223T120000Z
        DTSTART;VALUE=DATE:20261228
        SUMMARY:Drogowskaz: wizyta
        DESCRIPTION:Najpierw zadzwoń i zapytaj\, kiedy jest otwarte. 34 372 42 00\, 987
        LOCATION:ul. Jana Kilińskiego 13\, 42-202 Częstochowa
        CLASS:PRIVATE
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
    "#]],
    );
}

#[test]
fn a_reminder_is_for_the_next_opening_where_hours_are_known() {
    let mut week: [Vec<(u16, u16)>; 7] = Default::default();
    week[2] = vec![(450, 930)];
    check_reminder(
        Some(&Hours(week)),
        "2026-11-25",
        &expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Drogowskaz//Drogowskaz 1//PL
        BEGIN:VEVENT
        UID:20261125T120000-4-6@drogowskaz
        DTSTAMP:20261125T120000Z
        DTSTART:20261202T073000
        DTEND:20261202T153000
        SUMMARY:Drogowskaz: wizyta
        DESCRIPTION:Najpierw zadzwoń i zapytaj\, kiedy jest otwarte. 34 372 42 00\, 987
        LOCATION:ul. Jana Kilińskiego 13\, 42-202 Częstochowa
        CLASS:PRIVATE
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
    "#]],
    );
}

#[test]
fn a_contact_has_a_name_numbers_and_an_address() {
    let (edition, _, handout) = handout("przemoc-z-dziecmi", Tact::Discreet);
    let card = contact_card(&edition.book, &handout.stops[0].spots[0]);
    expect![[r#"
        BEGIN:VCARD
        VERSION:3.0
        N:MOPS w Częstochowie\, ul. Mikołaja Kopernika 4;;;;
        FN:MOPS w Częstochowie\, ul. Mikołaja Kopernika 4
        TEL;TYPE=WORK,VOICE:34 311 70 52
        TEL;TYPE=WORK,VOICE:34 311 70 53
        ADR;TYPE=WORK:;;ul. Mikołaja Kopernika 4;42-217 Częstochowa;;;
        END:VCARD
    "#]]
    .assert_eq(&check_lines(&card));
}
