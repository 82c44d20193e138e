//! The scores of objectives, with the sum behind each.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::{Member, MemberId};
use waymark_core::{Objective, Workspace};

use super::outlook::{Grade, Status};
use super::raw;
use crate::plain::Name;
use crate::words::{Ambition, Band, Basis, GoalState, Level, Outcome, Role};

/// The score of an objective.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct ObjectiveScore<'a> {
    /// Its id.
    pub id: Name,
    /// The sentence.
    pub title: &'a str,
    /// The cycle it belongs to.
    pub cycle: Name,
    /// Whose goal it is.
    pub level: Level,
    /// The team it belongs to.
    pub team: Option<Name>,
    /// The person who answers for it.
    pub owner: Option<Name>,
    /// What it serves.
    pub parent: Option<Parent>,
    /// The KPI that it is to improve.
    pub improves: Option<Name>,
    /// What counts as success.
    pub ambition: Ambition,
    /// Whether it is worked on.
    pub state: GoalState,
    /// How much it counts beside the other objectives of its cycle.
    pub weight: f64,
    /// The score, 0 to 1; `null` while nothing reports or nothing counts.
    pub score: Option<f64>,
    /// What the score means.
    pub band: Band,
    /// Whether it is achieved or missed.
    pub outcome: Option<Outcome>,
    /// The weighted mean of what its members should score today; `null` where none has a plan.
    pub expected: Option<f64>,
    /// The weighted mean of their projected scores; `null` while it is too early to tell for all of them.
    pub projected: Option<f64>,
    /// The same of the lower ends.
    pub low: Option<f64>,
    /// The same of the upper ends.
    pub high: Option<f64>,
    /// The weighted mean of the latest confidence, 0 to 10.
    pub confidence: Option<f64>,
    /// The one word for it.
    pub status: Status,
    /// The grade that it would be closed with today.
    pub grade: Option<Grade>,
    /// Where the score comes from.
    pub basis: Basis,
    /// How many of its members have a score.
    pub reporting: usize,
    /// How many of its members count.
    pub members: usize,
    /// The sum behind the score, member by member: each counts with its share and its score, held within 0 and 1.
    pub sum: Vec<MemberShare>,
}

/// What an objective serves.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Parent {
    /// What it is.
    pub kind: ParentKind,
    /// Its id.
    pub id: Name,
}

/// What can be served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum ParentKind {
    /// Another objective.
    Objective,
    /// A key result of another objective.
    KeyResult,
}

/// One member of the sum behind an objective's score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct MemberShare {
    /// What it is.
    pub kind: MemberKind,
    /// Its id.
    pub id: Name,
    /// The part of the whole that it makes, 0 to 1; all shares add up to 1.
    pub share: f64,
    /// Whether it counts.
    pub role: Role,
}

/// What can be a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum MemberKind {
    /// A key result of the objective.
    KeyResult,
    /// An objective that serves it.
    Objective,
}

impl<'a> ObjectiveScore<'a> {
    /// The score of an objective; nothing where the scoreboard does not know it.
    pub(super) fn of(workspace: &Workspace, board: &Scoreboard, objective: &'a Objective) -> Option<Self> {
        let known = board.objective(objective.id)?;
        let members = board.roll_up(workspace, objective.id)?.members;
        Some(Self {
            id: Name(objective.id.id()),
            title: objective.title.as_str(),
            cycle: Name(objective.cycle.id()),
            level: objective.level.into(),
            team: objective.team.map(|id| Name(id.id())),
            owner: objective.owner.map(|id| Name(id.id())),
            parent: objective.parent.map(Parent::from),
            improves: objective.improves.map(|id| Name(id.id())),
            ambition: objective.ambition.into(),
            state: GoalState::from(&objective.state),
            weight: objective.weight.get(),
            score: raw(known.score),
            band: known.band.into(),
            outcome: known.outcome.map(Outcome::from),
            expected: raw(known.rolled.expected),
            projected: raw(known.rolled.projected),
            low: raw(known.rolled.low),
            high: raw(known.rolled.high),
            confidence: known.rolled.confidence.map(|value| value.get()),
            status: known.status.into(),
            grade: known.score.map(|score| Grade::of(score, objective.ambition)),
            basis: known.basis.into(),
            reporting: known.reporting,
            members: known.members,
            sum: members.iter().map(MemberShare::from).collect(),
        })
    }
}

impl From<waymark_core::Parent> for Parent {
    fn from(parent: waymark_core::Parent) -> Self {
        let (kind, id) = match parent {
            waymark_core::Parent::Objective(id) => (ParentKind::Objective, id.id()),
            waymark_core::Parent::KeyResult(id) => (ParentKind::KeyResult, id.id()),
        };
        Self { kind, id: Name(id) }
    }
}

impl From<&Member> for MemberShare {
    fn from(member: &Member) -> Self {
        let (kind, id) = match member.id {
            MemberId::KeyResult(id) => (MemberKind::KeyResult, id.id()),
            MemberId::Objective(id) => (MemberKind::Objective, id.id()),
        };
        Self {
            kind,
            id: Name(id),
            share: member.share,
            role: member.role.into(),
        }
    }
}
