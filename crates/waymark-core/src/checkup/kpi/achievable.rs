//! P3: the target of a KPI lies near what was reached before.

use super::{KpiFacts, Watched};
use crate::goal::Value;
use crate::kpi::{Held, history, periods_until, target_of};
use crate::scoring::nearest_value;

/// How many ended periods are looked at.
const SEEN_PERIODS: usize = 12;
/// Fewer ended periods with a value say nothing.
const SEEN_LEAST: usize = 3;
/// The least step that is near, as a share of the value that came nearest to the target.
const NEAR_SHARE: f64 = 0.25;

/// A hint where the target of today's period lies beyond the best of the last 12 ended periods by more than those periods
/// lie apart, and by more than a quarter of that best. Fewer than three of them say nothing.
pub(super) fn facts(watched: &Watched<'_>) -> Option<KpiFacts> {
    let held = target_of(watched.kpi, watched.period()?)?;
    let [least, most] = seen(watched)?;
    let (target, best, way) = match held {
        Held::AtLeast(level) => (level, most, 1.0),
        Held::AtMost(level) => (level, least, -1.0),
        Held::Within(range) if range.bounds.low() > most => (range.bounds.low(), most, 1.0),
        Held::Within(range) => (range.bounds.high(), least, -1.0),
    };
    let reach = (most.get() - least.get()).max(best.get().abs() * NEAR_SHARE);
    let near = nearest_value(best.get() + way * reach);
    let is_far = (target.get() - near.get()) * way > 0.0;
    is_far.then_some(KpiFacts::FarTarget { target, best, near })
}

/// The least and the greatest value of the last ended periods.
fn seen(watched: &Watched<'_>) -> Option<[Value; 2]> {
    let Watched { workspace, kpi, today } = watched;
    let mut periods = periods_until(workspace, kpi.frequency, SEEN_PERIODS + 1, *today);
    periods.retain(|period| period.end() < *today);
    let known = history(workspace, kpi.id, None, &periods, *today);
    let values: Vec<Value> = known
        .into_iter()
        .flatten()
        .filter_map(|period| period.value.ok())
        .collect();
    let least = *values.iter().min()?;
    let most = *values.iter().max()?;
    (values.len() >= SEEN_LEAST).then_some([least, most])
}

#[cfg(test)]
mod tests {
    use super::super::testing::{found, seen_in_2026};
    use super::super::{KpiFacts, KpiRule};
    use crate::edit::Edit;
    use crate::goal::{Aim, Bounds, Kpi, TargetRange};
    use crate::testing::{day, kpi, made, read, targets, value};

    /// Leads a month: 80, 90, 100 in July to September.
    fn check_near(aim: Aim, expected: Option<[f64; 3]>) {
        let kpi = Kpi {
            aim,
            ..kpi("leads", None)
        };
        let workspace = seen_in_2026(&kpi, &[(7, 80.0), (8, 90.0), (9, 100.0)]);
        let far = expected.map(|[target, best, near]| KpiFacts::FarTarget {
            target: value(target),
            best: value(best),
            near: value(near),
        });
        assert_eq!(found(&workspace, &kpi, KpiRule::P3), far);
    }

    #[test]
    fn a_target_to_reach_lies_at_most_a_quarter_above_the_best() {
        check_near(Aim::Higher(targets(Some(125.0))), None);
        check_near(Aim::Higher(targets(Some(126.0))), Some([126.0, 100.0, 125.0]));
    }

    #[test]
    fn a_target_to_stay_below_lies_at_most_the_spread_below_the_best() {
        check_near(Aim::Lower(targets(Some(60.0))), None);
        check_near(Aim::Lower(targets(Some(59.0))), Some([59.0, 80.0, 60.0]));
    }

    #[test]
    fn a_range_is_near_where_one_bound_is() {
        let range = |low, high| {
            let bounds = Bounds::new(value(low), value(high)).unwrap();
            Aim::Within(Some(TargetRange::new(bounds, value(1.0)).unwrap()))
        };
        check_near(range(85.0, 95.0), None);
        check_near(range(120.0, 200.0), None);
        check_near(range(150.0, 200.0), Some([150.0, 100.0, 125.0]));
        check_near(range(10.0, 50.0), Some([50.0, 80.0, 60.0]));
    }

    #[test]
    fn without_three_ended_periods_nothing_is_near_or_far() {
        let kpi = kpi("leads", Some(9_000.0));
        let few = seen_in_2026(&kpi, &[(8, 90.0), (9, 100.0)]);
        assert_eq!(found(&few, &kpi, KpiRule::P3), None);
        let with_this_month = seen_in_2026(&kpi, &[(8, 90.0), (9, 100.0), (11, 1.0)]);
        assert_eq!(found(&with_this_month, &kpi, KpiRule::P3), None);
    }

    /// What is said of a target of 150 a month where 100 was the most of this year, and 140 in a month of the last.
    fn after_a_peak_in(month: u32) -> Option<KpiFacts> {
        let kpi = kpi("leads", Some(150.0));
        let seen = seen_in_2026(&kpi, &[(7, 80.0), (8, 90.0), (9, 100.0)]);
        let peak = Edit::Read(read("leads", day(2025, month, 9), 140.0));
        found(&made(&seen, [peak]), &kpi, KpiRule::P3)
    }

    #[test]
    fn the_twelve_periods_that_ended_last_are_looked_at() {
        assert_eq!(after_a_peak_in(11), None);
        assert!(after_a_peak_in(10).is_some());
    }

    #[test]
    fn what_lies_far_apart_makes_far_targets_near() {
        let kpi = |target| kpi("leads", Some(target));
        let said = |target| {
            let kpi = kpi(target);
            let seen = seen_in_2026(&kpi, &[(7, 20.0), (8, 60.0), (9, 100.0)]);
            found(&seen, &kpi, KpiRule::P3)
        };
        assert_eq!(said(180.0), None);
        assert!(said(181.0).is_some());
    }
}
