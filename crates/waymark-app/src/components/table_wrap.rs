//! Room for a table that may be wider than the page.

use leptos::prelude::*;

/// Scrolls a wide table inside itself, so that the page never scrolls sideways; by keyboard too.
#[component]
pub fn TableWrap(
    /// What the table is.
    #[prop(into)]
    label: Signal<String>,
    /// The `<table class="table">`.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=label>
            {children()}
        </div>
    }
}
