//! People and teams in a file.

use serde::Serialize;
use waymark_core::{Person, PersonId, Team, TeamId};

use super::FromFields;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Shown, id, title};

/// Someone who owns goals.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Person"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PersonShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<PersonId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    name: &'a str,
    /// The team they belong to.
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<Shown<TeamId>>,
}

/// A group of people, which may be part of a larger one.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Team"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TeamShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<TeamId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    name: &'a str,
    /// The team that it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Shown<TeamId>>,
}

impl<'a> From<&'a Person> for PersonShape<'a> {
    fn from(person: &'a Person) -> Self {
        Self {
            id: Shown(person.id),
            name: person.name.as_str(),
            team: person.team.map(Shown),
        }
    }
}

impl<'a> From<&'a Team> for TeamShape<'a> {
    fn from(team: &'a Team) -> Self {
        Self {
            id: Shown(team.id),
            name: team.name.as_str(),
            parent: team.parent.map(Shown),
        }
    }
}

impl FromFields for Person {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(PersonId::parse))?,
            name: fields.required("name", title)?,
            team: fields.optional("team", id(TeamId::parse))?,
            foreign: fields.foreign(),
        })
    }
}

impl FromFields for Team {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(TeamId::parse))?,
            name: fields.required("name", title)?,
            parent: fields.optional("parent", id(TeamId::parse))?,
            foreign: fields.foreign(),
        })
    }
}
