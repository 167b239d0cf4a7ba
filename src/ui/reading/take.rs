//! To take away: the plan on paper, on another phone, in a message, among the contacts and in the calendar.

use super::sheet::PAPER;
use super::takeaway::{Code, Takeaway, picture};
use crate::domain::{Age, Handout, Rulebook, Spot, Stop, Word, contact_card, reminder};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{icon, section};

/// Where the QR code stands, once it is asked for.
const CODE: &str = "zabierz-kod";
/// Where the text stands that can be copied by hand.
const TEXT: &str = "zabierz-tekst";
/// The most places at one door that get a contact of their own.
const FEW: usize = 2;

/// The part of the plan that says how to take it away.
pub fn take(app: App, book: &Rulebook, it: &Takeaway) -> Element {
    let Takeaway {
        discreet,
        frank,
        code,
    } = it;
    section("zabierz", &app.word(Word::TakeTitle))
        .add(of("p", "hint").text(&app.word(Word::TakeLead)))
        .add(on_paper(app, discreet, discreet != frank))
        .all(code.as_ref().map(|code| on_a_phone(app, code)))
        .add(in_a_message(app, book, discreet))
        .add(saved(app, book, discreet))
}

fn part(app: App, head: Word, hint: &str) -> Element {
    of("div", "take")
        .add(text("h3", &app.word(head)))
        .add(of("p", "hint").text(hint))
}

fn button(app: App, class: &str, label: Word, act: impl FnMut() + 'static) -> Element {
    of("button", class)
        .attr("type", "button")
        .text(&app.word(label))
        .does(act)
}

fn on_paper(app: App, handout: &Handout, differs: bool) -> Element {
    let boxes = of("div", "choices")
        .add(tick(
            app,
            "data-code",
            Word::TakeWithCode,
            Word::TakeWithCodeHint,
            !handout.urgent,
        ))
        .all(differs.then(|| {
            tick(
                app,
                "data-frank",
                Word::TakeWithNames,
                Word::TakeWithNamesHint,
                false,
            )
        }))
        .add(tick(
            app,
            "data-answers",
            Word::TakeWithAnswers,
            Word::TakeWithAnswersHint,
            false,
        ));
    let fields = el("fieldset")
        .add(of("legend", "unseen").text(&app.word(Word::TakePaper)))
        .add(boxes);
    part(app, Word::TakePaper, &app.word(Word::TakePaperHint))
        .add(fields)
        .add(of("div", "btns").add(button(app, "btn", Word::TakePrint, browser::print)))
}

/// A box that says what is to be on paper.
fn tick(app: App, mark: &'static str, name: Word, hint: Word, ticked: bool) -> Element {
    let [name_id, hint_id] = ["n", "h"].map(|end| format!("{mark}-{end}"));
    let input = of("input", "choice__box")
        .attr("type", "checkbox")
        .attr("id", mark)
        .attr("aria-labelledby", &name_id)
        .attr("aria-describedby", &hint_id)
        .flag("checked", ticked)
        .on("change", move |event| {
            browser::mark(PAPER, mark, browser::ticked(event));
        });
    let words = el("span")
        .add(el("span").attr("id", &name_id).text(&app.word(name)))
        .text(" ")
        .add(
            of("span", "choice__hint")
                .attr("id", &hint_id)
                .text(&app.word(hint)),
        );
    of("label", "choice")
        .add(input)
        .add(of("span", "choice__face").add(words))
}

fn on_a_phone(app: App, code: &Code) -> Element {
    let count = app.ask(|case| {
        case.book
            .facts()
            .filter(|(fact, _)| case.answers.to(*fact).is_some())
            .count()
    });
    let hint = app.sentence(Word::TakePhoneHint, &[&count.to_string()]);
    let shown = of("div", "stack")
        .attr("id", CODE)
        .flag("hidden", true)
        .add(picture(app, code))
        .add(text("p", &app.word(Word::TakeCodeHow)));
    let show = button(app, "btn btn--quiet", Word::TakeShowCode, || {
        browser::mark(CODE, "hidden", false);
    });
    let link = browser::link(&code.text);
    let buttons = of("div", "btns btns--side").add(show).add(copying(
        app,
        Word::TakeCopyLink,
        "zabierz-link",
        link,
    ));
    part(app, Word::TakePhone, &hint)
        .add(buttons)
        .add(said("zabierz-link"))
        .add(shown)
}

/// A button that copies a text and says how that went.
fn copying(app: App, label: Word, status: &'static str, copied: String) -> Element {
    button(app, "btn btn--quiet", label, move || {
        browser::copy(copied.clone(), move |done| {
            browser::say(
                status,
                &app.word(if done {
                    Word::TakeCopied
                } else {
                    Word::TakeNotCopied
                }),
            );
            browser::mark(TEXT, "open", !done);
        });
    })
}

fn said(id: &str) -> Element {
    of("p", "meta").attr("id", id).attr("role", "status")
}

fn in_a_message(app: App, book: &Rulebook, handout: &Handout) -> Element {
    let message = message(app, book, handout);
    let seen = of("details", "more")
        .attr("id", TEXT)
        .add(
            el("summary")
                .add(icon("down"))
                .text(&app.word(Word::TakeSeeText)),
        )
        .add(of("pre", "take__text").text(&message));
    part(app, Word::TakeMessage, &app.word(Word::TakeMessageHint))
        .add(of("div", "btns").add(copying(
            app,
            Word::TakeCopyText,
            "zabierz-skopiowano",
            message,
        )))
        .add(said("zabierz-skopiowano"))
        .add(seen)
}

/// The plan as lines of text.
fn message(app: App, book: &Rulebook, handout: &Handout) -> String {
    let mut lines = vec![format!(
        "{}: {}",
        app.word(Word::PlanTitle),
        book.text(book.city.greeting.centre)
    )];
    for stop in &handout.stops {
        lines.push(String::new());
        lines.extend(stop.spots.iter().map(place));
        lines.extend(
            (!stop.asks.is_empty())
                .then(|| format!("{}: {}", app.word(Word::TakeAsk), stop.asks.join(", "))),
        );
        let bring = || format!("{}: {}", app.word(Word::Bring), stop.documents.join(", "));
        lines.extend((!stop.documents.is_empty()).then(bring));
    }
    lines.push(String::new());
    lines.extend(handout.further.iter().map(place));
    lines.extend(
        handout
            .lines
            .iter()
            .map(|(number, about)| format!("{number} {about}")),
    );
    lines.join("\n").replace('\u{a0}', " ")
}

fn place(spot: &Spot) -> String {
    let parts = [
        Some(spot.name.clone()),
        spot.address.clone(),
        Some(spot.phones.join(", ")),
    ];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

fn saved(app: App, book: &Rulebook, handout: &Handout) -> Element {
    let spots = handout
        .stops
        .iter()
        .flat_map(|stop| stop.spots.iter().take(FEW).map(move |spot| (stop, spot)));
    let rows = spots
        .enumerate()
        .map(|(at, (stop, spot))| files(app, book, stop, spot, at + 1));
    part(app, Word::TakeSave, &app.word(Word::TakeSaveHint)).add(of("ul", "take__files").all(rows))
}

/// The files of one place: a contact, and a reminder for the calendar.
fn files(app: App, book: &Rulebook, stop: &Stop, spot: &Spot, at: usize) -> Element {
    let mut sections = book
        .all_sections()
        .filter(|(_, section)| section.office == spot.office);
    let hours = sections.find_map(|(_, section)| section.hours.as_ref());
    let save = |label: Word, name: Word, media: &str, content: &str| {
        of("a", "textlink")
            .attr("href", &browser::file(media, content))
            .attr("download", &app.sentence(name, &[&at.to_string()]))
            .text(&app.word(label))
            .add(of("span", "unseen").text(": ").text(&spot.name))
    };
    let card = save(
        Word::TakeContact,
        Word::TakeContactFile,
        "text/vcard",
        &contact_card(book, spot),
    );
    let reminder = reminder(book, stop, spot, hours, app.now);
    let dated = book.age(app.today()) != Age::ClockWrong;
    let reminder = save(
        Word::TakeReminder,
        Word::TakeReminderFile,
        "text/calendar",
        &reminder,
    );
    el("li").add(text("b", &spot.name)).add(
        of("div", "take__links")
            .add(card)
            .all(dated.then_some(reminder)),
    )
}
