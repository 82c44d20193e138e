//! The parts of KPIs beside each other (K-8).

use serde::Serialize;
use tsify::Tsify;
use waymark_core::kpi::{KpiBoard, RankBy, Ranked, ranking};
use waymark_core::{Feed, Kpi, Segment, Workspace};

use super::raw;
use crate::plain::{Day, Name};
use crate::words::Health;

/// The parts of a KPI in its latest period, the best first.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Ranking {
    /// Which KPI.
    pub kpi: Name,
    /// The first day of the period.
    pub start: Day,
    /// Its last day.
    pub end: Day,
    /// The parts; those without a rank at the end.
    pub parts: Vec<RankedPart>,
}

/// One part of a KPI in its place.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct RankedPart {
    /// The part.
    pub part: Part,
    /// Its rank, 1 for the best; parts that are alike share one, and the next ones are left out. `null` without a value.
    pub rank: Option<usize>,
    /// What its readings come to.
    pub value: Option<f64>,
    /// How much of its target is attained; `null` where a ratio says nothing, and where it is infinite.
    pub attainment: Option<f64>,
    /// Whether the attainment is infinite: what has to stay below a level above 0 is 0.
    pub is_attainment_infinite: bool,
    /// How it stands; `null` without a value.
    pub health: Option<Health>,
}

/// A part of a KPI.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Part {
    /// What a person has brought.
    Person {
        /// The person.
        id: Name,
    },
    /// What a team has brought.
    Team {
        /// The team.
        id: Name,
    },
    /// A region, a product or something else.
    Named {
        /// Its name.
        name: String,
    },
}

/// The KPI whose readings a key result is scored by.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct FedBy {
    /// Which KPI.
    pub kpi: Name,
    /// The part of it; `null` for all of it.
    pub part: Option<Part>,
}

impl Ranking {
    /// The parts of a KPI; nothing of one that has no parts, or no reading.
    pub(super) fn of(workspace: &Workspace, board: &KpiBoard, kpi: &Kpi) -> Option<Self> {
        let period = board.kpi(kpi.id)?.latest.as_ref()?.period;
        let parts = ranking(workspace, kpi.id, period, RankBy::Value, board.today());
        (!parts.is_empty()).then(|| Self {
            kpi: Name(kpi.id.id()),
            start: Day(period.start()),
            end: Day(period.end()),
            parts: parts.iter().map(RankedPart::from).collect(),
        })
    }
}

impl From<&Ranked> for RankedPart {
    fn from(ranked: &Ranked) -> Self {
        let known = ranked.known.as_ref();
        let attainment = known.and_then(|known| known.attainment);
        Self {
            part: Part::from(&ranked.part),
            rank: ranked.rank,
            value: known
                .and_then(|known| known.value.as_ref().ok())
                .map(|value| value.get()),
            attainment: raw(attainment),
            is_attainment_infinite: attainment.is_some_and(|score| score.raw().is_infinite()),
            health: known.and_then(|known| known.health).map(Health::from),
        }
    }
}

impl From<&Segment> for Part {
    fn from(part: &Segment) -> Self {
        match part {
            Segment::Person(id) => Self::Person { id: Name(id.id()) },
            Segment::Team(id) => Self::Team { id: Name(id.id()) },
            Segment::Named(label) => Self::Named {
                name: label.as_str().to_owned(),
            },
        }
    }
}

impl From<&Feed> for FedBy {
    fn from(feed: &Feed) -> Self {
        Self {
            kpi: Name(feed.kpi.id()),
            part: feed.segment.as_ref().map(Part::from),
        }
    }
}
