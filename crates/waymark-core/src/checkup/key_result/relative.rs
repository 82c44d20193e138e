//! K6: "by 20 %" of what?

use super::start;
use crate::checkup::language::{Figure, FigureKind, List, figures, from_to};
use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::Edit;
use crate::goal::{Direction, EPSILON, MeasureKind, Metric, Value};

/// How far a target may lie from the computed one, as a share of it: people round.
const ROUNDING: f64 = 0.01;

/// A warning where the title has a relative target, and the value it is relative to is not known: neither as a baseline
/// nor in the title. Also where the percentage itself was typed as the target.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let is_metric_or_percent = matches!(
        examined.key_result.measure.kind(),
        MeasureKind::Metric | MeasureKind::Percent
    );
    let figures = figures(subject.lexicon, &examined.title);
    let relative = figures.iter().find(|figure| is_relative(subject, examined, figure));
    let Some(figure) = relative.filter(|_| is_metric_or_percent) else {
        return Vec::new();
    };
    if from_to(subject.lexicon, &examined.title, &figures).is_some() {
        return Vec::new();
    }
    facts_and_fix(subject, examined, figure.number)
        .map(|(facts, fix)| Finding::new(RuleId::K6, Severity::Warning, examined.key_result.id, facts).fixed_by(fix))
        .into_iter()
        .collect()
}

/// "by 20 %", "20 % more".
fn is_relative(subject: &Subject<'_>, examined: &Examined<'_>, figure: &Figure) -> bool {
    let (lexicon, title) = (subject.lexicon, &examined.title);
    let before = figure.first.checked_sub(1);
    let is_by = (0..figure.first).any(|at| lexicon.match_at(List::By, title, at) == before);
    figure.kind == FigureKind::Percent
        && figure.number.abs() >= EPSILON
        && (is_by || lexicon.match_at(List::Relative, title, figure.last + 1).is_some())
}

fn facts_and_fix(
    subject: &Subject<'_>,
    examined: &Examined<'_>,
    number: f64,
) -> Option<(Facts, Option<(FixKind, Edit)>)> {
    let metric = examined.metric();
    let falls = subject.lexicon.find(List::Falling, &examined.title).is_some()
        || metric.is_some_and(|metric| metric.direction() == Direction::Decrease);
    let percent = Value::new(if falls { -number.abs() } else { number }).ok()?;
    let base = metric.and_then(|metric| {
        let start = || start::likely(subject, examined, metric).map(|start| start.value);
        metric.baseline.or_else(start)
    });
    let target = base.and_then(|base| target_of(base, percent));
    if let Some((metric, baseline)) = metric.and_then(|metric| Some((metric, metric.baseline?))) {
        // A known baseline leaves only one question: whether the percentage was typed as the target.
        let is_percentage = (metric.target.get() - number.abs()).abs() < EPSILON;
        let is_asked_for = target.is_some_and(|target| is_near(metric.target, target));
        let is_share = subject.is_percent(metric.unit.as_ref());
        if !is_percentage || is_asked_for || is_share || baseline.get().abs() < EPSILON {
            return None;
        }
    }
    let fix = metric
        .zip(base)
        .zip(target)
        .and_then(|((metric, base), target)| with_target(examined, metric, base, target));
    Some((Facts::Relative { percent, base, target }, fix))
}

/// The absolute target, unless nothing changes or it is out of range.
fn target_of(base: Value, percent: Value) -> Option<Value> {
    let way = Value::new(base.get().abs() * percent.get() / 100.0).ok()?;
    base.plus(way)
        .ok()
        .filter(|target| (target.get() - base.get()).abs() >= EPSILON)
}

fn is_near(one: Value, other: Value) -> bool {
    (one.get() - other.get()).abs() <= other.get().abs() * ROUNDING
}

fn with_target(examined: &Examined<'_>, metric: &Metric, baseline: Value, target: Value) -> Option<(FixKind, Edit)> {
    let direction = if target > baseline {
        Direction::Increase
    } else {
        Direction::Decrease
    };
    let edit = examined.change_metric(Metric {
        baseline: Some(baseline),
        target,
        direction,
        ..metric.clone()
    })?;
    Some((FixKind::SetTarget { baseline, target }, edit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{
        ENGLISH, GERMAN, check_fixed, check_key_results, facts, fixes, key_result_with, with_key_results,
    };
    use crate::goal::Measure;
    use crate::testing::{id, made, metric, percent, reading, value};
    use crate::workspace::Workspace;

    fn titled(title: &str, metric: Metric) -> Workspace {
        with_key_results([key_result_with(title, Measure::Metric(metric))])
    }

    #[test]
    fn english_relative_targets() {
        // Measured in per cent of completion, where no baseline can be known.
        check_key_results(
            ENGLISH,
            RuleId::K6,
            &[
                "Increase revenue by 20 %",
                "Grow sign-ups by 15%",
                "25 % more proposals",
                "Reduce churn by 10 percent",
                "30 % fewer tickets",
                "A 12 % reduction in costs",
            ],
            &[
                "Raise revenue by 30 %, from 1,000 to 1,300 thousand euros",
                "Retention of large customers from 92 % to 95 %",
                "Send 25 % more proposals, 250 instead of 200",
                "80 % of teams trained by December",
                "Half of riders know it",
                "Close 100 deals by 2027",
            ],
        );
    }

    #[test]
    fn german_relative_targets() {
        check_key_results(
            GERMAN,
            RuleId::K6,
            &[
                "Umsatz um 20 % steigern",
                "Anmeldungen um 15% erhöhen",
                "25 % mehr Angebote",
                "Kündigungen um 10 Prozent senken",
                "30 % weniger Tickets",
                "Kosten um mindestens 12,5 % senken",
            ],
            &[
                "Umsatz um 30 % von 1.000 auf 1.300 T€ steigern",
                "Bindung großer Kunden von 92 % auf 95 %",
                "25 % mehr Angebote, 250 statt 200",
                "80 % der Teams bis Dezember geschult",
                "Die Hälfte der Fahrer kennt es",
                "100 Abschlüsse bis 2027",
            ],
        );
    }

    #[test]
    fn the_first_reading_makes_the_target_absolute() {
        let unread = titled("Increase deals by 20 %", metric(None, 60.0));
        let unknown = Facts::Relative {
            percent: value(20.0),
            base: None,
            target: None,
        };
        assert_eq!(facts(&unread, RuleId::K6), [unknown]);
        let read = made(&unread, [Edit::CheckIn(reading("c", "k"))]);
        let fix = FixKind::SetTarget {
            baseline: value(45.0),
            target: value(54.0),
        };
        let fixed = check_fixed(&read, RuleId::K6, &fix);
        assert_eq!(
            fixed.key_result(id("k")).unwrap().measure,
            Measure::Metric(metric(Some(45.0), 54.0))
        );
    }

    #[test]
    fn the_percentage_is_not_the_target() {
        let typed = titled(
            "Reduce tickets by 25 %",
            Metric {
                direction: Direction::Decrease,
                ..metric(Some(80.0), 25.0)
            },
        );
        let fix = FixKind::SetTarget {
            baseline: value(80.0),
            target: value(60.0),
        };
        check_fixed(&typed, RuleId::K6, &fix);
    }

    #[test]
    fn a_known_start_leaves_no_question() {
        for (title, metric) in [
            ("Raise revenue by 30 %", metric(Some(1000.0), 1300.0)),
            ("Send 25 % more proposals than last quarter", metric(Some(0.0), 250.0)),
            ("Raise revenue by 30 %", metric(Some(0.0), 30.0)),
        ] {
            assert_eq!(facts(&titled(title, metric), RuleId::K6), [], "{title}");
        }
    }

    #[test]
    fn what_is_no_change_in_per_cent_is_not_relative() {
        for title in ["Reach 80 % of teams", "Grow by 20 customers", "Grow by 0 %"] {
            let workspace = with_key_results([key_result_with(title, Measure::Percent)]);
            assert_eq!(facts(&workspace, RuleId::K6), [], "{title}");
        }
    }

    /// Holds what is said where 45 was read first and no baseline is known.
    #[track_caller]
    fn check_from_45(title: &str, direction: Direction, percent: f64, target: f64) {
        let falling = Metric {
            direction,
            ..metric(None, 0.001)
        };
        let read = made(&titled(title, falling), [Edit::CheckIn(reading("c", "k"))]);
        let expected = Facts::Relative {
            percent: value(percent),
            base: (direction == Direction::Decrease).then(|| value(45.0)),
            target: (direction == Direction::Decrease).then(|| value(target)),
        };
        assert_eq!(facts(&read, RuleId::K6), [expected], "{title}");
    }

    #[test]
    fn a_fall_is_told_by_its_word_or_by_the_way_that_is_better() {
        check_from_45("Tickets by 20 %", Direction::Decrease, -20.0, 36.0);
        check_from_45("Reduce tickets by 20 %", Direction::Increase, -20.0, 36.0);
        check_from_45("Reduce tickets by 100 %", Direction::Decrease, -100.0, 0.0);
        check_from_45("Reduce the result by 200 %", Direction::Decrease, -200.0, -45.0);
    }

    #[test]
    fn a_percentage_that_is_the_target_all_the_same_leaves_no_question() {
        let in_percent = Metric {
            unit: Some(percent()),
            ..metric(Some(2.0), 25.0)
        };
        for (title, metric) in [
            ("Raise revenue by 25 %", metric(Some(20.0), 25.0)),
            ("Raise revenue by 25 %", metric(Some(1000.0), 2000.0)),
            ("Raise the share by 25 %", in_percent),
        ] {
            assert_eq!(facts(&titled(title, metric), RuleId::K6), [], "{title}");
        }
    }

    #[test]
    fn the_target_that_is_computed_goes_the_way_that_the_title_says() {
        let declared_rising = titled("Reduce tickets by 25 %", metric(Some(80.0), 25.0));
        let fix = FixKind::SetTarget {
            baseline: value(80.0),
            target: value(60.0),
        };
        assert_eq!(fixes(&declared_rising, RuleId::K6), std::slice::from_ref(&fix));
        let fixed = check_fixed(&declared_rising, RuleId::K6, &fix);
        let expected = Metric {
            direction: Direction::Decrease,
            ..metric(Some(80.0), 60.0)
        };
        assert_eq!(fixed.key_result(id("k")).unwrap().measure, Measure::Metric(expected));
    }
}
