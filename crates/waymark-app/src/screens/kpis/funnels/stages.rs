//! The numbers of each stage as a table.

use leptos::prelude::*;
use waymark_core::kpi::{FunnelStage, StageDifference};

use super::seen::{Seen, share, standing};
use crate::components::{StatusWord, TableWrap};
use crate::i18n::{Words, words};
use crate::say;

/// Stage by stage: value, conversion, what is lost, what is usual, and what became of it since another period.
#[component]
pub(super) fn Stages(seen: Seen) -> impl IntoView {
    let words = words();
    let rows: Vec<_> = (0..seen.now.stages.len()).map(|at| row(words, &seen, at)).collect();
    let then = seen.then.as_ref().map(|(period, _)| {
        let period = say::period(words, *period);
        view! {
            <th scope="col" class="number">
                {period}
            </th>
            <th scope="col" class="number">
                {words.kpi_funnel_change()}
            </th>
        }
    });
    let head = |text: &'static str| {
        view! {
            <th scope="col" class="number">
                {text}
            </th>
        }
    };
    view! {
        <section class="card">
            <TableWrap label=words.kpi_funnel_stages()>
                <table class="table">
                    <caption>{words.kpi_funnel_stages()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.kpi_funnel_stage()}</th>
                            {head(words.kpi_funnel_value())}
                            {head(words.kpi_funnel_conversion())}
                            {head(words.kpi_funnel_drop_off())}
                            <th scope="col">{words.kpi_funnel_usual()}</th>
                            {then}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </section>
    }
    .into_any()
}

fn row(words: Words, seen: &Seen, at: usize) -> AnyView {
    let stage = seen.now.stages[at];
    let value = |value: &Option<String>| {
        let value = value.clone();
        value.unwrap_or_else(|| words.kpi_funnel_not_available().to_owned())
    };
    let later = |of: Option<f64>| (at > 0).then(|| share(words, of));
    let then = seen
        .then
        .as_ref()
        .and_then(|(_, report)| report.stages.get(at))
        .map(|then| {
            let before = value(&seen.values_then[at]);
            let conversion = later(then.conversion);
            view! {
                <td class="number">{before} {conversion.map(|it| view! { <div class="quiet small">{it}</div> })}</td>
                <td class="number">{seen.since(at).map(|since| change(words, since))}</td>
            }
        });
    view! {
        <tr>
            <th scope="row">
                <bdi>{seen.names[at].clone()}</bdi>
            </th>
            <td class="number">{value(&seen.values[at])}</td>
            <td class="number">{later(stage.conversion)}</td>
            <td class="number">{later(stage.drop_off)}</td>
            <td>{usual(words, stage)}</td>
            {then}
        </tr>
    }
    .into_any()
}

/// What is usual, and how the conversion stands to it.
fn usual(words: Words, stage: FunnelStage) -> Option<AnyView> {
    let benchmark = stage.benchmark?;
    let (low, high) = (
        words.percent(benchmark.low().get()),
        words.percent(benchmark.high().get()),
    );
    let text = if low == high {
        low
    } else {
        words.kpi_funnel_usual_range(&low, &high)
    };
    let standing = stage.standing.map(|it| standing(words, it));
    let standing = standing.map(|(mark, word)| view! { <StatusWord mark word=word /> });
    Some(
        view! {
            <span class="nowrap">{text}</span>
            <div class="small">{standing}</div>
        }
        .into_any(),
    )
}

fn change(words: Words, since: StageDifference) -> AnyView {
    let value = since.value.map(|value| words.difference(value.get()));
    let points = since
        .points
        .map(|points| words.kpi_funnel_points(&words.difference(points.round())));
    view! { {value} {points.map(|points| view! { <div class="quiet small">{points}</div> })} }.into_any()
}
