//! What is right today and will need somebody soon: figures that lapse, cards not checked for a year.

use super::declaration;
use super::files;
use super::mistake::Ledger;
use super::pages;
use super::reader::{self, Table};
use super::source::{Place, Source};
use crate::domain::Day;
use chrono::{Duration, Months, NaiveDate};
use std::fmt;
use std::path::Path;

/// How many days before a figure lapses its author is reminded.
const NOTICE: i64 = 60;
/// How many months a card is good for.
const FRESH: u32 = 12;

/// Something to see to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reminder {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: ReminderKind,
}

/// What there is to see to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReminderKind {
    /// A figure that has lapsed, and no later one is known.
    Lapsed { key: String, to: Day },
    /// A figure that lapses soon, and no later one is known.
    Lapsing { key: String, to: Day },
    /// A card or a city that was last checked long ago.
    Unchecked { day: Day },
    /// A field of the declaration of accessibility, or the address, that the publisher of the site fills in.
    Unfilled { key: String },
}

/// Everything in `root/data` that needs somebody within 60 days from `today`, in the order of the files.
pub fn all(root: &Path, today: Day) -> Vec<Reminder> {
    // Mistakes are for `check`; who cannot read a file is told there.
    let ledger = Ledger::default();
    let data = root.join("data");
    let mut reminders = Vec::new();
    if let Some(amounts) = files::read_source(root, &data.join("kwoty.toml"), &ledger) {
        reminders.extend(lapsing(&amounts, &ledger, today));
    }
    let cities = files::folders(&data.join("miasta"));
    let mut checked = files::tomls(&data.join("uslugi"));
    for city in &cities {
        checked.extend(files::tomls(&city.join("uslugi")));
        checked.push(city.join("miasto.toml"));
    }
    let checked = checked
        .iter()
        .filter_map(|path| files::read_source(root, path, &ledger));
    reminders.extend(checked.filter_map(|file| unchecked(&file, &ledger, today)));
    let unfilled = declaration::unfilled(root).into_iter();
    let unfilled = unfilled.chain(pages::no_address(root));
    reminders.extend(unfilled.map(|(key, place)| Reminder {
        place,
        kind: ReminderKind::Unfilled { key },
    }));
    reminders.sort();
    reminders
}

/// The last known values of figures that end by then.
fn lapsing(amounts: &Source, ledger: &Ledger, today: Day) -> Vec<Reminder> {
    reader::scan(amounts, ledger, |file| {
        let rows = file.tables("kwota");
        let from = |row: &Table| row.day("od").value;
        let succeeded = |row: &Table, key: &str| {
            let mut later = rows.iter().filter(|other| from(other) > from(row));
            later.any(|other| other.text("klucz").value == key)
        };
        let reminder = |row: &Table| {
            let key = row.text("klucz").value;
            let to = row.maybe_day("do")?.value;
            let soon = to.date() <= today.date() + Duration::days(NOTICE);
            (soon && !succeeded(row, &key)).then(|| Reminder {
                place: row.place().clone(),
                kind: if to < today {
                    ReminderKind::Lapsed { key, to }
                } else {
                    ReminderKind::Lapsing { key, to }
                },
            })
        };
        rows.iter().filter_map(reminder).collect()
    })
}

fn unchecked(file: &Source, ledger: &Ledger, today: Day) -> Option<Reminder> {
    reader::scan(file, ledger, |table| {
        let day = table.maybe_day("sprawdzono")?;
        let stale = day.value.date() + Months::new(FRESH) <= today.date();
        stale.then_some(Reminder {
            place: day.place,
            kind: ReminderKind::Unchecked { day: day.value },
        })
    })
}

impl fmt::Display for Reminder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.place)?;
        match &self.kind {
            ReminderKind::Lapsed { key, to } => write!(
                out,
                "kwota „{key}” obowiązywała do {to}; ekran każe ją potwierdzić telefonicznie, dopisz nową"
            ),
            ReminderKind::Lapsing { key, to } => {
                write!(out, "kwota „{key}” obowiązuje tylko do {to}; dopisz nową")
            }
            ReminderKind::Unchecked { day } => {
                write!(out, "sprawdzono {day}, ponad rok temu; sprawdź jeszcze raz")
            }
            ReminderKind::Unfilled { key } => {
                write!(out, "pole „{key}” wypełnia ten, kto publikuje stronę")
            }
        }
    }
}

/// The day by this machine's clock, in universal time.
pub fn today() -> Day {
    let since = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or_default();
    Day::from(NaiveDate::default() + Duration::days(days))
}
