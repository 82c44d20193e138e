//! The JSON Schema of goal files, made from the shapes that write them.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use waymark_core::VALUE_MAX;

use crate::document::{FORMAT, FORMAT_VERSION};
use crate::scalars::{Date, Number, Shown};
use crate::shapes::{
    CheckInShape, CycleShape, FunnelShape, HeadShape, InitiativeShape, KeyResultShape, KnownMeasure, KpiReadingShape,
    KpiShape, MeasureShape, NoteShape, ObjectiveShape, PersonShape, ReadingShape, SavedViewShape, SegmentShape,
    TeamShape, Word, Words,
};

/// The JSON Schema (draft 2020-12) of a goal file, laid out in lines, with a line end.
///
/// It describes what this version writes. Unknown fields are allowed; a file that it accepts may still need repairs
/// that no schema can name, such as a reference that leads nowhere.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<GoalFile<'static>>();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}

/// A Waymark workspace: objectives, key results and their check-ins, KPIs and their readings, in one document.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Waymark goal file, version 2")]
#[expect(dead_code, reason = "only its shape is of interest")]
struct GoalFile<'a> {
    /// Where the schema of the file is, for editors.
    #[serde(rename = "$schema")]
    #[schemars(skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    /// What says that this is a goal file.
    format: Format,
    /// The version of the format.
    version: Version,
    /// The name of the workspace and what holds for all of it.
    workspace: HeadShape<'a>,
    /// Spans of days that goals belong to, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    cycles: Option<Vec<CycleShape<'a>>>,
    /// People who own goals, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    people: Option<Vec<PersonShape<'a>>>,
    /// Teams, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    teams: Option<Vec<TeamShape<'a>>>,
    /// What to reach, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    objectives: Option<Vec<ObjectiveShape<'a>>>,
    /// How we know that an objective is met, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    key_results: Option<Vec<KeyResultShape<'a>>>,
    /// Dated readings, by key result and day; one a line.
    #[schemars(skip_serializing_if = "Option::is_none")]
    check_ins: Option<Vec<CheckInShape<'a>>>,
    /// Work meant to move key results, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    initiatives: Option<Vec<InitiativeShape<'a>>>,
    /// Numbers that are watched all the time, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    kpis: Option<Vec<KpiShape<'a>>>,
    /// Dated values of KPIs, by KPI and day; one a line.
    #[schemars(skip_serializing_if = "Option::is_none")]
    readings: Option<Vec<KpiReadingShape<'a>>>,
    /// KPIs as the stages of a way, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    funnels: Option<Vec<FunnelShape<'a>>>,
    /// What was written down in meetings, by day; one a line.
    #[schemars(skip_serializing_if = "Option::is_none")]
    notes: Option<Vec<NoteShape<'a>>>,
    /// Ways to look at the goals, by id.
    #[schemars(skip_serializing_if = "Option::is_none")]
    views: Option<Vec<SavedViewShape<'a>>>,
    /// What a program could not read and set aside as it was, until a person decides.
    #[schemars(skip_serializing_if = "Option::is_none")]
    unreadable: Option<Vec<Entry>>,
}

/// An entry of the list of what was set aside; entries of any other form are kept as they are.
struct Entry;

struct Format;

struct Version;

/// Types that are written inline, each by a schema of its own.
macro_rules! inline {
    ($([$($generics:tt)*] $shape:ty => $schema:expr),* $(,)?) => {$(
        impl<$($generics)*> JsonSchema for $shape {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($shape).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

inline! {
    [] Format => json_schema!({ "const": FORMAT }),
    [] Version => json_schema!({ "const": FORMAT_VERSION }),
    [] Entry => json_schema!(true),
    [] Number => json_schema!({ "type": "number", "minimum": -VALUE_MAX, "maximum": VALUE_MAX }),
    [] Date => json_schema!({ "type": "string", "format": "date", "pattern": "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$" }),
    [T] Shown<T> => json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{1,36}$" }),
    [T: Words] Word<T> => json_schema!({ "type": "string", "enum": words::<T>() }),
    ['a] SegmentShape<'a> => json_schema!({
        "oneOf": [
            segment_by("person", "A person, by id."),
            segment_by("team", "A team, by id."),
            { "type": "string", "minLength": 1, "maxLength": 40, "description": "A region, a product or something else by its name." },
        ],
    }),
    ['a] ReadingShape<'a> => json_schema!({
        "oneOf": [
            { "type": "number", "description": "A number in the unit of the key result." },
            { "type": "boolean", "description": "Done or not done." },
            { "type": "string", "enum": words::<waymark_core::Zone>(), "description": "The zone that was reached." },
            { "type": "array", "items": { "type": "string" }, "description": "The items that are done." },
            {
                "type": "object",
                "additionalProperties": { "type": "number", "minimum": 0, "maximum": 1 },
                "description": "How much of each milestone is done.",
            },
        ],
    }),
}

impl JsonSchema for MeasureShape<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Measure".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        KnownMeasure::json_schema(generator)
    }
}

fn segment_by(kind: &str, description: &str) -> serde_json::Value {
    serde_json::json!({
        "type": "object",
        "properties": { kind: { "type": "string", "pattern": "^[A-Za-z0-9_-]{1,36}$" } },
        "required": [kind],
        "description": description,
    })
}

fn words<T: Words>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(_, word)| *word).collect()
}
