//! The head of a workspace in a file: the field `workspace`.

use serde::Serialize;
use waymark_core::{BandScheme, FiscalMonth, Head, ScoringMode, Settings, StatusPreset, WorkspaceId};

use super::FromFields;
use super::variant::{Word, Words};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Shown, id, month, title};

/// The name of a workspace and what holds for all of it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Head"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeadShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<WorkspaceId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// How metrics are scored unless they say otherwise; auto where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    scoring_mode: Option<Word<ScoringMode>>,
    /// What scores mean; standard where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    bands: Option<Word<BandScheme>>,
    /// How a status is found; by the outlook where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    status_preset: Option<Word<StatusPreset>>,
    /// The month in which the fiscal year starts, 1 to 12; January where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 12)))]
    fiscal_year_start: Option<u8>,
    /// How new cycles are named, with `{quarter}`, `{month}`, `{year}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    cycle_label: Option<&'a str>,
}

impl<'a> From<&'a Head> for HeadShape<'a> {
    fn from(head: &'a Head) -> Self {
        let Settings {
            scoring_mode,
            bands,
            status_preset,
            fiscal_year_start,
            cycle_label,
        } = &head.settings;
        Self {
            id: Shown(head.id),
            title: head.title.as_str(),
            scoring_mode: Word::unless_default(*scoring_mode),
            bands: Word::unless_default(*bands),
            status_preset: Word::unless_default(*status_preset),
            fiscal_year_start: Some(fiscal_year_start.get()).filter(|month| *month != FiscalMonth::JANUARY.get()),
            cycle_label: cycle_label.as_ref().map(|label| label.as_str()),
        }
    }
}

impl FromFields for Head {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(WorkspaceId::parse))?,
            title: fields.required("title", title)?,
            settings: Settings {
                scoring_mode: fields.variant("scoringMode", ScoringMode::of_word).unwrap_or_default(),
                bands: fields.variant("bands", BandScheme::of_word).unwrap_or_default(),
                status_preset: fields
                    .variant("statusPreset", StatusPreset::of_word)
                    .unwrap_or_default(),
                fiscal_year_start: fields.or_default("fiscalYearStart", month)?,
                cycle_label: fields.optional("cycleLabel", title)?,
            },
            foreign: fields.foreign(),
        })
    }
}
