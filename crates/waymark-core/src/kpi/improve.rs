//! From a KPI to a key result that improves it, and from a key result to a KPI that holds what was reached (K-9).

use chrono::NaiveDate;

use super::series::{Windows, series};
use super::target::{Held, target_of};
use crate::goal::{Aggregation, Aim, Direction, Feed, Kpi, KpiSource, Metric, Period, Plan, Span, Value};
use crate::scoring::nearest_value;
use crate::workspace::Workspace;

/// The metric of a key result that improves a KPI within a span of days, and is fed by it; none without a level to reach.
///
/// The baseline is what the KPI came to before the span, or on its first days; a sum starts at 0, and its target is the sum
/// of the targets of the periods that end in the span. Of other KPIs the target is that of the span's last period.
pub fn improving_metric(workspace: &Workspace, kpi: &Kpi, span: Span, today: NaiveDate) -> Option<Metric> {
    let fiscal_start = workspace.head().settings.fiscal_year_start;
    let is_sum = matches!(kpi.source, KpiSource::Readings(Aggregation::Sum));
    let target = if is_sum {
        sum_of_targets(kpi, span, Period::around(span.start(), kpi.frequency, fiscal_start)?)?
    } else {
        target_of(kpi, Period::around(span.end(), kpi.frequency, fiscal_start)?)?.level()?
    };
    let baseline = if is_sum {
        Some(Value::ZERO)
    } else {
        let series = series(workspace, kpi.id, Windows::Periods(kpi.frequency, fiscal_start), None);
        let point = series.latest(span.start().min(today)).or_else(|| series.latest(today));
        point.and_then(|point| point.value.clone().ok())
    };
    Some(Metric {
        unit: kpi.unit.clone(),
        direction: match kpi.aim {
            Aim::Higher(_) | Aim::Within(_) => Direction::Increase,
            Aim::Lower(_) => Direction::Decrease,
        },
        baseline,
        target,
        stretch: None,
        mode: None,
        plan: Plan::default(),
        feed: Some(Feed {
            kpi: kpi.id,
            segment: None,
            frozen: None,
        }),
    })
}

/// The level that a KPI should hold after a metric was reached: the value it was left at, the same way round.
pub fn held_level(metric: &Metric, value: Value) -> Held {
    match metric.direction() {
        Direction::Increase => Held::AtLeast(value),
        Direction::Decrease => Held::AtMost(value),
    }
}

fn sum_of_targets(kpi: &Kpi, span: Span, first: Period) -> Option<Value> {
    let periods = std::iter::successors(Some(first), Period::next)
        .skip_while(|period| period.end() < span.start())
        .take_while(|period| period.end() <= span.end());
    let mut sum: Option<f64> = None;
    for period in periods {
        let level = target_of(kpi, period).and_then(Held::level)?;
        sum = Some(sum.unwrap_or(0.0) + level.get());
    }
    sum.map(nearest_value)
}
