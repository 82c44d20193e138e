//! Everything at a glance.

use leptos::prelude::*;

use crate::i18n::words;

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    view! { <h1 tabindex="-1">{words().nav_overview()}</h1> }
}
