//! One line to add things with, one after the other.

use leptos::{ev, html, prelude::*};

use super::button::Submit;
use super::field_frame::{FieldFrame, FieldIds};

/// A line and a button; Enter adds too. Afterwards the line is empty and keeps the focus, for the next one.
#[component]
pub fn AddLine(
    /// What is added.
    #[prop(into)]
    label: Signal<String>,
    /// What the button says.
    #[prop(into)]
    add_label: Signal<String>,
    /// What was typed; gives whether it was added, else it stays to be mended.
    #[prop(into)]
    on_add: Callback<String, bool>,
    /// The name is read out and stands in the empty line, instead of above it.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let id = ids.control.clone();
    let input = NodeRef::<html::Input>::new();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else { return };
        let typed = input.value();
        if !typed.trim().is_empty() && on_add.run(typed) {
            input.set_value("");
        }
        // what was pressed may have been the button
        let _ = input.focus();
    };
    view! {
        <form class="add-line" on:submit=submit>
            <FieldFrame ids label label_hidden=hint.is_some()>
                <input class="field-input" type="text" id=id autocomplete="off" placeholder=hint node_ref=input />
            </FieldFrame>
            <Submit label=add_label />
        </form>
    }
}
