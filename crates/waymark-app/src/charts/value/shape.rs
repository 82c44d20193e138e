//! The picture of a plot: pure geometry, from the back of the sheet to its front.

use chrono::NaiveDate;

use super::axis_shape::TickStyle;
use super::days_shape::{DayStep, NamedDay, named_days, weeks};
use super::drawing::{Anchor, Drawing};
use super::label_shape::{Area, Label, LabelPlace, Obstacles, line_height, placed, shortened, text_width};
use super::line_shape::{DOT, FLAG, dots, dotted, flags, level, line, surface, upright, value_corners};
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
        labels(&mut drawing, plot, &sheet, &corners);
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
    if let Some(plan) = &plot.plan {
        drawing.path("chart-plan", line(&plan_corners(&plan.corners, sheet)));
    }
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

fn plan_corners(corners: &[(NaiveDate, f64)], sheet: &Sheet) -> Vec<(f64, f64)> {
    corners.iter().map(|it| sheet.place(*it)).collect()
}

fn value_places(plot: &Plot, sheet: &Sheet) -> Vec<(f64, f64)> {
    let values = plot.points.iter().filter_map(|point| Some((point.day, point.value?)));
    values.map(|it| sheet.place(it)).collect()
}

/// The names of lines, each where it covers nothing.
fn labels(drawing: &mut Drawing, plot: &Plot, sheet: &Sheet, corners: &[(f64, f64)]) {
    let obstacles = obstacles(plot, sheet, corners);
    let labels: Vec<Label> = landing_label(plot, sheet)
        .into_iter()
        .chain(today_label(plot, sheet))
        .chain(level_labels(plot, sheet))
        .chain(plan_label(plot, sheet))
        .collect();
    let places = placed(&labels, sheet.letter, &obstacles);
    for (label, place) in labels.into_iter().zip(places) {
        let Some(LabelPlace { x, y, anchor }) = place else {
            continue;
        };
        drawing.text(label.part, (x, y), anchor, label.text);
        if let Some((part, text)) = label.below {
            drawing.text(part, (x, y + line_height(sheet.letter)), anchor, text);
        }
    }
}

fn obstacles(plot: &Plot, sheet: &Sheet, corners: &[(f64, f64)]) -> Obstacles {
    let mut obstacles = Obstacles {
        sheet: Area {
            left: sheet.area.left,
            top: 0.0,
            right: sheet.width,
            bottom: sheet.area.bottom,
        },
        heights: plot.levels.iter().map(|it| sheet.down(it.value)).collect(),
        ..Obstacles::default()
    };
    obstacles.line(corners);
    if let Some(plan) = &plot.plan {
        obstacles.line(&plan_corners(&plan.corners, sheet));
    }
    if let (Some(landing), Some(current)) = (&plot.landing, plot.current()) {
        let end = (sheet.across(plot.end), sheet.down(landing.value));
        obstacles.line(&[sheet.place(current), end]);
    }
    for (x, y) in value_places(plot, sheet) {
        obstacles.line(&[(x, y - FLAG), (x, y + DOT)]);
    }
    if let Some(x) = sheet.today(plot) {
        obstacles.line(&[(x, sheet.area.top), (x, sheet.area.bottom)]);
    }
    obstacles
}

fn today_label(plot: &Plot, sheet: &Sheet) -> Option<Label> {
    let x = sheet.today(plot)?;
    let y = sheet.letter + 2.0;
    let place = |x, anchor| LabelPlace { x, y, anchor };
    Some(Label {
        part: "chart-label chart-label-today",
        text: plot.today_label.clone(),
        below: None,
        places: vec![place(x + GAP, Anchor::Start), place(x - GAP, Anchor::End)],
    })
}

fn level_labels(plot: &Plot, sheet: &Sheet) -> Vec<Label> {
    let Area { left, right, .. } = sheet.area;
    let room = right - left - GAP * 2.0;
    let label = |it: &super::plot::LevelLine| {
        let y = sheet.down(it.value);
        let (above, below) = (y - GAP * 0.6, y + sheet.letter + 2.0);
        let at = |x, y, anchor| LabelPlace { x, y, anchor };
        let middle = f64::midpoint(left, right);
        let mut ends = [
            (left + GAP, Anchor::Start),
            (middle, Anchor::Middle),
            (right - GAP, Anchor::End),
        ];
        // values start at the baseline, so its name stands where they are not
        if it.level == Level::Baseline {
            ends.reverse();
        }
        let places = ends
            .into_iter()
            .flat_map(|(x, anchor)| [at(x, above, anchor), at(x, below, anchor)]);
        Label {
            part: "chart-label",
            text: shortened(&it.label, sheet.letter, room),
            below: None,
            places: places.collect(),
        }
    };
    plot.levels
        .iter()
        .filter(|it| !it.label.is_empty())
        .map(label)
        .collect()
}

/// On the plan's longest stretch, above it or below it.
fn plan_label(plot: &Plot, sheet: &Sheet) -> Option<Label> {
    let plan = plot.plan.as_ref()?;
    let corners = plan_corners(&plan.corners, sheet);
    let length = |pair: &[(f64, f64)]| pair[1].0 - pair[0].0;
    let longest = corners
        .windows(2)
        .reduce(|best, pair| if length(pair) > length(best) { pair } else { best })?;
    let (from, to) = (longest[0], longest[1]);
    let mut places = Vec::new();
    for share in [0.25, 0.4, 0.15, 0.6, 0.75, 0.9] {
        let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        let rises = to.1 <= from.1;
        let (above, below) = if rises {
            (Anchor::End, Anchor::Start)
        } else {
            (Anchor::Start, Anchor::End)
        };
        places.push(LabelPlace {
            x,
            y: y - GAP,
            anchor: above,
        });
        places.push(LabelPlace {
            x,
            y: y + sheet.letter + GAP,
            anchor: below,
        });
    }
    Some(Label {
        part: "chart-label",
        text: plan.label.clone(),
        below: None,
        places,
    })
}

/// Beside the end of the forecast; on the plot, above or below its band, where there is no room beside.
fn landing_label(plot: &Plot, sheet: &Sheet) -> Option<Label> {
    let landing = plot.landing.as_ref()?;
    let has_range = !landing.range_label.is_empty();
    let lines = if has_range { line_height(sheet.letter) } else { 0.0 };
    let y = sheet.down(landing.value);
    let places = if sheet.has_room_beside {
        let lowest = sheet.area.bottom - lines - sheet.letter * 0.3;
        let y = (y + sheet.letter * 0.35).clamp(sheet.letter, lowest.max(sheet.letter));
        vec![LabelPlace {
            x: sheet.area.right + GAP,
            y,
            anchor: Anchor::Start,
        }]
    } else {
        let (low, high) = landing.range.unwrap_or((landing.value, landing.value));
        let (top, bottom) = (sheet.down(low.max(high)), sheet.down(low.min(high)));
        let at = |y| LabelPlace {
            x: sheet.width,
            y,
            anchor: Anchor::End,
        };
        let below = bottom + sheet.letter + GAP;
        vec![
            at(top - lines - GAP),
            at(below),
            at(below + lines * 2.0),
            at(sheet.area.bottom - lines - GAP),
        ]
    };
    Some(Label {
        part: "chart-landing",
        text: landing.label.clone(),
        below: has_range.then(|| ("chart-landing-range", landing.range_label.clone())),
        places,
    })
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
