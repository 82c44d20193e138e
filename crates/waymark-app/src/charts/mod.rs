//! Pictures of numbers: geometry without a browser below, drawing above.

mod bar_shape;
pub mod course;
pub mod course_shape;
mod fixed;
pub mod frame;
pub mod funnel_shape;
pub mod gauge;
pub mod gauge_shape;
pub mod heat_map;
pub mod heat_map_shape;
pub mod periods;
pub mod span_shape;
pub mod sparkline;
pub mod sparkline_shape;
pub mod tree;
pub mod value;

pub use bar_shape::bar_shares;
pub use course::{Course, Timeline};
pub use course_shape::{CourseShape, Journey, Place};
pub use frame::{ChartFrame, FrameWords, PictureFile, Swatch};
pub use gauge::Gauge;
pub use gauge_shape::{GaugeReading, GaugeShape, GaugeSpan};
pub use heat_map::{HeatCell, HeatColumn, HeatMap, HeatRow, HeatTable};
pub use periods::{
    Aimed, Beside, Column, ColumnName, From, Look, PeriodChart, PeriodPlot, SmallPeriods, SmallScale, SmallShape, Zone,
};
pub use span_shape::{DayName, DaySheet, SpanBar};
pub use sparkline::Sparkline;
pub use sparkline_shape::{SparkPoint, SparklineShape};
pub use tree::{Gaps, Joint, Sight, TreeBox, TreePlace, TreeShape, ways};
pub use value::{
    Adding, Axis, Bounds, BurnUp, ChartWords, DayStep, Landing, Level, LevelLine, Limit, LineKind, Plan, Plot,
    PlotPoint, TickStyle, ValueChart,
};
