//! What the overview says where there is nothing to show, and what to do about it.

use leptos::prelude::*;
use waymark_core::{Cycle, CycleId, CycleKind, CycleState, Edit, Foreign, Title};

use super::Scene;
use super::filters::clear;
use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::words;
use crate::platform::{new_id, router};
use crate::routes::Route;
use crate::say::cycle_around;
use crate::store::store;

/// There is no cycle: one press makes that of today.
#[component]
pub(super) fn NoCycle() -> impl IntoView {
    let (words, store) = (words(), store());
    let quarter = Memo::new(move |_| {
        store.session(|session| {
            let settings = &session.workspace().head().settings;
            cycle_around(words, settings, session.today(), CycleKind::Quarter)
        })
    });
    let start = move |_| {
        if let Some((span, label)) = quarter.get_untracked()
            && let Ok(title) = Title::new(&label)
        {
            store.dispatch(Edit::AddCycle(Cycle {
                id: CycleId::new(new_id()),
                title,
                kind: CycleKind::Quarter,
                span,
                state: CycleState::Active,
                closing: None,
                reopened: Vec::new(),
                foreign: Foreign::default(),
            }));
        }
    };
    move || {
        quarter.get().map(|(span, title)| {
            let days = words.date_range(span.start(), span.end());
            let example = words.overview_no_cycle_example(&title, &days);
            view! {
                <EmptyState
                    icon=IconName::Calendar
                    text=words.overview_no_cycle()
                    example=move || view! { <p>{example}</p> }
                >
                    <Button
                        label=words.action_new_cycle(&title)
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || store.is_read_only() || store.waits_for_hands())
                        on_press=start
                    />
                    <ToChoice />
                </EmptyState>
            }
            .into_any()
        })
    }
}

/// The cycle has no objectives.
#[component]
pub(super) fn EmptyCycle(is_adding: RwSignal<bool>, is_fixed: Signal<bool>) -> impl IntoView {
    let words = words();
    view! {
        <EmptyState
            icon=IconName::Flag
            text=words.overview_empty()
            example=move || view! { <p>{words.overview_empty_example()}</p> }
        >
            <Button
                label=words.action_new_objective()
                icon=IconName::Plus
                disabled=is_fixed
                on_press=move |()| is_adding.set(true)
            />
            <ToChoice />
        </EmptyState>
    }
}

/// For who does not know yet what to begin with.
#[component]
fn ToChoice() -> impl IntoView {
    let (words, router) = (words(), router());
    view! { <a href=move || router.href(Route::Choice)>{words.choice_open()}</a> }
}

/// No objective fits the filter.
#[component]
pub(super) fn NothingFits(scene: Scene) -> impl IntoView {
    let words = words();
    let text = Signal::derive(move || words.filter_nothing(scene.all.with(Vec::len)));
    view! {
        <EmptyState icon=IconName::Filter text>
            <Button label=words.action_clear() on_press=|()| clear() />
        </EmptyState>
    }
}
