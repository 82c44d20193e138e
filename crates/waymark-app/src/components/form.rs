//! Fields that are saved together.

use leptos::{ev, html, prelude::*};

use super::keys::is_composing;
use crate::platform::{focus_within, pressed_in};

/// What a form may begin with.
const FIELDS: &str = "input:not([type=radio]), input:checked, select, textarea";

/// Fields that are saved together: Enter saves, Escape leaves. Shift with Enter begins a new line where there are many;
/// on a button Enter presses it.
#[component]
pub fn Form(
    /// What is filled in here; read out.
    #[prop(into)]
    label: Signal<String>,
    /// Save.
    on_save: Callback<()>,
    /// Leave without saving.
    on_leave: Callback<()>,
    /// Its first field takes the focus as it appears.
    #[prop(default = true)]
    takes_focus: bool,
    /// The fields and, last, the buttons.
    children: Children,
) -> impl IntoView {
    let form = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(form) = form.get().filter(|_| takes_focus) {
            request_animation_frame(move || focus_within(&form, FIELDS));
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let on = match event.key().as_str() {
            "Enter" if is_meant_to_save(&event) => on_save,
            "Escape" => on_leave,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        on.run(());
    };
    view! {
        <div class="form" role="group" node_ref=form aria-label=label on:keydown=on_key>
            {children()}
        </div>
    }
    .into_any()
}

fn is_meant_to_save(event: &ev::KeyboardEvent) -> bool {
    match pressed_in(event).as_deref() {
        Some("TEXTAREA") => !event.shift_key(),
        Some("BUTTON" | "SELECT" | "A" | "SUMMARY") => false,
        Some(_) | None => true,
    }
}
