//! The values, what they are held against, and what they are compared with.

use super::super::value::{DOT, Drawing, dots, flags, line, rounded, surface};
use super::plot::{Aimed, Column, PeriodPlot};
use super::sheet_shape::PeriodSheet;
use crate::components::Mark;

/// What is left free between two bars, as a part of a column.
const BETWEEN: f64 = 0.28;
/// Bars are no wider than this, in pixels.
const WIDEST: f64 = 44.0;
/// Columns narrower than this have no marks: there is no room to tell them apart.
const DENSE: f64 = 11.0;

/// Everything in front of the ground.
pub(super) fn values(drawing: &mut Drawing, plot: &PeriodPlot, sheet: &PeriodSheet) {
    if plot.has_bars() {
        drawing.path("period-bar", bars(plot, sheet, |column| !column.is_running));
        drawing.path(
            "period-bar period-running",
            bars(plot, sheet, |column| column.is_running),
        );
    }
    let before = runs(plot, sheet, |column| column.before);
    drawing.path("period-before", before.iter().map(|run| line(run)).collect());
    drawing.path("period-before-dot", alone(&before));
    for target in targets(plot, sheet) {
        drawing.path("chart-level period-target", target);
    }
    drawing.path("period-due", dues(plot, sheet));
    if !plot.has_bars() {
        let runs = runs(plot, sheet, |column| column.value);
        drawing.path("chart-line period-line", runs.iter().map(|run| line(run)).collect());
        if sheet.step() < DENSE {
            drawing.path("period-dot", alone(&runs));
        }
    }
    let noted: Vec<(f64, f64)> = places(plot, sheet, |column| column.has_note);
    drawing.path("chart-flag", flags(&noted));
    if sheet.step() >= DENSE {
        marks(drawing, plot, sheet);
    }
}

/// The bars of some columns, from 0 to their value.
fn bars(plot: &PeriodPlot, sheet: &PeriodSheet, is_meant: impl Fn(&Column) -> bool) -> String {
    let half = bar_width(sheet) / 2.0;
    let floor = sheet.floor();
    places(plot, sheet, is_meant)
        .into_iter()
        .map(|(x, y)| surface(&[(x - half, floor), (x - half, y), (x + half, y), (x + half, floor)]))
        .collect()
}

fn bar_width(sheet: &PeriodSheet) -> f64 {
    (sheet.step() * (1.0 - BETWEEN)).min(WIDEST)
}

/// Where the values of some columns lie.
fn places(plot: &PeriodPlot, sheet: &PeriodSheet, is_meant: impl Fn(&Column) -> bool) -> Vec<(f64, f64)> {
    let columns = plot.columns.iter().enumerate();
    columns
        .filter(|(_, column)| is_meant(column))
        .filter_map(|(at, column)| Some((sheet.middle(at), sheet.down(column.value?))))
        .collect()
}

/// The corners of a line for each run of columns that have a number: a gap lifts the pen.
fn runs(plot: &PeriodPlot, sheet: &PeriodSheet, of: impl Fn(&Column) -> Option<f64>) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for (at, column) in plot.columns.iter().enumerate() {
        match (of(column), runs.last_mut()) {
            (Some(number), Some(run)) => run.push((sheet.middle(at), sheet.down(number))),
            (None, Some(run)) if run.is_empty() => {}
            (Some(_) | None, _) => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// A dot for what stands alone between two gaps: a line of one corner is not seen.
fn alone(runs: &[Vec<(f64, f64)>]) -> String {
    let alone: Vec<(f64, f64)> = runs.iter().filter(|run| run.len() == 1).flatten().copied().collect();
    dots(&alone, DOT / 2.0)
}

/// The targets as steps; of ranges both ends.
fn targets(plot: &PeriodPlot, sheet: &PeriodSheet) -> [String; 2] {
    let end = |of: fn(Aimed) -> Option<f64>| {
        let mut way = String::new();
        let mut is_down = false;
        for (at, column) in plot.columns.iter().enumerate() {
            let Some(level) = column.target.and_then(of) else {
                is_down = false;
                continue;
            };
            let y = rounded(sheet.down(level));
            if is_down {
                way.push_str(&format!("V{y}"));
            } else {
                way.push_str(&format!("M{} {y}", rounded(sheet.edge(at))));
            }
            way.push_str(&format!("H{}", rounded(sheet.edge(at + 1))));
            is_down = true;
        }
        way
    };
    let low = |aimed| match aimed {
        Aimed::Level(level) => Some(level),
        Aimed::Within(low, _) => Some(low),
    };
    let high = |aimed| match aimed {
        Aimed::Level(_) => None,
        Aimed::Within(_, high) => Some(high),
    };
    [end(low), end(high)]
}

/// What is due by today, across the bar of the running period.
fn dues(plot: &PeriodPlot, sheet: &PeriodSheet) -> String {
    let columns = plot.columns.iter().enumerate();
    columns
        .filter_map(|(at, column)| {
            let y = sheet.down(column.due?);
            Some(line(&[(sheet.edge(at), y), (sheet.edge(at + 1), y)]))
        })
        .collect()
}

/// How each period stands, by shape.
fn marks(drawing: &mut Drawing, plot: &PeriodPlot, sheet: &PeriodSheet) {
    let of = |mark: Mark| places(plot, sheet, |column| column.mark == mark);
    drawing.path("period-mark period-mark-green", dots(&of(Mark::OnTrack), DOT));
    drawing.path(
        "period-mark period-mark-amber",
        with_corners(&of(Mark::AtRisk), DIAMOND),
    );
    drawing.path("period-mark period-mark-red", with_corners(&of(Mark::OffTrack), SQUARE));
    let watched = places(plot, sheet, |column| {
        matches!(column.mark, Mark::NoData | Mark::OverPerforming)
    });
    drawing.path("period-mark period-mark-none", dots(&watched, DOT - 1.0));
}

const DIAMOND: [(f64, f64); 4] = [(0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)];
const SQUARE: [(f64, f64); 4] = [(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)];

fn with_corners(places: &[(f64, f64)], corners: [(f64, f64); 4]) -> String {
    let around = |(x, y): &(f64, f64)| surface(&corners.map(|(across, down)| (x + across, y + down)));
    places.iter().map(around).collect()
}
