//! The funnel drawn to scale, with its message above and what it comes to below.

use leptos::prelude::*;

use super::seen::{Seen, share};
use crate::charts::funnel_shape::{HEIGHT, Slice, WIDTH, slices};
use crate::components::{Mark, StatusWord};
use crate::i18n::{Words, words};
use crate::say;

/// One slice for each stage, as wide as its value.
#[component]
pub(super) fn Picture(seen: Seen) -> impl IntoView {
    let words = words();
    let message = seen.message(words);
    let numbers: Vec<Option<f64>> = seen
        .now
        .stages
        .iter()
        .map(|stage| stage.value.map(|it| it.get()))
        .collect();
    let rows: Vec<_> = slices(&numbers)
        .into_iter()
        .enumerate()
        .map(|(at, slice)| row(words, &seen, at, slice))
        .collect();
    let label = format!("{}, {}. {message}", seen.title, say::period(words, seen.period));
    view! {
        <section class="card panel">
            <div class="panel-head">
                <div>
                    <h2>
                        <bdi>{seen.title.clone()}</bdi>
                    </h2>
                    <p class="quiet">{say::period(words, seen.period)}</p>
                </div>
            </div>
            <p class="funnel-message">{message}</p>
            {warnings(words, &seen)}
            <div class="funnel" role="img" aria-label=label>
                {rows}
            </div>
            <dl class="funnel-facts">
                <div>
                    <dt>{words.kpi_funnel_overall()}</dt>
                    <dd>{share(words, seen.now.overall)}</dd>
                </div>
                {seen
                    .length
                    .map(|length| {
                        view! {
                            <div>
                                <dt>{words.kpi_funnel_length()}</dt>
                                <dd>{length}</dd>
                            </div>
                        }
                    })}
            </dl>
        </section>
    }
    .into_any()
}

fn row(words: Words, seen: &Seen, at: usize, slice: Slice) -> AnyView {
    let stage = seen.now.stages[at];
    let is_leakiest = seen.now.leakiest == Some(at);
    let value = seen.values[at].clone();
    let value = value.unwrap_or_else(|| words.kpi_funnel_not_available().to_owned());
    let into = (at > 0).then(|| share(words, stage.conversion));
    let view_box = format!("0 0 {WIDTH} {HEIGHT}");
    view! {
        <div class="funnel-stage" data-leak=is_leakiest.then_some("true")>
            <span class="funnel-name">
                <bdi>{seen.names[at].clone()}</bdi>
            </span>
            <svg viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
                <path class="funnel-bar" d=slice.bar></path>
                {slice.way.map(|way| view! { <path class="funnel-way" d=way></path> })}
            </svg>
            <span class="funnel-value">{value}</span>
            <span class="funnel-into">
                {into}
                {is_leakiest
                    .then(|| {
                        view! {
                            " "
                            <StatusWord mark=Mark::OffTrack word=words.kpi_funnel_leakiest() />
                        }
                    })}
            </span>
        </div>
    }
    .into_any()
}

fn warnings(words: Words, seen: &Seen) -> Vec<AnyView> {
    let stages = seen.now.stages.iter().enumerate().skip(1);
    stages
        .filter(|(_, stage)| stage.is_above_one)
        .map(|(at, _)| {
            let text = words.kpi_funnel_too_many(&seen.names[at], &seen.names[at - 1]);
            view! {
                <p class="funnel-warning">
                    <StatusWord mark=Mark::AtRisk word=text />
                </p>
            }
            .into_any()
        })
        .collect()
}
