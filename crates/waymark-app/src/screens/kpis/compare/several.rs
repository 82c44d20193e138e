//! Several KPIs in their order (K-8).

use leptos::prelude::*;
use waymark_core::kpi::{Beside, RankBy, side_by_side};
use waymark_core::{Kpi, KpiId, Shared, Value};

use super::cells;
use super::field::Field;
use crate::charts::bar_shares;
use crate::components::{IconButton, IconName, TableWrap};
use crate::routes::Route;
use crate::say;

/// One KPI, in words.
#[derive(Clone, PartialEq)]
struct Row {
    kpi: Shared<Kpi>,
    rank: String,
    beside: Beside,
    share: f64,
}

/// The table of the KPIs; of `ids` the first is there as long as the table is.
pub(super) fn several(field: Field, ids: &[KpiId]) -> AnyView {
    let words = field.words;
    let rows = rows(field, ids).unwrap_or_default();
    let has_no_ranks = rows.iter().all(|row| row.beside.rank.is_none());
    let is_measured = rows
        .iter()
        .any(|row| cells::number(row.beside.known.as_ref()).is_some());
    let unranked = has_no_ranks && is_measured && field.by() == RankBy::Value;
    let first = ids.first().copied();
    let body: Vec<AnyView> = rows.into_iter().map(|it| row(field, it, first)).collect();
    view! {
        <TableWrap label=words.kpi_compare_several()>
            <table class="table compare-table">
                <caption>
                    {words.kpi_compare_several()}
                    {unranked.then(|| view! { <div class="quiet small">{words.kpi_compare_no_rank()}</div> })}
                </caption>
                <thead>
                    <tr>
                        {cells::heads(words, words.noun_kpi())} <th scope="col" class="no-print">
                            <span class="visually-hidden">{words.kpi_compare_take_out()}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </TableWrap>
    }
    .into_any()
}

fn rows(field: Field, ids: &[KpiId]) -> Option<Vec<Row>> {
    let (period, by) = (field.period()?, field.by());
    let found = field
        .store
        .session(|session| side_by_side(session.workspace(), ids, period, by, session.today()));
    let numbers: Vec<Option<f64>> = found
        .iter()
        .map(|beside| cells::number(beside.known.as_ref()).map(Value::get))
        .collect();
    let ranks: Vec<Option<usize>> = found.iter().map(|beside| beside.rank).collect();
    let row = |(beside, share): (Beside, f64)| {
        Some(Row {
            kpi: field.store.workspace(|all| all.kpi(beside.kpi).cloned())?,
            rank: cells::rank(field.words, beside.rank, &ranks),
            beside,
            share,
        })
    };
    Some(found.into_iter().zip(bar_shares(&numbers)).filter_map(row).collect())
}

fn row(field: Field, row: Row, first: Option<KpiId>) -> AnyView {
    let words = field.words;
    let (kpi, known) = (&*row.kpi, row.beside.known.as_ref());
    let (id, title) = (kpi.id, kpi.title.to_string());
    let target = known.map(|known| say::kpi_target(words, kpi, known));
    let take_out = (first != Some(id)).then(|| {
        let label = words.kpi_compare_take_out_of(&title);
        view! { <IconButton label icon=IconName::Close small=true on_press=move |()| field.take_out(id) /> }
    });
    view! {
        <tr>
            <td class="number">{row.rank}</td>
            <th scope="row">
                <a href=field.router.href(Route::Kpi(id))>
                    <bdi>{title}</bdi>
                </a>
            </th>
            <td class="number">{cells::value(words, kpi, known)}</td>
            <td aria-hidden="true">{cells::bar(row.share)}</td>
            <td class="number">{target}</td>
            <td class="number">{cells::attained(words, known)}</td>
            <td>{cells::health(words, known)}</td>
            <td class="no-print">{take_out}</td>
        </tr>
    }
    .into_any()
}
