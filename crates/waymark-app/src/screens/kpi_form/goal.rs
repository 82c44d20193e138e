//! An objective that improves a KPI, with a key result that the KPI feeds: filled in, to be looked over and saved.

use leptos::prelude::*;
use waymark_core::{CycleState, KpiId, ObjectiveId};

use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;
use crate::screens::okr::{OkrDraft, OkrForm, Place, Shape};
use crate::screens::parts::cycle_in_view;
use crate::store::store;

/// The form for a new objective, filled in from a KPI.
#[component]
pub(super) fn ObjectiveOfKpi(
    /// Which.
    id: KpiId,
    /// It is not wanted any more.
    on_leave: Callback<()>,
) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let cycle = cycle_in_view().with_untracked(|cycle| cycle.clone().filter(|it| it.state != CycleState::Closed));
    let place = cycle.map_or(Place::Today, |cycle| Place::Cycle(cycle.id));
    let draft = OkrDraft::new(words, store, place, Shape::Form);
    if let Some(kpi) = store.peek(|session| session.workspace().kpi(id).cloned()) {
        draft.improve(&kpi);
    }
    let on_saved = Callback::new(move |id: ObjectiveId| router.navigate(Route::Objective(id)));
    view! {
        <OkrForm
            draft
            label=words.kpi_form_make_objective()
            save_label=words.action_add()
            on_saved
            on_leave=on_leave
        />
    }
    .into_any()
}
