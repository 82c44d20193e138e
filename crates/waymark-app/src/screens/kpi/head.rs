//! The head of the page: its name, its value and how it stands, and what can be done.

use leptos::html;
use leptos::prelude::*;
use waymark_core::forecast::Freshness;
use waymark_core::formula::{Divisor, NotAvailable};
use waymark_core::kpi::{Health, Held, KpiPeriod};
use waymark_core::{Edit, KpiChange, KpiId, KpiRole, KpiSource, Value};

use super::gauge::{Gauge, Panel};
use crate::components::{Button, ButtonKind, IconName, Menu, MenuItem, StatusPill};
use crate::platform::router;
use crate::routes::{KpiView, Route};
use crate::say;

/// The head of the page; `opener` is the button that gets the focus when a form closes.
pub(super) fn head(gauge: Gauge, opener: NodeRef<html::Button>) -> AnyView {
    let words = gauge.words;
    let title = move || gauge.read(|kpi| kpi.title.to_string());
    let pill = move || {
        let mark = say::health_mark(gauge.health());
        let word = say::health_word(words, gauge.health());
        let late = late(gauge).map(|text| view! { <span class="status-doubt">{text}</span> });
        view! {
            <StatusPill mark=Signal::stored(mark) word />
            {late}
        }
    };
    let definition = move || {
        let text = gauge.read(|kpi| kpi.definition.to_string());
        (!text.is_empty()).then(|| view! { <p class="kpi-definition">{text}</p> })
    };
    let streak = move || streak(gauge).map(|text| view! { <p>{text}</p> });
    view! {
        {breadcrumb(gauge)}
        <div class="page-head">
            <h1 tabindex="-1">
                <bdi>{title}</bdi>
            </h1>
            {pill}
            {actions(gauge, opener)}
        </div>
        {move || now(gauge)}
        {streak}
        {definition}
    }
    .into_any()
}

fn breadcrumb(gauge: Gauge) -> AnyView {
    let (words, router) = (gauge.words, router());
    let group = move || {
        let group = gauge.read(|kpi| kpi.group.as_ref().map(ToString::to_string))?;
        Some(view! {
            <span aria-hidden="true">"/"</span>
            <bdi>{group}</bdi>
        })
    };
    view! {
        <nav class="breadcrumb" aria-label=words.key_result_trail()>
            <a href=router.href(Route::Kpis(KpiView::Dashboard))>{words.nav_kpis()}</a>
            {group}
        </nav>
    }
    .into_any()
}

/// The value of the latest period and what it is held against, or why there is none.
fn now(gauge: Gauge) -> AnyView {
    let words = gauge.words;
    let Some(latest) = gauge.latest() else {
        let text = if gauge.is_read() {
            words.kpi_page_no_reading()
        } else {
            words.kpi_page_no_value()
        };
        return view! { <p class="lead quiet">{text}</p> }.into_any();
    };
    let as_of = words.kpi_page_as_of(&say::period(words, latest.period), &words.date_short(latest.as_of));
    match &latest.value {
        Ok(value) => view! {
            <p class="lead">
                <b class="kpi-now">{gauge.write(*value)}</b>
                " "
                <span class="quiet">{as_of}</span>
            </p>
            <p>{held(gauge, &latest)}</p>
        }
        .into_any(),
        Err(why) => view! {
            <p class="lead">{why_not(gauge, why)}</p>
            <p class="quiet">{as_of}</p>
        }
        .into_any(),
    }
}

/// Why there is no value, with a link to the KPI that lacks one.
fn why_not(gauge: Gauge, why: &NotAvailable) -> AnyView {
    let (words, router) = (gauge.words, router());
    let link = missing(gauge, why).and_then(|id| {
        let title = gauge.store.workspace(|all| Some(all.kpi(id)?.title.to_string()))?;
        Some(view! {
            " "
            <a href=router.href(Route::Kpi(id))>
                <bdi>{title}</bdi>
            </a>
        })
    });
    view! {
        {say::not_available(words, why)}
        {link}
    }
    .into_any()
}

/// The KPI that a formula has no value of.
fn missing(gauge: Gauge, why: &NotAvailable) -> Option<KpiId> {
    let ask = match why {
        NotAvailable::Missing(ask) | NotAvailable::DivisionByZero(Divisor::Input(ask)) => ask,
        NotAvailable::DivisionByZero(Divisor::Part(_)) | NotAvailable::OutOfRange => return None,
    };
    gauge.read(|kpi| match &kpi.source {
        KpiSource::Formula(formula) => formula.kpi(&ask.name),
        KpiSource::Readings(_) | KpiSource::Unknown(_) => None,
    })
}

/// "Target 100 or more, 70 due by today. 84% attained."
fn held(gauge: Gauge, latest: &KpiPeriod) -> String {
    let words = gauge.words;
    let Some(target) = latest.target else {
        return words.kpi_page_no_target().to_owned();
    };
    let write = |value: Value| gauge.write(value);
    let target_text = match target {
        Held::AtLeast(level) => words.kpi_page_at_least(&write(level)),
        Held::AtMost(level) => words.kpi_page_at_most(&write(level)),
        Held::Within(range) => words.kpi_page_within(&write(range.bounds.low()), &write(range.bounds.high())),
    };
    let due = latest.due.filter(|due| Some(*due) != latest.target);
    let due = due.and_then(Held::level).map(|level| words.kpi_page_due(&write(level)));
    let attained = latest
        .attainment
        .filter(|it| it.raw().is_finite())
        .map(|it| words.kpi_page_attained(&words.percent(it.raw())));
    let parts: Vec<String> = [Some(target_text), due, attained].into_iter().flatten().collect();
    parts.join(" ")
}

/// "Red three periods running."
fn streak(gauge: Gauge) -> Option<String> {
    let words = gauge.words;
    let streak = gauge.known()?.streak.filter(|it| it.periods > 1)?;
    Some(match streak.health {
        Health::Green => words.kpi_page_streak_green(streak.periods),
        Health::Amber => words.kpi_page_streak_amber(streak.periods),
        Health::Red => words.kpi_page_streak_red(streak.periods),
        Health::Tracking => return None,
    })
}

/// That a reading is due, or long missing.
fn late(gauge: Gauge) -> Option<&'static str> {
    let words = gauge.words;
    match gauge.known()?.freshness? {
        Freshness::Fresh => None,
        Freshness::Due | Freshness::Overdue => Some(words.kpi_page_reading_due()),
        Freshness::Stale => Some(words.status_stale()),
    }
}

/// What can be done. Further buttons stand beside the first, further commands in [`commands`].
fn actions(gauge: Gauge, opener: NodeRef<html::Button>) -> impl Fn() -> Option<AnyView> {
    let words = gauge.words;
    move || {
        let read = move || {
            gauge.is_read().then(|| {
                view! {
                    <Button
                        label=words.kpi_page_add_reading()
                        kind=ButtonKind::Primary
                        node_ref=opener
                        on_press=move |()| gauge.panel.set(Panel::Reading(None))
                    />
                }
            })
        };
        gauge.is_open().then(|| {
            view! {
                <div class="page-actions no-print">
                    {read}
                    <Menu label=words.action_more() items=Signal::derive(move || commands(gauge)) />
                </div>
            }
            .into_any()
        })
    }
}

fn commands(gauge: Gauge) -> Vec<MenuItem> {
    let words = gauge.words;
    let router = router();
    let (label, role) = match gauge.read(|kpi| kpi.role) {
        KpiRole::Indicator => (words.kpi_page_watch(), KpiRole::HealthMetric),
        KpiRole::HealthMetric => (words.kpi_page_unwatch(), KpiRole::Indicator),
    };
    let watch = move || gauge.change(KpiChange::Role(role));
    let remove = move || {
        if gauge.store.dispatch_told(Edit::RemoveKpi(gauge.id)) {
            router.navigate(Route::Kpis(KpiView::Dashboard));
        }
    };
    vec![
        MenuItem::new(label.to_owned(), IconName::Flag, watch),
        MenuItem::new(words.action_delete().to_owned(), IconName::Trash, remove).dangerous(),
    ]
}
