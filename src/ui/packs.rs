//! The packs of the rulebook that the boot script fetches: waits for them and reads them.

use crate::domain::{Locality, Rulebook, TextPart, from_bytes};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the boot script answers to one of its calls.
fn boot(name: &str, place: Option<usize>) -> Option<JsValue> {
    let script = Reflect::get(&js_sys::global(), &JsValue::from_str("drogowskaz")).ok()?;
    let call = Reflect::get(&script, &JsValue::from_str(name)).ok()?;
    let place = place.and_then(|place| u32::try_from(place).ok());
    let place = place.map_or(JsValue::UNDEFINED, JsValue::from);
    call.dyn_into::<Function>()
        .ok()?
        .call1(&script, &place)
        .ok()
}

/// Tells the scripts that the app has taken over.
pub fn here() {
    boot("here", None);
}

/// Lets a newer edition of the page, if one has come, take the place of this one.
pub fn fresh() {
    boot("fresh", None);
}

/// A pack, once it is here: the boot script fetches each once, and anew when it did not come.
async fn pack(name: &str, place: Option<usize>) -> Option<Vec<u8>> {
    let promise = boot(name, place)?;
    let buffer = JsFuture::from(promise.dyn_into::<Promise>().ok()?);
    Some(Uint8Array::new(&buffer.await.ok()?).to_vec())
}

/// What the first screen shows: the interface, the question of needs, the cities.
pub async fn greeting() -> Option<Rulebook> {
    let start = pack("start", None).await?;
    let (mut book, texts): (Rulebook, TextPart) = from_bytes(&start)?;
    book.texts.put(texts);
    Some(book)
}

/// The law and its questions; its words stand beside those of the greeting.
pub async fn law() -> Option<(Rulebook, TextPart)> {
    from_bytes(&pack("law", None).await?)
}

/// All that one reads about the services.
pub async fn leaflets() -> Option<TextPart> {
    from_bytes(&pack("rest", None).await?)
}

/// What a city adds to the law.
pub async fn locality(city: usize) -> Option<(Locality, TextPart)> {
    from_bytes(&pack("city", Some(city)).await?)
}
