//! Goals for tests: one builder per noun with everything at its plainest, and a workspace to edit.
//!
//! A test names what it is about and changes the rest with `..`: `Objective { owner: Some(id("ada")), ..objective("o") }`.

use chrono::NaiveDate;

use crate::edit::{Edit, KeyResultChange, NewCheckIn, NewKpiReading, NewManualStatus, Refusal, apply};
use crate::formula::{Asked, Formula};
use crate::goal::*;
use crate::mend::mend;
use crate::workspace::{Record, RecordKey, Workspace};

/// An id of any kind.
pub(crate) trait Named {
    fn named(text: &str) -> Self;
}

macro_rules! named {
    ($($id:ident),*) => {$(
        impl Named for $id {
            fn named(text: &str) -> Self {
                Self::parse(text).unwrap()
            }
        }
    )*};
}

named!(
    WorkspaceId,
    CycleId,
    PersonId,
    TeamId,
    ObjectiveId,
    KeyResultId,
    CheckInId,
    InitiativeId,
    ItemId,
    KpiId,
    KpiReadingId,
    FunnelId,
    NoteId,
    ViewId,
    StepId
);

/// The id with this text, of the kind that is wanted.
pub(crate) fn id<I: Named>(text: &str) -> I {
    I::named(text)
}

pub(crate) fn title(text: &str) -> Title {
    Title::new(text).unwrap()
}

pub(crate) fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

pub(crate) fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

pub(crate) fn value(number: f64) -> Value {
    Value::new(number).unwrap()
}

/// A metric that shall rise to a target, from a baseline if there is one.
pub(crate) fn metric(baseline: Option<f64>, target: f64) -> Metric {
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

/// The unit of a percentage.
pub(crate) fn percent() -> Unit {
    Unit {
        name: label("%"),
        decimals: None,
    }
}

pub(crate) fn weight(number: f64) -> Weight {
    Weight::new(number).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A Saturday in the middle of the fourth quarter of 2026.
pub(crate) fn today() -> NaiveDate {
    day(2026, 11, 21)
}

pub(crate) fn head(workspace: &str) -> Head {
    Head {
        id: id(workspace),
        title: title("Acme"),
        settings: Settings::default(),
        foreign: Foreign::default(),
    }
}

/// The fourth quarter of 2026, active.
pub(crate) fn cycle(name: &str) -> Cycle {
    Cycle {
        id: id(name),
        title: title("Q4 2026"),
        kind: CycleKind::Quarter,
        span: Span::new(day(2026, 10, 1), day(2026, 12, 31)).unwrap(),
        state: CycleState::Active,
        closing: None,
        reopened: Vec::new(),
        foreign: Foreign::default(),
    }
}

pub(crate) fn person(name: &str) -> Person {
    Person {
        id: id(name),
        name: title(name),
        team: None,
        foreign: Foreign::default(),
    }
}

pub(crate) fn team(name: &str) -> Team {
    Team {
        id: id(name),
        name: title(name),
        parent: None,
        foreign: Foreign::default(),
    }
}

/// An objective of cycle `q4`.
pub(crate) fn objective(name: &str) -> Objective {
    Objective {
        id: id(name),
        title: title("Customers love us"),
        description: Text::default(),
        cycle: id("q4"),
        level: Level::Organisation,
        team: None,
        owner: None,
        ambition: Ambition::Aspirational,
        answer: None,
        litmus: None,
        horizon: Horizon::Tactical,
        rank: Rank::at(0),
        weight: Weight::ONE,
        tags: Vec::new(),
        parent: None,
        supports: Vec::new(),
        continues: None,
        improves: None,
        source: ScoreSource::KeyResults,
        state: State::Active,
        grade: None,
        frozen: None,
        foreign: Foreign::default(),
    }
}

/// A key result of an objective: a metric from 40 to 50.
pub(crate) fn key_result(name: &str, objective: &str) -> KeyResult {
    KeyResult {
        id: id(name),
        objective: id(objective),
        title: title("Recommend us more"),
        description: Text::default(),
        owner: None,
        measure: Measure::Metric(metric(Some(40.0), 50.0)),
        weight: Weight::ONE,
        rank: Rank::at(0),
        start: None,
        end: None,
        cadence: Cadence::Weekly,
        tags: Vec::new(),
        state: State::Active,
        manual: None,
        continues: None,
        grade: None,
        foreign: Foreign::default(),
    }
}

pub(crate) fn initiative(name: &str, key_result: &str) -> Initiative {
    Initiative {
        id: id(name),
        key_result: id(key_result),
        title: title("Call ten customers"),
        note: Text::default(),
        owner: None,
        due: None,
        progress: Progress::Open,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// A reading of 45 made today.
pub(crate) fn reading(name: &str, key_result: &str) -> NewCheckIn {
    NewCheckIn {
        id: id(name),
        key_result: id(key_result),
        date: today(),
        reading: Some(Reading::Number(value(45.0))),
        confidence: None,
        note: Text::default(),
        by: None,
    }
}

/// A note of today, about nothing.
pub(crate) fn note(name: &str) -> Note {
    Note {
        id: id(name),
        kind: NoteKind::Priority,
        text: title("Answer the enquiries"),
        about: None,
        date: today(),
        done: None,
        team: None,
        by: None,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// A view of what is off track.
pub(crate) fn view(name: &str) -> SavedView {
    SavedView {
        id: id(name),
        title: title("Off track"),
        address: title("/search?status=off-track"),
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// A KPI that is a sum by month and should reach a target.
pub(crate) fn kpi(name: &str, target: Option<f64>) -> Kpi {
    Kpi {
        id: id(name),
        title: title("Leads"),
        definition: Text::default(),
        unit: None,
        frequency: Frequency::Month,
        source: KpiSource::Readings(Aggregation::Sum),
        aim: Aim::Higher(targets(target)),
        thresholds: Thresholds::Default,
        benchmarks: Vec::new(),
        dimension: None,
        owner: None,
        team: None,
        level: KpiLevel::Organisation,
        group: None,
        role: KpiRole::Indicator,
        tags: Vec::new(),
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// One target for every period, or none.
pub(crate) fn targets(target: Option<f64>) -> Targets {
    Targets {
        course: target.map_or(Course::None, |target| Course::One(value(target))),
        own: DatedValues::default(),
    }
}

/// A reading of a KPI on a day; its name is made of both.
pub(crate) fn read(kpi: &str, date: NaiveDate, number: f64) -> NewKpiReading {
    NewKpiReading {
        id: id(&format!("{kpi}-{date}")),
        kpi: id(kpi),
        date,
        segment: None,
        value: value(number),
        note: Text::default(),
        by: None,
    }
}

/// The same reading of a part with this name.
pub(crate) fn read_of(part: &str, reading: NewKpiReading) -> NewKpiReading {
    NewKpiReading {
        id: id(&format!("{}-{part}", reading.id)),
        segment: Some(Segment::Named(label(part))),
        ..reading
    }
}

/// A split by region.
pub(crate) fn by_region(across: Across) -> Dimension {
    Dimension {
        kind: DimensionKind::Region,
        across,
        targets: Vec::new(),
    }
}

/// A KPI computed from others of the same names.
pub(crate) fn computed(name: &str, formula: &str) -> Kpi {
    let formula = Formula::parse(formula).unwrap();
    let input = |asked: Asked| KpiInput {
        kpi: Some(id(asked.name.as_str())),
        name: asked.name,
    };
    let inputs = formula.inputs().into_iter().map(input).collect();
    Kpi {
        source: KpiSource::Formula(KpiFormula { formula, inputs }),
        ..kpi(name, None)
    }
}

/// The edit that says a key result is on track, for a reason.
pub(crate) fn said(key_result: &str, reason: &str) -> Edit {
    let new = NewManualStatus {
        judgement: Judgement::OnTrack,
        reason: title(reason),
    };
    Edit::ChangeKeyResult(id(key_result), KeyResultChange::Manual(Some(new)))
}

pub(crate) fn check_in_key(key_result: &str, check_in: &str) -> CheckInKey {
    CheckInKey {
        key_result: id(key_result),
        id: id(check_in),
    }
}

/// The id of a record as text; `head` for the head.
pub(crate) fn key_name(key: RecordKey) -> String {
    match key {
        RecordKey::Objective(id) => id.to_string(),
        RecordKey::KeyResult(id) => id.to_string(),
        RecordKey::Kpi(id) => id.to_string(),
        RecordKey::Initiative(id) => id.to_string(),
        RecordKey::CheckIn(key) => key.id.to_string(),
        RecordKey::Person(id) => id.to_string(),
        RecordKey::Team(id) => id.to_string(),
        RecordKey::Cycle(id) => id.to_string(),
        RecordKey::Note(id) => id.to_string(),
        RecordKey::KpiReading(key) => key.id.to_string(),
        RecordKey::Funnel(id) => id.to_string(),
        RecordKey::SavedView(id) => id.to_string(),
        RecordKey::Head => "head".to_owned(),
    }
}

/// A workspace of records.
pub(crate) fn workspace(records: impl IntoIterator<Item = Record>) -> Workspace {
    Workspace::from_records(head("w"), records)
}

/// A small company: cycles `q4` and `q1`, people `ada` and `ben` in team `sales`, which is part of `all`; objectives
/// `o1` and `o2` of `q4`, `o2` serving `k1`; key results `k1` and `k2` of `o1`, `k3` of `o2`; check-ins `a` and `b` of
/// `k1`; initiatives `i1` and `i2` of `k1`. Ada owns `o1`, `k1` and `i1` and made check-in `a`; `o1` is of `sales`.
pub(crate) fn company() -> Workspace {
    let ada = Some(id("ada"));
    let sales = Some(id("sales"));
    made(
        &workspace([]),
        [
            Edit::AddCycle(cycle("q4")),
            Edit::AddCycle(Cycle {
                state: CycleState::Planned,
                ..cycle("q1")
            }),
            Edit::AddTeam(team("all")),
            Edit::AddTeam(Team {
                parent: Some(id("all")),
                ..team("sales")
            }),
            Edit::AddPerson(Person {
                team: sales,
                ..person("ada")
            }),
            Edit::AddPerson(Person {
                team: sales,
                ..person("ben")
            }),
            Edit::AddObjective(Objective {
                owner: ada,
                team: sales,
                ..objective("o1")
            }),
            Edit::AddKeyResult(KeyResult {
                owner: ada,
                ..key_result("k1", "o1")
            }),
            Edit::AddKeyResult(key_result("k2", "o1")),
            Edit::AddObjective(Objective {
                parent: Some(Parent::KeyResult(id("k1"))),
                ..objective("o2")
            }),
            Edit::AddKeyResult(key_result("k3", "o2")),
            Edit::CheckIn(NewCheckIn {
                by: ada,
                date: day(2026, 11, 7),
                ..reading("a", "k1")
            }),
            Edit::CheckIn(NewCheckIn {
                date: day(2026, 11, 14),
                ..reading("b", "k1")
            }),
            Edit::AddInitiative(Initiative {
                owner: ada,
                ..initiative("i1", "k1")
            }),
            Edit::AddInitiative(initiative("i2", "k1")),
        ],
    )
}

/// The [`company`] with its cycle `q4` closed.
pub(crate) fn closed_company() -> Workspace {
    made(&company(), [close("q4")])
}

/// The edit that closes a cycle.
pub(crate) fn close(name: &str) -> Edit {
    Edit::ChangeCycle(id(name), crate::CycleChange::State(CycleState::Closed))
}

/// The workspace after edits that must not be refused; in order after each of them.
pub(crate) fn made(workspace: &Workspace, edits: impl IntoIterator<Item = Edit>) -> Workspace {
    edits.into_iter().fold(workspace.clone(), |workspace, edit| {
        let next =
            apply(&workspace, &edit, today()).unwrap_or_else(|refusal| panic!("{edit:?} is refused: {refusal:?}"));
        assert_eq!(mend(next.clone()).1, [], "after {edit:?}");
        next
    })
}

/// Holds that an edit is refused for a reason.
#[track_caller]
pub(crate) fn check_refused(workspace: &Workspace, edit: Edit, reason: Refusal) {
    assert_eq!(apply(workspace, &edit, today()), Err(reason), "{edit:?}");
}

/// Holds that an edit changes these records and no others.
#[track_caller]
pub(crate) fn check_touches<const N: usize>(before: &Workspace, edit: Edit, keys: [RecordKey; N]) -> Workspace {
    let after = made(before, [edit]);
    let touched: Vec<RecordKey> = after.changes_since(before).iter().map(|change| change.key).collect();
    assert_eq!(touched, keys);
    after
}
