//! Everything that has the words and fits the filter, as a list whose lines can be chosen and changed together.
//!
//! - `selection`: which lines are chosen.
//! - `results`: the list.
//! - `row`: one line of it.
//! - `bulk`: what can be done with those that are chosen.
//! - `views`: searches that were given a name.

mod bulk;
mod results;
mod row;
mod selection;
mod views;

use leptos::prelude::*;
use waymark_core::query::{Hit, search};
use waymark_core::scoring::Band;
use waymark_core::{Kind, Query, RecordKey};

use crate::components::{Button, EmptyState, IconName};
use crate::i18n::words;
use crate::platform::{lower, router};
use crate::routes::Filter;
use crate::screens::parts::{
    FilterBar, cycle_field, kind_field, outlook_field, owner_field, select, stale_field, status_field, tag_field,
    team_field,
};
use crate::store::store;
use bulk::BulkBar;
use results::Results;
use selection::Selection;
use views::Views;

/// What is on the screen.
#[derive(Clone, Copy)]
struct Scene {
    /// What was found, the best first.
    found: Memo<Vec<RecordKey>>,
    /// The words, to mark them.
    query: Memo<Query>,
    /// Which lines are chosen; of those that are not found any more none counts.
    selection: RwSignal<Selection>,
    /// Those that are chosen, in the order of the list.
    chosen: Memo<Vec<RecordKey>>,
}

impl Scene {
    fn new() -> Self {
        let (store, router) = (store(), router());
        let filter = Memo::new(move |_| router.filter());
        let query = Memo::new(move |_| filter.with(|filter| Query::new(&filter.text, lower)));
        let found = Memo::new(move |_| {
            let wanted = filter.with(Filter::wanted);
            if wanted.is_empty() {
                return Vec::new();
            }
            let hits = store.session(|session| search(session.known(), &wanted, lower));
            hits.into_iter().map(|Hit { key, .. }| key).collect()
        });
        let selection = RwSignal::new(Selection::default());
        let chosen = Memo::new(move |_| found.with(|found| selection.with(|selection| selection.among(found))));
        Self {
            found,
            query,
            selection,
            chosen,
        }
    }
}

/// The search of everything.
#[component]
pub(super) fn Search() -> impl IntoView {
    let (words, router) = (words(), router());
    let scene = Scene::new();
    let is_on = Memo::new(move |_| !router.filter().is_empty());
    let said = Signal::derive(move || words.search_found(scene.found.with(Vec::len)));
    let has_chosen = Memo::new(move |_| scene.chosen.with(|chosen| !chosen.is_empty()));
    let state = Memo::new(move |_| (is_on.get(), scene.found.with(Vec::is_empty)));
    let body = move || match state.get() {
        (false, _) => view! { <Begin /> }.into_any(),
        (true, true) => view! { <Nothing /> }.into_any(),
        (true, false) => view! { <Results scene /> }.into_any(),
    };
    view! {
        <div class="search-page stack">
            <header class="page-head">
                <h1 tabindex="-1">{words.search_title()}</h1>
            </header>
            <FilterBar
                search=words.search_field()
                fields=vec![kind_field(), cycle_field(), owner_field(), status_field()]
                more=more_fields
                is_on
                said
                on_clear=move |()| router.filter_by(Filter::default())
            />
            <Views is_on />
            <Show when=move || has_chosen.get()>
                <BulkBar scene />
            </Show>
            {body}
        </div>
    }
    .into_any()
}

/// What is asked for more rarely, behind a word; open where one of them is in use.
fn more_fields() -> AnyView {
    let (words, router) = (words(), router());
    let filter = router.location_now().filter;
    let is_used = filter.team.is_some() || filter.outlook.is_some() || filter.tag.is_some() || filter.is_stale;
    view! {
        <details class="filters-more" open=is_used>
            <summary>{words.search_more_fields()}</summary>
            <div class="filters-fields">
                {[team_field(), outlook_field(), tag_field(), stale_field()].map(select).collect_view()}
            </div>
        </details>
    }
    .into_any()
}

/// Nothing was found.
#[component]
fn Nothing() -> impl IntoView {
    let (words, router) = (words(), router());
    view! {
        <EmptyState icon=IconName::Search text=words.search_nothing()>
            <Button label=words.action_clear() on_press=move |()| router.filter_by(Filter::default()) />
        </EmptyState>
    }
    .into_any()
}

/// Nothing is looked for yet.
#[component]
fn Begin() -> impl IntoView {
    let (words, router) = (words(), router());
    let to = move |filter: Filter| router.location().with_filter(filter).to_string();
    let ways = [
        (
            words.search_begin_off_track(),
            Filter {
                kind: Some(Kind::KeyResult),
                status: Some(Band::OffTrack),
                ..Filter::default()
            },
        ),
        (
            words.search_begin_stale(),
            Filter {
                kind: Some(Kind::KeyResult),
                is_stale: true,
                ..Filter::default()
            },
        ),
    ];
    let way = move |(label, filter): (&'static str, Filter)| {
        view! {
            <a class="button" href=move || to(filter.clone())>
                {label}
            </a>
        }
    };
    view! {
        <EmptyState
            icon=IconName::Search
            text=words.search_begin()
            example=move || view! { <p>{words.search_begin_example()}</p> }
        >
            {ways.map(way).collect_view()}
        </EmptyState>
    }
    .into_any()
}
