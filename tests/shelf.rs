//! The real rulebook of `data/`, read once for all tests, and the personas beside it.

use drogowskaz::authoring::files;
use drogowskaz::authoring::library::{self, Edition, Library};
use drogowskaz::authoring::persona::{self, Persona};
use drogowskaz::domain::{Day, FactId, Rulebook};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The whole library.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| library::open(root()))
}

/// The edition of a city.
#[track_caller]
pub(crate) fn city(key: &str) -> &'static Edition {
    let mut editions = library().editions.iter();
    editions
        .find(|edition| edition.city == key)
        .expect("data/miasta has this city")
}

/// The edition of Częstochowa, whose own document names the most sections.
pub(crate) fn edition() -> &'static Edition {
    city("czestochowa")
}

/// Its rulebook.
pub(crate) fn book() -> &'static Rulebook {
    &edition().book
}

/// The day its cards were checked.
pub(crate) fn today() -> Day {
    book().checked
}

/// The fact of this key.
#[track_caller]
pub(crate) fn fact(key: &str) -> FactId {
    let mut facts = book().facts().map(|(fact, _)| fact);
    let found = facts.find(|fact| edition().fact_keys[fact.index()].0 == key);
    found.expect("the fact is in data/pytania.toml")
}

/// The place of an answer among those of its question.
#[track_caller]
pub(crate) fn place(key: &str, answer: &str) -> usize {
    let (_, answers) = &edition().fact_keys[fact(key).index()];
    let place = answers.iter().position(|known| known == answer);
    place.expect("the answer is in data/pytania.toml")
}

/// The files of all personas.
pub(crate) fn personas() -> Vec<PathBuf> {
    files::tomls(&root().join(persona::FOLDER))
}

/// One persona, with the edition of its city.
#[track_caller]
pub(crate) fn persona(file: &Path) -> (Persona, &'static Edition) {
    persona::open(root(), file, library()).unwrap_or_else(|mistakes| {
        let mistakes: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        panic!("{}", mistakes.join("\n"))
    })
}

/// How many random cases to try: all of them in `cargo verify`, a tenth in the quick inner loop.
pub(crate) fn rounds(all: u64) -> u64 {
    if std::env::var_os("ALL_ROUNDS").is_some() {
        all
    } else {
        all.div_ceil(10)
    }
}
