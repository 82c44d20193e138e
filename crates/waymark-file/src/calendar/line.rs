//! Lines of a calendar file: ended by CR LF, folded at 75 octets, with texts escaped.
//!
//! # Source
//! RFC 5545, sections 3.1 (folding) and 3.3.11 (escaping).

/// The longest line in octets, without its end.
const OCTETS_MAX: usize = 75;
/// The end of a line.
const END: &str = "\r\n";

/// Adds a line that says `value` of `name`; the value is written as it is.
pub(super) fn put(file: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for sign in name.chars().chain([':']).chain(value.chars()) {
        if octets + sign.len_utf8() > OCTETS_MAX {
            file.push_str(END);
            // The space that marks what is folded counts too.
            file.push(' ');
            octets = 1;
        }
        file.push(sign);
        octets += sign.len_utf8();
    }
    file.push_str(END);
}

/// Adds a line whose value is a text of people.
pub(super) fn put_text(file: &mut String, name: &str, text: &str) {
    put(file, name, &escaped(text));
}

/// A text as a value. Signs that no calendar file may hold are left out; each kind of line end is one.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for sign in text.replace(END, "\n").chars() {
        match sign {
            '\\' | ';' | ',' => value.extend(['\\', sign]),
            '\n' | '\r' => value.push_str("\\n"),
            '\t' => value.push(sign),
            _ if sign.is_control() => {}
            _ => value.push(sign),
        }
    }
    value
}
