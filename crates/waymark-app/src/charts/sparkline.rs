//! A line of values as small as a word.

use leptos::prelude::*;

use super::fixed::fixed;
use super::sparkline_shape::{HEIGHT, SparkPoint, SparklineShape, WIDTH};
use crate::components::Mark;

/// The values of a key result or KPI so far. Says nothing to a screen reader unless it is given words.
#[component]
pub fn Sparkline(
    /// The values in the order of time.
    #[prop(into)]
    points: Signal<Vec<SparkPoint>>,
    /// Gives the colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The message in words, where nothing beside it says it.
    #[prop(optional, into)]
    label: MaybeProp<String>,
) -> impl IntoView {
    let shape = Memo::new(move |_| points.with(|points| SparklineShape::of(points)));
    view! {
        <svg
            class="spark"
            viewBox=format!("0 0 {} {}", fixed(WIDTH, 0), fixed(HEIGHT, 0))
            data-status=move || mark.get().name()
            role=move || label.get().map(|_| "img")
            aria-label=move || label.get()
            aria-hidden=move || label.get().is_none().then_some("true")
        >
            {move || {
                shape
                    .get()
                    .map(|SparklineShape { path, end: (x, y) }| {
                        view! {
                            <path class="spark-line" d=path></path>
                            <circle class="spark-end" cx=fixed(x, 1) cy=fixed(y, 1) r="2.6"></circle>
                        }
                    })
            }}
        </svg>
    }
}
