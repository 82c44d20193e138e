//! What holds for where every metric will end.

use proptest::prelude::*;
use waymark_core::forecast::{Arrival, Outlook};
use waymark_core::scoreboard::{KeyResultScore, Moment, Scoreboard, Subject, timeline};
use waymark_core::scoring::Score;
use waymark_core::{
    Confidence, Direction, Measure, Metric, Plan, PlanPoint, Record, ScoringMode, Shared, Value, Workspace,
};

use crate::records::{LENGTH, check_in, cycle, day, head, key_result, key_result_id, metric, number, objective, value};

/// A metric with its readings, one a day at most, by day.
#[derive(Clone, Debug)]
struct Course {
    metric: Metric,
    readings: Vec<(u64, f64)>,
    today: u64,
}

impl Course {
    fn workspace(&self) -> Workspace {
        let mut records: Vec<Record> = vec![
            cycle("c").into(),
            objective("o", "c").into(),
            key_result("kr", "o", Measure::Metric(self.metric.clone())).into(),
        ];
        for (on, reading) in &self.readings {
            let mut made = check_in(&format!("ci-{on}"), "kr", *on, Some(number(*reading)));
            made.confidence = Confidence::new((on % 11) as u8).ok();
            records.push(made.into());
        }
        Workspace::from_records(head(), records)
    }

    fn known(&self) -> Shared<KeyResultScore> {
        let board = Scoreboard::new(&self.workspace(), day(self.today));
        board.key_result(key_result_id("kr")).unwrap().clone()
    }

    /// The same course with every number changed.
    fn with(&self, direction: Direction, change: impl Fn(f64) -> f64) -> Self {
        let changed = |number: Value| value(change(number.get()));
        let plan = self.metric.plan.points().iter().map(|point| PlanPoint {
            date: point.date,
            value: changed(point.value),
        });
        Self {
            metric: Metric {
                direction,
                baseline: self.metric.baseline.map(changed),
                target: changed(self.metric.target),
                plan: Plan::new(plan.collect()).unwrap(),
                ..self.metric.clone()
            },
            readings: self
                .readings
                .iter()
                .map(|(on, number)| (*on, change(*number)))
                .collect(),
            today: self.today,
        }
    }
}

/// Numbers as people have them: quarters from -1000 to 1000, so that scaling by powers of two is exact.
fn plain() -> impl Strategy<Value = f64> {
    (-4_000..=4_000_i32).prop_map(|quarters| f64::from(quarters) / 4.0)
}

fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::btree_map(0..LENGTH + 10, plain(), 0..4).prop_map(|points| {
        let point = |(on, number): (u64, f64)| PlanPoint {
            date: day(on),
            value: value(number),
        };
        Plan::new(points.into_iter().map(point).collect()).unwrap()
    })
}

fn readings() -> impl Strategy<Value = Vec<(u64, f64)>> {
    prop::collection::btree_map(0..LENGTH + 5, plain(), 0..20).prop_map(|readings| readings.into_iter().collect())
}

fn course() -> impl Strategy<Value = Course> {
    let modes = prop_oneof![2 => Just(None), 1 => Just(Some(ScoringMode::Ratio))];
    (
        prop::option::weighted(0.8, plain()),
        plain(),
        plan(),
        modes,
        readings(),
        0..LENGTH + 10,
    )
        .prop_map(|(baseline, target, plan, mode, readings, today)| Course {
            metric: Metric {
                plan,
                mode,
                ..metric(baseline, target)
            },
            readings,
            today,
        })
}

/// A course that is scored by its way from a baseline, which has a length.
fn linear() -> impl Strategy<Value = Course> {
    course().prop_filter_map("a way has a length", |course| {
        let baseline = course
            .metric
            .baseline
            .filter(|baseline| *baseline != course.metric.target)?;
        let metric = Metric {
            mode: None,
            ..course.metric.clone()
        };
        let direction = if baseline < course.metric.target {
            Direction::Increase
        } else {
            Direction::Decrease
        };
        Some(Course {
            metric: Metric { direction, ..metric },
            ..course
        })
    })
}

fn is_close(one: f64, other: f64) -> bool {
    one == other || (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

fn scores(outlook: &Outlook) -> [Option<Score>; 4] {
    let projection = outlook.projection;
    [
        outlook.expected.map(|expected| expected.score),
        projection.map(|projection| projection.low),
        projection.map(|projection| projection.score),
        projection.map(|projection| projection.high),
    ]
}

fn check_scores(one: &Outlook, other: &Outlook) -> Result<(), TestCaseError> {
    for (one, other) in scores(one).into_iter().zip(scores(other)) {
        match (one.map(Score::raw), other.map(Score::raw)) {
            (Some(one), Some(other)) => prop_assert!(is_close(one, other), "{one} is not {other}"),
            (one, other) => prop_assert_eq!(one, other),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases * 2))]

    #[test]
    fn every_outlook_is_made_of_numbers_in_order(course in course()) {
        let known = course.known();
        let outlook = &known.outlook;
        for score in scores(outlook).into_iter().flatten() {
            prop_assert!(!score.raw().is_nan() && score.raw() != f64::NEG_INFINITY);
        }
        if let Some(projection) = outlook.projection {
            prop_assert!(projection.low <= projection.score && projection.score <= projection.high);
            if let Some(range) = projection.range {
                prop_assert!(range.low <= range.high);
            }
        }
        if let Some(Arrival::On { date, .. }) = outlook.pace.arrival {
            prop_assert!(date > day(course.today));
        }
        prop_assert_eq!(outlook.projection.is_some(), outlook.pace.current_per_week.is_some());
    }

    #[test]
    fn rescaling_the_unit_changes_no_score(course in linear(), power in -3..=3_i32) {
        let factor = f64::from(2_u8).powi(power);
        let other = course.with(course.metric.direction, |number| number * factor);
        let (one, other) = (course.known(), other.known());
        prop_assert_eq!(scores(&one.outlook), scores(&other.outlook));
        prop_assert_eq!(one.outlook.status, other.outlook.status);
        prop_assert_eq!(one.outlook.pace.arrival, other.outlook.pace.arrival);
        let needed = |known: &KeyResultScore| known.outlook.pace.needed_per_week.map(Value::get);
        prop_assert_eq!(needed(&one).map(|needed| needed * factor), needed(&other));
    }

    #[test]
    fn mirroring_the_direction_changes_no_score(course in linear()) {
        let mirrored = match course.metric.direction {
            Direction::Increase => Direction::Decrease,
            Direction::Decrease => Direction::Increase,
        };
        let other = course.with(mirrored, |number| -number);
        let (one, other) = (course.known(), other.known());
        check_scores(&one.outlook, &other.outlook)?;
        prop_assert_eq!(one.outlook.status.band, other.outlook.status.band);
        match (one.outlook.pace.arrival, other.outlook.pace.arrival) {
            (Some(Arrival::On { day: one, .. }), Some(Arrival::On { day: other, .. })) => {
                prop_assert!(is_close(one.get(), other.get()), "{one:?} is not {other:?}");
            }
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn a_better_latest_reading_is_never_projected_worse(course in linear(), quarters in 0..400_u32) {
        let better = f64::from(quarters) / 4.0;
        let mut other = course.clone();
        if let Some((_, last)) = other.readings.iter_mut().rfind(|(on, _)| *on <= course.today) {
            *last += match course.metric.direction {
                Direction::Increase => better,
                Direction::Decrease => -better,
            };
        }
        let (one, other) = (course.known(), other.known());
        prop_assert!(one.score <= other.score);
        if let (Some(one), Some(other)) = (one.outlook.projection, other.outlook.projection) {
            prop_assert!(other.score.raw() - one.score.raw() >= -1e-9, "{:?} {:?}", one.score, other.score);
        }
    }

    #[test]
    fn one_more_check_in_never_changes_the_past(course in course(), reading in plain()) {
        let days: Vec<_> = (0..course.today).step_by(5).map(day).collect();
        let subject = Subject::KeyResult(key_result_id("kr"));
        let past = |course: &Course| -> Vec<Moment> { timeline(&course.workspace(), subject, &days) };
        // Without a baseline the plan of a fall starts at the first reading, whichever day that is.
        prop_assume!(course.metric.baseline.is_some() || course.metric.direction == Direction::Increase);
        let mut other = course.clone();
        other.readings.retain(|(on, _)| *on < course.today);
        let before = past(&other);
        other.readings.push((course.today, reading));
        prop_assert_eq!(past(&other), before);
    }

    #[test]
    fn an_equal_check_in_leaves_the_score_as_it_is(course in course()) {
        let mut other = course.clone();
        other.readings.retain(|(on, _)| *on < course.today);
        let one = other.known();
        if let Some((_, last)) = other.readings.last().copied() {
            other.readings.push((course.today, last));
            prop_assert_eq!(other.known().score, one.score);
        }
    }

    #[test]
    fn a_straight_line_is_projected_exactly(
        start in -1_000..1_000_i32, per_day in -64..64_i32, days in prop::collection::btree_set(1..LENGTH, 1..20), today in 10..=LENGTH,
    ) {
        let at = |on: u64| f64::from(start) + f64::from(per_day) * on as f64 / 4.0;
        let course = Course {
            metric: metric(Some(at(0)), at(LENGTH)),
            readings: days.into_iter().map(|on| (on, at(on))).collect(),
            today,
        };
        let known = course.known();
        if let Some(projection) = known.outlook.projection {
            prop_assert_eq!(projection.value, Some(value(at(LENGTH))));
            prop_assert_eq!(projection.low, projection.high);
        }
    }
}
