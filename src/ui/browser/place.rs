//! Where things stand on the page: the app, its first screen as it came with the page, the emergency lines.

use super::element;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// The element the app lives in.
const HOME: &str = "tresc";
/// The emergency lines, one copy on the page.
const LINES: &str = "pilne";
/// Where they stand on all screens that have no place for them.
const LINES_IN_FOOTER: &str = "linie-stopka";

/// The element the app lives in.
pub fn home() -> Option<HtmlElement> {
    element(HOME)?.dyn_into().ok()
}

/// Something that is drawn on the page.
pub type Drawn = Element;

/// The first screen as it came with the page.
pub fn first_screen() -> Option<Drawn> {
    home()?.first_element_child()
}

/// Empties the element the app lives in, but for the emergency lines.
pub fn clear_home() {
    lines_in_footer();
    if let Some(home) = home() {
        home.set_text_content(None);
    }
}

/// The elements in another, in their order.
pub fn within(parent: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(parent.first_element_child(), Element::next_element_sibling)
}

/// Whether something stands right in this element: to put it there once more would take the focus away.
pub fn stands_in(node: &Node, parent: &Node) -> bool {
    parent.is_same_node(node.parent_node().as_ref())
}

/// The emergency lines; whoever puts them somewhere takes them from where they stand.
pub fn lines() -> Option<Node> {
    element(LINES).map(Node::from)
}

/// Puts the emergency lines where no screen that goes can take them along.
pub fn lines_in_footer() {
    if let Some((footer, lines)) = element(LINES_IN_FOOTER).zip(lines()) {
        let _ = footer.append_child(&lines);
    }
}
