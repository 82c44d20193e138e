//! Percent-encoding of what stands in an address.

use std::fmt::Write as _;

/// A text with all but letters, digits and `- . _ ~` escaped (RFC 3986, unreserved characters).
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// The text of an escaped one; `None` where an escape is broken or the bytes are no UTF-8.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, encoded};

    #[test]
    fn what_would_end_a_part_of_an_address_is_escaped() {
        assert_eq!(encoded("a&b=c#d?e/f%"), "a%26b%3Dc%23d%3Fe%2Ff%25");
        assert_eq!(encoded("Müller"), "M%C3%BCller");
    }

    #[test]
    fn broken_escapes_are_no_text() {
        for text in ["%", "%4", "%zz", "%ff", "%C3"] {
            assert_eq!(decoded(text), None, "{text}");
        }
        assert_eq!(decoded("M%c3%bcller").as_deref(), Some("Müller"));
    }
}
