//! Icons, the picture of previews and the manifest, all from the one drawing `public/znak.svg`.

use crate::authoring::library::Edition;
use crate::domain::Word;
use crate::publish::{disk, tool};
use serde_json::json;
use std::path::Path;

/// The picture that a preview of a link shows; it is the same for every page and tells nothing.
pub(super) const PREVIEW: &str = "znak-podglad.png";

/// The drawing itself.
const MARK: &str = include_str!("../../../public/znak.svg");

/// What the head of every page says of icons. The first is in the page: browsers would ask for it again at every step.
pub(super) fn links() -> String {
    let mark = MARK
        .trim_end()
        .replace('"', "'")
        .replace('#', "%23")
        .replace('<', "%3C")
        .replace('>', "%3E");
    format!(
        "  <link rel=\"icon\" href=\"data:image/svg+xml,{mark}\" type=\"image/svg+xml\">\n{LINKS}"
    )
}

const LINKS: &str = "  <link rel=\"icon\" href=\"znak-192.png\" sizes=\"192x192\">\n  \
    <link rel=\"apple-touch-icon\" href=\"znak-180.png\">\n  \
    <link rel=\"manifest\" href=\"manifest.webmanifest\">\n";

/// The drawing in `root`.
const DRAWING: &str = "public/znak.svg";

/// The program that turns a drawing into dots.
const PROGRAM: &str = "tests/browser/draw.mjs";

/// Each picture: its name, its width and height, and how much of the height the mark takes; the whole drawing, corners
/// and all, where that is not said. A mask may cut a fifth off each side.
const PICTURES: [(&str, [u32; 2], Option<u32>); 5] = [
    ("znak-192.png", [192, 192], None),
    ("znak-512.png", [512, 512], None),
    ("znak-maska.png", [512, 512], Some(80)),
    ("znak-180.png", [180, 180], Some(100)),
    (PREVIEW, [1200, 630], Some(90)),
];

/// The manifest of an icon under another name, for those who would not have this one seen.
const OTHER: &str = "inna-nazwa.webmanifest";

/// Writes the pictures and the manifests into `staging`; `other` is what the icon may be called instead.
///
/// # Errors
/// A sentence saying what went wrong.
pub fn write(root: &Path, staging: &Path, editions: &[Edition], other: &str) -> Result<(), String> {
    let drawing = MARK;
    disk::write(&staging.join("znak.svg"), drawing.trim_end().as_bytes())?;
    for (name, size, part) in PICTURES {
        let svg = match part {
            Some(part) => spread(drawing, size, part)?,
            None => drawing.to_owned(),
        };
        let from = staging.join(format!("{name}.svg"));
        disk::write(&from, svg.as_bytes())?;
        draw(root, &from, &staging.join(name), size[0])?;
        disk::remove(&from)?;
    }
    let name = editions
        .first()
        .map_or("", |it| it.book.texts.word(Word::AppName));
    let mut manifests = [("manifest.webmanifest", name), (OTHER, other)].into_iter();
    manifests.try_for_each(|(file, name)| disk::write(&staging.join(file), manifest(name)))
}

/// The mark alone in the middle of its colour, from edge to edge.
fn spread(drawing: &str, [width, height]: [u32; 2], part: u32) -> Result<String, String> {
    let inside = |before: &str, after: &str| {
        let (_, rest) = drawing.split_once(before)?;
        rest.split_once(after).map(|(inside, _)| inside)
    };
    let mark = inside("<g id=\"znak\">", "</g>");
    let colour = inside("fill=\"", "\"");
    let (mark, colour) = mark
        .zip(colour)
        .ok_or_else(|| format!("{DRAWING}: drawn in an unknown way."))?;
    // Whole numbers, so that every machine draws the same.
    let side = height * part / 100;
    let (left, top) = ((width - side) / 2, (height - side) / 2);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{colour}\"/>\
         <svg x=\"{left}\" y=\"{top}\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 512 512\">{mark}</svg></svg>"
    ))
}

fn draw(root: &Path, from: &Path, to: &Path, width: u32) -> Result<(), String> {
    let (program, width) = (root.join(PROGRAM), width.to_string());
    let arguments = [
        program.as_os_str(),
        from.as_os_str(),
        to.as_os_str(),
        width.as_ref(),
    ];
    tool::run("node", arguments)
}

fn manifest(name: &str) -> String {
    let icon = |place: &str, size: &str, purpose: &str| json!({ "src": place, "sizes": size, "type": "image/png", "purpose": purpose });
    let icons = [
        icon("znak-192.png", "192x192", "any"),
        icon("znak-512.png", "512x512", "any"),
        icon("znak-maska.png", "512x512", "maskable"),
    ];
    let manifest = json!({
        "name": name,
        "short_name": name,
        "lang": "pl",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "icons": icons,
    });
    manifest.to_string()
}
