//! What a key result or an objective gives, and to whom.

use crate::goal::{CycleId, KeyResult, Objective, ObjectiveId, PersonId, TeamId};
use crate::scoring::Score;
use crate::scoring::roll_up::{Part, counts, uses_children};
use crate::workspace::Workspace;

/// What an active objective gives to those it counts in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    /// The objective it serves.
    pub(super) parent: Option<ObjectiveId>,
    /// Its cycle.
    pub(super) cycle: CycleId,
    /// Its team.
    pub(super) team: Option<TeamId>,
    /// Its owner.
    pub(super) owner: Option<PersonId>,
    /// What it gives.
    pub(super) part: Part,
}

impl Link {
    /// The link of an objective with this score; `None` while it is paused or dropped.
    pub(super) fn of(workspace: &Workspace, objective: &Objective, score: Option<Score>) -> Option<Self> {
        objective.state.is_active().then(|| Self {
            parent: workspace.parent_objective(objective).map(|parent| parent.id),
            cycle: objective.cycle,
            team: objective.team,
            owner: objective.owner,
            part: Part {
                weight: objective.weight,
                score,
            },
        })
    }
}

/// What a key result gives to its objective; `None` while it does not count.
pub(super) fn key_result_link(key_result: &KeyResult, score: Option<Score>) -> Option<(ObjectiveId, Part)> {
    counts(key_result).then_some((
        key_result.objective,
        Part {
            weight: key_result.weight,
            score,
        },
    ))
}

/// The objective whose score is made from this one's: its parent, where that uses its children.
pub(super) fn fed_by(workspace: &Workspace, id: ObjectiveId) -> Option<ObjectiveId> {
    let parent = workspace.parent_objective(workspace.objective(id)?)?;
    uses_children(parent.source).then_some(parent.id)
}
