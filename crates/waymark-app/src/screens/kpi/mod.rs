//! One KPI: where it is, how it got there, what was read, what hangs on it.
//!
//! - `gauge`: what the parts share.
//! - `head`, `panel`: name, value, health and commands, and the form that a command opens.
//! - `compared`, `chart`, `computed`, `log`, `links`, `facts`: the cards.

mod chart;
mod compared;
mod computed;
mod facts;
mod gauge;
mod head;
mod links;
mod log;
mod panel;

use leptos::prelude::*;
use waymark_core::{KpiId, RecordKey, Topic};

use crate::i18n::words;
use crate::routes::Route;
use crate::screens::history::history_card;
use crate::screens::kpi_form::KpiActions;
use crate::screens::not_found::NotFound;
use crate::screens::parts::notes_about;
use crate::store::store;
use gauge::Gauge;

/// The page of a KPI.
#[component]
pub(super) fn KpiPage(id: KpiId) -> impl IntoView {
    let gauge = Gauge::new(words(), store(), id);
    let is_there = Memo::new(move |_| gauge.store.workspace(|all| all.kpi(id).is_some()));
    move || {
        if is_there.get() {
            page(gauge)
        } else {
            let path = Route::Kpi(id).path();
            view! { <NotFound path /> }.into_any()
        }
    }
}

fn page(gauge: Gauge) -> AnyView {
    let opener = NodeRef::new();
    view! {
        <article class="stack key-result kpi-page">
            <header class="stack stack-close">{head::head(gauge, opener)}</header>
            <KpiActions id=gauge.id />
            {panel::panel(gauge, opener)}
            {chart::chart(gauge)}
            <div class="with-side">
                <div class="stack">{computed::computed(gauge)} {log::log(gauge)}
                    {history_card(RecordKey::Kpi(gauge.id))}</div>
                <div class="stack">{compared::compared(gauge)} {links::links(gauge)} {facts::facts(gauge)} {notes_about(Topic::Kpi(gauge.id))}</div>
            </div>
        </article>
    }
    .into_any()
}
