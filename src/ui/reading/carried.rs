//! What came in with the address: a plan of another device. First what it contains, then it is opened or put aside.

use super::review::start_again;
use crate::domain::{Parcel, Unpacked, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, of, text};
use crate::ui::parts::notice;
use crate::ui::start::switchboards;
use leptos::prelude::{GetUntracked, WithUntracked};

/// The screen before a plan of another device.
pub fn carried(app: App) -> Element {
    let code = app.carried.get_untracked().unwrap_or_default();
    match app.book.with_untracked(|book| book.unpack(&code)) {
        Unpacked::Whole(parcel) => found(app, parcel),
        Unpacked::Foreign => refused(app, Word::TakeForeign),
        Unpacked::Damaged => refused(app, Word::TakeDamaged),
    }
}

fn found(app: App, parcel: Parcel) -> Element {
    let count = parcel.replies.len().to_string();
    let city = parcel
        .city
        .and_then(|place| app.cities().into_iter().nth(place));
    let city = city.map(|name| text("p", &app.sentence(Word::TakeFoundCity, &[&name])));
    let open = of("button", "btn")
        .attr("type", "button")
        .text(&app.word(Word::TakeOpen))
        .does(move || app.resume(&parcel));
    of("div", "page stack--wide")
        .add(heading(app, Word::TakeFoundTitle))
        .add(
            of("div", "stack")
                .add(text("p", &app.sentence(Word::TakeFound, &[&count])))
                .all(city),
        )
        .add(text("p", &app.word(Word::TakeFoundWhose)))
        .add(of("div", "btns btns--side").add(open).add(start_again(app)))
        .add(switchboards(app))
}

fn refused(app: App, why: Word) -> Element {
    of("div", "page stack--wide")
        .add(heading(app, Word::TakeBadTitle))
        .add(notice(None, &app.word(why)))
        .add(of("div", "btns").add(start_again(app)))
        .add(switchboards(app))
}

fn heading(app: App, title: Word) -> Element {
    text("h1", &app.word(title)).attr("tabindex", "-1")
}
