//! How each kind of measure goes on.

use super::*;
use crate::NewKpiReading;
use crate::testing::{kpi, label, metric, read, value, weight};

fn number(value: f64) -> Reading {
    Reading::Number(crate::testing::value(value))
}

fn item(name: &str) -> ChecklistItem {
    ChecklistItem {
        id: id(name),
        title: title(name),
    }
}

fn milestone(name: &str, due: Option<chrono::NaiveDate>) -> Milestone {
    Milestone {
        id: id(name),
        title: title(name),
        weight: weight(1.0),
        due,
    }
}

/// Holds what is measured of a key result that goes on afresh.
#[track_caller]
fn check_fresh(measure: Measure, readings: &[(u32, Reading)], expected: Result<Measure, Otherwise>) {
    let before = with_readings(measure.clone(), readings);
    let (after, new, why) = carried_alone(&before, "k", Way::Fresh);
    let (left, reason) = match expected {
        Ok(left) => (left, None),
        Err(reason) => (measure, Some(reason)),
    };
    assert_eq!((new.measure, why), (left, reason));
    assert!(after.log(new.id).is_empty());
}

#[test]
fn afresh_the_final_value_is_the_baseline_and_the_target_stays() {
    let rising = Measure::Metric(metric(Some(40.0), 50.0));
    let from = |baseline| Measure::Metric(metric(Some(baseline), 50.0));
    check_fresh(rising.clone(), &[(8, number(44.0)), (15, number(46.0))], Ok(from(46.0)));
    check_fresh(rising, &[(8, number(38.0))], Ok(from(38.0)));
}

#[test]
fn afresh_a_number_that_falls_goes_on_falling() {
    let falling = |baseline| {
        Measure::Metric(Metric {
            direction: Direction::Decrease,
            ..metric(Some(baseline), 4.0)
        })
    };
    check_fresh(falling(8.0), &[(8, number(6.0))], Ok(falling(6.0)));
    check_fresh(falling(8.0), &[(8, number(3.0))], Err(Otherwise::NoWayLeft));
}

#[test]
fn afresh_a_number_that_was_declared_to_fall_and_rises_is_declared_to_rise() {
    let declared = |direction, baseline| {
        Measure::Metric(Metric {
            direction,
            ..metric(Some(baseline), 50.0)
        })
    };
    let expected = declared(Direction::Increase, 46.0);
    check_fresh(declared(Direction::Decrease, 40.0), &[(8, number(46.0))], Ok(expected));
}

#[test]
fn a_baseline_that_was_not_found_is_looked_for_again() {
    let find = Measure::Baseline { unit: None };
    check_fresh(find.clone(), &[], Ok(find));
}

#[test]
fn what_is_at_its_target_or_past_it_has_no_way_left_and_goes_on_as_its_structure() {
    let rising = || Measure::Metric(metric(Some(40.0), 50.0));
    check_fresh(rising(), &[(8, number(50.0))], Err(Otherwise::NoWayLeft));
    check_fresh(rising(), &[(8, number(60.0))], Err(Otherwise::NoWayLeft));
    let done = || Measure::Done { due: None };
    check_fresh(done(), &[(8, Reading::Done(true))], Err(Otherwise::NoWayLeft));
    check_fresh(Measure::Percent, &[(8, number(100.0))], Err(Otherwise::NoWayLeft));
    let zones = || Measure::Zones(Zones::default());
    check_fresh(zones(), &[(8, Reading::Zone(Zone::Stretch))], Err(Otherwise::NoWayLeft));
    let find = || Measure::Baseline { unit: None };
    check_fresh(find(), &[(8, number(7.0))], Err(Otherwise::NoWayLeft));
}

#[test]
fn what_was_never_read_has_nothing_to_go_on_from() {
    check_fresh(
        Measure::Metric(metric(Some(40.0), 50.0)),
        &[],
        Err(Otherwise::NothingRead),
    );
}

#[test]
fn afresh_only_the_steps_that_are_left_go_along() {
    let steps = |names: &[&str]| Measure::Milestones(names.iter().map(|one| milestone(one, None)).collect());
    let share = |part| Share::new(part).unwrap();
    let reading = Reading::Milestones(vec![(id("a"), share(1.0)), (id("b"), share(0.5))]);
    check_fresh(steps(&["a", "b", "c"]), &[(8, reading)], Ok(steps(&["b", "c"])));
    let all = Reading::Milestones(vec![(id("a"), share(1.0))]);
    check_fresh(steps(&["a"]), &[(8, all)], Err(Otherwise::NoWayLeft));
}

#[test]
fn afresh_only_the_items_that_are_not_done_go_along() {
    let items = |names: &[&str]| Measure::Checklist(names.iter().map(|one| item(one)).collect());
    let done = Reading::Checklist(vec![id("b")]);
    check_fresh(items(&["a", "b"]), &[(8, done.clone())], Ok(items(&["a"])));
    check_fresh(items(&["b"]), &[(8, done)], Err(Otherwise::NoWayLeft));
}

#[test]
fn afresh_the_rest_of_a_percentage_is_a_number_on_its_way_to_100() {
    let rest = Metric {
        unit: Some(Unit {
            name: label("%"),
            decimals: None,
        }),
        mode: Some(ScoringMode::Linear),
        ..metric(Some(60.0), 100.0)
    };
    check_fresh(Measure::Percent, &[(8, number(60.0))], Ok(Measure::Metric(rest)));
    check_fresh(Measure::Percent, &[(8, number(0.0))], Ok(Measure::Percent));
}

#[test]
fn what_is_held_and_what_is_not_reached_is_the_same_again() {
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor: Corridor::Above(value(95.0)),
        margin: None,
        held_by: HeldBy::Share,
    });
    check_fresh(stay.clone(), &[(8, number(97.0))], Ok(stay));
    let done = Measure::Done { due: None };
    check_fresh(done.clone(), &[(8, Reading::Done(false))], Ok(done));
    let zones = Measure::Zones(Zones::default());
    check_fresh(zones.clone(), &[(8, Reading::Zone(Zone::Target))], Ok(zones));
}

/// The key result `k` fed by a KPI that is aggregated so, which read 30 and then 40 in October.
fn fed(aggregation: Aggregation) -> Workspace {
    let measure = Measure::Metric(Metric {
        feed: Some(Feed {
            kpi: id("leads"),
            segment: None,
            frozen: None,
        }),
        ..metric(Some(0.0), 100.0)
    });
    let kpi = Kpi {
        source: KpiSource::Readings(aggregation),
        ..kpi("leads", None)
    };
    let reading = |on, number| NewKpiReading {
        ..read("leads", day(2026, 10, on), number)
    };
    made(
        &crate::testing::workspace([]),
        [
            Edit::AddCycle(cycle("q4")),
            Edit::AddKpi(kpi),
            Edit::Read(reading(5, 30.0)),
            Edit::Read(reading(12, 40.0)),
            Edit::AddObjective(crate::testing::objective("o")),
            Edit::AddKeyResult(KeyResult {
                measure,
                ..crate::testing::key_result("k", "o")
            }),
        ],
    )
}

#[test]
fn what_a_kpi_feeds_goes_on_from_its_last_value_and_is_fed_on() {
    let closed = made(&fed(Aggregation::Last), [crate::testing::close("q4")]);
    let (_, new, why) = carried_alone(&closed, "k", Way::Fresh);
    let Measure::Metric(metric) = new.measure else {
        panic!("a metric")
    };
    assert_eq!((metric.baseline, why), (Some(value(40.0)), None));
    assert_eq!(
        metric.feed.map(|feed| (feed.kpi, feed.frozen)),
        Some((id("leads"), None))
    );
}

#[test]
fn a_sum_that_feeds_counts_from_nothing_in_the_next_cycle() {
    let (_, new, why) = carried_alone(&fed(Aggregation::Sum), "k", Way::Fresh);
    let Measure::Metric(metric) = new.measure else {
        panic!("a metric")
    };
    assert_eq!((metric.baseline, why), (Some(value(0.0)), Some(Otherwise::CountsAnew)));
}

#[test]
fn with_progress_a_sum_counts_on_from_its_own_first_day() {
    let (after, new, why) = carried_alone(&fed(Aggregation::Sum), "k", Way::WithProgress);
    assert_eq!((new.start, why), (Some(day(2026, 10, 1)), None));
    assert_eq!(score_of(&after, new.id), Some(0.7));
}

#[test]
fn what_a_kpi_had_fed_that_is_gone_becomes_check_ins() {
    let closed = made(&fed(Aggregation::Last), [crate::testing::close("q4")]);
    let gone = made(&closed, [Edit::RemoveKpi(id("leads"))]);
    let (after, new, _) = carried_alone(&gone, "k", Way::WithProgress);
    assert_eq!(score_of(&gone, id("k")), Some(0.4));
    assert_eq!(score_of(&after, new.id), Some(0.4));
    assert_eq!(new.measure.feed(), None);
}

#[test]
fn with_progress_the_check_ins_that_count_go_along() {
    let measure = Measure::Metric(metric(Some(40.0), 50.0));
    let before = with_readings(
        measure.clone(),
        &[(8, number(44.0)), (15, number(49.0)), (22, number(46.0))],
    );
    let taken_back = crate::testing::check_in_key("k", "c15");
    let before = made(&before, [Edit::WithdrawCheckIn(taken_back)]);
    let (after, new, why) = carried_alone(&before, "k", Way::WithProgress);
    let log: Vec<_> = after
        .log(new.id)
        .entries()
        .map(|one| (one.date, one.reading.clone()))
        .collect();
    let on = |on, value| (day(2026, 10, on), Some(number(value)));
    assert_eq!(log, [on(8, 44.0), on(22, 46.0)]);
    assert_eq!((new.measure, new.start, why), (measure, Some(day(2026, 10, 1)), None));
    assert_eq!(score_of(&after, new.id), Some(0.6));
}

#[test]
fn with_progress_what_was_only_said_goes_along_too() {
    let said = |name: &str, confidence: Option<u8>, note: &str| {
        Edit::CheckIn(crate::NewCheckIn {
            reading: None,
            confidence: confidence.map(|it| Confidence::new(it).unwrap()),
            note: crate::testing::text(note),
            ..crate::testing::reading(name, "k")
        })
    };
    let before = with_readings(Measure::Percent, &[]);
    let before = made(&before, [said("c1", Some(7), ""), said("c2", None, "Ada is back")]);
    let (after, new, _) = carried_alone(&before, "k", Way::WithProgress);
    let log = after.log(new.id);
    let told = log
        .entries()
        .map(|one| (one.confidence.map(Confidence::get), one.note.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [(Some(7), ""), (None, "Ada is back")]);
}

#[test]
fn with_progress_readings_that_do_not_fit_or_that_a_kpi_gives_stay_behind() {
    let trusted = |measure, number_of: f64| {
        let reading = crate::NewCheckIn {
            reading: Some(number(number_of)),
            confidence: Some(Confidence::new(7).unwrap()),
            ..crate::testing::reading("c", "k")
        };
        let before = made(&with_readings(Measure::Percent, &[]), [Edit::CheckIn(reading)]);
        let leads = Edit::AddKpi(kpi("leads", None));
        let changed = Edit::ChangeKeyResult(id("k"), crate::KeyResultChange::Measure(measure));
        let (after, new, _) = carried_alone(&made(&before, [leads, changed]), "k", Way::WithProgress);
        let log = after.log(new.id);
        let told = log
            .entries()
            .map(|one| (one.reading.clone(), one.confidence.map(Confidence::get)));
        told.collect::<Vec<_>>()
    };
    let fed = Metric {
        feed: Some(Feed {
            kpi: id("leads"),
            segment: None,
            frozen: None,
        }),
        ..metric(Some(0.0), 100.0)
    };
    assert_eq!(trusted(Measure::Percent, 60.0), [(Some(number(60.0)), Some(7))]);
    assert_eq!(trusted(Measure::Metric(fed), 60.0), [(None, Some(7))]);
    assert_eq!(trusted(Measure::Done { due: None }, 60.0), [(None, Some(7))]);
}

#[test]
fn with_progress_a_cycle_that_ends_before_it_all_began_takes_the_structure() {
    let before = with_readings(Measure::Percent, &[(8, number(60.0))]);
    let earlier = Cycle {
        span: Span::new(day(2026, 7, 1), day(2026, 9, 30)).unwrap(),
        ..next_quarter()
    };
    let plan = CarryPlan::proposed(&before, id("q4"), Destination::New(earlier), Way::WithProgress);
    let (after, carry) = carried(&before, &plan);
    assert_eq!(carry.otherwise, [(id("k"), Otherwise::BeginsTooLate)]);
    let new = after.key_results_continuing(id("k")).next().unwrap();
    assert_eq!((new.start, after.log(new.id).is_empty()), (None, true));
}

#[test]
fn as_structure_it_has_the_same_way_and_no_check_ins() {
    let measure = Measure::Metric(metric(Some(40.0), 50.0));
    let before = with_readings(measure.clone(), &[(8, number(46.0))]);
    let (after, new, why) = carried_alone(&before, "k", Way::Structure);
    assert_eq!((new.measure, why), (measure, None));
    assert!(after.log(new.id).is_empty());
    assert_eq!(after.initiatives_of(new.id).count(), 0);
}

#[test]
fn days_outside_the_new_cycle_are_forgotten() {
    let point = |month| PlanPoint {
        date: day(if month == 2 { 2027 } else { 2026 }, month, 1),
        value: value(45.0),
    };
    let plan = |months: &[u32]| Plan::new(months.iter().map(|month| point(*month)).collect()).unwrap();
    let planned = |months: &[u32]| {
        Measure::Metric(Metric {
            plan: plan(months),
            ..metric(Some(40.0), 50.0)
        })
    };
    let measure_of = |measure| {
        carried_alone(&with_readings(measure, &[]), "k", Way::Structure)
            .1
            .measure
    };
    assert_eq!(measure_of(planned(&[11, 2])), planned(&[2]));
    let due = |due| Measure::Milestones(vec![milestone("a", due)]);
    assert_eq!(measure_of(due(Some(day(2026, 12, 1)))), due(None));
    assert_eq!(measure_of(due(Some(day(2027, 2, 1)))), due(Some(day(2027, 2, 1))));
    let done = Measure::Done {
        due: Some(day(2026, 12, 1)),
    };
    assert_eq!(measure_of(done), Measure::Done { due: None });
}
