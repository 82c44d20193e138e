//! How a cycle went: its score over time, its teams and key results week by week, what changed between two days.
//!
//! Scores of past days are made when they are looked at, not before.

mod changes;
mod course;
mod heat;

use leptos::prelude::*;
use waymark_core::{Cycle, Shared};

use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::{Words, words};
use crate::platform::{Router, router};
use crate::routes::{Filter, ProgressView, Route};
use crate::screens::parts::cycle_in_view;
use changes::Changes;
use course::CycleCourse;
use heat::HeatMaps;

/// One view of how the cycle went, with a way to the others.
#[component]
pub(super) fn Progress(view: ProgressView) -> impl IntoView {
    let (words, router) = (words(), router());
    let cycle = cycle_in_view();
    let id = Memo::new(move |_| cycle.with(|it| it.as_ref().map(|it| it.id)));
    let title = move || cycle.with(|it| it.as_ref().map(|it| it.title.to_string()));
    let to = move |route: Route| {
        let filter = Filter {
            cycle: router.filter().cycle,
            ..Filter::default()
        };
        router.location().at(route).with_filter(filter).to_string()
    };
    let link = move |of: ProgressView| {
        let href = move || to(Route::Progress(of));
        view! {
            <li>
                <a class="subnav-item" href=href aria-current=(of == view).then_some("page")>
                    {name(words, of)}
                </a>
            </li>
        }
    };
    let shown = move || {
        if id.get().is_none() {
            return nothing(words, router);
        }
        let cycle = Signal::derive(move || cycle.get());
        match view {
            ProgressView::Course => view! { <CycleCourse cycle /> }.into_any(),
            ProgressView::HeatMap => view! { <HeatMaps cycle /> }.into_any(),
            ProgressView::Changes => view! { <Changes cycle /> }.into_any(),
        }
    };
    view! {
        <div class="stack">
            <header class="page-head">
                <h1 tabindex="-1">{name(words, view)}</h1>
                <a href=move || to(Route::Overview)>
                    <bdi>{title}</bdi>
                </a>
            </header>
            <nav aria-label=words.progress_course()>
                <ul class="subnav">{ProgressView::ALL.map(link).collect_view()}</ul>
            </nav>
            {shown}
        </div>
    }
    .into_any()
}

/// Without a cycle there is nothing to show yet, but somewhere to begin.
fn nothing(words: Words, router: Router) -> AnyView {
    let begin = move |()| router.navigate(Route::Overview);
    view! {
        <EmptyState icon=IconName::History text=words.progress_no_cycle()>
            <Button label=words.nav_overview() kind=ButtonKind::Primary on_press=begin />
        </EmptyState>
    }
    .into_any()
}

/// The cycle that a view is of; it may go while the view is still there.
type InView = Signal<Option<Shared<Cycle>>>;

const fn name(words: Words, view: ProgressView) -> &'static str {
    match view {
        ProgressView::Course => words.progress_course(),
        ProgressView::HeatMap => words.progress_heat_map(),
        ProgressView::Changes => words.progress_changes(),
    }
}
