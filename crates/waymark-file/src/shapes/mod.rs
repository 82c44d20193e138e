//! How each noun is written in JSON, and how it is read back. One noun a file.
//!
//! A shape is what serde writes and what the JSON Schema is made of; it borrows from the noun and never outlives the
//! writing. Reading goes field by field, so that a fault names its field and nothing unknown is lost. Fields with
//! their default are omitted.

mod check_in;
mod contribution;
mod cycle;
mod grade;
mod head;
mod initiative;
mod key_result;
mod kpi;
mod manual_status;
mod measure;
mod note;
mod objective;
mod people;
mod reading;
mod saved_view;
mod state;
mod variant;

pub(crate) use check_in::CheckInShape;
pub(crate) use cycle::CycleShape;
pub(crate) use head::HeadShape;
pub(crate) use initiative::InitiativeShape;
pub(crate) use key_result::KeyResultShape;
pub(crate) use kpi::{FunnelShape, KpiReadingShape, KpiShape, PLACE as SOURCE_PLACE, unknown_fields};
pub(crate) use note::NoteShape;
pub(crate) use objective::ObjectiveShape;
pub(crate) use people::{PersonShape, TeamShape};
pub(crate) use saved_view::SavedViewShape;

#[cfg(feature = "schema")]
pub(crate) use kpi::SegmentShape;
#[cfg(feature = "schema")]
pub(crate) use measure::{KnownMeasure, MeasureShape};
#[cfg(feature = "schema")]
pub(crate) use reading::ReadingShape;
#[cfg(feature = "schema")]
pub(crate) use variant::{Word, Words};

use waymark_core::Text;

use crate::fault::Fault;
use crate::fields::Fields;

/// A noun that is read from the fields of an object.
pub(crate) trait FromFields: Sized {
    /// Takes every known field; what is left goes into the noun's foreign part.
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault>;
}

/// Whether a field has its default and is therefore omitted.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A text that may be empty and is then omitted.
fn text_or_none(text: &Text) -> Option<&str> {
    Some(text.as_str()).filter(|text| !text.is_empty())
}
