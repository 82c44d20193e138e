//! A number, typed as people write it.

use leptos::{html, prelude::*};

use super::{
    field_frame::{FieldFrame, FieldIds},
    line_input::{LineInput, LineKind, OnStep},
};

/// Reads what was typed; the error is a sentence for the person.
pub type Parse<T> = Callback<String, Result<T, String>>;

/// A number. Its text comes formatted and goes through `parse`; what cannot be read stays, with the reason below it.
#[component]
pub fn NumberField<T: Send + Sync + 'static>(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What the document holds, formatted.
    #[prop(into)]
    text: Signal<String>,
    /// Reads what was typed; an empty field is its matter too.
    #[prop(into)]
    parse: Parse<T>,
    /// The number, on Enter and on leaving; only when the text differs.
    #[prop(into)]
    on_commit: Callback<T>,
    /// Beside the field.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// What the arrows up (1) and down (-1) make of the text so far.
    #[prop(optional, into)]
    on_step: Option<OnStep>,
    /// The name is read out but not shown.
    #[prop(optional)]
    label_hidden: bool,
    /// Where it is found, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let error = RwSignal::new(None::<String>);
    let commit = Callback::new(move |typed: String| {
        // back to what the document holds is a way to mend an error, and no change
        if typed == text.get_untracked() {
            error.set(None);
            return;
        }
        match parse.run(typed) {
            Ok(value) => {
                error.set(None);
                on_commit.run(value);
            }
            Err(reason) => error.set(Some(reason)),
        }
    });
    let is_refused = Signal::derive(move || error.with(Option::is_some));
    view! {
        <FieldFrame ids=ids.clone() label label_hidden error>
            <span class="field-line">
                <LineInput
                    ids
                    kind=LineKind::Number
                    value=text
                    on_commit=commit
                    on_input=None
                    on_step
                    is_refused
                    node_ref
                />
                {move || unit.get().map(|unit| view! { <span class="field-unit">{unit}</span> })}
            </span>
        </FieldFrame>
    }
}
