//! Writes the page for addresses where there is none: the way to the beginning and the numbers, without a script.

use super::page::escape;
use crate::authoring::lost::Lost;

/// The name of the page, which hosts of static files know.
pub const PAGE: &str = "404.html";

/// Fills what the words of the interface have left open in the template it shares with the declaration.
pub fn fill(template: &str, lost: &Lost) -> String {
    template
        .replace("{tytul}", &escape(&lost.title))
        .replace("{wroc}", &escape(&lost.back))
        .replace(
            "{rozdzialy}",
            &format!("      <p>{}</p>", escape(&lost.about)),
        )
}
