//! One of several: a list that opens, or all of them side by side; and yes or no.

use leptos::prelude::*;

use super::{
    field_frame::{FieldFrame, FieldIds},
    field_id::field_id,
    icon::{Icon, IconName},
};

/// One that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is known by; never shown.
    pub key: String,
    /// What it is called.
    pub label: String,
}

impl Choice {
    /// A choice known by `key` and called `label`.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            label: label.into(),
        }
    }
}

/// One of several, in a list that opens.
#[component]
pub fn SelectField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The key of the one that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// The key of the one that was picked.
    #[prop(into)]
    on_choose: Callback<String>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The name is read out but not shown.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let ids = FieldIds::new();
    let (id, described_by) = (ids.control.clone(), ids.description());
    let options = move || {
        let option = |Choice { key, label }: Choice| {
            let value = key.clone();
            let is_chosen = move || chosen.with(|chosen| *chosen == key);
            view! {
                <option value=value prop:selected=is_chosen>
                    {label}
                </option>
            }
        };
        choices.get().into_iter().map(option).collect_view()
    };
    view! {
        <FieldFrame ids label label_hidden help>
            <span class="field-select">
                <select
                    class="field-input"
                    id=id
                    disabled=disabled
                    aria-describedby=described_by
                    on:change=move |event| on_choose.run(event_target_value(&event))
                >
                    {options}
                </select>
                <Icon name=IconName::ChevronDown />
            </span>
        </FieldFrame>
    }
}

/// One of a few, side by side. Arrows choose, as in every group of radio buttons.
#[component]
pub fn Segmented(
    /// What is chosen here; read out.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The key of the one that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// The key of the one that was picked.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let group = StoredValue::new(field_id("group"));
    let segment = move |Choice { key, label }: Choice| {
        let (value, picked) = (key.clone(), key.clone());
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=group.get_value()
                    value=value
                    prop:checked=move || chosen.with(|chosen| *chosen == key)
                    on:change=move |_| on_choose.run(picked.clone())
                />
                {label}
            </label>
        }
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=label>
            {move || choices.get().into_iter().map(segment).collect_view()}
        </div>
    }
}

/// Yes or no, or done.
#[component]
pub fn Checkbox(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// What it is now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The words are read out but not shown.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                disabled=disabled
                prop:checked=checked
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class=label_hidden.then_some("visually-hidden")>{label}</span>
        </label>
    }
}
