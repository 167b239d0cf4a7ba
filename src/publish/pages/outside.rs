//! What search engines ask for: which pages there are, once it is known where they are.

use super::{File, Page, Shelf};
use crate::publish::page::escape;

/// The files for search engines: without an address of the site no map of it.
pub(super) fn files(shelf: &Shelf, pages: &[Page]) -> Vec<File> {
    let map = shelf.address("sitemap.xml");
    let here = map.as_ref().map(|map| format!("Sitemap: {map}\n"));
    let robots = format!("User-agent: *\nAllow: /\n{}", here.unwrap_or_default());
    let mut files = vec![File {
        name: "robots.txt".to_owned(),
        content: robots.into_bytes(),
    }];
    if map.is_some() {
        files.push(File {
            name: "sitemap.xml".to_owned(),
            content: sitemap(shelf, pages).into_bytes(),
        });
    }
    files
}

fn sitemap(shelf: &Shelf, pages: &[Page]) -> String {
    let names = std::iter::once("").chain(pages.iter().map(|page| page.name.as_str()));
    let addresses = names.filter_map(|name| shelf.address(name));
    let rows = addresses.map(|it| format!("<url><loc>{}</loc></url>\n", escape(&it)));
    let rows: String = rows.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{rows}</urlset>\n"
    )
}
