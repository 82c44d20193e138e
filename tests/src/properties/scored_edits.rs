//! A scoreboard keeps in step with edits, and with undoing them.

use proptest::prelude::*;
use proptest::sample::Index;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{
    Ambition, Cycle, CycleChange, CycleId, CycleState, Edit, KeyResultChange, NewCheckIn, ObjectiveChange, ObjectiveId,
    Parent, RecordKey, ScoreSource, State, Text, Workspace, apply,
};

use crate::generate::{Size, workspace};
use crate::records::{check_in_id, cycle_id, day, key_result_id, number, objective_id, weight};

const SIZE: usize = 40;
const TODAY: u64 = 70;

/// Edits of a generated workspace; some are refused, which is as good as none.
fn edit() -> impl Strategy<Value = Edit> {
    let key_result = || (0..SIZE).prop_map(|at| key_result_id(&format!("kr-{at}")));
    let objective = || (0..SIZE / 4).prop_map(|at| objective_id(&format!("o-{at}")));
    let state = || {
        prop_oneof![
            Just(State::Active),
            Just(State::Paused {
                reason: Text::default()
            })
        ]
    };
    let parent = prop_oneof![
        Just(None),
        objective().prop_map(|id| Some(Parent::Objective(id))),
        key_result().prop_map(|id| Some(Parent::KeyResult(id))),
    ];
    let objective_change = prop_oneof![
        parent.prop_map(ObjectiveChange::Parent),
        (0.0..5.0).prop_map(|of| ObjectiveChange::Weight(weight(of))),
        prop_oneof![
            Just(ScoreSource::KeyResults),
            Just(ScoreSource::Children),
            Just(ScoreSource::Both)
        ]
        .prop_map(ObjectiveChange::Source),
        prop_oneof![
            Just(Ambition::Aspirational),
            Just(Ambition::Committed),
            Just(Ambition::Learning)
        ]
        .prop_map(ObjectiveChange::Ambition),
        state().prop_map(ObjectiveChange::State),
        Just(ObjectiveChange::Owner(None)),
    ];
    let key_result_change = prop_oneof![
        (0.0..5.0).prop_map(|of| KeyResultChange::Weight(weight(of))),
        state().prop_map(KeyResultChange::State),
    ];
    let cycle_state = prop_oneof![Just(CycleState::Active), Just(CycleState::Closed)];
    prop_oneof![
        8 => (key_result(), any::<u16>(), 0.0..100.0, 0..=TODAY).prop_map(|(key_result, id, reading, on)| {
            Edit::CheckIn(NewCheckIn {
                id: check_in_id(&format!("new-{id}")),
                key_result,
                date: day(on),
                reading: Some(number(reading)),
                confidence: None,
                note: Text::default(),
                by: None,
            })
        }),
        4 => (objective(), objective_change).prop_map(|(id, change)| Edit::ChangeObjective(id, change)),
        4 => (key_result(), key_result_change).prop_map(|(id, change)| Edit::ChangeKeyResult(id, change)),
        2 => (key_result(), objective()).prop_map(|(id, to)| Edit::MoveKeyResult { id, to, before: None }),
        1 => key_result().prop_map(Edit::RemoveKeyResult),
        1 => objective().prop_map(Edit::RemoveObjective),
        1 => (cycle_name(), cycle_state).prop_map(|(id, state)| Edit::ChangeCycle(id, CycleChange::State(state))),
    ]
}

fn cycle_name() -> impl Strategy<Value = CycleId> {
    prop::sample::select(vec![cycle_id("cycle"), cycle_id("other")])
}

/// A workspace of two cycles whose objectives serve each other across them.
fn two_cycles() -> Workspace {
    let one = workspace(Size {
        check_ins: 3,
        ..Size::of(SIZE)
    });
    let across = (0..SIZE / 4).flat_map(|at| {
        let id = objective_id(&format!("o-{at}"));
        let source = [ScoreSource::Children, ScoreSource::Both, ScoreSource::KeyResults][at % 3];
        let moved = (at % 2 == 1).then_some(ObjectiveChange::Cycle(cycle_id("other")));
        let changes = moved.into_iter().chain([ObjectiveChange::Source(source)]);
        changes.map(move |change| Edit::ChangeObjective(id, change))
    });
    let other = Edit::AddCycle(Cycle {
        id: cycle_id("other"),
        ..Cycle::clone(one.cycle(cycle_id("cycle")).unwrap())
    });
    let edits = Edit::Together([other].into_iter().chain(across).collect());
    apply(&one, &edits, day(TODAY)).unwrap()
}

/// All that is said of a cycle and its goals.
fn said_of(board: &Scoreboard, workspace: &Workspace, cycle: CycleId) -> Vec<String> {
    let objectives = workspace.objectives_in(cycle).flat_map(|objective| {
        let key_results = workspace.key_results_of(objective.id);
        let key_results = key_results.map(|one| format!("{:?} {:?}", one.id, board.key_result(one.id)));
        let sum = board.roll_up(workspace, objective.id);
        let own = format!("{:?} {:?} {sum:?}", objective.id, board.objective(objective.id));
        key_results.chain([own]).collect::<Vec<_>>()
    });
    objectives.chain([format!("{:?}", board.cycle(cycle))]).collect()
}

fn is_closed(workspace: &Workspace, id: CycleId) -> bool {
    workspace
        .cycle(id)
        .is_some_and(|cycle| cycle.state == CycleState::Closed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 4))]

    #[test]
    fn a_scoreboard_keeps_in_step_with_edits_and_with_undoing_them(
        edits in prop::collection::vec(edit(), 1..30), back_to in any::<Index>(),
    ) {
        let today = day(TODAY);
        let mut versions: Vec<Workspace> = vec![two_cycles()];
        let mut board = Scoreboard::new(&versions[0], today);
        for edit in &edits {
            let before = &versions[versions.len() - 1];
            let Ok(after) = apply(before, edit, today) else { continue };
            board = board.update(before, &after);
            prop_assert!(board == Scoreboard::new(&after, today), "after {edit:?}");
            versions.push(after);
        }
        let (last, earlier) = (&versions[versions.len() - 1], &versions[back_to.index(versions.len())]);
        prop_assert!(board.update(last, earlier) == Scoreboard::new(earlier, today), "after going back");
    }

    #[test]
    fn what_is_said_of_a_closed_cycle_is_moved_by_no_edit_of_another(
        before in prop::collection::vec(edit(), 0..5), edits in prop::collection::vec(edit(), 1..20), cycle in cycle_name(),
    ) {
        let today = day(TODAY);
        let made = |workspace: &Workspace, edit: &Edit| apply(workspace, edit, today);
        let open = before.iter().fold(two_cycles(), |workspace, edit| made(&workspace, edit).unwrap_or(workspace));
        let close = Edit::ChangeCycle(cycle, CycleChange::State(CycleState::Closed));
        let mut present = made(&open, &close).unwrap();
        let mut board = Scoreboard::new(&present, today);
        for edit in &edits {
            let Ok(after) = made(&present, edit) else { continue };
            let next = board.update(&present, &after);
            if is_closed(&present, cycle) && is_closed(&after, cycle) {
                prop_assert_eq!(said_of(&next, &after, cycle), said_of(&board, &present, cycle), "after {:?}", edit);
            }
            (present, board) = (after, next);
        }
    }

    #[test]
    fn closing_a_cycle_moves_no_score_and_opening_it_again_leaves_nothing_of_that(
        edits in prop::collection::vec(edit(), 0..10), cycle in cycle_name(),
    ) {
        let today = day(TODAY);
        let made = |workspace: &Workspace, edit: &Edit| apply(workspace, edit, today);
        let before = edits.iter().fold(two_cycles(), |workspace, edit| made(&workspace, edit).unwrap_or(workspace));
        let enter = |state| Edit::ChangeCycle(cycle, CycleChange::State(state));
        let open = made(&before, &enter(CycleState::Active)).unwrap();
        let closed = made(&open, &enter(CycleState::Closed)).unwrap();
        let scores = |workspace: &Workspace| {
            let board = Scoreboard::new(workspace, today);
            let score = |one: ObjectiveId| board.objective(one).and_then(|known| known.score);
            workspace.objectives().map(|one| (one.id, score(one.id))).collect::<Vec<_>>()
        };
        prop_assert_eq!(scores(&closed), scores(&open));
        let again = made(&closed, &enter(CycleState::Active)).unwrap();
        let changes = again.changes_since(&open);
        prop_assert!(changes.iter().all(|change| change.key == RecordKey::Cycle(cycle)), "{changes:?}");
    }
}
