//! What stands where no KPI is yet.

use leptos::prelude::*;

use super::grid::PasteHere;
use crate::commands::{Wish, desk};
use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;

/// What a KPI is, with an example.
#[component]
pub(super) fn NoKpis() -> impl IntoView {
    let (words, router, desk) = (words(), router(), desk());
    let begin = move |()| desk.ask(Wish::NewKpi, router.location_now().route);
    view! {
        <EmptyState
            icon=IconName::Gauge
            text=words.kpis_empty()
            example=move || view! { <p>{words.kpis_empty_example()}</p> }
        >
            <Button label=words.kpis_new() kind=ButtonKind::Primary on_press=begin />
            <a class="button" href=format!("#{}", Route::Files.path())>
                {words.nav_files()}
            </a>
        </EmptyState>
        <PasteHere />
    }
}
