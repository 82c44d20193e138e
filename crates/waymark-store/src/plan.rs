//! The decisions of the contract, as pure functions from what was found to what is to be written.

use crate::envelope::{self, Content};
use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::layout;
use crate::medium::{Batch, Found, Write};
use crate::record::{Change, Damaged, Loaded, Pointed, Pointer, Replaced, StoredRecord, Unreadable};
use crate::revision::{Author, Format, Revision};

/// What lies at one entry.
enum Slot<'a> {
    Absent,
    Whole(Content),
    Damaged(&'a str),
}

impl Slot<'_> {
    fn revision(&self) -> Option<&Revision> {
        match self {
            Self::Whole((revision, _)) => Some(revision),
            Self::Absent | Self::Damaged(_) => None,
        }
    }
}

fn slot<'a>(found: &'a Found, entry: &str) -> Slot<'a> {
    match found.get(entry) {
        None => Slot::Absent,
        Some(text) => match envelope::decode(text) {
            Ok(content) => Slot::Whole(content),
            Err(_) => Slot::Damaged(text),
        },
    }
}

/// A step that writes our own format with the rest; refused when a newer program wrote here.
fn begin(found: &Found, author: &Author) -> Result<Vec<Write>, Fault> {
    match layout::format(found.get(layout::FORMAT)) {
        Some(stored) if stored > author.format => Err(Fault::TooNew(stored)),
        Some(stored) if stored == author.format => Ok(Vec::new()),
        Some(_) | None => Ok(vec![Write::Put(layout::FORMAT.into(), author.format.0.to_string())]),
    }
}

/// Keeps a damaged text before its entry is written over.
fn keep_damaged(slot: &Slot<'_>, entry: &str, beside: &mut Vec<Write>) {
    if let Slot::Damaged(raw) = slot {
        beside.push(Write::Put(layout::aside(entry, raw), (*raw).to_owned()));
    }
}

fn put(entry: String, revision: &Revision, value: Option<&str>) -> Write {
    Write::Put(entry, envelope::encode(revision, value))
}

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

fn current(found: &Found) -> Option<Pointer> {
    match pointer(found) {
        Pointed::At(pointer) => Some(pointer),
        Pointed::Nowhere | Pointed::Damaged(_) => None,
    }
}

/// Everything in one space; `foreign` and `superseded` are left to others.
pub(crate) fn load(found: &Found, space: &SpaceId, author: &Author) -> Loaded {
    let prefix = layout::space_prefix(space);
    let mut loaded = Loaded {
        newer: layout::format(found.get(layout::FORMAT)).filter(|stored: &Format| *stored > author.format),
        ..Loaded::default()
    };
    for (entry, text) in found {
        let Some(key) = entry.strip_prefix(&prefix) else {
            continue;
        };
        match (RecordKey::new(key), envelope::decode(text)) {
            (Ok(key), Ok((revision, value))) => loaded.records.push(StoredRecord { key, revision, value }),
            (Ok(_), Err(why)) => loaded.damaged.push(damaged(key, text, why)),
            (Err(_), _) => loaded.damaged.push(damaged(key, text, Unreadable::Key)),
        }
    }
    loaded
}

fn damaged(key: &str, raw: &str, why: Unreadable) -> Damaged {
    Damaged {
        key: key.to_owned(),
        raw: raw.to_owned(),
        why,
    }
}

/// Compare and swap on every changed record.
pub(crate) fn commit(
    found: &Found,
    author: &Author,
    space: &SpaceId,
    changes: &[Change],
) -> Result<(Batch, Vec<StoredRecord>), CommitFault> {
    let mut batch = Batch {
        decisive: begin(found, author)?,
        ..Batch::default()
    };
    let to = current(found).map(|pointer| pointer.space);
    if to.as_ref() != Some(space) {
        return Err(CommitFault::Moved { to });
    }
    let (mut theirs, mut vanished, mut written) = (Vec::new(), Vec::new(), Vec::new());
    refuse_repetition(changes)?;
    for change in changes {
        let entry = layout::entry(space, &change.key);
        let slot = slot(found, &entry);
        match (&change.expected, slot.revision()) {
            (expected, stored) if expected.as_ref() == stored => {}
            // Somebody saw this record whole; what it has become is set aside and the edit stands.
            (Some(_), None) if matches!(slot, Slot::Damaged(_)) => {}
            (_, Some(_)) => theirs.extend(stored(&change.key, slot)),
            (_, None) => vanished.push(change.key.clone()),
        }
        let revision = match &change.expected {
            Some(expected) => expected.next(&author.writer),
            None => Revision::first(&author.writer),
        };
        keep_damaged(&self::slot(found, &entry), &entry, &mut batch.beside);
        batch.decisive.push(put(entry, &revision, change.value.as_deref()));
        written.push(StoredRecord {
            key: change.key.clone(),
            revision,
            value: change.value.clone(),
        });
    }
    if theirs.is_empty() && vanished.is_empty() {
        Ok((batch, written))
    } else {
        Err(CommitFault::Conflict { theirs, vanished })
    }
}

/// Two texts for one record have no order within a commit.
fn refuse_repetition(changes: &[Change]) -> Result<(), Fault> {
    let mut seen: Vec<&RecordKey> = Vec::with_capacity(changes.len());
    for Change { key, .. } in changes {
        match seen.binary_search(&key) {
            Ok(_) => return Err(Fault::Aborted("one record changed twice in a commit".into())),
            Err(at) => seen.insert(at, key),
        }
    }
    Ok(())
}

fn stored(key: &RecordKey, slot: Slot<'_>) -> Option<StoredRecord> {
    match slot {
        Slot::Whole((revision, value)) => Some(StoredRecord {
            key: key.clone(),
            revision,
            value,
        }),
        Slot::Absent | Slot::Damaged(_) => None,
    }
}

/// Takes over what is newer. The same revision with another text is taken too: the giver is the better copy.
pub(crate) fn adopt(
    found: &Found,
    author: &Author,
    records: &[(String, &StoredRecord)],
) -> Result<(Batch, ()), CommitFault> {
    let mut batch = Batch {
        decisive: begin(found, author)?,
        ..Batch::default()
    };
    for (entry, record) in records {
        let slot = slot(found, entry);
        if slot.revision().is_some_and(|stored| *stored > record.revision) {
            continue;
        }
        let text = envelope::encode(&record.revision, record.value.as_deref());
        if found.get(entry) != Some(&text) {
            keep_damaged(&slot, entry, &mut batch.beside);
            batch.beside.push(Write::Put(entry.clone(), text));
        }
    }
    Ok((batch, ()))
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

/// Removes a space that nobody looks at.
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
            beside: ours.cloned().map(Write::Delete).collect(),
            ..Batch::default()
        },
        (),
    ))
}

/// Moves a damaged text; a readable record, or none, is left as it is.
pub(crate) fn set_aside(
    found: &Found,
    author: &Author,
    space: &SpaceId,
    key: &str,
) -> Result<(Batch, ()), CommitFault> {
    begin(found, author)?;
    let entry = format!("{}{key}", layout::space_prefix(space));
    let Some(raw) = found.get(&entry) else {
        return Ok((Batch::default(), ()));
    };
    if envelope::decode(raw).is_ok() && RecordKey::new(key).is_ok() {
        return Ok((Batch::default(), ()));
    }
    let kept = Write::Put(layout::aside(&entry, raw), raw.clone());
    Ok((
        Batch {
            beside: vec![kept],
            decisive: vec![Write::Delete(entry)],
        },
        (),
    ))
}
