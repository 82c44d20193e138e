//! Pictures of numbers: geometry without a browser below, drawing above.

pub mod course;
pub mod course_shape;
pub mod sparkline;
pub mod sparkline_shape;
pub mod value_chart;
pub mod value_chart_shape;

pub use course::{Course, Timeline};
pub use course_shape::{CourseShape, Journey, Place};
pub use sparkline::Sparkline;
pub use sparkline_shape::{SparkPoint, SparklineShape};
pub use value_chart::{ChartWords, ValueChart};
pub use value_chart_shape::{Level, ValuePlot, ValueShape};
