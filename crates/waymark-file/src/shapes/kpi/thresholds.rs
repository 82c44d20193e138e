//! When a KPI is green, amber or red, in a file: the field `thresholds` with its `type`.

use serde::Serialize;
use waymark_core::{Thresholds, Value};

use crate::fault::{Fault, FaultKind};
use crate::fields::{Fields, type_of};
use crate::scalars::{Number, value};

/// From where on a KPI is green or amber; below it is red.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Thresholds"))]
#[serde(tag = "type", rename_all = "camelCase")]
pub(super) enum ThresholdsShape {
    /// By the share of the target that is attained; 1 is all of it.
    Shares {
        /// From here on it is green.
        green: Number,
        /// From here on it is amber; not above green.
        amber: Number,
    },
    /// By the value itself, in the unit of the KPI.
    Values {
        /// Where green begins.
        green: Number,
        /// Where amber begins.
        amber: Number,
    },
}

impl ThresholdsShape {
    /// The shape; nothing for the thresholds that hold without any.
    pub(super) fn of(thresholds: Thresholds) -> Option<Self> {
        match thresholds {
            Thresholds::Default => None,
            Thresholds::Shares(shares) => Some(Self::Shares {
                green: shares.green().into(),
                amber: shares.amber().into(),
            }),
            Thresholds::Values { green, amber } => Some(Self::Values {
                green: green.into(),
                amber: amber.into(),
            }),
        }
    }
}

/// Reads the field `thresholds`; a type of a later version is kept and stands for the default.
pub(super) fn thresholds(fields: &mut Fields<'_>) -> Result<Thresholds, Fault> {
    let Some(raw) = fields.peek("thresholds") else {
        return Ok(Thresholds::Default);
    };
    let made: fn(Value, Value) -> Result<Thresholds, FaultKind> = match type_of(raw).as_deref() {
        Some("shares") => |green, amber| Thresholds::shares(green, amber).map_err(FaultKind::Thresholds),
        Some("values") => |green, amber| Ok(Thresholds::Values { green, amber }),
        Some(_) | None => {
            fields.take("thresholds");
            fields.keep("thresholds", raw);
            return Ok(Thresholds::Default);
        }
    };
    let read = fields.object("thresholds", |fields| {
        fields.take("type");
        let green = fields.required("green", value)?;
        let amber = fields.required("amber", value)?;
        made(green, amber).map_err(|what| fields.fault("amber", what))
    })?;
    Ok(read.unwrap_or_default())
}
