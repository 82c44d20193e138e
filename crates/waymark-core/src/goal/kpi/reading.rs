//! One dated value of a KPI.

use chrono::NaiveDate;

use super::super::foreign::Foreign;
use super::super::ids::{KpiId, KpiReadingId, PersonId};
use super::super::quantity::Value;
use super::super::text::Text;
use super::Segment;

/// One dated value of a KPI, of a part of it where its readings are split.
///
/// A reading is never overwritten: a correction is a further reading that names the one it replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiReading {
    /// Its name.
    pub id: KpiReadingId,
    /// What it is a reading of.
    pub kpi: KpiId,
    /// The day it speaks of.
    pub date: NaiveDate,
    /// The part it speaks of; none where the KPI has no parts or the number belongs to none of them.
    pub segment: Option<Segment>,
    /// Its place in the order in which the KPI's readings were made.
    pub sequence: u64,
    /// What was read, in the unit of the KPI.
    pub value: Value,
    /// What happened.
    pub note: Text,
    /// Who made it.
    pub by: Option<PersonId>,
    /// The reading that this one corrects; that one no longer counts and is kept.
    pub replaces: Option<KpiReadingId>,
    /// Whether it was taken back; it no longer counts and is kept.
    pub withdrawn: bool,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// Where a reading stands in the workspace: all of a KPI's readings lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KpiReadingKey {
    /// The KPI it is a reading of.
    pub kpi: KpiId,
    /// Its own name.
    pub id: KpiReadingId,
}

impl KpiReading {
    /// Where it stands in the workspace.
    pub fn key(&self) -> KpiReadingKey {
        KpiReadingKey {
            kpi: self.kpi,
            id: self.id,
        }
    }
}
