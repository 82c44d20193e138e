//! The windscreen: a cycle, its objectives, and each with its key results.

mod attention;
mod card;
mod empty;
mod filters;
mod goals;
mod head;
mod kpis;
mod new_objective;

use leptos::prelude::*;
use waymark_core::{Cycle, CycleState, Id, Shared, objectives_matching};

use crate::components::settled;
use crate::i18n::words;
use crate::platform::{lower, router};
use crate::screens::parts::cycle_in_view;
use crate::store::store;
pub(crate) use attention::{Attention, Concerning, Known, concern_list};
use empty::NoCycle;
pub(super) use filters::GoalFilters;
use goals::Goals;
pub(super) use head::{CycleChooser, days};
use kpis::Kpis;
pub use new_objective::NewObjective;

/// What is on the screen: a cycle, and which of its objectives.
#[derive(Clone, Copy, Debug)]
pub struct Scene {
    cycle: Memo<Option<Shared<Cycle>>>,
    /// The objectives that fit the filter, by rank.
    shown: Memo<Vec<Id>>,
    /// All that the cycle has, by rank.
    all: Memo<Vec<Id>>,
    /// Nothing may be changed: the cycle is closed, or the document is read only.
    is_fixed: Signal<bool>,
}

impl Scene {
    fn new() -> Self {
        let (store, router) = (store(), router());
        let filter = Memo::new(move |_| router.filter());
        let cycle = cycle_in_view();
        let id = move || cycle.with(|it| it.as_ref().map(|it| it.id));
        let shown = Memo::new(move |_| {
            let Some(id) = id() else { return Vec::new() };
            let wanted = filter.with(crate::routes::Filter::wanted);
            let wanted = waymark_core::Filter { cycle: None, ..wanted };
            store.session(|session| {
                objectives_matching(session.known(), id, &wanted, lower)
                    .map(|it| it.id.id())
                    .collect()
            })
        });
        let all = Memo::new(move |_| {
            let Some(id) = id() else { return Vec::new() };
            store.workspace(|all| all.objectives_in(id).map(|it| it.id.id()).collect())
        });
        let is_closed =
            Memo::new(move |_| cycle.with(|it| it.as_ref().is_some_and(|it| it.state == CycleState::Closed)));
        Self {
            cycle,
            shown,
            all,
            is_fixed: settled(Signal::derive(move || is_closed.get() || store.is_read_only())),
        }
    }
}

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    let scene = Scene::new();
    let has_cycle = Memo::new(move |_| scene.cycle.with(Option::is_some));
    move || {
        if has_cycle.get() {
            view! { <Goals scene /> }.into_any()
        } else {
            view! {
                <h1 tabindex="-1">{words().nav_overview()}</h1>
                <NoCycle />
                <Kpis />
            }
            .into_any()
        }
    }
}
