//! The parts of a KPI that there are readings of.

use std::collections::BTreeSet;

use crate::goal::{Kpi, KpiId, Segment, Shared};
use crate::workspace::Workspace;

/// The parts of a KPI that there are readings of, in order; of a formula those of the KPIs that it is made of.
pub fn segments(workspace: &Workspace, id: KpiId) -> Vec<Segment> {
    let mut found = BTreeSet::new();
    for kpi in made_of(workspace, id) {
        if kpi.dimension.is_some() {
            let log = workspace.readings(kpi.id);
            found.extend(log.standing().filter_map(|reading| reading.segment.clone()));
        }
    }
    found.into_iter().collect()
}

/// Whether a KPI is split, or any that it is made of.
pub(super) fn is_split(workspace: &Workspace, id: KpiId) -> bool {
    made_of(workspace, id).iter().any(|kpi| kpi.dimension.is_some())
}

/// A KPI and all that its formula comes down to, each once.
fn made_of(workspace: &Workspace, id: KpiId) -> Vec<&Shared<Kpi>> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![id];
    while let Some(id) = waiting.pop() {
        let Some(kpi) = workspace.kpi(id).filter(|_| seen.insert(id)) else {
            continue;
        };
        found.push(kpi);
        waiting.extend(kpi.inputs());
    }
    found
}
