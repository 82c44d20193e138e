//! A KPI period by period.

use chrono::NaiveDate;

use super::attainment::attainment;
use super::health::{Health, health};
use super::series::{Series, Windows, series, series_from};
use super::target::{Held, due, target_of, target_of_part, thresholds_due};
use crate::formula::NotAvailable;
use crate::goal::{Frequency, Kpi, KpiId, Period, Segment, Thresholds, Value};
use crate::scoring::Score;
use crate::scoring::nearest_value;
use crate::workspace::Workspace;

/// What is known of a KPI in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiPeriod {
    /// The period.
    pub period: Period,
    /// The day of its latest reading.
    pub as_of: NaiveDate,
    /// What the readings come to, or why they come to nothing (K-6).
    pub value: Result<Value, NotAvailable>,
    /// What the whole period is held against.
    pub target: Option<Held>,
    /// What the value is held against: of a sum in a running period the share of the target that is due (K-4).
    pub due: Option<Held>,
    /// The thresholds that it is judged by: those given as values are shared like the target (K-2, K-4).
    pub thresholds: Thresholds,
    /// How much of that is attained, where a ratio says something (K-1).
    pub attainment: Option<Score>,
    /// How it stands; none without a value (K-2).
    pub health: Option<Health>,
    /// What is due minus the value, signed, in the unit; to the nearer bound of a range.
    pub gap: Option<Value>,
}

impl KpiPeriod {
    /// Whether the period has ended before `today`.
    pub fn has_ended(&self, today: NaiveDate) -> bool {
        self.period.end() < today
    }
}

/// A KPI, or a part of it, in each of some periods; none where it has no reading up to `today`: a gap, not 0 (K-3).
///
/// The periods may be of another length than the KPI's own; targets are those of its own periods, so they hold only there.
pub fn history(
    workspace: &Workspace,
    id: KpiId,
    part: Option<&Segment>,
    periods: &[Period],
    today: NaiveDate,
) -> Vec<Option<KpiPeriod>> {
    let first = periods.iter().min_by_key(|period| period.start());
    let (Some(kpi), Some(first)) = (workspace.kpi(id), first) else {
        return periods.iter().map(|_| None).collect();
    };
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let windows = Windows::Periods(first.frequency(), fiscal_start);
    let series = series_from(workspace, id, windows, part, first.start());
    periods
        .iter()
        .map(|period| in_series(kpi, part, &series, *period, today))
        .collect()
}

/// A KPI, or a part of it, in one period.
pub fn in_period(
    workspace: &Workspace,
    id: KpiId,
    part: Option<&Segment>,
    period: Period,
    today: NaiveDate,
) -> Option<KpiPeriod> {
    history(workspace, id, part, &[period], today).pop().flatten()
}

/// The latest period with a reading up to a day, as it stood on that day.
pub fn standing_on(workspace: &Workspace, kpi: &Kpi, day: NaiveDate) -> Option<KpiPeriod> {
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let series = series(workspace, kpi.id, Windows::Periods(kpi.frequency, fiscal_start), None);
    let period = Period::around(series.latest(day)?.date, kpi.frequency, fiscal_start)?;
    in_series(kpi, None, &series, period, day)
}

/// The last so many periods up to the one of `today`, oldest first.
pub fn periods_until(workspace: &Workspace, frequency: Frequency, count: usize, today: NaiveDate) -> Vec<Period> {
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let last = Period::around(today, frequency, fiscal_start);
    let mut periods: Vec<Period> = std::iter::successors(last, Period::previous).take(count).collect();
    periods.reverse();
    periods
}

/// The periods from the one of the first reading up to the one of `today`, oldest first; at most so many, the newest.
pub fn all_periods(workspace: &Workspace, id: KpiId, most: usize, today: NaiveDate) -> Vec<Period> {
    let Some(kpi) = workspace.kpi(id) else {
        return Vec::new();
    };
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let series = series(workspace, id, Windows::Periods(kpi.frequency, fiscal_start), None);
    let Some(first) = series.points().first() else {
        return Vec::new();
    };
    let mut periods = periods_until(workspace, kpi.frequency, most, today);
    periods.retain(|period| period.end() >= first.date);
    periods
}

/// As many periods as these, right before the first of them, oldest first.
pub fn periods_before(periods: &[Period]) -> Vec<Period> {
    let last = periods.first().and_then(Period::previous);
    let mut before: Vec<Period> = std::iter::successors(last, Period::previous)
        .take(periods.len())
        .collect();
    before.reverse();
    before
}

/// What a series says of a period up to `today`.
pub(super) fn in_series(
    kpi: &Kpi,
    part: Option<&Segment>,
    series: &Series,
    period: Period,
    today: NaiveDate,
) -> Option<KpiPeriod> {
    let point = series.within(period.start(), period.end().min(today))?;
    let target = if period.frequency() == kpi.frequency {
        match part {
            Some(part) => target_of_part(kpi, part, period),
            None => target_of(kpi, period),
        }
    } else {
        None
    };
    let due = target.map(|held| due(kpi, held, period, today));
    let thresholds = thresholds_due(kpi, period, today);
    let value = point.value.clone();
    let known = value.as_ref().ok().copied();
    Some(KpiPeriod {
        period,
        as_of: point.date,
        target,
        due,
        thresholds,
        attainment: due.zip(known).and_then(|(held, value)| attainment(held, value)),
        health: known.map(|value| health(due, thresholds, value)),
        gap: due.zip(known).map(|(held, value)| gap(held, value)),
        value,
    })
}

/// What it is held against minus the value; of a range the way to its nearer bound, 0 inside.
fn gap(held: Held, value: Value) -> Value {
    let number = value.get();
    let gap = match held {
        Held::AtLeast(level) | Held::AtMost(level) => level.get() - number,
        Held::Within(range) if number < range.bounds.low().get() => range.bounds.low().get() - number,
        Held::Within(range) if number > range.bounds.high().get() => range.bounds.high().get() - number,
        Held::Within(_) => 0.0,
    };
    nearest_value(gap)
}
