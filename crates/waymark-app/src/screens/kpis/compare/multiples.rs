//! A small chart of each part over the last periods, on one scale.

use leptos::prelude::*;
use waymark_core::kpi::{Health, Held, KpiPeriod, RECENT, history, periods_until, segments};
use waymark_core::{Aggregation, Kpi, KpiSource, Value};

use super::field::Field;
use crate::charts::{Look, SmallPeriods, SmallScale, SmallShape};
use crate::say;

/// One part through the last periods.
#[derive(Clone, PartialEq)]
struct Part {
    name: String,
    values: Vec<Option<f64>>,
    target: Option<f64>,
    latest: Option<String>,
    health: Option<Health>,
}

/// The card of the small charts.
pub(super) fn multiples(field: Field) -> AnyView {
    let words = field.words;
    let parts = Memo::new(move |_| parts(field).unwrap_or_default());
    let body = move || {
        let parts = parts.get();
        let look = look(&*field.kpi()?);
        let numbers = parts
            .iter()
            .flat_map(|part| part.values.iter().copied().chain([part.target]))
            .flatten();
        let scale = SmallScale::of(look, numbers);
        (!parts.is_empty()).then(|| {
            let figures = parts.iter().map(|part| figure(field, part, look, scale));
            view! {
                <section class="card card-body">
                    <h2>{words.kpi_compare_multiples()}</h2>
                    <p class="quiet small">{words.kpi_compare_multiples_help()}</p>
                    <div class="compare-multiples">{figures.collect_view()}</div>
                </section>
            }
            .into_any()
        })
    };
    body.into_any()
}

fn parts(field: Field) -> Option<Vec<Part>> {
    let words = field.words;
    let kpi = field.kpi()?;
    field.store.session(|session| {
        let (all, today) = (session.workspace(), session.today());
        let periods = periods_until(all, kpi.frequency, RECENT, today);
        let part = |segment: &waymark_core::Segment| {
            let known = history(all, kpi.id, Some(segment), &periods, today);
            let value = |known: &KpiPeriod| known.value.as_ref().ok().copied();
            let latest = known.iter().rev().flatten().next();
            Part {
                name: say::part_name(words, all, Some(segment)),
                values: known
                    .iter()
                    .map(|it| it.as_ref().and_then(value).map(Value::get))
                    .collect(),
                target: latest
                    .and_then(|known| known.target)
                    .and_then(Held::level)
                    .map(Value::get),
                latest: latest.and_then(value).map(|value| say::kpi_value(words, &kpi, value)),
                health: latest.and_then(|known| known.health),
            }
        };
        Some(segments(all, kpi.id).iter().map(part).collect())
    })
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

fn figure(field: Field, part: &Part, look: Look, scale: SmallScale) -> AnyView {
    let words = field.words;
    let shape = SmallShape::of(&part.values, part.target, look, scale);
    let latest = part.latest.clone().unwrap_or_else(|| words.kpi_page_gap().to_owned());
    let label = words.kpi_compare_small(&part.name, &latest, say::health_word(words, part.health));
    view! {
        <figure>
            <figcaption>
                <bdi>{part.name.clone()}</bdi>
                <b class="number">{latest}</b>
            </figcaption>
            <SmallPeriods shape mark=say::health_mark(part.health) label />
        </figure>
    }
    .into_any()
}
