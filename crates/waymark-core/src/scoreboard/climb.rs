//! The order in which objectives are scored: those that serve before those they serve.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::links::fed_by;
use crate::goal::ObjectiveId;
use crate::workspace::Workspace;

/// A walk from some objectives up to all that are made from them, each once and after all its children on the way.
///
/// It keeps its own list instead of calling itself, so the depth of the tree does not matter, and a loop ends it.
#[derive(Debug)]
pub(super) struct Climb {
    waiting: BTreeMap<ObjectiveId, Waiting>,
    ready: Vec<ObjectiveId>,
}

#[derive(Debug)]
struct Waiting {
    /// The objective that is made from this one.
    feeds: Option<ObjectiveId>,
    /// How many objectives on the way come before this one.
    children: usize,
}

impl Climb {
    /// A walk that starts from these objectives; those that are not in the workspace are passed over.
    pub(super) fn from(workspace: &Workspace, starts: impl Iterator<Item = ObjectiveId>, today: NaiveDate) -> Self {
        let mut waiting = BTreeMap::new();
        for start in starts {
            let mut next = workspace.objective(start).map(|objective| objective.id);
            while let Some(id) = next.filter(|id| !waiting.contains_key(id)) {
                let feeds = fed_by(workspace, id, today);
                waiting.insert(id, Waiting { feeds, children: 0 });
                next = feeds;
            }
        }
        let fed: Vec<_> = waiting.values().filter_map(|node| node.feeds).collect();
        for id in fed {
            if let Some(node) = waiting.get_mut(&id) {
                node.children += 1;
            }
        }
        let ready = waiting
            .iter()
            .filter(|(_, node)| node.children == 0)
            .map(|(id, _)| *id)
            .collect();
        Self { waiting, ready }
    }

    /// The next objective whose children have all been passed.
    pub(super) fn step(&mut self) -> Option<ObjectiveId> {
        let id = self.ready.pop()?;
        let feeds = self.waiting.remove(&id).and_then(|node| node.feeds);
        if let Some((parent, node)) = feeds.and_then(|parent| Some((parent, self.waiting.get_mut(&parent)?))) {
            node.children -= 1;
            if node.children == 0 {
                self.ready.push(parent);
            }
        }
        Some(id)
    }

    /// The objectives that the walk could not reach the end of: they serve themselves by way of others.
    pub(super) fn loops(self) -> impl Iterator<Item = ObjectiveId> {
        self.waiting.into_keys()
    }
}
