//! The screens, in Leptos. Browser only. They ask the domain everything and know no fact themselves;
//! `browser` alone names web-sys and gloo.

mod app;
mod browser;
mod card;
mod contact;
mod directory;
mod element;
mod field;
mod packs;
mod parts;
mod plan;
mod question;
mod review;
mod screen;
mod start;
mod supply;
mod visit;
mod wait;

pub use app::start;
