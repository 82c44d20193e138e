//! Empty screens teach: one sentence, one example, one button.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What stands where nothing is yet.
#[component]
pub fn EmptyState(
    /// What it shows above.
    icon: IconName,
    /// One sentence.
    #[prop(into)]
    text: Signal<String>,
    /// What it could look like.
    #[prop(optional, into)]
    example: ViewFnOnce,
    /// The button; at most one that is primary.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <p class="empty-text">{text}</p>
            <div class="empty-example">{example.run()}</div>
            <div class="empty-actions">{children()}</div>
        </div>
    }
}
