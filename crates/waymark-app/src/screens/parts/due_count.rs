//! How much is due, for the rail, the title and the overview.

use leptos::prelude::*;
use waymark_core::due::{Whose, due};
use waymark_core::{PersonId, Workspace};

use crate::later::{Progress, later};
use crate::platform::me_setting;
use crate::store::{Session, store};

/// How much is due, counted once for all who show it; nothing before the part that counts is there.
#[derive(Clone, Copy)]
pub(crate) struct DueCount(Memo<usize>);

impl DueCount {
    /// Lets every view below say [`due_count`]. Once, in the frame.
    pub(crate) fn provide() {
        let (store, me, later) = (store(), me_setting(), later());
        let count = Memo::new(move |_| match later.progress() {
            Progress::There(door) => store.session(|all| (door.count_due)(all, me.person())),
            Progress::Coming | Progress::Missing => 0,
        });
        provide_context(Self(count));
    }
}

/// How much is due for the reader, or for everyone where they did not say who they are.
///
/// # Panics
/// Outside the frame, which provides it.
pub(crate) fn due_count() -> Memo<usize> {
    expect_context::<DueCount>().0
}

/// Counts what is due; of the later part.
pub(crate) fn count_due(session: &Session, me: Option<PersonId>) -> usize {
    let whose = mine(session.workspace(), me);
    due(session.workspace(), session.scoreboard(), session.kpis(), whose).len()
}

/// What is of the reader, where they said who they are and are in the workspace; else that of everyone.
pub(crate) fn mine(workspace: &Workspace, me: Option<PersonId>) -> Whose {
    let me = me.and_then(|id| workspace.person(id));
    me.map_or(Whose::Everyone, |person| Whose::Person(person.id))
}
