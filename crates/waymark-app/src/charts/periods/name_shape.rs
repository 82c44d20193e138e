//! The names of the target and of what others reach, each where it covers nothing.

use super::super::value::{Anchor, Area, DOT, Drawing, FLAG, Label, LabelPlace, Obstacles, line, placed, shortened};
use super::plot::{Aimed, PeriodPlot};
use super::sheet_shape::{GAP, PeriodSheet};

/// What others reach as lines, and the names of all lines.
pub(super) fn lines(drawing: &mut Drawing, plot: &PeriodPlot, sheet: &PeriodSheet) {
    let Area { left, right, .. } = sheet.area;
    for beside in &plot.beside {
        let y = sheet.down(beside.value);
        drawing.path("period-beside", line(&[(left, y), (right, y)]));
    }
}

/// The names of the lines.
pub(super) fn names(drawing: &mut Drawing, plot: &PeriodPlot, sheet: &PeriodSheet) {
    let mut labels: Vec<Label> = target(plot)
        .map(|level| label(sheet, level, &plot.target_label, true))
        .into_iter()
        .collect();
    labels.extend(plot.beside.iter().map(|it| label(sheet, it.value, &it.label, false)));
    let places = placed(&labels, sheet.letter, &obstacles(plot, sheet));
    for (label, place) in labels.into_iter().zip(places) {
        if let Some(LabelPlace { x, y, anchor }) = place {
            drawing.text(label.part, (x, y), anchor, label.text);
        }
    }
}

/// The last target, where its name stands.
fn target(plot: &PeriodPlot) -> Option<f64> {
    let last = plot.columns.iter().rev().find_map(|column| column.target)?;
    (!plot.target_label.is_empty()).then_some(match last {
        Aimed::Level(level) => level,
        Aimed::Within(_, high) => high,
    })
}

fn label(sheet: &PeriodSheet, value: f64, text: &str, is_at_end: bool) -> Label {
    let Area { left, right, .. } = sheet.area;
    let y = sheet.down(value);
    let (above, below) = (y - GAP * 0.6, y + sheet.letter + 2.0);
    let mut ends = [
        (left + GAP, Anchor::Start),
        (f64::midpoint(left, right), Anchor::Middle),
        (right - GAP, Anchor::End),
    ];
    if is_at_end {
        ends.reverse();
    }
    let at = |x, y, anchor| LabelPlace { x, y, anchor };
    let places = ends
        .into_iter()
        .flat_map(|(x, anchor)| [at(x, above, anchor), at(x, below, anchor)]);
    Label {
        part: "chart-label",
        text: shortened(text, sheet.letter, right - left - GAP * 2.0),
        below: None,
        places: places.collect(),
    }
}

fn obstacles(plot: &PeriodPlot, sheet: &PeriodSheet) -> Obstacles {
    let mut obstacles = Obstacles {
        sheet: Area {
            left: sheet.area.left,
            top: 0.0,
            right: sheet.width,
            bottom: sheet.area.bottom,
        },
        heights: plot.beside.iter().map(|it| sheet.down(it.value)).collect(),
        ..Obstacles::default()
    };
    let mut corners = Vec::new();
    for (at, column) in plot.columns.iter().enumerate() {
        let Some(value) = column.value else { continue };
        let (x, y) = (sheet.middle(at), sheet.down(value));
        let top = if column.has_note { y - FLAG } else { y - DOT };
        let bottom = if plot.has_bars() { sheet.floor() } else { y + DOT };
        obstacles.line(&[(x, top), (x, bottom)]);
        corners.push((x, y));
    }
    obstacles.line(&corners);
    obstacles
}
