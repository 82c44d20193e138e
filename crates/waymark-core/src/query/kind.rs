//! What can be found.

use crate::workspace::RecordKey;

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Objectives.
    Objective,
    /// Key results.
    KeyResult,
    /// KPIs.
    Kpi,
    /// Initiatives.
    Initiative,
    /// Check-ins, by their notes.
    CheckIn,
    /// Notes of reviews.
    Note,
    /// People.
    Person,
    /// Teams.
    Team,
    /// Cycles.
    Cycle,
}

impl Kind {
    /// Every kind, in the order of a list.
    pub const ALL: [Self; 9] = [
        Self::Objective,
        Self::KeyResult,
        Self::Kpi,
        Self::Initiative,
        Self::CheckIn,
        Self::Note,
        Self::Person,
        Self::Team,
        Self::Cycle,
    ];
}

impl RecordKey {
    /// What it is found as; none for what only stands behind something else.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Objective(_) => Some(Kind::Objective),
            Self::KeyResult(_) => Some(Kind::KeyResult),
            Self::Kpi(_) => Some(Kind::Kpi),
            Self::Initiative(_) => Some(Kind::Initiative),
            Self::CheckIn(_) => Some(Kind::CheckIn),
            Self::Note(_) => Some(Kind::Note),
            Self::Person(_) => Some(Kind::Person),
            Self::Team(_) => Some(Kind::Team),
            Self::Cycle(_) => Some(Kind::Cycle),
            Self::Head | Self::KpiReading(_) | Self::Funnel(_) | Self::SavedView(_) => None,
        }
    }
}
