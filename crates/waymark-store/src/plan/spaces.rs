//! Plans for whole workspaces and the pointer to the current one.

use super::records::load;
use super::slot::{Slot, begin, keep_damaged, put, slot};
use super::steps::forget_all;
use crate::fault::CommitFault;
use crate::key::{RecordKey, SpaceId};
use crate::layout;
use crate::medium::{Batch, Found, Write};
use crate::record::{Pointed, Pointer, Replaced, StoredRecord};
use crate::revision::{Author, Revision};

/// What the pointer record says.
pub(crate) fn pointer(found: &Found) -> Pointed {
    match slot(found, layout::CURRENT) {
        Slot::Absent => Pointed::Nowhere,
        Slot::Damaged(raw) => Pointed::Damaged(raw.to_owned()),
        Slot::Whole((revision, value)) => match value.map(SpaceId::new) {
            Some(Ok(space)) => Pointed::At(Pointer { space, revision }),
            Some(Err(_)) | None => Pointed::Damaged(found.get(layout::CURRENT).cloned().unwrap_or_default()),
        },
    }
}

pub(super) fn current(found: &Found) -> Option<Pointer> {
    match pointer(found) {
        Pointed::At(pointer) => Some(pointer),
        Pointed::Nowhere | Pointed::Damaged(_) => None,
    }
}

/// Compare and swap on the pointer.
pub(crate) fn point(
    found: &Found,
    author: &Author,
    expected: Option<&Revision>,
    to: &SpaceId,
) -> Result<(Batch, Pointer), CommitFault> {
    let mut batch = Batch {
        decisive: begin(found, author)?,
        ..Batch::default()
    };
    let stored = current(found);
    if stored.as_ref().map(|pointer| &pointer.revision) != expected {
        return Err(CommitFault::Moved {
            to: stored.map(|pointer| pointer.space),
        });
    }
    let revision = match expected {
        Some(expected) => expected.next(&author.writer),
        None => Revision::first(&author.writer),
    };
    if let Pointed::Damaged(raw) = pointer(found) {
        keep_damaged(&Slot::Damaged(&raw), layout::CURRENT, &mut batch.beside);
    }
    batch
        .decisive
        .push(put(layout::CURRENT.into(), &revision, Some(to.as_str())));
    Ok((
        batch,
        Pointer {
            space: to.clone(),
            revision,
        },
    ))
}

/// Takes over a pointer that is newer.
pub(crate) fn adopt_pointer(found: &Found, author: &Author, given: &Pointer) -> Result<(Batch, ()), CommitFault> {
    let mut batch = Batch {
        decisive: begin(found, author)?,
        ..Batch::default()
    };
    match pointer(found) {
        Pointed::At(stored) if stored.revision >= given.revision => {
            return Ok((Batch::default(), ()));
        }
        Pointed::Damaged(raw) => {
            keep_damaged(&Slot::Damaged(&raw), layout::CURRENT, &mut batch.beside);
        }
        Pointed::At(_) | Pointed::Nowhere => {}
    }
    batch
        .decisive
        .push(put(layout::CURRENT.into(), &given.revision, Some(given.space.as_str())));
    Ok((batch, ()))
}

/// A whole workspace beside the old one, and the pointer as the only decisive write.
pub(crate) fn replace(
    found: &Found,
    author: &Author,
    expected: Option<&Revision>,
    space: &SpaceId,
    records: &[(RecordKey, String)],
) -> Result<(Batch, Replaced), CommitFault> {
    let in_use = load(found, space, author).records;
    if !in_use.is_empty() {
        return Err(CommitFault::Conflict {
            theirs: in_use,
            vanished: Vec::new(),
        });
    }
    let (mut batch, pointer) = point(found, author, expected, space)?;
    let revision = Revision::first(&author.writer);
    let mut written = Vec::with_capacity(records.len());
    for (key, value) in records {
        let entry = layout::entry(space, key);
        keep_damaged(&slot(found, &entry), &entry, &mut batch.beside);
        batch.beside.push(put(entry, &revision, Some(value)));
        written.push(StoredRecord {
            key: key.clone(),
            revision: revision.clone(),
            value: Some(value.clone()),
        });
    }
    Ok((
        batch,
        Replaced {
            pointer,
            records: written,
        },
    ))
}

/// Removes a space that nobody looks at, and its history.
pub(crate) fn drop_space(found: &Found, author: &Author, space: &SpaceId) -> Result<(Batch, ()), CommitFault> {
    begin(found, author)?;
    let to = current(found).map(|pointer| pointer.space);
    if to.as_ref() == Some(space) {
        return Err(CommitFault::Moved { to });
    }
    let prefix = layout::space_prefix(space);
    let ours = found.keys().filter(|entry| entry.starts_with(&prefix));
    Ok((
        Batch {
            beside: ours
                .cloned()
                .map(Write::Delete)
                .chain(forget_all(found, space))
                .collect(),
            ..Batch::default()
        },
        (),
    ))
}
