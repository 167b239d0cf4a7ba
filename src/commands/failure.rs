//! The one error type of the commands: what went wrong and what to do, in plain sentences.

use std::fmt;

/// Plain sentences for the person at the keyboard; never a debug print, never an error code alone.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl Failure {
    /// Takes the sentences as they are to be read.
    pub(crate) fn new(sentences: impl Into<String>) -> Self {
        Self(sentences.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
