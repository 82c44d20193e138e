//! How one scoreboard becomes the next: only what changed, and those above it, are scored again.

use std::collections::{BTreeMap, BTreeSet};

use super::climb::Climb;
use super::key_result::KeyResultScore;
use super::links::{Link, fed_by, key_result_link};
use super::objective::{Basis, ObjectiveScore};
use super::touched::{Touched, Versions};
use super::{Goal, Known, Scoreboard, TallyOf};
use crate::goal::{KeyResultId, ObjectiveId, Shared};
use crate::scoring::roll_up::{Part, Tally, uses_key_results};
use crate::workspace::{Log, Workspace};

/// One scoreboard on its way to the next.
pub(super) struct Update<'a> {
    old: &'a Scoreboard,
    versions: Versions<'a>,
    next: Scoreboard,
    /// The objectives whose members or record may give another score.
    stale: BTreeSet<ObjectiveId>,
    /// The objectives whose old links have been struck already.
    struck: BTreeSet<ObjectiveId>,
    /// Logs that are at hand already; the others are read when they are needed.
    logs: &'a Logs<'a>,
}

/// Logs of key results that are at hand already.
pub(super) type Logs<'a> = BTreeMap<KeyResultId, Log<'a>>;

impl<'a> Update<'a> {
    pub(super) fn new(old: &'a Scoreboard, versions: Versions<'a>) -> Self {
        Self::with_logs(old, versions, const { &Logs::new() })
    }

    pub(super) fn with_logs(old: &'a Scoreboard, versions: Versions<'a>, logs: &'a Logs<'a>) -> Self {
        Self {
            logs,
            old,
            versions,
            next: old.clone(),
            stale: BTreeSet::new(),
            struck: BTreeSet::new(),
        }
    }

    pub(super) fn run(mut self, touched: Touched) -> Scoreboard {
        for id in touched.key_results {
            self.score_key_result(id);
        }
        for id in touched.objectives {
            self.uproot(id);
        }
        let mut climb = Climb::from(self.versions.after, self.stale.iter().copied(), self.next.today);
        while let Some(id) = climb.step() {
            self.score_objective(id);
        }
        for id in climb.loops() {
            self.settle(id, ObjectiveScore::of_loop());
        }
        self.next
    }

    fn score_key_result(&mut self, id: KeyResultId) {
        let Versions { before, after } = self.versions;
        let old = self.old.key_result(id);
        let new = after.key_result(id).map(|record| match self.logs.get(&id) {
            Some(log) => KeyResultScore::of_log(after, record, log, self.next.today),
            None => KeyResultScore::of(after, record, self.next.today),
        });
        let was = before
            .key_result(id)
            .and_then(|record| key_result_link(record, old.map(|known| &**known)));
        let is = after
            .key_result(id)
            .and_then(|record| key_result_link(record, new.as_ref()));
        if was != is {
            if let Some((objective, part)) = was {
                self.next
                    .adjust(TallyOf::KeyResults(objective), |tally| tally.strike(part));
                self.stale.insert(objective);
            }
            if let Some((objective, part)) = is {
                self.next
                    .adjust(TallyOf::KeyResults(objective), |tally| tally.enter(part));
                self.stale.insert(objective);
            }
        }
        match new {
            Some(new) if old.is_none_or(|old| **old != new) => {
                self.next
                    .goals
                    .insert(Goal::KeyResult(id), Known::KeyResult(Shared::new(new)));
            }
            Some(_) => {}
            None => {
                self.next.goals.remove(&Goal::KeyResult(id));
            }
        }
    }

    /// Strikes the links of an objective whose record or place may have changed, before anything is scored.
    fn uproot(&mut self, id: ObjectiveId) {
        self.stale.insert(id);
        self.struck.insert(id);
        if let Some(link) = self.old_link(id) {
            self.next.strike(&link);
        }
        let Versions { before, after } = self.versions;
        let parent_in = |version: &Workspace| version.parent_objective(version.objective(id)?).map(|parent| parent.id);
        // A parent that is left has lost a member, or is no longer on a loop.
        self.stale
            .extend(parent_in(before).filter(|parent| Some(*parent) != parent_in(after)));
        if after.objective(id).is_none() {
            self.next.goals.remove(&Goal::Objective(id));
        }
    }

    fn score_objective(&mut self, id: ObjectiveId) {
        let was_loop = self.old.objective(id).is_some_and(|known| known.basis == Basis::Loop);
        if !was_loop && !self.stale.contains(&id) {
            return;
        }
        let after = self.versions.after;
        if let Some(objective) = after.objective(id) {
            let members = self.next.members(after, objective);
            let own = self.next.tally(TallyOf::KeyResults(id));
            let has_off_track = uses_key_results(objective.source) && own.has_off_track(&members);
            let known = ObjectiveScore::of(after, objective, &members, has_off_track, self.next.today);
            self.settle(id, known);
        }
    }

    /// Takes over the new score of an objective and hands it on to those above.
    fn settle(&mut self, id: ObjectiveId, new: ObjectiveScore) {
        let after = self.versions.after;
        let was = self.old_link(id);
        let is = after
            .objective(id)
            .and_then(|record| Link::of(after, record, Some(&new), self.next.today));
        let is_struck = self.struck.contains(&id);
        if was != is {
            self.stale.extend(fed_by(after, id, self.next.today));
        }
        if was != is || is_struck {
            if let Some(link) = was.filter(|_| !is_struck) {
                self.next.strike(&link);
            }
            if let Some(link) = is {
                self.next.enter(&link);
            }
        }
        if self.old.objective(id).is_none_or(|old| **old != new) {
            self.next
                .goals
                .insert(Goal::Objective(id), Known::Objective(Shared::new(new)));
        }
    }

    fn old_link(&self, id: ObjectiveId) -> Option<Link> {
        let before = self.versions.before;
        Link::of(
            before,
            before.objective(id)?,
            self.old.objective(id).map(|known| &**known),
            self.old.today,
        )
    }
}

impl Scoreboard {
    fn enter(&mut self, link: &Link) {
        self.for_each_tally(link, Tally::enter);
    }

    fn strike(&mut self, link: &Link) {
        self.for_each_tally(link, Tally::strike);
    }

    fn for_each_tally(&mut self, link: &Link, change: fn(&mut Tally, Part)) {
        let change = |tally: &mut Tally| change(tally, link.part);
        if let Some(parent) = link.parent {
            self.adjust(TallyOf::Children(parent), change);
        }
        self.adjust(TallyOf::Cycle(link.cycle), change);
        if let Some(team) = link.team {
            self.adjust(TallyOf::Team(link.cycle, team), change);
        }
        if let Some(owner) = link.owner {
            self.adjust(TallyOf::Person(link.cycle, owner), change);
        }
    }

    /// Changes one tally; an empty one is not kept, so that what came and went leaves no trace.
    fn adjust(&mut self, of: TallyOf, change: impl FnOnce(&mut Tally)) {
        let Some(tally) = self.tallies.get_mut(&of) else {
            let mut tally = Tally::default();
            change(&mut tally);
            self.tallies.insert(of, Shared::new(tally));
            return;
        };
        tally.change(change);
        if tally.is_empty() {
            self.tallies.remove(&of);
        }
    }
}
