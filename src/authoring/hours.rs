//! Reads opening hours: a table with a day of the week a key, `{ pn = "7:30-15:30" }`; spells of one day stand after commas.

use super::mistake::MistakeKind;
use super::reader::Table;
use crate::domain::Hours;

/// Opening hours of a week.
pub fn hours(table: &Table) -> Hours {
    const DAYS: [&str; 7] = ["pn", "wt", "sr", "cz", "pt", "so", "nd"];
    let day = |day: &'static str| {
        let Some(text) = table.maybe_text(day) else {
            return Vec::new();
        };
        let read: Option<Vec<(u16, u16)>> = text.value.split(',').map(spell).collect();
        let times = |spells: &Vec<(u16, u16)>| {
            let times = spells.iter().flat_map(|(opens, closes)| [opens, closes]);
            times.is_sorted_by(|one, next| one < next)
        };
        if !read.as_ref().is_some_and(times) {
            let wanted = "godziny od-do, na przykład „7:30-15:30” albo „7:00-9:00, 14:00-15:00”";
            table.ledger().note(
                &text.place,
                MistakeKind::WrongType {
                    key: day.into(),
                    wanted,
                },
            );
        }
        read.unwrap_or_default()
    };
    let hours = Hours(DAYS.map(day));
    table.close();
    hours
}

/// One spell of a day: from when to when.
fn spell(text: &str) -> Option<(u16, u16)> {
    let (opens, closes) = text.split_once('-')?;
    Some((minutes(opens)?, minutes(closes)?))
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
