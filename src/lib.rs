//! Drogowskaz: which door of the municipal social welfare centre is yours.
//!
//! The map of the house, and who may use whom: `ui -> domain <- authoring <- publish <- commands`.
//! `domain` is pure; `ui` exists only in the browser; the other three only on the machine that builds.

pub mod domain;

#[cfg(not(target_arch = "wasm32"))]
pub mod authoring;
#[cfg(not(target_arch = "wasm32"))]
pub mod commands;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
#[cfg(target_arch = "wasm32")]
pub mod ui;
