//! Edits of check-ins.

use chrono::NaiveDate;

use super::{Refusal, key_result, people, require_new, require_past};
use crate::goal::{CheckIn, CheckInId, CheckInKey, Confidence, Foreign, KeyResultId, PersonId, Reading, Text};
use crate::workspace::{Record, RecordKey, Workspace};

/// A reading to be recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCheckIn {
    /// The name that it shall have.
    pub id: CheckInId,
    /// What it is a reading of.
    pub key_result: KeyResultId,
    /// The day it speaks of; today or earlier.
    pub date: NaiveDate,
    /// What was read.
    pub reading: Option<Reading>,
    /// The owner's bet that the target will be reached.
    pub confidence: Option<Confidence>,
    /// What happened.
    pub note: Text,
    /// Who makes it.
    pub by: Option<PersonId>,
}

pub(super) fn add(
    next: &mut Workspace,
    new: &NewCheckIn,
    replaces: Option<CheckInId>,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let key_result = key_result::require_open(next, new.key_result)?;
    let key = CheckInKey {
        key_result: new.key_result,
        id: new.id,
    };
    require_new(next, RecordKey::CheckIn(key))?;
    people::require_person(next, new.by)?;
    require_past(new.date, today)?;
    // Where a KPI feeds it, its numbers are those of the KPI (K-9).
    let is_fed = key_result.feed().is_some();
    if new
        .reading
        .as_ref()
        .is_some_and(|reading| is_fed || !key_result.measure.accepts(reading))
    {
        return Err(Refusal::ReadingDoesNotFit);
    }
    if new.reading.is_none() && new.confidence.is_none() && new.note.is_blank() {
        return Err(Refusal::NothingToRecord);
    }
    let check_in = CheckIn {
        id: new.id,
        key_result: new.key_result,
        date: new.date,
        sequence: next.log(new.key_result).next_sequence(),
        reading: new.reading.clone(),
        confidence: new.confidence,
        note: new.note.clone(),
        by: new.by,
        replaces,
        withdrawn: false,
        foreign: Foreign::default(),
    };
    next.put(check_in.into());
    Ok(())
}

pub(super) fn correct(
    next: &mut Workspace,
    of: CheckInKey,
    with: &NewCheckIn,
    today: NaiveDate,
) -> Result<(), Refusal> {
    // A check-in is corrected in its own log: one of another key result is not there.
    let corrected = CheckInKey {
        key_result: with.key_result,
        id: of.id,
    };
    if of != corrected || next.check_in(of).is_none() {
        return Err(Refusal::Missing(RecordKey::CheckIn(corrected)));
    }
    add(next, with, Some(of.id), today)
}

pub(super) fn set_withdrawn(next: &mut Workspace, key: CheckInKey, withdrawn: bool) -> Result<(), Refusal> {
    key_result::require_open(next, key.key_result)?;
    let check_in = next.check_in(key).ok_or(Refusal::Missing(RecordKey::CheckIn(key)))?;
    let changed = check_in.with(|check_in| check_in.withdrawn = withdrawn);
    next.put(Record::CheckIn(changed));
    Ok(())
}

#[cfg(test)]
mod tests;
