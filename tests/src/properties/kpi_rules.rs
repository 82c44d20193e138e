//! What holds for the numbers of every KPI (K-1 to K-8).

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_core::kpi::{
    Health, Held, RankBy, Windows, attainment, compare, funnel_report, health, in_period, periods_until, ranking,
    series,
};
use waymark_core::scoring::Trend;
use waymark_core::{
    Across, Aggregation, Aim, Dimension, DimensionKind, FiscalMonth, Foreign, Frequency, Funnel, FunnelId, Kpi,
    KpiReading, KpiSource, Label, Period, Rank, Record, Segment, Stage, Targets, Thresholds, Value, Workspace,
};

use crate::records::{day, head, kpi, kpi_id, kpi_reading, title, value};

/// Readings as `(day, part, number)`, quarters so that sums are exact.
type Readings = Vec<(u64, usize, f64)>;

fn plain() -> impl Strategy<Value = f64> {
    (-4_000..=4_000_i32).prop_map(|quarters| f64::from(quarters) / 4.0)
}

fn positive() -> impl Strategy<Value = f64> {
    (1..=4_000_i32).prop_map(|quarters| f64::from(quarters) / 4.0)
}

fn readings() -> impl Strategy<Value = Readings> {
    vec((0..90_u64, 0..3_usize, plain()), 0..20)
}

const LAST: u64 = 91;

fn part(number: usize) -> Segment {
    Segment::Named(Label::new(["north", "south", "west"][number]).unwrap())
}

fn measured(aggregation: Aggregation) -> Kpi {
    let mut one = kpi("k", KpiSource::Readings(aggregation));
    one.dimension = Some(Dimension {
        kind: DimensionKind::Region,
        across: Across::Sum,
        targets: Vec::new(),
    });
    one
}

fn read(kpi: &str, at: usize, (on, of, number): (u64, usize, f64)) -> KpiReading {
    let mut reading = kpi_reading(&format!("r-{at:03}"), kpi, on, number);
    reading.sequence = at as u64;
    reading.segment = Some(part(of));
    reading
}

fn with(kpi: Kpi, readings: &[(u64, usize, f64)]) -> Workspace {
    let read = readings.iter().enumerate().map(|(at, one)| read("k", at, *one).into());
    Workspace::from_records(head(), std::iter::once(Record::from(kpi)).chain(read))
}

fn value_in(workspace: &Workspace, part: Option<&Segment>, period: Period) -> Option<f64> {
    let known = in_period(workspace, kpi_id("k"), part, period, day(LAST))?;
    known.value.ok().map(Value::get)
}

/// All months from the first to the last reading.
fn months(workspace: &Workspace) -> Vec<Period> {
    periods_until(workspace, Frequency::Month, 5, day(LAST))
}

/// What several numbers come to by an aggregation that can be done in steps; nothing of none.
fn together(aggregation: Aggregation, numbers: impl Iterator<Item = f64>) -> Option<f64> {
    numbers.reduce(|one, other| match aggregation {
        Aggregation::Minimum => one.min(other),
        Aggregation::Maximum => one.max(other),
        Aggregation::Sum | Aggregation::Average | Aggregation::Last => one + other,
    })
}

const IN_STEPS: [Aggregation; 3] = [Aggregation::Sum, Aggregation::Minimum, Aggregation::Maximum];

proptest! {
    #[test]
    fn aggregating_in_two_steps_is_aggregating_in_one(readings in readings()) {
        for aggregation in IN_STEPS {
            let workspace = with(measured(aggregation), &readings);
            let months = months(&workspace);
            let since = Windows::Since(months[0].start());
            let whole = series(&workspace, kpi_id("k"), since, None);
            let at_once = whole.latest(day(LAST)).and_then(|point| point.value.clone().ok()).map(Value::get);
            let by_month = months.iter().filter_map(|month| value_in(&workspace, None, *month));
            prop_assert_eq!(together(aggregation, by_month), at_once);
            for month in &months {
                let of_parts = (0..3).filter_map(|at| value_in(&workspace, Some(&part(at)), *month));
                prop_assert_eq!(together(aggregation, of_parts), value_in(&workspace, None, *month));
            }
        }
    }

    #[test]
    fn nothing_comes_to_nothing_and_never_to_zero(readings in readings()) {
        for aggregation in [Aggregation::Average, Aggregation::Last].into_iter().chain(IN_STEPS) {
            let workspace = with(measured(aggregation), &readings);
            for month in months(&workspace) {
                let has_reading = readings.iter().any(|(on, ..)| month.has(day(*on)));
                prop_assert_eq!(value_in(&workspace, None, month).is_some(), has_reading);
            }
        }
    }

    #[test]
    fn a_later_reading_changes_no_earlier_day(readings in readings(), number in plain(), of in 0..3_usize) {
        let last = readings.iter().map(|(on, ..)| *on).max().unwrap_or(0);
        for aggregation in [Aggregation::Average, Aggregation::Last].into_iter().chain(IN_STEPS) {
            let windows = Windows::Periods(Frequency::Month, FiscalMonth::JANUARY);
            let before = series(&with(measured(aggregation), &readings), kpi_id("k"), windows, None);
            let more: Readings = readings.iter().copied().chain([(last + 1, of, number)]).collect();
            let after = series(&with(measured(aggregation), &more), kpi_id("k"), windows, None);
            prop_assert_eq!(before.points(), &after.points()[..before.points().len()]);
        }
    }

    /// More against a floor is what the inverse is against the inverted ceiling: the same share, the same colour.
    #[test]
    fn a_mirrored_direction_has_mirrored_colours(number in positive(), target in positive()) {
        let floor = Held::AtLeast(value(target));
        let ceiling = Held::AtMost(value(number));
        prop_assert_eq!(attainment(floor, value(number)), attainment(ceiling, value(target)));
        let colour = |held, number| health(Some(held), Thresholds::Default, value(number));
        prop_assert_eq!(colour(floor, number), colour(ceiling, target));
    }

    #[test]
    fn what_is_better_is_never_redder(one in plain(), other in plain(), target in plain()) {
        let (worse, better) = (one.min(other), one.max(other));
        let colour = |held, number: f64| health(Some(held), Thresholds::Default, value(number));
        let floor = Held::AtLeast(value(target));
        prop_assert!(colour(floor, better) <= colour(floor, worse));
        let ceiling = Held::AtMost(value(target));
        prop_assert!(colour(ceiling, worse) <= colour(ceiling, better));
        prop_assert_ne!(colour(floor, better), Health::Tracking);
    }

    #[test]
    fn another_unit_changes_no_share(number in plain(), target in plain(), with in plain()) {
        let scaled = |number: f64| value(number * 8.0);
        for held in [Held::AtLeast, Held::AtMost] {
            let (plain, large) = (held(value(target)), held(scaled(target)));
            prop_assert_eq!(attainment(plain, value(number)), attainment(large, scaled(number)));
        }
        for aim in [Aim::Higher(Targets::default()), Aim::Lower(Targets::default())] {
            let (plain, large) = (
                compare(&aim, value(number), value(with)),
                compare(&aim, scaled(number), scaled(with)),
            );
            prop_assert_eq!((plain.share, plain.trend), (large.share, large.trend));
        }
    }

    #[test]
    fn a_comparison_the_other_way_round_is_the_opposite(one in plain(), other in plain()) {
        let aim = Aim::Lower(Targets::default());
        let (there, back) = (compare(&aim, value(one), value(other)), compare(&aim, value(other), value(one)));
        prop_assert_eq!(there.by.get(), -back.by.get());
        prop_assert_eq!(there.trend == Trend::Better, back.trend == Trend::Worse);
    }

    #[test]
    fn a_ranking_has_the_better_before_the_worse_and_equals_share(readings in readings()) {
        let workspace = with(measured(Aggregation::Sum), &readings);
        for month in months(&workspace) {
            let rows = ranking(&workspace, kpi_id("k"), month, RankBy::Value, day(LAST));
            let ranked: Vec<_> = rows
                .iter()
                .filter_map(|row| Some((row.rank?, row.known.as_ref()?.value.clone().ok()?)))
                .collect();
            for (place, (rank, number)) in ranked.iter().enumerate() {
                let better = ranked.iter().filter(|(_, other)| other > number).count();
                prop_assert_eq!(*rank, better + 1, "at {}", place);
            }
            let by_attainment = ranking(&workspace, kpi_id("k"), month, RankBy::Attainment, day(LAST));
            prop_assert!(by_attainment.iter().all(|row| row.rank.is_none()), "no part has a target");
        }
    }

    #[test]
    fn the_conversions_of_a_funnel_make_its_overall_one(numbers in vec(positive(), 2..5)) {
        let names = ["a", "b", "c", "d"];
        let records = names.iter().zip(&numbers).flat_map(|(name, number)| {
            let counted = kpi(name, KpiSource::Readings(Aggregation::Sum));
            [counted.into(), Record::from(kpi_reading("r", name, 5, *number))]
        });
        let workspace = Workspace::from_records(head(), records);
        let funnel = Funnel {
            id: FunnelId::parse("f").unwrap(),
            title: title("Sales"),
            stages: names
                .iter()
                .take(numbers.len())
                .map(|name| Stage { kpi: kpi_id(name), benchmark: None })
                .collect(),
            length: None,
            rank: Rank::at(0),
            foreign: Foreign::default(),
        };
        let month = Period::around(day(5), Frequency::Month, FiscalMonth::JANUARY).unwrap();
        let report = funnel_report(&workspace, &funnel, None, month, day(LAST));
        let product: f64 = report.stages.iter().filter_map(|stage| stage.conversion).product();
        prop_assert!((product - report.overall.unwrap()).abs() <= 1e-9 * product);
        for stage in &report.stages {
            prop_assert_eq!(stage.conversion.map(|share| 1.0 - share), stage.drop_off);
            prop_assert_eq!(stage.is_above_one, stage.conversion.is_some_and(|share| share > 1.0));
        }
    }
}
