//! The picture of a plot: pure geometry, from the back of the sheet to its front.

use chrono::NaiveDate;

use super::axis_shape::TickStyle;
use super::days_shape::{DayStep, NamedDay, named_days, weeks};
use super::drawing::{Anchor, Drawing};
use super::label_shape::{Area, line_height, text_width};
use super::line_shape::{
    DOT, dots, dotted, flags, level, line, plan_corners, surface, upright, value_corners, value_places,
};
use super::name_shape::names;
use super::plot::{Level, Plot};
use super::sheet_shape::{GAP, Sheet};
use super::strip_shape::strip;

/// Weeks nearer than this have no ticks, in pixels.
const DENSE_WEEKS: f64 = 9.0;
/// The length of a tick below the sheet.
const TICK: f64 = 5.0;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// The width of the sheet, in pixels.
    pub width: f64,
    /// The size of letters, in pixels.
    pub letter: f64,
}

/// How the numbers and days of an axis are written.
pub struct Writing<'a> {
    /// A number beside the sheet.
    pub number: &'a dyn Fn(f64, TickStyle) -> String,
    /// A day below it.
    pub day: &'a dyn Fn(NaiveDate, DayStep) -> String,
}

/// Where a point lies, to be found by hand and by keyboard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointPlace {
    /// Across.
    pub x: f64,
    /// Down; none for a day without a value.
    pub y: Option<f64>,
}

/// The picture of a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueShape {
    /// What is drawn.
    pub drawing: Drawing,
    /// The points, oldest first.
    pub places: Vec<PointPlace>,
    /// The upper and the lower end of the plot, down.
    pub ends: (f64, f64),
    /// The first and the last day, and where they lie across.
    pub days: [(NaiveDate, f64); 2],
}

impl ValueShape {
    /// The picture of a plot in this much room.
    #[must_use]
    pub fn of(plot: &Plot, room: Room, writing: &Writing<'_>) -> Self {
        let sheet = Sheet::of(plot, room, writing);
        let mut drawing = Drawing {
            width: room.width,
            ..Drawing::default()
        };
        ground(&mut drawing, plot, &sheet);
        let days_end = days(&mut drawing, &sheet, writing);
        let corners = value_corners(plot, &sheet);
        lines(&mut drawing, plot, &sheet, &corners);
        names(&mut drawing, plot, &sheet, &corners);
        drawing.height = strip(&mut drawing, plot, &sheet, days_end).ceil();
        let place = |point: &super::plot::PlotPoint| PointPlace {
            x: sheet.across(point.day),
            y: point.value.map(|value| sheet.down(value)),
        };
        Self {
            drawing,
            places: plot.points.iter().map(place).collect(),
            ends: (sheet.area.top, sheet.area.bottom),
            days: [(sheet.start, sheet.area.left), (sheet.end, sheet.area.right)],
        }
    }

    /// The point nearest to a place across the sheet.
    #[must_use]
    pub fn nearest(&self, x: f64) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for (at, place) in self.places.iter().enumerate() {
            let distance = (place.x - x).abs();
            if best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, at));
            }
        }
        best.map(|it| it.1)
    }

    /// Where a day lies, across.
    #[must_use]
    pub fn across(&self, day: NaiveDate) -> f64 {
        let [(start, left), (end, right)] = self.days;
        let share = (day - start).num_days() as f64 / (end - start).num_days().max(1) as f64;
        left + share * (right - left)
    }

    /// The day at a place across the sheet.
    #[must_use]
    pub fn day_at(&self, x: f64) -> NaiveDate {
        let [(start, left), (end, right)] = self.days;
        let share = ((x - left) / (right - left)).clamp(0.0, 1.0);
        #[allow(clippy::cast_possible_truncation, reason = "no more than the days of the plot")]
        let days = (share * (end - start).num_days() as f64).round() as i64;
        start + chrono::TimeDelta::days(days)
    }
}

/// Where the values shall stay, and the lines across with their numbers.
fn ground(drawing: &mut Drawing, plot: &Plot, sheet: &Sheet) {
    let Area {
        left,
        top,
        right,
        bottom,
    } = sheet.area;
    if let Some(bounds) = plot.corridor {
        let high = bounds.high.map_or(top, |it| sheet.down(it));
        let low = bounds.low.map_or(bottom, |it| sheet.down(it));
        drawing.path(
            "chart-corridor",
            surface(&[(left, high), (right, high), (right, low), (left, low)]),
        );
    }
    let ticks: String = sheet
        .axis
        .ticks
        .iter()
        .map(|it| level(sheet, sheet.down(*it)))
        .collect();
    drawing.path("chart-tick", ticks);
    let middle = sheet.letter * 0.35;
    for (number, text) in sheet.axis.ticks.iter().zip(&sheet.numbers) {
        let place = (left - GAP, sheet.down(*number) + middle);
        drawing.text("chart-number", place, Anchor::End, text.clone());
    }
}

/// The days below the sheet; the lower end of their letters.
fn days(drawing: &mut Drawing, sheet: &Sheet, writing: &Writing<'_>) -> f64 {
    let Sheet { area, letter, .. } = sheet;
    let width = |it: &NamedDay| text_width(&(writing.day)(it.0, it.1), *letter);
    let fits = |days: &[NamedDay]| {
        days.windows(2)
            .all(|pair| sheet.across(pair[0].0) + width(&pair[0]) + GAP <= sheet.across(pair[1].0))
    };
    let named = named_days(sheet.start, sheet.end, &fits);
    let small = weeks(sheet.start, sheet.end);
    let is_dense = (area.right - area.left) < DENSE_WEEKS * small.len() as f64;
    let marked = named
        .iter()
        .map(|it| it.0)
        .chain(small.into_iter().filter(|_| !is_dense));
    let ticks: String = marked
        .map(|day| upright(sheet.across(day), area.bottom, area.bottom + TICK))
        .collect();
    drawing.path("chart-day-tick", ticks);
    let baseline = area.bottom + TICK + line_height(*letter);
    for it in &named {
        let x = sheet.across(it.0);
        let text = (writing.day)(it.0, it.1);
        if x + width(it) <= sheet.width {
            drawing.text("chart-day", (x, baseline), Anchor::Start, text);
        } else if named.len() == 1 {
            drawing.text("chart-day", (sheet.width, baseline), Anchor::End, text);
        }
    }
    baseline + GAP
}

/// Plan, forecast, levels, today, values, and what is on them.
fn lines(drawing: &mut Drawing, plot: &Plot, sheet: &Sheet, corners: &[(f64, f64)]) {
    let current = plot.current().map(|it| sheet.place(it));
    let landing = plot.landing.as_ref().zip(current);
    if let Some((landing, from)) = landing {
        let at_end = |value: f64| (sheet.across(plot.end), sheet.down(value));
        if let Some((low, high)) = landing.range {
            drawing.path("chart-band", surface(&[from, at_end(high), at_end(low)]));
        }
        drawing.path("chart-forecast", line(&[from, at_end(landing.value)]));
    }
    drawing.path("chart-plan", line(&plan_corners(plot, sheet)));
    for it in &plot.levels {
        drawing.path(level_part(it.level), level(sheet, sheet.down(it.value)));
    }
    if let Some(x) = sheet.today(plot) {
        drawing.path("chart-today", upright(x, GAP, sheet.area.bottom));
    }
    drawing.path("chart-line", line(corners));
    let flagged: Vec<(f64, f64)> = plot
        .points
        .iter()
        .filter(|point| point.has_note)
        .filter_map(|point| Some(sheet.place((point.day, point.value?))))
        .collect();
    drawing.path("chart-flag", flags(&flagged));
    drawing.path("chart-dot", dots(dotted(&value_places(plot, sheet)), DOT));
}

const fn level_part(level: Level) -> &'static str {
    match level {
        Level::Baseline => "chart-level chart-baseline",
        Level::Target => "chart-level",
        Level::Stretch => "chart-level chart-stretch",
        Level::Bound => "chart-level chart-bound",
        Level::Limit => "chart-level chart-limit",
    }
}

#[cfg(test)]
mod tests;
