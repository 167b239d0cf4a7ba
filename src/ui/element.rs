//! An element of a page as a plain value. Leptos mounts it like any other view.
//!
//! Why not `view!`: it writes the code that builds, rebuilds and hydrates anew for the type of every element.
//! For our screens that came to 175 kB of compressed wasm; one element type for all tags needs less than half.

use super::browser::{self, Listener};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;

/// An element: its tag, attributes, children and listeners. Boxed, because it passes through many hands.
pub struct Element(Box<SendWrapper<Parts>>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
    events: Vec<(&'static str, Handler)>,
    standing: Option<types::Element>,
}

type Handler = Box<dyn FnMut(&browser::Event)>;

enum Child {
    Element(Element),
    Text(String),
    Node(types::Node),
}

/// An element without anything yet.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(SendWrapper::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        events: Vec::new(),
        standing: None,
    })))
}

/// An element of a class.
pub fn of(tag: &'static str, class: &str) -> Element {
    el(tag).attr("class", class)
}

/// An element with text alone.
pub fn text(tag: &'static str, said: &str) -> Element {
    el(tag).text(said)
}

impl Element {
    /// With an attribute.
    pub fn attr(mut self, name: &'static str, value: &str) -> Element {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// With an attribute that is there or is not.
    pub fn flag(self, name: &'static str, there: bool) -> Element {
        if there { self.attr(name, "") } else { self }
    }

    /// With text after what is there.
    pub fn text(mut self, said: &str) -> Element {
        self.0.children.push(Child::Text(said.to_owned()));
        self
    }

    /// With an element after what is there.
    pub fn add(mut self, child: Element) -> Element {
        self.0.children.push(Child::Element(child));
        self
    }

    /// With something that stands elsewhere on the page, taken from there.
    pub fn take(mut self, node: Option<types::Node>) -> Element {
        self.0.children.extend(node.map(Child::Node));
        self
    }

    /// With elements after what is there; none, one or many.
    pub fn all(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.0
            .children
            .extend(children.into_iter().map(Child::Element));
        self
    }

    /// Calls back on an event.
    pub fn on(
        mut self,
        event: &'static str,
        heard: impl FnMut(&browser::Event) + 'static,
    ) -> Element {
        self.0.events.push((event, Box::new(heard)));
        self
    }

    /// A link or a button that does something here instead of leading elsewhere.
    pub fn does(self, mut act: impl FnMut() + 'static) -> Element {
        self.on("click", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// In the place of one that stands on the page and looks the same, if there is one: that one stays, with the focus
    /// and what is ticked in it, and answers as this one would.
    pub fn over(mut self, standing: Option<types::Element>) -> Element {
        self.0.standing = standing;
        self
    }

    /// Makes the element of this id on the page look like this one; what stays the same stays in place,
    /// with the focus and the listeners it has. New listeners are not taken over.
    pub fn renew(self, id: &str) {
        if let Some(old) = browser::find(id) {
            browser::renew(&old, &self.build().element);
        }
    }

    fn raise(self, listeners: &mut Vec<Listener>) -> types::Element {
        let parts = self.0.take();
        let element = match parts.standing {
            Some(standing) => take_over(standing, parts.children, listeners),
            None => create(parts.tag, parts.attributes, parts.children, listeners),
        };
        for (event, heard) in parts.events {
            listeners.push(browser::listen(&element, event, heard));
        }
        element
    }
}

fn create(
    tag: &str,
    attributes: Vec<(&str, String)>,
    children: Vec<Child>,
    listeners: &mut Vec<Listener>,
) -> types::Element {
    let element = browser::create(tag);
    for (name, value) in attributes {
        let _ = element.set_attribute(name, &value);
    }
    for child in children {
        let node = match child {
            Child::Element(child) => child.raise(listeners).into(),
            Child::Text(text) => browser::create_text(&text),
            Child::Node(node) => node,
        };
        let _ = element.append_child(&node);
    }
    element
}

/// The elements of the first screen stand in the page in the order in which they are drawn.
fn take_over(
    standing: types::Element,
    children: Vec<Child>,
    listeners: &mut Vec<Listener>,
) -> types::Element {
    let elements = children.into_iter().filter_map(|child| match child {
        Child::Element(child) => Some(child),
        Child::Text(_) | Child::Node(_) => None,
    });
    for (child, twin) in elements.zip(browser::within(&standing)) {
        child.over(Some(twin)).raise(listeners);
    }
    standing
}

/// An element on the page, with its listeners for as long as it stands there.
pub struct Standing {
    element: types::Element,
    listeners: Vec<Listener>,
}

impl Render for Element {
    type State = Standing;

    fn build(self) -> Standing {
        let mut listeners = Vec::new();
        let element = self.raise(&mut listeners);
        Standing { element, listeners }
    }

    fn rebuild(self, state: &mut Standing) {
        let new = self.build();
        let _ = state.element.replace_with_with_node_1(&new.element);
        *state = new;
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.listeners.clear();
        self.element.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        if !browser::stands_in(&self.element, parent) {
            self.element.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

no_attrs!(Element);

/// What Leptos asks of every view; on a server there is no app, only the static page.
impl RenderHtml for Element {
    type AsyncOutput = Element;
    type Owned = Element;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Element {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Element {
        self
    }
}
