//! A reminder of a visit for a calendar: iCalendar (RFC 5545). Its title is neutral: others may see the calendar.

use super::content_line::{add, escaped};
use super::{Hours, Rulebook, Spot, Stop, Word, is_day_off};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// A reminder to go to a door: when it opens next after today, where that is known; else the next working day, all of it.
pub fn reminder(
    book: &Rulebook,
    stop: &Stop,
    spot: &Spot,
    hours: Option<&Hours>,
    now: NaiveDateTime,
) -> String {
    let mut file = String::new();
    let stamp = moment(now);
    let phones = spot.phones.join(", ");
    let about = [book.texts.word(Word::TakeCallFirst), &phones].join(" ");
    add(&mut file, "BEGIN", "VCALENDAR");
    add(&mut file, "VERSION", "2.0");
    add(&mut file, "PRODID", "-//Drogowskaz//Drogowskaz 1//PL");
    add(&mut file, "BEGIN", "VEVENT");
    add(
        &mut file,
        "UID",
        &format!(
            "{stamp}-{}-{}@drogowskaz",
            spot.office.index(),
            stop.asks.len()
        ),
    );
    add(&mut file, "DTSTAMP", &format!("{stamp}Z"));
    when(&mut file, hours, now.date());
    add(
        &mut file,
        "SUMMARY",
        &escaped(book.texts.word(Word::TakeVisit)),
    );
    add(&mut file, "DESCRIPTION", &escaped(&about));
    if let Some(address) = book.address(spot.office) {
        add(&mut file, "LOCATION", &escaped(&address));
    }
    add(&mut file, "CLASS", "PRIVATE");
    add(&mut file, "TRANSP", "TRANSPARENT");
    add(&mut file, "END", "VEVENT");
    add(&mut file, "END", "VCALENDAR");
    file
}

/// The days after today, a fortnight of them.
fn days(today: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (1..=14).filter_map(move |ahead| today.checked_add_days(Days::new(ahead)))
}

fn when(file: &mut String, hours: Option<&Hours>, today: NaiveDate) {
    let opening = hours.and_then(|hours| {
        days(today).find_map(|day| hours.on(day).next().map(|spell| (day, spell)))
    });
    let workday = |day: &NaiveDate| !is_day_off(*day) && day.weekday() != chrono::Weekday::Sat;
    if let Some((day, (opens, closes))) = opening {
        add(file, "DTSTART", &moment(day.and_time(opens)));
        add(file, "DTEND", &moment(day.and_time(closes)));
    } else {
        let day = days(today).find(workday).unwrap_or(today);
        add(file, "DTSTART;VALUE=DATE", &date(day));
    }
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn moment(moment: NaiveDateTime) -> String {
    let time: NaiveTime = moment.time();
    format!(
        "{}T{:02}{:02}{:02}",
        date(moment.date()),
        time.hour(),
        time.minute(),
        time.second()
    )
}
