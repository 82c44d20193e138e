//! What changes the document and keeps it, and what looks at the KPIs: it comes with the later part, the first screen only
//! reads.

use std::rc::Rc;
use std::sync::Arc;

use waymark_core::kpi::KpiBoard;
use waymark_core::{Edit, Entry, Refusal, Stamp};

use super::keeper::{Desk, Keeper, keep};
use super::notice::Done;
use super::session::LookAtKpis;
use super::{Saver, Session, Store};

/// The functions that change the document and bring it to the disk.
#[derive(Clone, Copy, Debug)]
pub struct Hands {
    pub(super) apply: Change,
    pub(super) undo: Step,
    pub(super) redo: Step,
    pub(super) look_at_kpis: LookAtKpis,
    pub(super) keep: fn(Keeper, Store, Rc<Desk>, Saver),
}

/// Does something to the document; gives the line of the history, unless nothing changed.
type Change = fn(&mut Session, Arc<Edit>, Stamp) -> Result<Option<Entry>, Refusal>;

/// A step back or forth in what was done; nothing where there is none.
pub(super) type Step = fn(&mut Session, Stamp) -> Option<(Done, Entry)>;

impl Hands {
    /// For the `Door` alone: whoever else asks for them brings all that they lead to into the first file.
    #[must_use]
    pub fn of_the_later_part() -> Self {
        Self {
            apply: Session::apply,
            undo: Session::undo,
            redo: Session::redo,
            look_at_kpis: KpiBoard::new,
            keep,
        }
    }
}
