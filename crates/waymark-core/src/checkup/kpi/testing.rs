//! What the tests of the five questions share.

use super::{KpiFacts, KpiRule, check_kpi};
use crate::edit::Edit;
use crate::goal::Kpi;
use crate::testing::{day, made, read, today, workspace};
use crate::workspace::Workspace;

/// What a question says of a KPI.
pub(super) fn found(workspace: &Workspace, kpi: &Kpi, rule: KpiRule) -> Option<KpiFacts> {
    let found = check_kpi(workspace, kpi, today());
    found
        .into_iter()
        .find(|finding| finding.rule == rule)
        .map(|it| it.facts)
}

/// A KPI with a reading in each of these months of 2026.
pub(super) fn seen_in_2026(kpi: &Kpi, readings: &[(u32, f64)]) -> Workspace {
    let name = kpi.id.to_string();
    let edits = readings
        .iter()
        .map(|&(month, number)| Edit::Read(read(&name, day(2026, month, 9), number)));
    made(&workspace([]), std::iter::once(Edit::AddKpi(kpi.clone())).chain(edits))
}
