//! The sprite of icons in the page: drawings of Tabler Icons, and two shapes of our own, by what they mean here.
//! Exactly what is shown somewhere is in it: a drawing that is missing, or that nothing shows, stops the build.

use super::disk;
use crate::authoring::library::Edition;
use crate::domain::Question;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where npm puts the set.
const SET: &str = "tests/browser/node_modules/@tabler/icons";

/// What an icon means here, and what the set calls it.
const FROM_THE_SET: [(&str, &str); 29] = [
    ("alarm", "alert-triangle"),
    ("ask", "help-circle"),
    ("bolt", "bolt"),
    ("bubble", "message"),
    ("candle", "candle"),
    ("clock", "clock"),
    ("compare", "arrows-left-right"),
    ("copy", "copy"),
    ("down", "chevron-down"),
    ("exit", "logout"),
    ("family", "users"),
    ("globe", "world"),
    ("heart", "heart"),
    ("home", "home"),
    ("info", "info-circle"),
    ("key", "key"),
    ("left", "arrow-left"),
    ("mind", "brain"),
    ("money", "wallet"),
    ("no", "circle-minus"),
    ("phone", "phone"),
    ("place", "map-pin"),
    ("print", "printer"),
    ("search", "search"),
    ("shield", "shield"),
    ("signpost", "directions"),
    ("trash", "trash"),
    ("wheel", "wheelchair"),
    ("yes", "circle-check"),
];

/// Shapes of verdicts that the set has not: a half disc and a full one, told apart without colour.
const OUR_OWN: [(&str, &str); 2] = [
    (
        "may",
        "<path d=\"M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0\"/><path d=\"M12 3a9 9 0 0 1 0 18z\" fill=\"currentColor\"/>",
    ),
    (
        "yesfull",
        "<path d=\"M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0\" fill=\"currentColor\" stroke=\"none\"/>\
         <path class=\"icon__cut\" d=\"m8 12l3 3l5-6\"/>",
    ),
];

/// The sprite of the icons that the filled page, the screens and the questions show.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn sprite(root: &Path, html: &str, editions: &[Edition]) -> Result<String, String> {
    let mut shown = named(html, "#i-");
    shown.extend(in_sources(&root.join("src/ui"))?);
    shown.extend(in_questions(editions));
    let from_the_set = FROM_THE_SET.map(|(name, file)| (name, drawing(root, file)));
    let our_own = OUR_OWN.map(|(name, shape)| (name, Ok(shape.to_owned())));
    let mut symbols = String::new();
    for (name, shape) in from_the_set.into_iter().chain(our_own) {
        if !shown.remove(name) {
            return Err(format!(
                "Nothing shows the icon \u{201c}{name}\u{201d}: take it out of src/publish/icons.rs."
            ));
        }
        let shape = shape?;
        symbols += &symbol(name, &shape);
    }
    match shown.first() {
        Some(name) => Err(no_drawing(name)),
        None => Ok(around(&symbols)),
    }
}

/// The sprite of the icons that a page shows and that no script adds to.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn of_page(root: &Path, html: &str) -> Result<String, String> {
    let symbol = |name: &String| {
        let known = FROM_THE_SET.iter().find(|(icon, _)| icon == name);
        let (_, file) = known.ok_or_else(|| no_drawing(name))?;
        drawing(root, file).map(|shape| symbol(name, &shape))
    };
    let symbols: Result<String, String> = named(html, "#i-").iter().map(symbol).collect();
    symbols.map(|symbols| around(&symbols))
}

fn symbol(name: &str, shape: &str) -> String {
    format!("<symbol id=\"i-{name}\" viewBox=\"0 0 24 24\">{shape}</symbol>")
}

fn around(symbols: &str) -> String {
    format!("<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\">{symbols}</svg>")
}

fn no_drawing(name: &str) -> String {
    format!(
        "There is no drawing for the icon \u{201c}{name}\u{201d}: add it to src/publish/icons.rs."
    )
}

/// The licence of the set, to be published beside its drawings.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn licence(root: &Path) -> Result<String, String> {
    let file = root.join(SET).join("LICENSE");
    let text = fs::read_to_string(&file).map_err(|reason| missing(&file, &reason))?;
    Ok(format!(
        "Icons: Tabler Icons, https://tabler.io/icons\n\n{text}"
    ))
}

/// One drawing of the set as a single path; its own is a file of paths, the first of them an empty frame.
fn drawing(root: &Path, name: &str) -> Result<String, String> {
    let file = root
        .join(SET)
        .join("icons/outline")
        .join(format!("{name}.svg"));
    let svg = fs::read_to_string(&file).map_err(|reason| missing(&file, &reason))?;
    let paths: Vec<&str> = svg
        .split("<path d=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let only_paths = svg.matches('<').count() == paths.len() + 3;
    if paths.is_empty() || !only_paths || paths.iter().any(|path| !path.starts_with('M')) {
        return Err(format!("{}: drawn in an unknown way.", file.display()));
    }
    Ok(format!(
        "<path d=\"{}\"/>",
        paths.concat().replace(" -", "-")
    ))
}

fn missing(file: &Path, reason: &std::io::Error) -> String {
    format!("{}: {reason}. Run: cargo run -q -- build", file.display())
}

/// What follows `before` in a text, up to the next quotation mark.
fn named(text: &str, before: &str) -> BTreeSet<String> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

/// The icons that the sources of the screens name.
fn in_sources(folder: &Path) -> Result<BTreeSet<String>, String> {
    let mut shown = BTreeSet::new();
    for path in disk::files(folder)? {
        shown.extend(named(&disk::read(&path)?, "icon(\""));
    }
    Ok(shown)
}

/// The icons that the answers carry.
fn in_questions(editions: &[Edition]) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for book in editions.iter().map(|edition| &edition.book) {
        let answers = book.questions.iter().flat_map(Question::answers);
        let icons = answers.filter_map(|answer| answer.icon);
        shown.extend(icons.map(|icon| book.text(icon).to_owned()));
    }
    shown
}
