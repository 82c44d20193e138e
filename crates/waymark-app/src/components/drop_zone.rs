//! Where files are dropped or picked.

use leptos::{ev, prelude::*};

use super::icon::{Icon, IconName};

/// A place for files. It is the browser's own file input, spread over the whole zone: dropping, pressing and the
/// keyboard all end in its `change` event.
#[component]
pub fn DropZone(
    /// What to do, such as "Drop a goal file here or choose one".
    #[prop(into)]
    label: Signal<String>,
    /// Which files, below.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Endings and types that may be picked, such as `.json,application/json`.
    accept: &'static str,
    /// The event whose target holds the files. Take them at once: afterwards the input is emptied, so that the same
    /// file can be picked again.
    #[prop(into)]
    on_files: UnsyncCallback<ev::Event>,
    /// More than one file at once.
    #[prop(optional)]
    multiple: bool,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let input = NodeRef::<leptos::html::Input>::new();
    let on_change = move |event: ev::Event| {
        is_over.set(false);
        on_files.run(event);
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
    };
    view! {
        <label class="drop-zone" data-over=move || is_over.get().then_some("true")>
            <Icon name=IconName::Upload />
            <span>{label}</span>
            {move || hint.get().map(|hint| view! { <span class="quiet small">{hint}</span> })}
            <input
                type="file"
                accept=accept
                multiple=multiple
                node_ref=input
                on:change=on_change
                on:dragenter=move |_| is_over.set(true)
                on:dragleave=move |_| is_over.set(false)
                on:drop=move |_| is_over.set(false)
            />
        </label>
    }
}
