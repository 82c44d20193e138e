//! What is due in a small company on a Saturday, 21 November 2026.

use super::*;
use crate::attention::About;
use crate::edit::{CycleChange, Edit, KeyResultChange, KpiChange, NewCheckIn, ObjectiveChange};
use crate::forecast::Freshness;
use crate::goal::*;
use crate::kpi::{Cell, KpiBoard, typed};
use crate::scoreboard::Scoreboard;
use crate::scoring::Trend;
use crate::testing::{
    by_region, company, day, id, kpi, made, metric, read, read_of, reading, text, title, today, value,
};
use crate::workspace::Workspace;

fn boards(workspace: &Workspace) -> (Scoreboard, KpiBoard) {
    (Scoreboard::new(workspace, today()), KpiBoard::new(workspace, today()))
}

fn due_for(workspace: &Workspace, whose: Whose) -> DueList {
    let (board, kpis) = boards(workspace);
    due(workspace, &board, &kpis, whose)
}

/// Names what is due: a key result by its id, a KPI with its part.
fn names(list: &DueList) -> Vec<String> {
    let name = |due: &Due| match &due.asked {
        Asked::KeyResult(id) => id.to_string(),
        Asked::Kpi { kpi, part, .. } => match part {
            Some(Segment::Named(part)) => format!("{kpi} {part}"),
            Some(Segment::Person(_) | Segment::Team(_)) | None => kpi.to_string(),
        },
    };
    list.iter().map(name).collect()
}

#[track_caller]
fn check_due<const N: usize>(workspace: &Workspace, whose: Whose, expected: [&str; N]) {
    assert_eq!(names(&due_for(workspace, whose)), expected);
}

fn checked_in(key_result: &str, date: chrono::NaiveDate) -> Edit {
    Edit::CheckIn(NewCheckIn {
        date,
        ..reading("new", key_result)
    })
}

/// The one entry for this key result.
fn of(list: &DueList, name: &str) -> Due {
    let asked = Asked::KeyResult(id(name));
    list.iter().find(|due| due.asked == asked).unwrap().clone()
}

#[test]
fn a_weekly_key_result_is_due_a_week_after_its_check_in_and_one_without_any_from_its_first_day() {
    let list = due_for(&company(), Whose::Everyone);
    let seven_days_ago = of(&list, "k1");
    assert_eq!((seven_days_ago.since, seven_days_ago.missed), (today(), 0));
    assert_eq!(seven_days_ago.freshness, Freshness::Due);
    assert_eq!(seven_days_ago.last, Some((day(2026, 11, 14), Some(value(45.0)))));
    // 51 days from the first day of October
    let never = of(&list, "k2");
    assert_eq!((never.since, never.missed), (day(2026, 10, 1), 7));
    assert_eq!((never.freshness, never.last), (Freshness::Stale, None));
}

#[test]
fn a_weekly_check_in_is_overdue_two_days_after_it_was_due_and_stale_a_week_after() {
    let on = |of_november| {
        let date = day(2026, 11, of_november);
        let (board, kpis) = (Scoreboard::new(&company(), date), KpiBoard::new(&company(), date));
        of(&due(&company(), &board, &kpis, Whose::Everyone), "k1").freshness
    };
    let [due, overdue, stale] = [Freshness::Due, Freshness::Overdue, Freshness::Stale];
    assert_eq!([21, 23, 24, 28, 29].map(on), [due, due, overdue, overdue, stale]);
}

#[test]
fn after_a_check_in_on_its_last_day_nothing_more_is_asked_for() {
    let until = |of_november| {
        let dates = KeyResultChange::Dates {
            start: None,
            end: Some(day(2026, 11, of_november)),
        };
        let workspace = made(&company(), [Edit::ChangeKeyResult(id("k1"), dates)]);
        due_for(&workspace, Whose::Everyone).has(&Asked::KeyResult(id("k1")))
    };
    // checked in on the fourteenth
    assert_eq!([13, 14, 15].map(until), [false, false, true]);
}

#[test]
fn what_is_overdue_comes_first_within_its_objective_and_objectives_with_it_come_first() {
    check_due(&company(), Whose::Everyone, ["k2", "k1", "k3"]);
    // k2 is fresh now: only the first objective has nothing overdue.
    let workspace = made(&company(), [checked_in("k2", today())]);
    check_due(&workspace, Whose::Everyone, ["k3", "k1"]);
}

#[test]
fn six_days_after_a_check_in_nothing_is_due_and_the_next_day_is_told() {
    let fresh = ["k1", "k2", "k3"].map(|name| checked_in(name, day(2026, 11, 15)));
    let workspace = made(&company(), fresh);
    check_due(&workspace, Whose::Everyone, []);
    let (board, kpis) = boards(&workspace);
    let next = next_due(&workspace, &board, &kpis, Whose::Everyone);
    assert_eq!(next, Some(day(2026, 11, 22)));
}

/// The key results that are not due and can be checked in, each with the day from which on it is due.
fn others(workspace: &Workspace) -> Vec<(String, Option<chrono::NaiveDate>)> {
    let list = due_for(workspace, Whose::Everyone).others;
    list.iter().map(|one| (one.key_result.to_string(), one.next)).collect()
}

#[test]
fn what_is_not_due_can_be_checked_in_and_names_the_day_from_which_on_it_is_due() {
    let workspace = made(&company(), [checked_in("k1", day(2026, 11, 20))]);
    check_due(&workspace, Whose::Everyone, ["k2", "k3"]);
    assert_eq!(others(&workspace), [("k1".to_owned(), Some(day(2026, 11, 27)))]);
}

#[test]
fn what_is_done_once_and_for_all_can_still_be_checked_in_and_what_rests_can_not() {
    let done = Edit::ChangeKeyResult(id("k2"), KeyResultChange::Measure(Measure::Done { due: None }));
    let is_done = Edit::CheckIn(NewCheckIn {
        date: day(2026, 11, 1),
        reading: Some(Reading::Done(true)),
        ..reading("new", "k2")
    });
    let rests = Edit::ChangeKeyResult(
        id("k1"),
        KeyResultChange::State(State::Paused { reason: text("later") }),
    );
    let workspace = made(&company(), [done, is_done, rests]);
    assert_eq!(others(&workspace), [("k2".to_owned(), None)]);
}

#[test]
fn what_rests_is_fed_or_planned_is_not_due() {
    let rests = Edit::ChangeKeyResult(
        id("k1"),
        KeyResultChange::State(State::Paused { reason: text("later") }),
    );
    let fed = Metric {
        feed: Some(Feed {
            kpi: id("leads"),
            segment: None,
            frozen: None,
        }),
        ..metric(Some(0.0), 100.0)
    };
    let fed = Edit::ChangeKeyResult(id("k2"), KeyResultChange::Measure(Measure::Metric(fed)));
    let dropped = Edit::ChangeObjective(id("o2"), ObjectiveChange::State(State::Dropped { reason: text("no") }));
    let read = Edit::Read(read("leads", day(2026, 10, 31), 10.0));
    let workspace = made(
        &company(),
        [Edit::AddKpi(kpi("leads", None)), read, rests, fed, dropped],
    );
    check_due(&workspace, Whose::Everyone, []);
    let planned = made(
        &company(),
        [Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Planned))],
    );
    check_due(&planned, Whose::Everyone, []);
}

#[test]
fn what_is_done_once_and_for_all_is_not_asked_for_again_and_a_number_on_its_target_is() {
    let done = Edit::ChangeKeyResult(id("k2"), KeyResultChange::Measure(Measure::Done { due: None }));
    let of = |reading_of, reading| {
        Edit::CheckIn(NewCheckIn {
            date: day(2026, 11, 1),
            reading: Some(reading),
            ..crate::testing::reading("new", reading_of)
        })
    };
    let workspace = made(
        &company(),
        [
            done,
            of("k2", Reading::Done(true)),
            of("k3", Reading::Number(value(50.0))),
        ],
    );
    check_due(&workspace, Whose::Everyone, ["k3", "k1"]);
}

#[test]
fn a_person_is_asked_for_what_they_own_and_for_what_nobody_owns_in_their_objectives() {
    check_due(&company(), Whose::Person(id("ada")), ["k2", "k1"]);
    check_due(&company(), Whose::Person(id("ben")), []);
    check_due(&company(), Whose::Team(id("all")), ["k2", "k1"]);
}

#[test]
fn a_monthly_kpi_is_due_once_a_month_has_ended_without_a_reading() {
    let with = |last: chrono::NaiveDate| {
        let edits = [
            Edit::AddKpi(kpi("leads", Some(10.0))),
            Edit::Read(read("leads", last, 8.0)),
        ];
        due_for(&made(&company(), edits), Whose::Everyone).kpis
    };
    assert_eq!(with(day(2026, 11, 2)), []);
    assert_eq!(with(day(2026, 10, 2)), []);
    let [september] = &with(day(2026, 9, 30))[..] else {
        panic!("one is due")
    };
    assert_eq!((september.since, september.missed), (day(2026, 11, 1), 0));
    assert_eq!(september.freshness, Freshness::Due);
    let [july] = &with(day(2026, 7, 1))[..] else {
        panic!("one is due")
    };
    assert_eq!((july.since, july.missed), (day(2026, 9, 1), 2));
    assert_eq!(july.freshness, Freshness::Stale);
    assert_eq!(july.last, Some((day(2026, 7, 1), Some(value(8.0)))));
    let Asked::Kpi { period, .. } = &july.asked else {
        panic!("a KPI is due")
    };
    assert_eq!((period.start(), period.end()), (day(2026, 10, 1), day(2026, 10, 31)));
}

#[test]
fn the_parts_of_a_kpi_are_asked_for_one_by_one_until_they_have_gone() {
    let split = Kpi {
        dimension: Some(by_region(Across::Sum)),
        ..kpi("leads", None)
    };
    let reading = |part, date| Edit::Read(read_of(part, read("leads", date, 5.0)));
    let edits = [
        Edit::AddKpi(split),
        reading("north", day(2026, 10, 5)),
        reading("south", day(2026, 9, 5)),
        reading("west", day(2026, 7, 31)),
    ];
    let workspace = made(&company(), edits);
    let of_kpis = due_for(&workspace, Whose::Everyone).kpis;
    let list = DueList {
        kpis: of_kpis,
        ..DueList::default()
    };
    // the west was read three months before the newest reading
    assert_eq!(names(&list), ["leads south"]);
}

#[test]
fn once_everything_is_entered_nothing_is_due() {
    let workspace = made(
        &company(),
        [
            Edit::AddKpi(kpi("leads", None)),
            Edit::ChangeKpi(id("leads"), KpiChange::Title(title("Leads"))),
        ],
    );
    let list = due_for(&workspace, Whose::Everyone);
    let enter = |due: &Due| match &due.asked {
        Asked::KeyResult(name) => vec![checked_in(name.as_str(), today())],
        Asked::Kpi { kpi, part, period } => {
            let cell = Cell {
                part: part.clone(),
                period: *period,
                value: Some(value(1.0)),
                by: None,
            };
            typed(&workspace, workspace.kpi(*kpi).unwrap(), &cell, || id("read"), today()).unwrap()
        }
    };
    assert_eq!(list.len(), 4);
    let edits: Vec<Edit> = list.iter().flat_map(enter).collect();
    check_due(&made(&workspace, edits), Whose::Everyone, []);
}

#[test]
fn an_effect_says_where_key_result_and_objective_go_and_does_nothing() {
    let workspace = company();
    let (board, _) = boards(&workspace);
    let edit = Edit::CheckIn(NewCheckIn {
        reading: Some(Reading::Number(value(48.0))),
        ..reading("c", "k1")
    });
    let found = effect(&workspace, &board, &edit, id("k1")).unwrap().unwrap();
    let score = |score: Option<crate::scoring::Score>| score.map(|score| (score.raw() * 100.0).round());
    assert_eq!(score(found.before.and_then(|known| known.score)), Some(50.0));
    assert_eq!(score(found.after.score), Some(80.0));
    // k2 has no check-in and counts nothing
    assert_eq!(score(found.objective_before.and_then(|known| known.score)), Some(25.0));
    assert_eq!(score(found.objective_after.and_then(|known| known.score)), Some(40.0));
}

/// What came of these edits, made while everything is asked for that is due.
fn summed_up(before: &Workspace, edits: impl IntoIterator<Item = Edit>) -> Summary {
    let asked = due_for(before, Whose::Everyone);
    let asked: Vec<Asked> = asked.iter().map(|due| due.asked.clone()).collect();
    let after = made(before, edits);
    let (then, now) = (boards(before), boards(&after));
    let round = Round {
        asked: &asked,
        beside: &[],
        still: &due_for(&after, Whose::Everyone),
        before: (&then.0, &then.1),
        now: (&now.0, &now.1),
    };
    summary(&after, round)
}

fn read_as(key_result: &str, number: f64) -> Edit {
    Edit::CheckIn(NewCheckIn {
        reading: Some(Reading::Number(value(number))),
        ..reading("c", key_result)
    })
}

#[test]
fn a_summary_counts_what_is_done_and_names_what_fell() {
    // from 40 to 50, at 38: worse than the baseline
    let found = summed_up(&company(), [read_as("k1", 38.0), checked_in("k2", today())]);
    assert_eq!((found.done, found.asked, found.is_complete()), (2, 3, false));
    let first = found.moves[0];
    assert_eq!((first.about, first.turn), (About::KeyResult(id("k1")), Turned::Fell));
}

#[test]
fn a_summary_says_what_moved_and_by_how_much() {
    // from 40 to 50: 45 is half of the way, 48 is 0.80
    let found = summed_up(&company(), [read_as("k1", 48.0)]);
    let [one] = &found.moves[..] else { panic!("one moved") };
    let MovedBy::Score { before, after, points } = one.by else {
        panic!("a key result moves by its score")
    };
    let hundredths = |number: f64| (number * 100.0).round();
    assert_eq!(before.map(|score| hundredths(score.raw())), Some(50.0));
    assert_eq!((hundredths(after.raw()), points.map(hundredths)), (80.0, Some(30.0)));
    assert_eq!((one.trend, found.count(Trend::Better)), (Trend::Better, 1));
}

#[test]
fn what_is_entered_as_it_was_moved_nothing() {
    assert_eq!(summed_up(&company(), [read_as("k1", 45.0)]).moves, []);
}

#[test]
fn a_kpi_moves_by_its_value_and_less_is_worse_where_more_is_better() {
    let with = [
        Edit::AddKpi(kpi("leads", Some(10.0))),
        Edit::Read(read("leads", day(2026, 9, 30), 8.0)),
    ];
    let before = made(&company(), with);
    let found = summed_up(&before, [Edit::Read(read("leads", day(2026, 10, 31), 5.0))]);
    let [one] = &found.moves[..] else { panic!("one moved") };
    let by = MovedBy::Value {
        before: Some(value(8.0)),
        after: value(5.0),
        by: Some(value(-3.0)),
    };
    assert_eq!((one.trend, one.by), (Trend::Worse, by));
}

#[test]
fn a_summary_names_the_kpis_that_turned_red_and_those_that_are_red_no_more() {
    let with = |name: &str, september| {
        let last = read(name, day(2026, 9, 30), september);
        [Edit::AddKpi(kpi(name, Some(10.0))), Edit::Read(last)]
    };
    let before = made(&company(), with("a", 20.0).into_iter().chain(with("b", 1.0)));
    let october = |name: &str, number| Edit::Read(read(name, day(2026, 10, 31), number));
    let found = summed_up(&before, [october("a", 1.0), october("b", 20.0)]);
    let turns: Vec<_> = found.moves.iter().map(|one| (one.about, one.turn)).collect();
    let (a, b) = (About::Kpi(id("a")), About::Kpi(id("b")));
    assert_eq!(turns, [(a, Turned::Fell), (b, Turned::Rose)]);
}

#[test]
fn a_list_is_empty_where_neither_a_key_result_nor_a_kpi_is_due() {
    let fresh = || ["k1", "k2", "k3"].map(|name| checked_in(name, today()));
    let of_kpi = || [Edit::AddKpi(kpi("leads", None))];
    let is_empty = |edits: Vec<Edit>| due_for(&made(&company(), edits), Whose::Everyone).is_empty();
    assert!(is_empty(fresh().into()));
    assert!(!is_empty(fresh().into_iter().chain(of_kpi()).collect()));
    assert!(!is_empty(Vec::new()));
}

#[test]
fn parts_of_another_kind_than_a_kpi_is_split_by_are_asked_for_no_more() {
    let split = |kind| Dimension {
        kind,
        ..by_region(Across::Sum)
    };
    let leads = Kpi {
        dimension: Some(split(DimensionKind::Region)),
        ..kpi("leads", None)
    };
    let north = Edit::Read(read_of("north", read("leads", day(2026, 9, 5), 5.0)));
    let workspace = made(&company(), [Edit::AddKpi(leads), north]);
    let count = |kind| {
        let by = KpiChange::Dimension(Some(split(kind)));
        let workspace = made(&workspace, [Edit::ChangeKpi(id("leads"), by)]);
        due_for(&workspace, Whose::Everyone).kpis.len()
    };
    let kinds = [DimensionKind::Region, DimensionKind::Product, DimensionKind::Person];
    assert_eq!(kinds.map(count), [1, 1, 0]);
}

#[test]
fn what_is_due_is_found_in_the_list_and_what_is_not_is_not() {
    let list = due_for(&made(&company(), [checked_in("k1", today())]), Whose::Everyone);
    assert_eq!(
        names(&list).contains(&"k1".to_owned()),
        list.has(&Asked::KeyResult(id("k1")))
    );
    assert!(!list.has(&Asked::KeyResult(id("k1"))));
    assert!(list.has(&Asked::KeyResult(id("k2"))));
}

#[test]
fn the_share_of_a_round_is_what_is_done_of_what_was_asked_for() {
    let share = |done, asked| {
        let summary = Summary {
            done,
            asked,
            ..Summary::default()
        };
        summary.share().get()
    };
    assert_eq!([share(1, 4), share(4, 4), share(0, 0)], [0.25, 1.0, 1.0]);
}
