//! What an entry would do, before it is made.

use chrono::NaiveDate;

use crate::edit::{Edit, Refusal, apply};
use crate::goal::{KeyResultId, KpiId, Period, Segment, Shared};
use crate::kpi::{KpiPeriod, in_period};
use crate::scoreboard::{KeyResultScore, ObjectiveScore, Scoreboard};
use crate::workspace::Workspace;

/// What an entry would do to a key result and its objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The key result now.
    pub before: Option<Shared<KeyResultScore>>,
    /// The key result after it.
    pub after: Shared<KeyResultScore>,
    /// Its objective now.
    pub objective_before: Option<Shared<ObjectiveScore>>,
    /// Its objective after it.
    pub objective_after: Option<Shared<ObjectiveScore>>,
}

/// What an entry would do to a KPI, or to a part of it, in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiEffect {
    /// The period now; none without a reading in it.
    pub before: Option<KpiPeriod>,
    /// The period after it.
    pub after: Option<KpiPeriod>,
}

/// What an edit would do to a key result and its objective: only what it touches is scored, nothing is done.
///
/// `board` belongs to `workspace`. None where the key result is not there.
///
/// # Errors
/// Why the edit could not be made.
pub fn effect(
    workspace: &Workspace,
    board: &Scoreboard,
    edit: &Edit,
    of: KeyResultId,
) -> Result<Option<Effect>, Refusal> {
    let next = apply(workspace, edit, board.today())?;
    let after = board.update(workspace, &next);
    let objective = workspace.key_result(of).map(|one| one.objective);
    let of_objective = |board: &Scoreboard| objective.and_then(|id| board.objective(id).cloned());
    Ok(after.key_result(of).map(|known| Effect {
        before: board.key_result(of).cloned(),
        after: known.clone(),
        objective_before: of_objective(board),
        objective_after: of_objective(&after),
    }))
}

/// What an edit would do to a KPI, or to a part of it, in a period; nothing is done.
///
/// # Errors
/// Why the edit could not be made.
pub fn kpi_effect(
    workspace: &Workspace,
    edit: &Edit,
    (kpi, part): (KpiId, Option<&Segment>),
    period: Period,
    today: NaiveDate,
) -> Result<KpiEffect, Refusal> {
    let next = apply(workspace, edit, today)?;
    Ok(KpiEffect {
        before: in_period(workspace, kpi, part, period, today),
        after: in_period(&next, kpi, part, period, today),
    })
}
