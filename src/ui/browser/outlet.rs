//! Ways out of the page, and the one way in: paper, the clipboard, files, and a code that came with the address.

use super::{Event, document, element, later, window};
use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// Prints what is on the screen.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The address of this page, with a code behind it.
pub fn link(code: &str) -> String {
    let address = || {
        let location = window()?.location();
        Some(location.origin().ok()? + &location.pathname().ok()?)
    };
    address().unwrap_or_default() + "#K" + code
}

/// The code that came with the address, once: the safety script has taken it out of there.
pub fn carried() -> Option<String> {
    let (page, name) = (js_sys::global(), JsValue::from_str("carried"));
    let code = Reflect::get(&page, &name).ok()?.as_string()?;
    let _ = Reflect::set(&page, &name, &JsValue::UNDEFINED);
    Some(code)
}

/// Calls back when a script outside the app says something.
fn on_word(word: &'static str, mut said: impl FnMut() + 'static) {
    if let Some(document) = document() {
        EventListener::new(&document, word, move |_| said()).forget();
    }
}

/// Calls back when a code comes in while the page is open.
pub fn on_carried(came: impl FnMut() + 'static) {
    on_word("drogowskaz-carried", came);
}

/// Calls back when all that was answered is to be forgotten.
pub fn on_forget(forget: impl FnMut() + 'static) {
    on_word("drogowskaz-forget", forget);
}

/// The address of a file made here, of this media type.
pub fn file(media: &str, content: &str) -> String {
    let content = js_sys::encode_uri_component(content);
    format!("data:{media};charset=utf-8,{content}")
}

/// Copies a text, and says whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    later(async move { done(write(&text).await.is_some()) });
}

async fn write(text: &str) -> Option<()> {
    let get = |from: &JsValue, name: &str| Reflect::get(from, &JsValue::from_str(name)).ok();
    let clipboard = get(&get(&js_sys::global(), "navigator")?, "clipboard")?;
    let write: Function = get(&clipboard, "writeText")?.dyn_into().ok()?;
    let promise: Promise = write
        .call1(&clipboard, &text.into())
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(promise).await.ok().map(|_| ())
}

/// Whether the box that was touched is ticked.
pub fn ticked(event: &Event) -> bool {
    let touched = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    touched.is_some_and(|touched| touched.checked())
}

/// Gives an element an attribute, or takes it away.
pub fn mark(id: &str, name: &str, on: bool) {
    if let Some(element) = element(id) {
        let _ = if on {
            element.set_attribute(name, "")
        } else {
            element.remove_attribute(name)
        };
    }
}

/// Says something in an element that is read out.
pub fn say(id: &str, said: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(said));
    }
}
