//! What was read, in a file: the field `value` of a check-in, whose JSON type says which kind it is.

use serde::{Serialize, Serializer};
use waymark_core::{Foreign, ItemId, Reading, Share, Zone};

use super::variant::Words;
use crate::fault::FaultKind;
use crate::foreign::compact;
use crate::json::{Entries, elements};
use crate::scalars::{Number, Shown, share, value};

/// A number; true or false; the word of a zone; the list of items that are done; or, for milestones, an object with
/// the share of each that is done.
pub(crate) struct ReadingShape<'a>(pub(crate) &'a Reading);

impl Serialize for ReadingShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Reading::Number(value) => Number::from(*value).serialize(serializer),
            Reading::Milestones(shares) => serializer.collect_map(
                unique(shares)
                    .into_iter()
                    .map(|(id, share)| (Shown(id), Number(share.get()))),
            ),
            Reading::Checklist(done) => serializer.collect_seq(done.iter().copied().map(Shown)),
            Reading::Done(done) => serializer.serialize_bool(*done),
            Reading::Zone(zone) => serializer.serialize_str(zone.word()),
            // What it was is set in its place once the rest is written.
            Reading::Unknown(_) => serializer.serialize_unit(),
        }
    }
}

/// The shares with no milestone named twice, since an object cannot: the first counts.
fn unique(shares: &[(ItemId, Share)]) -> Vec<(ItemId, Share)> {
    let mut seen = std::collections::BTreeSet::new();
    shares.iter().copied().filter(|(id, _)| seen.insert(*id)).collect()
}

/// Reads a field `value`. What no reading of this version looks like is kept as unknown.
pub(super) fn reading(raw: &str) -> Result<Reading, FaultKind> {
    let known = match raw.as_bytes().first() {
        Some(b't' | b'f') => Some(Reading::Done(raw == "true")),
        Some(b'"') => Zone::of_word(raw).map(Reading::Zone),
        Some(b'[') => checklist(raw)?,
        Some(b'{') => milestones(raw)?,
        Some(_) | None => Some(Reading::Number(value(raw)?)),
    };
    Ok(known.unwrap_or_else(|| Reading::Unknown(Foreign::new(&compact(raw)))))
}

fn item(text: &str) -> Result<ItemId, FaultKind> {
    ItemId::parse(text).map_err(FaultKind::NotAnId)
}

/// The items that are done; `None` for a list of anything else than texts.
fn checklist(raw: &str) -> Result<Option<Reading>, FaultKind> {
    let elements = elements(raw).unwrap_or_default();
    if !elements.iter().all(|element| element.starts_with('"')) {
        return Ok(None);
    }
    let done: Result<_, _> = elements.into_iter().map(crate::scalars::id(ItemId::parse)).collect();
    done.map(Reading::Checklist).map(Some)
}

/// The share of each milestone; `None` for an object with anything else than numbers.
fn milestones(raw: &str) -> Result<Option<Reading>, FaultKind> {
    let Some(Entries(entries)) = Entries::of(raw) else {
        return Ok(None);
    };
    let is_number = |raw: &str| raw.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    if !entries.iter().all(|(_, raw)| is_number(raw)) {
        return Ok(None);
    }
    let shares: Result<_, _> = entries
        .iter()
        .map(|(name, raw)| Ok((item(name)?, share(raw)?)))
        .collect();
    shares.map(Reading::Milestones).map(Some)
}
