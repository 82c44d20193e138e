//! What stands where no KPI is yet.

use leptos::prelude::*;

use crate::components::{EmptyState, IconName};
use crate::i18n::words;
use crate::routes::Route;

/// What a KPI is, with an example.
#[component]
pub(super) fn NoKpis() -> impl IntoView {
    let words = words();
    view! {
        <EmptyState
            icon=IconName::Gauge
            text=words.kpis_empty()
            example=move || view! { <p>{words.kpis_empty_example()}</p> }
        >
            <a class="button" href=format!("#{}", Route::Files.path())>
                {words.nav_files()}
            </a>
        </EmptyState>
    }
}
