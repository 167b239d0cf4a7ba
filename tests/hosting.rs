//! What is written out for servers is in `hosting/`, so that it can be read and taken without building anything;
//! and the release says what it was made of.

use crate::supply;
use drogowskaz::publish::{bill, headers, hosts, site};
use expect_test::{expect, expect_file};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn a_host_of_any_kind_finds_its_headers_written_out() {
    expect_file!["../hosting/nginx.conf"].assert_eq(&hosts::nginx());
    expect_file!["../hosting/Caddyfile"].assert_eq(&hosts::caddy());
    expect_file!["../hosting/htaccess"].assert_eq(&hosts::apache());
    expect_file!["../hosting/_headers"].assert_eq(&site::notes());
}

#[test]
fn a_page_says_of_itself_all_of_the_policy_that_a_page_can() {
    let [(_, whole), ..] = headers::security();
    let said = headers::in_page();
    let missing = whole.split("; ").filter(|part| !said.contains(part));
    let missing: Vec<&str> = missing.collect();
    expect!["frame-ancestors 'none'"].assert_eq(&missing.join("\n"));
}

#[test]
fn the_bill_of_materials_is_cyclonedx_and_names_what_runs_in_the_browser() {
    let bill: Value = serde_json::from_str(&bill()).expect("the bill is JSON");
    let components = bill["components"].as_array().expect("there are components");
    let names: BTreeSet<&str> = components
        .iter()
        .filter_map(|one| one["bom-ref"].as_str())
        .collect();
    assert_eq!(
        names.len(),
        components.len(),
        "each component is named once"
    );
    for component in components {
        for key in ["name", "version", "purl", "type"] {
            assert!(
                component[key].as_str().is_some_and(|text| !text.is_empty()),
                "{component}"
            );
        }
        assert!(
            component["licenses"][0]["expression"].is_string(),
            "{component}"
        );
    }
    let ours = bill["metadata"]["component"]["bom-ref"]
        .as_str()
        .expect("we are named");
    let known = |name: &str| name == ours || names.contains(name);
    for dependency in bill["dependencies"]
        .as_array()
        .expect("there are dependencies")
    {
        let on = dependency["dependsOn"].as_array().into_iter().flatten();
        let all = on.chain([&dependency["ref"]]).filter_map(Value::as_str);
        let unknown: Vec<&str> = all.filter(|name| !known(name)).collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }
    let has = |name: &str| {
        names
            .iter()
            .any(|one| one.starts_with(&format!("pkg:{name}@")))
    };
    let wanted = [
        "cargo/leptos",
        "cargo/chrono",
        "cargo/wasm-bindgen",
        "npm/%40tabler/icons",
    ];
    let unwanted = [
        "cargo/clap",
        "cargo/batsat",
        "cargo/brotli",
        "cargo/syn",
        "cargo/proptest",
    ];
    let summary = format!(
        "{} {}\nhas: {:?}\nhas not: {:?}",
        bill["bomFormat"],
        bill["specVersion"],
        wanted.map(has),
        unwanted.map(has),
    );
    expect![[r#"
        "CycloneDX" "1.5"
        has: [true, true, true, true]
        has not: [false, false, false, true, false]"#]]
    .assert_eq(&summary);
}

fn bill() -> String {
    let read = |name: &str| fs::read_to_string(format!("{ROOT}/{name}")).expect("it is there");
    let wasm = ["--filter-platform", "wasm32-unknown-unknown"];
    let metadata = supply::metadata(&wasm);
    let locks = ["Cargo.lock", "tests/browser/package-lock.json"].map(read);
    bill::bill(&metadata, &locks[0], &locks[1]).expect("the bill is made")
}
