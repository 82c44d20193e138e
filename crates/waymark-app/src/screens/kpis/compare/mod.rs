//! The parts of a KPI side by side: people, teams, regions or products.
//!
//! - `field`: what was chosen, and what there is to choose from.
//! - `ranking`: the parts in their order, as a table. `target`: the target of a part, set where it stands.
//! - `multiples`: a small chart of each part, on one scale.

mod field;
mod multiples;
mod ranking;
mod target;

use leptos::prelude::*;

use crate::components::{EmptyState, IconName};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::{KpiView, Route};
use crate::store::store;
use field::Field;

/// The parts of a KPI side by side.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let field = Field::new(words(), store());
    let is_empty = Memo::new(move |_| field.kpis.with(Vec::is_empty));
    move || {
        if is_empty.get() {
            nothing(field)
        } else {
            view! {
                <section class="card">
                    <div class="kpi-chart-head no-print">{field::controls(field)}</div>
                    {ranking::ranking(field)}
                </section>
                {multiples::multiples(field)}
            }
            .into_any()
        }
    }
}

/// What a split KPI is, with an example.
fn nothing(field: Field) -> AnyView {
    let words = field.words;
    let router = router();
    view! {
        <EmptyState
            icon=IconName::Gauge
            text=words.kpi_compare_empty()
            example=move || view! { <p>{words.kpi_compare_empty_example()}</p> }
        >
            <a class="button" href=router.href(Route::Kpis(KpiView::Dashboard))>
                {words.kpis_dashboard()}
            </a>
        </EmptyState>
    }
    .into_any()
}
