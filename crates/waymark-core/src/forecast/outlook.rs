//! Where one key result will end: expected, projected, pace, freshness, status.

use chrono::NaiveDate;

use super::expected::{Expected, expected};
use super::freshness::{Freshness, freshness};
use super::pace::{Now, Pace};
use super::points::readings_in;
use super::projection::{Projection, Start};
use super::status::{Computed, Evidence, Facts, Scores, Status, StatusKind};
use crate::goal::{Cadence, Judgement, Measure, ScoringMode, Share, Span, State, StatusPreset, Value};
use crate::scoring::{Band, Bands, Hold, Score, StaySum, Sum, Verdict};
use crate::workspace::Log;

/// Where one key result will end if it goes on as it has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outlook {
    /// The share of its time that has passed (P-1); `None` where its objective or cycle is missing.
    pub passed: Option<Share>,
    /// What should stand there today (P-2).
    pub expected: Option<Expected>,
    /// Where it will end (P-4); `None` while it is too early to tell (P-3).
    pub projection: Option<Projection>,
    /// How fast it goes, and would have to (P-5).
    pub pace: Pace,
    /// How old the latest check-in is (P-7); `None` without one, and where none is asked for any more.
    pub freshness: Option<Freshness>,
    /// The one word for it (P-6).
    pub status: Status,
}

/// What is known of a key result before its outlook is.
#[derive(Clone, Copy)]
pub(crate) struct Standing<'a> {
    pub(crate) measure: &'a Measure,
    pub(crate) default: ScoringMode,
    pub(crate) preset: StatusPreset,
    pub(crate) log: &'a Log<'a>,
    pub(crate) cadence: Cadence,
    pub(crate) state: &'a State,
    pub(crate) judgement: Option<Judgement>,
    /// Its time; none where its objective or cycle is missing.
    pub(crate) span: Option<Span>,
    pub(crate) is_closed: bool,
    pub(crate) bands: Bands,
    pub(crate) verdict: Verdict,
    /// The day and the value of the current reading.
    pub(crate) current: Option<(NaiveDate, Value)>,
    pub(crate) sum: Option<Sum>,
    pub(crate) score: Option<Score>,
    pub(crate) age_days: Option<i64>,
}

impl Outlook {
    /// The outlook of a key result on a day.
    pub(crate) fn of(standing: Standing<'_>, today: NaiveDate) -> Self {
        let expected = standing
            .span
            .and_then(|span| expected(standing.measure, standing.default, standing.log, span, today));
        let projection = standing.projection(today);
        let is_over = standing.span.is_some_and(|span| today > span.end());
        let rests = rests(standing.state);
        let is_asked = rests.is_none() && !standing.is_closed;
        Self {
            passed: standing.span.map(|span| span.passed(today)),
            expected,
            projection,
            pace: standing.pace(expected, projection, today),
            freshness: standing
                .age_days
                .filter(|_| is_asked)
                .map(|age| freshness(age, standing.cadence)),
            status: Status::of(Facts {
                rests,
                is_closed: standing.is_closed,
                is_over,
                verdict: standing.verdict,
                score: standing.score,
                ambition: standing.bands.ambition,
                judgement: standing.judgement,
                computed: standing.computed(expected, projection),
            }),
        }
    }
}

/// Whether a goal is dropped or paused.
pub(crate) fn rests(state: &State) -> Option<StatusKind> {
    match state {
        State::Active => None,
        State::Paused { .. } => Some(StatusKind::Paused),
        State::Dropped { .. } => Some(StatusKind::Dropped),
    }
}

impl Standing<'_> {
    fn projection(&self, today: NaiveDate) -> Option<Projection> {
        let (span, (date, value)) = (self.span?, self.current?);
        match (self.measure, self.sum) {
            (Measure::Stay(stay), Some(Sum::Stay(sum))) => {
                let readings = readings_in(span, self.measure, self.log, today);
                let within = StaySum::new(stay, self.cadence, span.start(), &readings)?;
                Projection::of_stay(&sum, &within, self.cadence, date, span, today)
            }
            (_, _) => {
                let start = Start {
                    date,
                    value,
                    span,
                    today,
                };
                Projection::of(self.measure, self.default, self.log, start)
            }
        }
    }

    fn pace(&self, expected: Option<Expected>, projection: Option<Projection>, today: NaiveDate) -> Pace {
        match (self.span, self.current, self.score) {
            (Some(span), Some((date, value)), Some(score)) => {
                let now = Now {
                    date,
                    value,
                    score,
                    span,
                    today,
                };
                Pace::of(self.measure, now, expected, projection.and_then(|known| known.per_day))
            }
            _ => Pace::default(),
        }
    }

    fn computed(&self, expected: Option<Expected>, projection: Option<Projection>) -> Computed {
        let latest = |band| Computed {
            band,
            from: Evidence::Latest,
        };
        match self.sum {
            // What must be kept goes by its latest reading alone (S-6).
            Some(Sum::Stay(sum)) => latest(match sum.hold {
                Hold::Held => Band::OnTrack,
                Hold::InMargin => Band::AtRisk,
                Hold::Broken => Band::OffTrack,
            }),
            // Before its day nothing can be said of what is done or not.
            Some(Sum::Done(false)) if expected.is_none() => Computed::default(),
            Some(_) | None => {
                let scores = Scores {
                    now: self.score,
                    expected: expected.map(|expected| expected.score),
                    projected: projection.map(|projection| projection.score),
                };
                Computed::of(self.preset, self.bands, scores)
            }
        }
    }
}
