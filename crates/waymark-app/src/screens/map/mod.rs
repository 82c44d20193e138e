//! What serves what: the objectives of a cycle as trees, with all that they serve in other cycles.
//!
//! - `plan`: which rows there are, and where each stands when drawn.
//! - `desk`: what the parts share; `lift`: choosing what an objective serves; `keys`: what keys mean.
//! - `canvas`, `card`: the trees, drawn or as a list, with one set of rows for both; `gestures`, `sight`: zoom and scrolling.

mod canvas;
mod card;
mod desk;
mod gestures;
mod goal;
mod keys;
mod lift;
mod plan;
mod sight;
mod tools;
mod unaligned;

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::screens::overview::{CycleChooser, GoalFilters};
use canvas::Canvas;
use desk::Desk;
use lift::LiftBar;
use tools::Tools;
use unaligned::Unaligned;

/// The map.
#[component]
pub(super) fn Map() -> impl IntoView {
    let (words, router) = (words(), router());
    let desk = Desk::new();
    desk.view.follow_window();
    let shown = Memo::new(move |_| desk.counts.get().0);
    let all = Memo::new(move |_| desk.counts.get().1);
    let has_goals = Memo::new(move |_| {
        desk.alignment
            .with(|it| !it.branches.is_empty() || !it.unaligned.is_empty())
    });
    let has_any = Memo::new(move |_| has_goals.get() || all.get() > 0);
    let body = move || match (has_any.get(), has_goals.get()) {
        (false, _) => nothing(words),
        (true, false) => view! { <p class="quiet">{words.filter_nothing(all.get())}</p> }.into_any(),
        (true, true) => trees(words, desk),
    };
    view! {
        <div class="map stack">
            <header class="page-head">
                <h1 tabindex="-1">{words.nav_map()}</h1>
                <a class="small no-print" href=move || router.location().at(Route::Timeline).with_filter(router.filter()).to_string()>
                    {words.timeline_title()}
                </a>
                <div class="page-actions no-print">
                    <CycleChooser cycle=desk.cycle />
                </div>
            </header>
            <Show when=move || has_any.get()>
                <GoalFilters shown all />
            </Show>
            {body}
        </div>
    }
    .into_any()
}

fn trees(words: Words, desk: Desk) -> AnyView {
    let has_trees = Memo::new(move |_| desk.alignment.with(|it| !it.branches.is_empty()));
    let has_side = Memo::new(move |_| desk.alignment.with(|it| !it.unaligned.is_empty()));
    let class = move || match has_side.get() {
        true => "with-side",
        false => "stack",
    };
    view! {
        <Tools desk />
        <LiftBar desk />
        <div class=class>
            <div class="stack stack-close">
                <Show when=move || has_trees.get()>
                    <Canvas desk />
                </Show>
                <p class="quiet small no-print map-hint">{words.map_keys()}</p>
            </div>
            <Unaligned desk />
        </div>
    }
    .into_any()
}

/// Without objectives there is nothing to align yet, but somewhere to begin.
fn nothing(words: Words) -> AnyView {
    let router = router();
    let begin = move |()| router.navigate(Route::Overview);
    view! {
        <EmptyState
            icon=IconName::Map
            text=words.map_empty()
            example=move || view! { <p>{words.map_empty_example()}</p> }
        >
            <Button label=words.nav_overview() kind=ButtonKind::Primary on_press=begin />
        </EmptyState>
    }
    .into_any()
}
