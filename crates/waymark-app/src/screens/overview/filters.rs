//! What part of the objectives is shown.

use leptos::prelude::*;

use super::Scene;
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Filter;
use crate::screens::parts::{FilterBar, level_field, owner_field, status_field, tag_field, team_field};

/// Search by words; team, owner, level, status and tag; how many are shown.
#[component]
pub(super) fn Filters(scene: Scene) -> impl IntoView {
    let shown = Memo::new(move |_| scene.shown.with(Vec::len));
    let all = Memo::new(move |_| scene.all.with(Vec::len));
    view! { <GoalFilters shown all /> }
}

/// The same for any screen of the objectives of a cycle: how many fit, and how many there are.
#[component]
pub(in crate::screens) fn GoalFilters(shown: Memo<usize>, all: Memo<usize>) -> impl IntoView {
    let (words, router) = (words(), router());
    let is_on = Memo::new(move |_| !router.filter().in_any_cycle().is_empty());
    let said = Signal::derive(move || words.filter_shown(&shown.get().to_string(), all.get()));
    let fields = vec![team_field(), owner_field(), level_field(), status_field(), tag_field()];
    view! { <FilterBar search=words.filter_search() fields is_on said on_clear=|()| clear() /> }
}

/// Shows everything of the cycle again.
pub(super) fn clear() {
    let router = router();
    router.filter_by(Filter {
        cycle: router.location_now().filter.cycle,
        ..Filter::default()
    });
}
