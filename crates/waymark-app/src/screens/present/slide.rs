//! What stands on a slide: a title, and what belongs to it.

use leptos::prelude::*;
use waymark_core::KpiId;
use waymark_core::deck::Slide;

use super::cover::{closing, cover};
use super::goal::goal;
use super::scene::Scene;
use crate::components::{EmptyState, IconName};
use crate::i18n::words;
use crate::routes::Route;
use crate::screens::kpis::KpiGlance;

/// From how many letters on a title is written smaller, so that what belongs to it stays on the screen.
const LONG: usize = 80;

/// The slide that is shown; where there is none, what would make one.
pub(super) fn slide(scene: Scene) -> AnyView {
    let kind = move || match scene.slide.get()? {
        Slide::Cover => Some(("cover", cover(scene))),
        Slide::Objective(id) => Some(("objective", goal(scene, id))),
        Slide::Kpis { kpis, .. } => Some(("kpis", gauges(kpis))),
        Slide::Talk => Some(("talk", closing(scene))),
    };
    let title = Memo::new(move |_| scene.slide.with(|slide| slide.as_ref().map(|slide| scene.title(slide))));
    let shown = move || match kind() {
        Some((kind, view)) => view! {
            <div class="present-slide" data-kind=kind>
                {view}
            </div>
        }
        .into_any(),
        None => empty(scene),
    };
    let heading = move || title.get().unwrap_or_else(|| scene.words.present_title().to_owned());
    let is_long = Memo::new(move |_| title.with(|title| title.as_ref().is_some_and(|it| it.chars().count() > LONG)));
    view! {
        <h1 class="present-title" tabindex="-1" data-long=move || is_long.get().then_some("true")>
            <bdi>{heading}</bdi>
        </h1>
        {shown}
    }
    .into_any()
}

fn gauges(kpis: Vec<KpiId>) -> AnyView {
    let tile = |id| view! { <li><KpiGlance id /></li> };
    view! {
        // The tiles have headings of the third level.
        <h2 class="visually-hidden">{words().nav_kpis()}</h2>
        <ul class="present-kpis">{kpis.into_iter().map(tile).collect_view()}</ul>
    }
    .into_any()
}

/// Nothing is to be shown yet, or nothing fits the filter.
fn empty(scene: Scene) -> AnyView {
    let Scene { words, router, .. } = scene;
    let text = move || {
        let is_filtered = !router.filter().in_any_cycle().is_empty();
        if is_filtered {
            words.present_nothing_fits()
        } else {
            words.present_empty()
        }
    };
    view! {
        <EmptyState icon=IconName::Present text=Signal::derive(move || text().to_owned())>
            <a class="button" data-kind="primary" href=move || router.href(Route::Overview)>
                {words.present_to_overview()}
            </a>
        </EmptyState>
    }
    .into_any()
}
