//! Writes the page for addresses where there is none: the way to the beginning and the numbers, without a script.

use super::page::escape;
use super::pages::Page;
use crate::authoring::lost::Lost;

/// The name of the page, which hosts of static files know.
pub const PAGE: &str = "404.html";

/// The page itself.
pub fn page(lost: &Lost) -> Page {
    let title = escape(&lost.title);
    Page {
        name: PAGE.to_owned(),
        main: format!("<h1>{title}</h1>\n<p>{}</p>", escape(&lost.about)),
        preview: title.clone(),
        title,
        linked: None,
    }
}
