//! One line of a draft: what is typed stands in a signal from the first letter on.

use leptos::{html, prelude::*};

use super::{
    field_frame::{FieldFrame, FieldIds},
    line_input::{LineInput, LineKind, OnStep},
    read_back::read_back,
};

/// One line of a form that is saved as a whole: words, or a number as the person writes it.
#[component]
pub fn DraftField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    draft: RwSignal<String>,
    /// What is typed is a number.
    #[prop(optional)]
    is_number: bool,
    /// Beside the field.
    #[prop(optional, into)]
    unit: Signal<String>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The name is read out but not shown: in a row, where its head says it.
    #[prop(optional)]
    label_hidden: bool,
    /// Where it is found, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let kind = if is_number { LineKind::Number } else { LineKind::Text };
    let type_in = Callback::new(move |text| draft.set(text));
    let is_refused = Signal::derive(move || error.with(Option::is_some));
    let on_step = None::<OnStep>;
    let leave = is_number.then(|| read_back(draft, unit));
    view! {
        <FieldFrame ids=ids.clone() label label_hidden help error>
            <span class="field-line" on:focusout=move |_| leave.into_iter().for_each(|leave| leave())>
                <LineInput
                    ids
                    kind
                    value=draft.into()
                    on_commit=type_in
                    on_input=Some(type_in)
                    on_step
                    is_refused
                    node_ref
                />
                {move || {
                    let unit = unit.get();
                    (!unit.is_empty()).then(|| view! { <span class="field-unit">{unit}</span> })
                }}
            </span>
        </FieldFrame>
    }
    .into_any()
}

/// A number of a form that is saved as a whole; the arrows up and down change it.
#[component]
pub fn StepField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    draft: RwSignal<String>,
    /// What the arrows up (1) and down (-1) make of the text so far.
    #[prop(into)]
    on_step: OnStep,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let type_in = Callback::new(move |text| draft.set(text));
    let is_refused = Signal::derive(move || error.with(Option::is_some));
    let node_ref = NodeRef::<html::Input>::new();
    view! {
        <FieldFrame ids=ids.clone() label help error>
            <span class="field-line">
                <LineInput
                    ids
                    kind=LineKind::Number
                    value=draft.into()
                    on_commit=type_in
                    on_input=Some(type_in)
                    on_step=Some(on_step)
                    is_refused
                    node_ref
                />
            </span>
        </FieldFrame>
    }
    .into_any()
}
