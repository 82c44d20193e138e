//! Edits of cycles.

use super::{Refusal, require_new};
use crate::goal::{Cycle, CycleId, CycleKind, CycleState, Shared, Span, Title};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub enum CycleChange {
    /// Its label.
    Title(Title),
    /// Its kind.
    Kind(CycleKind),
    /// Its days.
    Span(Span),
    /// Planned, active or closed.
    State(CycleState),
}

pub(super) fn add(next: &mut Workspace, cycle: &Cycle) -> Result<(), Refusal> {
    let record = Record::from(cycle.clone());
    require_new(next, &record)?;
    next.put(record);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: CycleId, change: &CycleChange) -> Result<(), Refusal> {
    let cycle = find(next, id)?;
    let is_reopening = matches!(change, CycleChange::State(_));
    if cycle.state == CycleState::Closed && !is_reopening {
        return Err(Refusal::Closed(id));
    }
    let changed = cycle.with(|cycle| match change {
        CycleChange::Title(title) => cycle.title = title.clone(),
        CycleChange::Kind(kind) => cycle.kind = *kind,
        CycleChange::Span(span) => cycle.span = *span,
        CycleChange::State(state) => cycle.state = *state,
    });
    next.put(Record::Cycle(changed));
    Ok(())
}

pub(super) fn remove(next: &mut Workspace, id: CycleId) -> Result<(), Refusal> {
    find(next, id)?;
    match next.objectives_in(id).count() {
        0 => next.take(RecordKey::Cycle(id)),
        objectives => return Err(Refusal::CycleInUse { objectives }),
    }
    Ok(())
}

fn find(workspace: &Workspace, id: CycleId) -> Result<&Shared<Cycle>, Refusal> {
    workspace.cycle(id).ok_or(Refusal::Missing(RecordKey::Cycle(id)))
}

/// Refuses when the cycle is missing or closed.
pub(super) fn require_open(workspace: &Workspace, id: CycleId) -> Result<(), Refusal> {
    match find(workspace, id)?.state {
        CycleState::Planned | CycleState::Active => Ok(()),
        CycleState::Closed => Err(Refusal::Closed(id)),
    }
}
