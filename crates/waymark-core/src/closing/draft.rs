//! What the goals of a cycle are proposed to be graded with, and the edit that closes it (C-1, C-2).

use std::collections::BTreeMap;

use crate::edit::{CycleChange, Edit, KeyResultChange, ObjectiveChange};
use crate::forecast::Grade;
use crate::goal::{Ambition, CycleId, CycleState, FinalGrade, KeyResultId, Objective, ObjectiveId};
use crate::scoreboard::Scoreboard;
use crate::scoring::{Score, reaches};
use crate::workspace::Workspace;

/// What is graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// An objective.
    Objective(ObjectiveId),
    /// A key result.
    KeyResult(KeyResultId),
}

/// What was said of goals so far; what is proposed there is not looked at.
pub type Answers = BTreeMap<Goal, FinalGrade>;

/// A cycle that is about to be closed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which.
    pub cycle: CycleId,
    /// Its objectives, by rank.
    pub objectives: Vec<ObjectiveDraft>,
}

/// An objective of a cycle that is about to be closed.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectiveDraft {
    /// Which.
    pub id: ObjectiveId,
    /// What is said of it.
    pub goal: GoalDraft,
    /// Whether it was committed to and not met, so that a note says why (S-10).
    pub is_missed: bool,
    /// Its key results, by rank.
    pub key_results: Vec<(KeyResultId, GoalDraft)>,
}

/// A goal that is about to be graded.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalDraft {
    /// What is proposed, and what it says; none without a score.
    pub proposed: Option<Grade>,
    /// What will be kept of it.
    pub said: FinalGrade,
}

impl Draft {
    /// The draft of a cycle with what was said so far; `None` where there is no such cycle, or where it is closed.
    ///
    /// Where nothing was said of a goal now, what was said when the cycle was closed before stands.
    pub fn of(workspace: &Workspace, board: &Scoreboard, cycle: CycleId, answers: &Answers) -> Option<Self> {
        match workspace.cycle(cycle)?.state {
            CycleState::Planned | CycleState::Active => {}
            CycleState::Closed => return None,
        }
        let objectives = workspace.objectives_in(cycle);
        let objectives = objectives.map(|objective| ObjectiveDraft::of(workspace, board, objective, answers));
        Some(Self {
            cycle,
            objectives: objectives.collect(),
        })
    }

    /// The objectives that were missed and whose note is still to be written.
    pub fn asked(&self) -> impl Iterator<Item = ObjectiveId> {
        let is_asked = |one: &&ObjectiveDraft| one.is_missed && one.goal.said.miss.is_blank();
        self.objectives.iter().filter(is_asked).map(|one| one.id)
    }

    /// The edit that grades every goal and closes the cycle, in one step.
    pub fn edit(&self) -> Edit {
        let mut edits = Vec::new();
        for objective in &self.objectives {
            let grade = ObjectiveChange::Grade(Some(objective.goal.said.clone()));
            edits.push(Edit::ChangeObjective(objective.id, grade));
            edits.extend(objective.key_results.iter().map(|(id, goal)| {
                let grade = KeyResultChange::Grade(Some(goal.said.clone()));
                Edit::ChangeKeyResult(*id, grade)
            }));
        }
        edits.push(Edit::ChangeCycle(self.cycle, CycleChange::State(CycleState::Closed)));
        Edit::Together(edits)
    }
}

impl ObjectiveDraft {
    fn of(workspace: &Workspace, board: &Scoreboard, objective: &Objective, answers: &Answers) -> Self {
        let score = board.objective(objective.id).and_then(|known| known.score);
        let said = answers.get(&Goal::Objective(objective.id)).or(objective.grade.as_ref());
        let goal = GoalDraft::of(score, objective.ambition, said);
        let key_results = workspace.key_results_of(objective.id).map(|key_result| {
            let score = board.key_result(key_result.id).and_then(|known| known.score);
            let said = answers.get(&Goal::KeyResult(key_result.id));
            let said = said.or(key_result.grade.as_ref());
            (key_result.id, GoalDraft::of(score, objective.ambition, said))
        });
        Self {
            id: objective.id,
            is_missed: is_missed(objective, &goal),
            key_results: key_results.collect(),
            goal,
        }
    }
}

impl GoalDraft {
    fn of(score: Option<Score>, ambition: Ambition, said: Option<&FinalGrade>) -> Self {
        let proposed = score.map(|score| Grade::of(score, ambition));
        let share = proposed.map(|grade| grade.proposed);
        let mut said = said.cloned().unwrap_or_default();
        said.proposed = share;
        // A grade that says what is proposed anyway is no grade of its own.
        said.own = said.own.filter(|own| Some(own.grade) != share);
        Self { proposed, said }
    }
}

/// Whether an objective that counts was committed to and is not graded with all of the way.
fn is_missed(objective: &Objective, goal: &GoalDraft) -> bool {
    let is_met = goal.said.stands().is_some_and(|grade| reaches(grade.get(), 1.0));
    match objective.ambition {
        Ambition::Committed => objective.state.is_active() && !is_met,
        Ambition::Aspirational | Ambition::Learning => false,
    }
}
