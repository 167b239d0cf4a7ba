//! Reads `data/dostepnosc.toml`: the declaration of accessibility, and what the publisher of the site fills in.

use super::files;
use super::mistake::{Mistake, MistakeKind};
use super::names::nearest;
use super::reader::{Spot, Table};
use super::source::Place;
use std::path::Path;

/// The file, relative to the checkout.
const FILE: &str = "data/dostepnosc.toml";

/// What the declaration says.
#[derive(Debug, Default)]
pub struct Declaration {
    /// Its heading.
    pub title: String,
    /// What stands in the place of a field nobody has filled in.
    pub missing: String,
    /// The fields by their names; empty until filled in.
    pub fields: Vec<(String, Spot<String>)>,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A heading and what stands under it; a field is named in braces.
#[derive(Debug)]
pub struct Chapter {
    /// The name by which the authorities find it.
    pub id: Option<String>,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Its list, after the paragraphs.
    pub items: Vec<String>,
}

/// Reads the declaration.
///
/// # Errors
/// Everything that is wrong with the file, in its order.
pub fn open(root: &Path) -> Result<Declaration, Vec<Mistake>> {
    files::alone(root, FILE, read)
}

/// The fields nobody has filled in.
pub fn unfilled(root: &Path) -> Vec<(String, Place)> {
    let fields = open(root).unwrap_or_default().fields.into_iter();
    let empty = fields.filter(|(_, said)| said.value.is_empty());
    empty.map(|(name, said)| (name, said.place)).collect()
}

fn read(file: &Table) -> Declaration {
    let chapter = |row: &Table| {
        let texts = |key| row.texts(key).into_iter().map(|text| text.value).collect();
        let chapter = Chapter {
            id: row.maybe_text("znacznik").map(|id| id.value),
            title: row.text("tytul").value,
            paragraphs: texts("akapity"),
            items: texts("lista"),
        };
        row.close();
        chapter
    };
    let fields = file.maybe_table("pola");
    let declaration = Declaration {
        title: file.text("tytul").value,
        missing: file.text("brak").value,
        fields: fields.map_or_else(Vec::new, |table| table.strings()),
        chapters: file.tables("rozdzial").iter().map(chapter).collect(),
    };
    check_gaps(&declaration, file);
    declaration
}

/// Every field stands in the text once, and every gap is a field.
fn check_gaps(declaration: &Declaration, file: &Table) {
    let chapters = declaration.chapters.iter();
    let texts = chapters.flat_map(|one| one.paragraphs.iter().chain(&one.items));
    let gaps: Vec<&str> = texts.flat_map(|text| gaps(text)).collect();
    for (key, said) in &declaration.fields {
        if gaps.iter().filter(|gap| *gap == key).count() != 1 {
            let key = format!("{{{key}}}");
            file.ledger()
                .note(&said.place, MistakeKind::KeyMissing { key });
        }
    }
    let names = || declaration.fields.iter().map(|(key, _)| key.as_str());
    for gap in gaps
        .into_iter()
        .filter(|gap| !names().any(|key| key == *gap))
    {
        let (key, nearest) = (gap.to_owned(), nearest(gap, names()));
        let kind = MistakeKind::KeyUnknown { key, nearest };
        file.ledger().note(file.place(), kind);
    }
}

/// The names in braces.
fn gaps(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split('{').skip(1);
    after.filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
