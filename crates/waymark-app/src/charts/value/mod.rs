//! Values over time: a key result's course, the score of a cycle.
//!
//! - `plot`: what is shown, in days, numbers and ready texts. `burn_up`: the same for scores.
//! - `axis_shape`, `days_shape`: round numbers beside the sheet and days below it.
//! - `label_shape`: where letters stand without covering each other. `name_shape`: what they say, and of which line.
//! - `sheet_shape`, `line_shape`, `strip_shape`, `shape`: the picture, as a list of paths and texts.
//! - `chart`, `reader`, `stops`: the picture on the page, its points read by hand and by keyboard, and where that stops.

mod axis_shape;
mod burn_up;
mod chart;
mod days_shape;
mod drawing;
mod label_shape;
mod line_shape;
mod name_shape;
mod plot;
mod reader;
mod shape;
mod sheet_shape;
mod stops;
mod strip_shape;

pub(super) use axis_shape::AxisShape;
pub use axis_shape::TickStyle;
pub use burn_up::{BurnUp, Limit};
pub use chart::{ChartWords, ValueChart};
pub use days_shape::DayStep;
pub(super) use drawing::rounded;
pub use drawing::{Anchor, Drawing, Piece};
pub(super) use label_shape::{Area, Label, LabelPlace, Obstacles, line_height, placed, shortened, text_width, wrapped};
pub(super) use line_shape::{DOT, FLAG, dots, flags, line, surface, upright};
pub use plot::{Axis, Bounds, Landing, Level, LevelLine, LineKind, Plan, Plot, PlotPoint};
pub use reader::Adding;
pub(super) use reader::marker;
pub use shape::{PointPlace, Room, ValueShape, Writing};
