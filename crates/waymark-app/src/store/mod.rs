//! The one writer of the document and its one saver.
//!
//! ```text
//! screen -> Store::dispatch(edit) -> Session (apply, history, scoreboard) -> signal -> views
//!                                       \-> Saver -> RecordStore -> other tabs
//! ```
//!
//! Reading comes with the first screen. What changes and keeps the document are its [`Hands`], which come later; what is
//! done before that waits for them.

mod document;
mod hands;
mod keeper;
mod library;
mod notice;
mod saver;
mod session;
mod trail;

pub use hands::Hands;
pub use keeper::{SaveFault, Saving};
pub use library::{LibraryFault, Shelved};
pub use notice::{Done, Notice, Posted};
pub use saver::{Findings, Opened, Outcome, Saver};
pub use session::Session;
pub use trail::Earlier;

use std::sync::Arc;

use chrono::NaiveDate;
use document::Document;
use hands::Step;
use keeper::Keeper;
use leptos::prelude::*;
use library::Job;
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Conflict, Edit, Moment, Stamp, StepId, Workspace};
use waymark_store::{Fault, SpaceId, Standing, Word};

use crate::platform::storage::{Storage, first_space};
use crate::platform::{milliseconds_since_1970, new_id};

/// The document on the screen: read it in views, change it with edits. Copy it into callbacks.
#[derive(Clone, Copy, Debug)]
pub struct Store {
    document: Document,
    notices: RwSignal<Vec<Posted>>,
    /// How many notices there were; none has the number of one before it, or it would be taken for that one.
    posted: StoredValue<u64>,
    shelf: RwSignal<Vec<Shelved>>,
    keeper: Keeper,
    /// What names the answers of other tabs to what this one has asked last.
    asked: StoredValue<Option<String>>,
    hands: StoredValue<Option<Hands>>,
    /// What is to be done once the hands are there.
    to_do: RwSignal<Vec<Arc<Edit>>>,
}

impl Store {
    /// Puts a document on the screen; lives as long as the reactive owner that is current. Once, in the root.
    #[must_use]
    pub fn new(storage: &Storage, opened: Opened, today: NaiveDate) -> Self {
        let document = Document::new(Session::new(opened.workspace, today));
        let keeper = Keeper::new(storage.clone(), opened.saver, opened.findings.is_newer);
        let store = Self {
            document,
            notices: RwSignal::default(),
            posted: StoredValue::new(0),
            shelf: RwSignal::default(),
            keeper,
            asked: StoredValue::new(None),
            hands: StoredValue::new(None),
            to_do: RwSignal::default(),
        };
        if !opened.findings.is_empty() {
            store.post(Notice::Found(opened.findings));
        }
        storage.on_told(move |word| store.hear(word));
        store
    }

    /// From now on the document can be changed and kept; what was to be done is done.
    pub fn take_hands(self, hands: Hands) {
        self.hands.set_value(Some(hands));
        self.document.change(|session| session.know_kpis(hands.look_at_kpis));
        let to_do = self.to_do.try_update(std::mem::take).unwrap_or_default();
        for edit in to_do {
            self.make(edit);
        }
        self.keeper.read_history(self);
    }

    /// Whether something waits for the hands.
    #[must_use]
    pub fn waits_for_hands(self) -> bool {
        self.to_do.with(|to_do| !to_do.is_empty())
    }

    /// The hands did not come: what waits for them is not saved.
    pub fn miss_hands(self) {
        self.keeper.fail(SaveFault::NotWhole);
    }

    /// Reads from the document, and again whenever it changes.
    pub fn workspace<T>(self, read: impl FnOnce(&Workspace) -> T) -> T {
        self.document.with(|session| read(session.workspace()))
    }

    /// Reads from the scores, and again whenever they change.
    pub fn scores<T>(self, read: impl FnOnce(&Scoreboard) -> T) -> T {
        self.document.with(|session| read(session.scoreboard()))
    }

    /// Reads from what is known of the KPIs, and again whenever it changes.
    pub fn kpis<T>(self, read: impl FnOnce(&KpiBoard) -> T) -> T {
        self.document.with(|session| read(session.kpis()))
    }

    /// Reads from document, scores and day together, and again whenever one of them changes.
    pub fn session<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.document.with(read)
    }

    /// A part of document, scores and day, always as it is now. For what stands on the screen many times, and in place of a
    /// memo of it: of a thousand rows only those are told that show something else; the others cost a comparison.
    pub fn watch<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl FnMut(&Session) -> T + Send + Sync + 'static,
    ) -> ReadSignal<T> {
        self.document.watch(part)
    }

    /// Reads without following changes: in callbacks.
    pub fn peek<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.document.peek(read)
    }

    /// The day on which the document is looked at.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        self.document.with(Session::today)
    }

    /// Does something to the document. A refusal is told in a notice; gives whether it was done, and not only waits.
    pub fn dispatch(self, edit: Edit) -> bool {
        self.make(Arc::new(edit))
    }

    /// Does something to the document that one may want to undo: a notice says so and offers it.
    pub fn dispatch_told(self, edit: Edit) -> bool {
        let edit = Arc::new(edit);
        let is_done = self.make(Arc::clone(&edit));
        if is_done {
            self.post(Notice::Done(edit));
        }
        is_done
    }

    /// Takes back the last thing that was done in this tab.
    pub fn undo(self) {
        self.step(|hands| hands.undo, Notice::Undone);
    }

    /// Does again what was taken back last.
    pub fn redo(self) {
        self.step(|hands| hands.redo, Notice::Redone);
    }

    /// Takes back a step of this tab and all that was done here after it, one by one.
    pub fn undo_to(self, id: StepId) {
        let is_there = |session: &Session| session.history().undoable().any(|step| step.id == id);
        while self.peek(is_there) && self.step(|hands| hands.undo, Notice::Undone) {}
    }

    /// Reads what other tabs have added to the history.
    pub fn read_history(self) {
        self.keeper.read_history(self);
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.document.with(|session| session.history().last_done().is_some())
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.document.with(|session| session.history().last_undone().is_some())
    }

    /// Looks at the document on another day.
    pub fn set_today(self, today: NaiveDate) {
        if self.document.peek(Session::today) != today {
            self.document.change(|session| session.set_today(today));
        }
    }

    /// How far the last change has come on its way to the disk.
    #[must_use]
    pub fn saving(self) -> Saving {
        self.keeper.saving()
    }

    /// How safe what is saved is: which of the browser's storages work.
    #[must_use]
    pub fn standing(self) -> Standing {
        self.keeper.standing()
    }

    /// Whether nothing may be changed, because a newer program wrote the document.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self.keeper.is_read_only()
    }

    /// What the page has to tell, oldest first.
    #[must_use]
    pub fn notices(self) -> Vec<Posted> {
        self.notices.get()
    }

    /// Tells something in passing; a notice of the same kind about the document takes the place of the one before.
    pub fn post(self, notice: Notice) {
        let number = self.posted.get_value();
        self.posted.set_value(number + 1);
        self.notices.update(|notices| {
            notices.retain(|posted| !posted.notice.is_of_one_step());
            notices.push(Posted {
                number,
                notice,
                has_moved: false,
            });
        });
    }

    /// Takes a notice off the screen.
    pub fn dismiss(self, number: u64) {
        self.notices
            .update(|notices| notices.retain(|posted| posted.number != number));
    }

    /// The reader goes to another screen: what notices have nothing to say there leave.
    pub fn leave_notices_behind(self) {
        if self.notices.with_untracked(Vec::is_empty) {
            return;
        }
        self.notices.update(|notices| {
            notices.retain(|posted| !posted.is_left_behind());
            notices.iter_mut().for_each(|posted| posted.has_moved = true);
        });
    }

    /// The workspaces in the store, as last asked for with [`Store::list_workspaces`].
    #[must_use]
    pub fn shelf(self) -> Vec<Shelved> {
        self.shelf.get()
    }

    /// Finds out which workspaces there are.
    pub fn list_workspaces(self) {
        self.keeper.enqueue(self, Job::List);
    }

    /// Puts another workspace on the screen, once this one is saved.
    pub fn switch_to(self, space: SpaceId) {
        self.keeper.enqueue(self, Job::Switch(space));
    }

    /// Puts a new workspace into the store and on the screen, once this one is saved; a notice offers to undo it.
    pub fn add_workspace(self, space: SpaceId, workspace: Workspace) {
        self.keeper.enqueue(self, Job::Add(space, Box::new(workspace)));
    }

    /// Removes a workspace that is not on the screen; a notice offers to undo it.
    pub fn remove_workspace(self, space: SpaceId) {
        self.keeper.enqueue(self, Job::Remove(space));
    }

    /// Goes back to the workspace that was on the screen before one was added, and removes the added one.
    pub fn take_back(self, to: SpaceId) {
        self.keeper.enqueue(self, Job::TakeBack { to });
    }

    /// Puts an opened document on the screen.
    fn show(self, opened: Opened) {
        let today = self.document.peek(Session::today);
        self.keeper.set_read_only(opened.findings.is_newer);
        let mut session = Session::new(opened.workspace, today);
        if let Some(hands) = self.hands() {
            session.know_kpis(hands.look_at_kpis);
        }
        self.document.change(|now| *now = session);
        if !opened.findings.is_empty() {
            self.post(Notice::Found(opened.findings));
        }
    }

    fn set_shelf(self, shelf: Vec<Shelved>) {
        self.shelf.set(shelf);
    }

    fn make(self, edit: Arc<Edit>) -> bool {
        if self.keeper.is_read_only_untracked() {
            return false;
        }
        let Some(hands) = self.hands() else {
            self.keeper.wait();
            self.to_do.update(|to_do| to_do.push(edit));
            return false;
        };
        let outcome = self.document.change(|session| (hands.apply)(session, edit, stamp()));
        match outcome {
            Some(Ok(done)) => {
                self.forget_steps();
                self.keeper.save(self, done);
                true
            }
            Some(Err(refusal)) => {
                self.post(Notice::Refused(refusal));
                false
            }
            None => false,
        }
    }

    /// What notices offer holds for the document as it was when they came.
    fn forget_steps(self) {
        let is_past = |posted: &Posted| posted.notice.is_of_one_step();
        if self.notices.with_untracked(|notices| notices.iter().any(is_past)) {
            self.notices.update(|notices| notices.retain(|posted| !is_past(posted)));
        }
    }

    fn hands(self) -> Option<Hands> {
        self.hands.try_get_value().flatten()
    }

    /// Before the hands are there nothing was done that could be taken back.
    /// Takes a step back or does it again; whether there was one.
    fn step(self, which: fn(Hands) -> Step, notice: fn(Done) -> Notice) -> bool {
        let Some(hands) = self.hands().filter(|_| !self.keeper.is_read_only_untracked()) else {
            return false;
        };
        let step = self.document.change(|session| which(hands)(session, stamp()));
        let Some((done, entry)) = step.flatten() else {
            return false;
        };
        self.post(notice(done));
        self.keeper.save(self, Some(entry));
        true
    }

    /// Hears another tab: what it has saved, and which steps are whose.
    fn hear(self, word: Word) {
        match word {
            Word::Records { space, records } => self.keeper.hear(self, space, records),
            // Which workspace other tabs show is their affair.
            Word::Pointer(_) => {}
            Word::Ask { token } => {
                let owned = |session: &Session| session.history().owned().map(|id| id.to_string()).collect();
                if let Some(steps) = self.document.try_peek(owned) {
                    self.keeper.say(&Word::Own { token, steps });
                }
            }
            Word::Own { token, steps } if self.asked.try_get_value().flatten().as_ref() == Some(&token) => {
                let steps = steps.iter().filter_map(|id| StepId::parse(id).ok()).collect();
                let _ = self.document.change(|session| session.leave(&steps));
            }
            Word::Own { .. } => {}
        }
    }

    /// Takes up what was read of the history. What a living tab can undo is left to it.
    fn look_back(self, earlier: Earlier, is_first: bool) {
        let steps = earlier.unreadable;
        if !earlier.entries.is_empty() || steps > 0 {
            // After the page is gone there is nobody to tell.
            let _ = self.document.change(|session| session.look_back(earlier, is_first));
        }
        if is_first {
            self.asked.set_value(Some(new_id().to_string()));
            self.keeper.say(&Word::Ask {
                token: self.asked.get_value().unwrap_or_default(),
            });
        }
        if is_first && steps > 0 {
            self.post(Notice::HistoryDamaged { steps });
        }
    }

    /// Takes a version of the document that comes from elsewhere.
    fn receive(self, workspace: Workspace, conflicts: Vec<Conflict>) {
        // After the page is gone there is nobody to tell.
        let _ = self.document.change(|session| session.receive(workspace));
        if !conflicts.is_empty() {
            self.post(Notice::Conflicts(conflicts));
        }
    }
}

/// A name and the time for what is done now.
fn stamp() -> Stamp {
    Stamp {
        id: StepId::new(new_id()),
        at: Moment::new(milliseconds_since_1970()),
    }
}

/// The document to start with: the stored one, or an empty one where nothing is stored.
///
/// # Errors
/// When the storage cannot be read at all.
pub async fn open_first(storage: &Storage) -> Result<Opened, Fault> {
    let head = storage.new_head();
    match library::first_space(storage).await? {
        Some(found) => Saver::open(storage.records(), found, head).await,
        None => {
            let workspace = Workspace::new(head.clone());
            Ok(Opened {
                saver: Saver::fresh(first_space(), head),
                workspace,
                findings: Findings::default(),
            })
        }
    }
}

/// The store of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn store() -> Store {
    expect_context()
}
