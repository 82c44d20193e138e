//! The cycle that a screen is of.

use leptos::prelude::*;
use waymark_core::{Cycle, Shared, cycles_in_order};

use crate::platform::router;
use crate::store::store;

/// The cycle that the address names, else the one that is on.
pub(crate) fn cycle_in_view() -> Memo<Option<Shared<Cycle>>> {
    let (store, router) = (store(), router());
    let wanted = Memo::new(move |_| router.filter().cycle);
    Memo::new(move |_| {
        let wanted = wanted.get();
        store.session(|session| {
            let workspace = session.workspace();
            wanted
                .and_then(|id| workspace.cycle(id))
                .or_else(|| cycles_in_order(workspace, session.today()).into_iter().next())
                .cloned()
        })
    })
}
