//! Takes out of cargo's wasm what no visitor needs, before it is split: what hangs on it alone then falls away too.

use super::module::{Cursor, Section, list, module, sections, text};

/// Handing streams to JavaScript: Leptos brings it along for functions that run on a server, and nothing calls it.
const STREAMS: &str = "intounderlying";

const EXPORTS: u8 = 7;

/// The module without what nothing calls; none where it is no module.
pub fn without_streams(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut sections = sections(wasm)?;
    for section in &mut sections {
        if section.id == EXPORTS {
            section.content = other_exports(&section.content)?;
        } else if section.is_named("__wasm_bindgen_unstable") {
            section.content = other_bindings(section)?;
        }
    }
    Some(module(&sections))
}

fn other_exports(content: &[u8]) -> Option<Vec<u8>> {
    let others = Cursor(content).filtered(|export| {
        let name = export.text()?;
        export.byte()?;
        export.number()?;
        Some(!name.contains(STREAMS))
    })?;
    Some(list(&others))
}

/// What wasm-bindgen is told comes in pairs: for which version of it, and what.
fn other_bindings(section: &Section) -> Option<Vec<u8>> {
    let (name, told) = section.named()?;
    let mut kept = text(name);
    let mut cursor = Cursor(told);
    while !cursor.0.is_empty() {
        let pair = cursor.0;
        let (_, what) = (record(&mut cursor)?, record(&mut cursor)?);
        let what = String::from_utf8_lossy(what).to_lowercase();
        if !what.contains(STREAMS) {
            kept.extend(&pair[..pair.len() - cursor.0.len()]);
        }
    }
    Some(kept)
}

fn record<'a>(cursor: &mut Cursor<'a>) -> Option<&'a [u8]> {
    let length = u32::from_le_bytes(cursor.take(4)?.try_into().ok()?);
    cursor.take(usize::try_from(length).ok()?)
}
