//! A value against another period, a benchmark, a competitor (K-5).

use chrono::{Days, NaiveDate};

use super::series::{Windows, series};
use crate::goal::{Aim, Kpi, KpiId, Period, Segment, Value};
use crate::scoring::{Trend, exceeds, is_zero, nearest_value};
use crate::workspace::Workspace;

/// What a value is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Against {
    /// The period before, whole.
    PreviousPeriod,
    /// As many days of the period before as have begun of this one.
    SameDays,
    /// The same period a year before, whole.
    LastYear,
    /// As many days of the same period a year before as have begun of this one.
    SameDaysLastYear,
    /// A benchmark or competitor, by its place in the list.
    Benchmark(usize),
}

/// How a value stands to another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The other value.
    pub with: Value,
    /// The value minus the other one, in the unit.
    pub by: Value,
    /// That as a share of the other value's size; none where that is 0 or of the other sign: "n/a %".
    pub share: Option<f64>,
    /// Whether it is better than the other; follows the direction, not the sign.
    pub trend: Trend,
}

/// How a value stands to another one.
pub fn compare(aim: &Aim, value: Value, with: Value) -> Comparison {
    let (x, y) = (value.get(), with.get());
    let is_comparable = !is_zero(y) && (is_zero(x) || x.signum() == y.signum());
    let nearer = match aim {
        Aim::Higher(_) => x - y,
        Aim::Lower(_) => y - x,
        Aim::Within(None) => 0.0,
        Aim::Within(Some(range)) => range.bounds.distance(y) - range.bounds.distance(x),
    };
    let trend = if exceeds(nearer, 0.0) {
        Trend::Better
    } else if exceeds(0.0, nearer) {
        Trend::Worse
    } else {
        Trend::Level
    };
    Comparison {
        with,
        by: nearest_value(x - y),
        share: is_comparable.then(|| (x - y) / y.abs()),
        trend,
    }
}

/// How a value of a KPI, or of a part of it, in a period stands to another one; none where that has no value.
pub fn comparison(
    workspace: &Workspace,
    id: KpiId,
    part: Option<&Segment>,
    period: Period,
    against: Against,
    today: NaiveDate,
) -> Option<Comparison> {
    let kpi = workspace.kpi(id)?;
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let series = series(workspace, id, Windows::Periods(period.frequency(), fiscal_start), part);
    let value_in = |period: Period, until: NaiveDate| {
        let point = series.within(period.start(), until.min(period.end()).min(today))?;
        point.value.clone().ok()
    };
    let value = value_in(period, today)?;
    let with = other(kpi, period, against, today, value_in)?;
    Some(compare(&kpi.aim, value, with))
}

/// The value to compare with, where `value_in` tells that of a period up to a day.
pub(super) fn other(
    kpi: &Kpi,
    period: Period,
    against: Against,
    today: NaiveDate,
    value_in: impl Fn(Period, NaiveDate) -> Option<Value>,
) -> Option<Value> {
    let whole = |other: Period| value_in(other, other.end());
    let same_days = |other: Period| {
        if period.elapsed(today) >= period.days() {
            return whole(other);
        }
        let begun = u64::try_from(period.elapsed(today) - 1).ok()?;
        value_in(other, other.start().checked_add_days(Days::new(begun))?)
    };
    match against {
        Against::PreviousPeriod => whole(period.previous()?),
        Against::SameDays => same_days(period.previous()?),
        Against::LastYear => whole(period.last_year()?),
        Against::SameDaysLastYear => same_days(period.last_year()?),
        Against::Benchmark(place) => kpi.benchmarks.get(place).map(|benchmark| benchmark.value),
    }
}
