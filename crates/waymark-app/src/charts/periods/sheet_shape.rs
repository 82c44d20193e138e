//! The sheet that periods are drawn on: its margins, and where a column and a number lie.

use super::super::value::{Area, Axis, AxisShape, Room, TickStyle, line_height, text_width};
use super::plot::{From, PeriodPlot};

/// The height of the plot, as a part of its width, and what it is at least and at most, in pixels.
const SLOPE: f64 = 0.36;
const LOWEST: f64 = 190.0;
const HIGHEST: f64 = 280.0;
/// Between the plot and the letters beside it, in pixels.
pub(super) const GAP: f64 = 8.0;
/// How far apart the lines across the sheet are, about, in pixels.
const BETWEEN_TICKS: f64 = 44.0;

/// Where columns and numbers lie.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PeriodSheet {
    /// The plot, without its margins.
    pub(super) area: Area,
    /// All of it.
    pub(super) width: f64,
    /// The size of letters.
    pub(super) letter: f64,
    /// How many columns it has.
    count: usize,
    pub(super) axis: AxisShape,
    /// The numbers beside it, as they are written.
    pub(super) numbers: Vec<String>,
}

impl PeriodSheet {
    pub(super) fn of(plot: &PeriodPlot, room: Room, number: &dyn Fn(f64, TickStyle) -> String) -> Self {
        let Room { width, letter } = room;
        let top = line_height(letter) + GAP;
        let height = (width * SLOPE).clamp(LOWEST, HIGHEST);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful")]
        let most = (height / BETWEEN_TICKS) as usize;
        let given = plot.numbers();
        let mut held = given.clone();
        if plot.from == From::Zero {
            held.push(0.0);
        }
        let axis = AxisShape::of(&Axis::Fitted, &held, &given, most);
        let numbers: Vec<String> = axis.ticks.iter().map(|it| number(*it, axis.style)).collect();
        let widest = numbers.iter().map(|it| text_width(it, letter)).fold(0.0, f64::max);
        let left = widest + GAP;
        Self {
            area: Area {
                left,
                top,
                right: width.max(left + 1.0),
                bottom: top + height,
            },
            width,
            letter,
            count: plot.columns.len(),
            axis,
            numbers,
        }
    }

    /// How wide a column is.
    pub(super) fn step(&self) -> f64 {
        (self.area.right - self.area.left) / self.count.max(1) as f64
    }

    /// Where a column begins, across.
    pub(super) fn edge(&self, at: usize) -> f64 {
        self.area.left + self.step() * at as f64
    }

    /// The middle of a column, across.
    pub(super) fn middle(&self, at: usize) -> f64 {
        self.edge(at) + self.step() / 2.0
    }

    /// Where a number lies, down; what lies beyond the sheet ends at its edge.
    pub(super) fn down(&self, number: f64) -> f64 {
        let share = (self.axis.high - number) / (self.axis.high - self.axis.low);
        self.area.top + share.clamp(0.0, 1.0) * (self.area.bottom - self.area.top)
    }

    /// Where the bars stand.
    pub(super) fn floor(&self) -> f64 {
        self.down(0.0)
    }
}
