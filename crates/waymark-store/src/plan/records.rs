//! Plans for the records of one space.

use super::current;
use super::slot::{Slot, begin, keep_damaged, put, slot};
use crate::envelope;
use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::layout;
use crate::medium::{Batch, Found, Write};
use crate::record::{Change, Damaged, Loaded, StoredRecord, Unreadable};
use crate::revision::{Author, Format, Revision};

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
        let there = slot(found, &entry);
        match (&change.expected, there.revision()) {
            (expected, stored) if expected.as_ref() == stored => {}
            // Somebody saw this record whole; what it has become is set aside and the edit stands.
            (Some(_), None) if matches!(there, Slot::Damaged(_)) => {}
            (_, Some(_)) => theirs.extend(stored(&change.key, there)),
            (_, None) => vanished.push(change.key.clone()),
        }
        let revision = match &change.expected {
            Some(expected) => expected.next(&author.writer),
            None => Revision::first(&author.writer),
        };
        keep_damaged(&slot(found, &entry), &entry, &mut batch.beside);
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
