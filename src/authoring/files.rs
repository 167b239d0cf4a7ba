//! Finds and reads the files of `data/`; what cannot be read is noted as a mistake.

use super::city::Files;
use super::doors::Doors;
use super::mistake::{Ledger, Mistake, MistakeKind};
use super::reader::{self, Table};
use super::source::{Place, Source};
use std::path::{Path, PathBuf};

/// The files every city shares.
pub struct Sources {
    /// `pytania.toml`.
    pub questions: Source,
    /// `pojecia.toml`.
    pub concepts: Source,
    /// `kwoty.toml`.
    pub amounts: Source,
    /// `telefony.toml`.
    pub lines: Source,
    /// `interfejs.toml`.
    pub words: Source,
    /// The services of the law.
    pub services: Vec<Source>,
    /// The institutions of the country, where there are any.
    pub country: Option<Doors>,
}

/// Reads what every city shares.
pub fn sources(root: &Path, ledger: &Ledger) -> Option<Sources> {
    let data = root.join("data");
    let file = |name: &str| read_source(root, &data.join(name), ledger);
    let country = data.join("kraj");
    Some(Sources {
        questions: file("pytania.toml")?,
        concepts: file("pojecia.toml")?,
        amounts: file("kwoty.toml")?,
        lines: file("telefony.toml")?,
        words: file("interfejs.toml")?,
        services: services(root, &data, ledger),
        country: country
            .is_dir()
            .then(|| doors(root, &country, ledger))
            .flatten(),
    })
}

/// The services in a folder.
pub fn services(root: &Path, folder: &Path, ledger: &Ledger) -> Vec<Source> {
    let paths = tomls(&folder.join("uslugi"));
    let read = |path: &PathBuf| read_source(root, path, ledger);
    paths.iter().filter_map(read).collect()
}

/// The files of a city.
pub fn city(root: &Path, folder: &Path, ledger: &Ledger) -> Option<Files> {
    let file = |name: &str| read_source(root, &folder.join(name), ledger);
    let notices = folder.join("komunikaty.toml");
    Some(Files {
        city: file("miasto.toml")?,
        facilities: file("placowki.toml")?,
        notices: notices
            .is_file()
            .then(|| read_source(root, &notices, ledger))
            .flatten(),
        doors: doors(root, folder, ledger)?,
    })
}

fn doors(root: &Path, folder: &Path, ledger: &Ledger) -> Option<Doors> {
    let file = |name: &str| read_source(root, &folder.join(name), ledger);
    Some(Doors {
        offices: file("siedziby.toml")?,
        sections: file("komorki.toml")?,
        paths: file("sciezki.toml")?,
        routes: file("kierunki.toml")?,
    })
}

/// Reads a file; when that fails, or its TOML is broken, says so.
pub fn read_source(root: &Path, path: &Path, ledger: &Ledger) -> Option<Source> {
    let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    match Source::read(root, path) {
        Ok(source) => Some(source),
        Err(error) => {
            note_unreadable(&name, MistakeKind::unreadable(&error), ledger);
            None
        }
    }
}

/// Reads a file that nothing else in `data` refers to.
///
/// # Errors
/// Everything that is wrong with it, in its order.
pub fn alone<T>(
    root: &Path,
    name: &str,
    read: impl FnOnce(&Table) -> T,
) -> Result<T, Vec<Mistake>> {
    let ledger = Ledger::default();
    let source = read_source(root, &root.join(name), &ledger);
    let it = source.map(|source| reader::file(&source, &ledger, read));
    let mistakes = ledger.close();
    it.filter(|_| mistakes.is_empty()).ok_or(mistakes)
}

/// Notes that a file or folder is not as it should be.
pub fn note_unreadable(file: &str, kind: MistakeKind, ledger: &Ledger) {
    let file = file.to_owned();
    let place = Place {
        file,
        line: 1,
        column: 1,
    };
    ledger.note(&place, kind);
}

/// The `.toml` files of a folder, by name; none when the folder is absent.
pub fn tomls(folder: &Path) -> Vec<PathBuf> {
    let mut paths = entries(folder);
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths
}

/// The folders in a folder, by name.
pub fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut paths = entries(folder);
    paths.retain(|path| path.is_dir());
    paths
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// A file's name without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}
