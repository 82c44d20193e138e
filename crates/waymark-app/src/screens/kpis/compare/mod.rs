//! KPIs side by side: several of one unit, or the parts of one (people, teams, regions or products).
//!
//! - `field`: what was chosen, as the address keeps it. `controls`: how it is chosen.
//! - `ranking`: the parts in their order, as a table. `target`: the target of a part, set where it stands.
//! - `several`: several KPIs in their order, as a table. `cells`: what both tables have.
//! - `lines`, `multiples`, `by_period`: all of them over the last periods, as small charts on one scale and as a table.

mod by_period;
mod cells;
mod controls;
mod field;
mod lines;
mod multiples;
mod ranking;
mod several;
mod target;

use leptos::prelude::*;

use crate::components::{EmptyState, IconName};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::{KpiView, Route};
use crate::store::store;
use field::Field;

/// KPIs, or the parts of one, side by side.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let field = Field::new(words(), store(), router());
    let is_empty = Memo::new(move |_| field.kpis.with(Vec::is_empty));
    move || {
        if is_empty.get() {
            nothing(field)
        } else {
            view! {
                <section class="card">
                    <div class="kpi-chart-head no-print">{controls::controls(field)}</div>
                    {move || match field.several() {
                        Some(ids) => several::several(field, &ids),
                        None => ranking::ranking(field),
                    }}
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
    let router = field.router;
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
