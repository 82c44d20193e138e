//! What is missing to the targets, the most first.

use leptos::prelude::*;

use crate::i18n::words;
use crate::say;
use crate::store::store;

/// What is missing to the targets, the most first.
#[component]
pub(super) fn Gaps() -> impl IntoView {
    let (words, store) = (words(), store());
    let line = move |kpi: &waymark_core::Kpi| {
        let known = store.kpis(|board| board.kpi(kpi.id).cloned())?;
        let value = known.latest.as_ref()?.value.as_ref().ok().copied()?;
        Some(view! { <li>{kpi.title.to_string()} " " {say::kpi_value(words, kpi, value)}</li> })
    };
    move || {
        let kpis: Vec<_> = store.workspace(|all| all.kpis().cloned().collect());
        view! { <ul>{kpis.iter().filter_map(|kpi| line(kpi)).collect_view()}</ul> }
    }
}
