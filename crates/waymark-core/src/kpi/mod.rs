//! What the numbers of KPIs say, rule by rule; for all of them in [`KpiBoard`].
//!
//! - `series`: readings and formulas made one value for each day, of the period up to that day (K-3, K-6).
//! - `target`, `attainment`, `health`: what a value is held against, and how it stands (K-1, K-2, K-4).
//! - `spans`: which values are green, and which amber.
//! - `history`: period by period, all of that.
//! - `comparison`: against another period, a benchmark, a competitor (K-5).
//! - `funnel`, `ranking`, `side_by_side`, `gap`: several KPIs, or the parts of one, beside each other (K-7, K-8).
//! - `board`: what is known of every KPI on one day, kept in step with the workspace.
//! - `feed`, `improve`: KPIs and key results, both ways (K-9, S-7).
//! - `zone`, `worked`: where a KPI is green and amber, and how a computed one comes to its value.
//! - `entry`: what typing a number for a period does to the readings.

mod attainment;
mod board;
mod comparison;
mod entry;
mod feed;
mod funnel;
mod gap;
mod graph;
mod health;
mod history;
mod improve;
mod ranking;
mod segments;
mod series;
mod side_by_side;
mod spans;
mod target;
mod worked;
mod zone;

pub use attainment::attainment;
pub use board::{KpiBoard, KpiScore, PartRead, RECENT, Streak, touched};
pub use comparison::{Against, Comparison, compare, comparison};
pub use entry::{Cell, EntryFault, Typing, typed};
pub use feed::{fed_check_ins, with_scored_log};
pub(crate) use feed::{frozen, thawed};
pub use funnel::{FunnelReport, FunnelStage, StageDifference, StageStanding, funnel_report, lowest_at};
pub use gap::{Gap, GapsOf, gaps};
pub(crate) use graph::{formula_graph, loop_closers};
pub use health::{Health, health};
pub use history::{KpiPeriod, all_periods, history, in_period, periods_before, periods_until, standing_on};
pub use improve::{held_level, improving_metric};
pub use ranking::{RankBy, Ranked, ranking};
pub use segments::segments;
pub use series::{Point, Series, Windows, series};
pub use side_by_side::{Beside, can_stand_beside, side_by_side};
pub use spans::{HealthSpans, ValueSpan, health_spans};
pub use target::{Held, due, target_of, target_of_part};
pub use worked::{Answer, answers};
pub use zone::{Stretch, Zones, zones};

#[cfg(test)]
mod tests;
