//! The difference between two versions of a workspace.

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

use super::Workspace;
use super::record::{Change, Record, RecordKey};
use crate::goal::Shared;

impl Workspace {
    /// The records that differ from an earlier version, kind by kind, each by id.
    ///
    /// What both versions share is skipped unseen, so the cost follows the size of the difference.
    pub fn changes_since(&self, before: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.head != before.head {
            changes.push(Change {
                key: RecordKey::Head,
                before: Some(Record::Head(before.head.clone())),
                after: Some(Record::Head(self.head.clone())),
            });
        }
        collect(
            &mut changes,
            &before.cycles,
            &self.cycles,
            RecordKey::Cycle,
            Record::Cycle,
        );
        collect(
            &mut changes,
            &before.people,
            &self.people,
            RecordKey::Person,
            Record::Person,
        );
        collect(&mut changes, &before.teams, &self.teams, RecordKey::Team, Record::Team);
        collect(
            &mut changes,
            &before.objectives,
            &self.objectives,
            RecordKey::Objective,
            Record::Objective,
        );
        collect(
            &mut changes,
            &before.key_results,
            &self.key_results,
            RecordKey::KeyResult,
            Record::KeyResult,
        );
        collect(
            &mut changes,
            &before.check_ins,
            &self.check_ins,
            RecordKey::CheckIn,
            Record::CheckIn,
        );
        collect(
            &mut changes,
            &before.initiatives,
            &self.initiatives,
            RecordKey::Initiative,
            Record::Initiative,
        );
        changes
    }
}

fn collect<K: Ord + Copy, T: PartialEq>(
    changes: &mut Vec<Change>,
    before: &OrdMap<K, Shared<T>>,
    after: &OrdMap<K, Shared<T>>,
    key_of: fn(K) -> RecordKey,
    record_of: fn(Shared<T>) -> Record,
) {
    if before.ptr_eq(after) {
        return;
    }
    changes.extend(before.diff(after).map(|item| match item {
        DiffItem::Add(key, new) => Change {
            key: key_of(*key),
            before: None,
            after: Some(record_of(new.clone())),
        },
        DiffItem::Update {
            old: (key, old),
            new: (_, new),
        } => Change {
            key: key_of(*key),
            before: Some(record_of(old.clone())),
            after: Some(record_of(new.clone())),
        },
        DiffItem::Remove(key, old) => Change {
            key: key_of(*key),
            before: Some(record_of(old.clone())),
            after: None,
        },
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Foreign, Head, Person, PersonId, Settings, Title, WorkspaceId};

    fn person(id: &str, name: &str) -> Record {
        Person {
            id: PersonId::parse(id).unwrap(),
            name: Title::new(name).unwrap(),
            team: None,
            foreign: Foreign::default(),
        }
        .into()
    }

    fn workspace(records: impl IntoIterator<Item = Record>) -> Workspace {
        let head = Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: Title::new("Test").unwrap(),
            settings: Settings::default(),
            foreign: Foreign::default(),
        };
        Workspace::from_records(head, records)
    }

    #[test]
    fn the_difference_of_equal_workspaces_is_empty() {
        let before = workspace([person("a", "Ada")]);
        assert_eq!(before.clone().changes_since(&before), []);
        assert_eq!(workspace([person("a", "Ada")]).changes_since(&before), []);
    }

    #[test]
    fn the_difference_names_what_came_went_and_changed() {
        let before = workspace([person("a", "Ada"), person("b", "Ben")]);
        let mut after = before.clone();
        after.take(RecordKey::Person(PersonId::parse("a").unwrap()));
        after.put(person("b", "Benno"));
        after.put(person("c", "Cleo"));
        let sides: Vec<_> = after
            .changes_since(&before)
            .into_iter()
            .map(|change| (change.before, change.after))
            .collect();
        assert_eq!(
            sides,
            [
                (Some(person("a", "Ada")), None),
                (Some(person("b", "Ben")), Some(person("b", "Benno"))),
                (None, Some(person("c", "Cleo"))),
            ]
        );
    }
}
