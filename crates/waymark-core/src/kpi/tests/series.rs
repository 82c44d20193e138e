use super::{known_on, leads, month, value_in, with_readings};
use crate::edit::Edit;
use crate::formula::{Divisor, NotAvailable};
use crate::goal::{Across, Aggregation, DimensionKind, Kpi, Segment};
use crate::kpi::{Windows, in_period, segments, series};
use crate::testing::{by_region, computed, day, id, kpi, label, made, read, read_of, today, workspace};
use crate::workspace::Workspace;

const OCTOBER: [(u32, u32, f64); 3] = [(10, 1, 4.0), (10, 15, 1.0), (10, 31, 7.0)];

fn check_aggregated(aggregation: Aggregation, expected: f64) {
    let workspace = with_readings(leads(aggregation, None), &OCTOBER);
    assert_eq!(value_in(&workspace, "leads", 10), Some(expected));
    assert_eq!(value_in(&workspace, "leads", 9), None);
    assert_eq!(value_in(&workspace, "leads", 11), None);
}

#[test]
fn the_readings_of_a_period_make_one_number_and_a_period_without_any_is_a_gap() {
    check_aggregated(Aggregation::Sum, 12.0);
    check_aggregated(Aggregation::Average, 4.0);
    check_aggregated(Aggregation::Last, 7.0);
    check_aggregated(Aggregation::Minimum, 1.0);
    check_aggregated(Aggregation::Maximum, 7.0);
}

#[test]
fn a_sum_has_no_dust_whatever_the_order() {
    let workspace = with_readings(
        leads(Aggregation::Sum, None),
        &[(10, 1, 0.1), (10, 2, 0.2), (10, 3, 1e9), (10, 4, -1e9)],
    );
    assert_eq!(value_in(&workspace, "leads", 10), Some(0.3));
}

#[test]
fn a_sum_beyond_all_bounds_is_not_available() {
    let workspace = with_readings(leads(Aggregation::Sum, None), &[(10, 1, 1e15), (10, 2, 1e15)]);
    let known = in_period(&workspace, id("leads"), None, month(10), today()).unwrap();
    assert_eq!(known.value, Err(NotAvailable::OutOfRange));
    assert_eq!((known.health, known.gap), (None, None));
}

#[test]
fn each_day_knows_what_was_read_by_then() {
    let workspace = with_readings(leads(Aggregation::Sum, None), &OCTOBER);
    let on = |of_october| {
        let known = in_period(&workspace, id("leads"), None, month(10), day(2026, 10, of_october))?;
        Some((known.value.ok()?.get(), known.as_of))
    };
    assert_eq!(on(14), Some((4.0, day(2026, 10, 1))));
    assert_eq!(on(15), Some((5.0, day(2026, 10, 15))));
}

#[test]
fn a_corrected_and_a_withdrawn_reading_count_no_more() {
    let before = with_readings(leads(Aggregation::Sum, None), &OCTOBER);
    let first = before.readings(id("leads")).standing().next().unwrap().key();
    let last = before.readings(id("leads")).standing().next_back().unwrap().key();
    let mut with = read("leads", day(2026, 10, 2), 40.0);
    with.id = id("new");
    let after = made(
        &before,
        [Edit::CorrectReading { of: first, with }, Edit::WithdrawReading(last)],
    );
    assert_eq!(value_in(&after, "leads", 10), Some(41.0));
    assert_eq!(after.readings(id("leads")).entries().count(), 4);
}

/// Customers of two regions: north 10 then 12, south 30.
fn customers(across: Across) -> Workspace {
    let kpi = Kpi {
        dimension: Some(by_region(across)),
        ..leads(Aggregation::Last, None)
    };
    let of = |part, of_october, number| Edit::Read(read_of(part, read("leads", day(2026, 10, of_october), number)));
    made(
        &workspace([]),
        [
            Edit::AddKpi(kpi),
            of("north", 1, 10.0),
            of("south", 5, 30.0),
            of("north", 9, 12.0),
        ],
    )
}

#[test]
fn the_last_values_of_all_parts_are_added_or_averaged() {
    assert_eq!(value_in(&customers(Across::Sum), "leads", 10), Some(42.0));
    assert_eq!(value_in(&customers(Across::Average), "leads", 10), Some(21.0));
}

#[test]
fn a_part_has_its_own_readings() {
    let workspace = customers(Across::Sum);
    let of = |part: &str| {
        let part = Segment::Named(label(part));
        in_period(&workspace, id("leads"), Some(&part), month(10), today())?
            .value
            .ok()
    };
    assert_eq!(of("north").map(|value| value.get()), Some(12.0));
    assert_eq!(of("west"), None);
    let parts = ["north", "south"].map(|name| Segment::Named(label(name)));
    assert_eq!(segments(&workspace, id("leads")), parts);
}

/// `won` and `proposals` per region: north 1 of 10, south 9 of 10 in October; and the win rate.
fn sales() -> Workspace {
    let split = |name| Kpi {
        dimension: Some(by_region(Across::Sum)),
        ..kpi(name, None)
    };
    let of = |name, part, number| Edit::Read(read_of(part, read(name, day(2026, 10, 3), number)));
    made(
        &workspace([]),
        [
            Edit::AddKpi(split("won")),
            Edit::AddKpi(split("proposals")),
            Edit::AddKpi(computed("rate", "won / proposals")),
            of("won", "north", 1.0),
            of("won", "south", 9.0),
            of("proposals", "north", 100.0),
            of("proposals", "south", 10.0),
        ],
    )
}

#[test]
fn a_ratio_is_one_of_sums_not_a_mean_of_ratios() {
    let workspace = sales();
    assert_eq!(value_in(&workspace, "rate", 10), Some(10.0 / 110.0));
    let north = Segment::Named(label("north"));
    let rate = in_period(&workspace, id("rate"), Some(&north), month(10), today()).unwrap();
    assert_eq!(rate.value.map(|value| value.get()), Ok(0.01));
    assert_eq!(segments(&workspace, id("rate")).len(), 2);
}

#[test]
fn a_missing_input_and_a_division_by_zero_are_named() {
    let workspace = made(
        &sales(),
        [
            Edit::Read(read("won", day(2026, 11, 3), 1.0)),
            Edit::Read(read("won", day(2026, 9, 3), 1.0)),
            Edit::Read(read("proposals", day(2026, 9, 3), 0.0)),
        ],
    );
    let why = |number| {
        in_period(&workspace, id("rate"), None, month(number), today())?
            .value
            .err()
    };
    let Some(NotAvailable::Missing(ask)) = why(11) else {
        panic!("an input is missing")
    };
    assert_eq!(ask.name.as_str(), "proposals");
    let Some(NotAvailable::DivisionByZero(Divisor::Input(ask))) = why(9) else {
        panic!("it divides by 0")
    };
    assert_eq!(ask.name.as_str(), "proposals");
    assert_eq!(why(8), None);
}

#[test]
fn the_previous_period_is_the_one_before() {
    let growth = made(
        &with_readings(leads(Aggregation::Sum, None), &[(9, 9, 8.0), (10, 9, 10.0)]),
        [Edit::AddKpi(computed("growth", "leads / previous(leads)"))],
    );
    assert_eq!(value_in(&growth, "growth", 10), Some(1.25));
    assert_eq!(value_in(&growth, "growth", 9), None);
}

#[test]
fn from_a_day_on_everything_is_one_window() {
    let workspace = with_readings(
        leads(Aggregation::Sum, None),
        &[(9, 30, 5.0), (10, 1, 1.0), (11, 1, 2.0)],
    );
    let series = series(&workspace, id("leads"), Windows::Since(day(2026, 10, 1)), None);
    let values: Vec<_> = series
        .points()
        .iter()
        .map(|point| point.value.clone().unwrap().get())
        .collect();
    assert_eq!(values, [1.0, 3.0]);
}

#[test]
fn a_split_that_is_given_up_leaves_one_number_of_all_readings() {
    let whole = made(
        &customers(Across::Sum),
        [Edit::ChangeKpi(id("leads"), crate::KpiChange::Dimension(None))],
    );
    assert_eq!(value_in(&whole, "leads", 10), Some(42.0));
    assert!(segments(&whole, id("leads")).is_empty());
    let north = Segment::Named(label("north"));
    let known = in_period(&whole, id("leads"), Some(&north), month(10), today()).unwrap();
    assert_eq!(known.value.unwrap().get(), 42.0);
    assert_ne!(DimensionKind::Region, DimensionKind::Product);
}

/// The customers without their split; then the whole is counted as 45 on day 12.
fn counted_whole(across: Across) -> Workspace {
    made(
        &customers(across),
        [
            Edit::ChangeKpi(id("leads"), crate::KpiChange::Dimension(None)),
            Edit::Read(read("leads", day(2026, 10, 12), 45.0)),
        ],
    )
}

#[test]
fn a_count_of_the_whole_is_not_added_to_the_parts_of_a_split_that_was_given_up() {
    let workspace = counted_whole(Across::Sum);
    assert_eq!(value_in(&workspace, "leads", 10), Some(45.0));
    let before = known_on(&workspace, "leads", month(10), day(2026, 10, 11)).unwrap();
    assert_eq!(before.value.map(|value| value.get()), Ok(42.0));
    let again = Edit::ChangeKpi(
        id("leads"),
        crate::KpiChange::Dimension(Some(by_region(Across::Average))),
    );
    // North 12, south 30, and what belongs to no part.
    assert_eq!(value_in(&made(&workspace, [again]), "leads", 10), Some(29.0));
}

#[test]
fn parts_counted_after_the_whole_take_its_place_once_their_split_is_given_up() {
    let of = |part, number| Edit::Read(read_of(part, read("leads", day(2026, 10, 20), number)));
    let split_again = made(
        &counted_whole(Across::Sum),
        [
            Edit::ChangeKpi(id("leads"), crate::KpiChange::Dimension(Some(by_region(Across::Sum)))),
            of("north", 20.0),
            of("south", 31.0),
            Edit::ChangeKpi(id("leads"), crate::KpiChange::Dimension(None)),
        ],
    );
    assert_eq!(value_in(&split_again, "leads", 10), Some(51.0));
}

/// `a0` and `b0` are read; from then on `a` and `b` of a step are each made of both of the step before.
fn braided(steps: usize) -> Workspace {
    let step = |at: usize| {
        let below = at - 1;
        [
            Edit::AddKpi(computed(&format!("a{at}"), &format!("(a{below} + b{below}) / 2"))),
            Edit::AddKpi(computed(&format!("b{at}"), &format!("(b{below} + a{below}) / 2"))),
        ]
    };
    let first = ["a0", "b0"].map(|name| Edit::AddKpi(kpi(name, None)));
    let read = ["a0", "b0"].map(|name| Edit::Read(read(name, day(2026, 10, 9), 6.0)));
    let edits = first.into_iter().chain(read).chain((1..=steps).flat_map(step));
    made(&workspace([]), edits)
}

#[test]
fn formulas_that_share_what_they_are_made_of_do_not_double_the_work_at_every_step() {
    assert_eq!(value_in(&braided(32), "a32", 10), Some(6.0));
}

#[test]
fn a_chain_of_more_than_thirty_two_formulas_comes_to_nothing() {
    let workspace = braided(33);
    assert_eq!(value_in(&workspace, "a32", 10), Some(6.0));
    assert_eq!(value_in(&workspace, "a33", 10), None);
}
