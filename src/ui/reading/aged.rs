//! Says when the data may be out of date, or the device's clock is wrong: to call before one goes.

use crate::domain::{Age, Rulebook, Word};
use crate::ui::app::App;
use crate::ui::element::Element;
use crate::ui::parts::notice;

/// What is said of the age of the data; nothing while it is fresh.
pub fn aged(app: App, book: &Rulebook) -> Option<Element> {
    let (checked, today) = (book.checked.to_string(), app.today().to_string());
    let said = || notice(None, &app.sentence(Word::Aged, &[&checked, &today]));
    (book.age(app.today()) != Age::Fresh).then(said)
}
