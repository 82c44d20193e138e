//! Behind the values: where they are green and amber, the lines across with their numbers, the periods below.

use super::super::value::{Anchor, Area, Drawing, line_height, surface, text_width, upright};
use super::plot::{Column, PeriodPlot, Zone};
use super::sheet_shape::{GAP, PeriodSheet};

/// The length of a tick below the sheet.
const TICK: f64 = 5.0;
/// How many columns may lie from one name to the next: as calendars are divided.
const STRIDES: [usize; 12] = [1, 2, 3, 4, 6, 12, 13, 26, 52, 104, 208, 416];

/// The zones, where columns have any: green, and amber on its open sides.
pub(super) fn zones(drawing: &mut Drawing, plot: &PeriodPlot, sheet: &PeriodSheet) {
    let above = zone(plot, sheet, |column| beyond(column).1);
    drawing.path(
        "period-zone period-amber",
        above + &zone(plot, sheet, |column| beyond(column).0),
    );
    drawing.path("period-zone period-green", zone(plot, sheet, |column| column.green));
}

/// What is amber and not green, below and above.
fn beyond(column: &Column) -> (Option<Zone>, Option<Zone>) {
    let (Some(green), Some(amber)) = (column.green, column.amber) else {
        return (None, None);
    };
    let between = |low: Option<f64>, high: Option<f64>| {
        let is_wide = low.zip(high).is_some_and(|(low, high)| low < high);
        is_wide.then_some(Zone { low, high })
    };
    (between(amber.low, green.low), between(green.high, amber.high))
}

/// One area for each run of columns with the same zone, so that no seam is seen between them.
fn zone(plot: &PeriodPlot, sheet: &PeriodSheet, of: impl Fn(&Column) -> Option<Zone>) -> String {
    let mut way = String::new();
    let mut at = 0;
    while at < plot.columns.len() {
        let zone = of(&plot.columns[at]);
        let same = plot.columns[at..]
            .iter()
            .take_while(|column| of(column) == zone)
            .count();
        let (first, after) = (at, at + same.max(1));
        at = after;
        let Some(Zone { low, high }) = zone else { continue };
        let (left, right) = (sheet.edge(first), sheet.edge(after));
        let top = high.map_or(sheet.area.top, |it| sheet.down(it));
        let bottom = low.map_or(sheet.area.bottom, |it| sheet.down(it));
        if bottom > top {
            way.push_str(&surface(&[(left, top), (right, top), (right, bottom), (left, bottom)]));
        }
    }
    way
}

/// The lines across, each with its number.
pub(super) fn ticks(drawing: &mut Drawing, sheet: &PeriodSheet) {
    let Area { left, right, .. } = sheet.area;
    let mut way = String::new();
    for number in &sheet.axis.ticks {
        let y = sheet.down(*number);
        way.push_str(&super::super::value::line(&[(left, y), (right, y)]));
    }
    drawing.path("chart-tick", way);
    let middle = sheet.letter * 0.35;
    for (number, text) in sheet.axis.ticks.iter().zip(&sheet.numbers) {
        let place = (left - GAP, sheet.down(*number) + middle);
        drawing.text("chart-number", place, Anchor::End, text.clone());
    }
}

/// The names of the periods, as many as there is room for, the last one always; the lower end of their letters.
pub(super) fn names(drawing: &mut Drawing, plot: &PeriodPlot, sheet: &PeriodSheet) -> f64 {
    let bottom = sheet.area.bottom;
    let baseline = bottom + TICK + line_height(sheet.letter);
    let named = STRIDES
        .into_iter()
        .map(|stride| named(plot, stride))
        .find(|named| fits(named, sheet))
        .unwrap_or_default();
    let ticks: String = named
        .iter()
        .map(|(at, _)| upright(sheet.middle(*at), bottom, bottom + TICK))
        .collect();
    drawing.path("chart-day-tick", ticks);
    for (at, text) in named {
        let (x, anchor) = held(sheet, at, &text);
        drawing.text("chart-day", (x, baseline), anchor, text);
    }
    baseline + GAP
}

/// Every so manieth column up to the last, with its year where that is another one than before.
fn named(plot: &PeriodPlot, stride: usize) -> Vec<(usize, String)> {
    let count = plot.columns.len();
    let mut year = None;
    let mut named = Vec::new();
    for (at, column) in plot.columns.iter().enumerate() {
        if !(count - 1 - at).is_multiple_of(stride) {
            continue;
        }
        let is_new = year.replace(column.name.year) != Some(column.name.year);
        let text = if is_new { &column.name.long } else { &column.name.short };
        named.push((at, text.clone()));
    }
    named
}

fn fits(named: &[(usize, String)], sheet: &PeriodSheet) -> bool {
    let ends = |(at, text): &(usize, String)| {
        let (x, anchor) = held(sheet, *at, text);
        let width = text_width(text, sheet.letter);
        match anchor {
            Anchor::Start => (x, x + width),
            Anchor::Middle => (x - width / 2.0, x + width / 2.0),
            Anchor::End => (x - width, x),
        }
    };
    named.windows(2).all(|pair| ends(&pair[0]).1 + GAP <= ends(&pair[1]).0)
}

/// Below the middle of its column, and never beyond the sheet.
fn held(sheet: &PeriodSheet, at: usize, text: &str) -> (f64, Anchor) {
    let half = text_width(text, sheet.letter) / 2.0;
    let x = sheet.middle(at);
    if x + half > sheet.width {
        (sheet.width, Anchor::End)
    } else if x - half < 0.0 {
        (0.0, Anchor::Start)
    } else {
        (x, Anchor::Middle)
    }
}
