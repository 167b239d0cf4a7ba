//! A file of the rulebook, and places in it.

use std::fmt;
use std::ops::Range;
use std::path::Path;

/// A file's text under its name relative to the checkout.
#[derive(Debug)]
pub struct Source {
    /// For example `data/pytania.toml`.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// A place an author can go to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: String,
    /// Counted from one.
    pub line: usize,
    /// Counted from one, in characters.
    pub column: usize,
}

impl Source {
    /// Reads a file; its name is given relative to `root`.
    ///
    /// # Errors
    /// When the file cannot be read or is not UTF-8.
    pub fn read(root: &Path, path: &Path) -> std::io::Result<Source> {
        let name = path
            .strip_prefix(root)
            .unwrap_or(path)
            .to_string_lossy()
            .into_owned();
        Ok(Source {
            name,
            text: std::fs::read_to_string(path)?,
        })
    }

    /// The place of a byte.
    pub fn place(&self, offset: usize) -> Place {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            file: self.name.clone(),
            line: before.matches('\n').count() + 1,
            column: before[start..].chars().count() + 1,
        }
    }

    /// The text from a byte on.
    pub fn rest(&self, offset: usize) -> &str {
        self.text.get(offset..).unwrap_or_default()
    }

    /// The text of a span.
    pub fn slice(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)
    }
}
