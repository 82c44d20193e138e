//! Where the numbers of a KPI come from, in a file: the fields `aggregation`, or `formula` and `inputs`.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use waymark_core::formula::{Formula, Name};
use waymark_core::{Aggregation, Foreign, KpiFormula, KpiId, KpiInput, KpiSource};

use crate::fault::{Fault, FaultKind};
use crate::fields::Fields;
use crate::foreign::{compact, object, pointer};
use crate::json::Entries;
use crate::scalars::{Shown, plain_text};
use crate::shapes::variant::{Word, Words};

/// The fields that say where numbers come from.
const FIELDS: [&str; 3] = ["aggregation", "formula", "inputs"];

/// The field that stands for a source that this program does not know until its own fields are set in its place.
pub(crate) const PLACE: &str = "aggregation";

/// Where the numbers of a KPI come from, as fields of the KPI itself; always written, so that none of another source
/// can come back from what the file once said.
pub(super) struct SourceShape<'a>(pub(super) &'a KpiSource);

/// The fields of the sources that this program knows.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its shape is of interest")]
pub(super) struct KnownSource {
    /// How the readings of a period make one number; by their sum where neither this nor a formula is there.
    #[schemars(skip_serializing_if = "Option::is_none")]
    aggregation: Option<Word<Aggregation>>,
    /// How it is computed from other KPIs, in the place of readings of its own.
    #[schemars(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    /// The KPIs that the names in the formula stand for; `null` for a name that stands for none any more.
    #[schemars(skip_serializing_if = "Option::is_none")]
    inputs: Option<std::collections::BTreeMap<String, Option<Shown<KpiId>>>>,
}

impl Serialize for SourceShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.0 {
            KpiSource::Readings(aggregation) => map.serialize_entry("aggregation", &Word(*aggregation))?,
            KpiSource::Formula(formula) => {
                map.serialize_entry("formula", formula.formula.as_str())?;
                map.serialize_entry("inputs", &InputsShape(&formula.inputs))?;
            }
            // What it was is set in its place once the rest is written.
            KpiSource::Unknown(_) => map.serialize_entry(PLACE, &())?,
        }
        map.end()
    }
}

/// The fields of a source that this program does not know, each as its JSON text.
pub(crate) fn unknown_fields(kept: &Foreign) -> Vec<(Cow<'_, str>, &str)> {
    let entries = kept.as_str().and_then(Entries::of).map(|entries| entries.0);
    let mut entries = entries.unwrap_or_default();
    entries.retain(|(name, _)| FIELDS.contains(&name.as_ref()));
    entries
}

struct InputsShape<'a>(&'a [KpiInput]);

impl Serialize for InputsShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // An object cannot name one input twice: the first counts.
        let mut seen = BTreeSet::new();
        let inputs = self.0.iter().filter(|input| seen.insert(&input.name));
        serializer.collect_map(inputs.map(|input| (input.name.as_str(), input.kpi.map(Shown))))
    }
}

/// Reads where the numbers of a KPI come from. A way to aggregate or a formula that this program does not understand is
/// kept word for word, as an unknown source.
pub(super) fn source(fields: &mut Fields<'_>) -> Result<KpiSource, Fault> {
    if let Some(formula) = fields.take("formula") {
        let inputs = fields.take("inputs");
        return formula_source(fields, formula, inputs);
    }
    let Some(raw) = fields.take("aggregation") else {
        return Ok(KpiSource::Readings(Aggregation::default()));
    };
    let known = Aggregation::of_word(raw).map(KpiSource::Readings);
    Ok(known.unwrap_or_else(|| unknown(fields, [Some(("aggregation", raw)), None])))
}

fn formula_source<'a>(fields: &mut Fields<'a>, formula: &'a str, inputs: Option<&'a str>) -> Result<KpiSource, Fault> {
    let parsed = plain_text(formula).ok().and_then(|text| Formula::parse(&text).ok());
    match (parsed, inputs_of(fields, inputs)?) {
        (Some(formula), Some(inputs)) => Ok(KpiSource::Formula(KpiFormula { formula, inputs })),
        (_, _) => Ok(unknown(
            fields,
            [Some(("formula", formula)), inputs.map(|raw| ("inputs", raw))],
        )),
    }
}

/// What the names in a formula stand for; `None` for a form or a name of a later version.
fn inputs_of(fields: &Fields<'_>, raw: Option<&str>) -> Result<Option<Vec<KpiInput>>, Fault> {
    let Some(raw) = raw else { return Ok(Some(Vec::new())) };
    let Some(Entries(entries)) = Entries::of(raw) else {
        return Ok(None);
    };
    let mut inputs = Vec::<KpiInput>::with_capacity(entries.len());
    for (name, raw) in entries {
        let Ok(known) = Name::new(&name) else { return Ok(None) };
        let is_text = raw.starts_with('"');
        if raw != "null" && !is_text || inputs.iter().any(|input| input.name == known) {
            return Ok(None);
        }
        let id = is_text.then(|| crate::scalars::id(KpiId::parse)(raw)).transpose();
        let fault = |what: FaultKind| {
            let at = fields.fault("inputs", what).at;
            Fault::new(pointer(&at, &name), what)
        };
        inputs.push(KpiInput {
            name: known,
            kpi: id.map_err(fault)?,
        });
    }
    Ok(Some(inputs))
}

fn unknown<const N: usize>(fields: &mut Fields<'_>, kept: [Option<(&str, &str)>; N]) -> KpiSource {
    let kept: Vec<_> = kept
        .into_iter()
        .flatten()
        .map(|(name, raw)| (name, compact(raw)))
        .collect();
    if let Some((name, _)) = kept.first() {
        fields.note_unknown(name);
    }
    KpiSource::Unknown(Foreign::new(&object(
        kept.iter().map(|(name, raw)| (*name, raw.as_str())),
    )))
}
