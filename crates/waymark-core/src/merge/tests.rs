//! Rules of merging, each by one example.

use super::*;
use crate::edit::{CycleChange, Edit, KeyResultChange, ObjectiveChange, PersonChange};
use crate::goal::{CycleState, KpiReadingKey, Measure, Objective, ObjectiveId, Parent, Weight};
use crate::testing::{
    check_in_key, company, cycle, day, id, initiative, key_result, kpi, made, objective, read, reading, said, team,
    title, weight,
};
use chrono::NaiveDate;

fn retitle(objective: &str, text: &str) -> Edit {
    Edit::ChangeObjective(id(objective), ObjectiveChange::Title(title(text)))
}

fn serve(objective: &str, parent: &str) -> Edit {
    Edit::ChangeObjective(
        id(objective),
        ObjectiveChange::Parent(Some(Parent::Objective(id(parent)))),
    )
}

/// What the two sides' edits make of the base, and the fields in conflict.
fn merged_from<const N: usize, const M: usize>(
    base: &Workspace,
    first: [Edit; N],
    later: [Edit; M],
) -> (Workspace, Vec<(RecordKey, Option<&'static str>)>) {
    let merged = merge(base, &made(base, first), &made(base, later));
    let named = merged
        .conflicts
        .iter()
        .map(|conflict| (conflict.key, conflict.field))
        .collect();
    (merged.workspace, named)
}

/// Holds that one side's work on something stays and undoes the other side's removal, whichever side is first.
#[track_caller]
fn check_work_beats(removal: Edit, work: Edit, lost: &[RecordKey]) {
    let expected = made(&company(), [work.clone()]);
    for (workspace, named) in [
        merged_from(&company(), [removal.clone()], [work.clone()]),
        merged_from(&company(), [work], [removal]),
    ] {
        assert_eq!(workspace.changes_since(&expected), []);
        let mut keys: Vec<RecordKey> = named.iter().map(|(key, _)| *key).collect();
        keys.sort_unstable();
        assert_eq!(keys, lost);
    }
}

#[test]
fn what_an_owner_says_and_how_another_measures_both_stay() {
    let measure = KeyResultChange::Measure(Measure::Percent);
    let (merged, conflicts) = merged_from(
        &company(),
        [said("k1", "The deal is signed")],
        [Edit::ChangeKeyResult(id("k1"), measure)],
    );
    assert_eq!(conflicts, []);
    let key_result = merged.key_result(id("k1")).unwrap();
    assert_eq!(key_result.measure, Measure::Percent);
    assert!(
        key_result
            .manual
            .as_ref()
            .unwrap()
            .stands_on(&merged.log(id("k1")), NaiveDate::MAX)
    );
}

#[test]
fn of_two_things_that_owners_say_the_later_stands_and_the_other_is_named() {
    let (merged, conflicts) = merged_from(&company(), [said("k1", "It is signed")], [said("k1", "It is lost")]);
    assert_eq!(conflicts, [(RecordKey::KeyResult(id("k1")), Some("manual"))]);
    let manual = merged.key_result(id("k1")).unwrap().manual.clone();
    assert_eq!(manual.unwrap().reason, title("It is lost"));
}

#[test]
fn what_an_owner_says_ends_with_the_other_sides_check_in() {
    let (merged, conflicts) = merged_from(
        &company(),
        [said("k1", "The deal is signed")],
        [Edit::CheckIn(reading("c", "k1"))],
    );
    assert_eq!(conflicts, []);
    let manual = merged.key_result(id("k1")).unwrap().manual.clone();
    assert!(!manual.unwrap().stands_on(&merged.log(id("k1")), NaiveDate::MAX));
}

#[test]
fn changes_to_different_fields_of_one_record_both_stand() {
    let heavy = Edit::ChangeObjective(id("o1"), ObjectiveChange::Weight(weight(3.0)));
    let (workspace, named) = merged_from(&company(), [retitle("o1", "Keep them")], [heavy]);
    let both = workspace.objective(id("o1")).unwrap();
    assert_eq!(
        (both.title.as_str(), both.weight, named),
        ("Keep them", weight(3.0), vec![])
    );
}

#[test]
fn of_two_changes_to_one_field_the_later_stands_and_the_conflict_names_what_lost() {
    let first = made(&company(), [retitle("o1", "First")]);
    let later = made(&company(), [retitle("o1", "Later")]);
    let merged = merge(&company(), &first, &later);
    assert_eq!(merged.workspace, later);
    let key = RecordKey::Objective(id("o1"));
    let expected = Conflict {
        key,
        field: Some("title"),
        first: first.record(key),
        later: later.record(key),
    };
    assert_eq!(merged.conflicts, [expected]);
}

#[test]
fn one_name_given_twice_is_one_record_with_its_differences_in_conflict() {
    let add = |text| {
        Edit::AddObjective(Objective {
            title: title(text),
            ..objective("new")
        })
    };
    let (workspace, named) = merged_from(&company(), [add("First")], [add("Later")]);
    assert_eq!(workspace.objective(id("new")).unwrap().title.as_str(), "Later");
    assert_eq!(named, [(RecordKey::Objective(id("new")), Some("title"))]);
}

#[test]
fn a_key_result_added_to_a_removed_objective_keeps_the_objective_and_all_that_was_in_it() {
    check_work_beats(
        Edit::RemoveObjective(id("o1")),
        Edit::AddKeyResult(key_result("new", "o1")),
        &[RecordKey::Objective(id("o1")), RecordKey::Objective(id("o2"))],
    );
}

#[test]
fn a_check_in_keeps_its_removed_key_result_and_the_removed_objective_above() {
    check_work_beats(
        Edit::RemoveObjective(id("o1")),
        Edit::CheckIn(reading("c", "k2")),
        &[
            RecordKey::Objective(id("o1")),
            RecordKey::Objective(id("o2")),
            RecordKey::KeyResult(id("k2")),
        ],
    );
    check_work_beats(
        Edit::RemoveKeyResult(id("k1")),
        Edit::CheckIn(reading("c", "k1")),
        &[RecordKey::Objective(id("o2")), RecordKey::KeyResult(id("k1"))],
    );
}

#[test]
fn a_check_in_keeps_everything_above_it_up_to_a_removed_cycle() {
    let all = Edit::Together(vec![
        Edit::RemoveObjective(id("o1")),
        Edit::RemoveObjective(id("o2")),
        Edit::RemoveCycle(id("q4")),
    ]);
    let (workspace, _) = merged_from(&company(), [all], [Edit::CheckIn(reading("c", "k3"))]);
    assert!(workspace.check_in(check_in_key("k3", "c")).is_some());
    assert!(workspace.cycle(id("q4")).is_some());
    assert_eq!(
        workspace.objective(id::<ObjectiveId>("o1")),
        None,
        "nobody worked on o1"
    );
}

#[test]
fn an_initiative_keeps_its_removed_key_result() {
    check_work_beats(
        Edit::RemoveKeyResult(id("k3")),
        Edit::AddInitiative(initiative("new", "k3")),
        &[RecordKey::KeyResult(id("k3"))],
    );
}

#[test]
fn a_changed_record_survives_its_removal_with_all_that_belongs_to_it() {
    check_work_beats(
        Edit::RemoveObjective(id("o1")),
        retitle("o1", "Keep them"),
        &[RecordKey::Objective(id("o1")), RecordKey::Objective(id("o2"))],
    );
    check_work_beats(
        Edit::RemoveKeyResult(id("k1")),
        Edit::ChangeKeyResult(id("k1"), KeyResultChange::Weight(Weight::new(2.0).unwrap())),
        &[RecordKey::Objective(id("o2")), RecordKey::KeyResult(id("k1"))],
    );
}

#[test]
fn an_objective_added_to_a_removed_cycle_keeps_the_cycle() {
    let new = Objective {
        cycle: id("q1"),
        ..objective("new")
    };
    check_work_beats(
        Edit::RemoveCycle(id("q1")),
        Edit::AddObjective(new),
        &[RecordKey::Cycle(id("q1"))],
    );
    let moved = Edit::ChangeObjective(id("o1"), ObjectiveChange::Cycle(id("q1")));
    check_work_beats(Edit::RemoveCycle(id("q1")), moved, &[RecordKey::Cycle(id("q1"))]);
}

#[test]
fn a_key_result_moved_out_of_a_removed_objective_survives_it() {
    let out = Edit::MoveKeyResult {
        id: id("k1"),
        to: id("o2"),
        before: None,
    };
    let free = Edit::ChangeObjective(id("o2"), ObjectiveChange::Parent(None));
    let (workspace, named) = merged_from(&company(), [free, out], [Edit::RemoveObjective(id("o1"))]);
    assert_eq!(workspace.objective(id::<ObjectiveId>("o1")), None);
    assert_eq!(workspace.key_result(id("k1")).unwrap().objective, id("o2"));
    assert_eq!(workspace.log(id("k1")).entries().count(), 2, "with its log");
    assert_eq!(named, [(RecordKey::KeyResult(id("k1")), None)]);
}

#[test]
fn what_one_side_removed_for_itself_stays_removed_when_the_other_works_beside_it() {
    let (workspace, named) = merged_from(
        &company(),
        [Edit::RemoveKeyResult(id("k2"))],
        [retitle("o1", "Keep them"), Edit::CheckIn(reading("c", "k1"))],
    );
    assert_eq!(workspace.key_result(id("k2")), None);
    assert_eq!(named, []);
}

#[test]
fn a_correction_keeps_the_check_in_that_it_corrects() {
    let base = made(&company(), [Edit::CheckIn(reading("c", "k2"))]);
    let of = check_in_key("k2", "c");
    let corrected = made(
        &base,
        [Edit::CorrectCheckIn {
            of,
            with: reading("d", "k2"),
        }],
    );
    // Undo of a check-in is a version without it.
    let merged = merge(&base, &company(), &corrected);
    assert_eq!(merged.workspace, corrected);
}

#[test]
fn a_reading_keeps_its_removed_kpi_and_a_correction_the_reading_that_it_corrects() {
    let on = |of_october| read("leads", day(2026, 10, of_october), 5.0);
    let base = made(&company(), [Edit::AddKpi(kpi("leads", None))]);
    let read = made(&base, [Edit::Read(on(5))]);
    let removed = made(&base, [Edit::RemoveKpi(id("leads"))]);
    assert_eq!(merge(&base, &removed, &read).workspace, read);
    let correction = Edit::CorrectReading {
        of: KpiReadingKey {
            kpi: id("leads"),
            id: on(5).id,
        },
        with: on(6),
    };
    let corrected = made(&read, [correction]);
    // Undo of a reading is a version without it.
    assert_eq!(merge(&read, &base, &corrected).workspace, corrected);
    // A reading beside it does not keep it.
    let beside = made(&read, [Edit::Read(on(7))]);
    let kept = merge(&read, &base, &beside).workspace;
    let names: Vec<_> = kept.readings(id("leads")).entries().map(|one| one.id).collect();
    assert_eq!(names, [on(7).id]);
}

#[test]
fn what_was_bound_elsewhere_stays_there_though_what_it_served_is_kept() {
    let elsewhere = [
        Edit::AddObjective(objective("other")),
        serve("o2", "other"),
        Edit::RemoveObjective(id("o1")),
    ];
    let (merged, _) = merged_from(&company(), elsewhere, [Edit::CheckIn(reading("c", "k1"))]);
    assert!(merged.key_result(id("k1")).is_some());
    let serves = merged.objective(id("o2")).unwrap().parent;
    assert_eq!(serves, Some(Parent::Objective(id("other"))));
}

#[test]
fn a_removed_person_is_named_by_nothing_and_the_lost_owner_is_a_conflict() {
    let own = Edit::ChangeObjective(id("o2"), ObjectiveChange::Owner(Some(id("ben"))));
    let (workspace, named) = merged_from(&company(), [Edit::RemovePerson(id("ben"))], [own]);
    assert_eq!(workspace.objective(id("o2")).unwrap().owner, None);
    assert_eq!(named, [(RecordKey::Objective(id("o2")), Some("owner"))]);
}

#[test]
fn a_removed_person_whom_the_other_side_renamed_stays() {
    let rename = Edit::ChangePerson(id("ben"), PersonChange::Name(title("Benno")));
    let (workspace, named) = merged_from(&company(), [Edit::RemovePerson(id("ben"))], [rename]);
    assert_eq!(workspace.person(id("ben")).unwrap().name.as_str(), "Benno");
    assert_eq!(named, [(RecordKey::Person(id("ben")), None)]);
}

#[test]
fn a_loop_made_by_two_sides_is_cut_once_and_named() {
    let base = made(&company(), ["x", "y"].map(|name| Edit::AddObjective(objective(name))));
    let (workspace, named) = merged_from(&base, [serve("x", "y")], [serve("y", "x")]);
    let parents = ["x", "y"].map(|name| workspace.objective(id(name)).unwrap().parent);
    assert_eq!(parents, [Some(Parent::Objective(id("y"))), None]);
    assert_eq!(named, [(RecordKey::Objective(id("y")), Some("parent"))]);
}

#[test]
fn teams_that_two_sides_made_parts_of_each_other_are_taken_apart() {
    let base = made(&company(), ["x", "y"].map(|name| Edit::AddTeam(team(name))));
    let part = |team, of| Edit::ChangeTeam(id(team), crate::TeamChange::Parent(Some(id(of))));
    let (workspace, named) = merged_from(&base, [part("x", "y")], [part("y", "x")]);
    assert_eq!(workspace.team(id("y")).unwrap().parent, None);
    assert_eq!(named, [(RecordKey::Team(id("y")), Some("parent"))]);
}

#[test]
fn a_check_in_made_while_the_cycle_was_closed_elsewhere_is_kept() {
    let close = Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed));
    let (workspace, named) = merged_from(&company(), [close], [Edit::CheckIn(reading("c", "k1"))]);
    assert_eq!(workspace.log(id("k1")).entries().count(), 3);
    assert_eq!(workspace.cycle(id("q4")).unwrap().state, CycleState::Closed);
    assert_eq!(named, []);
}

#[test]
fn work_on_a_workspace_that_was_replaced_elsewhere_is_kept() {
    let other = Workspace::from_records(crate::testing::head("other"), [cycle("q2").into()]);
    let replaced = Edit::Replace(Box::new(other));
    let (workspace, _) = merged_from(&company(), [replaced], [Edit::CheckIn(reading("c", "k3"))]);
    assert!(workspace.check_in(check_in_key("k3", "c")).is_some());
    assert!(workspace.cycle(id("q2")).is_some());
    assert_eq!(workspace.head().id, id("other"));
}
