//! What the commands say: results on stdout, sentences about the work itself on stderr.
//! A closed pipe (`cargo verify | head`) is no reason to panic, so write errors are dropped.

use std::fmt::Display;
use std::io::{self, Write};

/// Prints one line of the result.
pub(crate) fn print(line: impl Display) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}

/// Says what is being done, apart from the result.
pub(crate) fn say(sentence: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{sentence}");
}
