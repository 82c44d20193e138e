//! A small chart of each KPI or part over the last periods, on one scale, with its numbers as a table.

use leptos::prelude::*;
use waymark_core::{Aggregation, Kpi, KpiSource};

use super::by_period::by_period;
use super::field::Field;
use super::lines::{Line, Lines};
use crate::charts::{Look, SmallPeriods, SmallScale, SmallShape};
use crate::i18n::Words;
use crate::say;

/// The card of the small charts.
pub(super) fn multiples(field: Field) -> AnyView {
    let words = field.words;
    let seen = Memo::new(move |_| Lines::of(field).unwrap_or_default());
    let is_open = RwSignal::new(false);
    let body = move || {
        let seen = seen.get();
        let look = look(&*field.kpi()?);
        let numbers = seen
            .lines
            .iter()
            .flat_map(|line| line.values().into_iter().chain([line.target()]))
            .flatten();
        let scale = SmallScale::of(look, numbers);
        let help = if field.several().is_some() {
            words.kpi_compare_multiples_help_several()
        } else {
            words.kpi_compare_multiples_help()
        };
        (!seen.lines.is_empty()).then(|| {
            let figures: Vec<AnyView> = seen.lines.iter().map(|line| figure(words, line, look, scale)).collect();
            view! {
                <section class="card">
                    <div class="card-body">
                        <h2>{words.kpi_compare_multiples()}</h2>
                        <p class="quiet small">{help}</p>
                        <div class="compare-multiples">{figures}</div>
                    </div>
                    {by_period(words, &seen, is_open)}
                </section>
            }
            .into_any()
        })
    };
    body.into_any()
}

/// Sums are bars, others a line.
fn look(kpi: &Kpi) -> Look {
    match kpi.source {
        KpiSource::Readings(Aggregation::Sum) => Look::Bars,
        KpiSource::Readings(Aggregation::Average | Aggregation::Last | Aggregation::Minimum | Aggregation::Maximum)
        | KpiSource::Formula(_)
        | KpiSource::Unknown(_) => Look::Line,
    }
}

fn figure(words: Words, line: &Line, look: Look, scale: SmallScale) -> AnyView {
    let shape = SmallShape::of(&line.values(), line.target(), look, scale);
    let latest = line.latest();
    let health = latest.and_then(|(known, _)| known.health);
    let text = latest.map_or_else(|| words.kpi_page_gap().to_owned(), |(_, text)| text.to_owned());
    let label = words.kpi_compare_small(&line.name, &text, say::health_word(words, health));
    view! {
        <figure>
            <figcaption>
                <bdi>{line.name.clone()}</bdi>
                <b class="number">{text}</b>
            </figcaption>
            <SmallPeriods shape mark=say::health_mark(health) label />
        </figure>
    }
    .into_any()
}
