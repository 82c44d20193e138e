//! Key results that are fed by a KPI: its values in the place of check-ins (S-7, K-9).

use super::series::{Windows, series};
use crate::goal::{
    Aggregation, CheckIn, CheckInId, DatedValue, DatedValues, Feed, Foreign, KeyResult, KpiSource, Measure, Metric,
    Reading, Shared, Text,
};
use crate::workspace::{Log, Workspace};

/// What the ids of readings begin with that a KPI gives a key result; the rest is their day.
const FED: &str = "fed-by-kpi-on-";

/// What a key result is scored by: its check-ins, or the values of the KPI that feeds it.
pub fn with_scored_log<R>(workspace: &Workspace, key_result: &KeyResult, look: impl FnOnce(&Log<'_>) -> R) -> R {
    match fed_check_ins(workspace, key_result) {
        Some(check_ins) => look(&Log::new(check_ins.iter())),
        None => look(&workspace.log(key_result.id)),
    }
}

/// The check-ins of a key result that is fed by a KPI, by id: one reading for each day on which the KPI has one, and the
/// key result's own check-ins without their numbers, for what they say of confidence. `None` where nothing feeds it.
///
/// A KPI that is a sum is added up from the first day of the key result on; of any other its value counts as it was on
/// each day (S-7). Days without a value of the KPI have no reading.
pub fn fed_check_ins(workspace: &Workspace, key_result: &KeyResult) -> Option<Vec<Shared<CheckIn>>> {
    let feed = key_result.feed()?;
    let read = match &feed.frozen {
        Some(frozen) => frozen.clone(),
        None => fed_values(workspace, key_result, feed)?,
    };
    let read = read.values().iter().filter_map(|point| {
        Some(CheckIn {
            id: CheckInId::parse(&format!("{FED}{}", point.date)).ok()?,
            key_result: key_result.id,
            date: point.date,
            sequence: 0,
            reading: Some(Reading::Number(point.value)),
            confidence: None,
            note: Text::default(),
            by: None,
            replaces: None,
            withdrawn: false,
            foreign: Foreign::default(),
        })
    });
    let own = workspace.log(key_result.id);
    let own = own.entries().map(|entry| match entry.reading {
        Some(_) => entry.with(|entry| entry.reading = None),
        None => entry.clone(),
    });
    let mut check_ins: Vec<Shared<CheckIn>> = read.map(Shared::new).chain(own).collect();
    check_ins.sort_by_key(|check_in| check_in.id);
    check_ins.dedup_by_key(|check_in| check_in.id);
    Some(check_ins)
}

/// The values that a KPI gives a key result, by day; `None` where there is no such KPI.
fn fed_values(workspace: &Workspace, key_result: &KeyResult, feed: &Feed) -> Option<DatedValues> {
    let kpi = workspace.kpi(feed.kpi)?;
    let span = workspace.span_of(key_result)?;
    let is_sum = matches!(kpi.source, KpiSource::Readings(Aggregation::Sum));
    let windows = if is_sum {
        Windows::Since(span.start())
    } else {
        Windows::Periods(kpi.frequency, workspace.head().settings.fiscal_year_start)
    };
    let series = series(workspace, kpi.id, windows, feed.segment.as_ref());
    // What was read before the key result began counts no more than the last of it: the value it began with.
    let begun = series.points().partition_point(|point| point.date < span.start());
    let of_days = &series.points()[begun.saturating_sub(1)..];
    let values = of_days.iter().filter_map(|point| {
        let value = *point.value.as_ref().ok()?;
        Some(DatedValue {
            date: point.date,
            value,
        })
    });
    DatedValues::new(values.collect()).ok()
}

/// A key result that keeps what its KPI has fed by now (C-2); `None` where nothing feeds it.
pub(crate) fn frozen(workspace: &Workspace, key_result: &KeyResult) -> Option<KeyResult> {
    let feed = key_result.feed()?;
    let values = fed_values(workspace, key_result, feed)?;
    Some(with_frozen(key_result, Some(values)))
}

/// A key result that its KPI feeds again; `None` where nothing was frozen. What a KPI fed that is gone stays.
pub(crate) fn thawed(workspace: &Workspace, key_result: &KeyResult) -> Option<KeyResult> {
    let feed = key_result.feed()?;
    let can_feed = feed.frozen.is_some() && workspace.kpi(feed.kpi).is_some();
    can_feed.then(|| with_frozen(key_result, None))
}

fn with_frozen(key_result: &KeyResult, frozen: Option<DatedValues>) -> KeyResult {
    let mut changed = key_result.clone();
    if let Measure::Metric(Metric { feed: Some(feed), .. }) = &mut changed.measure {
        feed.frozen = frozen;
    }
    changed
}
