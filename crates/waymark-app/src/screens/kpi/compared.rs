//! The latest value against other periods, and against what others reach (K-5).

use leptos::prelude::*;
use waymark_core::kpi::{Against, Comparison, KpiPeriod, comparison};
use waymark_core::scoring::Trend;
use waymark_core::{BenchmarkKind, Kpi};

use super::gauge::Gauge;
use crate::i18n::Words;
use crate::say;

/// The card of the comparisons; none where there is nothing to compare with.
pub(super) fn compared(gauge: Gauge) -> AnyView {
    let words = gauge.words;
    let rows = Memo::new(move |_| rows(gauge).unwrap_or_default());
    let body = move || {
        rows.with(|rows| {
            (!rows.is_empty()).then(|| {
                view! {
                    <section class="card card-body">
                        <h2>{words.kpi_page_compared()}</h2>
                        <dl class="kpi-compared">{rows.iter().map(row).collect_view()}</dl>
                    </section>
                }
                .into_any()
            })
        })
    };
    body.into_any()
}

/// One comparison, in words.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    name: String,
    with: String,
    by: String,
    source: String,
    status: &'static str,
}

fn rows(gauge: Gauge) -> Option<Vec<Row>> {
    let words = gauge.words;
    let kpi = gauge.record()?;
    let latest = gauge.latest()?;
    gauge.store.session(|session| {
        let (all, today) = (session.workspace(), session.today());
        let rows = against(&kpi, &latest, today).into_iter().filter_map(|against| {
            let found = comparison(all, kpi.id, None, latest.period, against, today)?;
            let (name, source) = name(words, &kpi, &latest, against)?;
            Some(Row {
                name,
                with: say::kpi_value(words, &kpi, found.with),
                by: difference(words, &kpi, found),
                source,
                status: status(found.trend),
            })
        });
        Some(rows.collect())
    })
}

/// Whole periods against whole ones; a running one against as many days besides.
fn against(kpi: &Kpi, latest: &KpiPeriod, today: chrono::NaiveDate) -> Vec<Against> {
    let mut all = if latest.has_ended(today) {
        vec![Against::PreviousPeriod, Against::LastYear]
    } else {
        vec![Against::SameDays, Against::PreviousPeriod, Against::SameDaysLastYear]
    };
    if latest.period.days() == 1 {
        all.retain(|it| *it != Against::SameDays);
    }
    all.extend((0..kpi.benchmarks.len()).map(Against::Benchmark));
    all
}

/// What it is compared with, and where that is known from.
fn name(words: Words, kpi: &Kpi, latest: &KpiPeriod, against: Against) -> Option<(String, String)> {
    let period = |period| Some(say::period(words, period?));
    let plain = |name: String| Some((name, String::new()));
    match against {
        Against::PreviousPeriod => plain(period(latest.period.previous())?),
        Against::LastYear => plain(period(latest.period.last_year())?),
        Against::SameDays => plain(words.kpi_page_same_days(&period(latest.period.previous())?)),
        Against::SameDaysLastYear => plain(words.kpi_page_same_days(&period(latest.period.last_year())?)),
        Against::Benchmark(place) => {
            let benchmark = kpi.benchmarks.get(place)?;
            let name = benchmark.name.as_str();
            let name = match benchmark.kind {
                BenchmarkKind::Benchmark => words.kpi_page_benchmark(name),
                BenchmarkKind::Competitor => words.kpi_page_competitor(name),
            };
            Some((name, benchmark.source.to_string()))
        }
    }
}

/// "+12 leads (+14%)", "−3 (n/a %)".
fn difference(words: Words, kpi: &Kpi, found: Comparison) -> String {
    let share = found.share.map_or_else(
        || words.kpi_page_no_share().to_owned(),
        |share| words.percent_difference(share),
    );
    words.kpi_page_by(&say::kpi_difference(words, kpi, found.by), &share)
}

/// The colour follows the direction, not the sign.
pub(super) const fn status(trend: Trend) -> &'static str {
    match trend {
        Trend::Better => "on-track",
        Trend::Worse => "off-track",
        Trend::Level => "no-data",
    }
}

fn row(row: &Row) -> AnyView {
    let source = (!row.source.is_empty()).then(|| view! { <dd class="quiet small">{row.source.clone()}</dd> });
    view! {
        <div>
            <dt>{row.name.clone()}</dt>
            <dd>
                {row.with.clone()} " "
                <span class="log-change" data-status=row.status>
                    {row.by.clone()}
                </span>
            </dd>
            {source}
        </div>
    }
    .into_any()
}
