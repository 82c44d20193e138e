//! The parts of a KPI that there are readings of.

use std::collections::BTreeSet;

use crate::goal::{KpiId, Segment};
use crate::workspace::Workspace;

/// The parts of a KPI that there are readings of, in order; of a formula those of the KPIs that it is made of.
pub fn segments(workspace: &Workspace, id: KpiId) -> Vec<Segment> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![id];
    while let Some(id) = waiting.pop() {
        let Some(kpi) = workspace.kpi(id).filter(|_| seen.insert(id)) else {
            continue;
        };
        if kpi.dimension.is_some() {
            let log = workspace.readings(id);
            found.extend(log.standing().filter_map(|reading| reading.segment.clone()));
        }
        waiting.extend(kpi.inputs());
    }
    found.into_iter().collect()
}
