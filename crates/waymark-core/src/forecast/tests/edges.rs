//! Bounds of days, of numbers and of what is known on a day: rules P-2 to P-6 of one key result.

use super::*;
use crate::forecast::points::series;
use crate::scoring::Bands;

fn falling(baseline: Option<f64>, target: f64) -> Metric {
    Metric {
        direction: Direction::Decrease,
        ..rising(baseline, target)
    }
}

fn own_days(measure: Measure, from: Option<u64>, to: Option<u64>) -> KeyResult {
    KeyResult {
        start: from.map(after),
        end: to.map(after),
        ..of("k", measure)
    }
}

/// The status of `k`, after edits that were each made on a day.
fn made_on(edits: impl IntoIterator<Item = (u64, Edit)>, seen_from: u64) -> Status {
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let workspace = std::iter::once((0, add))
        .chain(edits)
        .fold(quarter(), |workspace, (on, edit)| {
            apply(&workspace, &edit, after(on)).unwrap()
        });
    let board = Scoreboard::new(&workspace, after(seen_from));
    board.key_result(id("k")).unwrap().outlook.status
}

fn one_reading(on: u64, number: f64) -> (u64, Edit) {
    (on, read("k", on, Reading::Number(value(number))))
}

#[test]
fn what_an_owner_said_stands_on_the_days_before_the_check_in_that_ended_it() {
    let kind = |seen_from| {
        let edits = [
            one_reading(42, 22.0),
            (43, told(Judgement::AtRisk)),
            one_reading(50, 30.0),
        ];
        made_on(edits, seen_from).kind
    };
    let judged = StatusKind::Judged(Judgement::AtRisk);
    assert_eq!(
        [42, 43, 49, 50].map(kind),
        [StatusKind::Computed, judged, judged, StatusKind::Computed]
    );
}

#[test]
fn what_an_owner_says_goes_before_not_started_and_a_judgement_has_its_band() {
    let status = made_on([(20, told(Judgement::AtRisk))], 20);
    assert_eq!(
        (status.kind, status.band),
        (StatusKind::Judged(Judgement::AtRisk), Band::AtRisk)
    );
}

#[test]
fn a_fall_without_a_baseline_has_no_plan_before_its_first_reading_is_known() {
    let expected = |on| outlook_of(falling(None, 9.0), &[(14, 100.0)], on).expected;
    assert_eq!(expected(13), None);
    assert_eq!(expected(14).map(|expected| expected.value.get()), Some(86.0));
}

#[test]
fn a_checklist_is_expected_to_be_done_day_by_day() {
    let items = vec![ChecklistItem {
        id: id("i"),
        title: title("A thing"),
    }];
    let expected = outlook(Measure::Checklist(items), Vec::new(), 13).expected.unwrap();
    assert_eq!(rounded(expected.score.raw()), rounded(1.0 / 7.0));
}

#[test]
fn the_path_of_steps_begins_with_nothing_and_ends_with_the_last_day() {
    let path = |measure: Measure| {
        let workspace = made(&quarter(), [Edit::AddKeyResult(of("k", measure.clone()))]);
        let span = Span::new(start(), after(91)).unwrap();
        expected_path(&measure, &workspace.log(id("k")), span)
            .into_iter()
            .map(|(day, value)| ((day - start()).num_days(), value.get()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        path(steps([1.0, 3.0], [Some(30), None])),
        [(0, 0.0), (30, 0.0), (30, 0.25), (91, 0.25), (91, 1.0)]
    );
    assert_eq!(
        path(steps([1.0], [Some(30)])),
        [(0, 0.0), (30, 0.0), (30, 1.0), (91, 1.0)]
    );
    assert_eq!(path(steps([], [])), []);
    let done = |due| path(Measure::Done { due: Some(after(due)) });
    assert_eq!(done(30), [(0, 0.0), (30, 0.0), (30, 1.0), (91, 1.0)]);
    assert_eq!(done(99), [(0, 0.0), (99, 0.0), (99, 1.0), (99, 1.0)]);
    assert_eq!(path(Measure::Percent), [(0, 0.0), (91, 100.0)]);
    assert_eq!(path(Measure::Metric(rising(Some(4.0), 9.0))), [(0, 4.0), (91, 9.0)]);
    assert_eq!(path(Measure::Metric(falling(None, 9.0))), []);
}

#[test]
fn the_path_of_what_was_due_before_its_first_day_begins_with_all_of_it() {
    let span = Span::new(after(20), after(91)).unwrap();
    let workspace = made(&quarter(), [Edit::AddKeyResult(of("k", Measure::Percent))]);
    let log = workspace.log(id("k"));
    for measure in [steps([1.0], [Some(5)]), Measure::Done { due: Some(after(5)) }] {
        let path = expected_path(&measure, &log, span);
        let days: Vec<_> = path
            .iter()
            .map(|(day, value)| ((*day - start()).num_days(), value.get()))
            .collect();
        assert_eq!(days, [(20, 0.0), (20, 0.0), (20, 1.0), (91, 1.0)]);
    }
}

#[test]
fn an_arrival_beyond_the_years_that_are_kept_is_none() {
    let arrival = |number| outlook_of(rising(Some(0.0), 21.0), &[(10, number)], 12).pace.arrival;
    assert!(matches!(arrival(1e-3), Some(Arrival::On { .. })));
    // A millionth a day; and less than anything that counts.
    assert_eq!(arrival(1e-5), Some(Arrival::NotAtThisPace));
    assert_eq!(arrival(1e-9), Some(Arrival::NotAtThisPace));
    assert_eq!(arrival(0.0), Some(Arrival::NotAtThisPace));
}

#[test]
fn an_arrival_that_nobody_has_seen_by_its_day_no_longer_lies_ahead() {
    let arrival = |on| outlook_of(rising(Some(0.0), 21.0), &[(10, 10.0)], on).pace.arrival;
    assert!(matches!(arrival(20), Some(Arrival::On { .. })));
    assert_eq!(arrival(21), Some(Arrival::NotAtThisPace));
}

#[test]
fn what_is_overdue_is_shown_by_its_score_and_no_longer_by_its_pace() {
    let key_result = own_days(Measure::Metric(rising(Some(0.0), 100.0)), None, Some(40));
    let status = known_of(key_result, numbers("k", &[(10, 40.0)]), 41).outlook.status;
    assert_eq!((status.kind, status.band), (StatusKind::Overdue, Band::AtRisk));
    assert_eq!(status.computed.band, Band::OnTrack);
}

#[test]
fn a_percentage_is_expected_to_go_to_100_and_steps_without_weight_count_the_same() {
    let expected = |measure, on| outlook(measure, Vec::new(), on).expected.unwrap();
    assert_eq!(expected(Measure::Percent, 91).value, value(100.0));
    let equal = expected(steps([0.0, 0.0], [Some(30), None]), 30);
    assert_eq!(equal.score.raw(), 0.5);
}

#[test]
fn a_check_in_on_the_second_day_stands_beside_the_baseline() {
    let projection = outlook_of(rising(Some(10.0), 101.0), &[(1, 11.0)], 20)
        .projection
        .unwrap();
    assert_eq!(projection.value, Some(value(101.0)));
}

#[test]
fn a_series_is_the_baseline_and_exactly_the_newest_twelve_check_ins() {
    let metric = rising(Some(0.0), 100.0);
    let measure = Measure::Metric(metric.clone());
    let readings: Vec<_> = (1..=14).map(|on| (on, 1.0)).collect();
    let add = Edit::AddKeyResult(of("k", measure.clone()));
    let workspace = made(&quarter(), std::iter::once(add).chain(numbers("k", &readings)));
    let span = Span::new(start(), after(91)).unwrap();
    let series = series(&measure, &metric, &workspace.log(id("k")), span, after(14));
    let days: Vec<_> = series.points.iter().map(|point| point.day).collect();
    assert_eq!(days, [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    assert_eq!(series.check_ins, 12);
}

#[test]
fn check_ins_outside_its_own_days_say_nothing_about_the_rate() {
    let known = |readings: &[(u64, f64)], on| {
        let key_result = own_days(Measure::Metric(rising(Some(0.0), 100.0)), Some(10), Some(50));
        known_of(key_result, numbers("k", readings), on).outlook.projection
    };
    let per_day = |readings: &[(u64, f64)], on| known(readings, on).and_then(|known| known.per_day);
    assert_eq!(per_day(&[(20, 10.0), (30, 20.0), (60, 90.0)], 70), Some(value(1.0)));
    assert_eq!(per_day(&[(2, 50.0), (20, 10.0), (30, 20.0)], 40), Some(value(1.0)));
    assert_eq!(per_day(&[(2, 50.0)], 40), None);
    // What was read after the end is where it ended.
    let late = known(&[(20, 10.0), (30, 20.0), (60, 90.0)], 70).unwrap();
    assert_eq!(late.value, Some(value(90.0)));
}

#[test]
fn a_projection_starts_on_the_day_of_the_current_value() {
    let projection = outlook_of(rising(Some(0.0), 91.0), &[(10, 10.0)], 60)
        .projection
        .unwrap();
    assert_eq!(projection.value, Some(value(91.0)));
}

#[test]
fn the_range_lies_between_the_20_and_the_80_percent_quantiles() {
    let readings = [(7, 10.0), (14, 10.0), (21, 10.0), (28, 10.0)];
    let projection = outlook_of(rising(Some(0.0), 100.0), &readings, 42).projection.unwrap();
    let range = projection.range.unwrap();
    assert_eq!((range.low.get(), rounded(range.high.get())), (10.0, 43.0));
    assert_eq!((projection.low.raw(), rounded(projection.high.raw())), (0.1, 0.43));
}

#[test]
fn the_score_of_a_range_is_in_order_when_less_is_better() {
    let readings = [(7, 7.8), (14, 7.6), (21, 7.1), (28, 6.9)];
    let projection = outlook_of(falling(Some(8.0), 4.0), &readings, 30).projection.unwrap();
    let range = projection.range.unwrap();
    assert!(range.low < range.high && projection.low < projection.high);
    assert!(projection.low <= projection.score && projection.score <= projection.high);
}

#[test]
fn what_goes_by_steps_has_no_rate_on_its_first_day_and_ends_whole() {
    let percent = |on, number| outlook(Measure::Percent, numbers("k", &[(on, number)]), 20).projection;
    assert_eq!(percent(0, 20.0), None);
    assert_eq!(percent(10, 90.0).and_then(|known| known.value), Some(value(100.0)));
}

fn periods(from: Option<u64>, readings: &[(u64, f64)], on: u64) -> Option<(i64, i64)> {
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor: Corridor::Above(value(99.0)),
        margin: None,
        held_by: HeldBy::Share,
    });
    let known = known_of(own_days(stay, from, None), numbers("k", readings), on);
    let periods = known.outlook.projection?.periods?;
    Some((periods.held, periods.all))
}

#[test]
fn periods_before_its_first_day_are_not_held_for_it() {
    // From day 14 on there are 12 weeks.
    let readings = [(3, 99.5), (10, 99.5), (17, 99.5), (24, 99.5)];
    assert_eq!(periods(Some(14), &readings, 25), Some((12, 12)));
    assert_eq!(periods(Some(14), &readings[..3], 25), None);
}

#[test]
fn a_reading_after_the_last_day_holds_no_period_and_long_after_it_none_is_taken_away() {
    let readings = [(3, 99.5), (10, 99.5), (95, 99.5)];
    assert_eq!(
        [91, 95, 112].map(|on| periods(None, &readings, on)),
        [Some((3, 14)), Some((2, 14)), Some((2, 14))]
    );
}

#[test]
fn what_is_kept_by_its_latest_reading_will_score_what_it_scores_now() {
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor: Corridor::Above(value(99.0)),
        margin: None,
        held_by: HeldBy::Latest,
    });
    let projection = outlook(stay, numbers("k", &[(3, 98.0), (10, 99.5)]), 13)
        .projection
        .unwrap();
    assert_eq!((projection.score, projection.periods), (Score::ONE, None));
}

#[test]
fn nothing_is_over_performing_before_it_has_performed() {
    let status = outlook_of(rising(Some(0.0), 50.0), &[(20, 20.0)], 20).status;
    assert_eq!((status.kind, status.band), (StatusKind::Computed, Band::OnTrack));
}

#[test]
fn the_smallest_plan_is_a_plan() {
    // Day 4 of 91: 4.4 expected.
    let status = outlook_of(rising(Some(0.0), 100.0), &[(4, 3.5)], 4).status;
    assert_eq!((status.computed.from, status.band), (Evidence::Pace, Band::OnTrack));
}

#[test]
fn beyond_measure_is_not_behind_a_plan_that_is_beyond_measure() {
    let bands = Bands {
        scheme: BandScheme::Standard,
        ambition: Ambition::Aspirational,
        stage: crate::scoring::Stage::Running,
    };
    let scores = Scores {
        now: Some(Score::INFINITE),
        expected: Some(Score::INFINITE),
        projected: None,
    };
    let band = |preset| Computed::of(preset, bands, scores).band;
    assert_eq!(
        [StatusPreset::Outlook, StatusPreset::Strict, StatusPreset::Gap].map(band),
        [Band::OnTrack; 3]
    );
}

#[test]
fn nothing_is_asked_of_what_rests_or_is_closed() {
    let freshness = |more: Edit| {
        let edits = numbers("k", &[(20, 20.0)]).into_iter().chain([more]).collect();
        known_of(of("k", Measure::Metric(rising(Some(0.0), 100.0))), edits, 60)
            .outlook
            .freshness
    };
    let rest = Edit::ChangeKeyResult(
        id("k"),
        KeyResultChange::State(State::Paused {
            reason: text("Moved on"),
        }),
    );
    assert_eq!(freshness(rest), None);
    assert_eq!(
        freshness(Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed))),
        None
    );
    let weigh = Edit::ChangeKeyResult(id("k"), KeyResultChange::Weight(weight(2.0)));
    assert_eq!(freshness(weigh), Some(Freshness::Stale));
}

#[test]
fn what_is_said_later_is_not_known_before() {
    let sure = |on: u64, given| {
        Edit::CheckIn(NewCheckIn {
            date: after(on),
            confidence: Some(Confidence::new(given).unwrap()),
            ..reading(&format!("sure-{on}"), "k")
        })
    };
    let edits = || vec![sure(10, 8), sure(20, 5), sure(30, 2)];
    let known = |on| known_of(of("k", Measure::Metric(rising(Some(0.0), 100.0))), edits(), on);
    let given = |on| {
        let known = known(on);
        [known.signals.confidence_before, known.confidence].map(|given| given.map(Confidence::get))
    };
    assert_eq!(
        [9, 10, 29, 30].map(given),
        [[None, None], [None, Some(8)], [Some(8), Some(5)], [Some(5), Some(2)]]
    );
}
