//! Ways out of the page: the clipboard, and a code behind its address.

use super::{later, window};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The address of this page, with a code behind it.
pub fn link(code: &str) -> String {
    let address = || {
        let location = window()?.location();
        Some(location.origin().ok()? + &location.pathname().ok()?)
    };
    address().unwrap_or_default() + "#K" + code
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
