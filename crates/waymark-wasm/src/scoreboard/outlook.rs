//! Where goals will end, and how they are judged (P-1 to P-7, C-1).

use serde::Serialize;
use tsify::Tsify;
use waymark_core::forecast;
use waymark_core::scoring::Score;

use crate::plain::{Day, finite};
use crate::words::{Band, Evidence, GradeReading, Judgement};

/// Values on the scale of a key result's measure; what goes by steps has shares from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Values {
    /// What should stand there today.
    pub expected: Option<f64>,
    /// What will stand there at the end, if it goes on as it has.
    pub projected: Option<f64>,
    /// The lower end of where that will probably lie; from four check-ins on.
    pub low: Option<f64>,
    /// The upper end of it.
    pub high: Option<f64>,
}

/// When a target will be reached.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Arrival {
    /// It is reached already.
    Reached,
    /// On a day that lies ahead.
    On {
        /// The first day on which it is reached.
        date: Day,
        /// The same in days after the first day of the goal, with their fraction.
        day: f64,
    },
    /// Never, at this pace.
    NotAtThisPace,
}

/// Current minus expected; below zero is behind.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Gap {
    /// In the unit.
    pub value: f64,
    /// In points of the score; `null` where one of both is infinite.
    pub points: Option<f64>,
}

/// The one word for a goal (P-6).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Status {
    /// Which rule gave it.
    pub kind: StatusKind,
    /// How it is shown.
    pub band: Band,
    /// What the owner says, where that stands.
    pub judgement: Option<Judgement>,
    /// What the numbers alone say.
    pub computed: Band,
    /// What that was made from.
    pub from: Evidence,
}

/// Which rule gave a status, first to last (P-6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum StatusKind {
    /// It was given up.
    Dropped,
    /// It rests.
    Paused,
    /// Its cycle is closed: what counts is the grade.
    Closed,
    /// All of the way is covered.
    Achieved,
    /// Its owner says so, until the next check-in.
    Judged,
    /// Nothing was read yet.
    NotStarted,
    /// Its last day has passed, and its cycle is still open.
    Overdue,
    /// The numbers say so.
    Computed,
}

/// The grade that is proposed at closing (C-1).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Grade {
    /// The score from 0 to 1, to 2 decimals.
    pub proposed: f64,
    /// What it says beyond the number.
    pub reading: Option<GradeReading>,
}

impl Values {
    pub(super) fn of(outlook: &forecast::Outlook) -> Self {
        let projection = outlook.projection;
        let range = projection.and_then(|projection| projection.range);
        Self {
            expected: outlook.expected.map(|expected| expected.value.get()),
            projected: projection
                .and_then(|projection| projection.value)
                .map(|value| value.get()),
            low: range.map(|range| range.low.get()),
            high: range.map(|range| range.high.get()),
        }
    }
}

impl From<forecast::Arrival> for Arrival {
    fn from(arrival: forecast::Arrival) -> Self {
        match arrival {
            forecast::Arrival::Reached => Self::Reached,
            forecast::Arrival::On { date, day } => Self::On {
                date: Day(date),
                day: day.get(),
            },
            forecast::Arrival::NotAtThisPace => Self::NotAtThisPace,
        }
    }
}

impl From<forecast::Gap> for Gap {
    fn from(gap: forecast::Gap) -> Self {
        Self {
            value: gap.value.get(),
            points: finite(gap.points),
        }
    }
}

impl From<forecast::Status> for Status {
    fn from(status: forecast::Status) -> Self {
        use forecast::StatusKind as Kind;
        let (kind, judgement) = match status.kind {
            Kind::Dropped => (StatusKind::Dropped, None),
            Kind::Paused => (StatusKind::Paused, None),
            Kind::Closed(_) => (StatusKind::Closed, None),
            Kind::Achieved => (StatusKind::Achieved, None),
            Kind::Judged(judgement) => (StatusKind::Judged, Some(judgement.into())),
            Kind::NotStarted => (StatusKind::NotStarted, None),
            Kind::Overdue => (StatusKind::Overdue, None),
            Kind::Computed => (StatusKind::Computed, None),
        };
        Self {
            kind,
            band: status.band.into(),
            judgement,
            computed: status.computed.band.into(),
            from: status.computed.from.into(),
        }
    }
}

impl Grade {
    /// The grade that a goal with this score is proposed to be closed with.
    pub(super) fn of(score: Score, ambition: waymark_core::Ambition) -> Self {
        let grade = forecast::Grade::of(score, ambition);
        Self {
            proposed: grade.proposed.get(),
            reading: grade.reading.map(GradeReading::from),
        }
    }
}
