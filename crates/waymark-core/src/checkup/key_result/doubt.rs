//! K5: numbers that contradict each other.

use super::start;
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, KeyResultChange};
use crate::goal::{Corridor, Direction, EPSILON, HeldBy, Measure, Metric, MetricDoubt, ScoringMode, Stay, Value};

/// An error for each doubt about a metric that spoils its score; a warning for a stretch that is none, and for a ratio
/// that meets numbers below zero, where it does not grow with the value.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let Some(metric) = examined.metric() else {
        return Vec::new();
    };
    let id = examined.key_result.id;
    // The workspace's mode holds where the metric has none of its own.
    let scored = Metric {
        mode: Some(subject.mode(metric)),
        ..metric.clone()
    };
    let of_doubt = |doubt| {
        let severity = match doubt {
            MetricDoubt::StretchNotBeyond => Severity::Warning,
            MetricDoubt::DirectionContradicted
            | MetricDoubt::NoDistance
            | MetricDoubt::NeedsBaseline
            | MetricDoubt::RatioNeverValid => Severity::Error,
        };
        Finding::new(RuleId::K5, severity, id, Facts::Doubt(doubt)).fixed_by(fixes(subject, examined, metric, doubt))
    };
    let below_zero = number_below_zero(examined, &scored).map(|number| {
        let facts = Facts::RatioBelowZero { number };
        Finding::new(RuleId::K5, Severity::Warning, id, facts).fixed_by(scored_linearly(examined, metric))
    });
    scored.doubts().into_iter().map(of_doubt).chain(below_zero).collect()
}

/// The first number below zero of a metric that is scored as a ratio.
fn number_below_zero(examined: &Examined<'_>, scored: &Metric) -> Option<Value> {
    let is_ratio = scored.mode == Some(ScoringMode::Ratio) && scored.target.get() >= EPSILON;
    let mut numbers = scored.baseline.into_iter().chain(examined.numbers());
    numbers.find(|number| is_ratio && number.get() <= -EPSILON)
}

fn fixes(subject: &Subject<'_>, examined: &Examined<'_>, metric: &Metric, doubt: MetricDoubt) -> Vec<(FixKind, Edit)> {
    let found: [Option<(FixKind, Edit)>; 2] = match doubt {
        MetricDoubt::DirectionContradicted => [directed(examined, metric), swapped(examined, metric)],
        MetricDoubt::NoDistance => [held(examined, metric), None],
        MetricDoubt::NeedsBaseline => [started(subject, examined, metric), None],
        MetricDoubt::RatioNeverValid => [scored_linearly(examined, metric), None],
        MetricDoubt::StretchNotBeyond => [stretched(examined, metric), without_stretch(examined, metric)],
    };
    found.into_iter().flatten().collect()
}

/// Declares the direction that baseline and target say.
fn directed(examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let direction = metric.direction();
    let edit = examined.change_metric(Metric {
        direction,
        ..metric.clone()
    })?;
    Some((FixKind::SetDirection(direction), edit))
}

fn swapped(examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let edit = examined.change_metric(Metric {
        baseline: Some(metric.target),
        target: metric.baseline?,
        ..metric.clone()
    })?;
    Some((FixKind::SwapBaselineAndTarget, edit))
}

/// Holds the value that is there already.
fn held(examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let corridor = match metric.direction {
        Direction::Increase => Corridor::Above(metric.target),
        Direction::Decrease => Corridor::Below(metric.target),
    };
    let stay = Stay {
        unit: metric.unit.clone(),
        corridor,
        margin: None,
        held_by: HeldBy::default(),
    };
    let edit = examined.change(KeyResultChange::Measure(Measure::Stay(stay)));
    Some((FixKind::Hold(corridor), edit))
}

fn started(subject: &Subject<'_>, examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let start = start::likely(subject, examined, metric)?;
    // Beside a baseline a ratio would be the next doubt.
    let metric = Metric {
        mode: metric.mode.filter(|mode| *mode != ScoringMode::Ratio),
        ..start.of(metric)
    };
    Some((FixKind::SetBaseline(start.value), examined.change_metric(metric)?))
}

fn scored_linearly(examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let edit = examined.change_metric(Metric {
        mode: Some(ScoringMode::Linear),
        baseline: Some(metric.baseline?),
        ..metric.clone()
    })?;
    Some((FixKind::ScoreLinearly, edit))
}

/// The stretch that baseline and target make (S-8).
fn stretched(examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let [_, _, stretch] = Metric::fill_levels(metric.baseline, Some(metric.target), None).ok()?;
    let with_stretch = Metric {
        stretch: Some(stretch),
        ..metric.clone()
    };
    let is_right = !with_stretch.doubts().contains(&MetricDoubt::StretchNotBeyond);
    let edit = examined.change_metric(with_stretch).filter(|_| is_right)?;
    Some((FixKind::SetStretch(stretch), edit))
}

fn without_stretch(examined: &Examined<'_>, metric: &Metric) -> Option<(FixKind, Edit)> {
    let edit = examined.change_metric(Metric {
        stretch: None,
        ..metric.clone()
    })?;
    Some((FixKind::DropStretch, edit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, fixes, key_result_with, with_key_results};
    use crate::edit::NewCheckIn;
    use crate::goal::{Reading, Settings};
    use crate::testing::{id, made, metric, reading, value};
    use crate::workspace::Workspace;

    fn measured(metric: Metric) -> Workspace {
        with_key_results([key_result_with("Number", Measure::Metric(metric))])
    }

    fn read(workspace: &Workspace, number: f64) -> Workspace {
        let reading = NewCheckIn {
            reading: Some(Reading::Number(value(number))),
            ..reading("c", "k")
        };
        made(workspace, [Edit::CheckIn(reading)])
    }

    #[track_caller]
    fn check_doubt(workspace: &Workspace, expected: Facts, offers: &[FixKind]) {
        assert_eq!(facts(workspace, RuleId::K5), [expected]);
        assert_eq!(fixes(workspace, RuleId::K5), offers);
        for kind in offers {
            check_fixed(workspace, RuleId::K5, kind);
        }
    }

    #[test]
    fn sound_numbers_are_left_alone() {
        for sound in [metric(Some(40.0), 50.0), metric(None, 50.0), metric(Some(-50.0), 20.0)] {
            assert_eq!(facts(&measured(sound), RuleId::K5), []);
        }
    }

    #[test]
    fn the_direction_can_follow_the_numbers_or_the_numbers_the_direction() {
        let contradicted = measured(metric(Some(8.0), 4.0));
        let offers = [
            FixKind::SetDirection(Direction::Decrease),
            FixKind::SwapBaselineAndTarget,
        ];
        check_doubt(&contradicted, Facts::Doubt(MetricDoubt::DirectionContradicted), &offers);
    }

    #[test]
    fn a_value_that_is_reached_already_can_be_held() {
        let flat = measured(metric(Some(95.0), 95.0));
        let hold = FixKind::Hold(Corridor::Above(value(95.0)));
        check_doubt(&flat, Facts::Doubt(MetricDoubt::NoDistance), &[hold]);
    }

    fn falling_to_zero() -> Metric {
        Metric {
            direction: Direction::Decrease,
            ..metric(None, 0.0)
        }
    }

    #[test]
    fn a_target_of_zero_needs_a_baseline_which_the_first_reading_can_be() {
        let needs = Facts::Doubt(MetricDoubt::NeedsBaseline);
        let unread = measured(falling_to_zero());
        check_doubt(&unread, needs.clone(), &[]);
        check_doubt(&read(&unread, 10.0), needs, &[FixKind::SetBaseline(value(10.0))]);
    }

    #[test]
    fn a_ratio_that_is_never_valid_gives_way_to_the_share_of_the_way() {
        let never = Metric {
            mode: Some(ScoringMode::Ratio),
            direction: Direction::Decrease,
            ..metric(Some(10.0), 0.0)
        };
        check_doubt(
            &measured(never),
            Facts::Doubt(MetricDoubt::RatioNeverValid),
            &[FixKind::ScoreLinearly],
        );
    }

    #[test]
    fn the_mode_of_the_workspace_counts_as_well() {
        let settings = Settings {
            scoring_mode: ScoringMode::Ratio,
            ..Settings::default()
        };
        let falling = Metric {
            direction: Direction::Decrease,
            ..metric(Some(10.0), 0.0)
        };
        let workspace = made(&measured(falling), [Edit::ChangeSettings(settings)]);
        check_doubt(
            &workspace,
            Facts::Doubt(MetricDoubt::RatioNeverValid),
            &[FixKind::ScoreLinearly],
        );
    }

    #[test]
    fn a_ratio_below_zero_does_not_grow_with_the_value() {
        let ratio = |baseline| Metric {
            mode: Some(ScoringMode::Ratio),
            ..metric(baseline, 20.0)
        };
        let below = |number| Facts::RatioBelowZero { number: value(number) };
        check_doubt(&measured(ratio(Some(-50.0))), below(-50.0), &[FixKind::ScoreLinearly]);
        check_doubt(&read(&measured(ratio(None)), -5.0), below(-5.0), &[]);
        assert_eq!(facts(&read(&measured(ratio(None)), 5.0), RuleId::K5), []);
        assert_eq!(facts(&measured(ratio(Some(0.0))), RuleId::K5), []);
    }

    #[test]
    fn a_stretch_lies_beyond_the_target() {
        let short = Metric {
            stretch: Some(value(60.0)),
            ..metric(Some(0.0), 70.0)
        };
        let offers = [FixKind::SetStretch(value(100.0)), FixKind::DropStretch];
        check_doubt(&measured(short), Facts::Doubt(MetricDoubt::StretchNotBeyond), &offers);
    }

    #[test]
    fn a_baseline_takes_the_place_of_a_ratio_and_of_no_other_mode() {
        let mode_after = |mode| {
            let metric = Metric {
                mode: Some(mode),
                ..falling_to_zero()
            };
            let fix = FixKind::SetBaseline(value(10.0));
            let fixed = check_fixed(&read(&measured(metric), 10.0), RuleId::K5, &fix);
            match &fixed.key_result(id("k")).unwrap().measure {
                Measure::Metric(metric) => metric.mode,
                _ => None,
            }
        };
        assert_eq!(mode_after(ScoringMode::Ratio), None);
        assert_eq!(mode_after(ScoringMode::Linear), Some(ScoringMode::Linear));
    }
}
