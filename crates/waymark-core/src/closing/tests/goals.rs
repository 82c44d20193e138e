//! What of goals goes along, and what they are linked with.

use super::*;
use crate::testing::{check_refused, closed_company, company, initiative, objective, text};
use crate::{InitiativeChange, KeyResultChange, ObjectiveChange, Refusal};

fn everything(of: &Workspace, way: Way) -> CarryPlan {
    CarryPlan::proposed(of, id("q4"), Destination::New(next_quarter()), way)
}

/// What the objective that goes on with this one serves.
fn parent_after(after: &Workspace, old: &str) -> Option<Parent> {
    after.continued_by(id(old)).next().unwrap().parent
}

#[test]
fn what_goes_on_is_linked_with_what_it_goes_on_with() {
    let (after, carry) = carried(&closed_company(), &everything(&closed_company(), Way::Structure));
    let next: Vec<_> = after.objectives_in(id("next")).map(|one| one.continues).collect();
    assert_eq!(next, [Some(id("o1")), Some(id("o2"))]);
    assert_eq!(carry.objectives.len(), 2);
    assert_eq!(after.key_results_continuing(id("k1")).count(), 1);
}

#[test]
fn a_copy_knows_nothing_of_what_it_was_made_from() {
    let plan = CarryPlan::copies(&company(), &[id("o1")], Destination::There(id("q1")));
    let (after, _) = carried(&company(), &plan);
    let copy = after.objectives_in(id("q1")).next().unwrap();
    assert_eq!((copy.continues, copy.owner), (None, Some(id("ada"))));
    let key_results: Vec<_> = after.key_results_of(copy.id).map(|one| one.continues).collect();
    assert_eq!(key_results, [None, None]);
}

#[test]
fn what_was_answered_is_asked_again() {
    let answer = Answer {
        date: day(2026, 11, 1),
        note: title("Yes"),
    };
    let answered = Edit::ChangeObjective(id("o1"), ObjectiveChange::Answer(Some(answer)));
    let before = made(&company(), [answered]);
    let (after, carry) = carried(&before, &everything(&before, Way::Fresh));
    assert_eq!(after.objective(carry.objectives[0].1).unwrap().answer, None);
}

#[test]
fn what_served_something_that_goes_along_serves_it_there() {
    let (after, _) = carried(&company(), &everything(&company(), Way::Fresh));
    let new = after.key_results_continuing(id("k1")).next().unwrap();
    assert_eq!(parent_after(&after, "o2"), Some(Parent::KeyResult(new.id)));
}

#[test]
fn what_served_a_key_result_that_stays_behind_serves_its_objective() {
    let mut plan = everything(&company(), Way::Fresh);
    plan.goals[0].key_results.clear();
    let (after, carry) = carried(&company(), &plan);
    assert_eq!(
        parent_after(&after, "o2"),
        Some(Parent::Objective(carry.objectives[0].1))
    );
}

#[test]
fn what_served_something_that_stays_behind_serves_nothing() {
    let mut plan = everything(&company(), Way::Fresh);
    plan.goals.remove(0);
    let (after, _) = carried(&company(), &plan);
    assert_eq!(parent_after(&after, "o2"), None);
}

#[test]
fn what_lives_in_another_open_cycle_is_served_on() {
    let year = Objective {
        cycle: id("q1"),
        ..objective("year")
    };
    let serves = Parent::Objective(id("year"));
    let before = made(
        &company(),
        [
            Edit::AddObjective(year),
            Edit::ChangeObjective(id("o1"), ObjectiveChange::Parent(Some(serves))),
            Edit::ChangeObjective(
                id("o2"),
                ObjectiveChange::Supports(vec![serves, Parent::Objective(id("o1"))]),
            ),
        ],
    );
    let (after, carry) = carried(&before, &everything(&before, Way::Fresh));
    assert_eq!(parent_after(&after, "o1"), Some(serves));
    let supports = &after.continued_by(id("o2")).next().unwrap().supports;
    assert_eq!(supports, &[serves, Parent::Objective(carry.objectives[0].1)]);
}

#[test]
fn what_was_dropped_or_shall_be_stays_behind() {
    let drop = FinalGrade {
        verdict: Some(Verdict::Drop),
        ..FinalGrade::default()
    };
    let dropped = State::Dropped { reason: text("") };
    let before = made(
        &company(),
        [
            Edit::ChangeObjective(id("o2"), ObjectiveChange::Grade(Some(drop.clone()))),
            Edit::ChangeKeyResult(id("k1"), KeyResultChange::Grade(Some(drop))),
            Edit::ChangeKeyResult(id("k2"), KeyResultChange::State(dropped)),
        ],
    );
    let goals = everything(&before, Way::Fresh).goals;
    let nothing_of_o1 = Carried {
        objective: id("o1"),
        key_results: Vec::new(),
    };
    assert_eq!(goals, [nothing_of_o1]);
}

#[test]
fn what_was_dropped_and_is_chosen_nevertheless_is_worked_on_again() {
    let dropped = State::Dropped { reason: text("") };
    let before = made(
        &company(),
        [Edit::ChangeKeyResult(id("k2"), KeyResultChange::State(dropped))],
    );
    let (_, new, _) = carried_alone(&before, "k2", Way::Structure);
    assert_eq!(new.state, State::Active);
}

/// Holds which state an objective and its key result have once they were carried over.
#[track_caller]
fn check_state_after(state: State, expected: State) {
    let before = made(
        &company(),
        [
            Edit::ChangeObjective(id("o1"), ObjectiveChange::State(state.clone())),
            Edit::ChangeKeyResult(id("k1"), KeyResultChange::State(state)),
        ],
    );
    let (after, new, _) = carried_alone(&before, "k1", Way::Structure);
    let objective = after.objective(new.objective).unwrap();
    assert_eq!((&objective.state, &new.state), (&expected, &expected));
}

#[test]
fn what_rests_goes_on_resting_and_what_was_dropped_begins_again() {
    let paused = State::Paused {
        reason: text("Until Ben is back"),
    };
    check_state_after(paused.clone(), paused);
    check_state_after(State::Dropped { reason: text("") }, State::Active);
}

#[test]
fn the_grade_and_what_was_kept_at_closing_stay_behind() {
    let grade = FinalGrade {
        learning: text("Ask earlier"),
        ..FinalGrade::default()
    };
    let graded = Edit::ChangeObjective(id("o1"), ObjectiveChange::Grade(Some(grade)));
    let helper = Objective {
        cycle: id("q1"),
        parent: Some(Parent::Objective(id("o1"))),
        ..objective("helper")
    };
    let source = ObjectiveChange::Source(ScoreSource::Both);
    let edits = [
        Edit::AddObjective(helper),
        Edit::ChangeObjective(id("o1"), source),
        graded,
        crate::testing::close("q4"),
    ];
    let before = made(&company(), edits);
    let old = before.objective(id("o1")).unwrap();
    assert!(old.grade.is_some() && old.frozen.is_some());
    let (after, carry) = carried(&before, &everything(&before, Way::Structure));
    for (_, new) in carry.objectives {
        let new = after.objective(new).unwrap();
        assert_eq!((&new.grade, &new.frozen), (&None, &None));
    }
}

#[test]
fn what_supported_something_that_stays_behind_supports_it_no_more() {
    let supports = ObjectiveChange::Supports(vec![Parent::Objective(id("o1"))]);
    let before = made(&company(), [Edit::ChangeObjective(id("o2"), supports)]);
    let mut plan = everything(&before, Way::Fresh);
    plan.goals.remove(0);
    let (after, carry) = carried(&before, &plan);
    assert_eq!(after.objective(carry.objectives[0].1).unwrap().supports, []);
}

#[test]
fn what_was_said_at_the_end_and_of_the_cycle_alone_stays_behind() {
    let graded = FinalGrade {
        learning: text("Ask earlier"),
        ..FinalGrade::default()
    };
    let before = made(
        &company(),
        [
            crate::testing::said("k1", "I know"),
            Edit::ChangeKeyResult(
                id("k1"),
                KeyResultChange::Dates {
                    start: Some(day(2026, 11, 1)),
                    end: Some(day(2026, 11, 30)),
                },
            ),
            Edit::ChangeKeyResult(id("k1"), KeyResultChange::Grade(Some(graded))),
        ],
    );
    let (_, new, _) = carried_alone(&before, "k1", Way::Fresh);
    assert_eq!((new.manual, new.start, new.end, new.grade), (None, None, None, None));
}

#[test]
fn work_that_is_not_finished_goes_along_except_with_structure_only() {
    let before = made(
        &company(),
        [
            Edit::AddInitiative(initiative("i3", "k1")),
            Edit::ChangeInitiative(id("i1"), InitiativeChange::Progress(Progress::Done)),
            Edit::ChangeInitiative(id("i2"), InitiativeChange::Progress(Progress::Doing)),
        ],
    );
    let count = |way| {
        let (after, new, _) = carried_alone(&before, "k1", way);
        after.initiatives_of(new.id).count()
    };
    assert_eq!([Way::Fresh, Way::WithProgress, Way::Structure].map(count), [2, 2, 0]);
}

#[test]
fn nothing_of_what_is_carried_changes() {
    let before = closed_company();
    let (after, _) = carried(&before, &everything(&before, Way::WithProgress));
    let changed = after.changes_since(&before);
    assert!(changed.iter().all(|change| !before.has(change.key)), "{changed:?}");
}

#[test]
fn nothing_is_carried_into_a_cycle_that_is_closed_or_not_there() {
    let closed = closed_company();
    let board = Scoreboard::new(&closed, today());
    let into = |name: &str| {
        let plan = CarryPlan::copies(&closed, &[id("o1")], Destination::There(id(name)));
        carry_over(&closed, &board, &plan, counted()).map(|carry| carry.cycle)
    };
    assert_eq!(into("q4"), Err(Refusal::Closed(id("q4"))));
    let missing = Refusal::Missing(crate::RecordKey::Cycle(id("nowhere")));
    assert_eq!(into("nowhere"), Err(missing));
    check_refused(&closed, Edit::RemoveObjective(id("o1")), Refusal::Closed(id("q4")));
}

#[test]
fn the_cycle_that_follows_is_the_next_of_the_calendar_or_as_many_days_again() {
    let settings = Settings::default();
    let follows = |one: &Cycle| following(one, &settings).map(|span| (span.start(), span.end()));
    assert_eq!(follows(&cycle("q4")), Some((day(2027, 1, 1), day(2027, 3, 31))));
    let ten_days = Cycle {
        kind: CycleKind::Free,
        span: Span::new(day(2026, 11, 1), day(2026, 11, 10)).unwrap(),
        ..cycle("free")
    };
    assert_eq!(follows(&ten_days), Some((day(2026, 11, 11), day(2026, 11, 20))));
}
