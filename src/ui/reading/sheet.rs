//! The sheet: what is printed of a plan, instead of the screen. Black on white; numbers large; nothing to click.

use super::takeaway::{Code, Takeaway, picture};
use crate::domain::{Handout, Rulebook, Spot, Stop, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};

/// The element that holds the sheets; its marks say what the person wants on paper.
pub const PAPER: &str = "kartka";

/// The sheets of a plan: one by neutral names, one by full names, of which the person chooses.
pub fn paper(app: App, book: &Rulebook, it: &Takeaway) -> Element {
    let Takeaway {
        discreet, frank, ..
    } = it;
    let sheet = |class: &str, handout: &Handout| sheet(app, book, handout, class);
    of("div", "paper")
        .attr("id", PAPER)
        .flag("data-code", !discreet.urgent)
        .add(sheet("sheet sheet--discreet", discreet))
        .add(sheet("sheet sheet--frank", frank))
        .add(answers(app))
        .add(foot(app, book, it.code.as_ref()))
}

fn sheet(app: App, book: &Rulebook, handout: &Handout, class: &str) -> Element {
    let class = if handout.urgent {
        format!("{class} sheet--short")
    } else {
        class.to_owned()
    };
    let title = format!(
        "{}: {}",
        app.word(Word::PlanTitle),
        book.text(book.city.greeting.centre)
    );
    let stops = handout.stops.iter().map(|it| stop(app, it));
    of("article", &class)
        .add(of("h2", "sheet__title").text(&title))
        .all(stops)
        .all(further(app, handout))
        .add(lines(app, handout))
}

fn stop(app: App, it: &Stop) -> Element {
    let [first, ..] = it.spots.as_slice() else {
        return el("section");
    };
    let either = it.spots.len() > 1;
    let name = if either {
        app.word(Word::EitherOffice)
    } else {
        first.name.clone()
    };
    let more =
        (it.more > 0).then(|| text("li", &app.sentence(Word::TakeMore, &[&it.more.to_string()])));
    let asks = it.asks.iter().map(|ask| text("li", ask)).chain(more);
    let list = |head: Word, class, rows: Vec<Element>| {
        let part = el("div")
            .add(of("p", "sheet__head").text(&app.word(head)))
            .add(of("ul", class).all(rows));
        Some(part)
    };
    let documents: Vec<Element> = it
        .documents
        .iter()
        .map(|document| text("li", document))
        .collect();
    let bring = if documents.is_empty() {
        None
    } else {
        list(Word::Bring, "docs", documents)
    };
    el("section")
        .add(text("h3", &name))
        .all((!it.team.is_empty()).then(|| text("p", &it.team)))
        .all(either.then(|| text("p", &app.word(Word::EitherOfficeWhy))))
        .add(spots(it))
        .add(
            of("div", "sheet__cols")
                .all(list(Word::TakeAsk, "bullets", asks.collect()))
                .all(bring),
        )
        .all(say(app, it))
}

/// Where a door is and whom to call; buildings that share their numbers have them once.
fn spots(it: &Stop) -> Element {
    let either = it.spots.len() > 1;
    let numbers = |spot: &Spot| {
        let numbers = spot.phones.clone().into_iter();
        numbers.map(|number| of("p", "sheet__tel").text(&number))
    };
    let place = |spot: &Spot| {
        let name = either.then(|| spot.name.clone());
        let place: Vec<String> = name.into_iter().chain(spot.address.clone()).collect();
        (!place.is_empty()).then(|| text("p", &place.join(", ")))
    };
    let shared = it
        .spots
        .first()
        .filter(|first| it.spots.iter().all(|spot| spot.phones == first.phones));
    let columns = it.spots.iter().map(|spot| {
        let own = shared.is_none().then(|| numbers(spot));
        el("div").all(place(spot)).all(own.into_iter().flatten())
    });
    let columns = of("div", "sheet__cols").all(columns);
    el("div")
        .add(columns)
        .all(shared.map(numbers).into_iter().flatten())
}

fn say(app: App, it: &Stop) -> Option<Element> {
    let said = app.sentence(Word::Quoted, &[&it.say.join(" ")]);
    (!it.say.is_empty()).then(|| of("p", "sheet__say").text(&said))
}

fn further(app: App, handout: &Handout) -> Option<Element> {
    let row = |it: &Spot| {
        let place = [Some(it.name.clone()), it.address.clone()]
            .into_iter()
            .flatten();
        let number = of("span", "sheet__tel").text(&it.phones.join(", "));
        el("li")
            .text(&place.collect::<Vec<_>>().join(", "))
            .text(" ")
            .add(number)
    };
    let list = of("ul", "bullets").all(handout.further.iter().map(row));
    let part = el("section")
        .add(text("h3", &app.word(Word::TakeFurther)))
        .add(list);
    (!handout.further.is_empty()).then_some(part)
}

fn lines(app: App, handout: &Handout) -> Element {
    let row = |(number, about): &(String, String)| {
        el("div")
            .add(of("p", "sheet__tel").text(number))
            .add(text("p", about))
    };
    el("section")
        .add(text("h3", &app.word(Word::AllLines)))
        .add(of("div", "sheet__cols").all(handout.lines.iter().map(row)))
}

/// The answers, for those who want them on paper.
fn answers(app: App) -> Element {
    let rows = app.ask(|case| {
        let said = |(fact, question): (_, &crate::domain::Question)| {
            let reply = case.answers.to(fact)?;
            Some((
                case.book.text(question.label).to_owned(),
                case.in_words(fact, reply),
            ))
        };
        case.book.facts().filter_map(said).collect::<Vec<_>>()
    });
    let row = |(label, said): &(String, String)| {
        el("li").add(text("b", &format!("{label}: "))).text(said)
    };
    of("section", "sheet sheet__answers")
        .add(text("h3", &app.word(Word::TakeWithAnswers)))
        .add(of("ul", "bullets").all(rows.iter().map(row)))
}

fn foot(app: App, book: &Rulebook, code: Option<&Code>) -> Element {
    let dates = app.sentence(
        Word::TakeDates,
        &[&book.checked.to_string(), &app.today().to_string()],
    );
    let how = of("p", "sheet__code").text(&app.word(Word::TakeCodeHow));
    let code = code.map(|code| of("div", "sheet__code").add(picture(app, code)));
    of("div", "sheet sheet__foot")
        .all(code)
        .add(el("div").add(how).add(text("p", &dates)))
}
