//! The document: one immutable value over persistent maps of shared records.
//!
//! Copying a workspace costs nothing, changing one record costs O(log n), and the difference between two versions
//! is the list of records that differ. It changes only through [`crate::apply`] and [`crate::merge`].

mod changes;
mod index;
mod link;
mod log;
mod record;
mod records;

pub(crate) use link::Link;
pub use log::Log;
pub use record::{Change, Record, RecordKey};
pub use records::with_records;

use imbl::OrdMap;
use index::Index;

use crate::goal::{
    CheckIn, CheckInId, CheckInKey, Cycle, CycleId, Head, Id, Initiative, InitiativeId, KeyResult, KeyResultId,
    Objective, ObjectiveId, Parent, Person, PersonId, Shared, Span, Team, TeamId,
};

/// The whole document: cycles, people, teams, objectives, key results, check-ins, initiatives, settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    head: Shared<Head>,
    cycles: OrdMap<CycleId, Shared<Cycle>>,
    people: OrdMap<PersonId, Shared<Person>>,
    teams: OrdMap<TeamId, Shared<Team>>,
    objectives: OrdMap<ObjectiveId, Shared<Objective>>,
    key_results: OrdMap<KeyResultId, Shared<KeyResult>>,
    check_ins: OrdMap<CheckInKey, Shared<CheckIn>>,
    initiatives: OrdMap<InitiativeId, Shared<Initiative>>,
    // Always the index of the maps above.
    index: Index,
}

impl Workspace {
    /// A workspace with nothing in it.
    pub fn new(head: Head) -> Self {
        Self {
            head: head.into(),
            cycles: OrdMap::new(),
            people: OrdMap::new(),
            teams: OrdMap::new(),
            objectives: OrdMap::new(),
            key_results: OrdMap::new(),
            check_ins: OrdMap::new(),
            initiatives: OrdMap::new(),
            index: Index::default(),
        }
    }

    /// The head: name and settings.
    pub fn head(&self) -> &Shared<Head> {
        &self.head
    }

    /// A cycle by its id.
    pub fn cycle(&self, id: CycleId) -> Option<&Shared<Cycle>> {
        self.cycles.get(&id)
    }

    /// A person by their id.
    pub fn person(&self, id: PersonId) -> Option<&Shared<Person>> {
        self.people.get(&id)
    }

    /// A team by its id.
    pub fn team(&self, id: TeamId) -> Option<&Shared<Team>> {
        self.teams.get(&id)
    }

    /// An objective by its id.
    pub fn objective(&self, id: ObjectiveId) -> Option<&Shared<Objective>> {
        self.objectives.get(&id)
    }

    /// A key result by its id.
    pub fn key_result(&self, id: KeyResultId) -> Option<&Shared<KeyResult>> {
        self.key_results.get(&id)
    }

    /// A check-in by its place.
    pub fn check_in(&self, key: CheckInKey) -> Option<&Shared<CheckIn>> {
        self.check_ins.get(&key)
    }

    /// An initiative by its id.
    pub fn initiative(&self, id: InitiativeId) -> Option<&Shared<Initiative>> {
        self.initiatives.get(&id)
    }

    /// All cycles, by id.
    pub fn cycles(&self) -> impl Iterator<Item = &Shared<Cycle>> {
        self.cycles.values()
    }

    /// All people, by id.
    pub fn people(&self) -> impl Iterator<Item = &Shared<Person>> {
        self.people.values()
    }

    /// All teams, by id.
    pub fn teams(&self) -> impl Iterator<Item = &Shared<Team>> {
        self.teams.values()
    }

    /// All objectives, by id.
    pub fn objectives(&self) -> impl Iterator<Item = &Shared<Objective>> {
        self.objectives.values()
    }

    /// How many teams there are.
    pub fn team_count(&self) -> usize {
        self.teams.len()
    }

    /// Whether a team is `whole` or one of its parts, at any depth.
    pub fn is_team_within(&self, team: Option<TeamId>, whole: TeamId) -> bool {
        let parent_of = |id: &TeamId| self.team(*id).and_then(|team| team.parent);
        // A chain that bites itself is cut where it has met every team.
        std::iter::successors(team, parent_of)
            .take(self.teams.len() + 1)
            .any(|id| id == whole)
    }

    /// How many objectives there are.
    pub fn objective_count(&self) -> usize {
        self.objectives.len()
    }

    /// How many key results there are.
    pub fn key_result_count(&self) -> usize {
        self.key_results.len()
    }

    /// How many check-ins there are.
    pub fn check_in_count(&self) -> usize {
        self.check_ins.len()
    }

    /// All key results, by id.
    pub fn key_results(&self) -> impl Iterator<Item = &Shared<KeyResult>> {
        self.key_results.values()
    }

    /// All check-ins, by key result and id.
    pub fn check_ins(&self) -> impl Iterator<Item = &Shared<CheckIn>> {
        self.check_ins.values()
    }

    /// All initiatives, by id.
    pub fn initiatives(&self) -> impl Iterator<Item = &Shared<Initiative>> {
        self.initiatives.values()
    }

    /// The objectives of a cycle, by rank.
    pub fn objectives_in(&self, cycle: CycleId) -> impl Iterator<Item = &Shared<Objective>> {
        self.index.objectives_in(cycle).filter_map(|id| self.objective(id))
    }

    /// The key results of an objective, by rank.
    pub fn key_results_of(&self, objective: ObjectiveId) -> impl Iterator<Item = &Shared<KeyResult>> {
        self.index
            .key_results_of(objective)
            .filter_map(|id| self.key_result(id))
    }

    /// The objectives that serve an objective, directly first, then through its key results; by rank.
    pub fn children_of(&self, objective: ObjectiveId) -> impl Iterator<Item = &Shared<Objective>> {
        let through = self.index.key_results_of(objective).map(Parent::KeyResult);
        std::iter::once(Parent::Objective(objective))
            .chain(through)
            .flat_map(|parent| self.children_of_parent(parent))
    }

    /// The objectives that serve exactly this objective or key result, by rank.
    pub fn children_of_parent(&self, parent: Parent) -> impl Iterator<Item = &Shared<Objective>> {
        self.index.children_of(parent).filter_map(|id| self.objective(id))
    }

    /// The initiatives of a key result, by rank.
    pub fn initiatives_of(&self, key_result: KeyResultId) -> impl Iterator<Item = &Shared<Initiative>> {
        self.index
            .initiatives_of(key_result)
            .filter_map(|id| self.initiative(id))
    }

    /// The objective that an objective serves, directly or through one of its key results.
    pub fn parent_objective(&self, objective: &Objective) -> Option<&Shared<Objective>> {
        match objective.parent? {
            Parent::Objective(id) => self.objective(id),
            Parent::KeyResult(id) => self.objective(self.key_result(id)?.objective),
        }
    }

    /// The cycle that a key result belongs to, through its objective.
    pub fn cycle_of(&self, key_result: &KeyResult) -> Option<&Shared<Cycle>> {
        self.cycle(self.objective(key_result.objective)?.cycle)
    }

    /// The first and last day of a key result: its own, or else its cycle's (P-1).
    ///
    /// Own dates that together make no span give way to the cycle's.
    pub fn span_of(&self, key_result: &KeyResult) -> Option<Span> {
        let cycle = self.cycle_of(key_result)?.span;
        let own = Span::new(
            key_result.start.unwrap_or(cycle.start()),
            key_result.end.unwrap_or(cycle.end()),
        );
        Some(own.unwrap_or(cycle))
    }

    /// The check-ins of a key result.
    pub fn log(&self, key_result: KeyResultId) -> Log<'_> {
        let first = CheckInKey {
            key_result,
            id: CheckInId::new(Id::FIRST),
        };
        let check_ins = self
            .check_ins
            .range(first..)
            .take_while(|(key, _)| key.key_result == key_result)
            .map(|(_, entry)| entry);
        Log::new(check_ins)
    }
}
