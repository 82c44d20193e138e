//! The same funnel for each person, team or region.

use leptos::prelude::*;
use waymark_core::kpi::FunnelReport;

use super::seen::{Seen, share, standing};
use crate::components::{Mark, StatusMark, StatusWord, TableWrap};
use crate::i18n::{Words, words};

/// One row for each part: its conversions, how they stand to what is usual, the lowest of each stage marked.
#[component]
pub(super) fn Parts(seen: Seen) -> impl IntoView {
    let words = words();
    if seen.parts.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = (0..seen.parts.len()).map(|at| row(words, &seen, at)).collect();
    let heads: Vec<_> = seen
        .names
        .iter()
        .skip(1)
        .map(|name| {
            view! {
                <th scope="col" class="number">
                    <bdi>{name.clone()}</bdi>
                </th>
            }
        })
        .collect();
    let not_split = (!seen.not_split.is_empty()).then(|| {
        let names: Vec<&str> = seen.not_split.iter().map(String::as_str).collect();
        let note = words.kpi_funnel_not_split_note(&words.all_of(&names));
        view! { <div class="quiet small">{note}</div> }
    });
    view! {
        <section class="card">
            <TableWrap label=words.kpi_funnel_by_part()>
                <table class="table">
                    <caption>
                        {words.kpi_funnel_by_part()} <div class="quiet small">{words.kpi_funnel_by_part_lead()}</div> {not_split}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.kpi_funnel_who()}</th>
                            {heads}
                            <th scope="col" class="number">
                                {words.kpi_funnel_overall()}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </section>
    }
    .into_any()
}

fn row(words: Words, seen: &Seen, part: usize) -> AnyView {
    let (name, report) = &seen.parts[part];
    let cells: Vec<_> = (1..report.stages.len())
        .map(|stage| cell(words, report, stage, seen.lowest[stage] == Some(part)))
        .collect();
    view! {
        <tr>
            <th scope="row">
                <bdi>{name.clone()}</bdi>
            </th>
            {cells}
            <td class="number">{share(words, report.overall)}</td>
        </tr>
    }
    .into_any()
}

fn cell(words: Words, report: &FunnelReport, stage: usize, is_lowest: bool) -> AnyView {
    let known = report.stages[stage];
    let standing = known.standing.map(|it| standing(words, it));
    let mark = standing.map(|(mark, word)| view! { <StatusMark mark label=word.to_owned() /> });
    let lowest = is_lowest.then(|| {
        view! {
            <div class="small">
                <StatusWord mark=Mark::AtRisk word=words.kpi_funnel_lowest() />
            </div>
        }
    });
    view! {
        <td class="number">
            <span class="funnel-cell">{mark} {share(words, known.conversion)}</span>
            {lowest}
        </td>
    }
    .into_any()
}
