//! One line of a calendar or of a contact card: RFC 5545, 3.1 and 3.3.11; RFC 6350, 3.2 and 3.4 say the same.

/// How many bytes a line may have before it is folded.
const WIDTH: usize = 75;

/// Adds a line with its name and its value, folded, with the end that both formats want.
pub(super) fn add(file: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if width + letter.len_utf8() > WIDTH {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(letter);
        width += letter.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as a value: what would end it is written otherwise.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => value.push_str("\\n"),
            '\u{a0}' => value.push(' '),
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            letter if letter.is_control() => (),
            letter => value.push(letter),
        }
    }
    value
}
