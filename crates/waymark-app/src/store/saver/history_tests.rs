//! What was done is kept with the goals: undo over a reload, two tabs, damage, a file brought in.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::Arc;

use chrono::NaiveDate;
use pollster::block_on;
use waymark_core::{Edit, Foreign, Moment, RecordKey, Settings, Stamp, StepId, Title, WorkspaceId};
use waymark_store::{Author, Format, MemoryMedium, Records, Writer};

use super::*;
use crate::store::Session;

/// One disk, and pages on it.
#[derive(Default)]
struct Disk(MemoryMedium);

/// A page: the document with its history, and what keeps it saved.
struct Page {
    name: &'static str,
    store: Records,
    session: Session,
    saver: Saver,
    done: u32,
    unreadable: usize,
}

fn head(name: &str) -> Head {
    Head {
        id: WorkspaceId::parse(name).unwrap(),
        title: Title::new("Northwind").unwrap(),
        settings: Settings::default(),
        foreign: Foreign::default(),
    }
}

impl Disk {
    /// A page as it opens, with the history taken up.
    fn page(&self, name: &'static str) -> Page {
        let author = Author {
            writer: Writer::new(name).unwrap(),
            format: Format(1),
        };
        let store = Records::new(self.0.clone(), author);
        let space = SpaceId::new("first").unwrap();
        let Opened { saver, workspace, .. } = block_on(Saver::open(&store, space, head("w"))).unwrap();
        let session = Session::new(workspace, NaiveDate::default());
        let mut page = Page {
            name,
            store,
            session,
            saver,
            done: 0,
            unreadable: 0,
        };
        let earlier = block_on(page.saver.read_history(&page.store)).unwrap();
        page.unreadable = earlier.unreadable;
        page.session.look_back(earlier, true);
        page
    }
}

impl Page {
    fn stamp(&mut self) -> Stamp {
        self.done += 1;
        Stamp {
            id: StepId::parse(&format!("{}-{}", self.name, self.done)).unwrap(),
            at: Moment::new(u64::from(self.done)),
        }
    }

    /// Saves as the keeper does: again when another tab was first.
    fn save(&mut self, entry: &Entry) {
        let done = std::slice::from_ref(entry);
        for _ in 0..3 {
            let present = self.session.workspace().clone();
            let mut outcome = block_on(self.saver.save(&self.store, &present, done));
            if matches!(outcome, Outcome::Moved(_)) {
                outcome = block_on(self.saver.claim(&self.store, &present, done));
            }
            match outcome {
                Outcome::Merged { workspace, .. } => self.session.receive(*workspace),
                Outcome::Saved(_) => return,
                Outcome::Moved(_) | Outcome::Failed(_) => break,
            }
        }
        panic!("it was not saved");
    }

    fn make(&mut self, edit: Edit) {
        let stamp = self.stamp();
        let entry = self.session.apply(Arc::new(edit), stamp).unwrap().unwrap();
        self.save(&entry);
    }

    fn rename(&mut self, title: &str) {
        self.make(Edit::RenameWorkspace(Title::new(title).unwrap()));
    }

    /// Undoes one step; gives whether there was one.
    fn undo(&mut self) -> bool {
        let stamp = self.stamp();
        let undone = self.session.undo(stamp);
        if let Some((_, entry)) = &undone {
            self.save(entry);
        }
        undone.is_some()
    }

    fn title(&self) -> String {
        self.session.workspace().head().title.to_string()
    }
}

#[test]
fn what_was_done_is_undone_after_a_reload_and_stays_undone() {
    let disk = Disk::default();
    let mut page = disk.page("one");
    page.rename("First");
    page.rename("Second");
    let mut again = disk.page("two");
    assert!(again.undo());
    assert_eq!(again.title(), "First");
    let mut third = disk.page("three");
    assert_eq!(third.title(), "First");
    assert!(third.undo());
    assert_eq!(third.title(), "Northwind");
    assert!(!disk.page("four").undo());
}

#[test]
fn a_hundred_and_twenty_steps_are_undone_after_a_reload() {
    let disk = Disk::default();
    let mut page = disk.page("one");
    for at in 1..=120 {
        page.rename(&format!("Title {at}"));
    }
    let mut again = disk.page("two");
    for at in (1..120).rev() {
        assert!(again.undo());
        assert_eq!(again.title(), format!("Title {at}"));
    }
    assert!(again.undo());
    assert!(!again.undo());
}

#[test]
fn each_tab_undoes_its_own_steps_and_a_reload_takes_up_those_of_both() {
    let disk = Disk::default();
    let mut one = disk.page("one");
    one.rename("One");
    let mut two = disk.page("two");
    let other = waymark_core::Person {
        id: waymark_core::PersonId::parse("ada").unwrap(),
        name: Title::new("Ada").unwrap(),
        team: None,
        foreign: Foreign::default(),
    };
    one.rename("One again");
    two.make(Edit::AddPerson(other));
    assert!(two.undo());
    assert_eq!(two.session.history().entries().len(), 3);
    let three = disk.page("three");
    assert_eq!(three.session.history().entries().len(), 4);
    assert_eq!(three.title(), "One again");
    assert_eq!(three.session.history().undoable().count(), 2);
}

#[test]
fn a_file_brought_in_is_one_step_and_is_undone_after_a_reload() {
    let disk = Disk::default();
    disk.page("one").rename("Mine");
    let other = Workspace::new(head("other"));
    disk.page("two").make(Edit::Replace(Box::new(other)));
    let mut page = disk.page("three");
    assert_eq!(page.session.workspace().head().id, head("other").id);
    assert!(page.undo());
    assert_eq!(
        (page.title().as_str(), page.session.workspace().head().id),
        ("Mine", head("w").id)
    );
}

#[test]
fn a_damaged_step_is_named_and_the_goals_and_the_other_steps_are_there() {
    let disk = Disk::default();
    let mut page = disk.page("one");
    page.rename("First");
    page.rename("Second");
    page.rename("Third");
    disk.0
        .plant("waymark/1/.steps/first/0000000002", "1.one 99 one-2 2 did");
    disk.0
        .plant("waymark/1/.steps/first/0000000001", "1.one 11 one-1 1 ate");
    let mut again = disk.page("two");
    assert_eq!((again.title().as_str(), again.unreadable), ("Third", 2));
    assert!(again.undo());
    assert_eq!(again.title(), "Second");
    assert!(!again.undo());
}

#[test]
fn the_history_keeps_to_its_bound() {
    let disk = Disk::default();
    let mut page = disk.page("one");
    for at in 1..=510 {
        page.rename(&format!("Title {at}"));
    }
    let again = disk.page("two");
    assert_eq!(again.session.history().entries().len(), 500);
    let oldest = &again.session.history().entries()[0];
    assert!(oldest.change_of(RecordKey::Head).is_some());
    assert_eq!(oldest.stamp.id, StepId::parse("one-11").unwrap());
}
