//! What is filled in on a form.

use super::{Event, document};
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};

/// The name of the buttons that choose a city.
pub const CITY: &str = "m";

/// What is filled in on a form.
pub struct Filled {
    /// The values of the boxes that are ticked.
    pub ticked: Vec<String>,
    /// The city chosen, where the form asks for it.
    pub city: Option<usize>,
    /// What is typed into its one text field, trimmed.
    pub typed: String,
}

/// Reads the form that something happened to.
pub fn filled(event: &Event) -> Filled {
    let form = event.current_target();
    read(form.and_then(|target| target.dyn_into().ok()))
}

/// Reads the form on the screen.
pub fn filled_in() -> Filled {
    let form = document().and_then(|document| document.query_selector("#tresc form").ok()?);
    read(form.and_then(|form| form.dyn_into().ok()))
}

fn read(form: Option<HtmlFormElement>) -> Filled {
    let inputs = form.map(|form| inputs(&form)).unwrap_or_default();
    let is_text = |input: &&HtmlInputElement| matches!(input.type_().as_str(), "text" | "search");
    let (cities, others): (Vec<_>, Vec<_>) = inputs
        .iter()
        .filter(|input| input.checked())
        .partition(|input| input.name() == CITY);
    Filled {
        ticked: others.into_iter().map(HtmlInputElement::value).collect(),
        city: cities.first().and_then(|input| input.value().parse().ok()),
        typed: inputs
            .iter()
            .find(is_text)
            .map(|input| input.value().trim().to_owned())
            .unwrap_or_default(),
    }
}

fn inputs(form: &HtmlFormElement) -> Vec<HtmlInputElement> {
    let Ok(nodes) = form.query_selector_all("input") else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.get(index)?.dyn_into().ok())
        .collect()
}
