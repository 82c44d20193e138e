//! What lies at one entry, and the writes that every plan begins with.

use crate::envelope::{self, Content};
use crate::fault::Fault;
use crate::layout;
use crate::medium::{Found, Write};
use crate::revision::{Author, Revision};

/// What lies at one entry.
pub(super) enum Slot<'a> {
    Absent,
    Whole(Content),
    Damaged(&'a str),
}

impl Slot<'_> {
    pub(super) fn revision(&self) -> Option<&Revision> {
        match self {
            Self::Whole((revision, _)) => Some(revision),
            Self::Absent | Self::Damaged(_) => None,
        }
    }
}

pub(super) fn slot<'a>(found: &'a Found, entry: &str) -> Slot<'a> {
    match found.get(entry) {
        None => Slot::Absent,
        Some(text) => match envelope::decode(text) {
            Ok(content) => Slot::Whole(content),
            Err(_) => Slot::Damaged(text),
        },
    }
}

/// A step that writes our own format with the rest; refused when a newer program wrote here.
pub(super) fn begin(found: &Found, author: &Author) -> Result<Vec<Write>, Fault> {
    match layout::format(found.get(layout::FORMAT)) {
        Some(stored) if stored > author.format => Err(Fault::TooNew(stored)),
        Some(stored) if stored == author.format => Ok(Vec::new()),
        Some(_) | None => Ok(vec![Write::Put(layout::FORMAT.into(), author.format.0.to_string())]),
    }
}

/// Keeps a damaged text before its entry is written over.
pub(super) fn keep_damaged(slot: &Slot<'_>, entry: &str, beside: &mut Vec<Write>) {
    if let Slot::Damaged(raw) = slot {
        beside.push(Write::Put(layout::aside(entry, raw), (*raw).to_owned()));
    }
}

pub(super) fn put(entry: String, revision: &Revision, value: Option<&str>) -> Write {
    Write::Put(entry, envelope::encode(revision, value))
}
