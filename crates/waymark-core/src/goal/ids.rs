//! Ids: short, copyable names of records that never convert into each other.

use std::cmp::Ordering;
use std::fmt;

/// The longest id in bytes, the length of a UUID written with hyphens.
const MAX_LEN: usize = 36;

/// 1 to 36 ASCII letters, digits, `-` or `_`.
///
/// Kept inline so that an id costs a copy, never an allocation. Ids come from outside: core makes none.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id {
    // Unused bytes are zero, so that derived equality and the order of the bytes are those of the text.
    bytes: [u8; MAX_LEN],
}

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnId {
    /// The text is empty.
    Empty,
    /// The text is longer than 36 bytes.
    TooLong,
    /// The text holds something else than ASCII letters, digits, `-` and `_`.
    ForeignCharacter,
}

impl Id {
    /// Below every id that can be read: where a range over ids starts.
    pub(crate) const FIRST: Self = Self { bytes: [0; MAX_LEN] };

    /// Reads an id from its text.
    ///
    /// # Errors
    /// Refuses an empty text, one of more than 36 bytes, and any character that is not an ASCII letter, digit, `-` or `_`.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        if text.is_empty() {
            return Err(NotAnId::Empty);
        }
        if text.len() > MAX_LEN {
            return Err(NotAnId::TooLong);
        }
        if !text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        {
            return Err(NotAnId::ForeignCharacter);
        }
        let mut bytes = [0; MAX_LEN];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Ok(Self { bytes })
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        let len = self.bytes.iter().position(|byte| *byte == 0).unwrap_or(MAX_LEN);
        std::str::from_utf8(&self.bytes[..len]).unwrap_or_default()
    }
}

// Maps are searched by ids all the time, so they are compared in pieces of eight bytes, not one by one. The byte that
// stands first is the lowest of a piece, so that the lowest bit that differs lies in the byte that decides.
impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((own, own_rest), (others, others_rest)) = (self.bytes.as_chunks::<8>(), other.bytes.as_chunks::<8>());
        for (one, other) in own.iter().zip(others) {
            let (one, other) = (u64::from_le_bytes(*one), u64::from_le_bytes(*other));
            if one != other {
                let start_of_byte = (one ^ other).trailing_zeros() & !7;
                return ((one >> start_of_byte) & 0xff).cmp(&((other >> start_of_byte) & 0xff));
            }
        }
        own_rest.cmp(others_rest)
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Id);

        impl $name {
            /// Names a record of this kind.
            pub fn new(id: Id) -> Self {
                Self(id)
            }

            /// Reads the id from its text.
            ///
            /// # Errors
            /// As [`Id::parse`].
            pub fn parse(text: &str) -> Result<Self, NotAnId> {
                Id::parse(text).map(Self)
            }

            /// The id without its kind.
            pub fn id(self) -> Id {
                self.0
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )*};
}

ids! {
    /// Names a workspace.
    WorkspaceId,
    /// Names a cycle.
    CycleId,
    /// Names a person.
    PersonId,
    /// Names a team.
    TeamId,
    /// Names an objective.
    ///
    /// An id of one kind is not an id of another:
    ///
    /// ```compile_fail
    /// use waymark_core::{KeyResultId, ObjectiveId};
    /// let objective: ObjectiveId = KeyResultId::parse("kr-1").unwrap();
    /// ```
    ObjectiveId,
    /// Names a key result.
    KeyResultId,
    /// Names a check-in.
    CheckInId,
    /// Names an initiative.
    InitiativeId,
    /// Names a KPI.
    KpiId,
    /// Names a reading of a KPI.
    KpiReadingId,
    /// Names a funnel.
    FunnelId,
    /// Names a note.
    NoteId,
    /// Names a saved view.
    ViewId,
    /// Names a milestone or an item of a checklist within its key result.
    ItemId,
    /// Names one step of the history of a workspace.
    StepId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_gives_back_its_text() {
        for text in ["a", "kr-1", "0190c1f2-7b1c-7f00-8000-0123456789ab", "Under_Score"] {
            assert_eq!(Id::parse(text).map(|id| id.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused_with_its_reason() {
        assert_eq!(Id::parse(""), Err(NotAnId::Empty));
        assert_eq!(Id::parse(&"x".repeat(37)), Err(NotAnId::TooLong));
        assert_eq!(Id::parse("a/b"), Err(NotAnId::ForeignCharacter));
        assert_eq!(Id::parse("\u{e9}"), Err(NotAnId::ForeignCharacter));
    }

    #[test]
    fn ids_are_ordered_as_their_texts() {
        let sorted = ["A", "a", "a-1", "a1", "abcdefgh", "abcdefgha", "abcdefghb", "b"];
        let mut ids = sorted.map(|text| Id::parse(text).unwrap());
        ids.reverse();
        ids.sort();
        assert_eq!(ids.map(|id| id.to_string()), sorted.map(str::to_owned));
    }

    #[test]
    fn an_id_is_told_as_its_text() {
        let id = ObjectiveId::parse("o1").unwrap();
        assert_eq!(
            (id.to_string(), format!("{:?}", id.id())),
            ("o1".to_owned(), "\"o1\"".to_owned())
        );
    }
}
