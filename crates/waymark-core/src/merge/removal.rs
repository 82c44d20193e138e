//! Work beats removal: what one side removed and the other worked on stays.

use std::collections::{BTreeMap, BTreeSet};

use super::Merging;
use crate::goal::Parent;
use crate::workspace::{Change, Link, Record, RecordKey, Workspace};

impl Merging<'_> {
    /// Puts back what one side removed and the other side's work needs.
    pub(super) fn keep_work(&mut self, ours: &[Change], theirs: &[Change]) {
        let removals = removed_by_one(ours, theirs);
        let mut kept = BTreeSet::new();
        kept.extend(removals.keys().copied().filter(|key| self.merged.has(*key)));
        // Members come before what they belong to, so that a need is seen all the way up.
        for (key, record) in removals.iter().rev() {
            if !self.merged.has(*key) && is_in_use(&self.merged, record) {
                self.merged.put((*record).clone());
                self.name(*key, None);
                kept.insert(*key);
            }
        }
        // And the other way round, so that what was removed along with something comes back all the way down.
        for (key, record) in &removals {
            let is_with_kept = goes_along_with(record).is_some_and(|container| kept.contains(&container));
            if is_with_kept && !self.merged.has(*key) {
                self.merged.put((*record).clone());
                kept.insert(*key);
            }
        }
        kept.into_iter()
            .filter_map(as_parent)
            .for_each(|parent| self.bind_again(parent));
    }

    /// Lets what served a record serve it again: its removal, now void, had set it free.
    fn bind_again(&mut self, parent: Parent) {
        let was_bound = |side: &Workspace, child| side.objective(child).is_some_and(|one| one.parent == Some(parent));
        let children: Vec<_> = self
            .sides
            .base
            .children_of_parent(parent)
            .map(|child| child.id)
            .collect();
        for child in children {
            // Whom the side that knew nothing of the removal has set free, or bound elsewhere, it meant to.
            if !was_bound(self.sides.first, child) && !was_bound(self.sides.later, child) {
                continue;
            }
            match self.merged.objective(child) {
                Some(freed) if freed.parent.is_none() => {
                    let bound = freed.with(|child| child.parent = Some(parent));
                    self.merged.put(bound.into());
                    self.name(RecordKey::Objective(child), Some(Link::Parent));
                }
                Some(_) | None => {}
            }
        }
    }
}

/// What exactly one side removed, as it was; by key, so that whatever belongs to something comes after it.
fn removed_by_one<'c>(ours: &'c [Change], theirs: &'c [Change]) -> BTreeMap<RecordKey, &'c Record> {
    let removals = |changes: &'c [Change]| {
        changes
            .iter()
            .filter(|change| change.after.is_none())
            .filter_map(|change| Some((change.key, change.before.as_ref()?)))
    };
    let mut removed = BTreeMap::new();
    removed.extend(removals(ours));
    for (key, record) in removals(theirs) {
        if removed.remove(&key).is_none() {
            removed.insert(key, record);
        }
    }
    removed
}

/// Whether something in the workspace belongs to the record, or corrects it, and cannot be without it.
fn is_in_use(workspace: &Workspace, record: &Record) -> bool {
    match record {
        Record::Cycle(cycle) => workspace.objectives_in(cycle.id).next().is_some(),
        Record::Objective(objective) => workspace.key_results_of(objective.id).next().is_some(),
        Record::KeyResult(key_result) => {
            !workspace.log(key_result.id).is_empty() || workspace.initiatives_of(key_result.id).next().is_some()
        }
        Record::CheckIn(check_in) => workspace
            .log(check_in.key_result)
            .entries()
            .any(|entry| entry.replaces == Some(check_in.id)),
        Record::Kpi(kpi) => !workspace.readings(kpi.id).is_empty(),
        Record::KpiReading(reading) => workspace
            .readings(reading.kpi)
            .entries()
            .any(|entry| entry.replaces == Some(reading.id)),
        Record::Head(_)
        | Record::Person(_)
        | Record::Team(_)
        | Record::Initiative(_)
        | Record::Funnel(_)
        | Record::Note(_)
        | Record::SavedView(_) => false,
    }
}

/// The record whose removal removes this one as well; a cycle goes only when nothing belongs to it.
fn goes_along_with(record: &Record) -> Option<RecordKey> {
    match record {
        Record::KeyResult(_) | Record::CheckIn(_) | Record::Initiative(_) | Record::KpiReading(_) => record.container(),
        Record::Head(_)
        | Record::Cycle(_)
        | Record::Person(_)
        | Record::Team(_)
        | Record::Objective(_)
        | Record::Kpi(_)
        | Record::Funnel(_)
        | Record::Note(_)
        | Record::SavedView(_) => None,
    }
}

fn as_parent(key: RecordKey) -> Option<Parent> {
    match key {
        RecordKey::Objective(id) => Some(Parent::Objective(id)),
        RecordKey::KeyResult(id) => Some(Parent::KeyResult(id)),
        RecordKey::Head
        | RecordKey::Cycle(_)
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::CheckIn(_)
        | RecordKey::Initiative(_)
        | RecordKey::Kpi(_)
        | RecordKey::KpiReading(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => None,
    }
}
