//! What the TOML parser complains of, for an author who reads Polish.
//! It knows nothing of what the files mean.

use super::mistake::{Ledger, MistakeKind};
use super::source::Source;

/// Complaints after which the parser still knows where it is.
const LOCAL: [(&str, &str); 6] = [
    ("duplicate key", "ten klucz jest już w tej tabeli"),
    (
        "string values must be quoted",
        "tekst bierzemy w cudzysłów „\"”",
    ),
    (
        "invalid float",
        "to nie jest liczba; datę zapisujemy RRRR-MM-DD, a grosze po kropce",
    ),
    (
        "invalid date",
        "nie ma takiego dnia; datę zapisujemy RRRR-MM-DD",
    ),
    (
        "invalid basic string",
        "tekst nie jest zamknięty cudzysłowem „\"”",
    ),
    ("invalid escape", "znak \\ zapisujemy jako \\\\"),
];

/// Complaints after which the rest of the file makes no sense to it.
const LOST: [(&str, &str); 7] = [
    (
        "missing comma between array elements",
        "brakuje przecinka między wartościami albo znaku ] na końcu listy",
    ),
    (
        "missing comma between key-value pairs",
        "brakuje przecinka między polami albo znaku } na końcu",
    ),
    ("unclosed", "brakuje zamknięcia: znaku ] albo }"),
    ("missing value", "po znaku = brakuje wartości"),
    ("key with no value", "po kluczu brakuje znaku = i wartości"),
    ("missing assignment", "po kluczu brakuje znaku ="),
    (
        "unexpected key or value",
        "tu powinien być koniec wiersza; każdy klucz ma osobny wiersz, a grosze piszemy po kropce",
    ),
];

/// Notes what kept a file from being read: everything up to the first complaint the parser does not recover from.
pub fn note(source: &Source, errors: &[toml::de::Error], ledger: &Ledger) {
    let start = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
    let mut errors: Vec<&toml::de::Error> = errors.iter().collect();
    errors.sort_by_key(|error| start(error));
    for error in errors {
        let message = in_polish(error.message(), source.rest(start(error)));
        ledger.note(&source.place(start(error)), MistakeKind::Syntax { message });
        if !LOCAL
            .iter()
            .any(|(english, _)| error.message().contains(english))
        {
            break;
        }
    }
}

/// A complaint in Polish; `rest` is the text it points at.
fn in_polish(message: &str, rest: &str) -> String {
    if message.contains("must be quoted") && rest.starts_with(['\n', '#']) {
        return "po znaku = brakuje wartości".to_owned();
    }
    let known = LOCAL
        .iter()
        .chain(&LOST)
        .find(|(english, _)| message.contains(english));
    known.map_or_else(
        || format!("nie da się przeczytać zapisu TOML ({message})"),
        |(_, polish)| (*polish).to_owned(),
    )
}
