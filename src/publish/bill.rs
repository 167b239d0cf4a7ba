//! The bill of materials of the site, as `CycloneDX` 1.5: every package that a part of what is published was made from.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The packages of npm that end up in the site; the others are tools.
const FROM_NPM: [&str; 1] = ["@tabler/icons"];

/// The bill, from `cargo metadata` for the browser's target and the two lock files.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn bill(metadata: &str, cargo_lock: &str, npm_lock: &str) -> Result<String, String> {
    let metadata: Value = parse("cargo metadata", metadata)?;
    let npm: Value = parse("package-lock.json", npm_lock)?;
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"])
        .map(|package| (text(&package["id"]), package))
        .collect();
    let edges = edges(&metadata, &packages);
    let root = text(&metadata["resolve"]["root"]);
    let used = reached(root, &edges);
    let sums = sums(cargo_lock)?;
    let name = |id: &str| {
        packages
            .get(id)
            .map_or_else(String::new, |package| reference(package))
    };
    let crates = used.iter().filter(|id| **id != root);
    let crates = crates
        .filter_map(|id| packages.get(id))
        .map(|package| component(package, &sums));
    let icons = FROM_NPM.map(|name| from_npm(name, &npm));
    let mut components: Vec<Value> = crates.chain(icons.clone()).collect();
    components.sort_by_key(|one| text(&one["bom-ref"]).to_owned());
    let mut dependencies: BTreeMap<String, Vec<String>> = used
        .iter()
        .map(|id| (name(id), edges[id].iter().map(|on| name(on)).collect()))
        .collect();
    let npm = icons.iter().map(|icon| text(&icon["bom-ref"]).to_owned());
    dependencies.entry(name(root)).or_default().extend(npm);
    let dependencies: Vec<Value> = dependencies
        .into_iter()
        .map(
            |(one, on)| json!({ "ref": one, "dependsOn": on.into_iter().collect::<BTreeSet<_>>() }),
        )
        .collect();
    let site = packages
        .get(root)
        .ok_or("cargo metadata names no package of ours.")?;
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": reference(site),
            "name": site["name"],
            "version": site["version"],
            "description": site["description"],
            "licenses": licences(site),
        } },
        "components": components,
        "dependencies": dependencies,
    });
    Ok(format!("{bill:#}\n"))
}

/// Which package rests on which others in the browser; what only runs while compiling is left out.
fn edges<'a>(
    metadata: &'a Value,
    packages: &BTreeMap<&str, &Value>,
) -> BTreeMap<&'a str, Vec<&'a str>> {
    let compiles = |id: &str| {
        let targets = packages.get(id).map(|package| list(&package["targets"]));
        targets
            .into_iter()
            .flatten()
            .any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"))
    };
    let node = |node: &'a Value| {
        let on = list(&node["deps"])
            .filter(|dep| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null()))
            .map(|dep| text(&dep["pkg"]))
            .filter(|id| !compiles(id));
        (text(&node["id"]), on.collect())
    };
    list(&metadata["resolve"]["nodes"]).map(node).collect()
}

fn reached<'a>(root: &'a str, edges: &BTreeMap<&str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut next = vec![root];
    while let Some(id) = next.pop() {
        if seen.insert(id) {
            next.extend(edges.get(id).into_iter().flatten());
        }
    }
    seen
}

fn component(package: &Value, sums: &BTreeMap<String, String>) -> Value {
    let reference = reference(package);
    let sum = sums
        .get(&reference)
        .map(|sum| json!({ "alg": "SHA-256", "content": sum }));
    json!({
        "type": "library",
        "bom-ref": reference,
        "purl": reference,
        "name": package["name"],
        "version": package["version"],
        "licenses": licences(package),
        "hashes": sum.into_iter().collect::<Vec<_>>(),
    })
}

fn from_npm(name: &str, lock: &Value) -> Value {
    let package = &lock["packages"][format!("node_modules/{name}")];
    let version = text(&package["version"]);
    let reference = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
    json!({
        "type": "library",
        "bom-ref": reference,
        "purl": reference,
        "name": name,
        "version": version,
        "licenses": licences(package),
        "hashes": [],
    })
}

fn licences(package: &Value) -> Value {
    let expression = text(&package["license"]).replace('/', " OR ");
    if expression.is_empty() {
        json!([])
    } else {
        json!([{ "expression": expression }])
    }
}

fn reference(package: &Value) -> String {
    format!(
        "pkg:cargo/{}@{}",
        text(&package["name"]),
        text(&package["version"])
    )
}

/// The checksums in cargo's lock file.
fn sums(lock: &str) -> Result<BTreeMap<String, String>, String> {
    let lock: toml::Table =
        toml::from_str(lock).map_err(|reason| format!("Cargo.lock: {reason}"))?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let sum = |package: &toml::Value| {
        let field = |name| package.get(name).and_then(toml::Value::as_str);
        let reference = format!("pkg:cargo/{}@{}", field("name")?, field("version")?);
        Some((reference, field("checksum")?.to_owned()))
    };
    Ok(packages.into_iter().flatten().filter_map(sum).collect())
}

fn parse(name: &str, source: &str) -> Result<Value, String> {
    serde_json::from_str(source).map_err(|reason| format!("{name}: {reason}"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
