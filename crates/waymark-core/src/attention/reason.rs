//! Why a goal needs attention.

use crate::goal::Confidence;

/// Why a goal needs attention (P-8). The most urgent comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It was committed to, and is off track.
    CommittedOffTrack,
    /// Its owner is confident, and its outlook is off track.
    ConfidentButOffTrack {
        /// What the owner gives.
        confidence: Confidence,
    },
    /// Its owner does not believe in it, and its outlook is on track.
    DoubtedButOnTrack {
        /// What the owner gives.
        confidence: Confidence,
    },
    /// Confidence fell by two or more.
    ConfidenceFell {
        /// What it was before.
        from: Confidence,
        /// What it is now.
        to: Confidence,
    },
    /// Two check-ins were missed.
    Stale {
        /// The age of the latest one, in days.
        age_days: i64,
    },
    /// It is worse than where it started.
    WorseThanBaseline,
    /// What must be kept is not kept now: a guard-rail, or a health metric that is red.
    Broken,
    /// More than a week has passed without a reading.
    NotStarted {
        /// Which of its days it is, counted from 1 as the head of a cycle counts them.
        days: i64,
    },
    /// Its last day has passed, and its cycle is still open.
    Overdue {
        /// Days since its last day.
        days: i64,
    },
    /// It is nearly there, and has not moved in three check-ins.
    Stuck,
    /// Everything is reached before half of the time has passed.
    TooEasy,
    /// Nobody answers for it.
    NoOwner,
    /// It serves nothing, though there are goals that it could serve.
    Unaligned,
    /// A KPI has been red for three ended periods or more, and no objective is to improve it.
    RedWithoutGoal {
        /// How many periods.
        periods: usize,
    },
}

impl Reason {
    /// Its place in the order of urgency, the most urgent at 1 (P-8).
    pub fn rank(&self) -> u8 {
        match self {
            Self::CommittedOffTrack => 1,
            Self::ConfidentButOffTrack { .. } | Self::DoubtedButOnTrack { .. } => 2,
            Self::ConfidenceFell { .. } => 3,
            Self::Stale { .. } => 4,
            Self::WorseThanBaseline => 5,
            Self::Broken => 6,
            Self::NotStarted { .. } => 7,
            Self::Overdue { .. } => 8,
            Self::Stuck => 9,
            Self::TooEasy => 10,
            Self::NoOwner | Self::Unaligned => 11,
            Self::RedWithoutGoal { .. } => 12,
        }
    }
}
