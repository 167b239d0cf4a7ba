//! What one reads once there are answers, or without any: the summary, the plan, the cards, the directory.
//! Apart from the questions, so that nobody waits for it before the first of them.

mod card;
mod contact;
mod desk;
mod directory;
mod plan;
mod review;
mod visit;

pub use desk::Desk;

use super::app::App;
use super::element::Element;
use super::screen::Reading;

/// The screen itself.
pub fn view(app: App, screen: Reading) -> Element {
    match screen {
        Reading::Review => review::review(app),
        Reading::Plan => plan::plan(app),
        Reading::Card(service) => card::card(app, service),
        Reading::Directory => directory::directory(app),
        Reading::Desk => desk::desk(app),
    }
}
