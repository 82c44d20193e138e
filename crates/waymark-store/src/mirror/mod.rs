//! Two copies of every record: the truth, whose commit means "saved", and a readable copy that follows it.

mod behind;
mod heal;
mod merge;
mod standing;
mod store;

pub use standing::Standing;

use crate::fault::{CommitFault, Fault};
use crate::records::Records;
use crate::revision::Author;
use behind::Behind;
use std::cell::{Cell, RefCell};

/// The store that decides commits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    Truth,
    Copy,
    Memory,
}

/// One copy and what is wrong with it.
#[derive(Debug)]
struct Side {
    store: Option<Records>,
    fault: RefCell<Option<Fault>>,
}

/// A store that keeps two others in step and goes on with what is left when one fails.
#[derive(Debug)]
pub struct Mirror {
    truth: Side,
    copy: Side,
    memory: Records,
    lead: Cell<Lead>,
    behind: Behind,
    /// Whether a copy was ever read: from then on an empty memory must not pass for the workspace.
    has_answered: Cell<bool>,
}

impl Mirror {
    /// The mirror of what could be opened.
    #[must_use]
    pub fn new(truth: Result<Records, Fault>, copy: Result<Records, Fault>, author: Author) -> Self {
        let (truth, copy) = (Side::new(truth), Side::new(copy));
        let lead = match (&truth.store, &copy.store) {
            (Some(_), _) => Lead::Truth,
            (None, Some(_)) => Lead::Copy,
            (None, None) => Lead::Memory,
        };
        Self {
            truth,
            copy,
            memory: Records::in_memory(author),
            lead: Cell::new(lead),
            behind: Behind::default(),
            has_answered: Cell::new(false),
        }
    }

    /// Which copies work.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let (indexed, local) = (self.truth.fault.borrow().clone(), self.copy.fault.borrow().clone());
        match (self.lead.get(), indexed, local) {
            (Lead::Truth, _, None) => Standing::Durable,
            (Lead::Truth, _, Some(why)) => Standing::OnlyIndexed { why },
            (Lead::Copy, why, _) => Standing::OnlyLocal {
                why: why.unwrap_or_else(unknown),
            },
            (Lead::Memory, indexed, local) => Standing::MemoryOnly {
                indexed: indexed.unwrap_or_else(unknown),
                local: local.unwrap_or_else(unknown),
            },
        }
    }

    /// The first copy.
    #[must_use]
    pub fn truth(&self) -> Option<&Records> {
        self.truth.store.as_ref()
    }

    /// The second copy.
    #[must_use]
    pub fn copy(&self) -> Option<&Records> {
        self.copy.store.as_ref()
    }

    /// The store that decides commits.
    fn leader(&self) -> &Records {
        match (self.lead.get(), &self.truth.store, &self.copy.store) {
            (Lead::Truth, Some(truth), _) => truth,
            (Lead::Copy, _, Some(copy)) => copy,
            (Lead::Truth | Lead::Copy | Lead::Memory, _, _) => &self.memory,
        }
    }

    /// Lets the copy take over after the truth failed for good, once it has all that the truth had.
    async fn demote(&self, fault: &CommitFault) -> bool {
        let CommitFault::Fault(why @ (Fault::Blocked(_) | Fault::Gone(_))) = fault else {
            return false;
        };
        if self.lead.get() != Lead::Truth || !self.catch_up().await {
            return false;
        }
        self.truth.fail(why.clone());
        self.lead.set(Lead::Copy);
        true
    }

    /// Gives the copy what it lacks; true when it lacks nothing.
    async fn catch_up(&self) -> bool {
        let Some(copy) = &self.copy.store else {
            return false;
        };
        let given = self.behind.give(copy).await;
        *self.copy.fault.borrow_mut() = given.as_ref().err().cloned();
        given.is_ok()
    }
}

impl Side {
    fn new(opened: Result<Records, Fault>) -> Self {
        match opened {
            Ok(store) => Self {
                store: Some(store),
                fault: RefCell::new(None),
            },
            Err(fault) => Self {
                store: None,
                fault: RefCell::new(Some(fault)),
            },
        }
    }

    fn fail(&self, fault: Fault) {
        *self.fault.borrow_mut() = Some(fault);
    }
}

/// A side that does not lead has failed, and every failure is noted with it.
fn unknown() -> Fault {
    Fault::Aborted("no reason noted".into())
}
