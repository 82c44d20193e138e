//! An objective in a file.

use serde::Serialize;
use waymark_core::{
    Ambition, Answer, CycleId, Horizon, KeyResultId, KpiId, Level, Litmus, Objective, ObjectiveId, Parent, PersonId,
    ScoreSource, TeamId,
};

use super::initiative::place;
use super::state::{StateShape, state};
use super::variant::{Word, Words};
use super::{FromFields, text_or_none};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::json::Entries;
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
    /// The KPI that it is to improve.
    #[serde(skip_serializing_if = "Option::is_none")]
    improves: Option<Shown<KpiId>>,
    /// Where its score comes from; its key results where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Word<ScoreSource>>,
    /// Why it is not worked on; active where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateShape<'a>>,
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
            parent: objective.parent.map(|parent| match parent {
                Parent::Objective(id) => ParentShape::Objective(Shown(id)),
                Parent::KeyResult(id) => ParentShape::KeyResult(Shown(id)),
            }),
            improves: objective.improves.map(Shown),
            source: Word::unless_default(objective.source),
            state: StateShape::of(&objective.state),
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
            improves: fields.optional("improves", id(KpiId::parse))?,
            source: fields.variant("source", ScoreSource::of_word).unwrap_or_default(),
            state: state(fields)?,
            foreign: fields.foreign(),
        })
    }
}

/// Reads the field `parent`; something else than an objective or a key result is kept and stands for none.
fn parent(fields: &mut Fields<'_>) -> Result<Option<Parent>, Fault> {
    let Some(raw) = fields.peek("parent") else {
        return Ok(None);
    };
    let entries = Entries::of(raw);
    let has = |name: &str| {
        entries
            .as_ref()
            .is_some_and(|entries| entries.0.iter().any(|(known, _)| known == name))
    };
    match (has("objective"), has("keyResult")) {
        (true, false) => fields.object("parent", |fields| {
            fields
                .required("objective", id(ObjectiveId::parse))
                .map(Parent::Objective)
        }),
        (false, true) => fields.object("parent", |fields| {
            fields
                .required("keyResult", id(KeyResultId::parse))
                .map(Parent::KeyResult)
        }),
        (true, true) | (false, false) => {
            fields.take("parent");
            fields.keep("parent", raw);
            Ok(None)
        }
    }
}
