//! The course: one line from baseline to target for every key result.

use leptos::prelude::*;

use super::course_shape::{CourseShape, Journey, Place};
use super::fixed::fixed;
use crate::components::Mark;

impl Place {
    const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Before => "before",
            Self::OnTheWay => "on-the-way",
            Self::Beyond => "beyond",
        }
    }
}

/// The line from baseline to target: travelled part, dot, today's place, where it will land.
///
/// Drawn in percent of its width, so that the dot is round at any width.
#[component]
pub fn Course(
    /// Where it is, should be and will be.
    #[prop(into)]
    journey: Signal<Journey>,
    /// Gives the colour.
    #[prop(into)]
    mark: Signal<Mark>,
    /// The message in words, such as "58 % of the way, 57 % expected today".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let shape = Memo::new(move |_| CourseShape::of(journey.get()));
    view! {
        <span
            class="course"
            role="img"
            aria-label=label
            data-status=move || mark.get().name()
            data-place=move || shape.get().place.name()
        >
            <svg class="course-lines" aria-hidden="true">
                <Line class="course-way" from=0.0 to=Signal::derive(move || shape.get().target) />
                {move || shape.get().landing.map(|range| view! { <Landing range /> })}
                <Show when=move || { shape.get().dot > 0.0 }>
                    <Line class="course-travelled" from=0.0 to=Signal::derive(move || shape.get().dot) />
                </Show>
                {move || shape.get().expected.map(|at| view! { <Tick class="course-expected" at half=35.0 /> })}
                <Tick class="course-target" at=shape.get_untracked().target half=27.0 />
                <circle class="course-dot" cx=move || percent(shape.get().dot) cy="50%"></circle>
                <Show when=move || shape.get().place == Place::Beyond>
                    <svg class="course-beyond" x="100%" y="50%">
                        <path d="M-1-3.5 2.5 0-1 3.5"></path>
                    </svg>
                </Show>
            </svg>
        </span>
    }
}

/// Time that has passed, with today on it.
#[component]
pub fn Timeline(
    /// The share of the time that has passed, 0 to 1.
    #[prop(into)]
    passed: Signal<f64>,
    /// The message in words, such as "52 of 92 days".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let today = Memo::new(move |_| passed.get().clamp(0.0, 1.0) * 100.0);
    view! {
        <svg class="timeline" role="img" aria-label=label>
            <Line class="timeline-all" from=0.0 to=100.0 />
            <Show when=move || { today.get() > 0.0 }>
                <Line class="timeline-passed" from=0.0 to=today />
            </Show>
            {move || view! { <Tick class="timeline-today" at=today.get() half=50.0 /> }}
        </svg>
    }
}

#[component]
fn Line(class: &'static str, from: f64, #[prop(into)] to: Signal<f64>) -> impl IntoView {
    view! { <line class=class x1=percent(from) y1="50%" x2=move || percent(to.get()) y2="50%"></line> }
}

/// An upright line; `half` is its half height in percent of the picture's.
#[component]
fn Tick(class: &'static str, at: f64, half: f64) -> impl IntoView {
    view! { <line class=class x1=percent(at) y1=percent(50.0 - half) x2=percent(at) y2=percent(50.0 + half)></line> }
}

#[component]
fn Landing(range: (f64, f64)) -> impl IntoView {
    view! { <rect class="course-landing" x=percent(range.0) width=percent(range.1)></rect> }
}

fn percent(share: f64) -> String {
    fixed(share, 2) + "%"
}
