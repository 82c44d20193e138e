//! The nouns: what a workspace is made of, each with its invariants. One noun a file.

mod calendar;
mod check_in;
mod contribution;
mod cycle;
mod foreign;
mod grade;
mod ids;
mod initiative;
mod key_result;
mod kpi;
mod manual_status;
mod measure;
mod note;
mod objective;
mod people;
mod period;
mod quantity;
mod saved_view;
mod settings;
mod shared;
mod span;
mod state;
mod text;

pub use calendar::CalendarCycle;
pub use check_in::{CheckIn, CheckInKey, Reading};
pub use contribution::Contribution;
pub use cycle::{Closing, Cycle, CycleKind, CycleState, Rules};
pub use foreign::Foreign;
pub use grade::{FinalGrade, OwnGrade, Verdict};
pub use ids::{
    CheckInId, CycleId, FunnelId, Id, InitiativeId, ItemId, KeyResultId, KpiId, KpiReadingId, NotAnId, NoteId,
    ObjectiveId, PersonId, StepId, TeamId, ViewId, WorkspaceId,
};
pub use initiative::{Initiative, Progress};
pub use key_result::KeyResult;
pub use kpi::{
    Across, Aggregation, Aim, Benchmark, BenchmarkKind, Course, DatedValue, DatedValues, DatedValuesFault, Dimension,
    DimensionKind, Funnel, Kpi, KpiFormula, KpiInput, KpiLevel, KpiReading, KpiReadingKey, KpiRole, KpiSource,
    PartTarget, Ramp, Segment, Stage, StageBenchmark, TargetRange, Targets, ThresholdShares, Thresholds,
    ThresholdsFault, ToleranceFault,
};
pub use manual_status::{Judgement, ManualStatus};
pub use measure::{
    Bounds, ChecklistItem, Corridor, CorridorFault, Direction, Feed, HeldBy, LevelsFault, Measure, MeasureKind, Metric,
    MetricDoubt, Milestone, Plan, PlanFault, PlanPoint, ScoringMode, Stay, Unit, Zone, Zones,
};
pub use note::{Note, NoteKind, Topic};
pub use objective::{Ambition, Answer, Horizon, Level, Litmus, Objective, Parent, ScoreSource};
pub use people::{Person, Team};
pub use period::{Frequency, Period};
pub use quantity::{Confidence, EPSILON, NumberFault, Rank, Share, VALUE_MAX, Value, WEIGHT_MAX, Weight};
pub use saved_view::SavedView;
pub use settings::{BandScheme, FiscalMonth, Head, Settings, StatusPreset};
pub use shared::Shared;
pub use span::{Cadence, Span, SpanFault, YEAR_MAX, YEAR_MIN, is_kept};
pub use state::State;
pub use text::{LABEL_MAX, Label, TEXT_MAX, TITLE_MAX, Text, TextFault, Title};
