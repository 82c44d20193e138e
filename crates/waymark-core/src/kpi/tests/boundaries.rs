//! What the rules say exactly at their boundaries.

use super::super::series::series_from;
use super::{known_on, leads, month, value_in, with_readings};
use crate::edit::Edit;
use crate::forecast::Freshness;
use crate::goal::{
    Across, Aggregation, Aim, Bounds, FiscalMonth, Frequency, Kpi, Segment, Span, TargetRange, Thresholds,
};
use crate::kpi::{Against, Health, KpiBoard, Windows, comparison, history, improving_metric, target_of_part};
use crate::testing::{by_region, computed, day, id, label, made, read, targets, today, value};

fn on_board(kpi: Kpi, readings: &[(u32, u32, f64)], today: chrono::NaiveDate) -> crate::kpi::KpiScore {
    let workspace = with_readings(kpi, readings);
    let board = KpiBoard::new(&workspace, today);
    (**board.kpi(id("leads")).unwrap()).clone()
}

#[test]
fn green_is_the_lower_of_two_values_where_less_is_better_in_whichever_order_they_come() {
    let kpi = Kpi {
        aim: Aim::Lower(targets(Some(8.0))),
        thresholds: Thresholds::Values {
            green: value(10.0),
            amber: value(6.0),
        },
        ..leads(Aggregation::Last, None)
    };
    let of = |number| {
        let workspace = with_readings(kpi.clone(), &[(10, 9, number)]);
        known_on(&workspace, "leads", month(10), today()).unwrap().health
    };
    assert_eq!(
        [6.0, 10.0, 11.0].map(of),
        [Health::Green, Health::Amber, Health::Red].map(Some)
    );
}

#[test]
fn a_series_from_within_a_period_has_all_of_that_period_and_knows_the_one_before() {
    let workspace = made(
        &with_readings(
            leads(Aggregation::Sum, None),
            &[(9, 9, 8.0), (10, 1, 4.0), (10, 20, 6.0)],
        ),
        [Edit::AddKpi(computed("growth", "leads / previous(leads)"))],
    );
    let months = Windows::Periods(Frequency::Month, FiscalMonth::JANUARY);
    let series = series_from(&workspace, id("growth"), months, None, day(2026, 10, 15));
    let values: Vec<_> = series
        .points()
        .iter()
        .map(|point| point.value.clone().unwrap().get())
        .collect();
    assert_eq!(values, [0.5, 1.25]);
}

#[test]
fn the_previous_period_is_a_gap_even_if_one_before_it_was_read() {
    let workspace = made(
        &with_readings(leads(Aggregation::Sum, None), &[(8, 9, 8.0), (10, 9, 10.0)]),
        [Edit::AddKpi(computed("growth", "leads / previous(leads)"))],
    );
    assert_eq!(value_in(&workspace, "growth", 10), None);
}

#[test]
fn two_readings_on_a_day_are_one_point_and_a_sum_has_no_dust_after_a_large_number() {
    let workspace = with_readings(
        leads(Aggregation::Sum, None),
        &[(10, 1, 1e9), (10, 2, 0.1), (10, 3, 0.2), (10, 4, -1e9)],
    );
    assert_eq!(value_in(&workspace, "leads", 10), Some(0.3));
    let mut again = read("leads", day(2026, 10, 4), 1.0);
    again.id = id("again");
    let twice = made(&workspace, [Edit::Read(again)]);
    let months = Windows::Periods(Frequency::Month, FiscalMonth::JANUARY);
    let points = crate::kpi::series(&twice, id("leads"), months, None).points().len();
    assert_eq!((points, value_in(&twice, "leads", 10)), (4, Some(1.3)));
}

#[test]
fn a_period_has_ended_the_day_after_its_last() {
    let workspace = with_readings(leads(Aggregation::Sum, Some(100.0)), &[(9, 9, 1.0), (10, 9, 1.0)]);
    let known = known_on(&workspace, "leads", month(10), today()).unwrap();
    let ended = [day(2026, 10, 31), day(2026, 11, 1)].map(|today| known.has_ended(today));
    assert_eq!(ended, [false, true]);
    let red = |today| KpiBoard::new(&workspace, today).kpi(id("leads")).unwrap().red_periods();
    assert_eq!([day(2026, 10, 31), day(2026, 11, 1)].map(red), [1, 2]);
}

#[test]
fn a_streak_goes_back_over_twenty_four_periods() {
    let kpi = leads(Aggregation::Sum, Some(100.0));
    let months = (0..26).map(|ago| day(2024 + (9 + ago) / 12, u32::try_from((9 + ago) % 12).unwrap() + 1, 9));
    let edits = months.map(|date| Edit::Read(read("leads", date, 1.0)));
    let workspace = made(&with_readings(kpi, &[]), edits);
    let board = KpiBoard::new(&workspace, today());
    assert_eq!(board.kpi(id("leads")).unwrap().red_periods(), 24);
}

#[test]
fn a_reading_is_fresh_and_due_to_the_last_day_of_a_month() {
    let on = |today| {
        on_board(leads(Aggregation::Sum, None), &[(8, 31, 1.0)], today)
            .freshness
            .unwrap()
    };
    let days = [day(2026, 9, 30), day(2026, 10, 1), day(2026, 10, 31), day(2026, 11, 1)];
    assert_eq!(
        days.map(on),
        [Freshness::Fresh, Freshness::Due, Freshness::Due, Freshness::Stale]
    );
}

#[test]
fn a_day_is_compared_with_the_same_day_a_year_before() {
    let daily = Kpi {
        frequency: Frequency::Day,
        ..leads(Aggregation::Sum, None)
    };
    let before = [(day(2025, 11, 20), 3.0), (day(2025, 11, 21), 4.0)];
    let edits = before.map(|(date, number)| Edit::Read(read("leads", date, number)));
    let workspace = made(&with_readings(daily, &[(11, 20, 6.0), (11, 21, 5.0)]), edits);
    let known = KpiBoard::new(&workspace, today());
    let known = known.kpi(id("leads")).unwrap();
    let with = |found: Option<crate::kpi::Comparison>| found.map(|found| found.with.get());
    assert_eq!((with(known.last_year), with(known.change)), (Some(4.0), Some(6.0)));
}

#[test]
fn the_end_of_a_short_month_is_compared_with_all_of_a_longer_one_and_with_nothing_later() {
    let workspace = with_readings(
        leads(Aggregation::Sum, None),
        &[(1, 5, 1.0), (1, 31, 2.0), (2, 5, 7.0), (3, 5, 50.0)],
    );
    let with = |today| {
        let found = comparison(&workspace, id("leads"), None, month(2), Against::SameDays, today).unwrap();
        (found.with.get(), found.by.get())
    };
    assert_eq!(with(day(2026, 2, 27)), (1.0, 6.0));
    assert_eq!(with(day(2026, 2, 28)), (3.0, 4.0));
    assert_eq!(with(today()), (3.0, 4.0));
}

#[test]
fn last_readings_that_are_averaged_have_the_target_of_the_whole_for_each_part_and_added_ones_none() {
    let of = |across| {
        let kpi = Kpi {
            dimension: Some(by_region(across)),
            ..leads(Aggregation::Last, Some(10.0))
        };
        target_of_part(&kpi, &Segment::Named(label("north")), month(10)).is_some()
    };
    assert_eq!([Across::Average, Across::Sum].map(of), [true, false]);
}

#[test]
fn the_gap_to_a_range_is_the_way_back_to_its_nearer_bound() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    let kpi = Kpi {
        aim: Aim::Within(Some(range)),
        ..leads(Aggregation::Last, None)
    };
    let gap = |number| {
        let workspace = with_readings(kpi.clone(), &[(10, 9, number)]);
        let known = history(&workspace, id("leads"), None, &[month(10)], today())
            .pop()
            .flatten();
        known.unwrap().gap.unwrap().get()
    };
    assert_eq!([5.0, 10.0, 20.0, 25.0].map(gap), [5.0, 0.0, 0.0, -5.0]);
}

#[test]
fn a_key_result_that_improves_a_falling_kpi_falls() {
    let kpi = Kpi {
        aim: Aim::Lower(targets(Some(8.0))),
        ..leads(Aggregation::Last, None)
    };
    let workspace = with_readings(kpi, &[(9, 9, 12.0)]);
    let kpi = workspace.kpi(id("leads")).unwrap();
    let span = Span::new(day(2026, 10, 1), day(2026, 12, 31)).unwrap();
    let metric = improving_metric(&workspace, kpi, span, today()).unwrap();
    assert_eq!(metric.direction, crate::goal::Direction::Decrease);
}
