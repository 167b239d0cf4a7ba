//! What one reads once there are answers, or without any: the summary, the plan, the cards, the directory.
//! A wasm module of its own, so that nobody waits for it before the first question; whoever wants these screens
//! gets hold of [`bring`] first.

// The macro tells by a result that the module did not come.
#![allow(clippy::unnecessary_wraps)]

mod aged;
mod card;
mod carried;
mod changed;
mod contact;
mod desk;
mod directory;
mod further;
#[cfg(debug_assertions)]
mod gallery;
mod plan;
mod review;
mod sheet;
mod take;
mod takeaway;
mod visit;

pub use desk::Desk;

use super::app::App;
use super::element::Element;
use super::screen::Reading;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// How a screen is drawn.
pub type Draw = fn(App, Reading) -> Element;

/// Fetches the module and hands over how its screens are drawn.
#[wasm_split(reading, fallible)]
pub fn bring() -> Result<Box<Draw>, SplitLoaderError> {
    Ok(Box::new(view))
}

fn view(app: App, screen: Reading) -> Element {
    match screen {
        Reading::Review => review::review(app),
        Reading::Plan => plan::plan(app),
        Reading::Card(service) => card::card(app, service),
        Reading::Directory | Reading::Cities => directory::directory(app),
        Reading::Need(place) => directory::need(app, place),
        Reading::Office(office) => directory::office(app, office),
        Reading::Section(section) => directory::section(app, section),
        Reading::Facility(facility) => directory::facility(app, facility),
        Reading::Line(line) => directory::line(app, line),
        Reading::Rules => directory::rules::rules(app),
        Reading::Rule(service) => directory::rules::rule(app, service),
        #[cfg(debug_assertions)]
        Reading::Gallery => gallery::gallery(app),
        Reading::Carried => carried::carried(app),
        Reading::Desk => desk::desk(app),
    }
}
