//! Makes of cargo's wasm what a browser loads: two modules, one for the questions and one for what is read after them,
//! bound to JavaScript, shrunk, and lowered to what browsers of 2018 know.

mod module;
mod names;
mod trim;

use super::{disk, tool};
use module::{module, sections};
use sha2::{Digest, Sha256};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// What the second module is called in the code (`ui/reading`) and, with its ending, on the site.
const SECOND: &str = "reading";

/// How the splitting tool has the second module fetched and started, and how we do: by the boot script, which checks it.
const LOADING: [(&str, &str); 2] = [
    (
        "fetch(new URL(\"./split_reading.wasm\", import.meta.url))",
        "globalThis.drogowskaz.reading()",
    ),
    (
        "WebAssembly.instantiateStreaming(src, imports)",
        "src.then((bytes) => WebAssembly.instantiate(bytes, imports))",
    ),
];

/// What is made of cargo's wasm: two modules and the scripts that start them.
const MADE: [&str; 4] = [
    "drogowskaz_bg.wasm",
    "reading.wasm",
    "drogowskaz.js",
    "__wasm_split.js",
];

/// Replaces what Trunk has put into `staging`, which knows nothing of the second module.
/// What was made of the same wasm in the same way before is taken again: data changes oftener than code.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn build(root: &Path, staging: &Path, release: bool) -> Result<(), String> {
    let profile = if release { "release" } else { "debug" };
    let made = root.join("target").join("parts").join(profile);
    let wasm = built(root, profile);
    let (note, recipe) = (made.join("made-of"), recipe(root, &wasm)?);
    if fs::read_to_string(&note).is_ok_and(|known| known == recipe) {
        return copy_made(&made, staging);
    }
    make(root, &wasm, staging, release)?;
    copy_made(staging, &made)?;
    disk::write(&note, recipe)
}

fn copy_made(from: &Path, to: &Path) -> Result<(), String> {
    let mut names = MADE.iter();
    names.try_for_each(|name| disk::copy(&from.join(name), &to.join(name)))
}

/// All that the result depends on, in short: the wasm, the versions of the tools, and this file.
fn recipe(root: &Path, wasm: &Path) -> Result<String, String> {
    let mut sum = Sha256::new();
    let versions = ["Cargo.lock", "tests/browser/package-lock.json"].map(|name| root.join(name));
    for file in versions.iter().map(PathBuf::as_path).chain([wasm]) {
        sum.update(disk::read_bytes(file)?);
    }
    sum.update(include_bytes!("wasm.rs"));
    sum.update(include_bytes!("wasm/module.rs"));
    sum.update(include_bytes!("wasm/names.rs"));
    sum.update(include_bytes!("wasm/trim.rs"));
    Ok(format!("{:x}", sum.finalize()))
}

fn make(root: &Path, wasm: &Path, staging: &Path, release: bool) -> Result<(), String> {
    let parts = root.join("target").join("parts").join("split");
    let whole = parts.join("whole.wasm");
    disk::write(&whole, trimmed(wasm, release)?)?;
    split(&whole, &parts)?;
    bind(&parts.join("drogowskaz.wasm"), staging)?;
    let second = staging.join(format!("{SECOND}.wasm"));
    disk::copy(&parts.join(format!("split_{SECOND}.wasm")), &second)?;
    link(&parts, staging)?;
    if release {
        shorten(staging)?;
        optimise(root, &staging.join("drogowskaz_bg.wasm"))?;
        optimise(root, &second)?;
    }
    Ok(())
}

/// Makes of another module of a release build, that is not split, what a browser loads, in a `folder` of its own.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn plain(root: &Path, module: &str, folder: &Path) -> Result<(), String> {
    let whole = folder.join("whole.wasm");
    disk::write(
        &whole,
        trimmed(&built(root, "release").with_file_name(module), true)?,
    )?;
    bind(&whole, folder)?;
    disk::remove(&whole)?;
    shorten(folder)?;
    optimise(root, &folder.join("drogowskaz_bg.wasm"))
}

/// Where cargo, called by Trunk, has put the wasm.
fn built(root: &Path, profile: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    target
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join("drogowskaz.wasm")
}

/// Cargo's wasm without what no visitor needs; for developers, the words it stops with stay in.
fn trimmed(wasm: &Path, release: bool) -> Result<Vec<u8>, String> {
    let whole = disk::read_bytes(wasm)?;
    let trimmed = trim::without_streams(&whole);
    let trimmed = if release {
        trimmed.as_deref().and_then(trim::without_last_words)
    } else {
        trimmed
    };
    trimmed.ok_or_else(|| no_wasm(wasm))
}

fn no_wasm(path: &Path) -> String {
    format!("{} is not the wasm that was expected.", path.display())
}

fn split(wasm: &Path, parts: &Path) -> Result<(), String> {
    let arguments = [
        wasm.as_os_str(),
        parts.as_os_str(),
        "--out-name".as_ref(),
        "drogowskaz".as_ref(),
    ];
    tool::run("wasm-split-cli", arguments)
}

/// Binds a module to JavaScript, the result in `folder`.
fn bind(wasm: &Path, folder: &Path) -> Result<(), String> {
    let plain = without_features(&disk::read_bytes(wasm)?).ok_or_else(|| no_wasm(wasm))?;
    let unbound = folder.join("unbound.wasm");
    disk::write(&unbound, plain)?;
    let fixed = [
        "--target",
        "web",
        "--no-typescript",
        // The second module reaches the first one's table by such an export.
        "--keep-lld-exports",
        "--out-name",
        "drogowskaz",
        "--out-dir",
    ];
    let mut arguments: Vec<&OsStr> = fixed.iter().map(OsStr::new).collect();
    arguments.extend([folder.as_os_str(), unbound.as_os_str()]);
    tool::run("wasm-bindgen", arguments)?;
    disk::remove(&unbound)
}

/// Gives short names to what the module and its script call each other by.
fn shorten(staging: &Path) -> Result<(), String> {
    let [wasm, script] = ["drogowskaz_bg.wasm", "drogowskaz.js"].map(|name| staging.join(name));
    let shortened = names::shortened(&disk::read_bytes(&wasm)?, disk::read(&script)?);
    let (module, text) = shortened.ok_or_else(|| no_wasm(&wasm))?;
    disk::write(&wasm, module)?;
    disk::write(&script, text)
}

/// Writes the script that starts the second module beside the first.
fn link(parts: &Path, staging: &Path) -> Result<(), String> {
    let name = "__wasm_split.js";
    let from = parts.join(name);
    let mut script = disk::read(&from)?;
    for (theirs, ours) in LOADING {
        if !script.contains(theirs) {
            return Err(format!("{} does not say `{theirs}`.", from.display()));
        }
        script = script.replace(theirs, ours);
    }
    disk::write(&staging.join(name), script)
}

/// The module without the note of what its compiler could use: wasm-bindgen would go by it and use what old browsers lack.
fn without_features(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut sections = sections(wasm)?;
    sections.retain(|section| !section.is_named("target_features"));
    Some(module(&sections))
}

/// Shrinks a module and lowers it; its names and notes are stripped, so the features are named here.
fn optimise(root: &Path, wasm: &Path) -> Result<(), String> {
    let fixed = [
        "-Oz",
        "--strip-debug",
        "--strip-producers",
        "--enable-bulk-memory",
        "--enable-nontrapping-float-to-int",
        "--enable-sign-ext",
        "--enable-mutable-globals",
        "--enable-reference-types",
        "--enable-multivalue",
        "--llvm-memory-copy-fill-lowering",
        "--llvm-nontrapping-fptoint-lowering",
        "--signext-lowering",
    ];
    let mut arguments = vec![wasm.as_os_str(), "-o".as_ref(), wasm.as_os_str()];
    arguments.extend(fixed.iter().map(OsStr::new));
    tool::run(tool::of_npm(root, "wasm-opt"), arguments)
}
