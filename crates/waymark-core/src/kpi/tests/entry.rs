use super::{known_on, leads, month, value_in, with_readings};
use crate::edit::{Edit, NewKpiReading};
use crate::goal::{Across, Aggregation, Kpi, KpiReadingKey, Period, Value};
use crate::kpi::{Cell, EntryFault, typed};
use crate::testing::{by_region, computed, day, id, made, read, read_of, text, today, value};
use crate::workspace::Workspace;

fn cell(period: Period, number: Option<f64>) -> Cell {
    Cell {
        part: None,
        period,
        value: number.map(value),
        by: None,
    }
}

fn edits(workspace: &Workspace, period: Period, number: Option<f64>) -> Result<Vec<Edit>, EntryFault> {
    let kpi = workspace.kpi(id("leads")).unwrap();
    typed(workspace, kpi, &cell(period, number), || id("new"), today())
}

/// Holds what October comes to after a number was typed for it, and in how many edits.
fn check_typed(before: &Workspace, number: Option<f64>, expected: usize) {
    let edits = edits(before, month(10), number).unwrap();
    assert_eq!(edits.len(), expected);
    assert_eq!(value_in(&made(before, edits), "leads", 10), number);
}

#[test]
fn a_number_for_an_empty_period_is_a_reading_on_its_last_day_or_today() {
    let empty = with_readings(leads(Aggregation::Sum, None), &[]);
    check_typed(&empty, Some(5.0), 1);
    let on = |period| match &edits(&empty, period, Some(5.0)).unwrap()[..] {
        [Edit::Read(reading)] => reading.date,
        other => panic!("{other:?}"),
    };
    assert_eq!(on(month(10)), month(10).end());
    assert_eq!(on(month(11)), today());
}

#[test]
fn a_number_corrects_what_was_read_and_the_same_number_changes_nothing() {
    let one = with_readings(leads(Aggregation::Sum, None), &[(10, 9, 5.0)]);
    check_typed(&one, Some(5.0), 0);
    check_typed(&one, Some(6.0), 1);
    check_typed(&one, None, 1);
    assert_eq!(edits(&one, month(9), None), Ok(vec![]));
}

#[test]
fn a_number_stands_for_all_readings_of_its_period() {
    let three = with_readings(
        leads(Aggregation::Sum, None),
        &[(9, 30, 1.0), (10, 8, 2.0), (10, 9, 3.0), (10, 10, 4.0)],
    );
    check_typed(&three, Some(6.0), 3);
    check_typed(&three, None, 3);
    let after = made(&three, edits(&three, month(10), Some(6.0)).unwrap());
    assert_eq!(value_in(&after, "leads", 9), Some(1.0));
    assert_eq!(after.readings(id("leads")).entries().count(), 5);
}

#[test]
fn emptying_a_corrected_period_lets_no_older_reading_speak_again() {
    let before = with_readings(leads(Aggregation::Sum, None), &[(10, 9, 5.0)]);
    let corrected = made(&before, edits(&before, month(10), Some(6.0)).unwrap());
    check_typed(&corrected, None, 2);
}

#[test]
fn emptying_a_period_reaches_the_first_reading_through_a_correction_that_was_taken_back() {
    let correct = |of: &str, name: &str, number| Edit::CorrectReading {
        of: KpiReadingKey {
            kpi: id("leads"),
            id: id(of),
        },
        with: NewKpiReading {
            id: id(name),
            ..read("leads", day(2026, 10, 9), number)
        },
    };
    let chain = made(
        &with_readings(leads(Aggregation::Sum, None), &[(10, 9, 5.0)]),
        [
            correct("leads-2026-10-09", "second", 6.0),
            correct("second", "third", 7.0),
            Edit::WithdrawReading(KpiReadingKey {
                kpi: id("leads"),
                id: id("second"),
            }),
        ],
    );
    assert_eq!(value_in(&chain, "leads", 10), Some(7.0));
    // The first and the third are taken back; the second is already.
    check_typed(&chain, None, 2);
}

#[test]
fn a_computed_kpi_and_a_period_to_come_take_no_number() {
    let workspace = made(
        &with_readings(leads(Aggregation::Sum, None), &[]),
        [Edit::AddKpi(computed("double", "leads + leads"))],
    );
    let double: &Kpi = workspace.kpi(id("double")).unwrap();
    let typed = |kpi: &Kpi, period| typed(&workspace, kpi, &cell(period, Some(1.0)), || id("new"), today());
    assert_eq!(typed(double, month(10)), Err(EntryFault::IsComputed));
    let leads = workspace.kpi(id("leads")).unwrap();
    assert_eq!(typed(leads, month(12)), Err(EntryFault::NotBegun));
    let refused = Edit::Read(read("double", today(), 1.0));
    crate::testing::check_refused(&workspace, refused, crate::Refusal::IsComputed(id("double")));
    assert_eq!(Value::ZERO.get(), 0.0);
}

#[test]
fn a_number_for_the_whole_stands_for_the_parts_of_a_split_that_was_given_up() {
    let split = Kpi {
        dimension: Some(by_region(Across::Sum)),
        ..leads(Aggregation::Sum, None)
    };
    let of = |part, number| Edit::Read(read_of(part, read("leads", day(2026, 10, 9), number)));
    let parts = made(
        &with_readings(split, &[]),
        [
            of("north", 12.0),
            of("south", 30.0),
            Edit::ChangeKpi(id("leads"), crate::KpiChange::Dimension(None)),
        ],
    );
    check_typed(&parts, Some(45.0), 2);
    check_typed(&parts, None, 2);
}

#[test]
fn a_number_typed_as_of_an_earlier_day_leaves_later_readings_alone() {
    let workspace = with_readings(leads(Aggregation::Sum, None), &[(10, 5, 1.0), (10, 20, 2.0)]);
    let kpi = workspace.kpi(id("leads")).unwrap();
    let earlier = day(2026, 10, 9);
    let edits = typed(&workspace, kpi, &cell(month(10), Some(4.0)), || id("new"), earlier).unwrap();
    let after = edits.iter().fold(workspace.clone(), |workspace, edit| {
        crate::edit::apply(&workspace, edit, earlier).unwrap()
    });
    let on = |today| {
        known_on(&after, "leads", month(10), today)
            .unwrap()
            .value
            .unwrap()
            .get()
    };
    assert_eq!((on(earlier), on(today())), (4.0, 6.0));
}

#[test]
fn a_number_for_one_part_leaves_the_others_and_a_period_takes_it_from_its_first_day_on() {
    let split = Kpi {
        dimension: Some(by_region(Across::Sum)),
        ..leads(Aggregation::Sum, None)
    };
    let of = |part, number| Edit::Read(read_of(part, read("leads", day(2026, 10, 9), number)));
    let parts = made(&with_readings(split, &[]), [of("north", 12.0), of("south", 30.0)]);
    let north = Cell {
        part: read_of("north", read("leads", today(), 0.0)).segment,
        ..cell(month(10), Some(15.0))
    };
    let kpi = parts.kpi(id("leads")).unwrap();
    let edits = typed(&parts, kpi, &north, || id("new"), day(2026, 10, 31)).unwrap();
    assert_eq!(value_in(&made(&parts, edits), "leads", 10), Some(45.0));
    let first = typed(
        &parts,
        kpi,
        &cell(month(11), Some(1.0)),
        || id("new"),
        month(11).start(),
    );
    assert_eq!(first.map(|edits| edits.len()), Ok(1));
}

#[test]
fn a_number_that_is_typed_anew_keeps_its_note() {
    let noted = NewKpiReading {
        note: text("From the shop"),
        ..read("leads", day(2026, 10, 9), 5.0)
    };
    let kpi = leads(Aggregation::Sum, None);
    let before = made(&with_readings(kpi, &[]), [Edit::Read(noted)]);
    let [Edit::CorrectReading { with, .. }] = &edits(&before, month(10), Some(6.0)).unwrap()[..] else {
        panic!("it is corrected");
    };
    assert_eq!((with.value, &with.note), (value(6.0), &text("From the shop")));
}
