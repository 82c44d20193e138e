//! One line of a draft, with what may be typed to choose from.

use leptos::{html, prelude::*};

use super::{
    field_frame::{FieldFrame, FieldIds},
    line_input::{LineInput, LineKind},
};

/// One line of words in a form that is saved as a whole; anything may be typed, and what is suggested may be chosen.
#[component]
pub fn SuggestField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    draft: RwSignal<String>,
    /// What may be chosen.
    #[prop(into)]
    suggestions: Signal<Vec<String>>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = FieldIds::with_list();
    let list = ids.list.clone();
    let type_in = Callback::new(move |text| draft.set(text));
    let is_refused = Signal::derive(move || error.with(Option::is_some));
    let node_ref = NodeRef::<html::Input>::new();
    let option = |value: String| view! { <option value=value></option> };
    view! {
        <FieldFrame ids=ids.clone() label help error>
            <LineInput
                ids
                kind=LineKind::Text
                value=draft.into()
                on_commit=type_in
                on_input=Some(type_in)
                on_step=None
                is_refused
                node_ref
            />
            <datalist id=list>{move || suggestions.get().into_iter().map(option).collect_view()}</datalist>
        </FieldFrame>
    }
    .into_any()
}
