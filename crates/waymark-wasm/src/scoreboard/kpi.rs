//! What is known of KPIs (K-1 to K-6).

use serde::Serialize;
use tsify::Tsify;
use waymark_core::Kpi;
use waymark_core::kpi::{self, Comparison, KpiBoard};

use super::raw;
use crate::not_available::NotAvailable;
use crate::plain::{Day, Name};
use crate::words::{Frequency, Freshness, Health, Trend};

/// A KPI in its latest period.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct KpiScore<'a> {
    /// Its id.
    pub id: Name,
    /// Its name among people.
    pub title: &'a str,
    /// What its numbers count.
    pub unit: Option<&'a str>,
    /// The latest period with a reading; without one, everything below is `null`.
    pub latest: Option<KpiPeriod>,
    /// What the whole period is held against.
    pub target: Option<Held>,
    /// What the value is held against: of a sum in a running period the share of the target that is due.
    pub due: Option<Held>,
    /// How much of what is due is attained; `null` where a ratio says nothing, and where it is infinite.
    pub attainment: Option<f64>,
    /// Whether the attainment is infinite: what has to stay below a level above 0 is 0.
    pub is_attainment_infinite: bool,
    /// How it stands; `null` without a value.
    pub health: Option<Health>,
    /// What is due minus the value, in the unit; of a range the way to its nearer bound.
    pub gap: Option<f64>,
    /// The value against the period before; of a running sum against the same days of it.
    pub change: Option<KpiComparison>,
    /// The value against the same period a year before; of a running sum against the same days of it.
    pub last_year: Option<KpiComparison>,
    /// How the last ended periods stood, as far back as they all stood alike.
    pub streak: Option<Streak>,
    /// How the age of the latest reading stands to the frequency.
    pub freshness: Option<Freshness>,
}

/// A period of a KPI, and what its readings come to.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct KpiPeriod {
    /// Its first day.
    pub start: Day,
    /// Its last day.
    pub end: Day,
    /// How long it is.
    pub frequency: Frequency,
    /// The day of its latest reading.
    pub as_of: Day,
    /// What the readings come to.
    pub value: Option<f64>,
    /// Why they come to nothing, where `value` is `null`.
    pub not_available: Option<NotAvailable>,
}

/// What a value is held against.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Held {
    /// More is better.
    AtLeast {
        /// The least that it should be.
        level: f64,
    },
    /// Less is better.
    AtMost {
        /// The most that it should be.
        level: f64,
    },
    /// It should stay within two bounds.
    Within {
        /// The lower bound.
        low: f64,
        /// The upper bound.
        high: f64,
        /// How far outside nothing is attained any more.
        tolerance: f64,
    },
}

/// How a value stands to another one (K-5).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct KpiComparison {
    /// The other value.
    pub with: f64,
    /// The value minus the other one, in the unit.
    pub by: f64,
    /// That as a share of the other value's size; `null` where that is 0 or of the other sign.
    pub share: Option<f64>,
    /// Whether it is better than the other.
    pub trend: Trend,
}

/// Ended periods in a row that stood alike.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Streak {
    /// How they stood.
    pub health: Health,
    /// How many they are; 24 stands for 24 and more.
    pub periods: usize,
}

/// What one KPI misses in its latest period.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct KpiGap {
    /// Which.
    pub kpi: Name,
    /// What is due minus the value, in the unit.
    pub gap: f64,
    /// How much of what is due is missing; below 0 where more is there. `null` where 0 is due.
    pub missing: Option<f64>,
}

impl<'a> KpiScore<'a> {
    /// What is known of a KPI; nothing where the board does not know it.
    pub(super) fn of(board: &KpiBoard, kpi: &'a Kpi) -> Option<Self> {
        let known = board.kpi(kpi.id)?;
        let latest = known.latest.as_ref();
        let attainment = latest.and_then(|latest| latest.attainment);
        Some(Self {
            id: Name(kpi.id.id()),
            title: kpi.title.as_str(),
            unit: kpi.unit.as_ref().map(|unit| unit.name.as_str()),
            latest: latest.map(KpiPeriod::from),
            target: latest.and_then(|latest| latest.target).map(Held::from),
            due: latest.and_then(|latest| latest.due).map(Held::from),
            attainment: raw(attainment),
            is_attainment_infinite: attainment.is_some_and(|score| score.raw().is_infinite()),
            health: known.health().map(Health::from),
            gap: latest.and_then(|latest| latest.gap).map(|gap| gap.get()),
            change: known.change.map(KpiComparison::from),
            last_year: known.last_year.map(KpiComparison::from),
            streak: known.streak.map(|streak| Streak {
                health: streak.health.into(),
                periods: streak.periods,
            }),
            freshness: known.freshness.map(Freshness::from),
        })
    }
}

impl From<&kpi::KpiPeriod> for KpiPeriod {
    fn from(known: &kpi::KpiPeriod) -> Self {
        Self {
            start: Day(known.period.start()),
            end: Day(known.period.end()),
            frequency: known.period.frequency().into(),
            as_of: Day(known.as_of),
            value: known.value.as_ref().ok().map(|value| value.get()),
            not_available: known.value.as_ref().err().map(NotAvailable::from),
        }
    }
}

impl From<kpi::Held> for Held {
    fn from(held: kpi::Held) -> Self {
        match held {
            kpi::Held::AtLeast(level) => Self::AtLeast { level: level.get() },
            kpi::Held::AtMost(level) => Self::AtMost { level: level.get() },
            kpi::Held::Within(range) => Self::Within {
                low: range.bounds.low().get(),
                high: range.bounds.high().get(),
                tolerance: range.tolerance().get(),
            },
        }
    }
}

impl From<Comparison> for KpiComparison {
    fn from(comparison: Comparison) -> Self {
        Self {
            with: comparison.with.get(),
            by: comparison.by.get(),
            share: comparison.share,
            trend: comparison.trend.into(),
        }
    }
}

impl From<&kpi::Gap> for KpiGap {
    fn from(gap: &kpi::Gap) -> Self {
        Self {
            kpi: Name(gap.kpi.id()),
            gap: gap.gap.get(),
            missing: gap.missing,
        }
    }
}
