//! How old the data is by a device's clock.

use crate::shelf;
use chrono::Days;
use drogowskaz::domain::{Age, Day};
use expect_test::expect;

#[test]
fn data_grows_old_and_a_clock_far_off_is_not_believed() {
    let book = shelf::book();
    let checked = book.checked.date();
    let years = |count: u64| Days::new(365 * count);
    let days = [
        ("a day before", checked - Days::new(1)),
        ("that day", checked),
        ("half a year later", checked + Days::new(180)),
        ("a day more", checked + Days::new(181)),
        ("five years later", checked + years(5)),
        ("a day more still", checked + years(5) + Days::new(1)),
        ("in 1970", Day::default().date() + years(1970)),
        ("in 2100", checked + years(74)),
    ];
    let said = days.map(|(when, day)| format!("{when}: {:?}\n", book.age(Day::from(day))));
    expect![[r#""#]].assert_eq(&said.concat());
    assert_eq!(book.age(book.checked), Age::Fresh);
}
