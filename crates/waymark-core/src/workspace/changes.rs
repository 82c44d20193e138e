//! The difference between two versions of a workspace.

use imbl::ordmap::DiffItem;

use super::Workspace;
use super::record::{Change, Record, RecordKey};

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
        if !before.records.ptr_eq(&self.records) {
            changes.extend(before.records.diff(&self.records).map(change));
        }
        changes
    }
}

fn change(item: DiffItem<'_, '_, RecordKey, Record>) -> Change {
    let (key, before, after) = match item {
        DiffItem::Add(key, new) => (key, None, Some(new)),
        DiffItem::Update {
            old: (key, old),
            new: (_, new),
        } => (key, Some(old), Some(new)),
        DiffItem::Remove(key, old) => (key, Some(old), None),
    };
    Change {
        key: *key,
        before: before.cloned(),
        after: after.cloned(),
    }
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
