//! The screens, in Leptos. Browser only. They ask the domain everything and know no fact themselves;
//! `browser` alone names web-sys and gloo.

mod app;
mod browser;
mod course;
mod element;
mod field;
mod leaving;
mod packs;
mod parts;
mod question;
mod reading;
mod screen;
mod sight;
mod start;
mod supply;
mod wait;

pub use app::start;
