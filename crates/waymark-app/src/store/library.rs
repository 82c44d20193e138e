//! Several workspaces side by side: which there are, another one on the screen, a new one, one less.

use waymark_core::{Head, Workspace};
use waymark_store::{Fault, Pointed, RecordStore, SpaceId};

use super::{Notice, Opened, Outcome, Saver, Store};
use crate::platform::storage::Storage;

/// One of the workspaces in the store.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// Where it lies.
    pub space: SpaceId,
    /// Its head; none where it cannot be read.
    pub head: Head,
    /// How many objectives it has.
    pub objectives: usize,
    /// How many key results it has.
    pub key_results: usize,
    /// Whether it is the one on the screen.
    pub is_current: bool,
}

/// Something that concerns more than the document on the screen.
#[derive(Clone, Debug)]
pub(super) enum Job {
    /// Finds out which workspaces there are.
    List,
    /// Puts another workspace on the screen.
    Switch(SpaceId),
    /// Puts a new workspace into the store and on the screen.
    Add(SpaceId, Box<Workspace>),
    /// Removes a workspace that is not on the screen.
    Remove(SpaceId),
    /// Goes back to a workspace and removes the one on the screen.
    TakeBack {
        /// The workspace to go back to.
        to: SpaceId,
    },
}

/// Why a workspace cannot be shown, added or removed.
#[derive(Clone, Debug, PartialEq)]
pub enum LibraryFault {
    /// The store says no.
    Store(Fault),
    /// It is not, or no longer, there.
    Missing,
    /// Another tab was first; trying again helps.
    Contended,
}

/// Does a job; what goes wrong is told in a notice, and the document on the screen stays.
pub(super) async fn perform(job: Job, store: Store, storage: &Storage, saver: &mut Saver) {
    let done = match job {
        Job::List => Ok(()),
        Job::Switch(space) => switch(store, storage, saver, space).await,
        Job::Add(space, workspace) => add(store, storage, saver, space, *workspace).await,
        Job::Remove(space) => remove(store, storage, space, saver).await,
        Job::TakeBack { to } => take_back(store, storage, saver, to).await,
    };
    let listed = list(store, storage, saver).await.map(|shelf| store.set_shelf(shelf));
    if let Err(fault) = done.and(listed) {
        store.post(Notice::Library(fault));
    }
}

/// Those in the store. The one on the screen is known: reading it again would hold up the page for nothing.
async fn list(store: Store, storage: &Storage, saver: &Saver) -> Result<Vec<Shelved>, LibraryFault> {
    let mut shelf = Vec::new();
    for space in storage.records().spaces().await.map_err(LibraryFault::Store)? {
        let is_current = *saver.space() == space;
        let workspace = if is_current {
            store.peek(|session| session.workspace().clone())
        } else {
            read(storage, space.clone()).await?.workspace
        };
        shelf.push(Shelved {
            space,
            head: Head::clone(workspace.head()),
            objectives: workspace.objective_count(),
            key_results: workspace.key_result_count(),
            is_current,
        });
    }
    Ok(shelf)
}

async fn switch(store: Store, storage: &Storage, saver: &mut Saver, space: SpaceId) -> Result<(), LibraryFault> {
    let opened = read(storage, space).await?;
    show(store, storage, saver, opened).await
}

async fn add(
    store: Store,
    storage: &Storage,
    saver: &mut Saver,
    space: SpaceId,
    workspace: Workspace,
) -> Result<(), LibraryFault> {
    let before = saver.space().clone();
    let saver_of_new = Saver::fresh(space, Head::clone(workspace.head()));
    let opened = Opened {
        saver: saver_of_new,
        workspace,
        findings: super::Findings::default(),
    };
    show(store, storage, saver, opened).await?;
    let has_before = storage
        .records()
        .spaces()
        .await
        .map_err(LibraryFault::Store)?
        .contains(&before);
    store.post(Notice::Added {
        before: has_before.then_some(before),
    });
    Ok(())
}

async fn remove(store: Store, storage: &Storage, space: SpaceId, saver: &Saver) -> Result<(), LibraryFault> {
    if space == *saver.space() {
        return Err(LibraryFault::Missing);
    }
    let removed = read(storage, space.clone()).await?.workspace;
    storage.records().drop_space(&space).await.map_err(fault_of)?;
    store.post(Notice::Removed {
        space,
        workspace: Box::new(removed),
    });
    Ok(())
}

async fn take_back(store: Store, storage: &Storage, saver: &mut Saver, to: SpaceId) -> Result<(), LibraryFault> {
    let added = saver.space().clone();
    switch(store, storage, saver, to).await?;
    storage.records().drop_space(&added).await.map_err(fault_of)
}

/// Makes a document the current one in the store, then puts it on the screen.
async fn show(store: Store, storage: &Storage, saver: &mut Saver, mut opened: Opened) -> Result<(), LibraryFault> {
    if !opened.findings.is_newer {
        match opened.saver.claim(storage.records(), &opened.workspace, &[]).await {
            Outcome::Saved(_) => {}
            Outcome::Failed(fault) => return Err(LibraryFault::Store(fault)),
            Outcome::Merged { .. } | Outcome::Moved(_) => return Err(LibraryFault::Contended),
        }
    }
    *saver = opened.saver.clone();
    store.show(opened);
    Ok(())
}

async fn read(storage: &Storage, space: SpaceId) -> Result<Opened, LibraryFault> {
    Saver::open(storage.records(), space, storage.new_head())
        .await
        .map_err(LibraryFault::Store)
}

fn fault_of(fault: waymark_store::CommitFault) -> LibraryFault {
    match fault {
        waymark_store::CommitFault::Fault(fault) => LibraryFault::Store(fault),
        waymark_store::CommitFault::Conflict { .. } | waymark_store::CommitFault::Moved { .. } => {
            LibraryFault::Contended
        }
    }
}

/// The workspace to open at the start: the one the pointer leads to, or else any that is there.
pub(super) async fn first_space(storage: &Storage) -> Result<Option<SpaceId>, Fault> {
    Ok(match storage.records().pointer().await? {
        Pointed::At(pointer) => Some(pointer.space),
        Pointed::Nowhere | Pointed::Damaged(_) => storage.records().spaces().await?.into_iter().next(),
    })
}
