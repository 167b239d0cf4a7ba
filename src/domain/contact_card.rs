//! A building as a contact for a phone: vCard 3.0 (RFC 2426), which old phones read as well.

use super::content_line::{add, escaped};
use super::{Rulebook, Spot};

/// The file.
pub fn contact_card(book: &Rulebook, spot: &Spot) -> String {
    let mut file = String::new();
    let office = book.office(spot.office);
    add(&mut file, "BEGIN", "VCARD");
    add(&mut file, "VERSION", "3.0");
    add(&mut file, "N", &format!("{};;;;", escaped(&spot.name)));
    add(&mut file, "FN", &escaped(&spot.name));
    for phone in &spot.phones {
        add(&mut file, "TEL;TYPE=WORK,VOICE", phone);
    }
    if let Some(address) = office.address {
        let [street, town] = [address.street, address.town].map(|text| escaped(book.text(text)));
        add(&mut file, "ADR;TYPE=WORK", &format!(";;{street};{town};;;"));
    }
    add(&mut file, "END", "VCARD");
    file
}
