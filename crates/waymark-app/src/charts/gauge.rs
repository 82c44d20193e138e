//! A bar that says how a value stands to its target, with its thresholds below.

use leptos::prelude::*;

use super::fixed::fixed;
use super::gauge_shape::{GaugePiece, GaugeReading, GaugeShape};
use crate::components::Mark;

/// How high the bar is, in pixels.
const BAR: f64 = 8.0;
/// Where the strip of the thresholds begins, in pixels.
const STRIP_TOP: f64 = 11.0;
/// How high the strip is, in pixels.
const STRIP: f64 = 3.0;
/// How far the tick of the target reaches, in pixels.
const TICK: f64 = 14.0;

/// A quiet gauge: the bar in the colour of the health, a tick at what is due, a strip of green, amber and red below.
#[component]
pub fn Gauge(
    /// What it shows.
    #[prop(into)]
    reading: Signal<GaugeReading>,
    /// Gives the colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The message in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let shape = Memo::new(move |_| reading.with(GaugeShape::of));
    view! {
        <svg class="gauge" role="img" aria-label=label data-status=move || mark.get().name()>
            {move || shape.get().map(drawn)}
        </svg>
    }
    .into_any()
}

fn drawn(shape: GaugeShape) -> AnyView {
    let whole = GaugePiece {
        start: 0.0,
        length: 1.0,
    };
    let bar = |class: &'static str, piece: GaugePiece| rect(class, piece, (0.0, BAR));
    let strip = |class: &'static str, piece: GaugePiece| rect(class, piece, (STRIP_TOP, STRIP));
    let has_strip = shape.amber.is_some();
    // the last tick is the whole target where what is due by today is another
    let tick = |(at, place): (usize, &f64)| {
        let class = if at == 0 { "gauge-due" } else { "gauge-target" };
        let x = percent(*place);
        view! { <line class=class x1=x.clone() x2=x y1="-1" y2=fixed(TICK, 0)></line> }.into_any()
    };
    view! {
        {bar("gauge-track", whole)}
        {shape.fill.map(|piece| bar("gauge-fill", piece))}
        {has_strip.then(|| strip("gauge-red", whole))}
        {shape.amber.map(|piece| strip("gauge-amber", piece))}
        {shape.green.map(|piece| strip("gauge-green", piece))}
        {shape.ticks.iter().enumerate().map(tick).collect_view()}
    }
    .into_any()
}

fn rect(class: &'static str, piece: GaugePiece, (top, height): (f64, f64)) -> AnyView {
    view! {
        <rect
            class=class
            x=percent(piece.start)
            width=percent(piece.length)
            y=fixed(top, 0)
            height=fixed(height, 0)
            rx="1.5"
        ></rect>
    }
    .into_any()
}

/// A share of the width of the drawing.
fn percent(share: f64) -> String {
    format!("{}%", fixed(share * 100.0, 2))
}
