//! What is missing to the targets, the largest share first; what is met or ahead at the end.

mod seen;

use leptos::prelude::*;
use waymark_core::kpi::GapsOf;

use crate::components::{Choice, EmptyState, IconName, SelectField, StatusMark, TableWrap};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::{KpiView, Route};
use crate::store::store;
use seen::{GapSeen, GapsSeen};

/// The key of the period that has ended.
const ENDED: &str = "ended";
/// The key of the latest period.
const LATEST: &str = "latest";
/// How many columns the table has.
const COLUMNS: &str = "6";

/// What is missing to the targets, the most first.
#[component]
pub(super) fn Gaps() -> impl IntoView {
    let (words, store) = (words(), store());
    let of = RwSignal::new(GapsOf::Latest);
    let seen = Memo::new(move |_| {
        let of = of.get();
        store.session(|session| GapsSeen::of(words, session, of))
    });
    let choices = vec![
        Choice::new(LATEST, words.kpi_gap_of_latest()),
        Choice::new(ENDED, words.kpi_gap_of_ended()),
    ];
    let chosen = Signal::derive(move || {
        match of.get() {
            GapsOf::Latest => LATEST,
            GapsOf::LastEnded => ENDED,
        }
        .to_owned()
    });
    let choose = move |key: String| {
        let chosen = if key == ENDED {
            GapsOf::LastEnded
        } else {
            GapsOf::Latest
        };
        of.set(chosen);
    };
    view! {
        <div class="stack">
            <div class="kpi-board-head no-print">
                <SelectField label=words.kpi_gap_of() choices=Signal::stored(choices) chosen on_choose=choose />
            </div>
            {move || shown(words, seen.get())}
        </div>
    }
    .into_any()
}

fn shown(words: Words, seen: GapsSeen) -> AnyView {
    let router = router();
    if seen.behind.is_empty() && seen.ahead.is_empty() {
        return view! {
            <EmptyState
                icon=IconName::Gauge
                text=words.kpi_gap_empty()
                example=move || view! { <p>{words.kpi_gap_empty_example()}</p> }
            >
                <a class="button" href=move || router.href(Route::Kpis(KpiView::Dashboard))>
                    {words.kpi_dash_all()}
                </a>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <p class="kpi-gap-message">{seen.message}</p>
        <div class="card">
            <TableWrap label=words.kpi_gap_label()>
                <table class="table kpi-gaps">
                    <thead>{head(words)}</thead>
                    {body(words, words.kpi_gap_behind(), seen.behind)}
                    {body(words, words.kpi_gap_ahead(), seen.ahead)}
                </table>
            </TableWrap>
        </div>
    }
    .into_any()
}

fn head(words: Words) -> AnyView {
    let number = |name: &'static str| {
        view! {
            <th scope="col" class="number">
                {name}
            </th>
        }
    };
    view! {
        <tr>
            <th scope="col">{words.noun_kpi()}</th>
            <th scope="col">{words.kpi_gap_of()}</th>
            {number(words.kpi_gap_planned())}
            {number(words.kpi_gap_reached())}
            {number(words.kpi_gap_missing())}
            {number(words.kpi_gap_share())}
        </tr>
    }
    .into_any()
}

fn body(words: Words, title: &'static str, rows: Vec<GapSeen>) -> Option<AnyView> {
    let rows = Some(rows).filter(|rows| !rows.is_empty())?;
    let shown = view! {
        <tbody>
            <tr class="kpi-gap-part">
                <th scope="rowgroup" colspan=COLUMNS>
                    {title}
                </th>
            </tr>
            {rows.into_iter().map(|gap| row(words, gap)).collect_view()}
        </tbody>
    };
    Some(shown.into_any())
}

fn row(words: Words, gap: GapSeen) -> AnyView {
    let router = router();
    let missing = gap.missing.unwrap_or_else(|| words.kpi_gap_met().to_owned());
    view! {
        <tr data-status=gap.mark.name()>
            <th scope="row">
                <span class="kpi-gap-name">
                    <StatusMark mark=gap.mark label=gap.health />
                    <a href=move || router.href(Route::Kpi(gap.id))>
                        <bdi>{gap.name}</bdi>
                    </a>
                </span>
            </th>
            <td class="quiet">{gap.period}</td>
            <td class="number">{gap.planned}</td>
            <td class="number">{gap.reached}</td>
            <td class="number">{missing}</td>
            <td class="number kpi-gap-share">
                {gap.share}
                {gap
                    .bar
                    .map(|width| {
                        view! {
                            <span class="kpi-gap-bar" aria-hidden="true">
                                <span style:inline-size=width></span>
                            </span>
                        }
                    })}
            </td>
        </tr>
    }
    .into_any()
}
