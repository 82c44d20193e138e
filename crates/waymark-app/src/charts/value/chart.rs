//! The values of a key result, or the score of a cycle, over time.

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

use super::axis_shape::TickStyle;
use super::days_shape::DayStep;
use super::plot::Plot;
use super::reader::{Adding, Reader, reader};
use super::shape::{Room, ValueShape, Writing};
use crate::components::Mark;
use crate::platform::watch_width;

/// How the numbers and days of a chart are written, and what its reader says of itself.
#[derive(Clone, Copy)]
pub struct ChartWords {
    /// A number of the axis.
    pub number: Callback<(f64, TickStyle), String>,
    /// A day of the axis.
    pub day: Callback<(NaiveDate, DayStep), String>,
    /// What going through the points is called, and what Enter does there.
    pub reader: &'static str,
}

/// Values over time with what they are held against. Its points are read by pointing at them, or with arrows, Home and
/// End; the days between them, where they can be given a point, with Shift and an arrow.
#[component]
pub fn ValueChart(
    /// What is shown.
    #[prop(into)]
    plot: Signal<Plot>,
    /// Gives the colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The message in words.
    #[prop(into)]
    label: Signal<String>,
    /// How it is written.
    words: ChartWords,
    /// A point was chosen, by its place among the points: Enter, or a double press on it.
    #[prop(optional, into)]
    on_open: Option<Callback<usize>>,
    /// What a day without a point leads to: by a double press, or by Shift with an arrow and then Enter.
    #[prop(default = None)]
    on_add: Option<Adding>,
) -> impl IntoView {
    let rule = NodeRef::<html::Div>::new();
    let room = watch_width(rule);
    let shape = Memo::new(move |_| {
        let (width, letter) = room.get()?;
        let writing = Writing {
            number: &|number, style| words.number.run((number, style)),
            day: &|day, step| words.day.run((day, step)),
        };
        Some(plot.with(|plot| ValueShape::of(plot, Room { width, letter }, &writing)))
    });
    let sheet = move || {
        shape.with(|shape| {
            let drawing = &shape.as_ref()?.drawing;
            let size = format!("0 0 {} {}", drawing.width, drawing.height);
            Some(
                view! {
                    <svg class="chart-sheet" viewBox=size role="img" aria-label=label data-picture="">
                        {drawing.elements()}
                    </svg>
                }
                .into_any(),
            )
        })
    };
    let over = Reader {
        plot,
        shape,
        on_open,
        on_add,
    };
    view! {
        <div class="chart" data-status=move || mark.get().name()>
            <div class="chart-rule" node_ref=rule></div>
            {sheet}
            {reader(over, words)}
        </div>
    }
    .into_any()
}
