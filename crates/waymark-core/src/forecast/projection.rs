//! Where a key result will stand at the end, if it goes on as it has (P-3, P-4).

use chrono::NaiveDate;

use super::points::series;
use super::slope::Slopes;
use crate::goal::{Cadence, HeldBy, Measure, Metric, ScoringMode, Share, Span, Value};
use crate::scoring::{Hold, Score, StaySum, nearest_value, reaches, score_at};
use crate::workspace::Log;

/// The share of the time that has to pass before anything is said (P-3).
const SILENCE: f64 = 0.10;
/// The number of check-ins from which on there is a band (P-4).
const BAND_FROM: usize = 4;

/// Where a key result will stand at the end, if it goes on as it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// The value at the end, on the scale of the measure; `None` for what must only be kept.
    pub value: Option<Value>,
    /// Between which values it will probably lie; with four check-ins and more.
    pub range: Option<ValueRange>,
    /// What the value scores, unclamped (S-1); for what must be kept the share of all periods that will be held.
    pub score: Score,
    /// The lower of the scores at the ends of the range; the score itself without a range.
    pub low: Score,
    /// The higher of them.
    pub high: Score,
    /// The rate behind it, in the unit and per day; `None` for what must only be kept.
    pub per_day: Option<Value>,
    /// The periods behind it; only for what is kept by its share of periods.
    pub periods: Option<HeldPeriods>,
}

/// How many periods will have been held at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldPeriods {
    /// Those that will have been held.
    pub held: i64,
    /// All periods of the goal's time.
    pub all: i64,
}

/// Two values in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueRange {
    /// The smaller one.
    pub low: Value,
    /// The greater one.
    pub high: Value,
}

/// Where a projection starts: the current reading, its day, the time that the goal has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub(super) date: NaiveDate,
    pub(super) value: Value,
    pub(super) span: Span,
    pub(super) today: NaiveDate,
}

/// Whether so little time has passed that nothing is said yet (P-3).
pub fn is_too_early(passed: Share) -> bool {
    !reaches(passed.get(), SILENCE)
}

impl Projection {
    /// The projection from the current reading; `None` while it is too early to tell (P-3), and for measures without a rate.
    pub(super) fn of(measure: &Measure, default: ScoringMode, log: &Log<'_>, start: Start) -> Option<Self> {
        if is_too_early(start.span.passed(start.today)) {
            return None;
        }
        match measure {
            Measure::Metric(metric) => of_metric(measure, metric, default, log, start),
            Measure::Percent => of_rate(measure, default, start, 100.0),
            Measure::Milestones(_) | Measure::Checklist(_) => of_rate(measure, default, start, 1.0),
            Measure::Done { .. } => reaches(start.value.get(), 1.0).then(|| Self::certain(start.value, Score::ONE)),
            Measure::Stay(_) | Measure::Zones(_) | Measure::Baseline { .. } | Measure::Unknown(_) => None,
        }
    }

    /// The projection of what must only be kept: what is held already, and the rest as the latest reading (P-4).
    ///
    /// Periods that passed without a reading were not held. Kept by the latest, the mean or the worst reading alone, a
    /// goal will score what it scores now. `within` is what the readings of the goal's own days say.
    pub(super) fn of_stay(
        sum: &StaySum,
        within: &StaySum,
        cadence: Cadence,
        latest: NaiveDate,
        span: Span,
        today: NaiveDate,
    ) -> Option<Self> {
        if is_too_early(span.passed(today)) || within.periods < 2 {
            return None;
        }
        let periods = match sum.held_by {
            HeldBy::Share => {
                let period = |day: NaiveDate| cadence.period(span.start(), day.min(span.end()));
                let all = period(span.end()) + 1;
                // A period that is under way and has no reading yet remains.
                let over = (period(latest) + 1).max(period(today));
                let ahead = if sum.hold == Hold::Held { all - over } else { 0 };
                Some(HeldPeriods {
                    held: within.held as i64 + ahead,
                    all,
                })
            }
            HeldBy::Latest | HeldBy::Mean | HeldBy::Worst => None,
        };
        let score = periods.map_or_else(|| sum.score(), HeldPeriods::score);
        Some(Self {
            value: None,
            range: None,
            score,
            low: score,
            high: score,
            per_day: None,
            periods,
        })
    }

    fn certain(value: Value, score: Score) -> Self {
        Self {
            value: Some(value),
            range: None,
            score,
            low: score,
            high: score,
            per_day: None,
            periods: None,
        }
    }
}

impl HeldPeriods {
    fn score(self) -> Score {
        Score::new(self.held as f64 / self.all as f64)
    }
}

/// By the median of all slopes (P-4).
fn of_metric(
    measure: &Measure,
    metric: &Metric,
    default: ScoringMode,
    log: &Log<'_>,
    start: Start,
) -> Option<Projection> {
    let series = series(measure, metric, log, start.span, start.today);
    let slopes = Slopes::of(&series.points)?;
    let days_ahead = (start.span.end() - start.date).num_days().max(0) as f64;
    let at_end = |slope: f64| nearest_value(start.value.get() + slope * days_ahead);
    let score = |value: Value| score_at(measure, default, value);
    let value = at_end(slopes.median);
    let range = (series.check_ins >= BAND_FROM).then(|| ValueRange {
        low: at_end(slopes.low),
        high: at_end(slopes.high),
    });
    let middle = score(value)?;
    let mut projection = Projection {
        range,
        per_day: Some(nearest_value(slopes.median)),
        ..Projection::certain(value, middle)
    };
    if let Some(range) = range {
        let ends = [score(range.low)?.raw(), score(range.high)?.raw()];
        projection.low = Score::new(ends.into_iter().fold(middle.raw(), f64::min));
        projection.high = Score::new(ends.into_iter().fold(middle.raw(), f64::max));
    }
    Some(projection)
}

/// By the rate so far: what goes by steps starts at nothing, and cannot be more than whole (P-4).
fn of_rate(measure: &Measure, default: ScoringMode, start: Start, whole: f64) -> Option<Projection> {
    let days = (start.date - start.span.start()).num_days();
    if days <= 0 {
        return None;
    }
    let per_day = start.value.get() / days as f64;
    let days_ahead = (start.span.end() - start.date).num_days().max(0) as f64;
    let value = nearest_value((start.value.get() + per_day * days_ahead).min(whole));
    let score = score_at(measure, default, value)?;
    Some(Projection {
        per_day: Some(nearest_value(per_day)),
        ..Projection::certain(value, score)
    })
}
