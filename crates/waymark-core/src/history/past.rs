//! Steps from before, taken up when a document is opened again.

use std::collections::BTreeSet;

use super::{Act, Entry, History, Step};
use crate::goal::StepId;
use crate::workspace::{Change, Record, RecordKey, Workspace, with_records};

impl History {
    /// Takes up what was done before this history began, oldest first; what it knows already is left out.
    ///
    /// What was not undone can be undone now, after the steps of this history. What was undone last can be done again,
    /// unless something has been done since. The versions between are worked out backwards from the document that the
    /// history began with, so that a line that is missing takes nothing away from the others.
    pub fn take_up(&mut self, mut earlier: Vec<Entry>) {
        let known: BTreeSet<StepId> = self.entries.iter().map(|entry| entry.stamp.id).collect();
        earlier.retain(|entry| !known.contains(&entry.stamp.id));
        let (mut past, future) = stacks(&earlier, &self.begin);
        if self.past.is_empty() && self.future.is_empty() {
            self.future = future;
        }
        past.append(&mut self.past);
        self.past = past;
        earlier.append(&mut self.entries);
        self.entries = earlier;
    }

    /// The names of all steps that can be undone or done again here.
    pub fn owned(&self) -> impl Iterator<Item = StepId> {
        self.past.iter().chain(&self.future).map(|step| step.id)
    }

    /// Leaves steps to another tab, which can undo them and do them again; here they are told and no more.
    pub fn leave(&mut self, steps: &BTreeSet<StepId>) {
        self.past.retain(|step| !steps.contains(&step.id));
        self.future.retain(|step| !steps.contains(&step.id));
    }

    /// Adds what another tab did: it is told, and cannot be undone here.
    pub fn hear(&mut self, entries: impl IntoIterator<Item = Entry>) {
        for entry in entries {
            if self.entries.iter().all(|known| known.stamp.id != entry.stamp.id) {
                self.entries.push(entry);
            }
        }
    }

    /// The document as it was before a line of its history; none where the line is not known.
    pub fn before(&self, id: StepId) -> Option<Workspace> {
        let at = self.entries.iter().position(|entry| entry.stamp.id == id)?;
        let later = self.entries[at..].iter().rev();
        Some(later.fold(self.present.clone(), |after, entry| {
            with_records(&after, sides(&entry.changes, |change| change.before.clone()))
        }))
    }
}

/// What can be undone and what can be done again after these lines, which lead up to a document.
fn stacks(entries: &[Entry], end: &Workspace) -> (Vec<Step>, Vec<Step>) {
    let (mut past, mut future): (Vec<Step>, Vec<Step>) = (Vec::new(), Vec::new());
    for (entry, step) in entries.iter().zip(versions(entries, end)) {
        match entry.act {
            Act::Did => {
                past.push(step);
                future.clear();
            }
            Act::Undid(id) => shift(id, &mut past, &mut future),
            Act::Redid(id) => shift(id, &mut future, &mut past),
        }
    }
    (past, future)
}

fn shift(id: StepId, from: &mut Vec<Step>, to: &mut Vec<Step>) {
    if let Some(at) = from.iter().rposition(|step| step.id == id) {
        to.push(from.remove(at));
    }
}

/// Each line with the document before and after it.
fn versions(entries: &[Entry], end: &Workspace) -> Vec<Step> {
    let mut reached = end.clone();
    let mut steps: Vec<Step> = Vec::with_capacity(entries.len());
    for entry in entries.iter().rev() {
        let after = with_records(&reached, sides(&entry.changes, |change| change.after.clone()));
        let before = with_records(&after, sides(&entry.changes, |change| change.before.clone()));
        let added = entry.changes.iter().filter(|change| change.before.is_none());
        let later: Vec<_> = added.flat_map(|change| all_within(&before, change.key)).collect();
        let without = |version: &Workspace| with_records(version, later.iter().map(|key| (*key, None)));
        reached = without(&before);
        steps.push(Step {
            id: entry.stamp.id,
            edit: None,
            after: without(&after),
            before: reached.clone(),
        });
    }
    steps.reverse();
    steps
}

/// What belongs to a record, at any depth. Before the record was added it can only have come later, from a line that is
/// missing: it counts as work that was done since, so that undo leaves it.
fn all_within(workspace: &Workspace, key: RecordKey) -> Vec<RecordKey> {
    let parts: Vec<RecordKey> = match key {
        RecordKey::Cycle(id) => workspace
            .objectives_in(id)
            .map(|one| RecordKey::Objective(one.id))
            .collect(),
        RecordKey::Objective(id) => workspace
            .key_results_of(id)
            .map(|one| RecordKey::KeyResult(one.id))
            .collect(),
        RecordKey::KeyResult(id) => {
            let log = workspace
                .log(id)
                .entries()
                .map(|entry| RecordKey::CheckIn(entry.key()))
                .collect::<Vec<_>>();
            let work = workspace.initiatives_of(id).map(|one| RecordKey::Initiative(one.id));
            log.into_iter().chain(work).collect()
        }
        RecordKey::Kpi(id) => {
            let readings = workspace.readings(id);
            readings
                .entries()
                .map(|entry| RecordKey::KpiReading(entry.key()))
                .collect()
        }
        RecordKey::Head
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::CheckIn(_)
        | RecordKey::Initiative(_)
        | RecordKey::KpiReading(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => Vec::new(),
    };
    let deeper = parts.iter().flat_map(|part| all_within(workspace, *part));
    let deeper: Vec<_> = deeper.collect();
    parts.into_iter().chain(deeper).collect()
}

fn sides<'c>(
    changes: &'c [Change],
    side: impl Fn(&Change) -> Option<Record> + 'c,
) -> impl Iterator<Item = (RecordKey, Option<Record>)> + 'c {
    changes.iter().map(move |change| (change.key, side(change)))
}
