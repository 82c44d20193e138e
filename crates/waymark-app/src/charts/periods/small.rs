//! A small chart of periods on the page.

use leptos::prelude::*;

use super::small_shape::{HEIGHT, SmallShape, WIDTH};
use crate::components::Mark;

/// One of several small charts on one scale; `label` is its message in words.
#[component]
pub fn SmallPeriods(
    /// The picture.
    shape: SmallShape,
    /// Gives the colour.
    mark: Mark,
    /// The message in words.
    label: String,
) -> impl IntoView {
    let SmallShape {
        bars,
        line,
        dots,
        target,
    } = shape;
    view! {
        <svg
            class="small-periods"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            data-status=mark.name()
            role="img"
            aria-label=label
        >
            <path class="period-bar" d=bars></path>
            <path class="small-target" d=target></path>
            <path class="spark-line" d=line></path>
            <path class="spark-end" d=dots></path>
        </svg>
    }
    .into_any()
}
