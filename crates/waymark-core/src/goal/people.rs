//! Who owns goals: people and the tree of teams.

use super::foreign::Foreign;
use super::ids::{PersonId, TeamId};
use super::text::Title;

/// Someone who owns goals.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Their name in the workspace.
    pub id: PersonId,
    /// Their name among people.
    pub name: Title,
    /// The team they belong to.
    pub team: Option<TeamId>,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// A group of people, which may be part of a larger one.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// Its name in the workspace.
    pub id: TeamId,
    /// Its name among people.
    pub name: Title,
    /// The team that it is part of; teams make a tree.
    pub parent: Option<TeamId>,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}
