//! Whether a person wants to be asked what could harm on a shared screen.

/// What a person said about sensitive questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Consent {
    /// Nothing yet.
    #[default]
    NotAsked,
    /// They may be asked.
    Given,
    /// They are to be passed over.
    Refused,
}
