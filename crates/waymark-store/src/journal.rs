//! What entries held before several of them are written, so that a crash in between can be taken back.
//!
//! One entry a line pair: `<units of key> <units of text, or ->`, a space, the key and the text, as they are. The
//! journal is written before the first of the writes and removed after the last: its removal is the commit point.

use crate::envelope::units;

/// An entry before the writes; `None` when it was not there.
pub(crate) type Before = (String, Option<String>);

/// The journal's text.
pub(crate) fn encode(before: &[Before]) -> String {
    let mut journal = String::new();
    for (key, text) in before {
        let length = text.as_ref().map_or_else(|| "-".into(), |text| units(text).to_string());
        journal.push_str(&format!(
            "{} {length} {key}{}",
            units(key),
            text.as_deref().unwrap_or_default()
        ));
    }
    journal
}

/// Reads what [`encode`] wrote; `None` when it is anything else.
pub(crate) fn decode(journal: &str) -> Option<Vec<Before>> {
    let mut rest = journal;
    let mut before = Vec::new();
    while !rest.is_empty() {
        let (key_units, after) = rest.split_once(' ')?;
        let (text_units, after) = after.split_once(' ')?;
        let (key, after) = split_units(after, key_units.parse().ok()?)?;
        let (text, after) = match text_units {
            "-" => (None, after),
            length => {
                let (text, after) = split_units(after, length.parse().ok()?)?;
                (Some(text.to_owned()), after)
            }
        };
        before.push((key.to_owned(), text));
        rest = after;
    }
    Some(before)
}

/// Splits after so many UTF-16 units, if a character ends there.
fn split_units(text: &str, wanted: usize) -> Option<(&str, &str)> {
    let mut left = wanted;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return Some(text.split_at(at));
        }
        left = left.checked_sub(c.len_utf16())?;
    }
    (left == 0).then_some((text, ""))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_journal_comes_back(before in proptest::collection::vec((".*", proptest::option::of(".*")), 0..5)) {
            prop_assert_eq!(decode(&encode(&before)), Some(before));
        }

        #[test]
        fn a_cut_journal_is_not_read_as_a_longer_one(at in 0usize..30) {
            let before = vec![("key".to_owned(), Some("text".to_owned())), ("other".to_owned(), None)];
            let cut: String = encode(&before).chars().take(at).collect();
            prop_assert!(decode(&cut).is_none_or(|read| before.starts_with(&read)));
        }

        #[test]
        fn decoding_never_panics(text in ".*") {
            let _ = decode(&text);
        }
    }
}
