//! Turns the rulebook into what a browser downloads. Native only; it may use the domain and authoring.

pub mod archive;
pub mod bill;
pub mod declaration;
mod disk;
mod first;
pub mod headers;
pub mod hosts;
pub mod icons;
pub mod lost;
mod offline;
pub mod pack;
pub mod packed;
pub mod page;
pub mod pages;
pub mod script;
pub mod sheet;
pub mod site;
mod tool;
pub mod wasm;
pub mod zip;
