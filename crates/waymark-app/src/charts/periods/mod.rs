//! Values period by period: the history of a KPI, and small ones of its parts beside each other.
//!
//! - `plot`: what is shown, in columns, numbers and ready texts.
//! - `sheet_shape`, `ground_shape`, `value_shape`, `name_shape`, `shape`: the picture, as a list of paths and texts.
//! - `small_shape`: the same without letters, on a scale that several share.
//! - `chart`, `small`: the picture on the page, its columns read by hand and by keyboard.

mod chart;
mod ground_shape;
mod name_shape;
mod plot;
mod shape;
mod sheet_shape;
mod small;
mod small_shape;
#[cfg(test)]
mod tests;
mod value_shape;

pub use chart::PeriodChart;
pub use plot::{Aimed, Beside, Column, ColumnName, From, Look, PeriodPlot, Zone};
pub use shape::PeriodShape;
pub use small::SmallPeriods;
pub use small_shape::{SmallScale, SmallShape};
