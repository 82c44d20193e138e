//! Puts a document in order whose records do not fit together.

use std::collections::BTreeSet;

use crate::workspace::{Link, Record, RecordKey, Workspace};

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
    /// It named an owner, author, team, parent or corrected check-in that does not exist; it names none now.
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
/// A document in order comes back as it was, with no mends. The cost is O(n log n) for n records, however damaged.
pub fn mend(mut workspace: Workspace) -> (Workspace, Vec<Mend>) {
    let mut mends = Vec::new();
    take_orphans(&mut workspace, &mut mends);
    clear_dangling(&mut workspace, &mut mends);
    break_objective_loops(&mut workspace, &mut mends);
    break_team_loops(&mut workspace, &mut mends);
    (workspace, mends)
}

/// Takes out what belongs to nothing.
///
/// What belonged to an orphan is one in the next round; there are as many rounds as levels, four at most.
fn take_orphans(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    loop {
        let orphans: Vec<Record> = workspace
            .records()
            .filter(|record| record.container().is_some_and(|container| !workspace.has(container)))
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

fn clear_dangling(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let dangling: Vec<(RecordKey, Link, RecordKey)> = workspace
        .records()
        .flat_map(|record| record.links().map(move |(link, named)| (record.key(), link, named)))
        .filter(|(_, _, named)| !workspace.has(*named))
        .collect();
    for (key, link, named) in dangling {
        clear(workspace, key, link);
        mends.push(Mend {
            key,
            kind: MendKind::Cleared { named },
        });
    }
}

fn break_objective_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let ids: Vec<_> = workspace.objectives().map(|one| one.id).collect();
    let served = |workspace: &Workspace, id| {
        let parent = workspace.parent_objective(workspace.objective(id)?)?;
        Some(parent.id)
    };
    break_loops(workspace, mends, ids, served, RecordKey::Objective);
}

fn break_team_loops(workspace: &mut Workspace, mends: &mut Vec<Mend>) {
    let ids: Vec<_> = workspace.teams().map(|one| one.id).collect();
    let whole = |workspace: &Workspace, id| workspace.team(id)?.parent;
    break_loops(workspace, mends, ids, whole, RecordKey::Team);
}

/// Cuts every loop once, at the member whose parent is met again when the chain is followed from the lowest id.
fn break_loops<I: Ord + Copy>(
    workspace: &mut Workspace,
    mends: &mut Vec<Mend>,
    ids: Vec<I>,
    up: fn(&Workspace, I) -> Option<I>,
    key_of: fn(I) -> RecordKey,
) {
    let mut sound = BTreeSet::new();
    for id in ids {
        let Some(last) = loop_closer(id, |id| up(workspace, id), &mut sound) else {
            continue;
        };
        clear(workspace, key_of(last), Link::Parent);
        mends.push(Mend {
            key: key_of(last),
            kind: MendKind::LoopBroken,
        });
    }
}

/// Follows a chain upwards; returns the member whose parent was already met on the way, if the chain bites itself.
///
/// All members met are sound afterwards: either they were, or the caller cuts the loop at the member returned. So each
/// is walked over once, however many chains lead through it.
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

fn clear(workspace: &mut Workspace, key: RecordKey, link: Link) {
    if let Some(record) = workspace.record(key) {
        workspace.put(record.without(link));
    }
}
