//! Everything outside: the clock, history, focus, the document. The only file that names web-sys and gloo.

mod form;
mod outlet;
mod place;
mod renew;
mod touch;

pub use form::{CITY, Filled, filled, filled_in};
pub use outlet::{carried, copy, file, link, mark, on_carried, on_forget, print, say, ticked};
pub use place::{Drawn, clear_home, first_screen, home, lines, lines_in_footer, stands_in, within};
pub use renew::renew;
pub use touch::{Key, bidden, focused, key, touched, turn_to};

use crate::domain::dial;
use chrono::{NaiveDate, NaiveDateTime};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Node, Window};

const SVG: &str = "http://www.w3.org/2000/svg";

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Does something later that has to wait for the network.
pub fn later(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Shows what only the city chosen has on every page: its name, its switchboard, its own lines.
pub fn show_city(place: Option<usize>, name: &str, switchboard: Option<&str>) {
    if let Some(sign) = element("miasto-nazwa") {
        sign.set_text_content(Some(name));
    }
    if let Some(row) = element("centrala") {
        let link = row.query_selector("a").ok().flatten();
        if let (Some(link), Some(number)) = (link, switchboard) {
            let _ = link.set_attribute("href", &dial(number));
            link.set_text_content(Some(number));
        }
        hide(&row, switchboard.is_none());
    }
    let local = document().and_then(|document| document.query_selector_all("[data-miasta]").ok());
    let local = local
        .into_iter()
        .flat_map(|rows| (0..rows.length()).filter_map(move |at| rows.get(at)));
    for row in local.filter_map(|row| row.dyn_into::<Element>().ok()) {
        let cities = row.get_attribute("data-miasta").unwrap_or_default();
        let mut cities = cities.split(' ');
        let here = place.is_some_and(|place| cities.any(|known| known.parse() == Ok(place)));
        hide(&row, !here);
    }
}

fn hide(element: &Element, hidden: bool) {
    let _ = if hidden {
        element.set_attribute("hidden", "")
    } else {
        element.remove_attribute("hidden")
    };
}

/// An element on the page.
pub fn find(id: &str) -> Option<Element> {
    element(id)
}

/// An element, of HTML or of a picture.
pub fn create(tag: &str) -> Element {
    let document = document().expect("an app that runs in a page has a document");
    let picture = matches!(tag, "svg" | "use" | "path");
    let created = if picture {
        document.create_element_ns(Some(SVG), tag)
    } else {
        document.create_element(tag)
    };
    created.expect("every tag in this code is a valid name")
}

/// A piece of text.
pub fn create_text(text: &str) -> Node {
    document()
        .expect("an app that runs in a page has a document")
        .create_text_node(text)
        .into()
}

/// Something that happened on the page.
pub type Event = web_sys::Event;

/// Listens until it is dropped.
pub type Listener = EventListener;

/// Calls back on an event of an element.
pub fn listen(
    element: &Element,
    event: &'static str,
    heard: impl FnMut(&Event) + 'static,
) -> Listener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(element, event, options, heard)
}

/// The address of a map of this place, on a page of others.
pub fn map(place: &str) -> String {
    let query = js_sys::encode_uri_component(&place.replace('\u{a0}', " "));
    format!("https://www.openstreetmap.org/search?query={query}")
}

/// The day and time by this device's clock.
pub fn now() -> NaiveDateTime {
    let date = js_sys::Date::new_0();
    let day = i32::try_from(date.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()));
    let time = |day: NaiveDate| day.and_hms_opt(date.get_hours(), date.get_minutes(), 0);
    day.and_then(time).unwrap_or_default()
}

/// Has Shift pressed three times leave or not; the exit script looks at this mark.
pub fn leave_by_shift(leaves: bool) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        let _ = if leaves {
            page.remove_attribute("data-shift")
        } else {
            page.set_attribute("data-shift", "off")
        };
    }
}

/// Names the page; nothing about the person goes into a title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Adds an entry to the history under a neutral number.
pub fn push(number: usize) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{number}")));
    }
}

/// Takes the number of an earlier visit out of the address.
pub fn forget_entry() {
    if let Some(window) = window()
        && let (Ok(history), Ok(path)) = (window.history(), window.location().pathname())
    {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// Links to places on the page move the reader there and leave no entry in the history.
pub fn keep_links_inside() {
    let follow = |event: &Event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = link.and_then(|target| target.closest("a[href^='#']").ok().flatten());
        let target = link.and_then(|link| element(link.get_attribute("href")?.strip_prefix('#')?));
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            target.scroll_into_view();
            point(&target);
        }
    };
    if let Some(document) = document() {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, "click", options, follow).forget();
    }
}

/// Points the keyboard and the screen reader at an element, whatever it is.
fn point(target: &HtmlElement) {
    if target.tab_index() < 0 {
        target.set_tab_index(-1);
    }
    let _ = target.focus();
}

/// Goes back one entry.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// The number of the entry the browser is at; none when the address names something on the page.
pub fn entry() -> Option<usize> {
    let hash = window()?.location().hash().ok()?;
    if hash.is_empty() {
        Some(0)
    } else {
        hash.strip_prefix('#')?.parse().ok()
    }
}

/// Whether the address names this part of the app.
pub fn names(part: &str) -> bool {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.is_some_and(|hash| hash.strip_prefix('#') == Some(part))
}

/// Gives the entry that the browser has made a neutral number.
pub fn renumber(number: usize) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{number}")));
    }
}

/// Calls back whenever the person goes back or forward.
pub fn on_travel(mut travelled: impl FnMut(Option<usize>) + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "popstate", move |_| travelled(entry())).forget();
    }
}

/// Calls back when the links outside the app that lead into it are followed.
pub fn on_click(id: &str, mut clicked: impl FnMut() + 'static) {
    if let Some(link) = element(id) {
        let act = move |event: &Event| {
            event.prevent_default();
            clicked();
        };
        listen(&link, "click", act).forget();
    }
}

/// Moves the reader to the heading of a new screen, or to where they left it.
pub fn focus(id: Option<String>) {
    gloo::timers::callback::Timeout::new(0, move || {
        let remembered = id.and_then(|id| element(&id));
        let folded = remembered.as_ref().map(|target| target.closest("details"));
        if let Some(Ok(Some(folded))) = folded {
            let _ = folded.set_attribute("open", "");
        }
        let heading = || {
            let find = |what| document()?.query_selector(what).ok().flatten();
            find("[role=alert]:not([hidden])").or_else(|| find("#tresc h1"))
        };
        let scroll = remembered.is_none();
        if let Some(target) = remembered
            .or_else(heading)
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        {
            if let Some(window) = window().filter(|_| scroll) {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            point(&target);
        }
    })
    .forget();
}

/// Whether the address asks for the page of parts.
#[cfg(debug_assertions)]
pub fn wants_gallery() -> bool {
    window().is_some_and(|window| window.location().hash().is_ok_and(|hash| hash == "#style"))
}

/// Puts a theme on the page; the system's own when it has no name.
#[cfg(debug_assertions)]
pub fn set_theme(name: &str) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        let _ = page.set_attribute("data-theme", name);
    }
}
