//! Records in a few words, for tests, measurements and generated workspaces.
//!
//! Each has what it must have and defaults for the rest; change fields with `..` or after the call.

use chrono::{Days, NaiveDate};
use waymark_core::{
    Aim, Ambition, Cadence, CheckIn, CheckInId, Cycle, CycleId, CycleKind, CycleState, Direction, Foreign, Frequency,
    Head, Horizon, Initiative, InitiativeId, KeyResult, KeyResultId, Kpi, KpiId, KpiLevel, KpiReading, KpiReadingId,
    KpiRole, KpiSource, Level, Measure, Metric, Objective, ObjectiveId, Person, PersonId, Plan, Progress, Rank,
    Reading, ScoreSource, Settings, Span, State, Targets, Team, TeamId, Text, Thresholds, Title, Value, Weight,
    WorkspaceId,
};

/// The first day of every cycle that is made here.
pub const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day of the calendar");
/// How many days lie between the first and the last day of every cycle that is made here.
pub const LENGTH: u64 = 91;

/// The day that lies so many days after [`START`].
pub fn day(number: u64) -> NaiveDate {
    START
        .checked_add_days(Days::new(number))
        .expect("a day of the calendar")
}

/// A value.
///
/// # Panics
/// When the number is none.
pub fn value(number: f64) -> Value {
    Value::new(number).expect("a number within ±1e15")
}

/// A weight.
///
/// # Panics
/// When the number is none.
pub fn weight(number: f64) -> Weight {
    Weight::new(number).expect("a number from 0 to 1e6")
}

/// A title.
///
/// # Panics
/// When the text is blank or long.
pub fn title(text: &str) -> Title {
    Title::new(text).expect("a short text that is not blank")
}

macro_rules! named {
    ($($(#[$doc:meta])* $name:ident: $kind:ty),* $(,)?) => {$(
        $(#[$doc])*
        ///
        /// # Panics
        /// When the text is none.
        pub fn $name(text: &str) -> $kind {
            <$kind>::parse(text).expect("letters, digits and hyphens")
        }
    )*};
}

named! {
    /// The id of a cycle.
    cycle_id: CycleId,
    /// The id of an objective.
    objective_id: ObjectiveId,
    /// The id of a key result.
    key_result_id: KeyResultId,
    /// The id of a check-in.
    check_in_id: CheckInId,
    /// The id of an initiative.
    initiative_id: InitiativeId,
    /// The id of a KPI.
    kpi_id: KpiId,
    /// The id of a reading of a KPI.
    kpi_reading_id: KpiReadingId,
    /// The id of a person.
    person_id: PersonId,
    /// The id of a team.
    team_id: TeamId,
}

/// The head of a workspace.
pub fn head() -> Head {
    Head {
        id: WorkspaceId::parse("workspace").expect("an id"),
        title: title("Workspace"),
        settings: Settings::default(),
        foreign: Foreign::default(),
    }
}

/// An active cycle from [`START`].
pub fn cycle(id: &str) -> Cycle {
    Cycle {
        id: cycle_id(id),
        title: title(id),
        kind: CycleKind::Free,
        span: Span::new(START, day(LENGTH)).expect("two days in order"),
        state: CycleState::Active,
        closing: None,
        reopened: Vec::new(),
        foreign: Foreign::default(),
    }
}

/// An aspirational objective of a cycle.
pub fn objective(id: &str, cycle: &str) -> Objective {
    Objective {
        id: objective_id(id),
        title: title(id),
        description: Text::default(),
        cycle: cycle_id(cycle),
        level: Level::default(),
        team: None,
        owner: None,
        ambition: Ambition::default(),
        answer: None,
        litmus: None,
        horizon: Horizon::default(),
        rank: Rank::at(0),
        weight: Weight::ONE,
        tags: Vec::new(),
        parent: None,
        supports: Vec::new(),
        continues: None,
        improves: None,
        source: ScoreSource::default(),
        state: State::default(),
        grade: None,
        frozen: None,
        foreign: Foreign::default(),
    }
}

/// A KPI of a month, with nothing to be held against.
pub fn kpi(id: &str, source: KpiSource) -> Kpi {
    Kpi {
        id: kpi_id(id),
        title: title(id),
        definition: Text::default(),
        unit: None,
        frequency: Frequency::Month,
        source,
        aim: Aim::Higher(Targets::default()),
        thresholds: Thresholds::Default,
        benchmarks: Vec::new(),
        dimension: None,
        owner: None,
        team: None,
        level: KpiLevel::default(),
        group: None,
        role: KpiRole::default(),
        tags: Vec::new(),
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// A reading of a KPI on a day, the day counted from [`START`].
pub fn kpi_reading(id: &str, kpi: &str, on: u64, number: f64) -> KpiReading {
    KpiReading {
        id: kpi_reading_id(id),
        kpi: kpi_id(kpi),
        date: day(on),
        segment: None,
        sequence: 0,
        value: value(number),
        note: Text::default(),
        by: None,
        replaces: None,
        withdrawn: false,
        foreign: Foreign::default(),
    }
}

/// A key result of an objective, due every week.
pub fn key_result(id: &str, objective: &str, measure: Measure) -> KeyResult {
    KeyResult {
        id: key_result_id(id),
        objective: objective_id(objective),
        title: title(id),
        description: Text::default(),
        owner: None,
        measure,
        weight: Weight::ONE,
        rank: Rank::at(0),
        start: None,
        end: None,
        cadence: Cadence::Weekly,
        tags: Vec::new(),
        state: State::default(),
        manual: None,
        continues: None,
        grade: None,
        foreign: Foreign::default(),
    }
}

/// A person in no team.
pub fn person(id: &str) -> Person {
    Person {
        id: person_id(id),
        name: title(id),
        team: None,
        foreign: Foreign::default(),
    }
}

/// A team that is part of no other.
pub fn team(id: &str) -> Team {
    Team {
        id: team_id(id),
        name: title(id),
        parent: None,
        foreign: Foreign::default(),
    }
}

/// An initiative of a key result, not begun.
pub fn initiative(id: &str, key_result: &str) -> Initiative {
    Initiative {
        id: initiative_id(id),
        key_result: key_result_id(key_result),
        title: title(id),
        note: Text::default(),
        owner: None,
        due: None,
        progress: Progress::Open,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// A metric from a baseline to a target, either way; without a baseline more is better.
pub fn metric(baseline: Option<f64>, target: f64) -> Metric {
    let falls = baseline.is_some_and(|baseline| target < baseline);
    Metric {
        unit: None,
        direction: if falls {
            Direction::Decrease
        } else {
            Direction::Increase
        },
        baseline: baseline.map(value),
        target: value(target),
        stretch: None,
        mode: None,
        plan: Plan::default(),
        feed: None,
    }
}

/// A check-in on the day of that number after [`START`], made after those of earlier days.
pub fn check_in(id: &str, key_result: &str, on: u64, reading: Option<Reading>) -> CheckIn {
    CheckIn {
        id: check_in_id(id),
        key_result: key_result_id(key_result),
        date: day(on),
        sequence: on,
        reading,
        confidence: None,
        note: Text::default(),
        by: None,
        replaces: None,
        withdrawn: false,
        foreign: Foreign::default(),
    }
}

/// A reading of a number.
pub fn number(number: f64) -> Reading {
    Reading::Number(value(number))
}
