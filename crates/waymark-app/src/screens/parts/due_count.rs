//! How much is due, for the rail, the title and the overview.

use leptos::prelude::*;
use waymark_core::due::{Whose, due};
use waymark_core::{PersonId, Workspace};

use crate::platform::me_setting;
use crate::store::store;

/// How much is due, counted once for all who show it.
#[derive(Clone, Copy)]
pub(crate) struct DueCount(Memo<usize>);

impl DueCount {
    /// Lets every view below say [`due_count`]. Once, in the frame.
    pub(crate) fn provide() {
        let (store, me) = (store(), me_setting());
        let count = Memo::new(move |_| {
            let me = me.person();
            store.session(|all| {
                let whose = mine(all.workspace(), me);
                due(all.workspace(), all.scoreboard(), all.kpis(), whose).len()
            })
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

/// What is of the reader, where they said who they are and are in the workspace; else that of everyone.
pub(crate) fn mine(workspace: &Workspace, me: Option<PersonId>) -> Whose {
    let me = me.and_then(|id| workspace.person(id));
    me.map_or(Whose::Everyone, |person| Whose::Person(person.id))
}
