//! A cycle and its objectives.

use leptos::prelude::*;
use waymark_core::RecordKey;

use super::Scene;
use super::card::ObjectiveCard;
use super::empty::{EmptyCycle, NothingFits};
use super::filters::Filters;
use super::head::Head;
use super::new_objective::NewObjective;
use crate::commands::{Wish, desk};
use crate::i18n::words;
use crate::screens::parts::movable;

/// Head, filters, objectives.
#[component]
pub(super) fn Goals(scene: Scene) -> impl IntoView {
    let words = words();
    let is_adding = RwSignal::new(false);
    Effect::new(move |_| {
        if desk().take(Wish::NewObjective) && !scene.is_fixed.get_untracked() {
            is_adding.set(true);
        }
    });
    let is_closed = Memo::new(move |_| {
        scene.cycle.with(|it| {
            it.as_ref()
                .is_some_and(|it| it.state == waymark_core::CycleState::Closed)
        })
    });
    let row = Callback::new(move |key| match key {
        RecordKey::Objective(id) => view! { <ObjectiveCard id is_fixed=scene.is_fixed /> }.into_any(),
        _ => ().into_any(),
    });
    let cycle = Memo::new(move |_| scene.cycle.with(|it| it.as_ref().map(|it| it.id)));
    let on_done = Callback::new(move |()| is_adding.set(false));
    let has_any = Memo::new(move |_| scene.all.get() > 0);
    let fits_any = Memo::new(move |_| scene.shown.with(|it| !it.is_empty()));
    view! {
        <div class="overview stack">
            <Head scene is_adding />
            {move || is_closed.get().then(|| view! { <p class="quiet small">{words.cycle_closed_why()}</p> })}
            {move || has_any.get().then(|| view! { <Filters scene /> })}
            {move || {
                let cycle = cycle.get().filter(|_| is_adding.get());
                cycle.map(|cycle| view! { <NewObjective cycle on_done /> }.into_any())
            }}
            <div class="goals">{movable(scene.shown, scene.is_fixed, row)}</div>
            {move || match (has_any.get(), fits_any.get()) {
                (false, _) => view! { <EmptyCycle is_adding is_fixed=scene.is_fixed /> }.into_any(),
                (true, false) => view! { <NothingFits scene /> }.into_any(),
                (true, true) => ().into_any(),
            }}
        </div>
    }
}
