//! What stands in the rows of both tables: ranks, values, bars, how much is attained.

use leptos::prelude::*;
use waymark_core::kpi::KpiPeriod;
use waymark_core::{Kpi, Value};

use crate::components::StatusWord;
use crate::i18n::Words;
use crate::say;

/// A rank, marked where others share it; empty for what has none.
pub(super) fn rank(words: Words, rank: Option<usize>, all: &[Option<usize>]) -> String {
    let Some(number) = rank else {
        return String::new();
    };
    let is_shared = all.iter().filter(|other| **other == rank).count() > 1;
    let number = number.to_string();
    if is_shared {
        words.kpi_compare_shared(&number)
    } else {
        number
    }
}

pub(super) fn number(known: Option<&KpiPeriod>) -> Option<Value> {
    known?.value.as_ref().ok().copied()
}

/// A value in its unit, or why there is none.
pub(super) fn value(words: Words, kpi: &Kpi, known: Option<&KpiPeriod>) -> String {
    match known.map(|known| &known.value) {
        Some(Ok(value)) => say::kpi_value(words, kpi, *value),
        Some(Err(why)) => say::not_available(words, why),
        None => words.kpi_page_gap().to_owned(),
    }
}

/// How much of its target it attains, where a share says something.
pub(super) fn attained(words: Words, known: Option<&KpiPeriod>) -> Option<String> {
    let attained = known?.attainment.filter(|it| it.raw().is_finite())?;
    Some(words.percent(attained.raw()))
}

pub(super) fn health(words: Words, known: Option<&KpiPeriod>) -> Option<AnyView> {
    let health = known?.health;
    let mark = Signal::stored(say::health_mark(health));
    let shown = health.map(|_| view! { <StatusWord mark word=say::health_word(words, health) /> });
    Some(shown.into_any())
}

/// A bar as long as a share of its room.
pub(super) fn bar(share: f64) -> AnyView {
    let length = format!("{:.1}%", share * 100.0);
    view! {
        <span class="compare-bar">
            <span style:width=length></span>
        </span>
    }
    .into_any()
}

/// The headings that both tables have, but for what their rows are.
pub(super) fn heads(words: Words, rows: &'static str) -> AnyView {
    view! {
        <th scope="col" class="number">{words.kpi_compare_rank()}</th>
        <th scope="col">{rows}</th>
        <th scope="col" class="number">{words.noun_value()}</th>
        <th scope="col">
            <span class="visually-hidden">{words.kpi_compare_bar()}</span>
        </th>
        <th scope="col" class="number">{words.noun_target()}</th>
        <th scope="col" class="number">{words.kpi_page_attainment()}</th>
        <th scope="col">{words.kpi_page_health()}</th>
    }
    .into_any()
}
