//! The owner's bet that the target will be reached, 0 to 10.

use leptos::prelude::*;

use super::field_id::field_id;

/// The surest that anyone can be.
const SUREST: u8 = 10;

/// Eleven steps on one line. Arrows change it, and the line fills up to the chosen step.
#[component]
pub fn ConfidencePicker(
    /// What is chosen here; read out.
    #[prop(into)]
    label: Signal<String>,
    /// The bet; none before there is one.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// The bet that was picked.
    #[prop(into)]
    on_choose: Callback<u8>,
) -> impl IntoView {
    let group = StoredValue::new(field_id("confidence"));
    let step = move |step: u8| {
        let is_reached = move || value.get().is_some_and(|bet| step <= bet);
        view! {
            <label class="confidence-step" data-reached=move || is_reached().then_some("true")>
                <input
                    type="radio"
                    name=group.get_value()
                    value=step
                    prop:checked=move || value.get() == Some(step)
                    on:change=move |_| on_choose.run(step)
                />
                {step}
            </label>
        }
    };
    view! {
        <div class="confidence" role="radiogroup" aria-label=label>
            <div class="confidence-steps">{(0..=SUREST).map(step).collect_view()}</div>
        </div>
    }
}
