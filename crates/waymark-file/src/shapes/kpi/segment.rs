//! The part of a KPI that a reading speaks of, in a file: `{"person": "ada"}`, `{"team": "north"}` or a name.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use waymark_core::{Label, PersonId, Segment, TeamId};

use crate::fields::Fields;
use crate::foreign::{object, quoted};
use crate::json::Entries;
use crate::scalars::{Shown, plain_text};

/// A part as it is written.
pub(crate) struct SegmentShape<'a>(pub(in crate::shapes) &'a Segment);

impl Serialize for SegmentShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let one = |serializer: S, name: &str, id: &dyn std::fmt::Display| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(name, &Shown(id))?;
            map.end()
        };
        match self.0 {
            Segment::Person(id) => one(serializer, "person", id),
            Segment::Team(id) => one(serializer, "team", id),
            Segment::Named(name) => serializer.serialize_str(name.as_str()),
        }
    }
}

/// The part of a JSON text; `None` for anything that this program does not know.
pub(in crate::shapes) fn segment_of(raw: &str) -> Option<Segment> {
    if let Ok(name) = plain_text(raw) {
        return Label::new(&name).ok().map(Segment::Named);
    }
    match Entries::of(raw)?.0.as_slice() {
        [(kind, id)] if kind == "person" => PersonId::parse(&plain_text(id).ok()?).ok().map(Segment::Person),
        [(kind, id)] if kind == "team" => TeamId::parse(&plain_text(id).ok()?).ok().map(Segment::Team),
        _ => None,
    }
}

/// Reads the field `segment`; a part of a later version is kept and stands for none.
pub(super) fn segment(fields: &mut Fields<'_>) -> Option<Segment> {
    fields.variant("segment", segment_of)
}

/// The name by which an element of a list is found again that speaks of a part.
pub(super) fn name_of(segment: &Segment) -> String {
    let one = |kind: &str, id: String| object([(kind, quoted(&id).as_str())].into_iter());
    match segment {
        Segment::Person(id) => one("person", id.to_string()),
        Segment::Team(id) => one("team", id.to_string()),
        Segment::Named(name) => name.to_string(),
    }
}
