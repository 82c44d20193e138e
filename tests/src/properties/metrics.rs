//! What holds for the score of every metric.

use proptest::prelude::*;
use waymark_core::scoring::{Bands, MetricSum, Score, Stage, Sum, score_at};
use waymark_core::{Ambition, BandScheme, Direction, Measure, Metric, Plan, Reading, ScoringMode, VALUE_MAX, Value};

use crate::records::value;

fn check_same(a: Score, b: Score) -> Result<(), TestCaseError> {
    let (a, b) = (a.raw(), b.raw());
    let is_same = a == b || (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0);
    prop_assert!(is_same, "{a} is not {b}");
    Ok(())
}

/// Any number that can be entered, the extreme ones often.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(0.0),
        Just(VALUE_MAX),
        Just(-VALUE_MAX),
        Just(f64::MIN_POSITIVE),
        Just(-1e-9),
        Just(1e-9),
        -100.0..100.0,
        -VALUE_MAX..VALUE_MAX,
    ]
    .prop_map(value)
}

/// Numbers as people have them: quarters from -1000 to 1000, so that differences are exact and none is tiny.
fn plain_value() -> impl Strategy<Value = f64> {
    (-4_000..=4_000_i32).prop_map(|quarters| f64::from(quarters) / 4.0)
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Increase), Just(Direction::Decrease)]
}

fn mode() -> impl Strategy<Value = ScoringMode> {
    prop_oneof![
        Just(ScoringMode::Auto),
        Just(ScoringMode::Linear),
        Just(ScoringMode::Ratio)
    ]
}

fn metric_of(number: impl Strategy<Value = Value> + Clone) -> impl Strategy<Value = Metric> {
    (
        direction(),
        prop::option::of(number.clone()),
        number.clone(),
        prop::option::of(number),
    )
        .prop_map(|(direction, baseline, target, stretch)| Metric {
            unit: None,
            direction,
            baseline,
            target,
            stretch,
            mode: None,
            plan: Plan::default(),
            feed: None,
        })
}

fn score(metric: &Metric, mode: ScoringMode, current: Value) -> Score {
    MetricSum::new(metric, mode, current).chosen.score
}

fn scaled(metric: &Metric, by: f64) -> Metric {
    let scale = |number: Value| value(number.get() * by);
    Metric {
        baseline: metric.baseline.map(scale),
        target: scale(metric.target),
        ..metric.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases * 8))]

    #[test]
    fn every_metric_has_a_score_that_is_a_number(
        metric in metric_of(any_value().boxed()), mode in mode(), current in any_value(),
    ) {
        let sum = MetricSum::new(&metric, mode, current);
        for score in [Some(sum.chosen.score), sum.linear, sum.ratio, sum.stretch].into_iter().flatten() {
            prop_assert!(!score.raw().is_nan() && score.raw() != f64::NEG_INFINITY);
            prop_assert!((0.0..=2.0).contains(&score.display()));
            prop_assert!((0.0..=1.0).contains(&score.roll_up()));
            score.shown();
            for scheme in [BandScheme::Standard, BandScheme::Google] {
                for ambition in [Ambition::Aspirational, Ambition::Committed, Ambition::Learning] {
                    for stage in [Stage::Running, Stage::AtEnd] {
                        Bands { scheme, ambition, stage }.verdict(Some(score));
                    }
                }
            }
        }
    }

    #[test]
    fn now_expected_and_projected_pass_through_one_function(
        metric in metric_of(any_value().boxed()), mode in mode(), current in any_value(),
    ) {
        let measure = Measure::Metric(metric);
        let now = Sum::of_reading(&measure, mode, &Reading::Number(current)).map(|sum| sum.score());
        prop_assert_eq!(now, score_at(&measure, mode, current));
    }

    // With the mode ratio a value that crosses zero changes the expression as well, so it is tried apart.
    #[test]
    fn better_never_scores_worse(
        metric in metric_of(any_value().boxed()),
        mode in prop_oneof![Just(ScoringMode::Auto), Just(ScoringMode::Linear)],
        one in any_value(),
        other in any_value(),
    ) {
        let (low, high) = (one.min(other), one.max(other));
        let (worse, better) = match metric.direction() {
            Direction::Increase => (low, high),
            Direction::Decrease => (high, low),
        };
        let (worse, better) = (score(&metric, mode, worse), score(&metric, mode, better));
        prop_assert!(worse.roll_up() <= better.roll_up(), "{worse:?} is more than {better:?}");
        if metric.baseline.is_some() {
            prop_assert!(worse <= better, "{worse:?} is more than {better:?}");
        }
    }

    #[test]
    fn better_never_scores_worse_by_ratio(
        direction in direction(), target in 1e-3..1e6, one in 0.0..1e6, other in 0.0..1e6,
    ) {
        let (low, high) = (value(f64::min(one, other)), value(f64::max(one, other)));
        let metric =
            Metric { unit: None, direction, baseline: None, target: value(target), stretch: None, mode: None, plan: Plan::default(), feed: None };
        let (at_low, at_high) =
            (score(&metric, ScoringMode::Ratio, low), score(&metric, ScoringMode::Ratio, high));
        match direction {
            Direction::Increase => prop_assert!(at_low <= at_high),
            Direction::Decrease => prop_assert!(at_high <= at_low),
        }
    }

    #[test]
    fn another_unit_changes_nothing(
        metric in metric_of(plain_value().prop_map(value).boxed()),
        mode in mode(),
        current in plain_value(),
        by in prop_oneof![Just(1e-3), Just(0.25), Just(7.0), Just(100.0), Just(1e6)],
    ) {
        check_same(score(&metric, mode, value(current)), score(&scaled(&metric, by), mode, value(current * by)))?;
    }

    #[test]
    fn a_mirrored_direction_changes_nothing(
        baseline in plain_value(), target in plain_value(), current in plain_value(), direction in direction(),
    ) {
        let metric = Metric {
            unit: None,
            direction,
            baseline: Some(value(baseline)),
            target: value(target),
            stretch: None,
            mode: None,
            plan: Plan::default(),
            feed: None,
        };
        let opposite = match direction {
            Direction::Increase => Direction::Decrease,
            Direction::Decrease => Direction::Increase,
        };
        let mirror = Metric { direction: opposite, ..scaled(&metric, -1.0) };
        let mode = ScoringMode::Linear;
        prop_assert_eq!(score(&metric, mode, value(current)), score(&mirror, mode, value(-current)));
    }

    #[test]
    fn the_baseline_scores_nothing_and_the_target_all(
        baseline in plain_value(), target in plain_value(), mode in prop_oneof![Just(ScoringMode::Auto), Just(ScoringMode::Linear)],
    ) {
        prop_assume!(baseline != target);
        let metric = crate::records::metric(Some(baseline), target);
        prop_assert_eq!(score(&metric, mode, value(baseline)), Score::ZERO);
        prop_assert_eq!(score(&metric, mode, value(target)), Score::ONE);
    }
}
