//! The scores of key results.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{Cycle, KeyResult, Objective};

use super::outlook::{Arrival, Gap, Grade, Status, Values};
use super::ranking::FedBy;
use super::raw;
use super::sum::Sum;
use crate::plain::{Day, Name};
use crate::words::{Band, Freshness, GoalState, MeasureKind, Outcome};

/// The score of a key result.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct KeyResultScore<'a> {
    /// Its id.
    pub id: Name,
    /// The objective it belongs to.
    pub objective: Name,
    /// What will have changed.
    pub title: &'a str,
    /// The person who checks in.
    pub owner: Option<Name>,
    /// How it is measured.
    pub measure: MeasureKind,
    /// What its numbers count.
    pub unit: Option<&'a str>,
    /// The KPI whose readings it is scored by, in the place of check-ins.
    pub fed_by: Option<FedBy>,
    /// Whether it is worked on.
    pub state: GoalState,
    /// How much it counts beside its siblings; 0 informs only.
    pub weight: f64,
    /// Its first day, its own or its cycle's.
    pub start: Day,
    /// Its last day, its own or its cycle's.
    pub end: Day,
    /// The current reading as a number on the scale of the measure; for what goes by steps the share covered.
    pub value: Option<f64>,
    /// The day of the current reading.
    pub read_on: Option<Day>,
    /// The score as it was computed, without bounds; `null` without a score, and where it is infinite.
    pub raw: Option<f64>,
    /// Whether the score is infinite: what only had to fall to a positive target has fallen to 0, by ratio.
    pub is_infinite: bool,
    /// The score as it counts in a roll-up, 0 to 1; `null` while nothing is known, which is not 0.
    pub score: Option<f64>,
    /// What the score means; for stay measures, how the latest reading stands.
    pub band: Band,
    /// Whether it is achieved or missed.
    pub outcome: Option<Outcome>,
    /// The sum behind the score.
    pub sum: Option<Sum>,
    /// The day of the latest check-in of any kind.
    pub checked_in: Option<Day>,
    /// How many days ago that was.
    pub age_days: Option<i32>,
    /// How that stands to its cadence; `null` where no check-in is asked for any more.
    pub freshness: Option<Freshness>,
    /// The latest confidence that was given, 0 to 10.
    pub confidence: Option<u8>,
    /// The share of its time that has passed.
    pub passed: Option<f64>,
    /// What it should score today, without bounds; `null` where there is no plan.
    pub expected: Option<f64>,
    /// What it will score at the end if it goes on as it has, without bounds; `null` while it is too early to tell.
    pub projected: Option<f64>,
    /// The lower end of where that will probably lie; from four check-ins on wider than a point.
    pub low: Option<f64>,
    /// The upper end of it.
    pub high: Option<f64>,
    /// The values behind these scores.
    pub values: Values,
    /// What is missing over the weeks that are left.
    pub needed_per_week: Option<f64>,
    /// The rate behind the projection, a week.
    pub current_per_week: Option<f64>,
    /// When the target will be reached at this rate.
    pub arrival: Option<Arrival>,
    /// How far it is from the plan.
    pub gap: Option<Gap>,
    /// The one word for it.
    pub status: Status,
    /// The grade that it would be closed with today.
    pub grade: Option<Grade>,
}

impl<'a> KeyResultScore<'a> {
    /// The score of a key result; nothing where the scoreboard does not know it.
    pub(super) fn of(
        board: &Scoreboard,
        cycle: &Cycle,
        objective: &Objective,
        key_result: &'a KeyResult,
    ) -> Option<Self> {
        let known = board.key_result(key_result.id)?;
        let span = key_result.span_in(cycle.span);
        let outlook = &known.outlook;
        Some(Self {
            id: Name(key_result.id.id()),
            objective: Name(key_result.objective.id()),
            title: key_result.title.as_str(),
            owner: key_result.owner.map(|id| Name(id.id())),
            measure: key_result.measure.kind().into(),
            unit: key_result.measure.unit().map(|unit| unit.name.as_str()),
            fed_by: key_result.feed().map(FedBy::from),
            state: GoalState::from(&key_result.state),
            weight: key_result.weight.get(),
            start: Day(span.start()),
            end: Day(span.end()),
            value: known.value.map(|value| value.get()),
            read_on: known.current.as_ref().map(|check_in| Day(check_in.date)),
            raw: raw(known.score),
            is_infinite: known.score.is_some_and(|score| score.raw().is_infinite()),
            score: known.score.map(|score| score.roll_up()),
            band: known.band.into(),
            outcome: known.outcome.map(Outcome::from),
            sum: known.sum.as_ref().map(Sum::from),
            checked_in: known.checked_in.map(Day),
            age_days: known.age_days.and_then(|days| i32::try_from(days).ok()),
            freshness: outlook.freshness.map(Freshness::from),
            confidence: known.confidence.map(|confidence| confidence.get()),
            passed: outlook.passed.map(|share| share.get()),
            expected: raw(outlook.expected.map(|expected| expected.score)),
            projected: raw(outlook.projection.map(|projection| projection.score)),
            low: raw(outlook.projection.map(|projection| projection.low)),
            high: raw(outlook.projection.map(|projection| projection.high)),
            values: Values::of(outlook),
            needed_per_week: outlook.pace.needed_per_week.map(|value| value.get()),
            current_per_week: outlook.pace.current_per_week.map(|value| value.get()),
            arrival: outlook.pace.arrival.map(Arrival::from),
            gap: outlook.pace.gap.map(Gap::from),
            status: outlook.status.into(),
            grade: known.score.map(|score| Grade::of(score, objective.ambition)),
        })
    }
}
