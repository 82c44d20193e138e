//! The scores of a whole workspace on one day, kept in step with it at the cost of what changed.
//!
//! - `touched`: which scores a list of changed records can have changed.
//! - `key_result`, `objective`: what is known about one of them.
//! - `links`: what each gives to those above.
//! - `climb`: the order in which those above are scored.
//! - `update`: how one scoreboard becomes the next.

mod climb;
mod key_result;
mod links;
mod objective;
mod touched;
mod update;

pub use key_result::KeyResultScore;
pub use objective::{Basis, ObjectiveScore};

use chrono::NaiveDate;
use imbl::OrdMap;

use super::roll_up::{MeanScore, Member, MemberId, RollUp, Tally, counts, uses_children, uses_key_results};
use crate::goal::{BandScheme, CycleId, KeyResultId, Objective, ObjectiveId, PersonId, ScoreSource, Shared, TeamId};
use crate::workspace::Workspace;
use touched::{Touched, Versions};
use update::Update;

/// The scores of a workspace on one day.
///
/// Copying it costs nothing. What is equal in two versions of a workspace stays equal, so a view that compares stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Scoreboard {
    today: NaiveDate,
    scheme: BandScheme,
    key_results: OrdMap<KeyResultId, Shared<KeyResultScore>>,
    objectives: OrdMap<ObjectiveId, Shared<ObjectiveScore>>,
    // The sums of the members of objectives: their key results, and the objectives that serve them.
    own: OrdMap<ObjectiveId, Tally>,
    children: OrdMap<ObjectiveId, Tally>,
    // The sums of objectives, by whom they belong to.
    cycles: OrdMap<CycleId, Tally>,
    teams: OrdMap<(CycleId, TeamId), Tally>,
    people: OrdMap<(CycleId, PersonId), Tally>,
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
            Some(touched) => Update::new(self, versions).run(touched),
            None => Self::new(after, self.today),
        }
    }

    fn empty(workspace: &Workspace, today: NaiveDate) -> Self {
        Self {
            today,
            scheme: workspace.head().settings.bands,
            key_results: OrdMap::new(),
            objectives: OrdMap::new(),
            own: OrdMap::new(),
            children: OrdMap::new(),
            cycles: OrdMap::new(),
            teams: OrdMap::new(),
            people: OrdMap::new(),
        }
    }

    /// The day that the scores are of.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// What is known about a key result.
    pub fn key_result(&self, id: KeyResultId) -> Option<&Shared<KeyResultScore>> {
        self.key_results.get(&id)
    }

    /// What is known about an objective.
    pub fn objective(&self, id: ObjectiveId) -> Option<&Shared<ObjectiveScore>> {
        self.objectives.get(&id)
    }

    /// The score of a cycle.
    pub fn cycle(&self, id: CycleId) -> MeanScore {
        self.mean(self.cycles.get(&id))
    }

    /// The score of a team in a cycle: of the objectives that are its own, not of the teams within it.
    pub fn team(&self, cycle: CycleId, id: TeamId) -> MeanScore {
        self.mean(self.teams.get(&(cycle, id)))
    }

    /// The score of a person in a cycle: of the objectives they own.
    pub fn person(&self, cycle: CycleId, id: PersonId) -> MeanScore {
        self.mean(self.people.get(&(cycle, id)))
    }

    /// The sum behind the score of an objective, member by member (R-1, S-5).
    ///
    /// `workspace` is the version that this scoreboard belongs to.
    pub fn roll_up(&self, workspace: &Workspace, id: ObjectiveId) -> Option<RollUp> {
        let objective = workspace.objective(id)?;
        let tally = self.members(objective);
        let mut members = Vec::new();
        if uses_key_results(objective.source) {
            members.extend(workspace.key_results_of(id).map(|key_result| {
                let score = self.key_result(key_result.id).and_then(|known| known.score);
                let id = MemberId::KeyResult(key_result.id);
                Member::new(id, key_result.weight, score, counts(key_result), &tally)
            }));
        }
        if uses_children(objective.source) {
            members.extend(workspace.children_of(id).map(|child| {
                let score = self.objective(child.id).and_then(|known| known.score);
                let id = MemberId::Objective(child.id);
                Member::new(id, child.weight, score, child.state.is_active(), &tally)
            }));
        }
        Some(RollUp {
            members,
            score: tally.roll_up(),
        })
    }

    fn mean(&self, tally: Option<&Tally>) -> MeanScore {
        MeanScore::of(tally.unwrap_or(&Tally::default()), self.scheme)
    }

    /// The sums of an objective's members, by its source.
    fn members(&self, objective: &Objective) -> Tally {
        let of = |tallies: &OrdMap<ObjectiveId, Tally>| tallies.get(&objective.id).copied().unwrap_or_default();
        match objective.source {
            ScoreSource::KeyResults => of(&self.own),
            ScoreSource::Children => of(&self.children),
            ScoreSource::Both => of(&self.own).union(&of(&self.children)),
        }
    }
}
