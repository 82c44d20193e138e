//! How we know that an objective is met.

use chrono::NaiveDate;

use super::foreign::Foreign;
use super::grade::FinalGrade;
use super::ids::{KeyResultId, ObjectiveId, PersonId};
use super::manual_status::ManualStatus;
use super::measure::{Feed, Measure};
use super::quantity::{Rank, Weight};
use super::span::{Cadence, Span};
use super::state::State;
use super::text::{Label, Text, Title};

/// How we know that an objective is met.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyResult {
    /// Its name in the workspace.
    pub id: KeyResultId,
    /// The objective it belongs to.
    pub objective: ObjectiveId,
    /// What will have changed.
    pub title: Title,
    /// How it is measured in detail, where the number comes from.
    pub description: Text,
    /// The person who checks in.
    pub owner: Option<PersonId>,
    /// How it is measured.
    pub measure: Measure,
    /// How much it counts beside its siblings; 0 informs only.
    pub weight: Weight,
    /// Its place among its siblings.
    pub rank: Rank,
    /// Its own first day, where it differs from the cycle's.
    pub start: Option<NaiveDate>,
    /// Its own last day, where it differs from the cycle's.
    pub end: Option<NaiveDate>,
    /// How often it is due for a check-in.
    pub cadence: Cadence,
    /// Words to find it by.
    pub tags: Vec<Label>,
    /// Active, paused or dropped.
    pub state: State,
    /// What the owner says of it until the next check-in, in the place of the computed status (P-6).
    pub manual: Option<ManualStatus>,
    /// The key result of an earlier cycle that it goes on with (C-3).
    pub continues: Option<KeyResultId>,
    /// What was said of it as its cycle closed (C-1).
    pub grade: Option<FinalGrade>,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

impl KeyResult {
    /// What feeds it, where it is not checked in by hand (K-9).
    pub fn feed(&self) -> Option<&Feed> {
        self.measure.feed()
    }

    /// Its first and last day: its own, or else those of its cycle (P-1).
    ///
    /// Own dates that together make no span give way to the cycle's.
    pub fn span_in(&self, cycle: Span) -> Span {
        let own = Span::new(self.start.unwrap_or(cycle.start()), self.end.unwrap_or(cycle.end()));
        own.unwrap_or(cycle)
    }

    /// Lets it be checked in by hand again.
    pub(crate) fn unfeed(&mut self) {
        if let Measure::Metric(metric) = &mut self.measure {
            metric.feed = None;
        }
    }
}
