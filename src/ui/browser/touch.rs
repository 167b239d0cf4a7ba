//! What a hand did somewhere inside a part of the page that listens for all of it.

use super::{Event, element, point};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

/// A box, a button or a field that was changed.
pub struct Touched {
    /// Its name.
    pub name: String,
    /// Its value, trimmed.
    pub value: String,
    /// Whether one types into it.
    pub typed: bool,
}

/// What was changed.
pub fn touched(event: &Event) -> Option<Touched> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(Touched {
        name: input.name(),
        value: input.value().trim().to_owned(),
        typed: input.type_() == "text",
    })
}

/// The value of `data-do` where something was clicked.
pub fn bidden(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("[data-do]").ok().flatten()?;
    button.get_attribute("data-do")
}

/// A key pressed alone or with Shift, and where.
pub struct Key {
    /// The key.
    pub name: String,
    /// Whether it was pressed in a box, a button of a list or a field.
    pub in_input: bool,
    /// Whether one was typing.
    pub typing: bool,
    /// The id of the question it was pressed in.
    pub list: Option<String>,
}

/// The key pressed; none when it means something to the browser.
pub fn key(event: &Event) -> Option<Key> {
    let pressed: &KeyboardEvent = event.dyn_ref()?;
    if pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key() || pressed.is_composing() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let input = target.dyn_ref::<HtmlInputElement>();
    let list = target.closest(".ask").ok().flatten();
    Some(Key {
        name: pressed.key(),
        in_input: input.is_some(),
        typing: input.is_some_and(|input| input.type_() == "text"),
        list: list.and_then(|list| list.get_attribute("id")),
    })
}

/// The id of what has the focus.
pub fn focused() -> Option<String> {
    super::document()?.active_element()?.get_attribute("id")
}

/// Points the keyboard and the screen reader at an element at once, and shows all of it.
pub fn turn_to(id: &str) {
    if let Some(target) = element(id).and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        point(&target);
    }
}
