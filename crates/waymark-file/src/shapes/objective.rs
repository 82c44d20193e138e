//! An objective in a file.

use serde::Serialize;
use waymark_core::{
    Ambition, Answer, CycleId, Horizon, KeyResultId, KpiId, Level, Litmus, Objective, ObjectiveId, Parent, PersonId,
    ScoreSource, TeamId,
};

use super::contribution::{ContributionShape, frozen};
use super::grade::{GradeShape, grade};
use super::initiative::place;
use super::state::{StateShape, state};
use super::variant::{Word, Words};
use super::{FromFields, text_or_none};
use crate::fault::Fault;
use crate::fields::{Fields, field_of};
use crate::json::elements;
use crate::scalars::{Date, Number, Shown, date, id, label, text, title, weight};

/// What to reach: a qualitative sentence with an owner, a cycle, a level and an ambition.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Objective"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ObjectiveShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<ObjectiveId>,
    /// The cycle it belongs to.
    cycle: Shown<CycleId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// Why it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    /// Whose goal it is; of the organisation where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Word<Level>>,
    /// The team it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<Shown<TeamId>>,
    /// The person who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Shown<PersonId>>,
    /// What counts as success; aspirational where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    ambition: Option<Word<Ambition>>,
    /// The answer to a learning objective's question.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<AnswerShape<'a>>,
    /// The answer to the litmus question, whether all key results could be reached and the objective still fail: no
    /// (`holds`) or yes (`fails`).
    #[serde(skip_serializing_if = "Option::is_none")]
    litmus: Option<Word<Litmus>>,
    /// How far it looks; tactical where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    horizon: Option<Word<Horizon>>,
    /// Its place among its siblings: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
    /// How much it counts beside its siblings; 0 informs only, 1 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<Number>,
    /// Words to find it by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    /// The objective or key result that it serves.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<ParentShape>,
    /// What it helps besides; drawn, never counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    supports: Vec<ParentShape>,
    /// The objective of an earlier cycle that it goes on with.
    #[serde(skip_serializing_if = "Option::is_none")]
    continues: Option<Shown<ObjectiveId>>,
    /// The KPI that it is to improve.
    #[serde(skip_serializing_if = "Option::is_none")]
    improves: Option<Shown<KpiId>>,
    /// Where its score comes from; its key results where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Word<ScoreSource>>,
    /// Why it is not worked on; active where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateShape<'a>>,
    /// What was said of it as its cycle closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<GradeShape<'a>>,
    /// Of a closed cycle: what objectives of other cycles gave to it when that was closed; it counts from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    frozen: Option<Vec<ContributionShape<'a>>>,
}

/// The answer to a learning objective's question.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Answer"))]
struct AnswerShape<'a> {
    /// The day it was found.
    date: Date,
    /// What was learnt.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    note: &'a str,
}

/// What an objective serves: another objective, or a key result of one.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Parent"))]
#[serde(rename_all = "camelCase")]
enum ParentShape {
    Objective(Shown<ObjectiveId>),
    KeyResult(Shown<KeyResultId>),
}

impl<'a> From<&'a Objective> for ObjectiveShape<'a> {
    fn from(objective: &'a Objective) -> Self {
        Self {
            id: Shown(objective.id),
            cycle: Shown(objective.cycle),
            title: objective.title.as_str(),
            description: text_or_none(&objective.description),
            level: Word::unless_default(objective.level),
            team: objective.team.map(Shown),
            owner: objective.owner.map(Shown),
            ambition: Word::unless_default(objective.ambition),
            answer: objective.answer.as_ref().map(|answer| AnswerShape {
                date: Date(answer.date),
                note: answer.note.as_str(),
            }),
            litmus: objective.litmus.map(Word),
            horizon: Word::unless_default(objective.horizon),
            rank: Number::unless(objective.rank.get(), 0.0),
            weight: Number::unless(objective.weight.get(), 1.0),
            tags: objective.tags.iter().map(|tag| tag.as_str()).collect(),
            parent: objective.parent.map(ParentShape::from),
            supports: objective.supports.iter().copied().map(ParentShape::from).collect(),
            continues: objective.continues.map(Shown),
            improves: objective.improves.map(Shown),
            source: Word::unless_default(objective.source),
            state: StateShape::of(&objective.state),
            grade: objective.grade.as_ref().map(GradeShape::from),
            frozen: (objective.frozen.as_ref()).map(|all| all.iter().map(ContributionShape::from).collect()),
        }
    }
}

impl From<Parent> for ParentShape {
    fn from(parent: Parent) -> Self {
        match parent {
            Parent::Objective(id) => Self::Objective(Shown(id)),
            Parent::KeyResult(id) => Self::KeyResult(Shown(id)),
        }
    }
}

impl FromFields for Objective {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(ObjectiveId::parse))?,
            cycle: fields.required("cycle", id(CycleId::parse))?,
            title: fields.required("title", title)?,
            description: fields.or_default("description", text)?,
            level: fields.variant("level", Level::of_word).unwrap_or_default(),
            team: fields.optional("team", id(TeamId::parse))?,
            owner: fields.optional("owner", id(PersonId::parse))?,
            ambition: fields.variant("ambition", Ambition::of_word).unwrap_or_default(),
            answer: fields.object("answer", |fields| {
                Ok(Answer {
                    date: fields.required("date", date)?,
                    note: fields.required("note", title)?,
                })
            })?,
            litmus: fields.variant("litmus", Litmus::of_word),
            horizon: fields.variant("horizon", Horizon::of_word).unwrap_or_default(),
            rank: place(fields)?,
            weight: fields.or_default("weight", weight)?,
            tags: fields.list("tags", label)?,
            parent: parent(fields)?,
            supports: supports(fields)?,
            continues: fields.optional("continues", id(ObjectiveId::parse))?,
            improves: fields.optional("improves", id(KpiId::parse))?,
            source: fields.variant("source", ScoreSource::of_word).unwrap_or_default(),
            state: state(fields)?,
            grade: grade(fields)?,
            frozen: frozen(fields)?,
            foreign: fields.foreign(),
        })
    }
}

/// Reads the field `parent`; something else than an objective or a key result is kept and stands for none.
fn parent(fields: &mut Fields<'_>) -> Result<Option<Parent>, Fault> {
    let Some(raw) = fields.peek("parent") else {
        return Ok(None);
    };
    if goal_named(raw).is_none() {
        fields.take("parent");
        fields.keep("parent", raw);
        return Ok(None);
    }
    fields.object("parent", goal)
}

/// Reads the field `supports`; a list with something else than objectives and key results is kept and stands for none.
fn supports(fields: &mut Fields<'_>) -> Result<Vec<Parent>, Fault> {
    let Some(raw) = fields.peek("supports") else {
        return Ok(Vec::new());
    };
    let is_known = elements(raw).is_none_or(|all| all.into_iter().all(|one| goal_named(one).is_some()));
    if !is_known {
        fields.take("supports");
        fields.keep("supports", raw);
        return Ok(Vec::new());
    }
    fields.objects("supports", |fields| {
        let parent = goal(fields)?;
        let name = match parent {
            Parent::Objective(id) => id.to_string(),
            Parent::KeyResult(id) => id.to_string(),
        };
        Ok((parent, name))
    })
}

/// The field by which an object names a goal: either of two, not both.
fn goal_named(raw: &str) -> Option<&'static str> {
    match (
        field_of(raw, "objective").is_some(),
        field_of(raw, "keyResult").is_some(),
    ) {
        (true, false) => Some("objective"),
        (false, true) => Some("keyResult"),
        (true, true) | (false, false) => None,
    }
}

fn goal(fields: &mut Fields<'_>) -> Result<Parent, Fault> {
    if fields.peek("objective").is_some() {
        return fields
            .required("objective", id(ObjectiveId::parse))
            .map(Parent::Objective);
    }
    fields
        .required("keyResult", id(KeyResultId::parse))
        .map(Parent::KeyResult)
}
