//! The screens, one a route; they wire the store to components.

use leptos::prelude::*;

use crate::i18n::words;
use crate::store::store;

/// The frame and the screen in it.
#[component]
pub fn Page() -> impl IntoView {
    let words = words();
    let store = store();
    view! {
        <h1>{words.nav_overview()}</h1>
        <p>{move || store.workspace(|workspace| workspace.head().title.to_string())}</p>
    }
}
