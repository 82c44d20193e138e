//! A cycle and its objectives.

use leptos::prelude::*;
use waymark_core::{CycleId, Edit, Id, ObjectiveId};

use super::Scene;
use super::card::ObjectiveCard;
use super::empty::{EmptyCycle, NothingFits};
use super::filters::Filters;
use super::head::Head;
use super::kpis::Kpis;
use crate::commands::{Wish, desk};
use crate::components::Growing;
use crate::later::{Coming, Door, Progress, later};
use crate::screens::parts::{OrderedList, Titles};
use crate::store::store;

/// Head, filters, objectives.
#[component]
pub(super) fn Goals(scene: Scene) -> impl IntoView {
    let store = store();
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
    let rows = Growing::new(scene.all.into(), scene.shown.into());
    let Titles { name, .. } = Titles::watch(Box::new(|all| {
        let objectives = all.objectives();
        objectives.map(|it| (it.id.id(), it.title.clone())).collect()
    }));
    let shift = Callback::new(move |(id, before): (Id, Option<Id>)| {
        store.dispatch(Edit::MoveObjective {
            id: ObjectiveId::new(id),
            before: before.map(ObjectiveId::new),
        });
    });
    let row =
        Callback::new(move |id| view! { <ObjectiveCard id=ObjectiveId::new(id) is_fixed=scene.is_fixed /> }.into_any());
    let cycle = Memo::new(move |_| scene.cycle.with(|it| it.as_ref().map(|it| it.id)));
    let on_done = Callback::new(move |()| is_adding.set(false));
    let has_any = Memo::new(move |_| scene.all.with(|it| !it.is_empty()));
    let talks = Memo::new(move |_| has_any.get() && !is_closed.get());
    let fits_any = Memo::new(move |_| scene.shown.with(|it| !it.is_empty()));
    view! {
        <div class="overview stack">
            <Head scene is_adding />
            {move || cycle.get().map(end)}
            <div class=move || { if talks.get() { "with-side" } else { "stack" } }>
                <div class="stack">
                    {move || has_any.get().then(|| view! { <Filters scene /> })}
                    {move || {
                        let cycle = cycle.get().filter(|_| is_adding.get());
                        cycle.map(|cycle| {
                            let show = Callback::new(move |door: Door| (door.new_objective)(cycle, on_done));
                            view! { <Coming show /> }.into_any()
                        })
                    }}
                    <div class="goals">
                        <OrderedList keys=rows.seen made=rows.made name on_move=shift row is_fixed=scene.is_fixed />
                    </div>
                    {move || match (has_any.get(), fits_any.get()) {
                        (false, _) => view! { <EmptyCycle is_adding is_fixed=scene.is_fixed /> }.into_any(),
                        (true, false) => view! { <NothingFits scene /> }.into_any(),
                        (true, true) => ().into_any(),
                    }}
                </div>
                {move || {
                    talks
                        .get()
                        .then(|| {
                            view! {
                                <div class="stack">
                                    <Coming show=Callback::new(move |door: Door| (door.attention)(scene)) />
                                    <Kpis />
                                </div>
                            }
                                .into_any()
                        })
                }}
            </div>
        </div>
    }
}

/// The way to the end of the cycle, or what was closed, once the part that knows is there.
fn end(cycle: CycleId) -> AnyView {
    let later = later();
    (move || match later.progress() {
        Progress::There(door) => Some((door.cycle_end)(cycle)),
        Progress::Coming | Progress::Missing => None,
    })
    .into_any()
}
