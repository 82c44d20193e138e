//! The sheet that a plot is drawn on: its margins, and where a day and a number lie.

use chrono::NaiveDate;

use super::axis_shape::AxisShape;
use super::label_shape::{Area, line_height, text_width};
use super::plot::{Axis, Landing, Plot};
use super::shape::{Room, Writing};

/// The height of the plot, as a part of its width, and what it is at least and at most, in pixels.
const SLOPE: f64 = 0.36;
const LOWEST: f64 = 190.0;
const HIGHEST: f64 = 280.0;
/// Between the plot and the letters beside it, in pixels.
pub(super) const GAP: f64 = 8.0;
/// A landing's letters stand beside the plot when they take at most this part of the width; else on it.
const BESIDE: f64 = 0.25;
/// How far apart the lines across the sheet are, about, in pixels.
const BETWEEN_TICKS: f64 = 44.0;

/// Where days and numbers lie.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    /// The plot, without its margins.
    pub(super) area: Area,
    /// All of it.
    pub(super) width: f64,
    /// The size of letters.
    pub(super) letter: f64,
    pub(super) start: NaiveDate,
    pub(super) end: NaiveDate,
    pub(super) axis: AxisShape,
    /// The numbers beside it, as they are written.
    pub(super) numbers: Vec<String>,
    /// Whether there is room beside the plot for where it lands.
    pub(super) has_room_beside: bool,
}

impl Sheet {
    pub(super) fn of(plot: &Plot, room: Room, writing: &Writing<'_>) -> Self {
        let Room { width, letter } = room;
        let (start, end) = plot.span();
        let top = line_height(letter) + GAP;
        let height = (width * SLOPE).clamp(LOWEST, HIGHEST);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful")]
        let most = (height / BETWEEN_TICKS) as usize;
        let axis = AxisShape::of(&plot.axis, &plot.numbers(), &plot.given_numbers(), most);
        let numbers: Vec<String> = match &plot.axis {
            Axis::Named(names) => names.iter().map(|it| it.1.clone()).collect(),
            Axis::Fitted | Axis::Between(..) => axis.ticks.iter().map(|it| (writing.number)(*it, axis.style)).collect(),
        };
        let widest = numbers.iter().map(|it| text_width(it, letter)).fold(0.0, f64::max);
        let landing = plot.landing.as_ref().map_or(0.0, |it| landing_width(it, letter));
        let has_room_beside = landing <= width * BESIDE;
        let beside = if has_room_beside && landing > 0.0 {
            landing + GAP
        } else {
            letter
        };
        let area = Area {
            left: widest + GAP,
            top,
            right: (width - beside).max(widest + GAP + 1.0),
            bottom: top + height,
        };
        Self {
            area,
            width,
            letter,
            start,
            end,
            axis,
            numbers,
            has_room_beside,
        }
    }

    /// Where a day lies, across.
    pub(super) fn across(&self, day: NaiveDate) -> f64 {
        let length = (self.end - self.start).num_days().max(1) as f64;
        let share = (day - self.start).num_days() as f64 / length;
        self.area.left + share * (self.area.right - self.area.left)
    }

    /// Where a number lies, down.
    pub(super) fn down(&self, number: f64) -> f64 {
        let share = (self.axis.high - number) / (self.axis.high - self.axis.low);
        self.area.top + share * (self.area.bottom - self.area.top)
    }

    pub(super) fn place(&self, (day, number): (NaiveDate, f64)) -> (f64, f64) {
        (self.across(day), self.down(number))
    }

    /// Today, when the sheet has it.
    pub(super) fn today(&self, plot: &Plot) -> Option<f64> {
        (self.start..=self.end)
            .contains(&plot.today)
            .then(|| self.across(plot.today))
    }
}

/// How wide the letters of a landing are; its value is the larger.
fn landing_width(landing: &Landing, letter: f64) -> f64 {
    let value = text_width(&landing.label, letter) * 1.1;
    value.max(text_width(&landing.range_label, letter))
}
