//! A cycle as it is handed to people who do not open the page: what is in it, and for whom.
//!
//! - `scope`: whose goals and numbers it is about. `left_out`: what it does not say.
//! - `goals`, `kpis`, `notes`, `talks`: its parts.
//! - `plain`: records without what a report does not say.
//!
//! A report is complete in itself: who has it needs no workspace, and what was left out is nowhere in it.

mod goals;
mod kpis;
mod left_out;
mod notes;
mod plain;
mod scope;
mod talks;

pub use goals::{KeyResultPart, ObjectivePart, Point};
pub use kpis::KpiPart;
pub use left_out::{LeftOut, Part};
pub use notes::{NoteGroup, NotePart};
pub use scope::Scope;
pub use talks::{Stands, Talk};

use chrono::NaiveDate;

use crate::goal::{Cycle, CycleId, CycleState, Title};
use crate::query::Known;
use crate::scoring::{Band, MeanScore};
use scope::Sight;

/// A cycle on one day, in full or of one team or person.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What the workspace is called.
    pub workspace: Title,
    /// The day on which everything stands as it is told.
    pub day: NaiveDate,
    /// The cycle.
    pub cycle: Cycle,
    /// Whose it is.
    pub whose: Whose,
    /// The score of the objectives that belong to whom it is about, and where it leads.
    pub mean: MeanScore,
    /// How many of the objectives that are worked on are off track.
    pub off_track: usize,
    /// What to talk about, the most urgent first (P-8); empty where that was left out.
    pub talks: Vec<Talk>,
    /// The objectives, by rank.
    pub objectives: Vec<ObjectivePart>,
    /// The KPIs, by rank; empty where they were left out.
    pub kpis: Vec<KpiPart>,
    /// What was written down in the meetings of the cycle, by kind; empty where notes were left out.
    pub notes: Vec<NoteGroup>,
    /// What it does not say.
    pub left_out: LeftOut,
}

/// Whose goals a report is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    Everyone,
    /// A team's, and its parts'.
    Team(Title),
    /// One person's; without a name where people were left out.
    Person(Option<Title>),
}

/// The report of a cycle; none where there is no such cycle, or where the team or person is not there.
///
/// It stands as on the day of the boards in `known`.
pub fn report(known: Known<'_>, cycle: CycleId, scope: Scope, left_out: LeftOut) -> Option<Report> {
    let record = known.workspace.cycle(cycle)?;
    let day = known.scores.today();
    let sight = Sight {
        known,
        cycle: record,
        scope,
        left_out,
        day,
    };
    let whose = sight.whose()?;
    let objectives = goals::objectives(sight);
    let is_off_track = |one: &&ObjectivePart| {
        let status = one.known.map(|known| known.status.band);
        one.objective.state.is_active() && status == Some(Band::OffTrack)
    };
    Some(Report {
        workspace: known.workspace.head().title.clone(),
        day,
        cycle: plain::cycle(record),
        whose,
        mean: sight.mean(),
        off_track: objectives.iter().filter(is_off_track).count(),
        talks: talks::talks(sight, &objectives),
        objectives,
        kpis: kpis::kpis(sight),
        notes: notes::groups(sight),
        left_out,
    })
}

impl Report {
    /// Whether the cycle is closed, or its last day has passed.
    pub fn is_over(&self) -> bool {
        self.is_closed() || self.day > self.cycle.span.end()
    }

    /// Whether the cycle is closed, so that its goals have grades.
    pub fn is_closed(&self) -> bool {
        match self.cycle.state {
            CycleState::Closed => true,
            CycleState::Planned | CycleState::Active => false,
        }
    }

    /// Whether it says something.
    pub fn says(&self, part: Part) -> bool {
        !self.left_out.has(part)
    }
}

#[cfg(test)]
mod tests;
