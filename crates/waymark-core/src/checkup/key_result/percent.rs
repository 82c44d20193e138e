//! K13: a percentage lies between 0 and 100.

use crate::checkup::facts::PercentOf;
use crate::checkup::language::List;
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, KeyResultChange};
use crate::goal::{Corridor, Measure, Metric, Stay, Value};

/// A hint for each number of a metric, or of what is to be held, in per cent that lies outside 0 to 100.
///
/// Growth, returns, margins and the like may well lie outside.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let measure = &examined.key_result.measure;
    let may_lie_outside = || subject.lexicon.find(List::BeyondPercent, &examined.title).is_some();
    if !subject.is_percent(measure.unit()) || may_lie_outside() {
        return Vec::new();
    }
    let outside = numbers(measure)
        .into_iter()
        .filter(|(_, value)| limited(*value) != *value);
    outside
        .map(|(of, value)| {
            let facts = Facts::PercentOutside { of, value };
            let fix = with_limit(examined, of, value).map(|edit| (FixKind::Limit(limited(value)), edit));
            Finding::new(RuleId::K13, Severity::Hint, examined.key_result.id, facts).fixed_by(fix)
        })
        .collect()
}

/// The nearest percentage from 0 to 100.
fn limited(value: Value) -> Value {
    Value::new(value.get().clamp(0.0, 100.0)).unwrap_or(Value::ZERO)
}

/// The numbers that a measure names.
fn numbers(measure: &Measure) -> Vec<(PercentOf, Value)> {
    match measure {
        Measure::Metric(metric) => {
            let named = [
                (PercentOf::Baseline, metric.baseline),
                (PercentOf::Target, Some(metric.target)),
                (PercentOf::Stretch, metric.stretch),
            ];
            named.into_iter().filter_map(|(of, value)| Some((of, value?))).collect()
        }
        Measure::Stay(stay) => match stay.corridor {
            Corridor::Above(bound) | Corridor::Below(bound) => vec![(PercentOf::Bound, bound)],
            Corridor::Within(bounds) => vec![(PercentOf::Bound, bounds.low()), (PercentOf::Bound, bounds.high())],
        },
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => Vec::new(),
    }
}

/// Brings one number within 0 to 100.
fn with_limit(examined: &Examined<'_>, of: PercentOf, value: Value) -> Option<Edit> {
    let near = limited(value);
    match &examined.key_result.measure {
        Measure::Metric(metric) => {
            let metric = metric.clone();
            examined.change_metric(match of {
                PercentOf::Baseline => Metric {
                    baseline: Some(near),
                    ..metric
                },
                PercentOf::Target => Metric { target: near, ..metric },
                PercentOf::Stretch => Metric {
                    stretch: Some(near),
                    ..metric
                },
                PercentOf::Bound => return None,
            })
        }
        Measure::Stay(stay) => {
            let corridor = match stay.corridor {
                Corridor::Above(_) => Corridor::Above(near),
                Corridor::Below(_) => Corridor::Below(near),
                Corridor::Within(bounds) => Corridor::within(limited(bounds.low()), limited(bounds.high())).ok()?,
            };
            let stay = Stay {
                corridor,
                ..stay.clone()
            };
            Some(examined.change(KeyResultChange::Measure(Measure::Stay(stay))))
        }
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, fixes, key_result_with, with_key_results};
    use crate::goal::HeldBy;
    use crate::testing::{metric, percent, value};
    use crate::workspace::Workspace;

    fn in_percent(title: &str, metric: Metric) -> Workspace {
        let metric = Metric {
            unit: Some(percent()),
            ..metric
        };
        with_key_results([key_result_with(title, Measure::Metric(metric))])
    }

    #[track_caller]
    fn check_outside(title: &str, metric: Metric, expected: &[(PercentOf, f64)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(of, number)| Facts::PercentOutside {
                of: *of,
                value: value(*number),
            })
            .collect();
        assert_eq!(facts(&in_percent(title, metric), RuleId::K13), expected);
    }

    #[test]
    fn each_number_is_looked_at() {
        check_outside("Satisfied customers", metric(Some(0.0), 100.0), &[]);
        check_outside(
            "Satisfied customers",
            metric(Some(70.0), 120.0),
            &[(PercentOf::Target, 120.0)],
        );
        let stretch = Metric {
            stretch: Some(value(105.0)),
            ..metric(Some(-5.0), 90.0)
        };
        let both = [(PercentOf::Baseline, -5.0), (PercentOf::Stretch, 105.0)];
        check_outside("Satisfied customers", stretch, &both);
    }

    #[test]
    fn growth_may_be_more_than_all() {
        check_outside("Revenue growth", metric(Some(80.0), 150.0), &[]);
        check_outside("Net retention", metric(Some(95.0), 115.0), &[]);
        check_outside("Margin of services", metric(Some(-5.0), 10.0), &[]);
    }

    #[test]
    fn other_units_are_free() {
        let deals = with_key_results([key_result_with("Deals", Measure::Metric(metric(Some(0.0), 250.0)))]);
        assert_eq!(facts(&deals, RuleId::K13), []);
    }

    #[test]
    fn a_number_can_be_brought_to_the_limit_unless_nothing_is_left_to_reach() {
        let above = in_percent("Satisfied customers", metric(Some(70.0), 120.0));
        check_fixed(&above, RuleId::K13, &FixKind::Limit(value(100.0)));
        assert_eq!(
            fixes(&in_percent("Uptime", metric(Some(100.0), 120.0)), RuleId::K13),
            []
        );
    }

    #[test]
    fn bounds_are_looked_at_as_well() {
        let stay = Stay {
            unit: Some(percent()),
            corridor: Corridor::within(value(-10.0), value(110.0)).unwrap(),
            margin: None,
            held_by: HeldBy::Share,
        };
        let workspace = with_key_results([key_result_with("Bikes ready", Measure::Stay(stay))]);
        assert_eq!(facts(&workspace, RuleId::K13).len(), 2);
        let fixed = check_fixed(&workspace, RuleId::K13, &FixKind::Limit(value(0.0)));
        assert_eq!(facts(&fixed, RuleId::K13), []);
    }

    #[test]
    fn each_number_can_be_brought_to_its_limit() {
        let outside = in_percent(
            "Satisfied customers",
            Metric {
                stretch: Some(value(105.0)),
                ..metric(Some(-5.0), 90.0)
            },
        );
        let fixed = check_fixed(&outside, RuleId::K13, &FixKind::Limit(value(0.0)));
        let fixed = check_fixed(&fixed, RuleId::K13, &FixKind::Limit(value(100.0)));
        assert_eq!(facts(&fixed, RuleId::K13), []);
    }
}
