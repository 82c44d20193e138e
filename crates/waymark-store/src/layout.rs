//! Which entry keeps what: every key of ours begins with [`PREFIX`], the same in every backend.
//!
//! | Entry | Keeps |
//! |---|---|
//! | `waymark/1/<space>/<key>` | one record |
//! | `waymark/1/meta/current` | the pointer: the current space, as a record |
//! | `waymark/1/meta/format` | the highest [`Format`] that wrote here, as a plain number |
//! | `waymark/1/aside/<space>/<key>#<hash>` | a damaged text, whole, under a name made of its content |
//! | `waymark/1/.steps/<space>/<number>` | one step of the history, in ten digits; a program that does not know it skips it |
//! | `waymark/1/.steps/<space>/last` | the number of the last step, as a plain number |
//! | `waymark/1/journal/next` | local storage only: a commit of several records on its way |

use crate::key::{RecordKey, SpaceId};
use crate::revision::Format;

/// All that is ours; the number counts layouts of this table.
pub const PREFIX: &str = "waymark/1/";
/// The pointer record.
pub(crate) const CURRENT: &str = "waymark/1/meta/current";
/// The highest format that wrote here.
pub(crate) const FORMAT: &str = "waymark/1/meta/format";
/// A commit on its way.
pub(crate) const JOURNAL: &str = "waymark/1/journal/next";

/// Where a record lies.
pub(crate) fn entry(space: &SpaceId, key: &RecordKey) -> String {
    format!("{PREFIX}{space}/{key}")
}

/// What all entries of a space begin with.
pub(crate) fn space_prefix(space: &SpaceId) -> String {
    format!("{PREFIX}{space}/")
}

/// What all steps of a space begin with. No space has a name with a dot, so that no program takes it for records.
pub(crate) fn steps_prefix(space: &SpaceId) -> String {
    format!("{PREFIX}.steps/{space}/")
}

/// Where a step lies; ten digits, so that the order of the keys is that of the numbers.
pub(crate) fn step_entry(space: &SpaceId, number: u64) -> String {
    format!("{}{number:010}", steps_prefix(space))
}

/// The number of the last step.
pub(crate) fn last_step(space: &SpaceId) -> String {
    format!("{}last", steps_prefix(space))
}

/// The space that an entry belongs to; `None` for the store's own entries and for what is not ours.
pub(crate) fn space_of(entry: &str) -> Option<SpaceId> {
    let (space, _) = entry.strip_prefix(PREFIX)?.split_once('/')?;
    SpaceId::new(space).ok()
}

/// Where a damaged text is kept: the same text always at the same place, another text at another.
pub(crate) fn aside(entry: &str, raw: &str) -> String {
    let place = entry.strip_prefix(PREFIX).unwrap_or(entry);
    format!("{PREFIX}aside/{place}#{:016x}", fnv_1a(raw))
}

/// The format that wrote, from its entry. An unreadable number is no evidence of a newer program.
pub(crate) fn format(text: Option<&String>) -> Option<Format> {
    text?.parse().ok().map(Format)
}

/// FNV-1a, 64 bit. Source: draft-eastlake-fnv, section 5.
fn fnv_1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_with_slashes_stays_in_its_space() {
        let space = SpaceId::new("w1").expect("fit");
        let key = RecordKey::new("objective/abc").expect("fit");
        assert_eq!(entry(&space, &key), "waymark/1/w1/objective/abc");
        assert_eq!(space_of(&entry(&space, &key)), Some(space));
        assert_eq!(space_of(CURRENT), None);
        assert_eq!(space_of("other/1/w1/x"), None);
    }

    #[test]
    fn two_damaged_texts_of_one_record_lie_apart() {
        let one = aside("waymark/1/w1/k", "torn");
        assert!(one.starts_with("waymark/1/aside/w1/k#"));
        assert_eq!(one, aside("waymark/1/w1/k", "torn"));
        assert_ne!(one, aside("waymark/1/w1/k", "torn again"));
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv_1a("a"), 0xaf63_dc4c_8601_ec8c);
    }
}
