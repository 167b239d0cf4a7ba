//! Takes out of cargo's wasm what no visitor needs, before it is split: what hangs on it alone then falls away too.

use super::module::{Cursor, Section, list, module, number, sections, text};
use std::ops::Range;

/// Handing streams to JavaScript: Leptos brings it along for functions that run on a server, and nothing calls it.
const STREAMS: &str = "intounderlying";

/// Parts of the names of functions that put into words why a program stops. No one could read it: with or without
/// them it stops at the same place, and the page goes on without it.
const LAST_WORDS: [&str; 9] = [
    "4core9panicking",
    "17rust_begin_unwind",
    "slice_error_fail",
    "slice_index_fail",
    "len_mismatch_fail",
    "13unwrap_failed",
    "13expect_failed",
    "5Debug3fmt",
    "fmt..Debug$GT$3fmt",
];

/// Kinds of places to fill in that say how far from a symbol.
const WITH_DISTANCE: [u8; 14] = [3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25];

const EXPORTS: u8 = 7;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;

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

/// The module with functions that stop at once in the place of those that first say why; none where it is no module.
pub fn without_last_words(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut sections = sections(wasm)?;
    let find = |id: u8| sections.iter().find(|section| section.id == id);
    let named = |name: &str| sections.iter().find(|section| section.is_named(name));
    let imported = imported(&find(IMPORTS)?.content)?;
    let speaking = speaking(named("name")?.named()?.1)?;
    let mut emptied = Vec::new();
    for section in &mut sections {
        if section.id == CODE {
            emptied = stopped(&mut section.content, |place| {
                speaking.contains(&(place + imported))
            })?;
        }
    }
    for section in &mut sections {
        if section.is_named("reloc.CODE") {
            section.content = other_places(section, &emptied)?;
        }
    }
    Some(module(&sections))
}

/// How many functions come from outside; they are counted before all others.
fn imported(content: &[u8]) -> Option<usize> {
    let imports = Cursor(content).list(|import| {
        import.text()?;
        import.text()?;
        let kind = import.byte()?;
        match kind {
            0 => import.number()?,
            3 => import.take(2)?.len(),
            _ => {
                import.take(usize::from(kind == 1))?;
                let bounded = import.byte()? & 1 == 1;
                import.number()?;
                if bounded { import.number()? } else { 0 }
            }
        };
        Some(kind == 0)
    })?;
    Some(imports.iter().filter(|function| **function).count())
}

/// The functions whose names say that they put into words why a program stops.
fn speaking(names: &[u8]) -> Option<Vec<usize>> {
    let mut cursor = Cursor(names);
    let mut found = Vec::new();
    while !cursor.0.is_empty() {
        let (kind, length) = (cursor.byte()?, cursor.number()?);
        let content = cursor.take(length)?;
        if kind == 1 {
            found = Cursor(content).list(|name| Some((name.number()?, name.text()?)))?;
        }
    }
    let speaks = |name: &str| LAST_WORDS.iter().any(|part| name.contains(part));
    let found = found.into_iter().filter(|(_, name)| speaks(name));
    Some(found.map(|(place, _)| place).collect())
}

/// Has functions stop at once, each as long as before, so that all others keep their places; says where they are.
fn stopped(code: &mut [u8], which: impl Fn(usize) -> bool) -> Option<Vec<Range<usize>>> {
    let whole = code.len();
    let mut cursor = Cursor(code);
    let count = cursor.number()?;
    let mut bodies = Vec::new();
    for place in 0..count {
        let length = cursor.number()?;
        let start = whole - cursor.0.len();
        cursor.take(length)?;
        // No locals, a stop and an end: three bytes at least.
        if which(place) && length >= 3 {
            bodies.push(start..start + length);
        }
    }
    for body in &bodies {
        let body = code.get_mut(body.clone())?;
        body.fill(NOTHING);
        if let [locals, stop, .., end] = body {
            (*locals, *stop, *end) = (0, STOP, END);
        }
    }
    Some(bodies)
}

const STOP: u8 = 0x00;
const NOTHING: u8 = 0x01;
const END: u8 = 0x0b;

/// The places to be filled in with addresses, but for those in functions that are empty now.
fn other_places(section: &Section, emptied: &[Range<usize>]) -> Option<Vec<u8>> {
    let (name, places) = section.named()?;
    let mut cursor = Cursor(places);
    let mut kept = text(name);
    kept.extend(number(cursor.number()?));
    let others = cursor.filtered(|place| {
        let kind = place.byte()?;
        let at = place.number()?;
        place.number()?;
        if WITH_DISTANCE.contains(&kind) {
            place.number()?;
        }
        Some(emptied.iter().all(|body| !body.contains(&at)))
    })?;
    kept.extend(list(&others));
    Some(kept)
}
