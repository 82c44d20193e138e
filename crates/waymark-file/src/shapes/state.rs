//! Active, paused or dropped in a file.

use serde::Serialize;
use waymark_core::State;

use super::text_or_none;
use crate::fault::Fault;
use crate::fields::{Fields, type_of};
use crate::scalars::text;

/// Why a goal is not worked on; absent while it is.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "State"))]
#[serde(tag = "type", rename_all = "camelCase")]
pub(crate) enum StateShape<'a> {
    /// It rests and does not count.
    Paused {
        /// Why.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<&'a str>,
    },
    /// It was given up and does not count.
    Dropped {
        /// Why.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<&'a str>,
    },
}

impl<'a> StateShape<'a> {
    /// The shape; nothing while active.
    pub(crate) fn of(state: &'a State) -> Option<Self> {
        match state {
            State::Active => None,
            State::Paused { reason } => Some(Self::Paused {
                reason: text_or_none(reason),
            }),
            State::Dropped { reason } => Some(Self::Dropped {
                reason: text_or_none(reason),
            }),
        }
    }
}

/// Reads the field `state`; a type of a later version is kept and stands for active.
pub(crate) fn state(fields: &mut Fields<'_>) -> Result<State, Fault> {
    let Some(raw) = fields.peek("state") else {
        return Ok(State::Active);
    };
    let made = match type_of(raw).as_deref() {
        Some("paused") => |reason| State::Paused { reason },
        Some("dropped") => |reason| State::Dropped { reason },
        Some(_) | None => {
            fields.take("state");
            fields.keep("state", raw);
            return Ok(State::Active);
        }
    };
    let state = fields.object("state", |fields| {
        fields.take("type");
        Ok(made(fields.or_default("reason", text)?))
    })?;
    Ok(state.unwrap_or_default())
}
