//! What to reach.

use chrono::NaiveDate;

use super::contribution::Contribution;
use super::foreign::Foreign;
use super::grade::FinalGrade;
use super::ids::{CycleId, KeyResultId, KpiId, ObjectiveId, PersonId, TeamId};
use super::quantity::{Rank, Weight};
use super::state::State;
use super::text::{Label, Text, Title};

/// What to reach: a qualitative sentence with an owner, a cycle, a level and an ambition.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// Its name in the workspace.
    pub id: ObjectiveId,
    /// The sentence.
    pub title: Title,
    /// Why it matters, in as many words as it takes.
    pub description: Text,
    /// The cycle it belongs to.
    pub cycle: CycleId,
    /// Organisation, team or person.
    pub level: Level,
    /// The team it belongs to.
    pub team: Option<TeamId>,
    /// The person who answers for it.
    pub owner: Option<PersonId>,
    /// What counts as success.
    pub ambition: Ambition,
    /// The answer to a learning objective's question, once there is one.
    pub answer: Option<Answer>,
    /// What was answered to the litmus question, once it was asked (check-up O9).
    pub litmus: Option<Litmus>,
    /// Strategic or tactical.
    pub horizon: Horizon,
    /// Its priority: lower comes first.
    pub rank: Rank,
    /// How much it counts beside the other objectives of its cycle.
    pub weight: Weight,
    /// Words to find it by.
    pub tags: Vec<Label>,
    /// The objective or key result that it serves.
    pub parent: Option<Parent>,
    /// What it helps besides: drawn on the map, never counted.
    pub supports: Vec<Parent>,
    /// The objective of an earlier cycle that it goes on with (C-3).
    pub continues: Option<ObjectiveId>,
    /// The KPI that it is to improve (K-9).
    pub improves: Option<KpiId>,
    /// Where its score comes from.
    pub source: ScoreSource,
    /// Active, paused or dropped.
    pub state: State,
    /// What was said of it as its cycle closed (C-1).
    pub grade: Option<FinalGrade>,
    /// What the objectives of other cycles gave to it when its cycle was closed; as long as that is closed it counts in
    /// their place, whatever becomes of them (C-2).
    pub frozen: Option<Vec<Contribution>>,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// Whose goal an objective is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Of the whole organisation.
    #[default]
    Organisation,
    /// Of a team.
    Team,
    /// Of one person.
    Person,
}

/// What counts as success (S-10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ambition {
    /// 0.7 is success.
    #[default]
    Aspirational,
    /// 1.0 is success.
    Committed,
    /// A question answered is success.
    Learning,
}

/// The answer to a learning objective's question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The day it was found.
    pub date: NaiveDate,
    /// What was learnt; never blank.
    pub note: Title,
}

/// The answer to the litmus question: could every key result be reached and the objective still fail? (check-up O9)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Litmus {
    /// No: with all key results reached, the objective is reached.
    Holds,
    /// Yes: something is missing among the key results.
    Fails,
}

/// How far an objective looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Horizon {
    /// Usually a year.
    Strategic,
    /// Usually a quarter.
    #[default]
    Tactical,
}

/// What an objective serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parent {
    /// Another objective.
    Objective(ObjectiveId),
    /// A key result of another objective.
    KeyResult(KeyResultId),
}

/// Where an objective's score comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScoreSource {
    /// Its own key results.
    #[default]
    KeyResults,
    /// The objectives that serve it.
    Children,
    /// Both, as one list.
    Both,
}
