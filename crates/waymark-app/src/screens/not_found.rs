//! An address that leads nowhere.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;

/// Says so, and leads back.
#[component]
pub(super) fn NotFound(
    /// The path, as it was.
    path: String,
) -> impl IntoView {
    let words = words();
    let router = router();
    view! {
        <h1 class="not-found-title" tabindex="-1">
            {words.not_found_heading()}
        </h1>
        <EmptyState icon=IconName::Map text=words.not_found_lead(&path)>
            <Button
                label=words.not_found_to_overview()
                kind=ButtonKind::Primary
                on_press=move |()| router.navigate(Route::Overview)
            />
        </EmptyState>
    }
}
