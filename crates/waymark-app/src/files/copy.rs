//! Workspaces made from others.

use waymark_core::{Head, Record, Title, Workspace, WorkspaceId};

use crate::platform::new_id;

/// The same workspace under an id of its own, so that it is not taken for the one it was made from.
#[must_use]
pub fn with_new_id(workspace: &Workspace) -> Workspace {
    let head = Head {
        id: WorkspaceId::new(new_id()),
        ..Head::clone(workspace.head())
    };
    let records = workspace.records().filter(|record| !matches!(record, Record::Head(_)));
    Workspace::from_records(head, records)
}

/// An empty workspace with the settings of another.
#[must_use]
pub fn empty_like(workspace: &Workspace, title: Title) -> Workspace {
    Workspace::new(Head {
        id: WorkspaceId::new(new_id()),
        title,
        settings: workspace.head().settings.clone(),
        foreign: waymark_core::Foreign::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::{Foreign, Person, PersonId, Settings};

    #[test]
    fn a_copy_differs_in_nothing_but_its_id() {
        let head = Head {
            id: WorkspaceId::parse("acme").unwrap(),
            title: Title::new("Acme").unwrap(),
            settings: Settings::default(),
            foreign: Foreign::default(),
        };
        let person = Person {
            id: PersonId::parse("ada").unwrap(),
            name: Title::new("Ada").unwrap(),
            team: None,
            foreign: Foreign::default(),
        };
        let original = Workspace::from_records(head.clone(), [person.into()]);
        let copy = with_new_id(&original);
        assert_ne!(copy.head().id, head.id);
        assert_eq!(Workspace::from_records(head, copy.records().skip(1)), original);
    }
}
