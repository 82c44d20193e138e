//! The KPIs, seen in five ways: as a dashboard, period by period, side by side, as funnels, by what is missing.

mod compare;
mod dashboard;
mod empty;
mod funnels;
mod gaps;
mod grid;

use leptos::prelude::*;

use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::{Filter, KpiView, Route};
use crate::screens::kpi_form::NewKpiDesk;
use crate::store::store;
use compare::Compare;
use dashboard::Dashboard;
pub(crate) use dashboard::{KpiBrief, KpiGlance};
use empty::NoKpis;
use funnels::Funnels;
use gaps::Gaps;
use grid::Grid;

/// One view of the KPIs, with a way to the others.
#[component]
pub(super) fn Kpis(view: KpiView) -> impl IntoView {
    let (words, router, store) = (words(), router(), store());
    let has_kpis = Memo::new(move |_| store.workspace(|all| all.kpi_count() > 0));
    let to = move |view| {
        let location = router.location().at(Route::Kpis(view));
        location.with_filter(Filter::default()).to_string()
    };
    let link = move |of: KpiView| {
        view! {
            <li>
                <a class="subnav-item" href=move || to(of) aria-current=(of == view).then_some("page")>
                    {name(words, of)}
                </a>
            </li>
        }
    };
    let new = NewKpiDesk::new();
    let shown = move || match (has_kpis.get(), view) {
        (false, _) if new.is_open() => ().into_any(),
        (false, _) => view! { <NoKpis /> }.into_any(),
        (true, KpiView::Dashboard) => view! { <Dashboard /> }.into_any(),
        (true, KpiView::Grid) => view! { <Grid /> }.into_any(),
        (true, KpiView::Compare) => view! { <Compare /> }.into_any(),
        (true, KpiView::Funnel) => view! { <Funnels /> }.into_any(),
        (true, KpiView::Gap) => view! { <Gaps /> }.into_any(),
    };
    view! {
        <div class="stack">
            <header class="page-head">
                <h1 tabindex="-1">{words.nav_kpis()}</h1>
                {new.button()}
            </header>
            <nav aria-label=words.nav_kpis()>
                <ul class="subnav">{KpiView::ALL.map(link).collect_view()}</ul>
            </nav>
            {new.form()} {shown}
        </div>
    }
    .into_any()
}

const fn name(words: Words, view: KpiView) -> &'static str {
    match view {
        KpiView::Dashboard => words.kpis_dashboard(),
        KpiView::Grid => words.kpis_grid(),
        KpiView::Compare => words.kpis_compare(),
        KpiView::Funnel => words.kpis_funnel(),
        KpiView::Gap => words.kpis_gap(),
    }
}
