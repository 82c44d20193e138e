//! Teams as a list that shows which is part of which.

use waymark_core::order::sorted_by;
use waymark_core::{Shared, Team, TeamId, Workspace};

use crate::components::Choice;
use crate::i18n::Words;

/// What stands before a team's name for each team that it is part of.
const STEP: &str = "\u{2003}";

/// A team and how many teams it is part of.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamAt {
    /// The team.
    pub team: Shared<Team>,
    /// How many teams it is part of, one in the other.
    pub depth: usize,
}

/// All teams: each before its parts, siblings by name.
#[must_use]
pub fn team_tree(words: Words, workspace: &Workspace) -> Vec<TeamAt> {
    let teams = workspace.teams().cloned().collect();
    let sorted: Vec<Shared<Team>> = sorted_by(teams, |one, other| words.order(one.name.as_str(), other.name.as_str()));
    let mut tree = Vec::with_capacity(sorted.len());
    // A stack instead of a call for each level: teams may lie as deep as there are teams.
    let mut waiting = parts_of(&sorted, None, 0);
    while let Some(next) = waiting.pop() {
        waiting.extend(parts_of(&sorted, Some(next.team.id), next.depth + 1));
        tree.push(next);
    }
    tree
}

/// The teams to choose from, indented; without a team and its parts where one is given.
#[must_use]
pub fn team_choices(words: Words, workspace: &Workspace, without: Option<TeamId>) -> Vec<Choice> {
    let tree = team_tree(words, workspace).into_iter();
    let may_be = |team: TeamId| without.is_none_or(|without| !workspace.is_team_within(Some(team), without));
    tree.filter(|at| may_be(at.team.id))
        .map(|TeamAt { team, depth }| Choice::new(team.id.to_string(), format!("{}{}", STEP.repeat(depth), team.name)))
        .collect()
}

/// The parts of a team, the first at the end, where the stack takes from.
fn parts_of(sorted: &[Shared<Team>], parent: Option<TeamId>, depth: usize) -> Vec<TeamAt> {
    let parts = sorted.iter().rev().filter(|team| team.parent == parent);
    parts
        .map(|team| TeamAt {
            team: team.clone(),
            depth,
        })
        .collect()
}
