//! The history of the KPI, as a chart or as the table behind it.
//!
//! - `options`: what can be chosen. `course`: what is shown, period by period.

mod course;
mod options;

use leptos::prelude::*;

use super::gauge::Gauge;
use crate::charts::{ChartFrame, From, Look, PeriodChart, PeriodPlot, PictureFile, Swatch, TickStyle};
use crate::components::TableWrap;
use crate::files::file_stem;
use crate::i18n::Words;
use crate::say;
use crate::screens::parts::frame_words;
use course::{Course, Row, course};
use options::{Options, controls};

/// The unit of what is already in percent.
const PERCENT: &str = "%";

/// The card of the chart; none before anything was read.
pub(super) fn chart(gauge: Gauge) -> AnyView {
    let words = gauge.words;
    let options = Options::new();
    let course = Memo::new(move |_| course(gauge, options));
    let has_values = Memo::new(move |_| gauge.known().is_some_and(|known| known.latest.is_some()));
    let body = move || {
        has_values.get().then(|| {
            view! {
                <section class="card">
                    <div class="kpi-chart-head">
                        <h2>{words.kpi_page_history()}</h2>
                        {controls(gauge, options)}
                    </div>
                    {framed(gauge, course)}
                </section>
            }
            .into_any()
        })
    };
    body.into_any()
}

fn framed(gauge: Gauge, course: Memo<Option<Course>>) -> AnyView {
    let words = gauge.words;
    let mark = Signal::derive(move || say::health_mark(gauge.health()));
    let label = Signal::derive(move || message(gauge));
    let legend = Signal::derive(move || course.with(|it| it.as_ref().map(|it| legend(words, it)).unwrap_or_default()));
    let file = Signal::derive(move || {
        let title = gauge.read(|kpi| kpi.title.to_string());
        PictureFile {
            name: file_stem(&title),
            about: label.get(),
            title,
        }
    });
    let plot = Memo::new(move |before: Option<&Option<PeriodPlot>>| {
        let plot = course.with(|it| it.as_ref().map(|it| it.plot.clone()));
        plot.or_else(|| before.cloned().flatten())
    });
    let number = Callback::new(move |(value, style): (f64, TickStyle)| tick(gauge, value, style));
    let picture = move || {
        let shown = plot.get_untracked()?;
        let plot = Signal::derive(move || plot.get().unwrap_or_else(|| shown.clone()));
        Some(view! { <PeriodChart plot label reader=words.kpi_page_reader() number /> }.into_any())
    };
    view! {
        <ChartFrame
            caption=words.kpi_page_history()
            words=frame_words(words)
            legend
            mark
            file
            table=move || table(words, course)
        >
            {picture()}
        </ChartFrame>
    }
    .into_any()
}

/// A number of the axis, where room is short: without its unit, and large ones short.
fn tick(gauge: Gauge, value: f64, style: TickStyle) -> String {
    let words = gauge.words;
    let is_percent = gauge.read(|kpi| kpi.unit.as_ref().is_some_and(|unit| unit.name.as_str() == PERCENT));
    match style {
        _ if is_percent => words.quantity_with(value, PERCENT, style.decimals),
        TickStyle { is_short: true, .. } => words.compact(value),
        TickStyle { decimals, .. } => words.number_with(value, decimals),
    }
}

/// What the lines mean, as far as they are there.
fn legend(words: Words, course: &Course) -> Vec<(Swatch, String)> {
    let plot = &course.plot;
    let any = |is: fn(&crate::charts::Column) -> bool| plot.columns.iter().any(is);
    let has_bars = plot.look == Look::Bars && plot.from == From::Zero;
    let swatches = [
        (has_bars, Swatch::Bar, words.chart_values().to_owned()),
        (!has_bars, Swatch::Periods, words.chart_values().to_owned()),
        (
            any(|it| it.target.is_some()),
            Swatch::Target,
            words.noun_target().to_owned(),
        ),
        (
            any(|it| it.due.is_some()),
            Swatch::Due,
            words.kpi_page_due_today().to_owned(),
        ),
        (
            any(|it| it.green.is_some()),
            Swatch::Green,
            words.health_green().to_owned(),
        ),
        (
            any(|it| it.amber.is_some()),
            Swatch::Amber,
            words.health_amber().to_owned(),
        ),
        (
            course.before.is_some(),
            Swatch::Before,
            course.before.clone().unwrap_or_default(),
        ),
        (any(|it| it.has_note), Swatch::Note, words.chart_notes().to_owned()),
    ];
    swatches
        .into_iter()
        .filter(|it| it.0)
        .map(|(_, swatch, name)| (swatch, name))
        .collect()
}

/// What the chart says, in words.
fn message(gauge: Gauge) -> String {
    let words = gauge.words;
    let health = say::health_word(words, gauge.health());
    let title = gauge.read(|kpi| kpi.title.to_string());
    let latest = gauge.latest();
    let value = latest.as_ref().and_then(|latest| latest.value.as_ref().ok().copied());
    match (latest.as_ref(), value) {
        (Some(latest), Some(value)) => {
            words.kpi_page_message(&title, &gauge.write(value), &say::period(words, latest.period), health)
        }
        (Some(_) | None, _) => words.kpi_page_message_none(&title),
    }
}

fn table(words: Words, course: Memo<Option<Course>>) -> AnyView {
    let shown = move || {
        let Course { rows, before, .. } = course.get()?;
        let has_before = before.is_some();
        let head = [
            Some(words.noun_value().to_owned()),
            Some(words.noun_target().to_owned()),
            Some(words.kpi_page_attainment().to_owned()),
            Some(words.kpi_page_health().to_owned()),
            before,
        ];
        let head = head.into_iter().flatten().map(|name| {
            view! {
                <th scope="col" class="number">
                    {name}
                </th>
            }
        });
        let rows = rows.into_iter().rev().map(move |it| row(it, has_before));
        Some(
            view! {
                <TableWrap label=words.kpi_page_history()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words.kpi_page_period()}</th>
                                {head.collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </TableWrap>
            }
            .into_any(),
        )
    };
    shown.into_any()
}

fn row(row: Row, has_before: bool) -> AnyView {
    let health = row.health.map(str::to_owned);
    let before = has_before.then_some(row.before);
    let cells = [
        Some(row.value),
        Some(row.target),
        Some(row.attainment),
        Some(health),
        before,
    ];
    let cells = cells
        .into_iter()
        .flatten()
        .map(|cell| view! { <td class="number">{cell}</td> });
    view! {
        <tr>
            <th scope="row">{row.period}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
