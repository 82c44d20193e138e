//! What a round moved.

use super::list::Asked;
use crate::attention::About;
use crate::goal::Value;
use crate::kpi::{Health, KpiBoard, compare};
use crate::scoreboard::Scoreboard;
use crate::scoring::{Band, Score, Trend, exceeds};
use crate::workspace::Workspace;

/// A goal that stands otherwise than when the round began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// Which goal.
    pub about: About,
    /// Whether it went up or down, by its score; a KPI by its direction.
    pub trend: Trend,
    /// From where to where.
    pub by: MovedBy,
    /// Whether it went off track or came back.
    pub turn: Turned,
}

/// From where to where something moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MovedBy {
    /// A key result.
    Score {
        /// Its score before; none before there was a check-in.
        before: Option<Score>,
        /// Its score now.
        after: Score,
        /// The one minus the other, unclamped.
        points: Option<f64>,
    },
    /// A KPI, in its unit.
    Value {
        /// Its value before; none before there was a reading.
        before: Option<Value>,
        /// Its value now.
        after: Value,
        /// The one minus the other.
        by: Option<Value>,
    },
}

/// Whether a goal went off track, or a KPI red.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// It is off track now and was not.
    Fell,
    /// It was off track and is no longer.
    Rose,
    /// Neither.
    No,
}

/// The two boards of a day.
pub(super) type Boards<'a> = (&'a Scoreboard, &'a KpiBoard);

/// How a goal stands otherwise than before; none where it stands as it did.
pub(super) fn moved(workspace: &Workspace, of: &Asked, before: Boards<'_>, now: Boards<'_>) -> Option<Move> {
    let (about, (trend, by)) = match of {
        Asked::KeyResult(id) => {
            let score = |board: Boards<'_>| board.0.key_result(*id)?.score;
            (About::KeyResult(*id), by_score(score(before), score(now)?))
        }
        Asked::Kpi { kpi, .. } => {
            let value = |board: Boards<'_>| board.1.kpi(*kpi)?.latest.as_ref()?.value.as_ref().ok().copied();
            let aim = &workspace.kpi(*kpi)?.aim;
            let (before, after) = (value(before), value(now)?);
            let compared = before.map(|before| compare(aim, after, before));
            let by = compared.as_ref().map(|compared| compared.by);
            let trend = compared.map_or(Trend::Level, |compared| compared.trend);
            (About::Kpi(*kpi), (trend, MovedBy::Value { before, after, by }))
        }
    };
    let turn = match (is_red(before, of), is_red(now, of)) {
        (Some(false) | None, Some(true)) => Turned::Fell,
        (Some(true), Some(false)) => Turned::Rose,
        (_, Some(_) | None) => Turned::No,
    };
    let this = Move { about, trend, by, turn };
    (this.is_one()).then_some(this)
}

fn by_score(before: Option<Score>, after: Score) -> (Trend, MovedBy) {
    let points = before.map(|before| {
        let points = after.raw() - before.raw();
        if points.is_nan() { 0.0 } else { points }
    });
    let trend = match points.unwrap_or(after.raw()) {
        up if exceeds(up, 0.0) => Trend::Better,
        down if exceeds(0.0, down) => Trend::Worse,
        _ => Trend::Level,
    };
    (trend, MovedBy::Score { before, after, points })
}

impl Move {
    fn is_one(&self) -> bool {
        let is_first = match self.by {
            MovedBy::Score { before, .. } => before.is_none(),
            MovedBy::Value { before, by, .. } => before.is_none() || by.is_some_and(|by| by != Value::ZERO),
        };
        self.trend != Trend::Level || self.turn != Turned::No || is_first
    }

    /// Its place among others: what went off track, what went down, what went up; the farthest first.
    pub(super) fn place(&self) -> (u8, f64) {
        let group = match (self.turn, self.trend) {
            (Turned::Fell, _) => 0,
            (Turned::Rose | Turned::No, Trend::Worse) => 1,
            (Turned::Rose | Turned::No, Trend::Better | Trend::Level) => 2,
        };
        let far = match self.by {
            MovedBy::Score { after, points, .. } => points.unwrap_or(after.raw()).abs(),
            // Values of different units do not compare.
            MovedBy::Value { .. } => 0.0,
        };
        (group, -far)
    }
}

/// Whether it is off track or red; none where nothing is known of it.
fn is_red((board, kpis): Boards<'_>, asked: &Asked) -> Option<bool> {
    match asked {
        Asked::KeyResult(id) => Some(board.key_result(*id)?.outlook.status.band == Band::OffTrack),
        Asked::Kpi { kpi, .. } => Some(kpis.kpi(*kpi)?.health() == Some(Health::Red)),
    }
}
