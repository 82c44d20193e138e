//! What a chart of periods shows: a column for each, every text ready to be read.

use crate::components::Mark;

/// Values period by period and what they are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodPlot {
    /// The periods, oldest first.
    pub columns: Vec<Column>,
    /// How values are drawn.
    pub look: Look,
    /// Where the numbers beside the sheet begin.
    pub from: From,
    /// What others reach, across the sheet.
    pub beside: Vec<Beside>,
    /// What the last target is called, with its number.
    pub target_label: String,
}

/// How values are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As bars that stand on 0; on a sheet that does not begin at 0, as a line.
    #[default]
    Bars,
    /// As a line with a gap where a period has none.
    Line,
}

/// Where the numbers beside the sheet begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum From {
    /// At 0.
    #[default]
    Zero,
    /// Where the values do, so that small differences are seen.
    Fitted,
}

/// One period.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands below it.
    pub name: ColumnName,
    /// Its value; none is a gap.
    pub value: Option<f64>,
    /// The value that it is compared with.
    pub before: Option<f64>,
    /// What it is held against.
    pub target: Option<Aimed>,
    /// What is due of the target while the period runs.
    pub due: Option<f64>,
    /// Where it is green.
    pub green: Option<Zone>,
    /// Where it is at least amber.
    pub amber: Option<Zone>,
    /// How it stands.
    pub mark: Mark,
    /// Whether the period still runs.
    pub is_running: bool,
    /// Whether a note was written.
    pub has_note: bool,
    /// Everything about it in words.
    pub told: String,
}

/// What a period is called below the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnName {
    /// Beside others of its year: `Nov`.
    pub short: String,
    /// Where a year begins: `Nov 2026`.
    pub long: String,
    /// The year.
    pub year: i32,
}

/// What a period is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aimed {
    /// One number.
    Level(f64),
    /// From one number to another.
    Within(f64, f64),
}

/// A part of the scale; an open side has no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// Its lower end.
    pub low: Option<f64>,
    /// Its higher end.
    pub high: Option<f64>,
}

/// What others reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Where it lies.
    pub value: f64,
    /// Who, with the number.
    pub label: String,
}

impl PeriodPlot {
    /// The numbers that people gave: read, aimed at, compared with.
    pub(super) fn numbers(&self) -> Vec<f64> {
        let of_column = |column: &Column| {
            let (low, high) = match column.target {
                None => (None, None),
                Some(Aimed::Level(level)) => (Some(level), None),
                Some(Aimed::Within(low, high)) => (Some(low), Some(high)),
            };
            [column.value, column.before, low, high]
        };
        let of_columns = self.columns.iter().flat_map(of_column).flatten();
        of_columns.chain(self.beside.iter().map(|it| it.value)).collect()
    }

    /// Whether values stand on 0 as bars.
    pub(super) fn has_bars(&self) -> bool {
        self.look == Look::Bars && self.from == From::Zero
    }
}
