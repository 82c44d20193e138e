//! One line of text, and many.

use leptos::{ev, html, prelude::*};

use super::{
    field_frame::{FieldFrame, FieldIds},
    keys::is_composing,
    line_input::{LineInput, LineKind},
};

/// One line of text. What is typed is never written over; it is handed over on Enter and when the field is left.
#[component]
pub fn TextField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What the document holds.
    #[prop(into)]
    value: Signal<String>,
    /// What was typed, on Enter and on leaving; only when it differs.
    #[prop(into)]
    on_commit: Callback<String>,
    /// Every letter, for drafts and searches.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// What is wrong with it; as long as there is something, what was typed stays to be mended.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The name is read out but not shown: in a table, where the column says it.
    #[prop(optional)]
    label_hidden: bool,
    /// Where it is found, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let is_refused = Signal::derive(move || error.with(Option::is_some));
    view! {
        <FieldFrame ids=ids.clone() label label_hidden help error>
            <LineInput ids kind=LineKind::Text value on_commit on_input on_step=None is_refused node_ref />
        </FieldFrame>
    }
}

/// Many lines of text, which grow with what is in them. Handed over on leaving and on Ctrl or Cmd with Enter.
#[component]
pub fn TextArea(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What the document holds.
    #[prop(into)]
    value: Signal<String>,
    /// What was typed; only when it differs.
    #[prop(into)]
    on_commit: Callback<String>,
    /// Every letter, for drafts.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// The name is read out but not shown.
    #[prop(optional)]
    label_hidden: bool,
    /// Where it is found, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let id = ids.control.clone();
    let described_by = ids.description();
    let in_use = RwSignal::new(false);
    Effect::new(move |_| {
        let text = value.get();
        if let Some(area) = node_ref.get().filter(|_| !in_use.get()) {
            area.set_value(&text);
        }
    });
    let commit = move || {
        let typed = node_ref.try_get_untracked().flatten().map(|area| area.value());
        if let (Some(typed), Some(held)) = (typed, value.try_get_untracked())
            && typed != held
        {
            on_commit.try_run(typed);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !is_composing(&event) {
            commit();
        }
    };
    view! {
        <FieldFrame ids label label_hidden help>
            <textarea
                class="field-input"
                id=id
                node_ref=node_ref
                aria-describedby=described_by
                on:focus=move |_| in_use.set(true)
                on:blur=move |_| {
                    commit();
                    in_use.try_set(false);
                }
                on:input=move |event| {
                    if let Some(on_input) = on_input {
                        on_input.run(event_target_value(&event));
                    }
                }
                on:keydown=on_key
            ></textarea>
        </FieldFrame>
    }
}
