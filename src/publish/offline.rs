//! Writes the worker that keeps the site in a visitor's device: all that belongs to it, each file by the hash of its
//! content, and the page of last resort.

use super::{disk, tool};
use serde_json::{Value, json};
use std::path::Path;

/// The worker, in the root of the site, which is all it may speak for.
pub const WORKER: &str = "sw.js";

/// The worker that takes everything back, in `public/`.
pub const OFF: &str = "sw-off.js";

/// Writes the worker into `staging`: it keeps the first page and the files named by content, and carries `refuge`.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn keep(root: &Path, staging: &Path, named: &[String], refuge: &str) -> Result<(), String> {
    let hash = |name: &str| disk::read_bytes(&staging.join(name)).map(|it| disk::integrity(&it));
    let mut files = serde_json::Map::new();
    files.insert("./".to_owned(), Value::String(hash("index.html")?));
    for name in named {
        files.insert(name.clone(), Value::String(hash(name)?));
    }
    let worker = disk::read(&root.join("public").join(WORKER))?
        .replace("'{pliki}'", &Value::Object(files).to_string())
        .replace("'{ostatnia}'", &json!(refuge).to_string());
    let (filled, whole) = (staging.join("worker.js"), staging.join(WORKER));
    disk::write(&filled, worker)?;
    tool::esbuild(root, &filled, &whole, &["--minify", "--target=es2018"])?;
    disk::remove(&filled)
}

/// Writes the worker that keeps nothing and takes back what an earlier one kept.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn keep_nothing(root: &Path, staging: &Path) -> Result<(), String> {
    disk::copy(&root.join("public").join(OFF), &staging.join(WORKER))
}
