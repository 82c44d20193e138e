//! Whose goals and numbers a report is about.

use chrono::NaiveDate;

use super::Whose;
use super::left_out::{LeftOut, Part};
use crate::goal::{Cycle, KeyResult, Kpi, Note, Objective, PersonId, TeamId, Title};
use crate::query::Known;
use crate::scoring::MeanScore;

/// Whose goals and numbers a report is about. Of the same cycle, a narrower one never says what a wider one does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everybody's.
    #[default]
    Everyone,
    /// What belongs to a team or to one of its parts.
    Team(TeamId),
    /// What a person owns; of objectives of others, their key results.
    Person(PersonId),
}

/// What a report is made from.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) known: Known<'a>,
    pub(super) cycle: &'a Cycle,
    pub(super) scope: Scope,
    pub(super) left_out: LeftOut,
    pub(super) day: NaiveDate,
}

impl<'a> Sight<'a> {
    /// Whose report it is; none where that team or person is not there.
    pub(super) fn whose(self) -> Option<Whose> {
        let all = self.known.workspace;
        Some(match self.scope {
            Scope::Everyone => Whose::Everyone,
            Scope::Team(id) => Whose::Team(all.team(id)?.name.clone()),
            Scope::Person(id) => Whose::Person(self.named(all.person(id)?.name.clone())),
        })
    }

    /// The score of the objectives that belong to whom it is about.
    pub(super) fn mean(self) -> MeanScore {
        let objectives = self.known.workspace.objectives_in(self.cycle.id);
        let own = objectives.map(|one| &**one).filter(|one| self.has_objective(one));
        self.known.scores.of_some(self.known.workspace, self.cycle.id, own)
    }

    /// Whether an objective belongs to whom it is about, with all of its key results.
    pub(super) fn has_objective(self, one: &Objective) -> bool {
        self.is_of(one.team, one.owner)
    }

    /// Whether a key result does, whatever its objective is.
    pub(super) fn has_key_result(self, one: &KeyResult) -> bool {
        match self.scope {
            Scope::Everyone | Scope::Team(_) => false,
            Scope::Person(id) => one.owner == Some(id),
        }
    }

    pub(super) fn has_kpi(self, one: &Kpi) -> bool {
        self.is_of(one.team, one.owner)
    }

    pub(super) fn has_note(self, one: &Note) -> bool {
        self.is_of(one.team, one.by)
    }

    /// The name of an owner; none where people were left out.
    pub(super) fn owner(self, id: Option<PersonId>) -> Option<Title> {
        let person = self.known.workspace.person(id?)?;
        self.named(person.name.clone())
    }

    pub(super) fn team(self, id: Option<TeamId>) -> Option<Title> {
        Some(self.known.workspace.team(id?)?.name.clone())
    }

    fn named(self, name: Title) -> Option<Title> {
        (!self.left_out.has(Part::People)).then_some(name)
    }

    fn is_of(self, team: Option<TeamId>, owner: Option<PersonId>) -> bool {
        match self.scope {
            Scope::Everyone => true,
            Scope::Team(whole) => self.known.workspace.is_team_within(team, whole),
            Scope::Person(id) => owner == Some(id),
        }
    }
}
