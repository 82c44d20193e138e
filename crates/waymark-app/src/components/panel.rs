//! A part of a screen with its heading, on a card.

use leptos::prelude::*;

/// A heading, a sentence below it, and what belongs to it.
#[component]
pub fn Panel(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence below.
    #[prop(optional, into)]
    lead: MaybeProp<String>,
    /// Beside the heading.
    #[prop(optional, into)]
    actions: ViewFnOnce,
    /// What belongs to it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card panel">
            <div class="panel-head">
                <div>
                    <h2>{title}</h2>
                    {move || lead.get().map(|lead| view! { <p class="quiet">{lead}</p> })}
                </div>
                <div class="panel-actions">{actions.run()}</div>
            </div>
            {children()}
        </section>
    }
}
