//! Values period by period on the page, read by hand and by keyboard.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::super::value::{Room, TickStyle, marker};
use super::plot::PeriodPlot;
use super::shape::PeriodShape;
use crate::platform::watch_width;

/// Values period by period with what they are held against. Its columns are read by pointing at them, or with arrows,
/// Home and End.
#[component]
pub fn PeriodChart(
    /// What is shown.
    #[prop(into)]
    plot: Signal<PeriodPlot>,
    /// The message in words.
    #[prop(into)]
    label: Signal<String>,
    /// What going through the columns is called.
    reader: &'static str,
    /// How a number beside the sheet is written.
    number: Callback<(f64, TickStyle), String>,
) -> impl IntoView {
    let rule = NodeRef::<html::Div>::new();
    let room = watch_width(rule);
    let shape = Memo::new(move |_| {
        let (width, letter) = room.get()?;
        let write = |value, style| number.run((value, style));
        Some(plot.with(|plot| PeriodShape::of(plot, Room { width, letter }, &write)))
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
    view! {
        <div class="chart period-chart">
            <div class="chart-rule" node_ref=rule></div>
            {sheet}
            {over(plot, shape, reader)}
        </div>
    }
    .into_any()
}

/// What lies over the sheet: one stop for the keyboard, the marked column, and what is told of it. To a screen reader it
/// is a slider whose value is what is told.
fn over(plot: Signal<PeriodPlot>, shape: Memo<Option<PeriodShape>>, reader: &'static str) -> AnyView {
    let reading = RwSignal::new(None::<usize>);
    let is_focused = StoredValue::new(false);
    let count = Memo::new(move |_| plot.with(|plot| plot.columns.len()));
    let at = move || reading.get().filter(|at| *at < count.get());
    let at_or_last = move || at().or_else(|| count.get().checked_sub(1));
    let told = move |at: usize| plot.with(|plot| plot.columns.get(at).map(|column| column.told.clone()));
    let marked = move || {
        let at = at()?;
        shape.with(|shape| {
            let shape = shape.as_ref()?;
            Some(marker(&shape.drawing, shape.ends, *shape.places.get(at)?, told(at)?))
        })
    };
    let point = move |event: ev::PointerEvent| {
        let found = shape.with_untracked(|shape| shape.as_ref()?.nearest(f64::from(event.offset_x())));
        if reading.get_untracked() != found {
            reading.set(found);
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        if let Some(next) = next(&event.key(), reading.get_untracked(), count.get_untracked()) {
            event.prevent_default();
            reading.set(next);
        }
    };
    let leave = move |event: ev::PointerEvent| {
        if event.pointer_type() == "mouse" && !is_focused.get_value() {
            reading.set(None);
        }
    };
    view! {
        <div
            class="chart-reader"
            role="slider"
            tabindex="0"
            aria-label=reader
            aria-valuemin="1"
            aria-valuemax=move || count.get().to_string()
            aria-valuenow=move || at_or_last().map(place)
            aria-valuetext=move || at_or_last().and_then(told)
            on:pointermove=point
            on:pointerdown=point
            on:pointerleave=leave
            on:keydown=press
            on:focus=move |_| {
                is_focused.set_value(true);
                reading.update(|it| *it = it.or_else(|| count.get_untracked().checked_sub(1)));
            }
            on:blur=move |_| {
                is_focused.set_value(false);
                reading.set(None);
            }
        >
            {marked}
        </div>
    }
    .into_any()
}

/// The place of a column for a reader that counts.
fn place(at: usize) -> String {
    (at + 1).to_string()
}

/// The column that a key leads to, or away from all; arrows stop at the ends, as time does.
pub(super) fn next(key: &str, now: Option<usize>, count: usize) -> Option<Option<usize>> {
    let last = count.checked_sub(1)?;
    let at = now.unwrap_or(last).min(last);
    match key {
        "ArrowLeft" | "ArrowDown" => Some(Some(at.saturating_sub(1))),
        "ArrowRight" | "ArrowUp" => Some(Some((at + 1).min(last))),
        "Home" => Some(Some(0)),
        "End" => Some(Some(last)),
        "Escape" if now.is_some() => Some(None),
        _ => None,
    }
}
