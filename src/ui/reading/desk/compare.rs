//! The answers as they were beside the answers as they are: what another answer would change.

use super::{View, button, tool};
use crate::domain::{Case, Contrast, Standing, Word};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{icon, verdict};

/// The comparison, while there is one.
pub fn compare(it: &View) -> Option<Element> {
    let app = it.app;
    let comparison = it.comparison.as_ref()?;
    let count = comparison.changes().count().to_string();
    let head = text("h3", &app.sentence(Word::Compared, &[&count]))
        .attr("id", "porownanie-h")
        .attr("tabindex", "-1");
    let how = comparison
        .facts
        .is_empty()
        .then(|| text("p", &app.word(Word::CompareHow)));
    let table = how.is_none().then(|| {
        of("div", "table-scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-labelledby", "porownanie-h")
            .add(table(it, comparison.rows.as_slice()))
    });
    let buttons = of("div", "btns btns--side")
        .add(button("discard", "btn btn--quiet").text(&app.word(Word::BackToFirst)))
        .add(tool(app, "keep", icon("yes"), Word::KeepSecond, "C"));
    let part = of("section", "aside-panel")
        .attr("id", "porownanie")
        .attr("aria-labelledby", "porownanie-h")
        .add(head)
        .all(how)
        .all(table)
        .add(buttons);
    Some(part)
}

fn table(it: &View, rows: &[Contrast]) -> Element {
    let app = it.app;
    let column = |word: Word, case: Option<&Case>| {
        let answers = case.map(|case| answers(it, case)).unwrap_or_default();
        text("th", &app.word(word)).attr("scope", "col").all(
            answers
                .into_iter()
                .map(|said| of("div", "meta").text(&said)),
        )
    };
    let head = el("tr")
        .add(text("th", &app.word(Word::CompareService)).attr("scope", "col"))
        .add(column(Word::FirstCase, it.before.as_ref()))
        .add(column(Word::SecondCase, Some(it.case)));
    let changed = rows.iter().filter(|row| row.differs());
    let same: Vec<&str> = rows
        .iter()
        .filter(|row| !row.differs())
        .map(|row| it.case.book.text(it.case.book.service(row.service).name))
        .collect();
    let count = app.sentence(Word::CompareSame, &[&same.len().to_string()]);
    let rest = app.sentence(Word::CheckSaid, &[&count, &same.join(", ")]);
    let rest = el("tr").add(of("td", "meta").attr("colspan", "3").text(&rest));
    of("table", "compare")
        .add(el("thead").add(head))
        .add(el("tbody").all(changed.map(|row| change(it, row))))
        .all((!same.is_empty()).then(|| el("tbody").add(rest)))
}

/// The answers of a case that are others in the other; those that could harm on a shared screen are left out.
fn answers(it: &View, case: &Case) -> Vec<String> {
    let facts = it.comparison.iter().flat_map(|both| &both.facts);
    let facts = facts.filter(|fact| !case.book.question(**fact).sensitive);
    let said = facts.filter_map(|fact| Some(case.in_words(*fact, case.answers.to(*fact)?)));
    said.collect()
}

fn change(it: &View, row: &Contrast) -> Element {
    let app = it.app;
    let name = it.case.book.text(it.case.book.service(row.service).name);
    let head = text("th", name)
        .attr("scope", "row")
        .add(of("div", "meta").text(&app.word(Word::CompareChange)));
    of("tr", "compare__changed")
        .add(head)
        .add(standing(app, it.case, row.before.as_ref()))
        .add(standing(app, it.case, row.after.as_ref()))
}

fn standing(app: App, case: &Case, it: Option<&Standing>) -> Element {
    let Some(it) = it else {
        return of("td", "meta").text(&app.word(Word::NotInPlay));
    };
    let amount = it.amount.map(|(range, per)| {
        let per = per.map(|per| app.say(per)).unwrap_or_default();
        of("div", "compare__sum").text(&format!("{} {per}", case.span(range)))
    });
    let urgent = it
        .urgent
        .then(|| of("div", "meta").text(&app.word(Word::DeskUrgent)));
    el("td")
        .add(verdict(app, it.outcome, ""))
        .all(amount)
        .all(urgent)
}
