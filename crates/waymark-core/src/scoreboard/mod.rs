//! The scores of a whole workspace on one day, kept in step with it at the cost of what changed.
//!
//! - `touched`: which scores a list of changed records can have changed.
//! - `key_result`, `objective`: what is known about one of them.
//! - `links`: what each gives to those above.
//! - `frozen`: what was kept in the place of those of other cycles (C-2).
//! - `climb`: the order in which those above are scored.
//! - `update`: how one scoreboard becomes the next.
//! - `timeline`: scores of past days.
//! - `differences`: what moved between two days.

mod climb;
mod differences;
mod frozen;
mod key_result;
mod links;
mod objective;
mod timeline;
mod touched;
mod update;

pub use differences::{Difference, differences};
pub use key_result::KeyResultScore;
pub use objective::{Basis, ObjectiveScore};
pub use timeline::{Moment, Subject, limits, timeline, weeks};

pub(crate) use frozen::{with_frozen, without_frozen};

use chrono::NaiveDate;
use imbl::OrdMap;

use crate::forecast::{Computed, Scores};
use crate::goal::{Cycle, CycleId, KeyResultId, Objective, ObjectiveId, PersonId, Rules, ScoreSource, Shared, TeamId};
use crate::scoring::roll_up::{Tally, counts, uses_children, uses_key_results};
use crate::scoring::{MeanScore, Member, MemberId, RollUp};
use crate::workspace::Workspace;
use frozen::{frozen, served};
use links::Link;
use touched::{Touched, Versions};
use update::Update;

/// The scores of a workspace on one day.
///
/// Copying it costs nothing. What is equal in two versions of a workspace stays equal, so a view that compares stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Scoreboard {
    today: NaiveDate,
    rules: Rules,
    // What the goals of closed cycles are judged by (C-2).
    closed: OrdMap<CycleId, Rules>,
    goals: OrdMap<Goal, Known>,
    // Shared, so that a node of the map is copied by its pointers.
    tallies: OrdMap<TallyOf, Shared<Tally>>,
}

/// What has a score of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Goal {
    KeyResult(KeyResultId),
    Objective(ObjectiveId),
}

/// What is known about it.
#[derive(Clone, Debug, PartialEq)]
enum Known {
    KeyResult(Shared<KeyResultScore>),
    Objective(Shared<ObjectiveScore>),
}

/// What the members of a tally have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum TallyOf {
    /// The key results of an objective.
    KeyResults(ObjectiveId),
    /// The objectives that serve an objective.
    Children(ObjectiveId),
    /// The objectives of a cycle.
    Cycle(CycleId),
    /// The objectives of a team in a cycle.
    Team(CycleId, TeamId),
    /// The objectives of a person in a cycle.
    Person(CycleId, PersonId),
}

impl Scoreboard {
    /// Scores everything.
    pub fn new(workspace: &Workspace, today: NaiveDate) -> Self {
        let nothing = Workspace::new((**workspace.head()).clone());
        let versions = Versions {
            before: &nothing,
            after: workspace,
        };
        Update::new(&Self::empty(workspace, today), versions).run(Touched::all(workspace))
    }

    /// The scoreboard of a later version, at the cost of what changed; equal to one made afresh.
    ///
    /// `before` is the version that this scoreboard belongs to. The day stays the same.
    #[must_use]
    pub fn update(&self, before: &Workspace, after: &Workspace) -> Self {
        let versions = Versions { before, after };
        match Touched::between(versions) {
            Some(touched) => Self {
                closed: closed(after),
                ..Update::new(self, versions).run(touched)
            },
            None => Self::new(after, self.today),
        }
    }

    fn empty(workspace: &Workspace, today: NaiveDate) -> Self {
        Self {
            today,
            rules: workspace.rules_of(None),
            closed: closed(workspace),
            goals: OrdMap::new(),
            tallies: OrdMap::new(),
        }
    }

    /// The day that the scores are of.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// What is known about a key result.
    pub fn key_result(&self, id: KeyResultId) -> Option<&Shared<KeyResultScore>> {
        match self.goals.get(&Goal::KeyResult(id))? {
            Known::KeyResult(known) => Some(known),
            Known::Objective(_) => None,
        }
    }

    /// What is known about an objective.
    pub fn objective(&self, id: ObjectiveId) -> Option<&Shared<ObjectiveScore>> {
        match self.goals.get(&Goal::Objective(id))? {
            Known::Objective(known) => Some(known),
            Known::KeyResult(_) => None,
        }
    }

    /// The score of a cycle.
    pub fn cycle(&self, id: CycleId) -> MeanScore {
        self.mean(TallyOf::Cycle(id))
    }

    /// The score of a team in a cycle: of the objectives that are its own, not of the teams within it.
    pub fn team(&self, cycle: CycleId, id: TeamId) -> MeanScore {
        self.mean(TallyOf::Team(cycle, id))
    }

    /// The score of a person in a cycle: of the objectives they own.
    pub fn person(&self, cycle: CycleId, id: PersonId) -> MeanScore {
        self.mean(TallyOf::Person(cycle, id))
    }

    /// The score of some objectives of a cycle together, as if they were all of it.
    ///
    /// `workspace` is the version that this scoreboard belongs to.
    pub fn of_some<'a>(
        &self,
        workspace: &Workspace,
        cycle: CycleId,
        objectives: impl Iterator<Item = &'a Objective>,
    ) -> MeanScore {
        let mut tally = Tally::default();
        for objective in objectives {
            let known = self.objective(objective.id).map(|known| &**known);
            if let Some(link) = Link::of(workspace, objective, known, self.today) {
                tally.enter(link.part);
            }
        }
        Self::mean_of(&tally, self.rules_of(TallyOf::Cycle(cycle)))
    }

    /// The sum behind the score of an objective, member by member (R-1, S-5).
    ///
    /// `workspace` is the version that this scoreboard belongs to.
    pub fn roll_up(&self, workspace: &Workspace, id: ObjectiveId) -> Option<RollUp> {
        let objective = workspace.objective(id)?;
        let tally = self.members(workspace, objective);
        let mut members = Vec::new();
        if uses_key_results(objective.source) {
            members.extend(workspace.key_results_of(id).map(|key_result| {
                let scores = self.key_result(key_result.id).map(|known| known.scores());
                let id = MemberId::KeyResult(key_result.id);
                Member::new(
                    id,
                    key_result.weight,
                    scores.unwrap_or_default(),
                    counts(key_result),
                    &tally,
                )
            }));
        }
        if uses_children(objective.source) {
            let counting = workspace
                .children_of(id)
                .filter(|child| served(workspace, child, self.today).is_some());
            members.extend(counting.map(|child| {
                let scores = self.objective(child.id).map(|known| known.scores());
                let id = MemberId::Objective(child.id);
                Member::new(
                    id,
                    child.weight,
                    scores.unwrap_or_default(),
                    child.state.is_active(),
                    &tally,
                )
            }));
            let kept = frozen(workspace, objective, self.today).unwrap_or_default();
            members.extend(kept.iter().map(|one| {
                let id = MemberId::Objective(one.objective);
                Member::new(id, one.weight, frozen::scores(one), true, &tally)
            }));
        }
        Some(RollUp {
            members,
            score: tally.roll_up(),
        })
    }

    fn mean(&self, of: TallyOf) -> MeanScore {
        Self::mean_of(&self.tally(of), self.rules_of(of))
    }

    fn mean_of(tally: &Tally, rules: Rules) -> MeanScore {
        MeanScore::of(tally, rules.bands, |score, rolled, bands| {
            let scores = Scores {
                now: score,
                expected: rolled.expected,
                projected: rolled.projected,
            };
            Computed::of(rules.status_preset, bands, scores).band
        })
    }

    /// What is judged by the workspace is what belongs to no cycle, or to an open one.
    fn rules_of(&self, of: TallyOf) -> Rules {
        let cycle = match of {
            TallyOf::Cycle(cycle) | TallyOf::Team(cycle, _) | TallyOf::Person(cycle, _) => self.closed.get(&cycle),
            TallyOf::KeyResults(_) | TallyOf::Children(_) => None,
        };
        cycle.copied().unwrap_or(self.rules)
    }

    fn tally(&self, of: TallyOf) -> Tally {
        self.tallies.get(&of).map(|tally| **tally).unwrap_or_default()
    }

    /// The sums of an objective's members, by its source.
    fn members(&self, workspace: &Workspace, objective: &Objective) -> Tally {
        let own = || self.tally(TallyOf::KeyResults(objective.id));
        let children = || {
            let counting = self.tally(TallyOf::Children(objective.id));
            let kept = frozen(workspace, objective, self.today).map(frozen::tally);
            kept.map_or(counting, |kept| counting.union(&kept))
        };
        match objective.source {
            ScoreSource::KeyResults => own(),
            ScoreSource::Children => children(),
            ScoreSource::Both => own().union(&children()),
        }
    }
}
/// What the goals of each closed cycle are judged by (C-2).
fn closed(workspace: &Workspace) -> OrdMap<CycleId, Rules> {
    let closing = |cycle: &Shared<Cycle>| Some((cycle.id, cycle.frozen()?.rules));
    workspace.cycles().filter_map(closing).collect()
}

#[cfg(test)]
mod tests;
