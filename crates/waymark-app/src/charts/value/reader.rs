//! Reading the points of a chart one by one, by hand and by keyboard.

use chrono::NaiveDate;
use leptos::ev;
use leptos::prelude::*;

use super::chart::ChartWords;
use super::line_shape::{DOT, dots, upright};
use super::plot::Plot;
use super::shape::{PointPlace, ValueShape};

/// A double press this near to a point means it, in pixels.
const NEAR: f64 = 14.0;
/// Between a point and what is told of it.
const BESIDE: f64 = 14.0;

/// Which point is being read, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reading {
    at: Option<usize>,
    /// Whether the keyboard is here; then it stays when the pointer leaves.
    is_focused: bool,
}

/// What reads a chart, and what reading it may lead to.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) plot: Signal<Plot>,
    pub(super) shape: Memo<Option<ValueShape>>,
    pub(super) on_open: Option<Callback<usize>>,
    pub(super) on_add: Option<Callback<NaiveDate>>,
}

/// What lies over the sheet: one stop for the keyboard, the marked point, and what is told of it.
///
/// To a screen reader it is a slider, whose value is what is told: arrows reach it in every mode of reading, and a new
/// value is said without a live region.
pub(super) fn reader(reader: Reader, words: ChartWords) -> AnyView {
    let reading = RwSignal::new(Reading::default());
    let Reader { plot, shape, .. } = reader;
    let count = Memo::new(move |_| plot.with(|plot| plot.points.len()));
    let at = move || reading.get().at.filter(|at| *at < count.get());
    let told = move |at: usize| plot.with(|plot| plot.points.get(at).map(|point| point.told.clone()));
    let told_or_last = move || told(at().unwrap_or_else(|| count.get().saturating_sub(1)));
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
                    aria-valuenow=move || at().map_or(count.get(), |at| at + 1).to_string()
                    aria-valuetext=told_or_last
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
    fn count(self) -> usize {
        self.plot.with_untracked(|plot| plot.points.len())
    }

    /// Reads the point nearest to the pointer.
    fn point(self, reading: RwSignal<Reading>, event: &ev::PointerEvent) {
        let x = f64::from(event.offset_x());
        let at = self
            .shape
            .with_untracked(|shape| shape.as_ref().and_then(|shape| shape.nearest(x)));
        if reading.get_untracked().at != at {
            reading.update(|it| it.at = at);
        }
    }

    fn press(self, reading: RwSignal<Reading>, event: &ev::KeyboardEvent) {
        let now = reading.get_untracked().at;
        match (event.key().as_str(), now, self.on_open) {
            ("Enter", Some(at), Some(on_open)) => on_open.run(at),
            ("Escape", Some(_), _) => reading.update(|it| it.at = None),
            (key, ..) => match step(key, now, self.count()) {
                Some(next) => reading.update(|it| it.at = Some(next)),
                None => return,
            },
        }
        event.prevent_default();
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
            (Some((_, _, day)), _, Some(on_add)) => on_add.run(day),
            (Some(_) | None, _, _) => (),
        }
    }

    /// The keyboard comes in at the last point.
    fn enter(self, reading: RwSignal<Reading>) {
        let last = self.count().checked_sub(1);
        reading.update(|it| {
            it.is_focused = true;
            it.at = it.at.or(last);
        });
    }
}

/// A finger that is lifted leaves too; what it read stays until it presses elsewhere.
fn leave(reading: RwSignal<Reading>, event: &ev::PointerEvent) {
    if event.pointer_type() == "mouse" {
        reading.update(|it| it.at = it.at.filter(|_| it.is_focused));
    }
}

/// The point that a key leads to; arrows stop at the ends, as time does.
fn step(key: &str, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let at = at.unwrap_or(last);
    match key {
        "ArrowLeft" | "ArrowDown" => Some(at.saturating_sub(1)),
        "ArrowRight" | "ArrowUp" => Some((at + 1).min(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// The line through a point, a ring round it, and what is told of it, on the side where there is room.
fn marked(shape: &ValueShape, at: usize, told: String) -> Option<AnyView> {
    let PointPlace { x, y } = *shape.places.get(at)?;
    let (top, bottom) = shape.ends;
    let (width, height) = (shape.drawing.width, shape.drawing.height);
    let ring = y.map(|y| dots(&[(x, y)], DOT + 2.0));
    let (left, right) = if x < width / 2.0 {
        (Some(x + BESIDE), None)
    } else {
        (None, Some(width - x + BESIDE))
    };
    let is_high = y.is_some_and(|y| y < f64::midpoint(top, bottom));
    let down = if is_high { f64::midpoint(top, bottom) } else { top };
    let pixels = |at: Option<f64>| at.map(|at| format!("{at:.0}px"));
    Some(
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
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_go_from_point_to_point_and_stop_at_the_ends() {
        assert_eq!(step("ArrowLeft", Some(2), 3), Some(1));
        assert_eq!(step("ArrowLeft", Some(0), 3), Some(0));
        assert_eq!(step("ArrowRight", Some(2), 3), Some(2));
    }

    #[test]
    fn reading_begins_with_the_last_point() {
        assert_eq!(step("ArrowLeft", None, 3), Some(1));
        assert_eq!(step("Home", None, 3), Some(0));
        assert_eq!(step("End", Some(0), 3), Some(2));
    }

    #[test]
    fn other_keys_and_no_points_lead_nowhere() {
        assert_eq!(step("Tab", Some(0), 3), None);
        assert_eq!(step("End", None, 0), None);
    }
}
