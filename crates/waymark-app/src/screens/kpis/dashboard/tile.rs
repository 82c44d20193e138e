//! One KPI at a glance: its value, what it is held against, how it stands and how it went on.

use leptos::{html, prelude::*};
use waymark_core::KpiId;
use waymark_core::scoring::Trend;

use super::Board;
use super::add_reading::AddReading;
use super::against::Yardstick;
use super::seen::{Arrow, ChangeSeen, TileSeen};
use crate::charts::{Gauge, Sparkline};
use crate::components::{Button, ButtonKind, IconName, StatusWord};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::store::store;

/// A tile; its name leads to the page of the KPI.
#[component]
pub(super) fn Tile(id: KpiId, board: Board) -> impl IntoView {
    let (words, store) = (words(), store());
    let seen = Memo::new(move |_| {
        let yardstick = board.yardstick.get();
        store.session(|session| TileSeen::of(words, session, id, yardstick))
    });
    let is_adding = RwSignal::new(false);
    let add = NodeRef::<html::Button>::new();
    let on_done = Callback::new(move |()| {
        is_adding.set(false);
        request_animation_frame(move || {
            if let Some(add) = add.try_get_untracked().flatten() {
                // a button in the page takes the focus
                let _ = add.focus();
            }
        });
    });
    let is_read = Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.is_read)));
    let can_add = move || is_read.get() && !store.is_read_only() && !board.is_presenting.get();
    view! {
        <article class="card kpi-tile">
            {move || seen.get().map(|seen| glance(words, id, seen))}
            {move || {
                can_add()
                    .then(|| {
                        view! {
                            <div class="kpi-tile-act no-print">
                                <Show
                                    when=move || is_adding.get()
                                    fallback=move || {
                                        view! {
                                            <Button
                                                label=words.kpi_dash_add()
                                                icon=IconName::Plus
                                                kind=ButtonKind::Quiet
                                                small=true
                                                node_ref=add
                                                on_press=move |()| is_adding.set(true)
                                            />
                                        }
                                    }
                                >
                                    <AddReading id on_done />
                                </Show>
                            </div>
                        }
                    })
            }}
        </article>
    }
    .into_any()
}

/// A tile that is only looked at, held against what was chosen on this device last.
#[component]
pub(crate) fn KpiGlance(id: KpiId) -> impl IntoView {
    let (words, store) = (words(), store());
    let yardstick = Yardstick::kept();
    let seen = Memo::new(move |_| store.session(|session| TileSeen::of(words, session, id, yardstick)));
    view! { <article class="card kpi-tile">{move || seen.get().map(|seen| glance(words, id, seen))}</article> }
        .into_any()
}

fn glance(words: Words, id: KpiId, seen: TileSeen) -> AnyView {
    let router = router();
    let value = match seen.value {
        Ok(value) => view! { <p class="kpi-tile-value">{value}</p> }.into_any(),
        Err(why) => view! { <p class="quiet">{why}</p> }.into_any(),
    };
    let has_gauge = seen.gauge.value.is_some();
    let facts = seen.facts.into_iter().map(|fact| view! { <span>{fact}</span> });
    view! {
        <header class="kpi-tile-head">
            <h3>
                <a class="kpi-tile-link" href=move || router.href(Route::Kpi(id))>
                    <bdi>{seen.name}</bdi>
                </a>
            </h3>
            <StatusWord mark=Signal::stored(seen.mark) word=seen.health />
        </header>
        <div class="kpi-tile-figures">{value} <p class="quiet small">{seen.target}</p></div>
        {has_gauge
            .then(|| {
                view! {
                    <Gauge
                        reading=Signal::stored(seen.gauge)
                        mark=Signal::stored(seen.mark)
                        label=seen.gauge_label
                    />
                }
            })}
        <div class="kpi-tile-way">
            {change(words, seen.change)}
            <Sparkline points=Signal::stored(seen.spark) mark=Signal::stored(seen.mark) />
        </div>
        <p class="meta kpi-tile-facts">{facts.collect_view()}</p>
    }
    .into_any()
}

fn change(words: Words, change: Option<ChangeSeen>) -> AnyView {
    let Some(change) = change else {
        return view! { <p class="quiet small">{words.kpi_dash_change_none()}</p> }.into_any();
    };
    let arrow = match change.arrow {
        Arrow::Up => "M5 1 9.5 9h-9z",
        Arrow::Down => "M5 9 .5 1h9z",
        Arrow::Level => "M.5 4h9v2h-9z",
    };
    let trend = match change.trend {
        Trend::Better => "better",
        Trend::Worse => "worse",
        Trend::Level => "level",
    };
    view! {
        <p class="kpi-change small" data-trend=trend>
            <svg class="kpi-arrow" viewBox="0 0 10 10" aria-hidden="true">
                <path d=arrow></path>
            </svg>
            <b>{change.by}</b>
            <span class="visually-hidden">{change.trend_word}</span>
            <span class="quiet">{change.from}</span>
        </p>
    }
    .into_any()
}
