//! Whether a goal is being worked on.

use super::text::Text;

/// Whether an objective or a key result is being worked on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum State {
    /// It is worked on and counts.
    #[default]
    Active,
    /// It rests and does not count.
    Paused {
        /// Why; may be empty.
        reason: Text,
    },
    /// It was given up and does not count.
    Dropped {
        /// Why; may be empty.
        reason: Text,
    },
}

impl State {
    /// Whether it counts in roll-ups.
    pub fn is_active(&self) -> bool {
        match self {
            Self::Active => true,
            Self::Paused { .. } | Self::Dropped { .. } => false,
        }
    }
}
