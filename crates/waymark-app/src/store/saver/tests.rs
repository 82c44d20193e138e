//! What two tabs, a reload and a damaged disk do to a document, on a store in memory.
#![cfg(not(target_arch = "wasm32"))]

use pollster::block_on;
use waymark_core::{
    Edit, Foreign, Person, PersonChange, PersonId, RecordKey, Settings, Team, TeamId, Title, WorkspaceId, apply,
};
use waymark_store::{Author, Format, MemoryMedium, Records, Writer};

use super::*;

fn title(text: &str) -> Title {
    Title::new(text).unwrap()
}

fn head() -> Head {
    Head {
        id: WorkspaceId::parse("w").unwrap(),
        title: title("Northwind"),
        settings: Settings::default(),
        foreign: Foreign::default(),
    }
}

fn ada() -> PersonId {
    PersonId::parse("ada").unwrap()
}

fn space(name: &str) -> SpaceId {
    SpaceId::new(name).unwrap()
}

fn edited(workspace: &Workspace, edit: Edit) -> Workspace {
    apply(workspace, &edit, chrono::NaiveDate::default()).unwrap()
}

fn rename(workspace: &Workspace, name: &str) -> Workspace {
    edited(workspace, Edit::ChangePerson(ada(), PersonChange::Name(title(name))))
}

/// A workspace with one team and one person.
fn northwind() -> Workspace {
    let team = Team {
        id: TeamId::parse("sales").unwrap(),
        name: title("Sales"),
        parent: None,
        foreign: Foreign::default(),
    };
    let person = Person {
        id: ada(),
        name: title("Ada"),
        team: None,
        foreign: Foreign::default(),
    };
    edited(
        &Workspace::new(head()),
        Edit::Together(vec![Edit::AddTeam(team), Edit::AddPerson(person)]),
    )
}

/// A disk, and as many tabs on it as wanted.
#[derive(Default)]
struct Disk(MemoryMedium);

impl Disk {
    fn tab(&self, name: &str) -> Records {
        Records::new(
            self.0.clone(),
            Author {
                writer: Writer::new(name).unwrap(),
                format: Format(1),
            },
        )
    }

    fn keep(&self, workspace: &Workspace) -> Saver {
        let mut saver = Saver::fresh(space("goals"), head());
        let outcome = block_on(saver.claim(&self.tab("first"), workspace, &[]));
        assert!(matches!(outcome, Outcome::Saved(_)), "{outcome:?}");
        saver
    }

    fn open(&self) -> Opened {
        block_on(Saver::open(&self.tab("later"), space("goals"), head())).unwrap()
    }
}

#[test]
fn a_document_that_was_saved_is_there_after_a_reload() {
    let disk = Disk::default();
    let mut saver = disk.keep(&northwind());
    let changed = rename(&northwind(), "Ada Brandt");
    assert!(
        matches!(block_on(saver.save(&disk.tab("first"), &changed, &[])), Outcome::Saved(written) if written.len() == 1)
    );
    let opened = disk.open();
    assert_eq!(opened.workspace, changed);
    assert!(opened.findings.is_empty());
}

#[test]
fn an_empty_workspace_keeps_its_head() {
    let disk = Disk::default();
    disk.keep(&Workspace::new(head()));
    assert_eq!(disk.open().workspace, Workspace::new(head()));
}

#[test]
fn nothing_to_save_writes_nothing() {
    let disk = Disk::default();
    let mut saver = disk.keep(&northwind());
    assert!(
        matches!(block_on(saver.save(&disk.tab("first"), &northwind(), &[])), Outcome::Saved(written) if written.is_empty())
    );
}

#[test]
fn what_was_removed_stays_removed() {
    let disk = Disk::default();
    let mut saver = disk.keep(&northwind());
    let without = edited(&northwind(), Edit::RemovePerson(ada()));
    assert!(matches!(
        block_on(saver.save(&disk.tab("first"), &without, &[])),
        Outcome::Saved(_)
    ));
    assert_eq!(disk.open().workspace, without);
}

#[test]
fn two_tabs_that_change_two_things_of_one_person_lose_neither() {
    let disk = Disk::default();
    let mut first = disk.keep(&northwind());
    let Opened {
        saver: mut second,
        workspace: theirs,
        ..
    } = disk.open();
    let ours = rename(&northwind(), "Ada Brandt");
    assert!(matches!(
        block_on(first.save(&disk.tab("first"), &ours, &[])),
        Outcome::Saved(_)
    ));

    let team = Some(TeamId::parse("sales").unwrap());
    let theirs = edited(&theirs, Edit::ChangePerson(ada(), PersonChange::Team(team)));
    let Outcome::Merged { workspace, conflicts } = block_on(second.save(&disk.tab("later"), &theirs, &[])) else {
        panic!("the first tab was first");
    };
    assert_eq!(conflicts, []);
    assert!(matches!(
        block_on(second.save(&disk.tab("later"), &workspace, &[])),
        Outcome::Saved(_)
    ));
    let person = disk.open().workspace.person(ada()).cloned().unwrap();
    assert_eq!((person.name.as_str(), person.team), ("Ada Brandt", team));
}

#[test]
fn of_two_changes_to_one_name_the_later_stands_and_the_other_is_named() {
    let disk = Disk::default();
    let mut first = disk.keep(&northwind());
    let Opened {
        saver: mut second,
        workspace: theirs,
        ..
    } = disk.open();
    assert!(matches!(
        block_on(first.save(&disk.tab("first"), &rename(&northwind(), "Earlier"), &[])),
        Outcome::Saved(_)
    ));
    let Outcome::Merged { workspace, conflicts } =
        block_on(second.save(&disk.tab("later"), &rename(&theirs, "Later"), &[]))
    else {
        panic!("the first tab was first");
    };
    assert_eq!(workspace.person(ada()).unwrap().name.as_str(), "Later");
    assert_eq!(
        conflicts.iter().map(|it| (it.key, it.field)).collect::<Vec<_>>(),
        [(RecordKey::Person(ada()), Some("name"))]
    );
}

#[test]
fn records_heard_from_another_tab_are_taken_in_once() {
    let disk = Disk::default();
    let mut first = disk.keep(&northwind());
    let Opened {
        saver: mut second,
        workspace,
        ..
    } = disk.open();
    let Outcome::Saved(written) = block_on(first.save(&disk.tab("first"), &rename(&northwind(), "Ada Brandt"), &[]))
    else {
        panic!("nobody else writes");
    };
    let merged = second.receive(&workspace, &written).unwrap().workspace;
    assert_eq!(merged.person(ada()).unwrap().name.as_str(), "Ada Brandt");
    assert!(second.receive(&merged, &written).is_none());
    assert!(
        matches!(block_on(second.save(&disk.tab("later"), &merged, &[])), Outcome::Saved(again) if again.is_empty())
    );
}

#[test]
fn a_record_that_cannot_be_read_is_named_and_left_alone() {
    let disk = Disk::default();
    disk.keep(&northwind());
    let tab = disk.tab("newer");
    let key = StoreKey::new("widget/7").unwrap();
    let change = Change {
        key: key.clone(),
        expected: None,
        value: Some("{\"id\":\"7\"}".to_owned()),
    };
    block_on(tab.commit(&space("goals"), &[change])).unwrap();

    let Opened {
        mut saver,
        workspace,
        findings,
    } = disk.open();
    assert_eq!(findings.unreadable, ["widget/7"]);
    assert!(matches!(
        block_on(saver.save(&disk.tab("later"), &rename(&workspace, "Ada B."), &[])),
        Outcome::Saved(_)
    ));
    let records = block_on(disk.tab("later").load(&space("goals"))).unwrap().records;
    assert!(records.iter().any(|it| it.key == key && it.value.is_some()));
}

#[test]
fn a_cleared_storage_is_written_anew() {
    let disk = Disk::default();
    let mut saver = disk.keep(&northwind());
    disk.0.wipe();
    let changed = rename(&northwind(), "Ada Brandt");
    assert!(matches!(
        block_on(saver.save(&disk.tab("first"), &changed, &[])),
        Outcome::Moved(None)
    ));
    assert!(matches!(
        block_on(saver.claim(&disk.tab("first"), &changed, &[])),
        Outcome::Saved(_)
    ));
    assert_eq!(disk.open().workspace, changed);
}

#[test]
fn a_tab_whose_workspace_is_not_the_current_one_makes_it_so_and_saves() {
    let disk = Disk::default();
    let mut first = disk.keep(&northwind());
    let mut other = Saver::fresh(space("other"), head());
    assert!(matches!(
        block_on(other.claim(&disk.tab("other"), &Workspace::new(head()), &[])),
        Outcome::Saved(_)
    ));

    let changed = rename(&northwind(), "Ada Brandt");
    assert!(matches!(
        block_on(first.save(&disk.tab("first"), &changed, &[])),
        Outcome::Moved(Some(_))
    ));
    assert!(matches!(
        block_on(first.claim(&disk.tab("first"), &changed, &[])),
        Outcome::Saved(_)
    ));
    assert_eq!(disk.open().workspace, changed);
}

#[test]
fn two_tabs_opened_before_anything_was_stored_share_one_workspace() {
    let disk = Disk::default();
    let mut first = Saver::fresh(space("goals"), head());
    let other_head = Head {
        id: WorkspaceId::parse("w2").unwrap(),
        ..head()
    };
    let mut second = Saver::fresh(space("goals"), other_head.clone());
    assert!(matches!(
        block_on(first.claim(&disk.tab("first"), &northwind(), &[])),
        Outcome::Saved(_)
    ));

    let team = Team {
        id: TeamId::parse("care").unwrap(),
        name: title("Care"),
        parent: None,
        foreign: Foreign::default(),
    };
    let theirs = edited(&Workspace::new(other_head), Edit::AddTeam(team));
    let Outcome::Merged { workspace, conflicts } = block_on(second.save(&disk.tab("later"), &theirs, &[])) else {
        panic!("the first tab was first");
    };
    assert_eq!(conflicts, []);
    assert!(matches!(
        block_on(second.save(&disk.tab("later"), &workspace, &[])),
        Outcome::Saved(_)
    ));
    let found = disk.open().workspace;
    assert_eq!(
        (found.head().id, found.team_count()),
        (WorkspaceId::parse("w").unwrap(), 2)
    );
}
