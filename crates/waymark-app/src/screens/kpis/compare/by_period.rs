//! The numbers behind the small charts: periods across, the newest first, KPIs or parts down.

use leptos::{ev, html, prelude::*};
use waymark_core::kpi::KpiPeriod;

use super::lines::{Line, Lines};
use crate::components::{StatusMark, TableWrap};
use crate::i18n::Words;
use crate::say;

/// The table, behind a line that opens it; stays open while what it shows changes.
pub(super) fn by_period(words: Words, seen: &Lines, is_open: RwSignal<bool>) -> AnyView {
    let details = NodeRef::<html::Details>::new();
    let follow = move |_: ev::Event| {
        if let Some(details) = details.get_untracked() {
            is_open.set(details.open());
        }
    };
    let heads: Vec<_> = seen
        .periods
        .iter()
        .rev()
        .map(|period| {
            view! {
                <th scope="col" class="number nowrap">
                    {say::period(words, *period)}
                </th>
            }
        })
        .collect();
    let rows: Vec<AnyView> = seen.lines.iter().map(|line| row(words, line)).collect();
    view! {
        <details class="compare-by-period" node_ref=details open=is_open.get_untracked() on:toggle=follow>
            <summary>{words.kpi_compare_by_period()}</summary>
            <TableWrap label=words.kpi_compare_by_period()>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words.kpi_compare_name()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </details>
    }
    .into_any()
}

fn row(words: Words, line: &Line) -> AnyView {
    let cells: Vec<AnyView> = line
        .known
        .iter()
        .zip(&line.texts)
        .rev()
        .map(|(known, text)| cell(words, known.as_ref(), text.as_deref()))
        .collect();
    view! {
        <tr>
            <th scope="row">
                <bdi>{line.name.clone()}</bdi>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(words: Words, known: Option<&KpiPeriod>, text: Option<&str>) -> AnyView {
    let health = known.and_then(|known| known.health);
    let mark = health.map(|_| {
        view! { <StatusMark mark=say::health_mark(health) label=say::health_word(words, health) /> }
    });
    let text = text.unwrap_or(words.kpi_page_gap()).to_owned();
    view! {
        <td class="number nowrap">
            {mark} {text}
        </td>
    }
    .into_any()
}
