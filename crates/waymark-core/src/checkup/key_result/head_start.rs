//! K12: nearly there on the first day.

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::Edit;
use crate::goal::{MeasureKind, Metric, MetricDoubt, ScoringMode, Value};
use crate::scoring::{Score, number, score_at};

/// The score that is too high for the first day (check-up, K12).
const HIGH: f64 = 0.7;

/// A warning where the key result scores [`HIGH`] or more with the reading of its first day, or with its baseline.
///
/// What is to be held is held on the first day as well, and finding a baseline is done at once: there it says nothing. A
/// baseline that is the target is the matter of K5.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let key_result = examined.key_result;
    let measure = &key_result.measure;
    let has_no_way = (examined.metric()).is_some_and(|metric| metric.doubts().contains(&MetricDoubt::NoDistance));
    if has_no_way || matches!(measure.kind(), MeasureKind::Stay | MeasureKind::Baseline) {
        return Vec::new();
    }
    let mode = subject.workspace.head().settings.scoring_mode;
    let finding = first_value(subject, examined).and_then(|value| {
        let score = score_at(measure, mode, value)?;
        let facts = Facts::HeadStart { score, value };
        let finding = || Finding::new(RuleId::K12, Severity::Warning, key_result.id, facts);
        is_high(score).then(|| finding().fixed_by(started_there(subject, examined, value)))
    });
    finding.into_iter().collect()
}

fn is_high(score: Score) -> bool {
    score >= Score::new(HIGH)
}

/// The value of the first day: what was read up to it, or else the baseline.
fn first_value(subject: &Subject<'_>, examined: &Examined<'_>) -> Option<Value> {
    let key_result = examined.key_result;
    let first_day = subject.workspace.span_of(key_result)?.start();
    match examined.reading_on(first_day) {
        Some(reading) => number(&key_result.measure, reading),
        None => examined.metric()?.baseline,
    }
}

/// Takes the value of the first day as the baseline, so that the way from there counts.
fn started_there(subject: &Subject<'_>, examined: &Examined<'_>, value: Value) -> Option<(FixKind, Edit)> {
    let metric = examined.metric().filter(|metric| !metric.is_met_by(value.get()))?;
    let mode = match subject.mode(metric) {
        ScoringMode::Ratio => Some(ScoringMode::Linear),
        ScoringMode::Auto | ScoringMode::Linear => metric.mode,
    };
    let started = Metric {
        baseline: Some(value),
        direction: metric.direction(),
        mode,
        ..metric.clone()
    };
    let kind = if metric.baseline == started.baseline {
        FixKind::ScoreLinearly
    } else {
        FixKind::SetBaseline(value)
    };
    Some((kind, examined.change_metric(started)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, fixes, key_result_with, with_key_results};
    use crate::edit::NewCheckIn;
    use crate::goal::{Corridor, Direction, HeldBy, Measure, Reading, Stay};
    use crate::testing::{day, id, made, metric, reading, value};
    use crate::workspace::Workspace;

    fn read(measure: Measure, of_october: u32, reading_of: Reading) -> Workspace {
        let reading = NewCheckIn {
            date: day(2026, 10, of_october),
            reading: Some(reading_of),
            ..reading("c", "k")
        };
        made(
            &with_key_results([key_result_with("Number", measure)]),
            [Edit::CheckIn(reading)],
        )
    }

    fn read_number(metric: Metric, of_october: u32, number: f64) -> Workspace {
        read(Measure::Metric(metric), of_october, Reading::Number(value(number)))
    }

    #[test]
    fn a_high_score_on_the_first_day_is_found_and_the_way_from_there_can_count() {
        let easy = read_number(metric(Some(40.0), 50.0), 1, 47.0);
        let expected = Facts::HeadStart {
            score: Score::new(0.7),
            value: value(47.0),
        };
        assert_eq!(facts(&easy, RuleId::K12), [expected]);
        check_fixed(&easy, RuleId::K12, &FixKind::SetBaseline(value(47.0)));
    }

    #[test]
    fn a_low_start_or_a_later_reading_is_none() {
        assert_eq!(facts(&read_number(metric(Some(40.0), 50.0), 1, 46.0), RuleId::K12), []);
        assert_eq!(facts(&read_number(metric(Some(40.0), 50.0), 2, 49.0), RuleId::K12), []);
    }

    #[test]
    fn a_ratio_starts_high_where_the_baseline_is_near_the_target() {
        let ratio = Metric {
            mode: Some(ScoringMode::Ratio),
            ..metric(Some(92.0), 95.0)
        };
        let workspace = with_key_results([key_result_with("Retention", Measure::Metric(ratio))]);
        check_fixed(&workspace, RuleId::K12, &FixKind::ScoreLinearly);
    }

    #[test]
    fn what_is_met_on_the_first_day_has_no_quick_fix() {
        let met = read_number(metric(Some(40.0), 50.0), 1, 55.0);
        assert_eq!(
            (facts(&met, RuleId::K12).len(), fixes(&met, RuleId::K12)),
            (1, Vec::new())
        );
        let done = read(Measure::Done { due: None }, 1, Reading::Done(true));
        assert_eq!(facts(&done, RuleId::K12).len(), 1);
    }

    #[test]
    fn what_is_held_or_to_be_found_may_start_well() {
        let stay = Measure::Stay(Stay {
            unit: None,
            corridor: Corridor::Above(value(40.0)),
            margin: None,
            held_by: HeldBy::Share,
        });
        for measure in [stay, Measure::Baseline { unit: None }] {
            assert_eq!(facts(&read(measure, 1, Reading::Number(value(45.0))), RuleId::K12), []);
        }
    }

    #[test]
    fn the_way_that_counts_then_has_the_direction_of_its_numbers() {
        let declared_falling = Metric {
            direction: Direction::Decrease,
            ..metric(Some(40.0), 50.0)
        };
        let easy = read_number(declared_falling, 1, 47.0);
        let fixed = check_fixed(&easy, RuleId::K12, &FixKind::SetBaseline(value(47.0)));
        let expected = Measure::Metric(metric(Some(47.0), 50.0));
        assert_eq!(fixed.key_result(id("k")).unwrap().measure, expected);
    }
}
