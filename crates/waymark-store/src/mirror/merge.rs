//! One space out of two copies.

use crate::key::RecordKey;
use crate::record::{Damaged, Loaded, Pointed, StoredRecord};
use std::collections::{BTreeMap, BTreeSet};

/// What both copies together say, and what each of them lacks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Merged {
    pub(crate) loaded: Loaded,
    pub(crate) truth_lacks: Vec<StoredRecord>,
    pub(crate) copy_lacks: Vec<StoredRecord>,
}

/// The newer version of every record; of one version with two texts the truth's.
pub(crate) fn merge(truth: Loaded, copy: Loaded) -> Merged {
    let mut merged = Merged::default();
    merged.loaded.newer = truth.newer.max(copy.newer);
    merged.loaded.foreign = copy.foreign;
    let mut theirs = by_key(copy.records);
    for ours in by_key(truth.records).into_values() {
        match theirs.remove(&ours.key) {
            Some(other) if other == ours => merged.loaded.records.push(ours),
            Some(other) if other.revision > ours.revision => {
                merged.truth_lacks.push(other.clone());
                merged.settle(other, ours);
            }
            Some(other) => {
                merged.copy_lacks.push(ours.clone());
                merged.settle(ours, other);
            }
            None => {
                merged.copy_lacks.push(ours.clone());
                merged.loaded.records.push(ours);
            }
        }
    }
    merged.truth_lacks.extend(theirs.values().cloned());
    merged.loaded.records.extend(theirs.into_values());
    merged.loaded.records.sort_by(|one, other| one.key.cmp(&other.key));
    merged.name_damage(truth.damaged, copy.damaged);
    merged
}

impl Merged {
    fn settle(&mut self, winner: StoredRecord, loser: StoredRecord) {
        if loser.value != winner.value {
            self.loaded.superseded.push(loser);
        }
        self.loaded.records.push(winner);
    }

    /// Damage that the other copy can mend is mended; the same damage in both is named once.
    fn name_damage(&mut self, truth: Vec<Damaged>, copy: Vec<Damaged>) {
        let whole: BTreeSet<_> = self.loaded.records.iter().map(|record| record.key.as_str()).collect();
        let mut lasting: Vec<Damaged> = truth
            .into_iter()
            .chain(copy)
            .filter(|damaged| !whole.contains(damaged.key.as_str()))
            .collect();
        lasting.sort_by(|one, other| (&one.key, &one.raw).cmp(&(&other.key, &other.raw)));
        lasting.dedup();
        self.loaded.damaged = lasting;
    }
}

fn by_key(records: Vec<StoredRecord>) -> BTreeMap<RecordKey, StoredRecord> {
    records.into_iter().map(|record| (record.key.clone(), record)).collect()
}

/// The newer pointer; a readable one before a damaged one before none.
pub(crate) fn newest(truth: &Pointed, copy: &Pointed) -> Pointed {
    match (truth, copy) {
        (Pointed::At(ours), Pointed::At(theirs)) if theirs.revision > ours.revision => copy.clone(),
        (Pointed::At(_), _) => truth.clone(),
        (_, Pointed::At(_)) => copy.clone(),
        (Pointed::Damaged(_), _) => truth.clone(),
        (Pointed::Nowhere, _) => copy.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Revision, Unreadable, Writer};

    fn record(key: &str, counter: u64, value: &str) -> StoredRecord {
        StoredRecord {
            key: RecordKey::new(key).expect("fit"),
            revision: Revision::new(counter, Writer::new("a").expect("fit")),
            value: Some(value.into()),
        }
    }

    fn copy_of(records: &[StoredRecord]) -> Loaded {
        Loaded {
            records: records.to_vec(),
            ..Loaded::default()
        }
    }

    #[test]
    fn each_record_comes_from_the_copy_that_has_it_newer() {
        let (old_a, new_a) = (record("a", 1, "old"), record("a", 2, "new"));
        let (old_b, new_b) = (record("b", 1, "old"), record("b", 9, "new"));
        let merged = merge(
            copy_of(&[new_a.clone(), old_b.clone()]),
            copy_of(&[old_a.clone(), new_b.clone()]),
        );
        assert_eq!(merged.loaded.records, [new_a.clone(), new_b.clone()]);
        assert_eq!(merged.loaded.superseded, [old_a, old_b]);
        assert_eq!((merged.truth_lacks, merged.copy_lacks), (vec![new_b], vec![new_a]));
    }

    #[test]
    fn equal_copies_need_nothing() {
        let both = [record("a", 1, "x"), record("b", 1, "y")];
        let merged = merge(copy_of(&both), copy_of(&both));
        assert_eq!(
            merged,
            Merged {
                loaded: copy_of(&both),
                ..Merged::default()
            }
        );
    }

    #[test]
    fn damage_is_named_only_when_no_copy_is_whole() {
        let torn = |key: &str| Damaged {
            key: key.into(),
            raw: "x".into(),
            why: Unreadable::Length,
        };
        let truth = Loaded {
            damaged: vec![torn("a"), torn("b")],
            ..copy_of(&[])
        };
        let copy = Loaded {
            damaged: vec![torn("b")],
            ..copy_of(&[record("a", 1, "x")])
        };
        let merged = merge(truth, copy);
        assert_eq!(merged.loaded.damaged, [torn("b")]);
        assert_eq!(merged.truth_lacks, [record("a", 1, "x")]);
    }
}
