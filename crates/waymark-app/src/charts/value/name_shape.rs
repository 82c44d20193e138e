//! The names of lines: what they say, and where each may stand.

use super::drawing::{Anchor, Drawing};
use super::label_shape::{Area, Label, LabelPlace, Obstacles, line_height, placed, shortened};
use super::line_shape::{DOT, FLAG, plan_corners, value_places};
use super::plot::{Level, LevelLine, Plot};
use super::sheet_shape::{GAP, Sheet};

/// The names of lines, each where it covers nothing.
pub(super) fn names(drawing: &mut Drawing, plot: &Plot, sheet: &Sheet, corners: &[(f64, f64)]) {
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
    obstacles.line(&plan_corners(plot, sheet));
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
    let label = |it: &LevelLine| {
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

/// Where on the longest stretch of a plan its name may stand, as shares of it.
const SHARES: [f64; 6] = [0.25, 0.4, 0.15, 0.6, 0.75, 0.9];

/// On the plan's longest stretch, above it or below it; where that covers lines, in the middle of another one.
fn plan_label(plot: &Plot, sheet: &Sheet) -> Option<Label> {
    let plan = plot.plan.as_ref()?;
    let corners = plan_corners(plot, sheet);
    let length = |pair: &[(f64, f64)]| pair[1].0 - pair[0].0;
    let longest = corners
        .windows(2)
        .reduce(|best, pair| if length(pair) > length(best) { pair } else { best })?;
    let others = corners.windows(2).map(|pair| (pair, 0.5));
    let places = SHARES.map(|share| (longest, share)).into_iter().chain(others);
    Some(Label {
        part: "chart-label",
        text: plan.label.clone(),
        below: None,
        places: places
            .flat_map(|(stretch, share)| beside(stretch[0], stretch[1], share, sheet.letter))
            .collect(),
    })
}

/// Above and below a stretch, away from where it leads.
fn beside(from: (f64, f64), to: (f64, f64), share: f64, letter: f64) -> [LabelPlace; 2] {
    let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
    let rises = to.1 <= from.1;
    let (above, below) = if rises {
        (Anchor::End, Anchor::Start)
    } else {
        (Anchor::Start, Anchor::End)
    };
    [(y - GAP, above), (y + letter + GAP, below)].map(|(y, anchor)| LabelPlace { x, y, anchor })
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
