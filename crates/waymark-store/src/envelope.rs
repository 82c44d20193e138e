//! How one record lies in a backend: `12.ab 7 {"a":1}`.
//!
//! The revision (counter, a dot, the writer), a space, the length of the value in UTF-16 units, a space and the
//! value as it is; a removed record is `12.ab -`. Any text survives, a person can read it in the developer tools,
//! and the length tells a cut or hand-edited record from a whole one.

use crate::key::Writer;
use crate::record::Unreadable;
use crate::revision::Revision;

/// A decoded entry.
pub(crate) type Content = (Revision, Option<String>);

/// The text that keeps one version of a record.
pub(crate) fn encode(revision: &Revision, value: Option<&str>) -> String {
    let counter = revision.counter();
    let writer = revision.writer().as_str();
    match value {
        Some(value) => format!("{counter}.{writer} {} {value}", units(value)),
        None => format!("{counter}.{writer} -"),
    }
}

/// Reads what [`encode`] wrote, and nothing else.
pub(crate) fn decode(text: &str) -> Result<Content, Unreadable> {
    let (head, rest) = text.split_once(' ').ok_or(Unreadable::NoRevision)?;
    let revision = revision(head).ok_or(Unreadable::NoRevision)?;
    if rest == "-" {
        return Ok((revision, None));
    }
    let (length, value) = rest.split_once(' ').ok_or(Unreadable::Length)?;
    if number(length) != Some(units(value) as u64) {
        return Err(Unreadable::Length);
    }
    Ok((revision, Some(value.to_owned())))
}

/// The length as browsers count their quota.
pub(crate) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn revision(head: &str) -> Option<Revision> {
    let (counter, writer) = head.split_once('.')?;
    Some(Revision::new(number(counter)?, Writer::new(writer).ok()?))
}

/// Digits only, without a sign or leading zeros, so that one number has one spelling.
fn number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text.len() == 1 || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn r(counter: u64) -> Revision {
        Revision::new(counter, Writer::new("ab").expect("fit"))
    }

    #[test]
    fn an_entry_reads_as_in_the_documentation() {
        assert_eq!(encode(&r(12), Some(r#"{"a":1}"#)), r#"12.ab 7 {"a":1}"#);
        assert_eq!(encode(&r(12), None), "12.ab -");
    }

    #[test]
    fn the_length_is_counted_in_utf_16_units() {
        assert_eq!(encode(&r(1), Some("ä😀")), "1.ab 3 ä😀");
    }

    #[test]
    fn what_is_not_an_entry_is_named_and_not_guessed() {
        for text in [
            "", "hello", "12 3 abc", ".ab 0 ", "x.ab 0 ", "+1.ab 0 ", "01.ab 0 ", "1.a/b 0 ",
        ] {
            assert_eq!(decode(text), Err(Unreadable::NoRevision), "{text:?}");
        }
        for text in [
            "1.ab 3",
            "1.ab 3 ab",
            "1.ab 3 abcd",
            "1.ab -x",
            "1.ab  abc",
            "1.ab 03 abc",
        ] {
            assert_eq!(decode(text), Err(Unreadable::Length), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_value_comes_back(counter: u64, value in proptest::option::of(".*")) {
            let text = encode(&r(counter), value.as_deref());
            prop_assert_eq!(decode(&text), Ok((r(counter), value)));
        }

        #[test]
        fn every_cut_is_noticed(value in "\\PC{1,40}", at in 0usize..60) {
            let text = encode(&r(3), Some(&value));
            let cut: String = text.chars().take(at).collect();
            prop_assert!(cut == text || decode(&cut).is_err());
        }

        #[test]
        fn decoding_never_panics(text in ".*") {
            let _ = decode(&text);
        }
    }
}
