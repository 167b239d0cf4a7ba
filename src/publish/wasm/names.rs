//! Short names for what the module and its script call each other by: those wasm-bindgen gives are long and end with a
//! hash, which no compression shortens, neither in the module nor in the script.

use super::module::{Cursor, list, module, number, sections, text};

/// Where the module takes from what the script has; and in short.
const SCRIPT: [&str; 2] = ["./drogowskaz_bg.js", "_"];

/// How the names begin by which the script calls closures.
const CLOSURES: &str = "wasm_bindgen__";

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// A module and its script with short names; none where it is no module, or the script does not have its names.
pub fn shortened(wasm: &[u8], script: String) -> Option<(Vec<u8>, String)> {
    let mut sections = sections(wasm)?;
    let mut names = Names { script, count: 0 };
    for section in &mut sections {
        match section.id {
            IMPORTS => section.content = imports(&section.content, &mut names)?,
            EXPORTS => section.content = exports(&section.content, &mut names)?,
            _ => {}
        }
    }
    let [theirs, ours] = SCRIPT;
    Some((module(&sections), names.script.replace(theirs, ours)))
}

fn imports(content: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let read = |import: &mut Cursor| {
        let (from, name) = (import.text()?, import.text()?);
        let function = import.byte()? == FUNCTION;
        let kind = import.number()?;
        let [theirs, ours] = SCRIPT;
        let (from, name) = if from == theirs {
            (ours, names.shorten(" ", name, ":")?)
        } else {
            (from, name.to_owned())
        };
        let written = [text(from), text(&name), vec![FUNCTION], number(kind)];
        function.then(|| written.concat())
    };
    let imports = Cursor(content).list(read)?;
    Some(list(&imports))
}

fn exports(content: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let read = |export: &mut Cursor| {
        let name = export.text()?;
        let kind = export.byte()?;
        let place = export.number()?;
        let name = if name.starts_with(CLOSURES) {
            names.shorten("wasm.", name, "(")?
        } else {
            name.to_owned()
        };
        Some([text(&name), vec![kind], number(place)].concat())
    };
    let exports = Cursor(content).list(read)?;
    Some(list(&exports))
}

/// The names given so far, in the script.
struct Names {
    script: String,
    count: u8,
}

impl Names {
    /// Gives a short name, two letters, to what the script has with this `before` and `after` its name.
    fn shorten(&mut self, before: &str, name: &str, after: &str) -> Option<String> {
        let [first, second] = [self.count / 26, self.count % 26].map(|letter| letter + b'a');
        let short: String = [first, second].map(char::from).iter().collect();
        self.count = self.count.checked_add(1)?;
        let [theirs, ours] = [name, &short].map(|name| format!("{before}{name}{after}"));
        if !self.script.contains(&theirs) {
            return None;
        }
        self.script = self.script.replace(&theirs, &ours);
        Some(short)
    }
}
