//! A goal of 91 days as core scores it.

use chrono::{Days, NaiveDate};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{
    Ambition, Cadence, Cycle, CycleChange, CycleId, CycleKind, CycleState, Direction, Edit, Foreign, Horizon,
    KeyResult, KeyResultChange, KeyResultId, Label, Level, Measure, Metric, NewCheckIn, Objective, ObjectiveId, Plan,
    Rank, Reading, ScoreSource, Settings, Span, State, Text, Title, Unit, Value, Weight, Workspace, WorkspaceId, apply,
};

use super::super::Seen;

pub(super) fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).unwrap()
}

pub(super) fn after(days: u64) -> NaiveDate {
    start() + Days::new(days)
}

pub(super) fn value(number: f64) -> Value {
    Value::new(number).unwrap()
}

pub(super) fn title(text: &str) -> Title {
    Title::new(text).unwrap()
}

pub(super) fn unit(name: &str, decimals: Option<u8>) -> Option<Unit> {
    let name = Label::new(name).unwrap();
    Some(Unit { name, decimals })
}

pub(super) fn metric(baseline: Option<f64>, target: f64) -> Metric {
    Metric {
        unit: None,
        direction: Direction::Increase,
        baseline: baseline.map(value),
        target: value(target),
        stretch: None,
        mode: None,
        plan: Plan::default(),
        feed: None,
    }
}

/// A goal, what was read of it, and what else happened.
pub(super) struct Goal {
    pub(super) measure: Measure,
    pub(super) readings: Vec<(u64, Reading)>,
    pub(super) cadence: Cadence,
    pub(super) ambition: Ambition,
    /// What happened on the last day of the story.
    pub(super) then: Vec<Edit>,
}

pub(super) fn goal(measure: Measure, readings: Vec<(u64, Reading)>) -> Goal {
    Goal {
        measure,
        readings,
        cadence: Cadence::Weekly,
        ambition: Ambition::Aspirational,
        then: Vec::new(),
    }
}

pub(super) fn numbers(readings: &[(u64, f64)]) -> Vec<(u64, Reading)> {
    let reading = |&(day, number): &(u64, f64)| (day, Reading::Number(value(number)));
    readings.iter().map(reading).collect()
}

pub(super) fn rising(readings: &[(u64, f64)]) -> Goal {
    goal(Measure::Metric(metric(Some(0.0), 100.0)), numbers(readings))
}

pub(super) const EARLY: [(u64, f64); 6] = [(7, 6.0), (14, 13.0), (21, 22.0), (28, 27.0), (35, 36.0), (42, 45.0)];

pub(super) fn k() -> KeyResultId {
    KeyResultId::parse("k").unwrap()
}

impl Goal {
    pub(super) fn and(mut self, change: KeyResultChange) -> Self {
        self.then.push(Edit::ChangeKeyResult(k(), change));
        self
    }

    pub(super) fn closed(mut self) -> Self {
        let closed = CycleChange::State(CycleState::Closed);
        self.then.push(Edit::ChangeCycle(CycleId::parse("c").unwrap(), closed));
        self
    }

    pub(super) fn key_result(&self) -> KeyResult {
        KeyResult {
            id: k(),
            objective: ObjectiveId::parse("o").unwrap(),
            title: title("Deals"),
            description: Text::default(),
            owner: None,
            measure: self.measure.clone(),
            weight: Weight::ONE,
            rank: Rank::FIRST,
            start: None,
            end: None,
            cadence: self.cadence,
            tags: Vec::new(),
            state: State::Active,
            manual: None,
            continues: None,
            grade: None,
            foreign: Foreign::default(),
        }
    }

    pub(super) fn edits(&self) -> Vec<Edit> {
        let cycle = Cycle {
            id: CycleId::parse("c").unwrap(),
            title: title("13 weeks"),
            kind: CycleKind::Free,
            span: Span::new(start(), after(91)).unwrap(),
            state: CycleState::Active,
            closing: None,
            reopened: Vec::new(),
            foreign: Foreign::default(),
        };
        let mut edits = vec![
            Edit::AddCycle(cycle),
            Edit::AddObjective(objective(self.ambition)),
            Edit::AddKeyResult(self.key_result()),
        ];
        edits.extend(self.readings.iter().map(|(day, reading)| {
            Edit::CheckIn(NewCheckIn {
                id: waymark_core::CheckInId::parse(&format!("d{day}")).unwrap(),
                key_result: k(),
                date: after(*day),
                reading: Some(reading.clone()),
                confidence: None,
                note: Text::default(),
                by: None,
            })
        }));
        edits.extend(self.then.iter().cloned());
        edits
    }

    pub(super) fn seen<T>(&self, on: u64, tell: impl FnOnce(Seen<'_>) -> T) -> T {
        let head = waymark_core::Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: title("Goals"),
            settings: Settings::default(),
            foreign: Foreign::default(),
        };
        let all = self
            .edits()
            .iter()
            .fold(Workspace::new(head), |all, edit| apply(&all, edit, after(on)).unwrap());
        let board = Scoreboard::new(&all, after(on));
        let key_result = all.key_result(k()).unwrap();
        tell(Seen {
            key_result,
            known: board.key_result(k()).map(|known| &**known),
            span: all.span_of(key_result),
            today: after(on),
        })
    }
}

pub(super) fn objective(ambition: Ambition) -> Objective {
    Objective {
        id: ObjectiveId::parse("o").unwrap(),
        title: title("Win"),
        description: Text::default(),
        cycle: CycleId::parse("c").unwrap(),
        level: Level::Team,
        team: None,
        owner: None,
        ambition,
        answer: None,
        litmus: None,
        horizon: Horizon::Tactical,
        rank: Rank::FIRST,
        weight: Weight::ONE,
        tags: Vec::new(),
        parent: None,
        supports: Vec::new(),
        continues: None,
        improves: None,
        source: ScoreSource::default(),
        state: State::Active,
        grade: None,
        frozen: None,
        foreign: Foreign::default(),
    }
}
