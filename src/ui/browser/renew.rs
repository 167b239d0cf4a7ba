//! Makes what stands on the page look like something newly drawn, without taking away what stays the same:
//! the focus, what is typed and what is folded open remain where they are.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

/// Gives an element the attributes and the children of another of the same tag.
pub fn renew(old: &Element, new: &Element) {
    attributes(old, new);
    let mut place = old.first_child();
    let mut wanted = new.first_child();
    while let Some(node) = wanted {
        wanted = node.next_sibling();
        if let Some(twin) = twin(place.as_ref(), &node) {
            clear(old, place, Some(&twin));
            same(&twin, &node);
            place = twin.next_sibling();
        } else {
            let _ = old.insert_before(&node, place.as_ref());
        }
    }
    clear(old, place, None);
}

/// Removes nodes from one up to another.
fn clear(parent: &Element, from: Option<Node>, to: Option<&Node>) {
    let mut place = from;
    while let Some(node) = place.filter(|node| !node.is_same_node(to)) {
        place = node.next_sibling();
        let _ = parent.remove_child(&node);
    }
}

/// The node, at this place or after it, that a new one takes the place of: the one of the same name.
/// One without a name takes the place of its like that stands right here.
fn twin(place: Option<&Node>, new: &Node) -> Option<Node> {
    let name = id(new);
    let alike = |old: &Node| old.node_name() == new.node_name() && id(old) == name;
    let mut place = place.cloned();
    while let Some(node) = place {
        if alike(&node) {
            return Some(node);
        }
        place = node.next_sibling().filter(|_| name.is_some());
    }
    None
}

fn id(node: &Node) -> Option<String> {
    node.dyn_ref::<Element>()?.get_attribute("id")
}

fn same(old: &Node, new: &Node) {
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(old), Some(new)) => renew(old, new),
        _ if old.node_value() != new.node_value() => {
            old.set_node_value(new.node_value().as_deref());
        }
        _ => (),
    }
}

/// All attributes but `open`: what is folded open is the reader's own.
fn attributes(old: &Element, new: &Element) {
    for name in old
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
    {
        if name != "open" && !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in new
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
    {
        let value = new.get_attribute(&name);
        if name != "open" && old.get_attribute(&name) != value {
            let _ = old.set_attribute(&name, &value.unwrap_or_default());
            typed(old, &name, new);
        }
    }
    if let Some(box_) = old.dyn_ref::<HtmlInputElement>() {
        box_.set_checked(new.has_attribute("checked"));
    }
}

/// What is typed into a field gives way to a new value.
fn typed(old: &Element, name: &str, new: &Element) {
    if let Some(field) = old
        .dyn_ref::<HtmlInputElement>()
        .filter(|_| name == "value")
    {
        field.set_value(&new.get_attribute("value").unwrap_or_default());
    }
}
