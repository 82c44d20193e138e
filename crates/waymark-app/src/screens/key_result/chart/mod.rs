//! The values over time, as a chart or as the table behind it.
//!
//! - `course`: what was read, day by day. `scale`: how its numbers are written and what they are held against.

pub(in crate::screens) mod course;
pub(in crate::screens) mod scale;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::goal::{Goal, Panel};
use crate::charts::{
    Adding, ChartFrame, ChartWords, Landing, PictureFile, Plot, PlotPoint, Swatch, TickStyle, ValueChart,
};
use crate::components::Mark;
use crate::files::file_stem;
use crate::i18n::Words;
use crate::say;
use crate::screens::parts::{NumberRow, day_writer, forecast_entry, frame_words, legend_of, number_table};
use course::{Course, course};
use scale::Scale;

/// The card of the chart.
pub(super) fn chart(goal: Goal) -> AnyView {
    let words = goal.words;
    let course = Memo::new(move |_| course(goal));
    let has_points = Memo::new(move |_| course.with(|it| it.as_ref().is_some_and(|it| !it.plot.points.is_empty())));
    let body = move || {
        has_points.get().then(|| {
            view! {
                <section class="card">
                    <h2 class="visually-hidden">{words.key_result_course()}</h2>
                    {framed(goal, course)}
                </section>
            }
            .into_any()
        })
    };
    body.into_any()
}

fn framed(goal: Goal, course: Memo<Option<Course>>) -> AnyView {
    let words = goal.words;
    let scale = Memo::new(move |_| goal.record().map_or(Scale::Share, |it| Scale::of(&it.measure)));
    let mark = Signal::derive(move || goal.status().map_or(Mark::NoData, |status| say::status_mark(&status)));
    let label = Signal::derive(move || message(goal));
    let legend =
        Signal::derive(move || course.with(|it| it.as_ref().map(|it| legend(words, &it.plot)).unwrap_or_default()));
    let file = Signal::derive(move || {
        let title = goal.read(|it| it.title.to_string());
        PictureFile {
            name: file_stem(&title),
            about: label.get(),
            title,
        }
    });
    let plot = Memo::new(move |before: Option<&Option<Plot>>| {
        let plot = course.with(|it| it.as_ref().map(|it| it.plot.clone()));
        plot.or_else(|| before.cloned().flatten())
    });
    let picture = move || {
        let shown = plot.get_untracked()?;
        let plot = Signal::derive(move || plot.get().unwrap_or_else(|| shown.clone()));
        let words = chart_words(goal, scale);
        let on_open = Callback::new(move |at: usize| correct(goal, course, at));
        let on_add = goal.is_open().then(|| Adding {
            on_add: Callback::new(move |day| add(goal, day)),
            told: Callback::new(move |day| {
                let words = goal.words;
                format!(
                    "{}\n{}",
                    words.chart_free_day(&words.date(day)),
                    words.chart_free_day_do()
                )
            }),
        });
        Some(view! { <ValueChart plot mark label words on_open on_add /> }.into_any())
    };
    view! {
        <ChartFrame
            caption=words.key_result_course()
            words=frame_words(words)
            legend
            mark
            file
            table=move || table(words, scale, course)
        >
            {picture()}
        </ChartFrame>
        {move || goal.is_open().then(|| view! { <p class="chart-hint no-print">{words.chart_hint()}</p> })}
    }
    .into_any()
}

/// Opens the check-in of a point.
fn correct(goal: Goal, course: Memo<Option<Course>>, at: usize) {
    let made = course.with_untracked(|it| it.as_ref().and_then(|it| it.made.get(at).copied()));
    if goal.is_open() && made.is_some() {
        goal.panel.set(Panel::CheckIn(made));
    }
}

fn chart_words(goal: Goal, scale: Memo<Scale>) -> ChartWords {
    let words = goal.words;
    let number = move |(number, style): (f64, TickStyle)| scale.with(|scale| scale.tick(words, number, style));
    ChartWords {
        number: Callback::new(number),
        day: day_writer(words),
        reader: if goal.is_open() {
            words.chart_reader_correct()
        } else {
            words.chart_reader()
        },
    }
}

/// What the lines mean, as far as they are there.
fn legend(words: Words, plot: &Plot) -> Vec<(Swatch, String)> {
    let has_confidence = plot.points.iter().any(|it| it.confidence.is_some());
    let has_note = plot.points.iter().any(|it| it.has_note && it.value.is_some());
    legend_of([
        (true, Swatch::Line, words.chart_values()),
        (plot.plan.is_some(), Swatch::Plan, words.chart_plan()),
        forecast_entry(words, plot.landing.as_ref()),
        (plot.corridor.is_some(), Swatch::Corridor, words.chart_stays()),
        (has_note, Swatch::Note, words.chart_notes()),
        (has_confidence, Swatch::Confidence, words.noun_confidence()),
    ])
}

/// What the chart says, in words.
fn message(goal: Goal) -> String {
    let words = goal.words;
    let status = goal.status().map(|status| say::status_word(words, &status));
    words.chart_message(&say::spoken(&goal.outlook()), &status.unwrap_or_default())
}

/// Opens a check-in for a day; the days ahead have none yet.
fn add(goal: Goal, day: NaiveDate) {
    if goal.is_open() {
        let today = goal.store.peek(|session| session.today());
        goal.panel.set(Panel::CheckInOn(day.min(today)));
    }
}

fn table(words: Words, scale: Memo<Scale>, course: Memo<Option<Course>>) -> AnyView {
    let shown = move || {
        let Course { plot, planned, .. } = course.get()?;
        let write = |number| scale.with(|scale| scale.write(words, number));
        let row = |(point, planned): (&PlotPoint, &Option<f64>)| -> NumberRow {
            let confidence = point.confidence.map(|it| words.number(f64::from(it)));
            let numbers = vec![point.value.map(write), planned.map(write), confidence];
            (words.date(point.day), numbers)
        };
        let mut rows: Vec<NumberRow> = plot.points.iter().zip(&planned).map(row).collect();
        let ahead = plot.landing.as_ref().map(|Landing { label, range_label, .. }| {
            let at_end = plot.plan.as_ref().and_then(|plan| plan.corners.last());
            let lands = if range_label.is_empty() {
                label.clone()
            } else {
                words.chart_landing(label, range_label)
            };
            let numbers = vec![Some(lands), at_end.map(|it| write(it.1)), None];
            (words.chart_likely(&words.date(plot.end)), numbers)
        });
        rows.extend(ahead);
        let columns = vec![words.noun_value(), words.chart_planned(), words.noun_confidence()];
        Some(number_table(words, words.key_result_course(), columns, rows))
    };
    shown.into_any()
}
