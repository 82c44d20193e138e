//! What is known about one key result on one day.

use chrono::NaiveDate;

use crate::forecast::{Outlook, Signals, Standing};
use crate::goal::{
    Ambition, CheckIn, Confidence, Cycle, CycleState, KeyResult, ManualStatus, Measure, Objective, Reading, Rules,
    Shared, Span, Value,
};
use crate::kpi::with_scored_log;
use crate::scoring::Score;
use crate::scoring::current;
use crate::scoring::number;
use crate::scoring::roll_up::MemberScores;
use crate::scoring::{Band, Bands, Outcome, Stage, Verdict};
use crate::scoring::{Periods, Sum};
use crate::workspace::{Log, Workspace};

/// What is known about one key result on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyResultScore {
    /// The check-in whose reading is current (S-11).
    pub current: Option<Shared<CheckIn>>,
    /// The current reading as a number on the scale of the measure (S-1).
    pub value: Option<Value>,
    /// The sum behind the score (S-5); `None` where there is no score (S-12).
    pub sum: Option<Sum>,
    /// The score.
    pub score: Option<Score>,
    /// What the score means (S-10); for stay measures, how the latest reading stands (S-6).
    pub band: Band,
    /// Whether it is achieved or missed.
    pub outcome: Option<Outcome>,
    /// The day of the latest check-in of any kind.
    pub checked_in: Option<NaiveDate>,
    /// How many days ago that was.
    pub age_days: Option<i64>,
    /// The latest confidence that was given.
    pub confidence: Option<Confidence>,
    /// Where it will end.
    pub outlook: Outlook,
    /// What the latest check-ins say beside the current value (P-8).
    pub signals: Signals,
}

/// By how much confidence must fall to be talked about (P-8).
const FALL: u8 = 2;
/// Confidence up to which an owner does not believe in a goal (P-8).
const DOUBTFUL: u8 = 3;

impl KeyResultScore {
    /// From what to what confidence fell, where the latest one is lower by two or more (P-8).
    pub fn confidence_fall(&self) -> Option<(Confidence, Confidence)> {
        let (from, to) = (self.signals.confidence_before?, self.confidence?);
        (from.get() >= to.get() + FALL).then_some((from, to))
    }

    /// The latest confidence, where the owner does not believe in the goal: 3 or less (P-8).
    pub fn doubt(&self) -> Option<Confidence> {
        self.confidence.filter(|confidence| confidence.get() <= DOUBTFUL)
    }

    /// Its scores as a member of its objective.
    pub(super) fn scores(&self) -> MemberScores {
        MemberScores {
            now: self.score,
            expected: self.outlook.expected.map(|expected| expected.score),
            projected: self.outlook.projection.map(|projection| projection.score),
        }
    }

    pub(super) fn of(workspace: &Workspace, key_result: &KeyResult, today: NaiveDate) -> Self {
        with_scored_log(workspace, key_result, |log| {
            Self::of_log(workspace, key_result, log, today)
        })
    }

    /// What is known on a day, of a log that is at hand.
    pub(super) fn of_log(workspace: &Workspace, key_result: &KeyResult, log: &Log<'_>, today: NaiveDate) -> Self {
        let objective = workspace.objective(key_result.objective);
        let cycle = objective.and_then(|objective| workspace.cycle(objective.cycle));
        let rules = workspace.rules_of(cycle.map(|cycle| &**cycle));
        let current = current(log, &key_result.measure, today);
        let reading = current.and_then(|check_in| check_in.reading.as_ref());
        let span = cycle.map(|cycle| key_result.span_in(cycle.span));
        let sum = sum(key_result, log, reading, span, rules, today);
        let score = sum.map(|sum| sum.score());
        let bands = bands_in(rules, objective, cycle, span, today);
        let verdict = verdict(sum, score, bands);
        let latest = log.standing_on(today).next_back();
        let value = reading.and_then(|reading| number(&key_result.measure, reading));
        let age_days = latest.map(|check_in| (today - check_in.date).num_days());
        let manual = key_result
            .manual
            .as_ref()
            .filter(|manual| stands(workspace, key_result, manual, log, today));
        let outlook = Outlook::of(
            Standing {
                measure: &key_result.measure,
                default: rules.scoring_mode,
                preset: rules.status_preset,
                log,
                cadence: key_result.cadence,
                state: &key_result.state,
                judgement: manual.map(|manual| manual.judgement),
                span,
                is_closed: cycle.is_some_and(|cycle| cycle.state == CycleState::Closed),
                bands,
                verdict,
                current: current.map(|check_in| check_in.date).zip(value),
                sum,
                score,
                age_days,
            },
            today,
        );
        Self {
            outlook,
            signals: Signals::of(&key_result.measure, log, today),
            current: current.cloned(),
            value,
            sum,
            score,
            band: verdict.band,
            outcome: verdict.outcome,
            checked_in: latest.map(|check_in| check_in.date),
            age_days,
            confidence: log.standing_on(today).rev().find_map(|check_in| check_in.confidence),
        }
    }
}

/// Whether what the owner says of it still holds (P-6): a later reading of the KPI that feeds it ends it like a check-in.
fn stands(
    workspace: &Workspace,
    key_result: &KeyResult,
    manual: &ManualStatus,
    log: &Log<'_>,
    today: NaiveDate,
) -> bool {
    if key_result.feed().is_none() {
        return manual.stands_on(log, today);
    }
    let is_older = |check_in: &CheckIn| check_in.reading.is_none() || check_in.date <= manual.date;
    manual.stands_on(&workspace.log(key_result.id), today) && log.standing_on(today).all(|check_in| is_older(check_in))
}

fn sum(
    key_result: &KeyResult,
    log: &Log<'_>,
    reading: Option<&Reading>,
    span: Option<Span>,
    rules: Rules,
    today: NaiveDate,
) -> Option<Sum> {
    match &key_result.measure {
        Measure::Stay(stay) => {
            let periods = Periods {
                cadence: key_result.cadence,
                start: span.map(|span| span.start()),
            };
            Sum::of_stay(stay, log, &key_result.measure, periods, today)
        }
        measure => Sum::of_reading(measure, rules.scoring_mode, reading?),
    }
}

fn verdict(sum: Option<Sum>, score: Option<Score>, bands: Bands) -> Verdict {
    match (sum, score) {
        (Some(Sum::Stay(sum)), Some(score)) => bands.stay_verdict(score, sum.hold),
        (_, score) => bands.verdict(score),
    }
}

/// What the score of a key result is held against.
pub(super) fn bands(workspace: &Workspace, key_result: &KeyResult, span: Option<Span>, today: NaiveDate) -> Bands {
    let objective = workspace.objective(key_result.objective);
    let cycle = workspace.cycle_of(key_result);
    let rules = workspace.rules_of(cycle.map(|cycle| &**cycle));
    bands_in(rules, objective, cycle, span, today)
}

fn bands_in(
    rules: Rules,
    objective: Option<&Shared<Objective>>,
    cycle: Option<&Shared<Cycle>>,
    span: Option<Span>,
    today: NaiveDate,
) -> Bands {
    Bands {
        scheme: rules.bands,
        ambition: objective.map_or(Ambition::default(), |objective| objective.ambition),
        stage: stage(cycle.map(|cycle| &**cycle), span, today),
    }
}

/// Whether a goal of `cycle` that lasts for `span` has days left.
pub(super) fn stage(cycle: Option<&Cycle>, span: Option<Span>, today: NaiveDate) -> Stage {
    let is_closed = cycle.is_some_and(|cycle| cycle.state == CycleState::Closed);
    if is_closed || span.is_some_and(|span| today >= span.end()) {
        Stage::AtEnd
    } else {
        Stage::Running
    }
}
