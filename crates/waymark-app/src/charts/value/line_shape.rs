//! The ways of the pen: lines, steps, bands, dots, flags.

use super::plot::{LineKind, Plot};
use super::sheet_shape::Sheet;

/// The radius of a dot, in pixels.
pub(in crate::charts) const DOT: f64 = 4.0;
/// Points nearer than this have no dots: the line says as much.
const DENSE: f64 = 9.0;
/// The height of a flag above its point.
pub(in crate::charts) const FLAG: f64 = 17.0;

/// The corners of the line through the values.
pub(super) fn value_corners(plot: &Plot, sheet: &Sheet) -> Vec<(f64, f64)> {
    let mut read: Vec<_> = plot
        .points
        .iter()
        .filter_map(|point| Some((point.day, point.value?)))
        .collect();
    if let Some(origin) = plot.origin
        && read
            .first()
            .is_some_and(|first| first.0 > plot.start || plot.line == LineKind::Steps)
    {
        read.insert(0, (plot.start, origin));
    }
    let mut corners: Vec<(f64, f64)> = Vec::new();
    for (day, value) in &read {
        let (x, y) = sheet.place((*day, *value));
        if let (LineKind::Steps, Some((_, before))) = (plot.line, corners.last().copied()) {
            corners.push((x, before));
        }
        corners.push((x, y));
    }
    let last = corners.last().copied();
    if let (LineKind::Steps, Some((x, y)), Some(today)) = (plot.line, last, sheet.today(plot))
        && today > x
    {
        corners.push((today, y));
    }
    corners
}

/// The corners of the plan; none where there is no plan.
pub(super) fn plan_corners(plot: &Plot, sheet: &Sheet) -> Vec<(f64, f64)> {
    let corners = plot.plan.iter().flat_map(|plan| &plan.corners);
    corners.map(|it| sheet.place(*it)).collect()
}

/// Where the values that were read lie.
pub(super) fn value_places(plot: &Plot, sheet: &Sheet) -> Vec<(f64, f64)> {
    let values = plot.points.iter().filter_map(|point| Some((point.day, point.value?)));
    values.map(|it| sheet.place(it)).collect()
}

/// A line through corners.
pub(in crate::charts) fn line(corners: &[(f64, f64)]) -> String {
    let mut way = String::new();
    for (at, (x, y)) in corners.iter().enumerate() {
        let pen = if at == 0 { 'M' } else { 'L' };
        way.push_str(&format!("{pen}{x:.1} {y:.1}"));
    }
    way
}

/// An area with these corners.
pub(in crate::charts) fn surface(corners: &[(f64, f64)]) -> String {
    line(corners) + "Z"
}

/// A line from one side of the sheet to the other.
pub(super) fn level(sheet: &Sheet, y: f64) -> String {
    format!("M{:.1} {y:.1}H{:.1}", sheet.area.left, sheet.area.right)
}

/// An upright line.
pub(in crate::charts) fn upright(x: f64, from: f64, to: f64) -> String {
    format!("M{x:.1} {from:.1}V{to:.1}")
}

/// Round dots.
pub(in crate::charts) fn dots(places: &[(f64, f64)], radius: f64) -> String {
    let mut way = String::new();
    for (x, y) in places {
        let (start, across) = (x - radius, radius * 2.0);
        way.push_str(&format!(
            "M{start:.1} {y:.1}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0z"
        ));
    }
    way
}

/// Small flags on their poles, their feet on the points.
pub(in crate::charts) fn flags(places: &[(f64, f64)]) -> String {
    let mut way = String::new();
    for (x, y) in places {
        let foot = y - DOT;
        let height = FLAG - DOT;
        way.push_str(&format!("M{x:.1} {foot:.1}v-{height}l8 3.5l-8 3.5"));
    }
    way
}

/// The places that get dots: all of them, or the last one where they stand too close.
pub(super) fn dotted(places: &[(f64, f64)]) -> &[(f64, f64)] {
    let (Some(first), Some(last)) = (places.first(), places.last()) else {
        return places;
    };
    let is_dense = places.len() > 2 && (last.0 - first.0) / ((places.len() - 1) as f64) < DENSE;
    if is_dense { &places[places.len() - 1..] } else { places }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_through_its_corners() {
        assert_eq!(line(&[(0.0, 1.0), (2.0, 3.25)]), "M0.0 1.0L2.0 3.2");
        assert_eq!(line(&[]), "");
    }

    #[test]
    fn close_points_have_no_dots_but_the_last() {
        let far: Vec<_> = (0..5).map(|at| (f64::from(at) * 20.0, 0.0)).collect();
        let close: Vec<_> = (0..50).map(|at| (f64::from(at) * 2.0, 0.0)).collect();
        assert_eq!(dotted(&far).len(), 5);
        assert_eq!(dotted(&close), [(98.0, 0.0)]);
        assert!(dotted(&[]).is_empty());
    }
}
