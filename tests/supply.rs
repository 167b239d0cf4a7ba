//! What others have written and we take in: by whom it may be used, where it comes from, how much it is.
//! Known vulnerabilities are not looked up: the database of advisories is not among what can be reached here.

use crate::shelf::root;
use expect_test::expect;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

/// The licences under which we take something in, by their SPDX names. Ours is the EUPL.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The most packages in the app, in all that we build and test with, and of npm.
const MOST: [usize; 3] = [220, 300, 80];

/// The one place crates come from.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// The one place packages of npm come from.
const NPM: &str = "https://registry.npmjs.org/";

fn cargo(arguments: &[&str]) -> String {
    let mut cargo = Command::new(env!("CARGO"));
    let done = cargo.args(arguments).arg("--locked").current_dir(root());
    let done = done.output().expect("cargo is there");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).expect("cargo writes UTF-8")
}

/// What cargo knows of the packages of `Cargo.lock`, for some platforms.
pub(crate) fn metadata(platforms: &[&str]) -> String {
    let fixed = ["metadata", "--offline", "--format-version=1"];
    cargo(&[&fixed, platforms].concat())
}

/// Every crate there is for the browser and for this kind of machine.
fn crates() -> Vec<Value> {
    let host = Command::new("rustc")
        .args(["--print", "host-tuple"])
        .output();
    let host = String::from_utf8(host.expect("rustc is there").stdout).expect("it is a name");
    let [flag, wasm] = ["--filter-platform", "wasm32-unknown-unknown"];
    let metadata = metadata(&[flag, wasm, flag, host.trim()]);
    let metadata: Value = serde_json::from_str(&metadata).expect("cargo writes JSON");
    metadata["packages"]
        .as_array()
        .expect("there are packages")
        .clone()
}

/// Every package of npm, by its place.
fn packages() -> Map<String, Value> {
    let lock = root().join("tests/browser/package-lock.json");
    let lock = fs::read_to_string(lock).expect("it is there");
    let lock: Value = serde_json::from_str(&lock).expect("npm writes JSON");
    let mut packages = lock["packages"]
        .as_object()
        .expect("there are packages")
        .clone();
    packages.remove("");
    packages
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

/// Whether an expression of licences leaves us one that we allow: any of those joined by OR, each of those by AND.
fn is_allowed(expression: &str) -> bool {
    let one_of = |part: &str| {
        let part = part.trim_matches(['(', ')']).replace('/', " OR ");
        part.split(" OR ")
            .any(|name| ALLOWED.contains(&name.trim()))
    };
    expression.split(" AND ").all(one_of)
}

#[test]
fn every_licence_is_one_we_allow() {
    let crates = crates();
    let ours = crates
        .iter()
        .map(|one| (text(one, "name"), text(one, "license")));
    let packages = packages();
    let theirs = packages
        .iter()
        .map(|(place, one)| (place.as_str(), text(one, "license")));
    let unknown = ours
        .chain(theirs)
        .filter(|(_, licence)| !is_allowed(licence));
    assert_eq!(unknown.collect::<Vec<_>>(), []);
}

#[test]
fn a_licence_that_is_not_allowed_is_seen() {
    let cases = [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT OR GPL-3.0) AND Zlib",
        "GPL-3.0/MIT",
    ];
    assert_eq!(cases.map(is_allowed), [false, false, false, true, true]);
}

#[test]
fn everything_comes_from_the_two_registries_whole() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("it is there");
    let blocks = lock.split("[[package]]").skip(1);
    let strange = blocks.filter(|block| {
        let known =
            block.contains(&format!("source = \"{CRATES}\"")) && block.contains("checksum = \"");
        !known && !block.contains("name = \"drogowskaz\"")
    });
    assert_eq!(strange.collect::<Vec<_>>(), Vec::<&str>::new());
    let packages = packages();
    // Without an address a package comes from the registry that npm is told of: `.npmrc`, or the public one.
    let strange = packages.iter().filter(|(_, one)| {
        let known = one.get("resolved").is_none() || text(one, "resolved").starts_with(NPM);
        !(known && text(one, "integrity").starts_with("sha512-"))
    });
    assert_eq!(
        strange.map(|(place, _)| place).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
}

#[test]
fn the_packages_stay_few() {
    let tree = [
        "tree",
        "--offline",
        "--target",
        "wasm32-unknown-unknown",
        "-e",
        "normal",
        "--prefix",
        "none",
    ];
    let tree = cargo(&tree);
    let app = tree.lines().filter_map(|line| line.split_once(' '));
    let app = app.map(|(name, rest)| (name, rest.split(' ').next()));
    let app: BTreeSet<_> = app.collect();
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("it is there");
    let counts = [
        app.len(),
        lock.matches("[[package]]").count(),
        packages().len(),
    ];
    println!("packages of the app, of Cargo.lock, of npm: {counts:?}");
    assert!(
        counts.iter().zip(MOST).all(|(count, most)| *count <= most),
        "{counts:?} of {MOST:?}"
    );
}

#[test]
fn what_is_here_in_two_versions_is_known() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in crates() {
        let of = versions.entry(text(&one, "name").to_owned()).or_default();
        of.insert(text(&one, "version").to_owned());
    }
    versions.retain(|_, versions| versions.len() > 1);
    let line = |(name, versions): (&String, &BTreeSet<String>)| {
        let versions: Vec<&str> = versions.iter().map(String::as_str).collect();
        format!("{name} {}\n", versions.join(" "))
    };
    expect![[r#"
        bit-vec 0.5.1 0.8.0
        convert_case 0.11.0 0.6.0
        cpufeatures 0.2.17 0.3.1
        getrandom 0.3.4 0.4.3
        gloo-utils 0.2.0 0.3.0
        syn 2.0.119 3.0.10
        thiserror 1.0.69 2.0.21
        thiserror-impl 1.0.69 2.0.21
    "#]]
    .assert_eq(&versions.iter().map(line).collect::<String>());
}
