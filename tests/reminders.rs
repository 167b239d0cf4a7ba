//! What an author is reminded of before it goes wrong: the smallest rulebook on some day, and every reminder.

use crate::smallest::{AMOUNTS, Draft, SERVICE};
use chrono::NaiveDate;
use drogowskaz::domain::Day;
use expect_test::{Expect, expect};

#[track_caller]
fn check(draft: &Draft, today: (i32, u32, u32), expected: &Expect) {
    let (year, month, day) = today;
    let today = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
    expected.assert_eq(&draft.reminders(Day::from(today)));
}

/// The criterion of the smallest rulebook, in force to the end of 2027.
fn ending() -> Draft {
    let right = "od       = 2025-01-01\n";
    Draft::valid().with(
        AMOUNTS,
        right,
        "od       = 2025-01-01\ndo       = 2027-12-31\n",
    )
}

#[test]
fn a_figure_that_is_followed_by_another_needs_nobody() {
    check(&Draft::valid(), (2026, 11, 24), &expect![[""]]);
}

#[test]
fn sixty_days_before_a_figure_lapses_its_author_is_told() {
    let checked = |draft: Draft| draft.with(SERVICE, "2026-11-22", "2027-11-22");
    check(&checked(ending()), (2027, 10, 31), &expect![[""]]);
    check(
        &checked(ending()),
        (2027, 11, 1),
        &expect![[r#"
        data/kwoty.toml:9:1: kwota „kryterium” obowiązuje tylko do 31.12.2027; dopisz nową
    "#]],
    );
}

#[test]
fn a_figure_that_has_lapsed_stays_on_the_list() {
    check(
        &ending(),
        (2028, 1, 1),
        &expect![[r#"
        data/kwoty.toml:9:1: kwota „kryterium” obowiązywała do 31.12.2027; ekran każe ją potwierdzić telefonicznie, dopisz nową
        data/miasta/miasteczko/miasto.toml:7:14: sprawdzono 22.11.2026, ponad rok temu; sprawdź jeszcze raz
        data/uslugi/zasilek.toml:8:14: sprawdzono 22.11.2026, ponad rok temu; sprawdź jeszcze raz
    "#]],
    );
}

#[test]
fn a_card_is_good_for_a_year() {
    check(&Draft::valid(), (2027, 11, 21), &expect![[""]]);
    check(
        &Draft::valid(),
        (2027, 11, 22),
        &expect![[r#"
        data/miasta/miasteczko/miasto.toml:7:14: sprawdzono 22.11.2026, ponad rok temu; sprawdź jeszcze raz
        data/uslugi/zasilek.toml:8:14: sprawdzono 22.11.2026, ponad rok temu; sprawdź jeszcze raz
    "#]],
    );
}
