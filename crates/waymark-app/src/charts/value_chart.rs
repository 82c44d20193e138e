//! The values of a key result over time.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::value_chart_shape::{Level, ValueShape};
use crate::components::Mark;

/// How the numbers, days and levels of a chart are written.
#[derive(Clone, Copy)]
pub struct ChartWords {
    /// A number of the axis.
    pub number: Callback<f64, String>,
    /// A day of the axis.
    pub day: Callback<NaiveDate, String>,
    /// A level line, with its number.
    pub level: Callback<(Level, f64), String>,
    /// What today is called.
    pub today: &'static str,
}

/// Values over time with what they are held against. Drawn in percent, so that letters and dots keep their size.
#[component]
pub fn ValueChart(
    /// The picture.
    #[prop(into)]
    shape: Signal<ValueShape>,
    /// Gives the colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The message in words.
    #[prop(into)]
    label: Signal<String>,
    /// How it is written.
    words: ChartWords,
) -> impl IntoView {
    view! {
        <div class="chart" role="img" aria-label=label data-status=move || mark.get().name()>
            <svg class="chart-sheet" aria-hidden="true">
                {move || shape.with(|shape| drawing(shape, words))}
            </svg>
        </div>
    }
    .into_any()
}

fn drawing(shape: &ValueShape, words: ChartWords) -> AnyView {
    let ticks = shape.ticks.iter().map(|(down, number)| {
        let y = percent(*down);
        view! {
            <line class="chart-tick" x1="0" x2="100%" y1=y.clone() y2=y.clone()></line>
            <text class="chart-number" x="0" y=y dx="-8" dy="4">
                {words.number.run(*number)}
            </text>
        }
    });
    let days = shape.days.iter().map(|(across, day)| {
        view! {
            <text class="chart-day" x=percent(*across) y="100%" dy="20">
                {words.day.run(*day)}
            </text>
        }
    });
    let levels = shape.levels.iter().map(|(level, down, number)| {
        let y = percent(*down);
        // The values start at the baseline, so its name stands where they are not: at the other end.
        let (anchor, x, dx) = match level {
            Level::Baseline => ("end", "100%", "-6"),
            Level::Target | Level::Stretch | Level::Low | Level::High => ("start", "0", "6"),
        };
        view! {
            <line class="chart-level" data-level=name(*level) x1="0" x2="100%" y1=y.clone() y2=y.clone()></line>
            <text class="chart-label" text-anchor=anchor x=x y=y dx=dx dy="-5">
                {words.level.run((*level, *number))}
            </text>
        }
    });
    let today = shape.today.map(|across| {
        let x = percent(across);
        view! {
            <line class="chart-today" x1=x.clone() x2=x.clone() y1="0" y2="100%"></line>
            <text class="chart-label" x=x y="0" dx="6" dy="-4">
                {words.today}
            </text>
        }
    });
    let dots = shape.dots.iter().map(|(across, down)| {
        view! { <circle class="chart-dot" cx=percent(*across) cy=percent(*down)></circle> }
    });
    view! {
        {ticks.collect_view()}
        {days.collect_view()}
        {today}
        {levels.collect_view()}
        <svg class="chart-path" viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
            <path class="chart-line" d=shape.path.clone()></path>
        </svg>
        {dots.collect_view()}
    }
    .into_any()
}

const fn name(level: Level) -> &'static str {
    match level {
        Level::Baseline => "baseline",
        Level::Target => "target",
        Level::Stretch => "stretch",
        Level::Low | Level::High => "bound",
    }
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
