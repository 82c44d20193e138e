//! Edits of funnels.

use super::{Refusal, kpi, place, require_new};
use crate::goal::{Funnel, FunnelId, KpiId, Shared, Stage, Title};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a funnel.
#[derive(Clone, Debug, PartialEq)]
pub enum FunnelChange {
    /// Its name.
    Title(Title),
    /// Its stages, the widest first.
    Stages(Vec<Stage>),
    /// The KPI that says how many days the whole way takes.
    Length(Option<KpiId>),
}

pub(super) fn add(next: &mut Workspace, funnel: &Funnel) -> Result<(), Refusal> {
    require_new(next, RecordKey::Funnel(funnel.id))?;
    require_kpis(next, &funnel.stages, funnel.length)?;
    let siblings = next.funnels().cloned().collect();
    place::append(next, &funnel.clone().into(), siblings);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: FunnelId, change: &FunnelChange) -> Result<(), Refusal> {
    let funnel = require_funnel(next, id)?.clone();
    match change {
        FunnelChange::Title(_) => {}
        FunnelChange::Stages(stages) => require_kpis(next, stages, None)?,
        FunnelChange::Length(length) => require_kpis(next, &[], *length)?,
    }
    let changed = funnel.with(|one| match change {
        FunnelChange::Title(title) => one.title = title.clone(),
        FunnelChange::Stages(stages) => one.stages = stages.clone(),
        FunnelChange::Length(length) => one.length = *length,
    });
    next.put(Record::Funnel(changed));
    Ok(())
}

pub(super) fn shift(next: &mut Workspace, id: FunnelId, before: Option<FunnelId>) -> Result<(), Refusal> {
    let moved = require_funnel(next, id)?.clone();
    let siblings = next.funnels().cloned().collect();
    place::shift(next, &moved, siblings, before.map(RecordKey::Funnel))
}

pub(super) fn remove(next: &mut Workspace, id: FunnelId) -> Result<(), Refusal> {
    require_funnel(next, id)?;
    next.take(RecordKey::Funnel(id));
    Ok(())
}

fn require_funnel(workspace: &Workspace, id: FunnelId) -> Result<&Shared<Funnel>, Refusal> {
    workspace.funnel(id).ok_or(Refusal::Missing(RecordKey::Funnel(id)))
}

fn require_kpis(workspace: &Workspace, stages: &[Stage], length: Option<KpiId>) -> Result<(), Refusal> {
    let mut kpis = stages.iter().map(|stage| stage.kpi).chain(length);
    kpis.try_for_each(|id| kpi::require_kpi(workspace, id).map(drop))
}
