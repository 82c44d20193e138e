//! The past: what was known of a goal on past days, and what a KPI came to in past periods.

use chrono::NaiveDate;
use serde::Serialize;
use tsify::Tsify;
use waymark_core::scoreboard::{Moment as Model, Subject, timeline, weeks};
use waymark_core::{CycleId, Id, KeyResultId, KpiId, ObjectiveId, Span, Workspace};

use crate::past_period::{PastPeriod, past_periods};
use crate::plain::{Day, Name, finite};
use crate::problem::{Code, Problem};
use crate::words::Band;

/// The most days that a history may span: ten years and their leap days.
const DAYS_MAX: i64 = 3653;

/// What was known of a goal on past days: by the goals as they are now, and the check-ins up to each day. Of a KPI what it
/// came to in past periods.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
pub struct History {
    /// What it is the history of.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Name,
    /// The first day, every seventh day after it, and the last one; empty of a KPI.
    pub moments: Vec<Moment>,
    /// Of a KPI each of its periods from that of the first day to that of the last, as it was known on the last day; empty
    /// of anything else.
    pub periods: Vec<PastPeriod>,
}

/// What has a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum SubjectKind {
    /// A key result.
    KeyResult,
    /// An objective.
    Objective,
    /// A cycle.
    Cycle,
    /// A KPI.
    Kpi,
}

/// What was known on a day. Scores are without bounds; one that is infinite is `null`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// The value, of a key result.
    pub value: Option<f64>,
    /// The score.
    pub score: Option<f64>,
    /// What it should have been.
    pub expected: Option<f64>,
    /// What it was going to be at the end.
    pub projected: Option<f64>,
    /// The lower end of that.
    pub low: Option<f64>,
    /// The upper end of that.
    pub high: Option<f64>,
    /// The latest confidence, 0 to 10; of an objective or a cycle the weighted mean.
    pub confidence: Option<f64>,
    /// The status as it was shown; of a cycle the outlook.
    pub band: Band,
}

impl History {
    /// The history of the key result, objective, cycle or KPI of this id, looked for in this order.
    pub(crate) fn of(workspace: &Workspace, id: &str, from: NaiveDate, to: NaiveDate) -> Result<Self, Problem> {
        let unknown = || Problem::of_argument(Code::UnknownId, "id");
        let id = Id::parse(id).map_err(|_| unknown())?;
        if let Some((kind, subject)) = subject(workspace, id) {
            let moments = timeline(workspace, subject, &days(from, to)?);
            return Ok(Self {
                kind,
                id: Name(id),
                moments: moments.iter().map(Moment::from).collect(),
                periods: Vec::new(),
            });
        }
        let kpi = workspace.kpi(KpiId::new(id)).ok_or_else(unknown)?;
        check_span(from, to)?;
        Ok(Self {
            kind: SubjectKind::Kpi,
            id: Name(id),
            moments: Vec::new(),
            periods: past_periods(workspace, kpi, from, to),
        })
    }
}

fn subject(workspace: &Workspace, id: Id) -> Option<(SubjectKind, Subject)> {
    let (key_result, objective, cycle) = (KeyResultId::new(id), ObjectiveId::new(id), CycleId::new(id));
    if workspace.key_result(key_result).is_some() {
        Some((SubjectKind::KeyResult, Subject::KeyResult(key_result)))
    } else if workspace.objective(objective).is_some() {
        Some((SubjectKind::Objective, Subject::Objective(objective)))
    } else if workspace.cycle(cycle).is_some() {
        Some((SubjectKind::Cycle, Subject::Cycle(cycle)))
    } else {
        None
    }
}

/// The first day, every seventh day after it, and the last one.
fn days(from: NaiveDate, to: NaiveDate) -> Result<Vec<NaiveDate>, Problem> {
    Ok(match check_span(from, to)? {
        None => vec![from],
        Some(span) => weeks(span, to),
    })
}

/// The days between two; none where they are one day.
fn check_span(from: NaiveDate, to: NaiveDate) -> Result<Option<Span>, Problem> {
    if from == to {
        return Ok(None);
    }
    let span = Span::new(from, to).map_err(|_| Problem::of_argument(Code::EndsBeforeItStarts, "to"))?;
    if span.days() > DAYS_MAX {
        return Err(Problem::of_argument(Code::TooManyDays, "to").at_most(DAYS_MAX as usize));
    }
    Ok(Some(span))
}

impl From<&Model> for Moment {
    fn from(moment: &Model) -> Self {
        let raw = |score: Option<waymark_core::scoring::Score>| score.and_then(|score| finite(score.raw()));
        Self {
            day: Day(moment.day),
            value: moment.value.map(|value| value.get()),
            score: raw(moment.score),
            expected: raw(moment.expected),
            projected: raw(moment.projected),
            low: raw(moment.low),
            high: raw(moment.high),
            confidence: moment.confidence.map(|value| value.get()),
            band: moment.band.into(),
        }
    }
}
