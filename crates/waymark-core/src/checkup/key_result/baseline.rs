//! K4: from what to what.

use super::{relative, start};
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::Edit;
use crate::goal::{Direction, Metric, MetricDoubt, ScoringMode, Value};

/// A warning where a metric has no baseline, unless it is scored as a ratio, which asks for none.
///
/// Where the missing baseline is the matter of K5 or K6, they say so.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let Some(metric) = examined.metric().filter(|metric| metric.baseline.is_none()) else {
        return Vec::new();
    };
    let is_said_elsewhere =
        metric.doubts().contains(&MetricDoubt::NeedsBaseline) || !relative::findings(subject, examined).is_empty();
    if is_said_elsewhere || subject.mode(metric) == ScoringMode::Ratio {
        return Vec::new();
    }
    let finding = Finding::new(RuleId::K4, Severity::Warning, examined.key_result.id, Facts::NoBaseline);
    vec![finding.fixed_by(known_start(subject, examined, metric))]
}

/// Takes what the title or the first reading says; without either, a count starts at zero.
fn known_start(subject: &Subject<'_>, examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let start = start::likely(subject, examined, metric);
    let from_zero = || {
        let is_count = metric.direction == Direction::Increase && !subject.is_percent(metric.unit.as_ref());
        (is_count && examined.numbers().next().is_none()).then(|| Metric {
            baseline: Some(Value::ZERO),
            ..metric.clone()
        })
    };
    let metric = start.map(|start| start.of(metric)).or_else(from_zero)?;
    Some((FixKind::SetBaseline(metric.baseline?), examined.change_metric(metric)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, facts_of_measure, fixes, key_result_with, with_key_results};
    use crate::goal::Measure;
    use crate::testing::{id, made, metric, percent, reading, value};
    use crate::workspace::Workspace;

    fn titled(title: &str, metric: Metric) -> Workspace {
        with_key_results([key_result_with(title, Measure::Metric(metric))])
    }

    #[test]
    fn a_metric_says_from_what_to_what() {
        assert_eq!(
            facts_of_measure(RuleId::K4, Measure::Metric(metric(None, 50.0))),
            [Facts::NoBaseline]
        );
        assert_eq!(
            facts_of_measure(RuleId::K4, Measure::Metric(metric(Some(40.0), 50.0))),
            []
        );
        assert_eq!(
            facts_of_measure(RuleId::K4, Measure::Metric(metric(Some(0.0), 50.0))),
            []
        );
        assert_eq!(facts_of_measure(RuleId::K4, Measure::Percent), []);
    }

    #[test]
    fn a_ratio_asks_for_no_baseline() {
        let ratio = Metric {
            mode: Some(ScoringMode::Ratio),
            ..metric(None, 50.0)
        };
        assert_eq!(facts_of_measure(RuleId::K4, Measure::Metric(ratio)), []);
    }

    #[test]
    fn the_first_reading_can_be_the_baseline() {
        let workspace = made(
            &titled("Deals", metric(None, 50.0)),
            [crate::Edit::CheckIn(reading("c", "k"))],
        );
        check_fixed(&workspace, RuleId::K4, &FixKind::SetBaseline(value(45.0)));
    }

    #[test]
    fn a_reading_that_meets_the_target_is_no_start() {
        let workspace = made(
            &titled("Deals", metric(None, 40.0)),
            [crate::Edit::CheckIn(reading("c", "k"))],
        );
        assert_eq!(fixes(&workspace, RuleId::K4), []);
    }

    #[test]
    fn the_title_can_tell_the_baseline_and_the_direction() {
        let workspace = titled("Cost of a subscriber from 62 to 45 euros", metric(None, 45.0));
        let fixed = check_fixed(&workspace, RuleId::K4, &FixKind::SetBaseline(value(62.0)));
        let expected = Metric {
            direction: Direction::Decrease,
            ..metric(Some(62.0), 45.0)
        };
        assert_eq!(fixed.key_result(id("k")).unwrap().measure, Measure::Metric(expected));
        let other_scale = titled("Riders from 18 to 30 thousand", metric(None, 30_000.0));
        assert_eq!(fixes(&other_scale, RuleId::K4), [FixKind::SetBaseline(value(0.0))]);
    }

    #[test]
    fn a_count_can_start_at_zero_and_a_percentage_is_asked_for() {
        let workspace = titled("Contracts with 25 employers", metric(None, 25.0));
        check_fixed(&workspace, RuleId::K4, &FixKind::SetBaseline(value(0.0)));
        let share = Metric {
            unit: Some(percent()),
            ..metric(None, 50.0)
        };
        assert_eq!(fixes(&titled("Riders who know it", share), RuleId::K4), []);
        let falling = Metric {
            direction: Direction::Decrease,
            ..metric(None, 5.0)
        };
        assert_eq!(fixes(&titled("Incidents", falling), RuleId::K4), []);
    }

    #[test]
    fn what_another_rule_asks_for_is_not_asked_twice() {
        let falling_to_zero = Metric {
            direction: Direction::Decrease,
            ..metric(None, 0.0)
        };
        assert_eq!(facts_of_measure(RuleId::K4, Measure::Metric(falling_to_zero)), []);
        let relative = titled("Grow deals by 20 %", metric(None, 50.0));
        assert_eq!(facts(&relative, RuleId::K4), []);
    }
}
