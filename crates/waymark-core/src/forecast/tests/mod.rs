//! Outlooks of whole key results, through the scoreboard: rules P-1 to P-6 and R-5.

mod edges;
mod pace;
mod together;

use chrono::{Days, NaiveDate};

use super::*;
use crate::edit::{CycleChange, Edit, KeyResultChange, NewCheckIn, NewManualStatus, apply};
use crate::goal::*;
use crate::scoreboard::{KeyResultScore, Scoreboard};
use crate::scoring::{Band, Score};
use crate::testing::{cycle, day, id, key_result, made, objective, reading, text, title, value, weight, workspace};
use crate::workspace::Workspace;

/// The first day of a goal that lasts 91 days.
fn start() -> NaiveDate {
    day(2026, 8, 1)
}

fn after(days: u64) -> NaiveDate {
    start() + Days::new(days)
}

/// 91 days, one objective.
fn quarter() -> Workspace {
    let cycle = Cycle {
        span: Span::new(start(), after(91)).unwrap(),
        ..cycle("q4")
    };
    workspace([cycle.into(), objective("o").into()])
}

fn rising(baseline: Option<f64>, target: f64) -> Metric {
    Metric {
        unit: None,
        direction: Direction::Increase,
        baseline: baseline.map(value),
        target: value(target),
        stretch: None,
        mode: None,
        plan: Plan::default(),
        feed: None,
    }
}

fn of(name: &str, measure: Measure) -> KeyResult {
    KeyResult {
        measure,
        ..key_result(name, "o")
    }
}

fn read(name: &str, on: u64, what: Reading) -> Edit {
    Edit::CheckIn(NewCheckIn {
        date: after(on),
        reading: Some(what),
        confidence: None,
        note: text(""),
        ..reading(&format!("{name}-{on}"), name)
    })
}

fn numbers(name: &str, readings: &[(u64, f64)]) -> Vec<Edit> {
    readings
        .iter()
        .map(|(on, number)| read(name, *on, Reading::Number(value(*number))))
        .collect()
}

fn known_of(key_result: KeyResult, edits: Vec<Edit>, on: u64) -> Shared<KeyResultScore> {
    let id = key_result.id;
    let workspace = made(&quarter(), std::iter::once(Edit::AddKeyResult(key_result)).chain(edits));
    Scoreboard::new(&workspace, after(on)).key_result(id).unwrap().clone()
}

fn outlook(measure: Measure, edits: Vec<Edit>, on: u64) -> Outlook {
    known_of(of("k", measure), edits, on).outlook
}

fn outlook_of(metric: Metric, readings: &[(u64, f64)], on: u64) -> Outlook {
    outlook(Measure::Metric(metric), numbers("k", readings), on)
}

fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

#[test]
fn what_is_expected_goes_straight_from_the_baseline_to_the_target() {
    let expected = |on| outlook_of(rising(Some(10.0), 101.0), &[], on).expected.unwrap();
    assert_eq!([0, 1, 91].map(|on| expected(on).value.get()), [10.0, 11.0, 101.0]);
    assert_eq!(expected(91).score, Score::ONE);
}

#[test]
fn a_phased_plan_goes_through_its_points_and_those_outside_count_for_nothing() {
    let point = |on: i64, number| PlanPoint {
        date: start() + chrono::Duration::days(on),
        value: value(number),
    };
    let plan = Plan::new(vec![point(-5, 900.0), point(0, 7.0), point(70, 20.0), point(91, 3.0)]).unwrap();
    let metric = Metric {
        plan,
        ..rising(Some(0.0), 62.0)
    };
    let expected = |on| outlook_of(metric.clone(), &[], on).expected.unwrap().value.get();
    assert_eq!(
        [0, 35, 70, 77, 91].map(|on| rounded(expected(on))),
        [0.0, 10.0, 20.0, 34.0, 62.0]
    );
}

#[test]
fn without_a_baseline_a_rise_starts_at_nothing_and_a_fall_at_its_first_reading() {
    assert_eq!(
        outlook_of(rising(None, 91.0), &[], 7).expected.unwrap().value.get(),
        7.0
    );
    let falling = Metric {
        direction: Direction::Decrease,
        ..rising(None, 9.0)
    };
    assert_eq!(outlook_of(falling.clone(), &[], 7).expected, None);
    let expected = outlook_of(falling, &[(14, 100.0), (21, 50.0)], 21).expected.unwrap();
    assert_eq!(expected.value.get(), 79.0);
}

#[test]
fn a_tenth_of_the_time_must_pass_before_anything_is_said() {
    let readings = [(3, 5.0), (6, 10.0)];
    assert_eq!(outlook_of(rising(Some(0.0), 100.0), &readings, 9).projection, None);
    assert!(outlook_of(rising(Some(0.0), 100.0), &readings, 10).projection.is_some());
}

#[test]
fn one_point_alone_is_too_early_to_tell_and_the_baseline_is_a_point() {
    assert_eq!(outlook_of(rising(None, 100.0), &[(7, 5.0)], 14).projection, None);
    assert!(
        outlook_of(rising(Some(0.0), 100.0), &[(7, 5.0)], 14)
            .projection
            .is_some()
    );
}

#[test]
fn a_straight_line_is_projected_exactly_and_its_band_has_no_width() {
    let readings = [(7, 17.0), (14, 24.0), (21, 31.0), (28, 38.0)];
    let projection = outlook_of(rising(Some(10.0), 101.0), &readings, 30).projection.unwrap();
    let exact = value(101.0);
    assert_eq!(projection.value, Some(exact));
    assert_eq!(
        projection.range,
        Some(ValueRange {
            low: exact,
            high: exact
        })
    );
    assert_eq!(
        (projection.low, projection.score, projection.high),
        (Score::ONE, Score::ONE, Score::ONE)
    );
}

#[test]
fn a_band_takes_four_check_ins() {
    let readings = [(7, 5.0), (14, 9.0), (21, 16.0), (28, 20.0)];
    let range = |count| {
        outlook_of(rising(Some(0.0), 100.0), &readings[..count], 30)
            .projection
            .unwrap()
            .range
    };
    assert_eq!(range(3), None);
    assert!(range(4).is_some());
}

#[test]
fn of_many_check_ins_the_newest_twelve_and_the_baseline_count() {
    // 40 flat days, then one a day.
    let flat = (1..=40).map(|on| (on, 0.0));
    let up = (41..=52).map(|on| (on, f64::from(on as u32) - 40.0));
    let readings: Vec<_> = flat.chain(up).collect();
    let projection = outlook_of(rising(Some(0.0), 100.0), &readings, 52).projection.unwrap();
    assert_eq!(projection.per_day, Some(value(1.0)));
}

#[test]
fn a_check_in_before_the_start_or_on_the_first_day_is_not_a_second_point_there() {
    let projection = outlook_of(rising(Some(0.0), 100.0), &[(0, 10.0), (10, 20.0)], 20)
        .projection
        .unwrap();
    assert_eq!(projection.value, Some(value(101.0)));
}

#[test]
fn the_needed_pace_counts_from_today_and_ends_with_the_last_day() {
    let pace = |on| outlook_of(rising(Some(0.0), 91.0), &[(7, 7.0), (14, 14.0)], on).pace;
    let needed = |on| pace(on).needed_per_week.map(|needed| rounded(needed.get()));
    assert_eq!([14, 49, 91].map(needed), [Some(7.0), Some(12.833), None]);
    assert_eq!(pace(14).current_per_week, Some(value(7.0)));
    assert_eq!(pace(49).gap.map(|gap| gap.value.get()), Some(-35.0));
}

#[test]
fn arrival_is_the_first_day_on_which_the_target_is_reached() {
    let arrival = |readings: &[(u64, f64)], on| outlook_of(rising(Some(0.0), 21.0), readings, on).pace.arrival;
    let on_day = |at: u64, number: f64| {
        Some(Arrival::On {
            date: after(at),
            day: value(number),
        })
    };
    assert_eq!(arrival(&[(10, 10.0)], 12), on_day(21, 21.0));
    // 12 are missing at 0.9 a day: on the 14th day they are there.
    let Some(Arrival::On { date, day }) = arrival(&[(10, 9.0)], 12) else {
        panic!("it arrives")
    };
    assert_eq!((date, rounded(day.get())), (after(24), 23.333));
    assert_eq!(arrival(&[(10, 30.0)], 12), Some(Arrival::Reached));
    assert_eq!(arrival(&[(10, -1.0)], 12), Some(Arrival::NotAtThisPace));
    // It lies behind, and nobody has said that it came.
    assert_eq!(arrival(&[(10, 10.0)], 40), Some(Arrival::NotAtThisPace));
}

fn steps<const N: usize>(weights: [f64; N], due: [Option<u64>; N]) -> Measure {
    let step = |(at, (one, due)): (usize, (f64, Option<u64>))| Milestone {
        id: id(&format!("m{at}")),
        title: title("A step"),
        weight: weight(one),
        due: due.map(after),
    };
    Measure::Milestones(weights.into_iter().zip(due).enumerate().map(step).collect())
}

#[test]
fn of_milestones_the_weight_that_is_due_is_expected() {
    let expected = |on| {
        outlook(steps([1.0, 3.0], [Some(30), None]), Vec::new(), on)
            .expected
            .unwrap()
    };
    assert_eq!(
        [29, 30, 90, 91].map(|on| expected(on).score.raw()),
        [0.0, 0.25, 0.25, 1.0]
    );
}

#[test]
fn milestones_checklists_and_percentages_go_on_at_their_rate_and_end_whole() {
    let half = Reading::Milestones(vec![(id("m0"), Share::ALL)]);
    let milestones = |on| {
        let known = outlook(steps([1.0, 1.0], [None, None]), vec![read("k", on, half.clone())], 70);
        known.projection.unwrap().score.raw()
    };
    assert_eq!(milestones(70), 0.65);
    assert_eq!(milestones(13), 1.0);
    let percent = outlook(Measure::Percent, numbers("k", &[(26, 20.0)]), 30)
        .projection
        .unwrap();
    assert_eq!((percent.value, percent.score.raw()), (Some(value(70.0)), 0.7));
}

#[test]
fn what_is_done_or_not_is_expected_from_its_day_on() {
    let measure = || Measure::Done { due: Some(after(30)) };
    let not_done = |on| outlook(measure(), vec![read("k", 5, Reading::Done(false))], on);
    assert_eq!(not_done(29).expected, None);
    assert_eq!(not_done(29).status.computed.from, Evidence::TooEarly);
    assert_eq!(not_done(30).expected.map(|expected| expected.score), Some(Score::ONE));
    assert_eq!(not_done(30).status.band, Band::OffTrack);
    let done = outlook(measure(), vec![read("k", 5, Reading::Done(true))], 30);
    assert_eq!(done.status.kind, StatusKind::Achieved);
}

fn uptime(readings: &[(u64, f64)], on: u64) -> Outlook {
    let stay = Stay {
        unit: None,
        corridor: Corridor::Above(value(99.0)),
        margin: Some(value(1.0)),
        held_by: HeldBy::Share,
    };
    outlook(Measure::Stay(stay), numbers("k", readings), on)
}

#[test]
fn what_must_be_kept_is_projected_by_its_periods() {
    // 91 days are 13 weeks and a day: 14 periods; days 0 to 6 are the first.
    let score = |readings: &[(u64, f64)], on| uptime(readings, on).projection.map(|known| rounded(known.score.raw()));
    assert_eq!(score(&[(3, 99.5)], 20), None);
    assert_eq!(score(&[(3, 99.5), (10, 99.5)], 13), Some(1.0));
    assert_eq!(score(&[(3, 98.0), (10, 99.5)], 13), Some(rounded(13.0 / 14.0)));
    assert_eq!(score(&[(3, 99.5), (10, 98.0)], 13), Some(rounded(1.0 / 14.0)));
    // A period without a reading was not held; the one under way remains.
    assert_eq!(score(&[(3, 99.5), (10, 99.5)], 22), Some(rounded(13.0 / 14.0)));
    let periods = |readings: &[(u64, f64)], on| uptime(readings, on).projection.and_then(|known| known.periods);
    let of_14 = |held| Some(HeldPeriods { held, all: 14 });
    assert_eq!(periods(&[(3, 98.0), (10, 99.5)], 13), of_14(13));
    assert_eq!(periods(&[(3, 99.5), (10, 98.0)], 13), of_14(1));
}

#[test]
fn what_must_be_kept_goes_by_its_latest_reading_and_is_achieved_only_at_the_end() {
    let band = |latest: f64| uptime(&[(3, 99.5), (10, latest)], 13).status.band;
    assert_eq!(
        [99.0, 98.0, 97.0].map(band),
        [Band::OnTrack, Band::AtRisk, Band::OffTrack]
    );
    assert_eq!(uptime(&[(3, 99.5), (10, 99.5)], 13).status.kind, StatusKind::Computed);
    assert_eq!(uptime(&[(3, 99.5), (10, 99.5)], 91).status.kind, StatusKind::Achieved);
}

/// What becomes of `0 to 100` that was read as 22 on day 42, after all of `edits`, on a day.
fn status(more: impl IntoIterator<Item = Edit>, on: u64) -> Status {
    let readings = [(7, 4.0), (14, 8.0), (21, 11.0), (28, 15.0), (35, 18.0), (42, 22.0)];
    let mut edits = numbers("k", &readings);
    edits.extend(more);
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let workspace = std::iter::once(add).chain(edits).fold(quarter(), |workspace, edit| {
        // What an owner says is said on the day that is looked at.
        apply(&workspace, &edit, after(on)).unwrap()
    });
    Scoreboard::new(&workspace, after(on))
        .key_result(id("k"))
        .unwrap()
        .outlook
        .status
}

fn told(judgement: Judgement) -> Edit {
    let new = NewManualStatus {
        judgement,
        reason: title("The big order is signed"),
    };
    Edit::ChangeKeyResult(id("k"), KeyResultChange::Manual(Some(new)))
}

#[test]
fn the_numbers_decide_where_nobody_says_otherwise() {
    let status = status([], 42);
    assert_eq!((status.kind, status.band), (StatusKind::Computed, Band::AtRisk));
    assert_eq!(status.computed.from, Evidence::Outlook);
}

#[test]
fn the_owner_decides_until_the_next_check_in_and_what_is_computed_stays_visible() {
    let said = status([told(Judgement::OnTrack)], 43);
    assert_eq!(
        (said.kind, said.band),
        (StatusKind::Judged(Judgement::OnTrack), Band::OnTrack)
    );
    assert_eq!(said.computed.band, Band::AtRisk);
    let after_check_in = status(
        [told(Judgement::OnTrack)]
            .into_iter()
            .chain(numbers("k", &[(43, 23.0)])),
        43,
    );
    assert_eq!(after_check_in.kind, StatusKind::Computed);
}

#[test]
fn the_first_rule_that_applies_gives_the_status() {
    let told = || told(Judgement::OffTrack);
    let pause = Edit::ChangeKeyResult(
        id("k"),
        KeyResultChange::State(State::Paused {
            reason: text("Moved on"),
        }),
    );
    assert_eq!(status([told(), pause], 42).kind, StatusKind::Paused);
    let all = numbers("k", &[(43, 100.0)]);
    assert_eq!(status(all.into_iter().chain([told()]), 43).kind, StatusKind::Achieved);
    assert_eq!(status([told()], 92).kind, StatusKind::Judged(Judgement::OffTrack));
    assert_eq!(status([], 92).kind, StatusKind::Overdue);
    assert_eq!(status([], 91).kind, StatusKind::Computed);
    let close = Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed));
    let StatusKind::Closed(Some(grade)) = status([told(), close], 95).kind else {
        panic!("a closed goal has its grade");
    };
    assert_eq!(grade.proposed.get(), 0.22);
}

#[test]
fn a_goal_without_a_reading_has_not_started() {
    let outlook = outlook_of(rising(Some(0.0), 100.0), &[], 42);
    assert_eq!(
        (outlook.status.kind, outlook.status.band),
        (StatusKind::NotStarted, Band::NoData)
    );
}

#[test]
fn while_the_outlook_is_silent_the_score_is_held_against_the_plan() {
    // Day 9 of 91: 9.89 expected.
    let band = |number| {
        let status = outlook_of(rising(Some(0.0), 100.0), &[(8, number)], 9).status;
        assert_eq!(status.computed.from, Evidence::Pace);
        status.band
    };
    assert_eq!([7.0, 6.9, 2.9].map(band), [Band::OnTrack, Band::AtRisk, Band::OffTrack]);
}

#[test]
fn the_strict_and_the_gap_preset_hold_the_score_against_the_plan() {
    let with = |preset, number: f64| {
        let settings = Settings {
            status_preset: preset,
            ..Settings::default()
        };
        // Half of the time: 45.5 of 91 days do not exist, so 46 are expected.
        let edits = [
            Edit::ChangeSettings(settings),
            Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 91.0)))),
        ];
        let workspace = made(&quarter(), edits.into_iter().chain(numbers("k", &[(46, number)])));
        Scoreboard::new(&workspace, after(46))
            .key_result(id("k"))
            .unwrap()
            .outlook
            .status
            .band
    };
    let bands = [Band::OnTrack, Band::AtRisk, Band::OffTrack];
    assert_eq!(
        [43.7, 34.5, 34.4].map(|number| with(StatusPreset::Strict, number)),
        bands
    );
    assert_eq!([46.0, 23.25, 23.2].map(|number| with(StatusPreset::Gap, number)), bands);
}

/// An objective of two rising key results, read once on day 42, and of one that was never read.
fn rolled(readings: [f64; 2], more: impl IntoIterator<Item = Edit>) -> crate::scoreboard::ObjectiveScore {
    let metric = || Measure::Metric(rising(Some(0.0), 100.0));
    let edits = ["a", "b"].into_iter().zip(readings).flat_map(|(name, number)| {
        let add = Edit::AddKeyResult(of(name, metric()));
        std::iter::once(add).chain(numbers(name, &[(42, number)]))
    });
    let workspace = made(&quarter(), edits.chain(more));
    **Scoreboard::new(&workspace, after(42)).objective(id("o")).unwrap()
}

#[test]
fn an_objective_projects_the_weighted_mean_of_its_key_results() {
    let known = rolled([42.0, 21.0], []);
    assert_eq!(known.rolled.projected.map(|score| rounded(score.raw())), Some(0.683));
    assert_eq!(known.rolled.expected.map(|score| rounded(score.raw())), Some(0.462));
    assert_eq!((known.rolled.projecting, known.status.band), (2, Band::AtRisk));
}

#[test]
fn one_key_result_off_track_makes_the_objective_one_level_worse() {
    let known = rolled([46.0, 12.0], []);
    assert_eq!(known.status.computed.band, Band::OffTrack);
    let weigh = |name: &str, number| Edit::ChangeKeyResult(id(name), KeyResultChange::Weight(weight(number)));
    // It informs only.
    assert_eq!(
        rolled([46.0, 12.0], [weigh("b", 0.0)]).status.computed.band,
        Band::OnTrack
    );
    assert_eq!(
        rolled([46.0, 12.0], [weigh("a", 9.0)]).status.computed.band,
        Band::AtRisk
    );
}

#[test]
fn a_key_result_that_was_never_read_counts_nothing_at_the_end_either() {
    let silent = Edit::AddKeyResult(of("c", Measure::Metric(rising(Some(0.0), 100.0))));
    let known = rolled([42.0, 42.0], [silent]);
    assert_eq!(known.rolled.projected.map(|score| rounded(score.raw())), Some(0.607));
    assert_eq!(known.rolled.projecting, 2);
}

#[test]
fn a_cycle_projects_the_weighted_mean_of_its_objectives() {
    let metric = Measure::Metric(rising(Some(0.0), 100.0));
    let add = Edit::AddKeyResult(of("k", metric));
    let workspace = made(&quarter(), std::iter::once(add).chain(numbers("k", &[(42, 42.0)])));
    let cycle = Scoreboard::new(&workspace, after(42)).cycle(id("q4"));
    assert_eq!(cycle.rolled.projected.map(|score| rounded(score.raw())), Some(0.91));
    assert_eq!(cycle.outlook, Band::OnTrack);
}
