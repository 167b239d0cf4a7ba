//! Days off work in Poland: the act of 18 January 1951 on days off (Christmas Eve since 2025).

use chrono::{Datelike, Duration, NaiveDate};

/// The fixed holidays, as month and day.
const FIXED: [(u32, u32); 9] = [
    (1, 1),
    (1, 6),
    (5, 1),
    (5, 3),
    (8, 15),
    (11, 1),
    (11, 11),
    (12, 25),
    (12, 26),
];

/// Days after Easter Sunday: itself, Monday, Pentecost, Corpus Christi.
const AFTER_EASTER: [i64; 4] = [0, 1, 49, 60];

/// Whether that day is a public holiday or a Sunday.
pub fn is_day_off(date: NaiveDate) -> bool {
    let fixed = FIXED.contains(&(date.month(), date.day()));
    let christmas_eve = date.year() >= 2025 && (date.month(), date.day()) == (12, 24);
    let sunday = date.weekday() == chrono::Weekday::Sun;
    fixed || christmas_eve || sunday || is_movable(date)
}

fn is_movable(date: NaiveDate) -> bool {
    easter(date.year()).is_some_and(|easter| {
        AFTER_EASTER
            .iter()
            .any(|days| easter + Duration::days(*days) == date)
    })
}

/// Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, *Astronomical Algorithms*, ch. 8).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century.rem_euclid(4)) + 2 * (rest / 4) - epact - rest.rem_euclid(4))
        .rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let day = epact + weekday - 7 * shift + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(day / 31).ok()?,
        u32::try_from(day % 31 + 1).ok()?,
    )
}
