//! What to talk about, the most urgent first (P-8).

use serde::Serialize;
use tsify::Tsify;
use waymark_core::CycleId;
use waymark_core::attention::{About, Concern as Model, Reason};

use crate::plain::Name;

/// A goal or KPI that needs attention.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
pub struct Concern {
    /// The cycle it belongs to; for a KPI the one that is looked at.
    pub cycle: Name,
    /// What it is.
    pub kind: ConcernKind,
    /// Its id.
    pub id: Name,
    /// Why, the most urgent reason first; never empty.
    pub reasons: Vec<ConcernReason>,
}

/// What can need attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum ConcernKind {
    /// An objective.
    Objective,
    /// A key result.
    KeyResult,
    /// A KPI.
    Kpi,
}

/// Why a goal needs attention, with its place in the order of urgency, the most urgent at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum ConcernReason {
    /// It was committed to, and is off track.
    CommittedOffTrack {
        /// 1.
        rank: u8,
    },
    /// Its owner is confident, and its outlook is off track.
    ConfidentButOffTrack {
        /// 2.
        rank: u8,
        /// What the owner gives, 0 to 10.
        confidence: u8,
    },
    /// Its owner does not believe in it, and its outlook is on track.
    DoubtedButOnTrack {
        /// 2.
        rank: u8,
        /// What the owner gives, 0 to 10.
        confidence: u8,
    },
    /// Confidence fell by two or more.
    ConfidenceFell {
        /// 3.
        rank: u8,
        /// What it was before.
        from: u8,
        /// What it is now.
        to: u8,
    },
    /// Two check-ins were missed.
    Stale {
        /// 4.
        rank: u8,
        /// The age of the latest one, in days.
        days: i32,
    },
    /// It is worse than where it started.
    WorseThanBaseline {
        /// 5.
        rank: u8,
    },
    /// What must be kept is not kept now.
    Broken {
        /// 6.
        rank: u8,
    },
    /// More than a week has passed without a reading.
    NotStarted {
        /// 7.
        rank: u8,
        /// Which of its days it is, counted from 1.
        days: i32,
    },
    /// Its last day has passed, and its cycle is still open.
    Overdue {
        /// 8.
        rank: u8,
        /// Days since its last day.
        days: i32,
    },
    /// It is nearly there, and has not moved in three check-ins.
    Stuck {
        /// 9.
        rank: u8,
    },
    /// Everything is reached before half of the time has passed.
    TooEasy {
        /// 10.
        rank: u8,
    },
    /// Nobody answers for it.
    NoOwner {
        /// 11.
        rank: u8,
    },
    /// It serves nothing, though there are goals that it could serve.
    Unaligned {
        /// 11.
        rank: u8,
    },
    /// A KPI has been red for three ended periods or more, and no objective is to improve it.
    RedWithoutGoal {
        /// 12.
        rank: u8,
        /// How many periods.
        periods: u32,
    },
}

impl Concern {
    pub(super) fn of(cycle: CycleId, concern: &Model) -> Self {
        let (kind, id) = match concern.about {
            About::Objective(id) => (ConcernKind::Objective, id.id()),
            About::KeyResult(id) => (ConcernKind::KeyResult, id.id()),
            About::Kpi(id) => (ConcernKind::Kpi, id.id()),
        };
        Self {
            cycle: Name(cycle.id()),
            kind,
            id: Name(id),
            reasons: concern.reasons.iter().map(ConcernReason::from).collect(),
        }
    }
}

impl From<&Reason> for ConcernReason {
    fn from(reason: &Reason) -> Self {
        let rank = reason.rank();
        // Dates lie within 1,100 years, so that every number of days has its place.
        let whole = |days: i64| i32::try_from(days).unwrap_or(i32::MAX);
        match *reason {
            Reason::CommittedOffTrack => Self::CommittedOffTrack { rank },
            Reason::ConfidentButOffTrack { confidence } => Self::ConfidentButOffTrack {
                rank,
                confidence: confidence.get(),
            },
            Reason::DoubtedButOnTrack { confidence } => Self::DoubtedButOnTrack {
                rank,
                confidence: confidence.get(),
            },
            Reason::ConfidenceFell { from, to } => Self::ConfidenceFell {
                rank,
                from: from.get(),
                to: to.get(),
            },
            Reason::Stale { age_days } => Self::Stale {
                rank,
                days: whole(age_days),
            },
            Reason::WorseThanBaseline => Self::WorseThanBaseline { rank },
            Reason::Broken => Self::Broken { rank },
            Reason::NotStarted { days } => Self::NotStarted {
                rank,
                days: whole(days),
            },
            Reason::Overdue { days } => Self::Overdue {
                rank,
                days: whole(days),
            },
            Reason::Stuck => Self::Stuck { rank },
            Reason::TooEasy => Self::TooEasy { rank },
            Reason::NoOwner => Self::NoOwner { rank },
            Reason::Unaligned => Self::Unaligned { rank },
            Reason::RedWithoutGoal { periods } => Self::RedWithoutGoal {
                rank,
                periods: u32::try_from(periods).unwrap_or(u32::MAX),
            },
        }
    }
}
