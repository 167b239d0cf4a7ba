//! The archive of a release: the site, the notes for servers, the licence, the bill of materials and the sums.
//! Equal files make equal archives: in the order of their names, all of one time and one permission.

use super::{disk, hosts, offline, zip};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Files by their names in the archive.
type Files = BTreeMap<String, Vec<u8>>;

/// The archive of the site in `dist`, whose names all begin with `name`.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn of(name: &str, dist: &Path, licence: &str, bill: String) -> Result<Vec<u8>, String> {
    let mut files = Files::new();
    for path in disk::files(dist)? {
        let place = path.strip_prefix(dist).unwrap_or(&path);
        let parts = place.iter().map(|part| part.to_string_lossy());
        let name = parts.fold("dist".to_owned(), |name, part| name + "/" + &part);
        files.insert(name, disk::read_bytes(&path)?);
    }
    for (path, text) in [
        ("hosting/nginx.conf", hosts::nginx()),
        ("hosting/Caddyfile", hosts::caddy()),
        ("hosting/htaccess", hosts::apache()),
        ("hosting/sw-off.js", offline::OFF.to_owned()),
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
