//! What holds for closing a cycle and carrying its goals over, in every workspace.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use waymark_core::closing::{Answers, Carry, CarryPlan, Destination, Draft, Way, carry_over};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{
    Cycle, CycleId, CycleKind, CycleState, Foreign, Id, Measure, ObjectiveId, RecordKey, Span, Title, Weight,
    Workspace, apply, mend,
};

use crate::generators::{lively, workspace};
use crate::records::{cycle_id, day};

const WAYS: [Way; 3] = [Way::Fresh, Way::WithProgress, Way::Structure];
const TODAY: u64 = 120;

/// A cycle after all that is generated, of this name.
fn new_cycle(name: &str) -> Cycle {
    Cycle {
        id: cycle_id(name),
        title: Title::new("Afterwards").unwrap(),
        kind: CycleKind::Free,
        span: Span::new(day(9_000), day(9_090)).unwrap(),
        state: CycleState::Planned,
        closing: None,
        reopened: Vec::new(),
        foreign: Foreign::default(),
    }
}

fn carried(workspace: &Workspace, from: CycleId, name: &str, way: Way) -> (Workspace, Carry) {
    let board = Scoreboard::new(workspace, day(TODAY));
    let plan = CarryPlan::proposed(workspace, from, Destination::New(new_cycle(name)), way);
    let mut last = 0;
    let ids = || {
        last += 1;
        Id::parse(&format!("{name}-{last}")).unwrap()
    };
    let carry = carry_over(workspace, &board, &plan, ids).expect("a new cycle is open");
    let after = apply(workspace, &carry.edit, day(TODAY)).unwrap_or_else(|refusal| panic!("{carry:?}: {refusal:?}"));
    (after, carry)
}

/// What is measured and how much it counts, of the objectives of a cycle in their order.
type Shape = Vec<(Title, Weight, Vec<(Title, Measure, Weight)>)>;

fn shape(workspace: &Workspace, cycle: CycleId) -> Shape {
    let objectives = workspace.objectives_in(cycle);
    let objectives = objectives.map(|one| {
        let key_results = workspace.key_results_of(one.id);
        let key_results = key_results.map(|it| (it.title.clone(), it.measure.clone(), it.weight));
        (one.title.clone(), one.weight, key_results.collect())
    });
    objectives.collect()
}

fn cycles(workspace: &Workspace) -> Vec<CycleId> {
    workspace.cycles().map(|cycle| cycle.id).collect()
}

proptest! {
    #[test]
    fn carrying_over_adds_and_changes_nothing(workspace in prop_oneof![workspace(), lively()], way in select(WAYS.to_vec())) {
        for from in cycles(&workspace) {
            let (after, _) = carried(&workspace, from, "afterwards", way);
            let changes = after.changes_since(&workspace);
            prop_assert!(changes.iter().all(|change| !workspace.has(change.key)));
            prop_assert_eq!(mend(after).1, vec![]);
        }
    }

    #[test]
    fn the_structure_of_a_structure_is_the_same(workspace in prop_oneof![workspace(), lively()]) {
        for from in cycles(&workspace) {
            let (once, _) = carried(&workspace, from, "once", Way::Structure);
            let (twice, _) = carried(&once, cycle_id("once"), "twice", Way::Structure);
            prop_assert_eq!(shape(&twice, cycle_id("once")), shape(&twice, cycle_id("twice")));
        }
    }

    #[test]
    fn what_goes_on_afresh_has_a_way_to_go(workspace in lively()) {
        for from in cycles(&workspace) {
            let (after, carry) = carried(&workspace, from, "afresh", Way::Fresh);
            let otherwise: BTreeSet<_> = carry.otherwise.iter().map(|(id, _)| *id).collect();
            for (_, new) in carry.objectives {
                for key_result in after.key_results_of(new) {
                    let old = key_result.continues.expect("it goes on with something");
                    if let (Measure::Metric(metric), false) = (&key_result.measure, otherwise.contains(&old)) {
                        let baseline = metric.baseline.expect("a value to go on from");
                        prop_assert!(!metric.is_met_by(baseline.get()));
                    }
                }
            }
        }
    }

    #[test]
    fn every_open_cycle_can_be_closed_and_keeps_its_scores(workspace in prop_oneof![workspace(), lively()]) {
        let board = Scoreboard::new(&workspace, day(TODAY));
        for cycle in cycles(&workspace) {
            let Some(draft) = Draft::of(&workspace, &board, cycle, &Answers::new()) else {
                continue;
            };
            let closed = apply(&workspace, &draft.edit(), day(TODAY)).expect("an open cycle closes");
            let after = Scoreboard::new(&closed, day(TODAY));
            for objective in &draft.objectives {
                let score = |board: &Scoreboard, id: ObjectiveId| board.objective(id).and_then(|known| known.score);
                prop_assert_eq!(score(&after, objective.id), score(&board, objective.id));
                let kept = closed.objective(objective.id).and_then(|one| one.grade.clone());
                prop_assert_eq!(kept.as_ref(), Some(&objective.goal.said));
            }
            prop_assert!(closed.has(RecordKey::Cycle(cycle)));
        }
    }
}
