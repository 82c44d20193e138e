//! What a record names: what it belongs to, and what it refers to without belonging to it.

use super::record::{Record, RecordKey};
use crate::goal::{CheckInKey, Parent};

/// A field that refers to another record and may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// The team of a person or objective.
    Team,
    /// Who answers for an objective, key result or initiative.
    Owner,
    /// What an objective serves, or what a team is part of.
    Parent,
    /// Who made a check-in.
    By,
    /// The check-in that a check-in corrects.
    Replaces,
}

impl Link {
    /// The name of the field in the model.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Owner => "owner",
            Self::Parent => "parent",
            Self::By => "by",
            Self::Replaces => "replaces",
        }
    }
}

impl Record {
    /// The record that this one belongs to and cannot be without.
    pub(crate) fn container(&self) -> Option<RecordKey> {
        match self {
            Self::Objective(one) => Some(RecordKey::Cycle(one.cycle)),
            Self::KeyResult(one) => Some(RecordKey::Objective(one.objective)),
            Self::CheckIn(one) => Some(RecordKey::KeyResult(one.key_result)),
            Self::Initiative(one) => Some(RecordKey::KeyResult(one.key_result)),
            Self::Head(_) | Self::Cycle(_) | Self::Person(_) | Self::Team(_) => None,
        }
    }

    /// The records that this one refers to, each with the field that does.
    pub(crate) fn links(&self) -> impl Iterator<Item = (Link, RecordKey)> + use<> {
        let team = |id| (Link::Team, RecordKey::Team(id));
        let owner = |id| (Link::Owner, RecordKey::Person(id));
        let links = match self {
            Self::Head(_) | Self::Cycle(_) => [None, None, None],
            Self::Person(one) => [one.team.map(team), None, None],
            Self::Team(one) => [one.parent.map(|id| (Link::Parent, RecordKey::Team(id))), None, None],
            Self::Objective(one) => [
                one.team.map(team),
                one.owner.map(owner),
                one.parent.map(|parent| (Link::Parent, parent_key(parent))),
            ],
            Self::KeyResult(one) => [one.owner.map(owner), None, None],
            Self::Initiative(one) => [one.owner.map(owner), None, None],
            Self::CheckIn(one) => {
                let corrected = |id| CheckInKey {
                    key_result: one.key_result,
                    id,
                };
                [
                    one.by.map(|id| (Link::By, RecordKey::Person(id))),
                    one.replaces
                        .map(|id| (Link::Replaces, RecordKey::CheckIn(corrected(id)))),
                    None,
                ]
            }
        };
        links.into_iter().flatten()
    }

    /// The record with a field that refers to nothing; the same where it has no such field.
    pub(crate) fn without(&self, link: Link) -> Self {
        match (self, link) {
            (Self::Person(one), Link::Team) => one.with(|one| one.team = None).into(),
            (Self::Objective(one), Link::Team) => one.with(|one| one.team = None).into(),
            (Self::Objective(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::KeyResult(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::Initiative(one), Link::Owner) => one.with(|one| one.owner = None).into(),
            (Self::Team(one), Link::Parent) => one.with(|one| one.parent = None).into(),
            (Self::Objective(one), Link::Parent) => one.with(|one| one.parent = None).into(),
            (Self::CheckIn(one), Link::By) => one.with(|one| one.by = None).into(),
            (Self::CheckIn(one), Link::Replaces) => one.with(|one| one.replaces = None).into(),
            (_, Link::Team | Link::Owner | Link::Parent | Link::By | Link::Replaces) => self.clone(),
        }
    }
}

fn parent_key(parent: Parent) -> RecordKey {
    match parent {
        Parent::Objective(id) => RecordKey::Objective(id),
        Parent::KeyResult(id) => RecordKey::KeyResult(id),
    }
}
