//! Reading the points of a chart one by one, by hand and by keyboard.

use chrono::NaiveDate;
use leptos::ev;
use leptos::prelude::*;

use super::chart::ChartWords;
use super::drawing::Drawing;
use super::line_shape::{DOT, dots, upright};
use super::plot::Plot;
use super::shape::{PointPlace, ValueShape};
use super::stops::{Stop, Stops};

/// A double press this near to a point means it, in pixels.
const NEAR: f64 = 14.0;
/// Between a point and what is told of it.
const BESIDE: f64 = 14.0;

/// What is being read, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reading {
    at: Option<Stop>,
    /// Whether the keyboard is here; then it stays when the pointer leaves.
    is_focused: bool,
}

/// What reads a chart, and what reading it may lead to.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) plot: Signal<Plot>,
    pub(super) shape: Memo<Option<ValueShape>>,
    pub(super) on_open: Option<Callback<usize>>,
    pub(super) on_add: Option<Adding>,
}

/// What a day without a point leads to.
#[derive(Clone, Copy)]
pub struct Adding {
    /// The day was chosen.
    pub on_add: Callback<NaiveDate>,
    /// What is told of it.
    pub told: Callback<NaiveDate, String>,
}

/// What lies over the sheet: one stop for the keyboard, the marked point, and what is told of it.
///
/// To a screen reader it is a slider, whose value is what is told: arrows reach it in every mode of reading, and a new
/// value is said without a live region.
pub(super) fn reader(reader: Reader, words: ChartWords) -> AnyView {
    let reading = RwSignal::new(Reading::default());
    let Reader {
        plot, shape, on_add, ..
    } = reader;
    let stops = Memo::new(move |_| plot.with(Stops::of));
    let count = Memo::new(move |_| plot.with(|plot| plot.points.len()));
    let at = move || match reading.get().at {
        Some(Stop::Point(at)) => (at < count.get()).then_some(Stop::Point(at)),
        other => other,
    };
    let told = move |stop| match stop {
        Stop::Point(at) => plot.with(|plot| plot.points.get(at).map(|point| point.told.clone())),
        Stop::Day(day) => on_add.map(|adding| adding.told.run(day)),
    };
    let at_or_newest = move || at().or_else(|| stops.with(Stops::newest));
    let place = move || at_or_newest().map(|stop| stops.with(|stops| stops.place(stop)).to_string());
    let marked = move || shape.with(|shape| marked(shape.as_ref()?, at()?, told(at()?)?));
    let has_points = Memo::new(move |_| count.get() > 0);
    let over = move || {
        has_points.get().then(|| {
            view! {
                <div
                    class="chart-reader"
                    role="slider"
                    tabindex="0"
                    aria-label=words.reader
                    aria-valuemin="1"
                    aria-valuemax=move || count.get().to_string()
                    aria-valuenow=place
                    aria-valuetext=move || at_or_newest().and_then(told)
                    on:pointermove=move |event| reader.point(reading, &event)
                    on:pointerdown=move |event| reader.point(reading, &event)
                    on:pointerleave=move |event| leave(reading, &event)
                    on:keydown=move |event| reader.press(reading, &event)
                    on:dblclick=move |event| reader.choose(&event)
                    on:focus=move |_| reader.enter(reading)
                    on:blur=move |_| reading.set(Reading::default())
                >
                    {marked}
                </div>
            }
            .into_any()
        })
    };
    over.into_any()
}

impl Reader {
    fn stops(self) -> Stops {
        self.plot.with_untracked(Stops::of)
    }

    /// Reads the point nearest to the pointer.
    fn point(self, reading: RwSignal<Reading>, event: &ev::PointerEvent) {
        let x = f64::from(event.offset_x());
        let at = self
            .shape
            .with_untracked(|shape| shape.as_ref().and_then(|shape| shape.nearest(x)))
            .map(Stop::Point);
        if reading.get_untracked().at != at {
            reading.update(|it| it.at = at);
        }
    }

    /// Arrows go from point to point, with Shift from day to day where a day can be given a point.
    fn press(self, reading: RwSignal<Reading>, event: &ev::KeyboardEvent) {
        let now = reading.get_untracked().at;
        match (event.key().as_str(), now) {
            ("Enter", Some(stop)) => match (stop, self.on_open, self.on_add) {
                (Stop::Point(at), Some(on_open), _) => on_open.run(at),
                (Stop::Day(day), _, Some(adding)) => adding.on_add.run(day),
                (Stop::Point(_) | Stop::Day(_), _, _) => return,
            },
            ("Escape", Some(_)) => reading.update(|it| it.at = None),
            (key, _) => match self.next(key, event.shift_key(), now) {
                Some(next) => reading.update(|it| it.at = Some(next)),
                None => return,
            },
        }
        event.prevent_default();
    }

    fn next(self, key: &str, has_shift: bool, now: Option<Stop>) -> Option<Stop> {
        let stops = self.stops();
        let by_day = self.on_add.filter(|_| has_shift).and_then(|_| stops.day_by(key, now));
        by_day.or_else(|| stops.point_by(key, now))
    }

    /// A double press: on a point, or on a day without one.
    fn choose(self, event: &ev::MouseEvent) {
        let x = f64::from(event.offset_x());
        let found = self.shape.with_untracked(|shape| {
            let shape = shape.as_ref()?;
            let at = shape.nearest(x)?;
            Some((at, shape.places.get(at)?.x, shape.day_at(x)))
        });
        match (found, self.on_open, self.on_add) {
            (Some((at, place, _)), Some(on_open), _) if (place - x).abs() <= NEAR => on_open.run(at),
            (Some((_, _, day)), _, Some(adding)) => adding.on_add.run(day),
            (Some(_) | None, _, _) => (),
        }
    }

    /// The keyboard comes in at the last point.
    fn enter(self, reading: RwSignal<Reading>) {
        let newest = self.stops().newest();
        reading.update(|it| {
            it.is_focused = true;
            it.at = it.at.or(newest);
        });
    }
}

/// A finger that is lifted leaves too; what it read stays until it presses elsewhere.
fn leave(reading: RwSignal<Reading>, event: &ev::PointerEvent) {
    if event.pointer_type() == "mouse" {
        reading.update(|it| it.at = it.at.filter(|_| it.is_focused));
    }
}

fn marked(shape: &ValueShape, at: Stop, told: String) -> Option<AnyView> {
    let place = match at {
        Stop::Point(at) => *shape.places.get(at)?,
        Stop::Day(day) => PointPlace {
            x: shape.across(day),
            y: None,
        },
    };
    Some(marker(&shape.drawing, shape.ends, place, told))
}

/// The line through a point, a ring round it, and what is told of it, on the side where there is room.
pub(in crate::charts) fn marker(
    Drawing { width, height, .. }: &Drawing,
    (top, bottom): (f64, f64),
    PointPlace { x, y }: PointPlace,
    told: String,
) -> AnyView {
    let ring = y.map(|y| dots(&[(x, y)], DOT + 2.0));
    let (left, right) = if x < width / 2.0 {
        (Some(x + BESIDE), None)
    } else {
        (None, Some(width - x + BESIDE))
    };
    let is_high = y.is_some_and(|y| y < f64::midpoint(top, bottom));
    let down = if is_high { f64::midpoint(top, bottom) } else { top };
    let pixels = |at: Option<f64>| at.map(|at| format!("{at:.0}px"));
    view! {
        <svg class="chart-marker" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <path class="chart-guide" d=upright(x, top, bottom)></path>
            <path class="chart-ring" d=ring></path>
        </svg>
        <p
            class="chart-told"
            aria-hidden="true"
            style:left=pixels(left)
            style:right=pixels(right)
            style:top=pixels(Some(down))
        >
            {told}
        </p>
    }
    .into_any()
}
