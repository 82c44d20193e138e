//! Which KPIs are shown: by words, health, owner, team and tag, kept in the address.

use leptos::prelude::*;

use crate::i18n::words;
use crate::platform::router;
use crate::routes::Filter;
use crate::screens::parts::{FilterBar, health_field, owner_field, tag_field, team_field};
use crate::store::store;

/// Search and lists; how many are shown, and a way back to all.
#[component]
pub(super) fn Filters(shown: Memo<usize>) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let is_on = Memo::new(move |_| !router.filter().is_empty());
    let count = Memo::new(move |_| store.workspace(|all| all.kpi_count()));
    let said = Signal::derive(move || match shown.get() {
        0 => words.kpi_dash_nothing_fits().to_owned(),
        shown => words.kpi_dash_shown(&words.number(shown as f64), count.get()),
    });
    let fields = vec![health_field(), owner_field(), team_field(), tag_field()];
    let clear = move |()| router.filter_by(Filter::default());
    view! { <FilterBar search=words.kpi_dash_search() fields is_on said on_clear=clear /> }
}
