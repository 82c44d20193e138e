//! A day.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};
use crate::routes::{parse_iso_date, print_iso_date};

/// A day, picked or typed with the browser's own control.
#[component]
pub fn DateField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What the document holds.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// The day that was picked; none when it was emptied.
    #[prop(into)]
    on_commit: Callback<Option<NaiveDate>>,
    /// The first day that may be picked.
    #[prop(optional, into)]
    earliest: Signal<Option<NaiveDate>>,
    /// The last day that may be picked.
    #[prop(optional, into)]
    latest: Signal<Option<NaiveDate>>,
    /// A sentence below.
    #[prop(optional, into)]
    help: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The name is read out but not shown.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let ids = FieldIds::new();
    let (id, described_by) = (ids.control.clone(), ids.description());
    let text = move || value.get().map(print_iso_date).unwrap_or_default();
    let bound = |day: Signal<Option<NaiveDate>>| move || day.get().map(print_iso_date);
    view! {
        <FieldFrame ids label label_hidden help error>
            <input
                class="field-input"
                type="date"
                id=id
                min=bound(earliest)
                max=bound(latest)
                prop:value=text
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=move |event| on_commit.run(parse_iso_date(&event_target_value(&event)))
            />
        </FieldFrame>
    }
}
