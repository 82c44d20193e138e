//! A scoreboard keeps in step with edits, and with undoing them.

use proptest::prelude::*;
use proptest::sample::Index;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{
    Ambition, CycleChange, CycleState, Edit, KeyResultChange, NewCheckIn, ObjectiveChange, Parent, ScoreSource, State,
    Text, Workspace, apply,
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
        1 => cycle_state.prop_map(|state| Edit::ChangeCycle(cycle_id("cycle"), CycleChange::State(state))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 4))]

    #[test]
    fn a_scoreboard_keeps_in_step_with_edits_and_with_undoing_them(
        edits in prop::collection::vec(edit(), 1..30), back_to in any::<Index>(),
    ) {
        let today = day(TODAY);
        let mut versions: Vec<Workspace> = vec![workspace(Size { check_ins: 3, ..Size::of(SIZE) })];
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
}
