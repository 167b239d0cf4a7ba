//! Opening hours and the Polish calendar: a given moment in, a sentence out.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};
use drogowskaz::domain::{Hours, Opening, easter, is_day_off};
use expect_test::{Expect, expect};

/// Open from 7:30 to 15:30, on Tuesdays to 17:00, not on Saturdays and Sundays.
fn office() -> Hours {
    let usual = || vec![(450, 930)];
    let tuesday = vec![(450, 1020)];
    Hours([usual(), tuesday, usual(), usual(), usual(), vec![], vec![]])
}

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment as 2026-11-24 12:00")
}

fn say(hours: &Hours, text: &str) -> String {
    match hours.at(moment(text)) {
        Opening::Open(closes) => format!("open until {closes}"),
        Opening::Closed(opens) => format!("closed until {} {opens}", opens.weekday()),
        Opening::Never => "never open".to_owned(),
    }
}

/// What the office's door says at each of these moments.
#[track_caller]
fn check(moments: &[&str], expected: &Expect) {
    let said = moments
        .iter()
        .map(|text| format!("{text}: {}\n", say(&office(), text)));
    expected.assert_eq(&said.collect::<Vec<_>>().concat());
}

#[test]
fn easter_is_on_the_days_the_church_keeps_it() {
    let known = [
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
    ];
    for (year, month, day) in known {
        assert_eq!(
            easter(year),
            NaiveDate::from_ymd_opt(year, month, day),
            "{year}"
        );
    }
}

#[test]
fn a_year_has_these_days_off_besides_sundays() {
    let days = |year| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)
            .into_iter()
            .flat_map(|day| day.iter_days());
        let off = first
            .take_while(move |day| day.year() == year)
            .filter(|day| is_day_off(*day));
        let off = off.filter(|day| day.weekday() != Weekday::Sun);
        off.map(|day| format!("{}.{:02} ", day.day(), day.month()))
            .collect::<Vec<_>>()
            .concat()
    };
    expect!["1.01 6.01 1.04 1.05 3.05 30.05 15.08 1.11 11.11 25.12 26.12 "].assert_eq(&days(2024));
    expect!["1.01 6.01 21.04 1.05 3.05 19.06 15.08 1.11 11.11 24.12 25.12 26.12 "]
        .assert_eq(&days(2025));
    expect!["1.01 6.01 6.04 1.05 4.06 15.08 11.11 24.12 25.12 26.12 "].assert_eq(&days(2026));
}

#[test]
fn sundays_and_feasts_that_fall_on_them_are_days_off() {
    for (month, day) in [(4, 5), (5, 3), (5, 24), (11, 1), (11, 22)] {
        let date = NaiveDate::from_ymd_opt(2026, month, day).expect("a day of 2026");
        assert!(is_day_off(date), "{date}");
    }
}

#[test]
fn a_door_opens_on_the_minute_and_closes_on_the_minute() {
    check(
        &[
            "2026-11-25 07:29",
            "2026-11-25 07:30",
            "2026-11-25 15:29",
            "2026-11-25 15:30",
            "2026-11-24 15:30",
            "2026-11-24 23:59",
        ],
        &expect![[r#"
            2026-11-25 07:29: closed until Wed 2026-11-25 07:30:00
            2026-11-25 07:30: open until 15:30:00
            2026-11-25 15:29: open until 15:30:00
            2026-11-25 15:30: closed until Thu 2026-11-26 07:30:00
            2026-11-24 15:30: open until 17:00:00
            2026-11-24 23:59: closed until Wed 2026-11-25 07:30:00
        "#]],
    );
}

#[test]
fn a_weekend_lasts_until_monday() {
    check(
        &[
            "2026-11-27 15:30",
            "2026-11-28 10:00",
            "2026-11-29 10:00",
            "2026-11-30 00:00",
        ],
        &expect![[r#"
            2026-11-27 15:30: closed until Mon 2026-11-30 07:30:00
            2026-11-28 10:00: closed until Mon 2026-11-30 07:30:00
            2026-11-29 10:00: closed until Mon 2026-11-30 07:30:00
            2026-11-30 00:00: closed until Mon 2026-11-30 07:30:00
        "#]],
    );
}

#[test]
fn a_long_weekend_lasts_until_the_first_working_day() {
    check(
        &[
            "2026-12-23 15:30",
            "2026-12-24 08:00",
            "2026-12-26 10:00",
            "2026-04-03 16:00",
            "2026-06-04 09:00",
            "2026-04-30 15:30",
            "2026-05-02 12:00",
        ],
        &expect![[r#"
            2026-12-23 15:30: closed until Mon 2026-12-28 07:30:00
            2026-12-24 08:00: closed until Mon 2026-12-28 07:30:00
            2026-12-26 10:00: closed until Mon 2026-12-28 07:30:00
            2026-04-03 16:00: closed until Tue 2026-04-07 07:30:00
            2026-06-04 09:00: closed until Fri 2026-06-05 07:30:00
            2026-04-30 15:30: closed until Mon 2026-05-04 07:30:00
            2026-05-02 12:00: closed until Mon 2026-05-04 07:30:00
        "#]],
    );
}

#[test]
fn christmas_eve_was_a_working_day_until_2024() {
    check(
        &["2024-12-24 10:00", "2025-12-24 10:00"],
        &expect![[r#"
        2024-12-24 10:00: open until 17:00:00
        2025-12-24 10:00: closed until Mon 2025-12-29 07:30:00
    "#]],
    );
}

#[test]
fn the_nights_when_clocks_change_are_like_any_other() {
    check(
        &[
            "2026-03-29 02:30",
            "2026-03-30 07:30",
            "2026-10-25 02:30",
            "2026-10-26 07:29",
        ],
        &expect![[r#"
            2026-03-29 02:30: closed until Mon 2026-03-30 07:30:00
            2026-03-30 07:30: open until 15:30:00
            2026-10-25 02:30: closed until Mon 2026-10-26 07:30:00
            2026-10-26 07:29: closed until Mon 2026-10-26 07:30:00
        "#]],
    );
}

#[test]
fn a_door_without_hours_never_opens() {
    assert_eq!(
        Hours(Default::default()).at(moment("2026-11-24 12:00")),
        Opening::Never
    );
}

#[test]
fn a_door_with_a_break_is_closed_in_it() {
    let mut week = Hours(Default::default());
    week.0[1] = vec![(420, 540), (840, 900)];
    assert_eq!(say(&week, "2026-11-24 08:00"), "open until 09:00:00");
    assert_eq!(
        say(&week, "2026-11-24 09:00"),
        "closed until Tue 2026-11-24 14:00:00"
    );
    assert_eq!(say(&week, "2026-11-24 14:59"), "open until 15:00:00");
}
