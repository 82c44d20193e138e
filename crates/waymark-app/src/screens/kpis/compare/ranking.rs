//! The parts of a KPI in their order (K-8).

use leptos::prelude::*;
use waymark_core::kpi::{KpiPeriod, Ranked, compare, ranking as ranked};
use waymark_core::scoring::Trend;
use waymark_core::{Benchmark, Kpi, Segment, Value};

use super::field::Field;
use super::target::part_target;
use crate::charts::bar_shares;
use crate::components::{StatusWord, TableWrap};
use crate::i18n::Words;
use crate::platform::router;
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
            return Some(view! { <p class="quiet card-body">{words.kpi_compare_not_split()}</p> }.into_any());
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
        .map(|row| number(row.known.as_ref()).map(Value::get))
        .collect();
    let shares = bar_shares(&numbers);
    let rank = |row: &Ranked| {
        let rank = row.rank?;
        let is_shared = ranked.iter().filter(|other| other.rank == Some(rank)).count() > 1;
        let rank = rank.to_string();
        Some(if is_shared {
            words.kpi_compare_shared(&rank)
        } else {
            rank
        })
    };
    let row = |(row, share): (&Ranked, f64)| Row {
        rank: rank(row).unwrap_or_default(),
        name: field.store.workspace(|all| say::part_name(words, all, Some(&row.part))),
        part: row.part.clone(),
        known: row.known.clone(),
        share,
    };
    Some(ranked.iter().zip(shares).map(row).collect())
}

fn number(known: Option<&KpiPeriod>) -> Option<Value> {
    known?.value.as_ref().ok().copied()
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
    let (href, title) = (router().href(Route::Kpi(kpi.id)), kpi.title.to_string());
    view! {
        <TableWrap label=words.kpi_compare_ranking()>
            <table class="table">
                <caption>
                    <a href=href>
                        <bdi>{title}</bdi>
                    </a>
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="number">{words.kpi_compare_rank()}</th>
                        <th scope="col">{words.kpi_compare_part()}</th>
                        <th scope="col" class="number">{words.noun_value()}</th>
                        <th scope="col">
                            <span class="visually-hidden">{words.kpi_compare_bar()}</span>
                        </th>
                        <th scope="col" class="number">{words.noun_target()}</th>
                        <th scope="col" class="number">{words.kpi_page_attainment()}</th>
                        <th scope="col">{words.kpi_page_health()}</th>
                        {benchmarks}
                    </tr>
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
    let value = match known.map(|known| &known.value) {
        Some(Ok(value)) => say::kpi_value(words, kpi, *value),
        Some(Err(why)) => say::not_available(words, why),
        None => words.kpi_page_gap().to_owned(),
    };
    let attained = known
        .and_then(|known| known.attainment)
        .filter(|it| it.raw().is_finite());
    let health = known.and_then(|known| known.health).map(|health| {
        let mark = Signal::stored(say::health_mark(Some(health)));
        view! { <StatusWord mark word=say::health_word(words, Some(health)) /> }
    });
    let beside = |benchmark: &Benchmark| {
        let found = number(known).map(|value| stands(words, kpi, value, benchmark));
        let (text, status) = found.unwrap_or_default();
        view! {
            <td>
                <span class="log-change" data-status=status>
                    {text}
                </span>
            </td>
        }
    };
    let length = format!("{:.1}%", row.share * 100.0);
    view! {
        <tr>
            <td class="number">{row.rank.clone()}</td>
            <th scope="row">
                <bdi>{row.name.clone()}</bdi>
            </th>
            <td class="number">{value}</td>
            <td aria-hidden="true">
                <span class="compare-bar">
                    <span style:width=length></span>
                </span>
            </td>
            <td class="number">{part_target(field, kpi, &row.part, &row.name, known)}</td>
            <td class="number">{attained.map(|it| words.percent(it.raw()))}</td>
            <td>{health}</td>
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
