//! Keeps the document saved: one save at a time, again until nothing differs, and what other tabs did taken in.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use waymark_core::{Conflict, Entry, Workspace, merge};
use waymark_store::{Fault, SpaceId, Standing, StoredRecord, Word};

use super::library::{self, Job, LibraryFault};
use super::{Notice, Outcome, Saver, Store};
use crate::platform::storage::Storage;

/// How far the last change has come on its way to the disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Everything is stored, as durable as the browser can make it.
    #[default]
    Saved,
    /// On its way.
    Saving,
    /// Not stored; it is tried again.
    Failed(SaveFault),
}

/// Why a change is not stored.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveFault {
    /// The store says no.
    Store(Fault),
    /// Other tabs keep being first; this does not happen while people type.
    Contended,
    /// The part of the page that saves could not be fetched.
    NotWhole,
}

/// How often a save starts anew because another tab was first, before it waits.
const ATTEMPTS: u32 = 100;
/// How long it waits before a failed save is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(3);

/// The part of the store that writes to the disk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keeper {
    saving: RwSignal<Saving>,
    standing: RwSignal<Standing>,
    is_read_only: RwSignal<bool>,
    desk: StoredValue<Rc<Desk>, LocalStorage>,
}

/// What a save under way needs for itself.
pub(super) struct Desk {
    storage: Storage,
    // Taken out while the keeper is at work.
    saver: RefCell<Option<Saver>>,
    // Records from other tabs that came meanwhile.
    waiting: RefCell<Vec<(SpaceId, Vec<StoredRecord>)>>,
    jobs: RefCell<VecDeque<Job>>,
    // What was done and is not stored yet.
    done: RefCell<Vec<Entry>>,
    is_asked_again: Cell<bool>,
    // Other tabs may have done something since the history was read.
    is_history_old: Cell<bool>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Keeper {
    pub(super) fn new(storage: Storage, saver: Saver, is_read_only: bool) -> Self {
        let standing = storage.records().standing();
        let desk = Desk {
            storage,
            saver: RefCell::new(Some(saver)),
            waiting: RefCell::default(),
            jobs: RefCell::default(),
            done: RefCell::default(),
            is_asked_again: Cell::new(false),
            is_history_old: Cell::new(false),
        };
        Self {
            saving: RwSignal::new(Saving::Saved),
            standing: RwSignal::new(standing),
            is_read_only: RwSignal::new(is_read_only),
            desk: StoredValue::new_local(Rc::new(desk)),
        }
    }

    pub(super) fn saving(self) -> Saving {
        self.saving.get()
    }

    pub(super) fn standing(self) -> Standing {
        self.standing.get()
    }

    pub(super) fn is_read_only(self) -> bool {
        self.is_read_only.get()
    }

    pub(super) fn is_read_only_untracked(self) -> bool {
        self.is_read_only.get_untracked()
    }

    pub(super) fn set_read_only(self, is_read_only: bool) {
        self.is_read_only.set(is_read_only);
    }

    /// Asks for the document to be saved with what was done, now or as soon as the save under way is done.
    pub(super) fn save(self, store: Store, done: Option<Entry>) {
        if self.is_read_only_untracked() {
            return;
        }
        if let Some(desk) = self.desk.try_get_value() {
            desk.done.borrow_mut().extend(done);
            self.saving.set(Saving::Saving);
            self.wake(store);
        }
    }

    /// Something is to be done and saved once that is possible.
    pub(super) fn wait(self) {
        self.saving.set(Saving::Saving);
    }

    /// What waits cannot be saved now.
    pub(super) fn fail(self, fault: SaveFault) {
        self.saving.set(Saving::Failed(fault));
    }

    /// Reads the stored history, and again what other tabs have added to it.
    pub(super) fn read_history(self, store: Store) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.is_history_old.set(true);
            self.work(store, &desk);
        }
    }

    /// Says something to the other tabs.
    pub(super) fn say(self, word: &Word) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.storage.say(word);
        }
    }

    /// Asks for something to be done once the document is saved.
    pub(super) fn enqueue(self, store: Store, job: Job) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.jobs.borrow_mut().push_back(job);
            self.wake(store);
        }
    }

    /// Takes over records that another tab has saved.
    pub(super) fn hear(self, store: Store, space: SpaceId, records: Vec<StoredRecord>) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.waiting.borrow_mut().push((space, records));
            self.wake(store);
        }
    }

    fn wake(self, store: Store) {
        let Some(desk) = self.desk.try_get_value() else { return };
        desk.is_asked_again.set(true);
        self.work(store, &desk);
    }

    /// Goes to work, unless it is at work; before the store has hands there is nothing to do but to read.
    fn work(self, store: Store, desk: &Rc<Desk>) {
        let Some(hands) = store.hands() else { return };
        let saver = desk.saver.borrow_mut().take();
        if let Some(saver) = saver {
            (hands.keep)(self, store, Rc::clone(desk), saver);
        }
    }

    fn look_at_standing(self, desk: &Desk) {
        let standing = desk.storage.records().standing();
        if self.standing.with_untracked(|known| *known != standing) {
            self.standing.set(standing);
        }
    }
}

/// Does all that there is to do, then lays the saver back on its desk.
pub(super) fn keep(keeper: Keeper, store: Store, desk: Rc<Desk>, mut saver: Saver) {
    spawn_local(async move {
        let saving = desk.work(store, &mut saver).await;
        *desk.saver.borrow_mut() = Some(saver);
        keeper.look_at_standing(&desk);
        let is_failed = matches!(saving, Saving::Failed(_));
        keeper.saving.set(saving);
        if is_failed {
            set_timeout(move || keeper.wake(store), RETRY_AFTER);
        }
    });
}

impl Desk {
    /// Saves until nothing is left to save, takes in what other tabs saved, and does what was asked for.
    async fn work(&self, store: Store, saver: &mut Saver) -> Saving {
        let mut attempts = 0;
        self.look_back(store, saver).await;
        while self.is_asked_again.replace(false) {
            attempts += 1;
            if attempts > ATTEMPTS {
                return Saving::Failed(SaveFault::Contended);
            }
            let present = store.peek(|session| session.workspace().clone());
            let done = self.done.borrow().clone();
            let mut outcome = saver.save(self.storage.records(), &present, &done).await;
            if matches!(outcome, Outcome::Moved(_)) {
                outcome = saver.claim(self.storage.records(), &present, &done).await;
            }
            match outcome {
                Outcome::Saved(written) => {
                    self.done.borrow_mut().drain(..done.len());
                    self.storage.tell(saver.space(), &written);
                }
                Outcome::Merged { workspace, conflicts } => self.bring_in(store, &present, *workspace, conflicts),
                Outcome::Moved(_) => self.is_asked_again.set(true),
                Outcome::Failed(fault) => {
                    self.give_up_jobs(store, &fault);
                    return Saving::Failed(SaveFault::Store(fault));
                }
            }
            self.take_in_waiting(store, saver);
            if !self.is_asked_again.get() {
                self.do_next_job(store, saver).await;
            }
            self.look_back(store, saver).await;
        }
        Saving::Saved
    }

    /// Takes up the stored history of a document that has just been opened, and what other tabs have added to it since.
    async fn look_back(&self, store: Store, saver: &mut Saver) {
        let is_first = !saver.knows_history();
        if !self.is_history_old.replace(false) && !is_first {
            return;
        }
        // What cannot be read now is asked for with the next save.
        if let Ok(earlier) = saver.read_history(self.storage.records()).await {
            store.look_back(earlier, is_first);
        }
    }

    /// Another workspace may only take the screen when this one is safe.
    fn give_up_jobs(&self, store: Store, fault: &Fault) {
        if !self.jobs.take().is_empty() {
            store.post(Notice::Library(LibraryFault::Store(fault.clone())));
        }
    }

    fn take_in_waiting(&self, store: Store, saver: &mut Saver) {
        let all = self.waiting.take().into_iter();
        let waiting: Vec<_> = all
            .filter(|(space, _)| space == saver.space())
            .flat_map(|(_, records)| records)
            .collect();
        if waiting.is_empty() {
            return;
        }
        let present = store.peek(|session| session.workspace().clone());
        if let Some(merged) = saver.receive(&present, &waiting) {
            self.bring_in(store, &present, merged.workspace, merged.conflicts);
        }
    }

    /// Shows a document made from `base`, with what was done on the screen since then.
    fn bring_in(&self, store: Store, base: &Workspace, workspace: Workspace, conflicts: Vec<Conflict>) {
        let now = store.peek(|session| session.workspace().clone());
        store.receive(merge(base, &workspace, &now).workspace, conflicts);
        self.is_asked_again.set(true);
    }

    async fn do_next_job(&self, store: Store, saver: &mut Saver) {
        let job = self.jobs.borrow_mut().pop_front();
        if let Some(job) = job {
            library::perform(job, store, &self.storage, saver).await;
            self.is_asked_again.set(true);
        }
    }
}
