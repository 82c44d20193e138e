//! Objectives and their key results.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::left_out::Part;
use super::plain;
use super::scope::Sight;
use crate::forecast::expected_path;
use crate::goal::{Confidence, KeyResult, Objective, Span, Text, Title, Value};
use crate::kpi::with_scored_log;
use crate::scoreboard::{KeyResultScore, ObjectiveScore};
use crate::scoring::roll_up::counts;
use crate::scoring::{Band, number};
use crate::workspace::Log;

/// An objective in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectivePart {
    /// The objective, without what the report does not say.
    pub objective: Objective,
    /// What is known of it.
    pub known: Option<ObjectiveScore>,
    /// Who answers for it.
    pub owner: Option<Title>,
    /// Its team.
    pub team: Option<Title>,
    /// How many of the key results that count in it are off track.
    pub off_track: usize,
    /// How many key results it has that the report does not tell: they belong to others.
    pub untold: usize,
    /// Its key results, by rank.
    pub key_results: Vec<KeyResultPart>,
}

/// A key result in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyResultPart {
    /// The key result, without what the report does not say.
    pub key_result: KeyResult,
    /// What is known of it.
    pub known: Option<KeyResultScore>,
    /// Who checks in.
    pub owner: Option<Title>,
    /// Its time.
    pub span: Option<Span>,
    /// What was said of it, day by day, the earliest first.
    pub points: Vec<Point>,
    /// The corners of the expected path (P-2).
    pub plan: Vec<(NaiveDate, Value)>,
    /// The last thing that was written of it, and its day.
    pub note: Option<(NaiveDate, Text)>,
}

/// What was said of a key result on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub day: NaiveDate,
    /// The last value, on the scale of the measure (S-1).
    pub value: Option<Value>,
    /// The last confidence.
    pub confidence: Option<Confidence>,
}

/// The objectives that a report is about, by rank; of those of others only what belongs to it.
pub(super) fn objectives(sight: Sight<'_>) -> Vec<ObjectivePart> {
    let all = sight.known.workspace.objectives_in(sight.cycle.id);
    all.filter_map(|one| objective(sight, one)).collect()
}

fn objective(sight: Sight<'_>, record: &Objective) -> Option<ObjectivePart> {
    let all = sight.known.workspace;
    let is_whole = sight.has_objective(record);
    let (told, untold): (Vec<_>, Vec<_>) = all
        .key_results_of(record.id)
        .partition(|one| is_whole || sight.has_key_result(one));
    if !is_whole && told.is_empty() {
        return None;
    }
    let is_off_track = |one: &KeyResult| {
        let known = sight.known.scores.key_result(one.id);
        counts(one) && known.is_some_and(|known| known.outlook.status.band == Band::OffTrack)
    };
    Some(ObjectivePart {
        objective: plain::objective(record, sight.left_out),
        known: sight.known.scores.objective(record.id).map(|known| **known),
        owner: sight.owner(record.owner),
        team: sight.team(record.team),
        off_track: all.key_results_of(record.id).filter(|one| is_off_track(one)).count(),
        untold: untold.len(),
        key_results: told.into_iter().map(|one| key_result(sight, one)).collect(),
    })
}

fn key_result(sight: Sight<'_>, record: &KeyResult) -> KeyResultPart {
    let all = sight.known.workspace;
    let span = all.span_of(record);
    let known = sight.known.scores.key_result(record.id);
    let (points, plan, note) = with_scored_log(all, record, |log| {
        let plan = span.map(|span| expected_path(&record.measure, log, span));
        (points(record, log, sight.day), plan, latest_note(log, sight.day))
    });
    KeyResultPart {
        key_result: plain::key_result(record, sight.left_out),
        known: known.map(|known| plain::key_result_score(known, sight.left_out)),
        owner: sight.owner(record.owner),
        span,
        points,
        plan: plan.unwrap_or_default(),
        note: note.filter(|_| !sight.left_out.has(Part::Notes)),
    }
}

fn points(record: &KeyResult, log: &Log<'_>, day: NaiveDate) -> Vec<Point> {
    let mut days: BTreeMap<NaiveDate, Point> = BTreeMap::new();
    for check_in in log.standing_on(day) {
        let reading = check_in.reading.as_ref();
        let value = reading.and_then(|reading| number(&record.measure, reading));
        let point = days.entry(check_in.date).or_insert(Point {
            day: check_in.date,
            value: None,
            confidence: None,
        });
        point.value = value.or(point.value);
        point.confidence = check_in.confidence.or(point.confidence);
    }
    days.into_values().collect()
}

fn latest_note(log: &Log<'_>, day: NaiveDate) -> Option<(NaiveDate, Text)> {
    let has_note = log.standing_on(day).rev().find(|check_in| !check_in.note.is_blank())?;
    Some((has_note.date, has_note.note.clone()))
}
