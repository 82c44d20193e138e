//! Puts a document in order whose records do not fit together.

use std::collections::BTreeSet;

use crate::goal::{ObjectiveId, TeamId};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing that was put in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// The record that it was done to.
    pub key: RecordKey,
    /// What was done.
    pub kind: MendKind,
}

/// What was done to put a record in order.
#[derive(Clone, Debug, PartialEq)]
pub enum MendKind {
    /// It named an owner, author, team or parent that does not exist; it names none now.
    Cleared {
        /// What it named.
        named: RecordKey,
    },
    /// It served itself, or was part of itself, through others; it does so no longer.
    LoopBroken,
    /// What it belongs to does not exist: it was taken out, and is handed over here.
    Orphan(Box<Record>),
}

/// Puts a document in order: no reference leads nowhere, nothing serves itself.
///
/// A document in order comes back as it was, with no mends.
pub fn mend(mut workspace: Workspace) -> (Workspace, Vec<Mend>) {
    let mut mends = Vec::new();
    take_orphans(&mut workspace, &mut mends);
    clear_references(&mut workspace, &mut mends);
    break_parent_loops(&mut workspace, &mut mends);
    break_team_loops(&mut workspace, &mut mends);
    (workspace, mends)
}

/// Takes out what belongs to nothing; the removal of an objective makes orphans of its key results, and so on.
fn take_orphans(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    loop {
        let orphans: Vec<Record> = workspace
            .records()
            .filter(|record| is_orphan(workspace, record))
            .collect();
        if orphans.is_empty() {
            return;
        }
        for orphan in orphans {
            workspace.take(orphan.key());
            mends.push(Mend {
                key: orphan.key(),
                kind: MendKind::Orphan(Box::new(orphan)),
            });
        }
    }
}

fn is_orphan(workspace: &Workspace, record: &Record) -> bool {
    match record {
        Record::Objective(one) => workspace.cycle(one.cycle).is_none(),
        Record::KeyResult(one) => workspace.objective(one.objective).is_none(),
        Record::CheckIn(one) => workspace.key_result(one.key_result).is_none(),
        Record::Initiative(one) => workspace.key_result(one.key_result).is_none(),
        Record::Head(_) | Record::Cycle(_) | Record::Person(_) | Record::Team(_) => false,
    }
}

fn clear_references(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let records: Vec<Record> = workspace.records().collect();
    for record in records {
        let mut cleared = Vec::new();
        let mended = without_dangling(workspace, &record, &mut cleared);
        if cleared.is_empty() {
            continue;
        }
        workspace.put(mended);
        let key = record.key();
        mends.extend(cleared.into_iter().map(|named| Mend {
            key,
            kind: MendKind::Cleared { named },
        }));
    }
}

/// The record without the references that lead nowhere, which are put on a list.
fn without_dangling(workspace: &Workspace, record: &Record, cleared: &mut Vec<RecordKey>) -> Record {
    let mut is_dangling = |key: Option<RecordKey>| match key {
        Some(key) if workspace.record(key).is_none() => {
            cleared.push(key);
            true
        }
        Some(_) | None => false,
    };
    macro_rules! clear {
        ($kind:ident, $one:ident: $($field:ident => $key:expr),+) => {{
            let dangling = [$(is_dangling($one.$field.map($key))),+];
            if dangling.contains(&true) {
                let mut dangling = dangling.into_iter();
                Record::$kind($one.with(|one| {
                    $(if dangling.next() == Some(true) { one.$field = None; })+
                }))
            } else {
                record.clone()
            }
        }};
    }
    match record {
        Record::Person(one) => clear!(Person, one: team => RecordKey::Team),
        Record::Team(one) => clear!(Team, one: parent => RecordKey::Team),
        Record::Objective(one) => clear!(Objective, one:
            team => RecordKey::Team, owner => RecordKey::Person, parent => parent_key),
        Record::KeyResult(one) => clear!(KeyResult, one: owner => RecordKey::Person),
        Record::CheckIn(one) => clear!(CheckIn, one: by => RecordKey::Person),
        Record::Initiative(one) => clear!(Initiative, one: owner => RecordKey::Person),
        Record::Head(_) | Record::Cycle(_) => record.clone(),
    }
}

fn parent_key(parent: crate::goal::Parent) -> RecordKey {
    match parent {
        crate::goal::Parent::Objective(id) => RecordKey::Objective(id),
        crate::goal::Parent::KeyResult(id) => RecordKey::KeyResult(id),
    }
}

fn break_parent_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let ids: Vec<ObjectiveId> = workspace.objectives().map(|one| one.id).collect();
    let mut sound = BTreeSet::new();
    for id in ids {
        let up = |id: ObjectiveId| {
            workspace
                .parent_objective(workspace.objective(id)?)
                .map(|parent| parent.id)
        };
        if let Some(last) = loop_closer(id, up, &mut sound) {
            if let Some(objective) = workspace.objective(last) {
                let mended = objective.with(|objective| objective.parent = None);
                workspace.put(Record::Objective(mended));
            }
            mends.push(Mend {
                key: RecordKey::Objective(last),
                kind: MendKind::LoopBroken,
            });
        }
    }
}

fn break_team_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let ids: Vec<TeamId> = workspace.teams().map(|one| one.id).collect();
    let mut sound = BTreeSet::new();
    for id in ids {
        let up = |id: TeamId| workspace.team(id).and_then(|team| team.parent);
        if let Some(last) = loop_closer(id, up, &mut sound) {
            if let Some(team) = workspace.team(last) {
                let mended = team.with(|team| team.parent = None);
                workspace.put(Record::Team(mended));
            }
            mends.push(Mend {
                key: RecordKey::Team(last),
                kind: MendKind::LoopBroken,
            });
        }
    }
}

/// Follows a chain upwards; returns the member whose parent was already met on the way, if the chain bites itself.
///
/// All members met are sound afterwards: either they were, or the caller cuts the loop at the member returned.
fn loop_closer<I: Ord + Copy>(start: I, up: impl Fn(I) -> Option<I>, sound: &mut BTreeSet<I>) -> Option<I> {
    let mut met = BTreeSet::new();
    let mut here = start;
    let closer = loop {
        if sound.contains(&here) {
            break None;
        }
        met.insert(here);
        match up(here) {
            None => break None,
            Some(next) if met.contains(&next) => break Some(here),
            Some(next) => here = next,
        }
    };
    sound.extend(met);
    closer
}
