//! One dated reading of a key result.

use chrono::NaiveDate;

use super::foreign::Foreign;
use super::ids::{CheckInId, ItemId, KeyResultId, PersonId};
use super::measure::Zone;
use super::quantity::{Confidence, Share, Value};
use super::text::Text;

/// One dated reading of a key result: a value, the owner's confidence, a note.
///
/// A check-in is never overwritten: a correction is a further check-in that names the one it replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// Its name.
    pub id: CheckInId,
    /// What it is a reading of.
    pub key_result: KeyResultId,
    /// The day it speaks of.
    pub date: NaiveDate,
    /// Its place in the order in which the key result's check-ins were made.
    pub sequence: u64,
    /// What was read; none when only confidence or a note is recorded.
    pub reading: Option<Reading>,
    /// The owner's bet that the target will be reached.
    pub confidence: Option<Confidence>,
    /// What happened.
    pub note: Text,
    /// Who made it.
    pub by: Option<PersonId>,
    /// The check-in that this one corrects; that one no longer counts and is kept.
    pub replaces: Option<CheckInId>,
    /// Whether it was taken back; it no longer counts and is kept.
    pub withdrawn: bool,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// Where a check-in stands in the workspace: all of a key result's check-ins lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckInKey {
    /// The key result it is a reading of.
    pub key_result: KeyResultId,
    /// Its own name.
    pub id: CheckInId,
}

impl CheckIn {
    /// Where it stands in the workspace.
    pub fn key(&self) -> CheckInKey {
        CheckInKey {
            key_result: self.key_result,
            id: self.id,
        }
    }

    /// The order of a log: by day, then by the order in which they were made (S-11).
    pub fn order(&self) -> (NaiveDate, u64, CheckInId) {
        (self.date, self.sequence, self.id)
    }

    /// The order in which a key result's check-ins were made, whatever day they speak of.
    pub fn made(&self) -> (u64, CheckInId) {
        (self.sequence, self.id)
    }
}

/// What was read. Which kind fits depends on the measure: see [`super::Measure::accepts`].
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// A number in the unit of the key result; 0 to 100 for a percentage.
    Number(Value),
    /// How much of each milestone is done; those not named are at 0.
    Milestones(Vec<(ItemId, Share)>),
    /// The items that are done.
    Checklist(Vec<ItemId>),
    /// Done or not done.
    Done(bool),
    /// The zone that was reached.
    Zone(Zone),
    /// A reading that this version of the program does not know; kept as it came, never counted.
    Unknown(Foreign),
}
