//! The parts of a KPI in their order (K-8).

use leptos::prelude::*;
use waymark_core::kpi::{KpiPeriod, compare, ranking as ranked};
use waymark_core::scoring::Trend;
use waymark_core::{Benchmark, Kpi, Segment, Value};

use super::cells;
use super::field::Field;
use super::target::part_target;
use crate::charts::bar_shares;
use crate::components::TableWrap;
use crate::i18n::Words;
use crate::routes::Route;
use crate::say;

/// One part, in words.
#[derive(Clone, PartialEq)]
struct Row {
    part: Segment,
    rank: String,
    name: String,
    known: Option<KpiPeriod>,
    share: f64,
}

/// The table of the parts.
pub(super) fn ranking(field: Field) -> AnyView {
    let words = field.words;
    let rows = Memo::new(move |_| rows(field).unwrap_or_default());
    let body = move || {
        let is_empty = rows.with(Vec::is_empty);
        let kpi = field.kpi()?;
        if is_empty {
            let why = if kpi.dimension.is_some() {
                words.kpi_compare_not_split()
            } else {
                words.kpi_compare_alone()
            };
            return Some(view! { <p class="quiet card-body">{why}</p> }.into_any());
        }
        Some(rows.with(|rows| table(field, &kpi, rows)))
    };
    body.into_any()
}

fn rows(field: Field) -> Option<Vec<Row>> {
    let words = field.words;
    let (kpi, period, by) = (field.kpi()?, field.period()?, field.by());
    let ranked = field
        .store
        .session(|session| ranked(session.workspace(), kpi.id, period, by, session.today()));
    let numbers: Vec<Option<f64>> = ranked
        .iter()
        .map(|row| cells::number(row.known.as_ref()).map(Value::get))
        .collect();
    let ranks: Vec<Option<usize>> = ranked.iter().map(|row| row.rank).collect();
    let rows = ranked.into_iter().zip(bar_shares(&numbers)).map(|(row, share)| Row {
        rank: cells::rank(words, row.rank, &ranks),
        name: field.store.workspace(|all| say::part_name(words, all, Some(&row.part))),
        part: row.part,
        known: row.known,
        share,
    });
    Some(rows.collect())
}

fn table(field: Field, kpi: &Kpi, rows: &[Row]) -> AnyView {
    let words = field.words;
    let benchmark = |benchmark: &Benchmark| {
        let value = say::kpi_value(words, kpi, benchmark.value);
        let name = words.kpi_page_line(benchmark.name.as_str(), &value);
        view! { <th scope="col">{name}</th> }
    };
    let benchmarks: Vec<_> = kpi.benchmarks.iter().map(benchmark).collect();
    let body: Vec<AnyView> = rows.iter().map(|it| row(field, kpi, it)).collect();
    let (href, title) = (field.router.href(Route::Kpi(kpi.id)), kpi.title.to_string());
    view! {
        <TableWrap label=words.kpi_compare_ranking()>
            <table class="table compare-table">
                <caption>
                    <a href=href>
                        <bdi>{title}</bdi>
                    </a>
                </caption>
                <thead>
                    <tr>{cells::heads(words, words.kpi_compare_part())} {benchmarks}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

fn row(field: Field, kpi: &Kpi, row: &Row) -> AnyView {
    let words = field.words;
    let known = row.known.as_ref();
    let beside = |benchmark: &Benchmark| {
        let found = cells::number(known).map(|value| stands(words, kpi, value, benchmark));
        let (text, status) = found.unwrap_or_default();
        view! {
            <td>
                <span class="log-change" data-status=status>
                    {text}
                </span>
            </td>
        }
    };
    view! {
        <tr>
            <td class="number">{row.rank.clone()}</td>
            <th scope="row">
                <bdi>{row.name.clone()}</bdi>
            </th>
            <td class="number">{cells::value(words, kpi, known)}</td>
            <td aria-hidden="true">{cells::bar(row.share)}</td>
            <td class="number">{part_target(field, kpi, &row.part, &row.name, known)}</td>
            <td class="number">{cells::attained(words, known)}</td>
            <td>{cells::health(words, known)}</td>
            {kpi.benchmarks.iter().map(beside).collect_view()}
        </tr>
    }
    .into_any()
}

/// "Behind by 12", and what colours it.
fn stands(words: Words, kpi: &Kpi, value: Value, benchmark: &Benchmark) -> (String, &'static str) {
    let found = compare(&kpi.aim, value, benchmark.value);
    let by = say::kpi_difference(words, kpi, found.by);
    match found.trend {
        Trend::Better => (words.kpi_compare_ahead(&by), "on-track"),
        Trend::Worse => (words.kpi_compare_behind(&by), "off-track"),
        Trend::Level => (words.kpi_compare_level(&by), "no-data"),
    }
}
