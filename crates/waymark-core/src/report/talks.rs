//! What to talk about (P-8).

use super::goals::{KeyResultPart, ObjectivePart};
use super::left_out::Part;
use super::scope::Sight;
use crate::attention::{About, Concern, Reason, attention};
use crate::forecast::{Outlook, Status};
use crate::goal::{Measure, Title};
use crate::kpi::Health;

/// What needs to be talked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    /// The name of the goal or KPI.
    pub name: Title,
    /// Why, the most urgent reason first; never empty.
    pub reasons: Vec<Reason>,
    /// How it stands.
    pub stands: Stands,
    /// How it is measured, of a key result.
    pub measure: Option<Measure>,
    /// Where it will end, of a key result.
    pub outlook: Option<Outlook>,
}

/// How what needs to be talked about stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stands {
    /// A goal, by its status.
    Goal(Status),
    /// A KPI, by its health.
    Kpi(Option<Health>),
}

/// What to talk about of what a report tells, the most urgent first.
pub(super) fn talks(sight: Sight<'_>, objectives: &[ObjectivePart]) -> Vec<Talk> {
    if sight.left_out.has(Part::Talks) {
        return Vec::new();
    }
    let known = sight.known;
    let concerns = attention(known.workspace, known.scores, known.kpis, sight.cycle.id);
    concerns
        .into_iter()
        .filter_map(|concern| talk(sight, objectives, concern))
        .collect()
}

fn talk(sight: Sight<'_>, objectives: &[ObjectivePart], Concern { about, reasons }: Concern) -> Option<Talk> {
    match about {
        About::Objective(id) => {
            let one = objectives.iter().find(|one| one.objective.id == id)?;
            // Of what is not told as a whole, only its key results are spoken of.
            (one.untold == 0).then(|| of_objective(one, reasons))
        }
        About::KeyResult(id) => {
            let mut told = objectives.iter().flat_map(|one| &one.key_results);
            told.find(|one| one.key_result.id == id)
                .map(|one| of_key_result(one, reasons))
        }
        About::Kpi(id) => {
            let kpi = sight.known.workspace.kpi(id)?;
            let is_told = !sight.left_out.has(Part::Kpis) && sight.has_kpi(kpi);
            let health = sight.known.kpis.kpi(id).and_then(|known| known.health());
            is_told.then(|| Talk {
                name: kpi.title.clone(),
                reasons,
                stands: Stands::Kpi(health),
                measure: None,
                outlook: None,
            })
        }
    }
}

fn of_objective(one: &ObjectivePart, reasons: Vec<Reason>) -> Talk {
    let status = one.known.map(|known| known.status);
    Talk {
        name: one.objective.title.clone(),
        reasons,
        stands: Stands::Goal(status.unwrap_or_default()),
        measure: None,
        outlook: None,
    }
}

fn of_key_result(one: &KeyResultPart, reasons: Vec<Reason>) -> Talk {
    let outlook = one.known.as_ref().map(|known| known.outlook);
    Talk {
        name: one.key_result.title.clone(),
        reasons,
        stands: Stands::Goal(outlook.unwrap_or_default().status),
        measure: Some(one.key_result.measure.clone()),
        outlook,
    }
}
