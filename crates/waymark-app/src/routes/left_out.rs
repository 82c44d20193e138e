//! What a report leaves out, in an address.

use waymark_core::report::{LeftOut, Part};

/// The name of the field; it stands once for each part.
const FIELD: &str = "without";

const fn name(part: Part) -> &'static str {
    match part {
        Part::People => "people",
        Part::Notes => "notes",
        Part::Kpis => "kpis",
        Part::Talks => "talks",
        Part::Charts => "charts",
    }
}

/// What is left out with one more field of an address; what is unknown is left out of that.
pub(super) fn with(left_out: LeftOut, field: &str, value: &str) -> LeftOut {
    let part = Part::ALL
        .into_iter()
        .find(|part| field == FIELD && name(*part) == value);
    part.map_or(left_out, |part| left_out.and(part))
}

/// The fields that an address keeps, in a fixed order.
pub(super) fn fields(left_out: LeftOut) -> impl Iterator<Item = (&'static str, String)> {
    left_out.parts().map(|part| (FIELD, name(part).to_owned()))
}
