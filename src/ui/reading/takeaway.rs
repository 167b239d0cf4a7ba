//! What of a plan can be taken away, made once for the screen and the paper, and the code of its answers as a picture.

use crate::domain::{Case, Handout, Plan, Tact, Word};
use crate::ui::app::App;
use crate::ui::browser;
use crate::ui::element::{Element, el, of};
use leptos::prelude::{GetUntracked, WithUntracked};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// What of a plan can be taken away: by neutral names, by full names, and the code of the answers and the city.
pub struct Takeaway {
    /// By neutral names.
    pub discreet: Handout,
    /// By full names.
    pub frank: Handout,
    /// The code, where the answers fit one.
    pub code: Option<Code>,
}

/// The code of the answers and the city.
pub struct Code {
    /// Its letters.
    pub text: String,
    /// The picture of it: how many dots a side has, and its black dots as a path; none when it would be too large.
    drawn: Option<(i32, String)>,
}

impl Takeaway {
    /// What of this plan can be taken away.
    pub fn of(app: App, case: &Case, plan: &Plan) -> Takeaway {
        Takeaway {
            discreet: case.handout(plan, Tact::Discreet),
            frank: case.handout(plan, Tact::Frank),
            code: code(app).map(|text| Code {
                drawn: draw(&text),
                text,
            }),
        }
    }
}

/// The code of the answers given and the city.
pub fn code(app: App) -> Option<String> {
    let city = app.city.get_untracked();
    app.book.with_untracked(|book| {
        let parcel = app
            .session
            .with_untracked(|session| session.parcel(book, city));
        book.pack(&parcel)
    })
}

/// The largest QR code there may be.
const LARGEST: u8 = 10;

/// The dots of a code with the address of this page before it.
fn draw(code: &str) -> Option<(i32, String)> {
    let address = browser::link("");
    let segments = [
        QrSegment::make_bytes(address.as_bytes()),
        QrSegment::make_alphanumeric(code),
    ];
    let drawn = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(LARGEST),
        Some(Mask::new(0)),
        false,
    );
    let drawn = drawn.ok()?;
    let size = drawn.size();
    let dots = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let black = dots.filter(|(x, y)| drawn.get_module(*x, *y));
    let path: Vec<String> = black.map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect();
    Some((size, path.concat()))
}

/// A code as a picture that a camera reads: black on white in every theme, one path.
pub fn picture(app: App, code: &Code) -> Element {
    let frame = of("svg", "qr")
        .attr("role", "img")
        .attr("aria-label", &app.word(Word::TakeCodeLabel));
    let Some((size, path)) = &code.drawn else {
        return frame;
    };
    frame
        .attr("viewBox", &format!("-4 -4 {0} {0}", size + 8))
        .attr("shape-rendering", "crispEdges")
        .add(el("path").attr("d", path))
}
