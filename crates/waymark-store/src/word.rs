//! What one tab tells the others: records and pointers as they were saved.

use crate::envelope;
use crate::journal;
use crate::key::{RecordKey, SpaceId};
use crate::layout;
use crate::record::{Pointer, StoredRecord};

/// One message between tabs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Records of a space that were written.
    Records {
        /// Where.
        space: SpaceId,
        /// With their revisions; one that a tab already has, or a newer one, is to be ignored.
        records: Vec<StoredRecord>,
    },
    /// The workspace was replaced, or the replacement taken back.
    Pointer(Pointer),
    /// A tab has taken up the history, and asks which steps of it another tab can undo.
    Ask {
        /// What the answer names.
        token: String,
    },
    /// The answer.
    Own {
        /// What was asked.
        token: String,
        /// The names of the steps that the answering tab can undo or do again.
        steps: Vec<String>,
    },
}

/// The entries of what is said about steps; no stored entry is called so.
const ASK: &str = "?";
const OWN: &str = "!";

impl Word {
    /// The message as text: the entries as a backend keeps them.
    #[must_use]
    pub fn encode(&self) -> String {
        let entries: Vec<_> = match self {
            Self::Records { space, records } => records.iter().map(|record| entry_of(space, record)).collect(),
            Self::Pointer(Pointer { space, revision }) => {
                let text = envelope::encode(revision, Some(space.as_str()));
                vec![(layout::CURRENT.to_owned(), Some(text))]
            }
            Self::Ask { token } => vec![(ASK.to_owned(), Some(token.clone()))],
            Self::Own { token, steps } => {
                let steps = steps.iter().map(|step| (OWN.to_owned(), Some(step.clone())));
                [(OWN.to_owned(), Some(token.clone()))]
                    .into_iter()
                    .chain(steps)
                    .collect()
            }
        };
        journal::encode(&entries)
    }

    /// Reads what [`encode`](Self::encode) wrote; `None` for anything else, which is not for us.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let entries = journal::decode(text)?;
        if let Some(said) = Self::about_steps(&entries) {
            return Some(said);
        }
        let words: Option<Vec<_>> = entries
            .iter()
            .map(|(entry, text)| Self::from_entry(entry, text.as_deref()?))
            .collect();
        words?.into_iter().try_fold(None, Self::joined)?
    }

    fn about_steps(entries: &[journal::Before]) -> Option<Self> {
        let ((kind, token), rest) = entries.split_first()?;
        let token = token.clone()?;
        match kind.as_str() {
            ASK => Some(Self::Ask { token }),
            OWN => Some(Self::Own {
                token,
                steps: rest.iter().filter_map(|(_, step)| step.clone()).collect(),
            }),
            _ => None,
        }
    }

    /// What a changed entry says, as a `storage` event brings it.
    #[must_use]
    pub fn from_entry(entry: &str, text: &str) -> Option<Self> {
        let (revision, value) = envelope::decode(text).ok()?;
        if entry == layout::CURRENT {
            let space = SpaceId::new(value?).ok()?;
            return Some(Self::Pointer(Pointer { space, revision }));
        }
        let space = layout::space_of(entry)?;
        let key = RecordKey::new(entry.strip_prefix(&layout::space_prefix(&space))?).ok()?;
        Some(Self::Records {
            space,
            records: vec![StoredRecord { key, revision, value }],
        })
    }

    /// Records of one space become one word; a pointer comes alone.
    fn joined(so_far: Option<Self>, next: Self) -> Option<Option<Self>> {
        match (so_far, next) {
            (None, next) => Some(Some(next)),
            (
                Some(Self::Records { space, mut records }),
                Self::Records {
                    space: other,
                    records: more,
                },
            ) if space == other => {
                records.extend(more);
                Some(Some(Self::Records { space, records }))
            }
            (Some(_), _) => None,
        }
    }
}

fn entry_of(space: &SpaceId, record: &StoredRecord) -> journal::Before {
    let text = envelope::encode(&record.revision, record.value.as_deref());
    (layout::entry(space, &record.key), Some(text))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::{Revision, Writer};
    use proptest::prelude::*;

    fn space() -> SpaceId {
        SpaceId::new("w1").expect("fit")
    }

    fn revision(counter: u64) -> Revision {
        Revision::new(counter, Writer::new("tab7").expect("fit"))
    }

    proptest! {
        #[test]
        fn every_word_arrives(values in proptest::collection::vec((1u64.., proptest::option::of(".*")), 1..4)) {
            let records = values.into_iter().enumerate().map(|(at, (counter, value))| StoredRecord {
                key: RecordKey::new(format!("k{at}")).expect("fit"),
                revision: revision(counter),
                value,
            });
            let word = Word::Records { space: space(), records: records.collect() };
            prop_assert_eq!(Word::decode(&word.encode()), Some(word));
        }

        #[test]
        fn what_others_say_is_not_understood_and_never_panics(text in ".*") {
            let _ = Word::decode(&text);
        }
    }

    #[test]
    fn who_can_undo_what_is_asked_and_answered() {
        let token = "t".to_owned();
        let ask = Word::Ask { token: token.clone() };
        let own = |steps: &[&str]| Word::Own {
            token: token.clone(),
            steps: steps.iter().map(|step| (*step).to_owned()).collect(),
        };
        for word in [ask, own(&[]), own(&["s1", "s2"])] {
            assert_eq!(Word::decode(&word.encode()), Some(word));
        }
    }

    #[test]
    fn a_pointer_arrives() {
        let word = Word::Pointer(Pointer {
            space: space(),
            revision: revision(3),
        });
        assert_eq!(Word::decode(&word.encode()), Some(word));
    }

    #[test]
    fn entries_that_are_no_records_say_nothing() {
        assert_eq!(Word::from_entry("waymark/1/meta/format", "3"), None);
        assert_eq!(Word::from_entry("waymark/1/aside/w1/k#0", "1.a 1 x"), None);
        assert_eq!(Word::from_entry("game/score", "1.a 1 x"), None);
        assert_eq!(Word::from_entry("waymark/1/w1/k", "torn"), None);
        assert_eq!(Word::decode(""), None);
    }
}
