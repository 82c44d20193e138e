//! What a chart of values shows: days and numbers, every text ready to be read.

use chrono::NaiveDate;

/// Values over time and what they are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// How the numbers beside the sheet are chosen.
    pub axis: Axis,
    /// How the values are joined.
    pub line: LineKind,
    /// The value at the start, before anything was read.
    pub origin: Option<f64>,
    /// What was read, oldest first, one a day.
    pub points: Vec<PlotPoint>,
    /// Lines across the sheet.
    pub levels: Vec<LevelLine>,
    /// Where the values shall stay.
    pub corridor: Option<Bounds>,
    /// Where the values should be, day by day.
    pub plan: Option<Plan>,
    /// Where the values will land on the last day.
    pub landing: Option<Landing>,
    /// What today is called.
    pub today_label: String,
    /// What the strip of confidences is called.
    pub confidence_label: String,
}

/// How the numbers beside the sheet are chosen. What is shown is never clipped.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    /// From the least to the greatest number shown; from 0 where that wastes little room.
    Fitted,
    /// At least from one number to the other.
    Between(f64, f64),
    /// These numbers with these names, as of zones.
    Named(Vec<(f64, String)>),
}

/// How values are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// By straight lines.
    #[default]
    Straight,
    /// By steps: a value holds until the next one, and the last one until today.
    Steps,
}

/// One day on which something was read.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotPoint {
    /// The day.
    pub day: NaiveDate,
    /// What was read; none where only a confidence was given.
    pub value: Option<f64>,
    /// The owner's bet, 0 to 10.
    pub confidence: Option<u8>,
    /// Whether a note was written.
    pub has_note: bool,
    /// Everything about it in words, its note included.
    pub told: String,
}

/// What a line across the sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Where it starts.
    Baseline,
    /// What to reach.
    Target,
    /// What lies beyond.
    Stretch,
    /// A bound to stay above or below.
    Bound,
    /// Where the meaning of a score changes.
    Limit,
}

/// A line across the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelLine {
    /// What it is.
    pub level: Level,
    /// Where it lies.
    pub value: f64,
    /// What it is called, with its number.
    pub label: String,
}

/// Where values shall stay; an open side has no bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Not below.
    pub low: Option<f64>,
    /// Not above.
    pub high: Option<f64>,
}

/// The expected path.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its corners, oldest first; two for a straight one.
    pub corners: Vec<(NaiveDate, f64)>,
    /// What it is called.
    pub label: String,
}

/// Where the values will be on the last day.
#[derive(Clone, Debug, PartialEq)]
pub struct Landing {
    /// The likeliest value.
    pub value: f64,
    /// From and to, where the forecast has a band.
    pub range: Option<(f64, f64)>,
    /// The value as it is written: `101`.
    pub label: String,
    /// The range as it is written: `95 to 107`.
    pub range_label: String,
}

impl Plot {
    /// Every number that the sheet has to hold.
    pub(super) fn numbers(&self) -> Vec<f64> {
        let mut numbers = self.given_numbers();
        numbers.extend(self.plan.iter().flat_map(|plan| plan.corners.iter().map(|it| it.1)));
        if let Some(landing) = &self.landing {
            numbers.push(landing.value);
            numbers.extend(landing.range.into_iter().flat_map(|(low, high)| [low, high]));
        }
        numbers
    }

    /// The numbers that people gave: read, aimed at, agreed on.
    pub(super) fn given_numbers(&self) -> Vec<f64> {
        let mut numbers: Vec<f64> = self.points.iter().filter_map(|point| point.value).collect();
        numbers.extend(self.origin);
        numbers.extend(self.levels.iter().map(|line| line.value));
        if let Some(Bounds { low, high }) = self.corridor {
            numbers.extend(low);
            numbers.extend(high);
        }
        numbers
    }

    /// From the first day to the last, what was read outside of them included.
    pub(super) fn span(&self) -> (NaiveDate, NaiveDate) {
        let days = self.points.iter().map(|point| point.day);
        let start = days.clone().fold(self.start, NaiveDate::min);
        let end = days.fold(self.end, NaiveDate::max);
        (start, end)
    }

    /// The last value that was read.
    pub(super) fn current(&self) -> Option<(NaiveDate, f64)> {
        self.points
            .iter()
            .rev()
            .find_map(|point| Some((point.day, point.value?)))
    }
}
