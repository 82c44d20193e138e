//! Whose goals and numbers a session looks at.

use crate::attention::About;
use crate::goal::{Cycle, CycleState, KeyResult, Kpi, Objective, PersonId, Shared, TeamId};
use crate::query::cycles_in_order;
use crate::workspace::Workspace;

use super::session::Session;

/// A session of a team, or of everyone.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) session: Session,
    pub(super) team: Option<TeamId>,
}

impl<'a> Scope<'a> {
    /// The cycles that are worked on in it, or were.
    pub(super) fn cycles(self) -> impl Iterator<Item = &'a Shared<Cycle>> {
        let (first, last) = (self.session.period().start(), self.session.until());
        let is_in = move |cycle: &&Shared<Cycle>| {
            cycle.state != CycleState::Planned && cycle.span.start() <= last && first <= cycle.span.end()
        };
        cycles_in_order(self.workspace, last).into_iter().filter(is_in)
    }

    /// The objectives of these cycles, by cycle and rank.
    pub(super) fn objectives(self) -> impl Iterator<Item = &'a Shared<Objective>> {
        self.cycles()
            .flat_map(move |cycle| self.workspace.objectives_in(cycle.id))
            .filter(move |objective| self.has_objective(objective))
    }

    /// Whether a note was written in a meeting of this team, or of a part of it.
    pub(super) fn has_note_of(self, team: Option<TeamId>) -> bool {
        self.team.is_none_or(|whole| self.workspace.is_team_within(team, whole))
    }

    /// Whether a goal or KPI belongs to the team, or to a part of it.
    pub(super) fn has(self, about: About) -> bool {
        match about {
            About::Objective(id) => self.workspace.objective(id).is_some_and(|one| self.has_objective(one)),
            About::KeyResult(id) => self
                .workspace
                .key_result(id)
                .is_some_and(|one| self.has_key_result(one)),
            About::Kpi(id) => self.workspace.kpi(id).is_some_and(|one| self.has_kpi(one)),
        }
    }

    pub(super) fn has_key_result(self, key_result: &KeyResult) -> bool {
        let objective = self.workspace.objective(key_result.objective);
        objective.is_some_and(|objective| self.is_of(key_result.owner.or(objective.owner), objective.team))
    }

    pub(super) fn has_kpi(self, kpi: &Kpi) -> bool {
        self.is_of(kpi.owner, kpi.team)
    }

    fn has_objective(self, objective: &Objective) -> bool {
        self.is_of(objective.owner, objective.team)
    }

    /// By its team, or by its owner's where it has none.
    fn is_of(self, owner: Option<PersonId>, team: Option<TeamId>) -> bool {
        let of_owner = || self.workspace.person(owner?)?.team;
        self.team
            .is_none_or(|whole| self.workspace.is_team_within(team.or_else(of_owner), whole))
    }
}
