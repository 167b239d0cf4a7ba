//! Turns the rulebook into what a browser downloads. Native only; it may use the domain and authoring.

pub mod declaration;
mod first;
pub mod icons;
pub mod pack;
pub mod page;
pub mod pages;
pub mod script;
pub mod sheet;
pub mod site;
pub mod wasm;
