//! One KPI.

use leptos::prelude::*;
use waymark_core::KpiId;

use crate::i18n::words;
use crate::store::store;

/// One KPI.
#[component]
pub(super) fn KpiPage(id: KpiId) -> impl IntoView {
    let (words, store) = (words(), store());
    let title = Memo::new(move |_| store.workspace(|all| all.kpi(id).map(|kpi| kpi.title.to_string())));
    move || {
        let title = title.get().unwrap_or_else(|| words.kpi_gone().to_owned());
        view! { <h1 tabindex="-1">{title}</h1> }
    }
}
