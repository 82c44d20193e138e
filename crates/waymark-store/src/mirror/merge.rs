//! One space out of two copies.

use crate::record::{Damaged, Loaded, Pointed, StoredRecord};

/// What both copies together say, and what each of them lacks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Merged {
    pub(crate) loaded: Loaded,
    pub(crate) truth_lacks: Vec<StoredRecord>,
    pub(crate) copy_lacks: Vec<StoredRecord>,
}

/// The newer version of every record; of one version with two texts the truth's.
///
/// Both lists are in the order of their keys, as every store gives them.
pub(crate) fn merge(truth: Loaded, copy: Loaded) -> Merged {
    let mut merged = Merged::default();
    merged.loaded.newer = truth.newer.max(copy.newer);
    merged.loaded.foreign = copy.foreign;
    let mut theirs = copy.records.into_iter().peekable();
    for ours in truth.records {
        while let Some(other) = theirs.next_if(|other| other.key < ours.key) {
            merged.only_in_copy(other);
        }
        match theirs.next_if(|other| other.key == ours.key) {
            Some(other) => merged.in_both(ours, other),
            None => {
                merged.copy_lacks.push(ours.clone());
                merged.loaded.records.push(ours);
            }
        }
    }
    for other in theirs {
        merged.only_in_copy(other);
    }
    for damaged in truth.damaged.into_iter().chain(copy.damaged) {
        merged.name_damage(damaged);
    }
    merged
}

impl Merged {
    fn only_in_copy(&mut self, record: StoredRecord) {
        self.truth_lacks.push(record.clone());
        self.loaded.records.push(record);
    }

    fn in_both(&mut self, ours: StoredRecord, other: StoredRecord) {
        if ours == other {
            self.loaded.records.push(ours);
            return;
        }
        let (winner, loser) = if other.revision > ours.revision {
            self.truth_lacks.push(other.clone());
            (other, ours)
        } else {
            self.copy_lacks.push(ours.clone());
            (ours, other)
        };
        if loser.value != winner.value {
            self.loaded.superseded.push(loser);
        }
        self.loaded.records.push(winner);
    }

    /// Damage that the other copy can mend is mended; the same damage in both is named once.
    fn name_damage(&mut self, damaged: Damaged) {
        let records = &self.loaded.records;
        let is_whole = records
            .binary_search_by(|record| record.key.as_str().cmp(&damaged.key))
            .is_ok();
        if !is_whole && !self.loaded.damaged.contains(&damaged) {
            self.loaded.damaged.push(damaged);
        }
    }
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
    use crate::{RecordKey, Revision, Unreadable, Writer};

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
