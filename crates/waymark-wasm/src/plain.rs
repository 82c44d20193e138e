//! How values become plain JavaScript values.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use tsify::Tsify;
use waymark_core::Id;

/// A civil date as ten characters, such as `2026-10-01`.
#[derive(Clone, Copy, Debug, PartialEq, Tsify)]
#[tsify(type = "string")]
pub struct Day(pub NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&waymark_file::date_text(self.0))
    }
}

/// The name of a record: 1 to 36 letters, digits, `-` or `_`.
#[derive(Clone, Copy, Debug, PartialEq, Tsify)]
#[tsify(type = "string")]
pub struct Name(pub Id);

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

/// A number as JSON can say it: what is infinite is `null`, with a field beside it that says so.
pub(crate) fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}
