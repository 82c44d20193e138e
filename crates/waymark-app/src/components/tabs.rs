//! Several panels in one place, one of them shown.

use leptos::{ev, html, prelude::*};

use super::{choice::Choice, field_id::field_id, keys::next_place};
use crate::platform::focus_child;

/// A row of tabs over one panel. Arrows, Home and End choose.
#[component]
pub fn Tabs(
    /// What the row is called.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<Choice>>,
    /// The key of the one that is shown.
    #[prop(into)]
    chosen: Signal<String>,
    /// The key of the one that was picked.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The panel; it looks at `chosen` itself.
    children: Children,
) -> impl IntoView {
    let row = NodeRef::<html::Div>::new();
    let base = StoredValue::new(field_id("tabs"));
    let tab_id = move |key: &str| format!("{}-{key}", base.get_value());
    let panel_id = move || format!("{}-panel", base.get_value());
    let on_key = move |event: ev::KeyboardEvent| {
        let keys: Vec<String> = tabs.with_untracked(|tabs| tabs.iter().map(|tab| tab.key.clone()).collect());
        let place = chosen
            .with_untracked(|chosen| keys.iter().position(|key| key == chosen))
            .unwrap_or(0);
        if let Some(next) = next_place(&event.key(), place, keys.len())
            && let Some(key) = keys.get(next)
        {
            event.prevent_default();
            on_choose.run(key.clone());
            if let Some(row) = row.get_untracked() {
                focus_child(&row, next);
            }
        }
    };
    let tab = move |Choice { key, label }: Choice| {
        let (id, picked) = (tab_id(&key), key.clone());
        let is_chosen = Memo::new(move |_| chosen.with(|chosen| *chosen == key));
        view! {
            <button
                type="button"
                class="tab"
                role="tab"
                id=id
                aria-controls=panel_id()
                aria-selected=move || is_chosen.get().to_string()
                tabindex=move || if is_chosen.get() { "0" } else { "-1" }
                on:click=move |_| on_choose.run(picked.clone())
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="tabs">
            <div class="tabs-list" role="tablist" aria-label=label node_ref=row on:keydown=on_key>
                {move || tabs.get().into_iter().map(tab).collect_view()}
            </div>
            <div class="tab-panel" role="tabpanel" id=panel_id() aria-labelledby=move || chosen.with(|key| tab_id(key))>
                {children()}
            </div>
        </div>
    }
}
