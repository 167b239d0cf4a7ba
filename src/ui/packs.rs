//! The packs of the rulebook that the boot script fetches: waits for them and reads them.

use crate::domain::{Locality, Rulebook, TextPart};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn packs() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &JsValue::from_str("drogowskaz")).ok()
}

/// A pack the boot script is fetching, once it is here.
async fn pack(name: &str) -> Option<Vec<u8>> {
    arrived(Reflect::get(&packs()?, &JsValue::from_str(name)).ok()?).await
}

async fn arrived(promise: JsValue) -> Option<Vec<u8>> {
    let promise: Promise = promise.dyn_into().ok()?;
    let buffer = JsFuture::from(promise).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// What the first screen shows: the interface, the question of needs, the cities.
pub async fn greeting() -> Option<Rulebook> {
    rulebook("start").await
}

/// The law and its questions; its words stand beside those of the greeting.
pub async fn law() -> Option<(Rulebook, TextPart)> {
    postcard::from_bytes(&pack("law").await?).ok()
}

/// All that one reads about the services.
pub async fn leaflets() -> Option<TextPart> {
    postcard::from_bytes(&pack("rest").await?).ok()
}

/// What a city adds to the law.
pub async fn locality(city: usize) -> Option<(Locality, TextPart)> {
    let packs = packs()?;
    let fetch: Function = Reflect::get(&packs, &JsValue::from_str("city"))
        .ok()?
        .dyn_into()
        .ok()?;
    let place = u32::try_from(city).ok()?;
    let promise = fetch.call1(&packs, &JsValue::from(place)).ok()?;
    postcard::from_bytes(&arrived(promise).await?).ok()
}

async fn rulebook(name: &str) -> Option<Rulebook> {
    let (mut book, texts): (Rulebook, TextPart) = postcard::from_bytes(&pack(name).await?).ok()?;
    book.texts.put(texts);
    Some(book)
}
