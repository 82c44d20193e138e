use super::{RecordKey, Workspace};
use crate::edit::Edit;
use crate::goal::Person;
use crate::testing::{check_in_key, company, day, id, key_result, kpi, made, person, read, workspace};

/// Teams, objectives, key results, check-ins and KPIs.
#[track_caller]
fn check_counts(workspace: &Workspace, expected: [usize; 5]) {
    let counts = [
        workspace.team_count(),
        workspace.objective_count(),
        workspace.key_result_count(),
        workspace.check_in_count(),
        workspace.kpi_count(),
    ];
    assert_eq!(counts, expected);
}

#[test]
fn a_workspace_knows_how_many_there_are_of_each_kind() {
    check_counts(&workspace([]), [0; 5]);
    let with_kpis = ["a", "b", "c"].map(|name| Edit::AddKpi(kpi(name, None)));
    check_counts(&made(&company(), with_kpis), [2, 2, 3, 2, 3]);
}

#[test]
fn what_was_taken_out_counts_no_more_and_what_was_never_there_takes_nothing_away() {
    let mut left = company();
    left.take(RecordKey::KeyResult(id("k3")));
    left.take(RecordKey::KeyResult(id("k3")));
    left.take(RecordKey::CheckIn(check_in_key("k1", "b")));
    check_counts(&left, [2, 2, 2, 1, 0]);
}

#[test]
fn what_is_put_in_the_place_of_another_counts_once() {
    let mut changed = company();
    changed.put(key_result("k3", "o1").into());
    check_counts(&changed, [2, 2, 3, 2, 0]);
    let of = |name| changed.key_results_of(id(name)).count();
    assert_eq!(["o1", "o2"].map(of), [3, 0]);
}

#[test]
fn the_readings_of_a_kpi_are_numbered_as_they_are_made() {
    let days = [day(2026, 9, 30), day(2026, 8, 31)].map(|day| Edit::Read(read("leads", day, 5.0)));
    let with_kpi = made(&workspace([]), [Edit::AddKpi(kpi("leads", None))]);
    assert_eq!(with_kpi.next_reading(id("leads")), 0);
    let read = made(&with_kpi, days);
    assert_eq!(read.next_reading(id("leads")), 2);
    assert_eq!(read.next_reading(id("other")), 0);
    let by_day: Vec<_> = read.readings(id("leads")).entries().map(|one| one.sequence).collect();
    assert_eq!(by_day, [1, 0]);
}

#[test]
fn a_record_whose_name_is_taken_is_not_let_in() {
    let mut known = workspace([person("ada").into()]);
    let second = Person {
        team: Some(id("sales")),
        ..person("ada")
    };
    assert_eq!(known.admit(second.into()), Err(RecordKey::Person(id("ada"))));
    assert_eq!(known.person(id("ada")).unwrap().team, None);
    assert_eq!(known.admit(person("ben").into()), Ok(()));
    assert_eq!(known.people().count(), 2);
}

#[test]
fn the_head_is_a_record_like_any_other() {
    let known = workspace([]);
    assert_eq!(known.record(RecordKey::Head), Some(known.head().clone().into()));
    assert_eq!(known.records().collect::<Vec<_>>(), [known.head().clone().into()]);
}

#[test]
fn a_check_in_that_a_damaged_file_lets_correct_itself_still_counts() {
    let mut damaged = company();
    let own = damaged.check_in(check_in_key("k1", "b")).unwrap();
    let own = own.with(|one| one.replaces = Some(one.id));
    damaged.put(own.into());
    let standing: Vec<_> = damaged.log(id("k1")).standing().map(|one| one.id).collect();
    assert_eq!(standing, [id("a"), id("b")]);
}
