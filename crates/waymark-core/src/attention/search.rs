//! Which reasons a goal has to be talked about (P-8).

use super::{About, Concern, Reason};
use crate::forecast::{Evidence, Freshness, StatusKind};
use crate::goal::{Ambition, CycleId, CycleState, KeyResult, Kpi, KpiRole, Level, Objective, Span};
use crate::kpi::{Health, KpiBoard};
use crate::scoreboard::{Basis, KeyResultScore, ObjectiveScore, Scoreboard};
use crate::scoring::{Band, Hold, Outcome, Score, Sum, exceeds, reaches};
use crate::workspace::Workspace;

/// Days after its start from which on a goal should have been read (P-8).
const GRACE: i64 = 7;
/// Confidence from which on an owner believes in a goal (P-8).
const CONFIDENT: u8 = 7;
/// The score from which on a standstill is one short of the target (P-8).
const NEARLY: f64 = 0.8;
/// The share of the time before which all of the way is early (P-8).
const HALF_TIME: f64 = 0.5;

/// Ended periods for which a KPI is red before it needs a goal (P-8).
const RED_PERIODS: usize = 3;

/// A search through one workspace.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) board: &'a Scoreboard,
    pub(super) kpis: &'a KpiBoard,
}

/// What was found, and what it is sorted by.
pub(super) struct Found {
    pub(super) concern: Concern,
    /// The projected score, or the score while there is none; what has neither comes first.
    pub(super) lands_at: f64,
}

impl Search<'_> {
    /// Everything in a cycle that needs attention, by rank.
    pub(super) fn in_cycle(self, cycle: CycleId) -> Vec<Found> {
        let is_open = |cycle: &crate::goal::Cycle| cycle.state != CycleState::Closed;
        if !self.workspace.cycle(cycle).is_some_and(|cycle| is_open(cycle)) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for objective in self.workspace.objectives_in(cycle).filter(|one| one.state.is_active()) {
            let before = found.len();
            for key_result in self
                .workspace
                .key_results_of(objective.id)
                .filter(|one| one.state.is_active())
            {
                found.extend(self.key_result(objective, key_result));
            }
            found.extend(self.objective(objective, found.get(before..).unwrap_or_default()));
        }
        found.extend(self.workspace.kpis().filter_map(|kpi| self.kpi(kpi)));
        found
    }

    fn key_result(self, objective: &Objective, key_result: &KeyResult) -> Option<Found> {
        let known = self.board.key_result(key_result.id)?;
        let span = self.workspace.span_of(key_result);
        let reasons: Vec<_> = [
            is_committed_off_track(objective, known.outlook.status.band),
            disagreement(known),
            fall(known),
            staleness(known),
            is_worse(known).then_some(Reason::WorseThanBaseline),
            is_broken(known).then_some(Reason::Broken),
            span.and_then(|span| self.not_started(span, known)),
            span.and_then(|span| self.overdue(span, known)),
            is_stuck(known).then_some(Reason::Stuck),
        ]
        .into_iter()
        .flatten()
        .collect();
        let projected = known.outlook.projection.map(|projection| projection.score);
        found(About::KeyResult(key_result.id), reasons, projected.or(known.score))
    }

    /// Why an objective needs attention, beside what was found of its key results.
    fn objective(self, objective: &Objective, of_key_results: &[Found]) -> Option<Found> {
        let known = self.board.objective(objective.id)?;
        let is_said = of_key_results
            .iter()
            .any(|found| found.concern.reason() == Some(&Reason::CommittedOffTrack));
        let reasons: Vec<_> = [
            // A key result that is off track speaks for it.
            is_committed_off_track(objective, known.status.band).filter(|_| !is_said),
            self.is_too_easy(objective, known).then_some(Reason::TooEasy),
            objective.owner.is_none().then_some(Reason::NoOwner),
            self.is_unaligned(objective).then_some(Reason::Unaligned),
        ]
        .into_iter()
        .flatten()
        .collect();
        found(
            About::Objective(objective.id),
            reasons,
            known.rolled.projected.or(known.score),
        )
    }

    /// Why a KPI needs attention; it comes after the goals.
    fn kpi(self, kpi: &Kpi) -> Option<Found> {
        let known = self.kpis.kpi(kpi.id)?;
        let is_broken = kpi.role == KpiRole::HealthMetric && known.health() == Some(Health::Red);
        let periods = known.red_periods();
        let has_goal = || {
            self.workspace
                .improving(kpi.id)
                .any(|objective| self.is_open(objective))
        };
        let reasons: Vec<_> = [
            is_broken.then_some(Reason::Broken),
            (periods >= RED_PERIODS && !has_goal()).then_some(Reason::RedWithoutGoal { periods }),
        ]
        .into_iter()
        .flatten()
        .collect();
        found(About::Kpi(kpi.id), reasons, Some(Score::INFINITE))
    }

    /// Whether an objective is worked on: active, of a cycle that is not closed.
    fn is_open(self, objective: &Objective) -> bool {
        let cycle = self.workspace.cycle(objective.cycle);
        objective.state.is_active() && cycle.is_some_and(|cycle| cycle.state != CycleState::Closed)
    }

    fn not_started(self, span: Span, known: &KeyResultScore) -> Option<Reason> {
        let today = self.board.today();
        let is_late = (today - span.start()).num_days() > GRACE;
        let days = span.day_number(today);
        (known.outlook.status.kind == StatusKind::NotStarted && is_late).then_some(Reason::NotStarted { days })
    }

    fn overdue(self, span: Span, known: &KeyResultScore) -> Option<Reason> {
        let days = (self.board.today() - span.end()).num_days();
        let is_open = known.outlook.status.kind != StatusKind::Achieved;
        // Past its end is past its end, whatever its owner says of it.
        (is_open && days > 0).then_some(Reason::Overdue { days })
    }

    fn is_too_easy(self, objective: &Objective, known: &ObjectiveScore) -> bool {
        let passed = self
            .workspace
            .cycle(objective.cycle)
            .map(|cycle| cycle.span.passed(self.board.today()).get());
        known.basis == Basis::RollUp
            && known.reporting == known.members
            && known.outcome == Some(Outcome::Achieved)
            && passed.is_some_and(|passed| exceeds(HALF_TIME, passed))
    }

    /// Whether it is of a team or a person, serves nothing, and its cycle has a goal of the whole organisation.
    fn is_unaligned(self, objective: &Objective) -> bool {
        let is_top = |one: &Objective| one.level == Level::Organisation;
        objective.parent.is_none()
            && !is_top(objective)
            && self.workspace.objectives_in(objective.cycle).any(|one| is_top(one))
    }
}

fn found(about: About, reasons: Vec<Reason>, lands_at: Option<Score>) -> Option<Found> {
    (!reasons.is_empty()).then(|| Found {
        concern: Concern { about, reasons },
        lands_at: lands_at.map_or(f64::NEG_INFINITY, Score::raw),
    })
}

fn is_committed_off_track(objective: &Objective, band: Band) -> Option<Reason> {
    (objective.ambition == Ambition::Committed && band == Band::OffTrack).then_some(Reason::CommittedOffTrack)
}

/// Whether the owner and the outlook say the opposite.
fn disagreement(known: &KeyResultScore) -> Option<Reason> {
    let confidence = known.confidence?;
    let computed = known.outlook.status.computed;
    let has_outlook = match computed.from {
        Evidence::Outlook => true,
        // The other presets hold the score against the plan; they too are silent while it is too early (P-3).
        Evidence::Pace | Evidence::Gap => known.outlook.projection.is_some(),
        Evidence::Latest | Evidence::Score | Evidence::TooEarly => false,
    };
    if !has_outlook || known.outlook.status.kind == StatusKind::Achieved {
        return None;
    }
    match computed.band {
        Band::OffTrack if confidence.get() >= CONFIDENT => Some(Reason::ConfidentButOffTrack { confidence }),
        Band::OnTrack | Band::OverPerforming if known.doubt().is_some() => {
            Some(Reason::DoubtedButOnTrack { confidence })
        }
        Band::OnTrack | Band::OverPerforming | Band::AtRisk | Band::OffTrack | Band::NoData => None,
    }
}

fn fall(known: &KeyResultScore) -> Option<Reason> {
    let (from, to) = known.confidence_fall()?;
    Some(Reason::ConfidenceFell { from, to })
}

fn staleness(known: &KeyResultScore) -> Option<Reason> {
    let is_stale =
        known.outlook.freshness == Some(Freshness::Stale) && known.outlook.status.kind != StatusKind::Achieved;
    Some(Reason::Stale {
        age_days: known.age_days.filter(|_| is_stale)?,
    })
}

/// By the way from the baseline, whichever expression scores: a ratio is never below zero.
fn is_worse(known: &KeyResultScore) -> bool {
    let way = match known.sum {
        Some(Sum::Metric(sum)) => sum.linear,
        Some(_) | None => known.score,
    };
    way.is_some_and(|way| exceeds(0.0, way.raw()))
}

fn is_broken(known: &KeyResultScore) -> bool {
    match known.sum {
        Some(Sum::Stay(sum)) => sum.hold == Hold::Broken,
        Some(_) | None => false,
    }
}

fn is_stuck(known: &KeyResultScore) -> bool {
    let is_near = |score: Score| reaches(score.raw(), NEARLY) && exceeds(1.0, score.raw());
    // What must be kept is meant to stand still.
    let is_to_move = !matches!(known.sum, Some(Sum::Stay(_)));
    is_to_move && known.signals.is_standing_still && known.score.is_some_and(is_near)
}
