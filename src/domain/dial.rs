//! Phone numbers as addresses.

/// The address that dials a number: `tel:112`, `tel:+48343117052`.
pub fn dial(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 9 {
        format!("tel:+48{digits}")
    } else {
        format!("tel:{digits}")
    }
}
