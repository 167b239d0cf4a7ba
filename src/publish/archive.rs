//! The archive of a release: the site, the notes for servers, the licence, the bill of materials and the sums.
//! Equal files make equal archives: in the order of their names, all of one time and one permission.

use super::{hosts, zip};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Files by their names in the archive.
type Files = BTreeMap<String, Vec<u8>>;

/// The archive of the site in `dist`, whose names all begin with `name`.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn of(name: &str, dist: &Path, licence: &str, bill: String) -> Result<Vec<u8>, String> {
    let mut files = Files::new();
    collect(dist, "dist", &mut files)?;
    for (path, text) in [
        ("hosting/nginx.conf", hosts::nginx()),
        ("hosting/Caddyfile", hosts::caddy()),
        ("hosting/htaccess", hosts::apache()),
        ("LICENSE", licence.to_owned()),
        ("sbom.cdx.json", bill),
    ] {
        files.insert(path.to_owned(), text.into_bytes());
    }
    let mut sums = String::new();
    for (path, content) in &files {
        let _ = writeln!(sums, "{}  {path}", sum(content));
    }
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    let named = files
        .iter()
        .map(|(path, content)| (format!("{name}/{path}"), content.as_slice()));
    zip::of(named)
}

/// The sum of some bytes, as `sha256sum` prints it.
pub fn sum(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))
}

fn collect(folder: &Path, name: &str, files: &mut Files) -> Result<(), String> {
    let unread = |reason| format!("{}: {reason}", folder.display());
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{file}");
        if path.is_dir() {
            collect(&path, &name, files)?;
        } else {
            files.insert(name, fs::read(&path).map_err(unread)?);
        }
    }
    Ok(())
}
