use super::{leads, with_readings};
use crate::edit::{CycleChange, Edit};
use crate::goal::{
    Across, Aggregation, Aim, CycleState, DatedValue, DatedValues, Feed, KeyResult, Kpi, Measure, Metric, Segment,
    Span, Targets,
};
use crate::kpi::{Held, held_level, improving_metric};
use crate::scoreboard::{Moment, Scoreboard, Subject, timeline};
use crate::testing::{
    by_region, company, computed, day, id, key_result, label, made, metric, read, read_of, reading, said, targets,
    today, value,
};
use crate::workspace::Workspace;

/// The company with a KPI and a key result of `o1` from 0 to 100 that it feeds.
fn fed(kpi: Kpi, readings: &[(u32, u32, f64)]) -> Workspace {
    let name = kpi.id.to_string();
    let records = with_readings(kpi, readings).records().collect::<Vec<_>>();
    let company = crate::workspace::with_records(
        &company(),
        records.into_iter().skip(1).map(|record| (record.key(), Some(record))),
    );
    made(
        &company,
        [Edit::AddKeyResult(KeyResult {
            measure: Measure::Metric(Metric {
                feed: Some(Feed {
                    kpi: id(&name),
                    segment: None,
                    frozen: None,
                }),
                ..metric(Some(0.0), 100.0)
            }),
            ..key_result("fed", "o1")
        })],
    )
}

fn score_on(workspace: &Workspace, day: chrono::NaiveDate) -> Option<f64> {
    let board = Scoreboard::new(workspace, day);
    board.key_result(id("fed"))?.score.map(|score| score.raw())
}

#[test]
fn a_sum_is_added_up_from_the_first_day_of_the_key_result() {
    let workspace = fed(
        leads(Aggregation::Sum, None),
        &[(9, 30, 50.0), (10, 1, 20.0), (11, 5, 25.0)],
    );
    assert_eq!(score_on(&workspace, today()), Some(0.45));
    assert_eq!(score_on(&workspace, day(2026, 10, 31)), Some(0.2));
}

#[test]
fn anything_else_counts_with_its_last_value() {
    let workspace = fed(leads(Aggregation::Last, None), &[(10, 1, 20.0), (11, 5, 25.0)]);
    assert_eq!(score_on(&workspace, today()), Some(0.25));
    let with_formula = made(&workspace, [Edit::AddKpi(computed("half", "leads / 2"))]);
    let feed = Feed {
        kpi: id("half"),
        segment: None,
        frozen: None,
    };
    let measure = Measure::Metric(Metric {
        feed: Some(feed),
        ..metric(Some(0.0), 100.0)
    });
    let change = Edit::ChangeKeyResult(id("fed"), crate::KeyResultChange::Measure(measure));
    assert_eq!(score_on(&made(&with_formula, [change]), today()), Some(0.125));
}

#[test]
fn the_past_is_scored_alike_through_time_and_on_its_day() {
    let workspace = fed(
        leads(Aggregation::Average, None),
        &[(10, 1, 20.0), (10, 20, 40.0), (11, 5, 25.0)],
    );
    let days = [(10, 1), (10, 19), (10, 20), (11, 21)].map(|(month, of_month)| day(2026, month, of_month));
    let moments: Vec<Moment> = timeline(&workspace, Subject::KeyResult(id("fed")), &days);
    let of_objective = timeline(&workspace, Subject::Objective(id("o1")), &days);
    for ((day, moment), objective) in days.into_iter().zip(moments).zip(of_objective) {
        let board = Scoreboard::new(&workspace, day);
        assert_eq!(moment, board.moment(Subject::KeyResult(id("fed"))));
        assert_eq!(objective, board.moment(Subject::Objective(id("o1"))));
    }
}

#[test]
fn a_number_typed_by_hand_before_it_was_fed_does_not_count_and_its_confidence_does() {
    let mut check_in = reading("own", "fed");
    check_in.confidence = Some(crate::goal::Confidence::new(4).unwrap());
    let fed = fed(leads(Aggregation::Last, None), &[(10, 1, 20.0)]);
    let measured_by = |measure| Edit::ChangeKeyResult(id("fed"), crate::KeyResultChange::Measure(measure));
    let by_hand = Measure::Metric(metric(Some(0.0), 100.0));
    let by_kpi = fed.key_result(id("fed")).unwrap().measure.clone();
    let refused = Edit::CheckIn(check_in.clone());
    crate::testing::check_refused(&fed, refused, crate::Refusal::ReadingDoesNotFit);
    let workspace = made(
        &fed,
        [measured_by(by_hand), Edit::CheckIn(check_in), measured_by(by_kpi)],
    );
    let board = Scoreboard::new(&workspace, today());
    let known = board.key_result(id("fed")).unwrap();
    assert_eq!(known.value, Some(value(20.0)));
    assert_eq!(known.confidence.map(|confidence| confidence.get()), Some(4));
}

#[test]
fn one_reading_scores_what_it_feeds_again() {
    let before = fed(leads(Aggregation::Last, None), &[(10, 1, 20.0)]);
    let board = Scoreboard::new(&before, today());
    for edit in [
        Edit::Read(read("leads", today(), 60.0)),
        Edit::RemoveKpi(id("leads")),
        Edit::ChangeKpi(id("leads"), crate::KpiChange::Dimension(None)),
    ] {
        let after = made(&before, [edit]);
        assert_eq!(board.update(&before, &after), Scoreboard::new(&after, today()));
    }
}

#[test]
fn what_the_owner_says_holds_until_the_next_reading() {
    let told = made(
        &fed(leads(Aggregation::Last, None), &[(10, 1, 20.0)]),
        [said("fed", "The deal is signed")],
    );
    let is_manual = |workspace: &Workspace, day| {
        let board = Scoreboard::new(workspace, day);
        matches!(
            board.key_result(id("fed")).unwrap().outlook.status.kind,
            crate::forecast::StatusKind::Judged(_)
        )
    };
    assert!(is_manual(&told, today()));
    let tomorrow = day(2026, 11, 22);
    let read = crate::apply(&told, &Edit::Read(read("leads", tomorrow, 60.0)), tomorrow).unwrap();
    assert!(!is_manual(&read, tomorrow));
}

#[test]
fn a_kpi_that_is_removed_leaves_a_metric_to_check_in_by_hand() {
    let after = made(
        &fed(leads(Aggregation::Last, None), &[(10, 1, 20.0)]),
        [Edit::RemoveKpi(id("leads"))],
    );
    assert_eq!(after.key_result(id("fed")).unwrap().feed(), None);
    assert_eq!(score_on(&after, today()), None);
    assert_eq!(after.all_readings().count(), 0);
}

#[test]
fn a_key_result_that_improves_a_kpi_is_filled_in() {
    let quarter = Span::new(day(2026, 10, 1), day(2026, 12, 31)).unwrap();
    let levels = |kpi: Kpi, readings: &[(u32, u32, f64)]| {
        let workspace = with_readings(kpi, readings);
        let kpi = workspace.kpi(id("leads")).unwrap();
        let metric = improving_metric(&workspace, kpi, quarter, today())?;
        Some((metric.baseline.map(|value| value.get()), metric.target.get()))
    };
    // A sum: three months of 100.
    assert_eq!(
        levels(leads(Aggregation::Sum, Some(100.0)), &[]),
        Some((Some(0.0), 300.0))
    );
    assert_eq!(
        levels(leads(Aggregation::Last, Some(100.0)), &[(9, 9, 40.0), (10, 9, 50.0)]),
        Some((Some(40.0), 100.0))
    );
    assert_eq!(levels(leads(Aggregation::Last, None), &[(9, 9, 40.0)]), None);
    assert_eq!(
        held_level(&metric(Some(8.0), 4.0), value(3.9)),
        Held::AtMost(value(3.9))
    );
}

#[test]
fn a_key_result_begins_with_the_value_that_the_kpi_had_before() {
    let workspace = fed(
        leads(Aggregation::Last, None),
        &[(9, 9, 10.0), (9, 30, 20.0), (11, 5, 25.0)],
    );
    assert_eq!(score_on(&workspace, day(2026, 10, 5)), Some(0.2));
}

#[test]
fn a_key_result_fed_by_one_part_counts_that_part_alone() {
    let split = Kpi {
        dimension: Some(by_region(Across::Sum)),
        ..leads(Aggregation::Sum, None)
    };
    let of = |part, number| Edit::Read(read_of(part, read("leads", day(2026, 10, 9), number)));
    let measure = Measure::Metric(Metric {
        feed: Some(Feed {
            kpi: id("leads"),
            segment: Some(Segment::Named(label("north"))),
            frozen: None,
        }),
        ..metric(Some(0.0), 100.0)
    });
    let workspace = made(
        &fed(split, &[]),
        [
            of("north", 20.0),
            of("south", 60.0),
            Edit::ChangeKeyResult(id("fed"), crate::KeyResultChange::Measure(measure)),
        ],
    );
    assert_eq!(score_on(&workspace, today()), Some(0.2));
}

/// The baseline and target of a key result that improves a KPI in a span of 2026.
fn levels(kpi: Kpi, readings: &[(u32, u32, f64)], from: (u32, u32), to: (u32, u32)) -> (Option<f64>, f64) {
    let workspace = with_readings(kpi, readings);
    let span = Span::new(day(2026, from.0, from.1), day(2026, to.0, to.1)).unwrap();
    let kpi = workspace.kpi(id("leads")).unwrap();
    let metric = improving_metric(&workspace, kpi, span, today()).unwrap();
    (metric.baseline.map(|value| value.get()), metric.target.get())
}

#[test]
fn the_target_of_a_sum_counts_the_periods_that_end_in_the_span() {
    let target = |from, to| levels(leads(Aggregation::Sum, Some(100.0)), &[], from, to).1;
    assert_eq!(target((10, 1), (12, 31)), 300.0);
    assert_eq!(target((10, 31), (12, 31)), 300.0);
    assert_eq!(target((10, 1), (12, 30)), 200.0);
    assert_eq!(target((10, 1), (10, 31)), 100.0);
}

#[test]
fn the_target_of_a_level_is_that_of_the_last_period_of_the_span() {
    let dated = |(month, number)| DatedValue {
        date: day(2026, month, 1),
        value: value(number),
    };
    let with_own = |own: [(u32, f64); 2]| Kpi {
        aim: Aim::Higher(Targets {
            own: DatedValues::new(own.map(dated).to_vec()).unwrap(),
            ..targets(Some(100.0))
        }),
        ..leads(Aggregation::Last, None)
    };
    let target = |to| levels(with_own([(10, 110.0), (12, 130.0)]), &[], (10, 1), to).1;
    assert_eq!([(10, 31), (11, 30), (12, 1)].map(target), [110.0, 100.0, 130.0]);
}

#[test]
fn the_baseline_is_the_value_on_the_first_day_and_before_any_reading_the_latest() {
    let baseline = |readings: &[(u32, u32, f64)]| {
        let kpi = leads(Aggregation::Last, Some(100.0));
        levels(kpi, readings, (10, 1), (12, 31)).0
    };
    assert_eq!(baseline(&[(9, 30, 40.0), (10, 1, 45.0), (10, 2, 50.0)]), Some(45.0));
    assert_eq!(baseline(&[(10, 2, 50.0), (10, 3, 55.0)]), Some(55.0));
    assert_eq!(baseline(&[]), None);
}

/// Leads that make 0.2, in a cycle that was closed on the last day of the company's quarter.
fn closed() -> Workspace {
    let open = fed(leads(Aggregation::Sum, None), &[(10, 1, 20.0)]);
    made(
        &open,
        [Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed))],
    )
}

#[test]
fn what_a_kpi_reads_after_its_cycle_was_closed_changes_no_score_of_it() {
    let later = made(&closed(), [Edit::Read(read("leads", day(2026, 10, 20), 30.0))]);
    assert_eq!(score_on(&later, day(2026, 12, 31)), Some(0.2));
}

#[test]
fn a_kpi_that_goes_after_its_cycle_was_closed_leaves_its_scores() {
    let without = made(&closed(), [Edit::RemoveKpi(id("leads"))]);
    assert_eq!(score_on(&without, day(2026, 12, 31)), Some(0.2));
    let open = Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Active));
    assert_eq!(score_on(&made(&without, [open]), day(2026, 12, 31)), Some(0.2));
}

#[test]
fn a_cycle_that_is_opened_again_is_fed_again() {
    let open = Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Active));
    let again = made(&closed(), [Edit::Read(read("leads", day(2026, 10, 20), 30.0)), open]);
    assert_eq!(score_on(&again, day(2026, 12, 31)), Some(0.5));
}

#[test]
fn a_closed_key_result_keeps_what_was_fed_with_the_last_value_before_it_began() {
    let readings = [(8, 20, 5.0), (9, 20, 6.0), (10, 1, 7.0), (11, 10, 9.0)];
    let workspace = fed(leads(Aggregation::Last, None), &readings);
    let closed = made(&workspace, [crate::testing::close("q4")]);
    let feed = closed.key_result(id("fed")).and_then(|one| one.feed().cloned());
    let kept = feed.and_then(|feed| feed.frozen).unwrap();
    let found: Vec<_> = kept.values().iter().map(|one| (one.date, one.value.get())).collect();
    let expected = [
        (day(2026, 9, 20), 6.0),
        (day(2026, 10, 1), 7.0),
        (day(2026, 11, 10), 9.0),
    ];
    assert_eq!(found, expected);
}
