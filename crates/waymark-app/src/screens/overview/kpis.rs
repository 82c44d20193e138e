//! The KPIs to look at first; nothing where there are none.

use leptos::prelude::*;

use crate::later::{Coming, Door};
use crate::store::store;

/// A handful of KPIs, once the later part is there.
#[component]
pub(super) fn Kpis() -> impl IntoView {
    let store = store();
    let has_any = Memo::new(move |_| store.workspace(|all| all.kpi_count() > 0));
    let show = Callback::new(|door: Door| (door.kpi_brief)());
    move || has_any.get().then(|| view! { <Coming show /> }.into_any())
}
