//! What the app believes: the rule of every service in words, for anybody to read.

use crate::domain::{
    Condition, Criterion, Estimate, Nature, Outline, Rule, Rulebook, Service, ServiceId, Word,
};
use crate::ui::app::App;
use crate::ui::element::{Element, el, of, text};
use crate::ui::parts::{back, icon, lead_to, section as part};
use crate::ui::reading::card::sources;
use crate::ui::screen::Reading;
use leptos::prelude::WithUntracked;

/// The list of all rules, by whether the service is a right.
pub fn rules(app: App) -> Element {
    app.book.with_untracked(|book| {
        let head = of("div", "stack")
            .add(text("h1", &app.word(Word::RulesTitle)).attr("tabindex", "-1"))
            .add(of("p", "lead").text(&app.word(Word::RulesLead)));
        let natures = [Nature::Right, Nature::Discretionary, Nature::Programme];
        let lists = natures.into_iter().enumerate().map(|(place, nature)| {
            let rows = book.all_services();
            let rows = rows.filter(|(_, it)| it.nature == nature);
            let rows = rows.map(|(id, it)| row(app, book, id, it));
            let id = format!("natura{place}");
            part(&id, &app.word(nature.word())).add(of("ul", "services").all(rows))
        });
        of("div", "page").all(back(app)).add(head).all(lists)
    })
}

fn row(app: App, book: &Rulebook, id: ServiceId, it: &Service) -> Element {
    let link = lead_to(app, Reading::Rule(id), of("a", "service__link"));
    let name = of("span", "service__name").text(book.text(it.name));
    let doubt =
        (!it.rule.weakens.is_empty()).then(|| of("p", "meta").text(&app.word(Word::RuleUncertain)));
    of("li", "service")
        .add(link.add(name))
        .add(of("p", "service__why").text(&app.say(it.brief)))
        .all(doubt)
        .add(icon("down"))
}

/// The rule of one service: whom it is for, what speaks against, when it is urgent, how sums come about.
pub fn rule(app: App, id: ServiceId) -> Element {
    app.book.with_untracked(|book| {
        let it = book.service(id);
        let card = lead_to(app, Reading::Card(id), of("a", "textlink"));
        let head = of("div", "stack")
            .add(text("h1", book.text(it.name)).attr("tabindex", "-1"))
            .add(of("p", "lead").text(&app.word(it.nature.word())))
            .add(text("p", &app.say(it.brief)))
            .add(el("p").add(card.text(&app.word(Word::RuleCard))));
        let lists = it.rule.lists().map(|(word, criteria)| {
            let items = criteria.iter().map(|one| exactly(app, book, one));
            list(app, word, items.collect())
        });
        let urgent = conditions(app, book, &it.urgent);
        let also = conditions(app, book, &it.also);
        of("div", "page")
            .all(back(app))
            .add(head)
            .all(everybody(app, &it.rule))
            .all(lists.into_iter().flatten())
            .all(list(app, Word::RuleUrgent, urgent))
            .all(list(app, Word::RuleAlso, also))
            .all(list(app, Word::RuleSums, sums(app, book, &it.estimates)))
            .add(sources(app, &it.leaflet))
    })
}

/// Whom a service is for, by its reasons alone, with the way to the whole rule.
pub fn for_whom(app: App, book: &Rulebook, id: ServiceId) -> Element {
    let it = book.service(id);
    let whole = lead_to(app, Reading::Rule(id), of("a", "textlink"));
    let lists = it.rule.lists().map(|(word, criteria)| {
        let mut said: Vec<String> = Vec::new();
        for one in criteria {
            let because = app.say(one.because);
            if !said.contains(&because) {
                said.push(because);
            }
        }
        let items = of("ul", "bullets").all(said.iter().map(|one| text("li", one)));
        let head = text("h3", &app.word(word));
        (!said.is_empty()).then(|| of("div", "stack").add(head).add(items))
    });
    part("dlakogo", &app.word(Word::ForWhom))
        .add(text("p", &app.word(it.nature.word())))
        .all(everybody(app, &it.rule))
        .all(lists.into_iter().flatten())
        .add(el("p").add(whole.text(&app.word(Word::RuleWhole))))
}

fn everybody(app: App, rule: &Rule) -> Option<Element> {
    rule.is_for_everybody()
        .then(|| text("p", &app.word(Word::ForEverybody)))
}

fn list(app: App, word: Word, items: Vec<Element>) -> Option<Element> {
    let id = format!("z{}", word as usize);
    (!items.is_empty()).then(|| part(&id, &app.word(word)).add(of("ul", "rules").all(items)))
}

/// A criterion: its reason, and below it what is asked and which answers satisfy it.
fn exactly(app: App, book: &Rulebook, one: &Criterion) -> Element {
    let test = book.outline(&one.condition, app.today());
    el("li")
        .add(text("p", &app.say(one.because)))
        .add(of("ul", "rule").add(outline(app, &test)))
}

fn conditions(app: App, book: &Rulebook, conditions: &[Condition]) -> Vec<Element> {
    let outlines = conditions
        .iter()
        .map(|condition| book.outline(condition, app.today()));
    outlines.map(|test| outline(app, &test)).collect()
}

fn outline(app: App, it: &Outline) -> Element {
    match it {
        Outline::Line(said) => text("li", said),
        Outline::Parts(join, parts) => {
            let parts = parts.iter().map(|part| outline(app, part));
            el("li")
                .text(&app.word(join.word()))
                .add(of("ul", "rule").all(parts))
        }
    }
}

/// How sums come about, each for those it is for.
fn sums(app: App, book: &Rulebook, estimates: &[Estimate]) -> Vec<Element> {
    let sum = |it: &Estimate| {
        let ends = [Some(it.amount), it.up_to].into_iter().flatten();
        let ends: Vec<String> = ends.map(|end| book.worked_out(end, app.today())).collect();
        let per = it.per.map(|per| app.say(per)).unwrap_or_default();
        let said = match ends.as_slice() {
            [low, high] => app.sentence(Word::RuleUpTo, &[low, high]),
            _ => ends.concat(),
        };
        let when = it.when.as_ref().map(|when| {
            let test = outline(app, &book.outline(when, app.today()));
            of("div", "rule__when")
                .add(text("p", &app.word(Word::RuleSumWhen)))
                .add(of("ul", "rule").add(test))
        });
        el("li")
            .add(text("p", &said).text(" ").text(&per))
            .all(when)
    };
    estimates.iter().map(sum).collect()
}
