//! The slices of a funnel: each as wide as its stage, and what leads from it to the next one.

use super::fixed::fixed;

/// How wide the widest slice is, in the units of the drawing.
pub const WIDTH: f64 = 1000.0;
/// How high one slice with its way to the next one is.
pub const HEIGHT: f64 = 64.0;
/// How high the slice alone is.
const BAR: f64 = 40.0;
/// What is not nothing can be seen.
const THINNEST: f64 = 4.0;

/// One stage as two outlines, both in the middle of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The stage itself, to scale.
    pub bar: String,
    /// From its width to that of the next stage; none of the last one.
    pub way: Option<String>,
}

/// The slices of stages with these values, the widest as wide as the drawing; a stage without a value has no width.
#[must_use]
pub fn slices(values: &[Option<f64>]) -> Vec<Slice> {
    let most = values.iter().flatten().copied().fold(0.0, f64::max);
    let widths: Vec<f64> = values.iter().map(|value| width(*value, most)).collect();
    let slice = |(at, here): (usize, &f64)| Slice {
        bar: outline((*here, 0.0), (*here, BAR)),
        way: widths.get(at + 1).map(|next| outline((*here, BAR), (*next, HEIGHT))),
    };
    widths.iter().enumerate().map(slice).collect()
}

fn width(value: Option<f64>, most: f64) -> f64 {
    match value {
        Some(value) if value > 0.0 => (value / most * WIDTH).max(THINNEST),
        Some(_) | None => 0.0,
    }
}

fn outline((above, top): (f64, f64), (below, bottom): (f64, f64)) -> String {
    let [left, right] = [-1.0, 1.0].map(|side| fixed((WIDTH + side * above) / 2.0, 1));
    let [left_below, right_below] = [-1.0, 1.0].map(|side| fixed((WIDTH + side * below) / 2.0, 1));
    let (top, bottom) = (fixed(top, 0), fixed(bottom, 0));
    format!("M{left} {top}H{right}L{right_below} {bottom}H{left_below}z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_as_wide_as_its_share_of_the_widest() {
        let slices = slices(&[Some(200.0), Some(100.0)]);
        assert_eq!(slices[0].bar, "M0.0 0H1000.0L1000.0 40H0.0z");
        assert_eq!(slices[1].bar, "M250.0 0H750.0L750.0 40H250.0z");
    }

    #[test]
    fn a_way_narrows_from_one_stage_to_the_next_and_the_last_has_none() {
        let slices = slices(&[Some(200.0), Some(100.0)]);
        assert_eq!(slices[0].way.as_deref(), Some("M0.0 40H1000.0L750.0 64H250.0z"));
        assert_eq!(slices[1].way, None);
    }

    #[test]
    fn nothing_has_no_width_and_little_can_be_seen() {
        let slices = slices(&[Some(1e6), Some(1.0), Some(0.0), None]);
        assert_eq!(slices[1].bar, "M498.0 0H502.0L502.0 40H498.0z");
        assert_eq!(slices[2].bar, slices[3].bar);
    }

    #[test]
    fn a_stage_wider_than_the_one_before_fills_the_drawing() {
        assert_eq!(
            slices(&[Some(50.0), Some(100.0)])[1].bar,
            "M0.0 0H1000.0L1000.0 40H0.0z"
        );
    }
}
