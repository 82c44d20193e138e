//! Which KPI asks for which (K-6).

use std::collections::{BTreeMap, BTreeSet};

use crate::formula::{self, Loop};
use crate::goal::{Kpi, KpiId};
use crate::workspace::Workspace;

/// What every formula that a KPI asks for asks for in turn, with the KPI as it is given.
pub(crate) fn formula_graph(workspace: &Workspace, kpi: &Kpi) -> BTreeMap<KpiId, Vec<KpiId>> {
    let mut graph = BTreeMap::new();
    let own: Vec<KpiId> = kpi.inputs().collect();
    let mut waiting = own.clone();
    graph.insert(kpi.id, own);
    while let Some(id) = waiting.pop() {
        if graph.contains_key(&id) {
            continue;
        }
        let inputs: Vec<KpiId> = workspace.kpi(id).map(|one| one.inputs().collect()).unwrap_or_default();
        waiting.extend(inputs.iter().copied());
        graph.insert(id, inputs);
    }
    graph
}

/// The inputs to cut so that no formula asks for its own number: the one that asks, and what it asks for.
///
/// One link of each loop, that of its highest id; the same whatever order the KPIs came in.
pub(crate) fn loop_closers(workspace: &Workspace) -> Vec<(KpiId, KpiId)> {
    let mut graph: BTreeMap<KpiId, Vec<KpiId>> = workspace
        .kpis()
        .map(|kpi| (kpi.id, kpi.inputs().collect::<Vec<_>>()))
        .filter(|(_, inputs)| !inputs.is_empty())
        .collect();
    let mut closers = BTreeSet::new();
    while let Err(Loop(members)) = formula::order(&graph) {
        let Some((at, asker)) = members.iter().copied().enumerate().max_by_key(|(_, id)| *id) else {
            break;
        };
        let asked = members[(at + 1) % members.len()];
        if let Some(inputs) = graph.get_mut(&asker) {
            inputs.retain(|input| *input != asked);
        }
        closers.insert((asker, asked));
    }
    closers.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{computed, id, workspace};

    #[test]
    fn a_loop_is_cut_where_its_last_asks() {
        let of = |names: [(&str, &str); 3]| workspace(names.map(|(name, formula)| computed(name, formula).into()));
        let a_to_c = of([("a", "b"), ("b", "c"), ("c", "a")]);
        assert_eq!(loop_closers(&a_to_c), [(id("c"), id("a"))]);
        let c_to_a = of([("a", "c"), ("b", "a"), ("c", "b")]);
        assert_eq!(loop_closers(&c_to_a), [(id("c"), id("b"))]);
        let no_loop = of([("a", "b + c"), ("b", "c"), ("c", "1")]);
        assert_eq!(loop_closers(&no_loop), []);
    }
}
