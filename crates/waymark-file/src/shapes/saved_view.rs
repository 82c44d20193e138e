//! A saved view in a file.

use serde::Serialize;
use waymark_core::{SavedView, ViewId};

use super::FromFields;
use super::initiative::place;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Number, Shown, id, title};

/// A way to look at the goals that was given a name.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SavedView"))]
pub(crate) struct SavedViewShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<ViewId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// What it shows, as the address of the page says it behind the `#`.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    address: &'a str,
    /// Its place among the views: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
}

impl<'a> From<&'a SavedView> for SavedViewShape<'a> {
    fn from(view: &'a SavedView) -> Self {
        Self {
            id: Shown(view.id),
            title: view.title.as_str(),
            address: view.address.as_str(),
            rank: Number::unless(view.rank.get(), 0.0),
        }
    }
}

impl FromFields for SavedView {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(ViewId::parse))?,
            title: fields.required("title", title)?,
            address: fields.required("address", title)?,
            rank: place(fields)?,
            foreign: fields.foreign(),
        })
    }
}
