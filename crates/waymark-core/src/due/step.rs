//! By how much an arrow changes a value.

use crate::goal::{Corridor, Kpi, Measure, Period, Unit, Value};
use crate::kpi::target_of;

/// As many steps as lead from the baseline to the target, at most.
const STEPS: f64 = 100.0;
/// Decimals beyond which nobody counts by steps.
const DECIMALS_MAX: u8 = 6;

/// By how much an arrow changes the value of a key result: 1 of 100 deals, 1,000 of 100,000 euros, 0.1 of 5.1 %.
///
/// As fine as the numbers that are known, unless the way is longer than a hundred such steps.
pub fn step(measure: &Measure, last: Option<Value>) -> Value {
    match measure {
        Measure::Metric(metric) => {
            let known = [metric.baseline, Some(metric.target), last];
            let way = metric.target.get() - metric.baseline.unwrap_or(Value::ZERO).get();
            of(known, way, metric.unit.as_ref())
        }
        Measure::Stay(stay) => {
            let bounds = match stay.corridor {
                Corridor::Above(low) => [Some(low), None],
                Corridor::Below(high) => [None, Some(high)],
                Corridor::Within(bounds) => [Some(bounds.low()), Some(bounds.high())],
            };
            of([bounds[0], bounds[1], last], 0.0, stay.unit.as_ref())
        }
        Measure::Percent => of([None, None, last], STEPS, None),
        Measure::Baseline { unit } => of([None, None, last], last.map_or(0.0, Value::get), unit.as_ref()),
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Zones(_)
        | Measure::Unknown(_) => of([None; 3], 0.0, None),
    }
}

/// By how much an arrow changes the value of a KPI in a period.
pub fn kpi_step(kpi: &Kpi, period: Period, last: Option<Value>) -> Value {
    let target = target_of(kpi, period).and_then(|held| held.level());
    let way = target.or(last).map_or(0.0, Value::get);
    of([target, last, None], way, kpi.unit.as_ref())
}

/// The value so many steps from another one, or from 0; none beyond what is counted with.
pub fn stepped(from: Option<Value>, step: Value, steps: i32) -> Option<Value> {
    let by = Value::new(step.get() * f64::from(steps)).ok()?;
    from.unwrap_or(Value::ZERO).plus(by).ok()
}

fn of(known: [Option<Value>; 3], way: f64, unit: Option<&Unit>) -> Value {
    let most = unit.and_then(|unit| unit.decimals).unwrap_or(DECIMALS_MAX);
    let decimals = known.into_iter().flatten().map(decimals).max().unwrap_or(0).min(most);
    let mut step = (0..decimals).fold(1.0, |step, _| step / 10.0);
    while step * 10.0 <= way.abs() / STEPS {
        step *= 10.0;
    }
    Value::new(step).unwrap_or(Value::ZERO)
}

/// How many decimals a number has, as far as steps go.
fn decimals(value: Value) -> u8 {
    let mut scaled = value.get().abs();
    let mut decimals = 0;
    while decimals < DECIMALS_MAX && (scaled - scaled.round()).abs() > 1e-6 {
        scaled *= 10.0;
        decimals += 1;
    }
    decimals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{metric, value};

    #[track_caller]
    fn check((baseline, target): (Option<f64>, f64), last: f64, expected: f64) {
        let measure = Measure::Metric(metric(baseline, target));
        let found = step(&measure, Some(value(last))).get();
        assert!((found - expected).abs() < 1e-12, "{found}, not {expected}");
    }

    #[test]
    fn steps_lead_up_and_down_without_dust() {
        let from = |number, steps| stepped(Some(value(number)), value(0.1), steps).map(Value::get);
        assert_eq!((from(5.1, 1), from(5.1, -10)), (Some(5.2), Some(4.1)));
        assert_eq!(stepped(None, value(1.0), 3), Some(value(3.0)));
    }

    #[test]
    fn whole_numbers_move_by_one() {
        check((Some(0.0), 100.0), 52.0, 1.0);
        check((Some(24.0), 8.0), 21.0, 1.0);
    }

    #[test]
    fn a_long_way_is_gone_in_a_hundred_steps_or_fewer() {
        check((Some(0.0), 100_000.0), 8_500.0, 1_000.0);
        check((None, 10_000.0), 8_500.0, 100.0);
        check((Some(8_000.0), 10_000.0), 8_500.0, 10.0);
    }

    #[test]
    fn numbers_with_decimals_move_by_their_last_one() {
        check((Some(8.0), 4.0), 5.1, 0.1);
        check((Some(0.1), 0.25), 0.2, 0.01);
    }
}
